// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "movements.h"
#include "orders.h"
#include "wallet.h"

namespace provynx {

/// While nobody knows whether a number was bought, the wallet is what there is to tell by: each new balance
/// belongs to the order, not only the first one after its purchase. Where anything else moved the wallet
/// since, a balance says nothing of this order any more, and the one before stays.
class OpenOutcomes : public QObject {
    Q_OBJECT

public:
    OpenOutcomes(Orders& orders, Wallet& wallet, QObject* parent = nullptr);

private:
    void follow(const ProfileId& profile);

    Orders& m_orders;
    Wallet& m_wallet;
    Movements m_movements;
};

} // namespace provynx
