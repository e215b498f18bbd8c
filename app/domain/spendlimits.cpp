// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spendlimits.h"

#include "order.h"
#include "orderfacts.h"

#include <algorithm>

namespace provynx {

namespace {

Money sumIn(const QList<Money>& sums, const QString& currency)
{
    const auto found = std::find_if(
        sums.cbegin(), sums.cend(), [&](const Money& sum) { return sum.currency() == currency; });
    return found == sums.cend() ? Money::fromMicros(0, currency) : *found;
}

QDateTime lastDelivery(const Order& order)
{
    const QList<Event>& events = order.events();
    const auto sent = std::find_if(events.crbegin(), events.crend(),
        [](const Event& event) { return std::holds_alternative<Sent>(event.what); });
    return sent == events.crend() ? order.intendedAt() : sent->at;
}

} // namespace

void addTo(QList<Money>& sums, const Money& amount)
{
    const auto place = std::lower_bound(sums.begin(), sums.end(), amount,
        [](const Money& a, const Money& b) { return a.currency() < b.currency(); });
    if (place == sums.end() || place->currency() != amount.currency())
        sums.insert(QList<Money>::const_iterator(place), amount);
    else if (const auto sum = place->plus(amount))
        *place = *sum;
}

std::optional<OrderSpend> spendOf(const Order& order)
{
    if (order.intent().isFound)
        return std::nullopt; // somebody else's spending, or another desk's, which counts it
    switch (order.phase()) {
    case Order::Phase::Refused:
        return std::nullopt;
    case Order::Phase::Intended:
    case Order::Phase::Sent:
    case Order::Phase::Unknown:
    case Order::Phase::Abandoned:
        return OrderSpend{lastDelivery(order), costOf(order), true};
    case Order::Phase::Waiting:
    case Order::Phase::Cancelled:
    case Order::Phase::Expired:
    case Order::Phase::Finished:
        break;
    }
    OrderSpend spend{order.boughtAt(), costOf(order), false};
    if (const auto back = refundOf(order); back && spend.amount) {
        if (const auto rest = spend.amount->minus(*back))
            spend.amount = rest;
    }
    return spend;
}

void DaySpend::add(const OrderSpend& spend)
{
    if (!spend.amount) {
        ++unpriced;
        return;
    }
    addTo(sums, *spend.amount);
    if (spend.isOpen)
        addTo(open, *spend.amount);
}

Money DaySpend::in(const QString& currency) const
{
    return sumIn(sums, currency);
}

Money DaySpend::openIn(const QString& currency) const
{
    return sumIn(open, currency);
}

std::optional<CapReached> capAgainst(
    const SpendLimits& limits, const DaySpend& today, const std::optional<Money>& price)
{
    using Why = CapReached::Why;
    const auto reached = [&](Why why, const Money& cap) {
        return CapReached{
            why, cap, price, today.in(cap.currency()), today.openIn(cap.currency()), today.endsAt};
    };
    if (limits.areUnreadable())
        return CapReached{Why::CapUnreadable, {}, price, {}, {}, {}};
    for (const auto& [cap, why] :
        {std::pair(limits.perOrder, Why::OverOrderCap), std::pair(limits.perDay, Why::OverDayCap)}) {
        if (!cap)
            continue;
        if (!price)
            return reached(Why::PriceUnknown, *cap);
        const auto before
            = why == Why::OverDayCap ? today.in(cap->currency()) : Money::fromMicros(0, cap->currency());
        const auto total = price->currency() == cap->currency() ? before.plus(*price) : std::nullopt;
        if (price->currency() != cap->currency())
            return reached(Why::OtherCurrency, *cap);
        if (!total || cap->isLessThan(*total).value_or(true))
            return reached(why, *cap);
    }
    return std::nullopt;
}

} // namespace provynx
