// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>

#include <optional>

namespace provynx {

/// What is known of sending the request of an order whose outcome is open once more. Whatever is promised
/// about it, in whatever place, is said by this value.
struct Repetition {
    enum class Known {
        Free, ///< a test key's, or the sandbox's: nothing can be spent
        Proved, ///< with a test key, at this address, the id in the same place: a repetition bought nothing
        NotProved, ///< nobody has seen what a repetition does here
        Old, ///< it may be more than a day since it went out: a service may have forgotten its id
    };

    Known known = Known::NotProved;
    /// The wallet fell by exactly the price, and nothing else that is known here moved it between the two
    /// readings. That it did not fall says nothing: whatever else moved it may be unknown here.
    bool looksBought = false;

    friend bool operator==(const Repetition&, const Repetition&) = default;
};

/// A balance, and when it was read.
struct WalletReading {
    Money balance;
    QDateTime at; ///< UTC

    friend bool operator==(const WalletReading&, const WalletReading&) = default;
};

/// The last one of its kind; nothing: never read.
std::optional<WalletReading> readingOf(const Order& order, WalletSeen::When when);

/// The wallet was read before the purchase and after it, and is lower by exactly the price shown.
bool fellByThePrice(const Order& order);

/// A time in which an order may have moved its wallet, by a debit or by giving money back.
struct Movement {
    QDateTime from; ///< UTC
    QDateTime to; ///< UTC; invalid: it still may

    /// Between two readings, or so shortly before the first that it may have shown late.
    bool overlaps(const QDateTime& first, const QDateTime& second) const;
};

/// Oldest first; empty for what was certainly not bought.
QList<Movement> movementsOf(const Order& order);

} // namespace provynx

Q_DECLARE_METATYPE(provynx::Repetition)
