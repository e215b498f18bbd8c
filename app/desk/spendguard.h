// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders.h"

#include "domain/spendlimits.h"

#include <QTimer>

namespace provynx {

/// The person's own caps on what live keys spend: how much of today's is used, and whether one more purchase
/// fits. It counts what the book of orders tells: bought, on its way or with an open outcome, less what came
/// back. A day is the person's local day. What was dismissed from the book still counts. A clock that is set
/// forward or back frees nothing: what was spent counts until its day is over by the clock, by the time that
/// went by, and, after a restart too, by what a service told.
class SpendGuard : public QObject {
    Q_OBJECT

public:
    using LimitsOf = std::function<SpendLimits(const ProfileId&)>;

    SpendGuard(Orders& orders, LimitsOf limitsOf, Clock clock, QObject* parent = nullptr);

    /// Until the journal's orders are in the book, capped keys buy nothing. True at first.
    void setKnown(bool isKnown);
    bool isKnown() const { return m_isKnown; }

    SpendLimits limits(const ProfileId& profile) const { return m_limitsOf(profile); }
    DaySpend today(const ProfileId& profile) const;
    /// Why this profile's key may not spend `price` now. Never for test keys and the sandbox.
    [[nodiscard]] std::optional<CapReached> stops(
        const ProfileId& profile, KeyKind kind, const std::optional<Money>& price) const;
    /// The same for sending an order's request once more, for `price` now: what counts already is not counted
    /// twice.
    [[nodiscard]] std::optional<CapReached> stopsRepeating(
        const Order& order, const std::optional<Money>& price) const;

    /// This moment has passed, whatever the clock says: as kept by an earlier run, or told by a service just
    /// now. Until a later one is heard of, no day behind it is over. Ignored where it is invalid.
    void learnTime(const QDateTime& passed);
    /// Of an earlier run, beside those in the book.
    void count(const QList<Order>& orders);

    /// The limits are new, or the computer woke up.
    void reconsider();

Q_SIGNALS:
    /// What today() or stops() say is new.
    void changed();

private:
    struct Entry {
        ProfileId profile;
        OrderSpend spend;
        QDateTime wall; ///< when it was first heard of
        std::chrono::milliseconds elapsed{0}; ///< at that moment
    };
    void take(const Order& order);
    void takeAll();
    bool isToday(const Entry& entry) const;
    bool isToday(const QDateTime& at) const;
    std::optional<QDateTime> knownNow() const;
    DaySpend todayWithout(const ProfileId& profile, const AttemptId& attempt) const;
    void awaitMidnight();

    Orders& m_orders;
    LimitsOf m_limitsOf;
    Clock m_clock;
    bool m_isKnown = true;
    struct Known {
        QDateTime wall;
        std::chrono::milliseconds elapsed{0};
    };
    std::optional<Known> m_passed; ///< the moment that was learnt last
    QHash<AttemptId, Entry> m_entries; ///< of live keys
    QTimer m_midnight; ///< runs while something counts for today
};

} // namespace provynx
