// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/order.h"

#include <QHash>
#include <QSet>

namespace provynx {

/// When the watched numbers end, on the clock that can't be set and that counts sleep. What an order says of
/// its end is told on the wall clock; it is brought over once, when the order says it, so that setting the
/// wall clock later moves nothing.
class NumberEnds {
public:
    using ms = std::chrono::milliseconds;

    explicit NumberEnds(Clock clock);

    /// An order that is watched and new, or changed. `isRestored`: what it says was said in an earlier run,
    /// by a wall clock that nobody has compared with this one.
    void follow(const Order& order, bool isRestored = false);
    void forget(const AttemptId& attempt);
    /// The service answered this profile and told its own time along, so that ends which it names hold here.
    void timeTold(const ProfileId& profile);
    /// An answer that came just now named the order's end, whether that is new or not.
    void named(const Order& order);

    /// In Clock::elapsed. A number whose end nobody named is given a day, or ten minutes after its last code.
    ms end(const AttemptId& attempt) const { return m_ends.value(attempt).end; }
    bool isOver(const AttemptId& attempt) const;
    /// No clock can have misled us about it.
    bool isSure(const Order& order) const;
    /// Now, on the clock by which the order's expiresAt() was told.
    QDateTime now(const Order& order) const;

private:
    struct End {
        QDateTime said; ///< on the wall clock
        ms end{0};
        bool isSure = false; ///< given that the service tells its time
    };
    void anchor(const Order& order, bool isSure);

    Clock m_clock;
    QHash<AttemptId, End> m_ends;
    QSet<ProfileId> m_tellTime;
};

} // namespace provynx
