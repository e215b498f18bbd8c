// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "movements.h"

#include <algorithm>

namespace provynx {

Movements::Movements(Orders& orders, QObject* parent)
    : QObject(parent)
    , m_orders(orders)
{
    const auto takeAll = [this] {
        for (const Order& order : m_orders.all())
            take(order);
    };
    connect(&m_orders, &Orders::changed, this, &Movements::take);
    connect(&m_orders, &Orders::restored, this, takeAll);
    takeAll();
}

void Movements::take(const Order& order)
{
    const QList<Movement> when = movementsOf(order);
    if (when.isEmpty())
        m_moved.remove(order.attempt());
    else
        m_moved.insert(order.attempt(), {order.intent().base, order.intent().kind, when});
}

bool Movements::isAlone(const Order& order) const
{
    const auto before = readingOf(order, WalletSeen::When::Before);
    const auto after = readingOf(order, WalletSeen::When::AfterPurchase);
    return before && after && isAlone(order, before->at, after->at);
}

bool Movements::isAlone(const Order& order, const QDateTime& from, const QDateTime& to) const
{
    for (auto other = m_moved.cbegin(); other != m_moved.cend(); ++other) {
        if (other.key() == order.attempt() || other->base != order.intent().base
            || other->kind != order.intent().kind)
            continue;
        const bool overlaps = std::any_of(other->when.cbegin(), other->when.cend(),
            [&](const Movement& movement) { return movement.overlaps(from, to); });
        if (overlaps)
            return false;
    }
    return true;
}

} // namespace provynx
