// SPDX-License-Identifier: GPL-3.0-or-later
#include "openoutcomes.h"

#include <algorithm>

namespace provynx {

OpenOutcomes::OpenOutcomes(Orders& orders, Wallet& wallet, QObject* parent)
    : QObject(parent)
    , m_orders(orders)
    , m_wallet(wallet)
{
    connect(&m_wallet, &Wallet::changed, this, &OpenOutcomes::follow);
}

void OpenOutcomes::follow(const ProfileId& profile)
{
    const Wallet::Reading reading = m_wallet.reading(profile);
    if (!reading.balance || reading.refreshing)
        return;
    for (const Order& order : m_orders.all()) {
        const bool isOpen = order.phase() == Order::Phase::Unknown || order.phase() == Order::Phase::Settled;
        // The first balance after the purchase is read for it by whoever buys.
        if (isOpen && order.intent().profile == profile && order.walletAfter()
            && order.walletAfter() != reading.balance && movedAlone(order))
            m_orders.record(order.attempt(), WalletSeen{WalletSeen::When::AfterPurchase, *reading.balance});
    }
}

/// Keys of one address may be of one account: their orders move the same wallet.
bool OpenOutcomes::movedAlone(const Order& order) const
{
    const QList<Order> all = m_orders.all();
    return std::none_of(all.cbegin(), all.cend(), [&order](const Order& other) {
        if (other.attempt() == order.attempt() || other.intent().base != order.intent().base)
            return false;
        const bool isOpen = other.phase() == Order::Phase::Unknown || other.phase() == Order::Phase::Settled
            || other.phase() == Order::Phase::Sent;
        const QDateTime& since = order.intendedAt();
        return isOpen || (other.boughtAt().isValid() && other.boughtAt() >= since)
            || (other.phase() == Order::Phase::Cancelled && other.endedAt() >= since);
    });
}

} // namespace provynx
