// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics.h"

#include "spendlimits.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace provynx {

using std::chrono::milliseconds;

namespace {

milliseconds fromMicros(qint64 micros)
{
    return std::chrono::round<milliseconds>(std::chrono::microseconds(micros));
}

/// The n-th smallest, counted from 0; `times` changes its order.
qint64 nth(QList<qint64>& times, qsizetype n)
{
    const auto place = times.begin() + n;
    std::nth_element(times.begin(), place, times.end());
    return *place;
}

qint64 medianOf(QList<qint64>& times)
{
    const qint64 upper = nth(times, times.size() / 2);
    if (times.size() % 2 == 1)
        return upper;
    const qint64 lower = *std::max_element(times.cbegin(), times.cbegin() + times.size() / 2);
    return lower + (upper - lower) / 2;
}

QList<Money> moneyOf(const QHash<QString, qint64>& sums)
{
    QList<Money> all;
    for (auto it = sums.cbegin(); it != sums.cend(); ++it)
        addTo(all, Money::fromMicros(it.value(), it.key()));
    return all;
}

/// A sum too big for money stays as it is.
void grow(QHash<QString, qint64>& sums, const QString& currency, qint64 by)
{
    qint64& sum = sums[currency];
    qint64 grown = 0;
    if (!qAddOverflow(sum, by, &grown))
        sum = grown;
}

/// The lower end of where the true share lies, in 19 of 20 cases (Wilson's interval).
double surely(const Figures& figures)
{
    constexpr double z = 1.96;
    const auto n = static_cast<double>(figures.numbers());
    const double p = figures.arrived().value_or(0);
    return (p + z * z / (2 * n) - z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n);
}

} // namespace

size_t qHash(const Route& route, size_t seed)
{
    return qHashMulti(seed, route.service, static_cast<int>(route.market.region()),
        static_cast<int>(route.market.server()), route.market.country(), route.market.op());
}

std::optional<double> Figures::arrived() const
{
    if (numbers() == 0)
        return std::nullopt;
    return static_cast<double>(codes) / static_cast<double>(numbers());
}

void StatisticsTally::add(Part& part, const Purchase& purchase)
{
    switch (purchase.outcome) {
    case Outcome::NotBought:
        return;
    case Outcome::Open:
    case Outcome::GivenUp:
        ++part.figures.unsure;
        return;
    case Outcome::Waiting:
        ++part.figures.waiting;
        break;
    case Outcome::Received:
        ++part.figures.codes;
        if (purchase.took)
            part.times.append(*purchase.took);
        break;
    case Outcome::Cancelled:
        ++part.figures.cancelled;
        break;
    case Outcome::NoMessage:
        ++part.figures.withoutCode;
        break;
    }
    if (purchase.isFound)
        return;
    if (purchase.price)
        grow(part.spent, purchase.currency, *purchase.price);
    else
        ++part.figures.unpriced;
    if (!purchase.refund)
        return;
    grow(part.refunded, purchase.currency, *purchase.refund);
    if (purchase.price)
        grow(part.spent, purchase.currency, -*purchase.refund);
}

Figures StatisticsTally::figuresOf(Part part)
{
    Figures figures = part.figures;
    figures.spent = moneyOf(part.spent);
    figures.refunded = moneyOf(part.refunded);
    if (!part.times.isEmpty()) {
        figures.median = fromMicros(medianOf(part.times));
        figures.within95 = fromMicros(nth(part.times, (part.times.size() * 95 + 99) / 100 - 1));
    }
    return figures;
}

void StatisticsTally::add(const Purchase& purchase)
{
    if (purchase.outcome == Outcome::NotBought)
        return;
    RoutePart& route = m_routes[purchase.route];
    if (route.serviceName.isEmpty())
        route.serviceName = purchase.serviceName;
    if (route.countryName.isEmpty())
        route.countryName = purchase.countryName;
    add(route.part, purchase);
    if (!m_day.isValid() || purchase.at < m_dayStart || purchase.at >= m_dayEnd) {
        m_day = QDateTime::fromMSecsSinceEpoch(purchase.at / 1000).date();
        m_dayStart = m_day.startOfDay().toMSecsSinceEpoch() * 1000;
        m_dayEnd = m_day.addDays(1).startOfDay().toMSecsSinceEpoch() * 1000;
    }
    add(m_days[m_day], purchase);
}

Statistics StatisticsTally::take()
{
    Statistics counted;
    Part all;
    const auto addSums = [](QHash<QString, qint64>& to, const QHash<QString, qint64>& from) {
        for (auto it = from.cbegin(); it != from.cend(); ++it)
            grow(to, it.key(), it.value());
    };
    for (auto it = m_routes.begin(); it != m_routes.end(); ++it) {
        Part& part = it->part;
        all.figures.codes += part.figures.codes;
        all.figures.withoutCode += part.figures.withoutCode;
        all.figures.cancelled += part.figures.cancelled;
        all.figures.waiting += part.figures.waiting;
        all.figures.unsure += part.figures.unsure;
        all.figures.unpriced += part.figures.unpriced;
        addSums(all.spent, part.spent);
        addSums(all.refunded, part.refunded);
        all.times.append(part.times);
        counted.routes.append({it.key(), it->serviceName, it->countryName, figuresOf(std::move(part))});
    }
    counted.all = figuresOf(std::move(all));
    for (auto it = m_days.begin(); it != m_days.end(); ++it)
        counted.days.append({it.key(), figuresOf(std::move(it.value()))});
    const auto place = [](const RouteFigures& one) {
        return std::tuple(-one.figures.numbers(), one.serviceName, one.route.service.text(),
            one.route.market.country().text(), static_cast<int>(one.route.market.server()),
            one.route.market.op().text());
    };
    std::sort(counted.routes.begin(), counted.routes.end(),
        [&place](const RouteFigures& a, const RouteFigures& b) { return place(a) < place(b); });
    *this = {};
    return counted;
}

std::optional<RouteFigures> bestRoute(const QList<RouteFigures>& routes, const ServiceId& service)
{
    constexpr double asGood = 0.02;
    QList<const RouteFigures*> proved;
    double highest = 0;
    for (const RouteFigures& one : routes) {
        if (one.route.service != service || one.figures.numbers() < leastForBest || one.figures.codes == 0)
            continue;
        proved.append(&one);
        highest = std::max(highest, surely(one.figures));
    }
    const RouteFigures* best = nullptr;
    for (const RouteFigures* one : proved) {
        if (surely(one->figures) < highest - asGood)
            continue;
        const auto time
            = [](const RouteFigures* of) { return of->figures.median.value_or(milliseconds::max()); };
        if (!best || time(one) < time(best))
            best = one;
    }
    return best ? std::optional(*best) : std::nullopt;
}

} // namespace provynx
