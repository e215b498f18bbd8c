// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openoutcomes.h"

#include <limits>

namespace provynx {

OpenOutcomes::OpenOutcomes(Orders& orders, Wallet& wallet, QObject* parent)
    : QObject(parent)
    , m_orders(orders)
    , m_wallet(wallet)
    , m_movements(orders)
{
    connect(&m_wallet, &Wallet::changed, this, &OpenOutcomes::follow);
}

void OpenOutcomes::follow(const ProfileId& profile)
{
    const Wallet::Reading reading = m_wallet.reading(profile);
    if (!reading.balance || reading.refreshing)
        return;
    const QDateTime untilNow
        = QDateTime::fromMSecsSinceEpoch(std::numeric_limits<qint64>::max() / 2, Qt::UTC);
    for (const Order& order : m_orders.all()) {
        const bool isOpen
            = order.phase() == Order::Phase::Unknown || order.phase() == Order::Phase::Abandoned;
        // The first balance after the purchase is read for it by whoever buys.
        if (isOpen && order.intent().profile == profile && order.walletAfter()
            && order.walletAfter() != reading.balance
            && m_movements.isAlone(order, order.intendedAt(), untilNow))
            m_orders.record(order.attempt(), WalletSeen{WalletSeen::When::AfterPurchase, *reading.balance});
    }
}

} // namespace provynx
