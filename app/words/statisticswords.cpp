// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statisticswords.h"

#include "domain/plaintext.h"
#include "spendingwords.h"
#include "words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace provynx::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(words)
};

constexpr qsizetype longestName = 60;

QString separator()
{
    return u" · "_s;
}

QString nameOf(const RouteFigures& route)
{
    const QString name = plainText(route.serviceName, false, longestName).trimmed();
    return name.isEmpty() ? plainText(route.route.service.text(), false, longestName) : name;
}

QString operatorOf(const Market& market)
{
    return market.op() == anyOperator() ? QString() : plainText(market.op().text(), false, longestName);
}

QString numbers(qint64 count)
{
    return count == 1 ? Words::tr("1 number") : Words::tr("%1 numbers").arg(QLocale().toString(count));
}

QString codes(qint64 count)
{
    return count == 1 ? Words::tr("1 code") : Words::tr("%1 codes").arg(QLocale().toString(count));
}

} // namespace

QString share(double share)
{
    int percent = static_cast<int>(std::lround(share * 100));
    if (percent == 100 && share < 1)
        percent = 99;
    if (percent == 0 && share > 0)
        percent = 1;
    return Words::tr("%1 %", "a share").arg(QLocale().toString(percent));
}

QString route(const RouteFigures& row)
{
    const Market& market = row.route.market;
    QStringList parts{nameOf(row), country(market, row.countryName), operatorOf(market),
        QLocale().toString(static_cast<int>(market.server()))};
    parts.removeAll(QString());
    return parts.join(separator());
}

QString where(const Market& market, const QString& countryName)
{
    QStringList parts{server(market.server()), country(market, countryName), operatorOf(market)};
    parts.removeAll(QString());
    return parts.join(separator());
}

QString routeSentence(const RouteFigures& row)
{
    const Figures& figures = row.figures;
    QStringList parts{nameOf(row), country(row.route.market, row.countryName), operatorOf(row.route.market),
        server(row.route.market.server())};
    if (figures.arrived())
        parts.append(
            Words::tr("%1 of %2 received a code").arg(share(*figures.arrived()), numbers(figures.numbers())));
    if (figures.median && figures.within95)
        parts.append(routeCell(row, RouteColumn::Time));
    if (figures.cancelled > 0)
        parts.append(Words::tr("%1 cancelled").arg(QLocale().toString(figures.cancelled)));
    if (figures.waiting > 0)
        parts.append(Words::tr("%1 waiting").arg(QLocale().toString(figures.waiting)));
    if (figures.unsure > 0)
        parts.append(Words::tr("%1 with an open outcome").arg(QLocale().toString(figures.unsure)));
    if (!figures.spent.isEmpty())
        parts.append(Words::tr("spent %1").arg(sums(figures.spent)));
    if (!figures.refunded.isEmpty())
        parts.append(Words::tr("after refunds of %1").arg(sums(figures.refunded)));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString routeCell(const RouteFigures& row, RouteColumn column)
{
    const Figures& figures = row.figures;
    const QString none = u"—"_s;
    switch (column) {
    case RouteColumn::Route:
        return route(row);
    case RouteColumn::Time:
        return figures.median && figures.within95
            ? Words::tr("median %1, 95 % within %2").arg(took(*figures.median), took(*figures.within95))
            : none;
    case RouteColumn::Median:
        return figures.median ? took(*figures.median) : none;
    case RouteColumn::Arrived:
        return figures.arrived() ? share(*figures.arrived()) : none;
    case RouteColumn::Spent:
        break;
    }
    return figures.spent.isEmpty() ? none : sums(figures.spent);
}

QString routeHeading(RouteColumn column)
{
    switch (column) {
    case RouteColumn::Route:
        return Words::tr("Service · country · operator · server");
    case RouteColumn::Time:
        return Words::tr("Time to a code: median, 95 %");
    case RouteColumn::Median:
        return Words::tr("Median");
    case RouteColumn::Arrived:
        return Words::tr("Arrived");
    case RouteColumn::Spent:
        break;
    }
    return Words::tr("Spent");
}

QString bestRoute(const RouteFigures& best, bool isHere)
{
    const QString place
        = isHere ? Words::tr("here", "the best route") : where(best.route.market, best.countryName);
    const QString arrived = share(best.figures.arrived().value_or(0));
    return best.figures.median
        ? Words::tr("Best lately: %1, %2, median %3").arg(place, arrived, took(*best.figures.median))
        : Words::tr("Best lately: %1, %2").arg(place, arrived);
}

QString bestRouteDetails(const RouteFigures& best, int days)
{
    const Figures& figures = best.figures;
    QString words
        = Words::tr("%1, %2: in the last %3 days %4 of %5 received a code.")
              .arg(nameOf(best), where(best.route.market, best.countryName), QLocale().toString(days),
                  QLocale().toString(figures.codes), numbers(figures.numbers()));
    if (figures.median && figures.within95)
        words += u' '
            + Words::tr("Half of the codes came within %1, 95 % within %2.")
                  .arg(took(*figures.median), took(*figures.within95));
    return words;
}

QString figuresOfDays(const QString& days, const Figures& figures)
{
    const qint64 bought = figures.bought();
    QStringList parts{numbers(bought), codes(figures.codes)};
    if (!figures.spent.isEmpty())
        parts.append(Words::tr("spent %1").arg(sums(figures.spent)));
    if (!figures.refunded.isEmpty())
        parts.append(Words::tr("after refunds of %1").arg(sums(figures.refunded)));
    return Words::tr("%1: %2").arg(days, bought == 0 ? Words::tr("nothing bought") : parts.join(u", "_s));
}

} // namespace provynx::words
