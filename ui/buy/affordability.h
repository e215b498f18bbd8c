// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace provynx {

class BuyPanel;
class Orders;
class Profiles;
class SpendGuard;
class Wallet;

/// Says beside the button why what is chosen can't be bought now: no key, a cap, a wallet that is too small.
class Affordability : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    Affordability(BuyPanel& panel, Profiles& profiles, Orders& orders, Wallet& wallet, SpendGuard& guard,
        QObject* parent = nullptr);

    void show(); ///< something else is chosen

private:
    BuyPanel& m_panel;
    Profiles& m_profiles;
    Orders& m_orders;
    Wallet& m_wallet;
    SpendGuard& m_guard;
};

} // namespace provynx
