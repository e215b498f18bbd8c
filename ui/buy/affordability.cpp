// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "affordability.h"

#include "buypanel.h"

#include "desk/orders.h"
#include "desk/profiles.h"
#include "desk/spendguard.h"
#include "desk/wallet.h"
#include "words/spendingwords.h"
#include "words/words.h"

namespace provynx {

Affordability::Affordability(
    BuyPanel& panel, Profiles& profiles, Orders& orders, Wallet& wallet, SpendGuard& guard, QObject* parent)
    : QObject(parent)
    , m_panel(panel)
    , m_profiles(profiles)
    , m_orders(orders)
    , m_wallet(wallet)
    , m_guard(guard)
{
    connect(&m_profiles, &Profiles::currentChanged, this, &Affordability::show);
    connect(&m_wallet, &Wallet::changed, this, &Affordability::show);
    connect(&m_guard, &SpendGuard::changed, this, &Affordability::show);
    show();
}

void Affordability::show()
{
    const auto current = m_profiles.current();
    if (!current) {
        // Still on show for the numbers' sake.
        const bool hasNumbers = m_orders.hasActiveAt(m_profiles.base());
        m_panel.setBlocked(hasNumbers ? tr("Add a key to get numbers.") : QString(), false);
        return;
    }
    const auto offer = m_panel.offer();
    const auto stopped
        = offer ? m_guard.stops(current->id, current->kind, offer->service().price) : std::nullopt;
    if (stopped) {
        m_panel.setBlocked(words::capReached(*stopped), false);
        return;
    }
    const auto missing = offer ? m_wallet.shortBy(current->id, offer->service().price) : std::nullopt;
    m_panel.setBlocked(missing ? tr("The wallet is short by %1.").arg(words::money(*missing)) : QString());
}

} // namespace provynx
