// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activerows.h"

#include "desk/apifactsstore.h"
#include "desk/orders.h"
#include "desk/profiles.h"
#include "models/ordermodel.h"

namespace provynx {

ActiveRows::ActiveRows(
    OrderModel& rows, Orders& orders, Profiles& profiles, const ApiFactsStore& facts, QObject* parent)
    : QObject(parent)
    , m_rows(rows)
    , m_orders(orders)
    , m_profiles(profiles)
{
    connect(&m_orders, &Orders::changed, this, [this](const Order& order) {
        m_rows.put(order);
        m_rows.refreshRepetitions(); // what moved the wallet for one may explain another's
    });
    connect(&m_orders, &Orders::restored, this, &ActiveRows::showAll);
    connect(&m_orders, &Orders::dismissed, &m_rows, &OrderModel::remove);
    connect(&m_profiles, &Profiles::keyStateChanged, this, &ActiveRows::showMissingKeys);
    connect(&m_profiles, &Profiles::offeredChanged, this, &ActiveRows::showMissingKeys);
    connect(&facts, &ApiFactsStore::changed, &m_rows, &OrderModel::refreshRepetitions);
    showAll();
}

void ActiveRows::showAll()
{
    m_rows.setOrders(m_orders.all());
    showMissingKeys();
}

/// A number is checked for with the key that bought it; where that is gone, its row says so.
void ActiveRows::showMissingKeys()
{
    QHash<ProfileId, MissingKey> missing;
    for (const Order& order : m_orders.active()) {
        const ProfileId profile = order.intent().profile;
        if (const auto its = m_profiles.missing(profile))
            missing.insert(profile, *its);
    }
    m_rows.setMissingKeys(missing);
}

} // namespace provynx
