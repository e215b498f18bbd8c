// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>

#include <optional>

namespace provynx {

class Order;

/// What a person lets a live key spend. Nothing in a field: no such limit.
struct SpendLimits {
    std::optional<Money> perDay;
    std::optional<Money> perOrder;
    std::optional<Money> lowBalance; ///< of a wallet below it the person is warned
    // A cap stands in the settings and makes no sense there: nobody knows how high it is, so nothing fits.
    bool isDayUnreadable = false;
    bool isOrderUnreadable = false;

    bool areUnreadable() const { return isDayUnreadable || isOrderUnreadable; }

    friend bool operator==(const SpendLimits&, const SpendLimits&) = default;
};

/// What one order means for the day's spending.
struct OrderSpend {
    QDateTime at; ///< decides the day: when it was bought, else when its request last went out
    std::optional<Money> amount; ///< what came back is taken off; nothing: nobody said the price
    bool isOpen = false; ///< on its way, or its outcome is unknown: it counts as if it were bought

    friend bool operator==(const OrderSpend&, const OrderSpend&) = default;
};

/// Nothing for an order that certainly cost nothing.
std::optional<OrderSpend> spendOf(const Order& order);

/// The spending of one profile on one day.
struct DaySpend {
    QList<Money> sums; ///< one a currency, the open ones included; by currency
    QList<Money> open; ///< the part of it whose outcome is open
    int unpriced = 0; ///< orders beside it whose price nobody said
    QDateTime endsAt; ///< when the next day of the person's begins, local time

    void add(const OrderSpend& spend);
    Money in(const QString& currency) const; ///< of sums; zero where there is none
    Money openIn(const QString& currency) const;
};

/// Why a purchase is stopped.
struct CapReached {
    enum class Why {
        NotReadYet, ///< what was spent today is not known yet
        CapUnreadable, ///< `cap` is not known
        OverOrderCap,
        OverDayCap,
        PriceUnknown, ///< it can't be held against `cap`
        OtherCurrency, ///< nor can this one
    };

    Why why = Why::NotReadYet;
    Money cap; ///< the one that stops it
    std::optional<Money> price;
    Money spent; ///< today, in the cap's currency
    Money open; ///< the part of it whose outcome is open
    QDateTime freesAt; ///< OverDayCap: when the day's cap is free again, local time
};

/// Nothing: these limits let it be bought.
[[nodiscard]] std::optional<CapReached> capAgainst(
    const SpendLimits& limits, const DaySpend& today, const std::optional<Money>& price);

/// Adds to the sum of the same currency, or begins one; a sum too big for Money stays as it is.
void addTo(QList<Money>& sums, const Money& amount);

} // namespace provynx

Q_DECLARE_METATYPE(provynx::CapReached)
