// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/comparison.h"
#include "domain/statistics.h"

namespace provynx::test {

inline const QDate figuresToday(2026, 3, 2);

inline Figures figures(
    qint64 codes, qint64 without, int median, int within95, qint64 cents, qint64 refunded = 0)
{
    const auto money = [](qint64 of) { return Money::fromMicros(of * 10'000, QStringLiteral("USD")); };
    Figures made;
    made.codes = codes;
    made.withoutCode = without;
    if (codes > 0) {
        made.median = std::chrono::seconds(median);
        made.within95 = std::chrono::seconds(within95);
    }
    made.spent = {money(cents)};
    if (refunded > 0)
        made.refunded = {money(refunded)};
    return made;
}

inline RouteFigures routeFigures(const QString& name, const Market& market, const Figures& of)
{
    return {{ServiceId(name.toLower()), market}, name, {}, of};
}

/// As it stands in the drawing.
inline Statistics sampleStatistics()
{
    const auto global = [](Server server, const char* country) {
        return Market::global(server, CountryId(QString::fromLatin1(country)));
    };
    Statistics made;
    made.all = figures(1109, 175, 11, 48, 91'240, 6'120);
    made.routes = {
        routeFigures(QStringLiteral("WhatsApp"), global(Server::Two, "gb"), figures(485, 15, 9, 26, 21'410)),
        routeFigures(
            QStringLiteral("Google"), Market::unitedStates(Server::One), figures(380, 20, 14, 38, 18'060)),
        routeFigures(
            QStringLiteral("Acme Pay"), global(Server::Three, "fr"), figures(162, 38, 41, 76, 9'620)),
        routeFigures(QStringLiteral("Telegram"),
            Market::global(Server::Two, CountryId(QStringLiteral("de")), OperatorId(QStringLiteral("o2"))),
            figures(82, 12, 22, 60, 7'500)),
        routeFigures(
            QStringLiteral("Whatnot"), Market::unitedStates(Server::Three), figures(0, 3, 0, 0, 120)),
    };
    for (int i = 27; i >= 0; i -= i % 3 == 0 ? 2 : 1) {
        const int codes = 20 + (i * 37) % 31;
        made.days.append({figuresToday.addDays(-i), figures(codes, 2 + i % 7, 11, 48, 60 * codes)});
    }
    return made;
}

inline QList<ServerQuote> sampleQuotes()
{
    const auto service = [](qint64 cents, std::optional<qint64> stock) {
        return Service{ServiceId(QStringLiteral("wa")), QStringLiteral("WhatsApp"),
            Money::fromMicros(cents * 10'000, QStringLiteral("USD")), stock};
    };
    using State = ServerQuote::State;
    return {{Server::One, State::Ready, service(85, 1204), {}},
        {Server::Two, State::Ready, service(79, 310), {}},
        {Server::Three, State::Failed, {}, Failure{Failure::Kind::TimedOut}}};
}

} // namespace provynx::test
