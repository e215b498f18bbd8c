// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders.h"

#include "domain/repetition.h"

namespace provynx {

/// When which orders may have moved a wallet, also those that were dismissed from the book since. Keys of one
/// kind at one address may be of one account, and nobody can tell: they count as one wallet.
class Movements : public QObject {
    Q_OBJECT

public:
    explicit Movements(Orders& orders, QObject* parent = nullptr);

    /// No other order that is known here may have moved the wallet between this one's two readings. False
    /// where one of them is missing.
    bool isAlone(const Order& order) const;
    /// The same between two moments.
    bool isAlone(const Order& order, const QDateTime& from, const QDateTime& to) const;

private:
    void take(const Order& order);

    struct Moved {
        BaseUrl base;
        KeyKind kind = KeyKind::Live;
        QList<Movement> when;
    };
    Orders& m_orders;
    QHash<AttemptId, Moved> m_moved;
};

} // namespace provynx
