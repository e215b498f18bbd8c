// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "offers.h"

#include "offertables.h"

#include <QStringList>

#include <algorithm>

namespace provynx::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int cheapest = 5;
constexpr int dearest = 300;

struct ServiceLine {
    ServiceId id;
    QString name;
    int cents = 0;
    bool isEverywhere = false;
};

struct CountryLine {
    Country country;
    QString servers;
    int level = 100;
};

struct OperatorLine {
    QString place;
    QStringList names;
};

QList<QStringList> lines(const char* table)
{
    QList<QStringList> read;
    for (const QString& line : QString::fromUtf8(table).split(u'\n', Qt::SkipEmptyParts))
        read.append(line.split(u'|'));
    return read;
}

const QList<ServiceLine>& serviceLines()
{
    static const QList<ServiceLine> read = [] {
        QList<ServiceLine> list;
        for (const QStringList& line : lines(tables::services())) {
            const bool isEverywhere = line[2].endsWith(u'*');
            const int cents = QStringView(line[2]).chopped(isEverywhere ? 1 : 0).toInt();
            list.append({ServiceId(line[0]), line[1], cents, isEverywhere});
        }
        return list;
    }();
    return read;
}

const QList<CountryLine>& countryLines()
{
    static const QList<CountryLine> read = [] {
        QList<CountryLine> list;
        for (const QStringList& line : lines(tables::countries()))
            list.append({{CountryId(line[0]), line[1]}, line[2], line[3].toInt()});
        return list;
    }();
    return read;
}

const QList<OperatorLine>& operatorLines()
{
    static const QList<OperatorLine> read = [] {
        QList<OperatorLine> list;
        for (const QStringList& line : lines(tables::operators()))
            list.append({line[0], line[1].split(u',')});
        return list;
    }();
    return read;
}

const CountryLine* find(const CountryId& country)
{
    const auto& all = countryLines();
    const auto at = std::find_if(
        all.cbegin(), all.cend(), [&country](const CountryLine& line) { return line.country.id == country; });
    return at == all.cend() ? nullptr : &*at;
}

bool isOn(const CountryLine& line, Server server)
{
    return line.servers.contains(QString::number(static_cast<int>(server)));
}

/// FNV-1a: the sandbox's only "chance", the same everywhere and always (qHash is seeded and may change).
quint32 chance(const QString& text)
{
    quint32 hash = 2166136261U;
    for (const char byte : text.toUtf8())
        hash = (hash ^ static_cast<quint8>(byte)) * 16777619U;
    // The last bytes hardly reach the upper bits otherwise.
    hash ^= hash >> 15;
    hash *= 2246822519U;
    return hash ^ (hash >> 13);
}

int inHundred(const QString& text)
{
    return static_cast<int>(chance(text) % 100);
}

bool sells(const Market& market, const ServiceLine& line)
{
    if (line.isEverywhere)
        return true;
    const int server = static_cast<int>(market.server());
    const int missing = market.server() == Server::Two ? 20 : market.server() == Server::Three ? 6 : 0;
    if (inHundred(u"server"_s + QString::number(server) + line.id.text()) < missing)
        return false;
    return !market.needsCountry() || inHundred(u"in"_s + market.country().text() + line.id.text()) >= 15;
}

Money priceOf(const Market& market, const ServiceLine& line)
{
    int cents = line.cents;
    if (market.needsCountry())
        cents = cents * find(market.country())->level / 100;
    if (market.server() == Server::Two)
        cents = cents * 93 / 100;
    else if (market.server() == Server::Three)
        cents = cents * 112 / 100;
    // A named operator costs a little more, but not the same little at each.
    if (market.op() != anyOperator())
        cents = cents * (106 + inHundred(market.op().text()) % 15) / 100 + 1;
    return Money::fromMicros(qint64{std::clamp(cents, cheapest, dearest)} * 10'000, u"USD"_s);
}

std::optional<qint64> stockOf(const Market& market, const ServiceLine& line)
{
    if (line.id.text() == "wharf-pay"_L1 && market.server() == Server::One)
        return 0;
    const QString at = QString::number(static_cast<int>(market.server())) + u'/' + market.country().text()
        + u'/' + market.op().text() + u'/' + line.id.text();
    if (!line.isEverywhere) {
        const int kind = inHundred(u"stock"_s + at);
        if (kind < 6)
            return 0;
        if (kind < 12)
            return std::nullopt;
    }
    return 1 + static_cast<qint64>(chance(at) % (inHundred(at) < 20 ? 20U : 3000U));
}

Service made(const Market& market, const ServiceLine& line)
{
    return {line.id, line.name, priceOf(market, line), stockOf(market, line)};
}

bool exists(const Market& market)
{
    if (market.needsCountry() && !hasCountry(market.server(), market.country()))
        return false;
    const auto all = operators(market);
    return std::any_of(
        all.cbegin(), all.cend(), [&market](const Operator& op) { return op.id == market.op(); });
}

OperatorId operatorId(const QString& name)
{
    QString id;
    for (const QChar c : name.toLower())
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            id += c;
    return OperatorId(id);
}

} // namespace

QList<Country> countries(Server server)
{
    QList<Country> list;
    for (const CountryLine& line : countryLines())
        if (isOn(line, server))
            list.append(line.country);
    return list;
}

bool hasCountry(Server server, const CountryId& country)
{
    const CountryLine* line = find(country);
    return line && isOn(*line, server);
}

QList<Operator> operators(const Market& market)
{
    // A region of one country has other operators on each server.
    const QString place = market.needsCountry()
        ? market.place()
        : QString(market.place() + QString::number(static_cast<int>(market.server())));
    QStringList names{place.toUpper() + u" Mobile"_s, u"Tel "_s + countryName(market.country())};
    for (const OperatorLine& line : operatorLines())
        if (line.place == place)
            names = line.names;
    QList<Operator> list{{anyOperator(), u"Any"_s}};
    for (const QString& name : names)
        list.append({operatorId(name), name});
    return list;
}

QList<Service> services(const Market& market)
{
    QList<Service> list;
    if (!exists(market))
        return list;
    for (const ServiceLine& line : serviceLines())
        if (sells(market, line))
            list.append(made(market, line));
    return list;
}

std::optional<Service> service(const Market& market, const ServiceId& id)
{
    if (!exists(market))
        return std::nullopt;
    for (const ServiceLine& line : serviceLines())
        if (line.id == id && sells(market, line))
            return made(market, line);
    return std::nullopt;
}

QString countryName(const CountryId& country)
{
    const CountryLine* line = find(country);
    return line ? line->country.name : QString();
}

} // namespace provynx::sandbox
