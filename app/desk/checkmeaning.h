// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/client.h"
#include "domain/order.h"

namespace provynx {

/// What the answer to a check means for its number, and for how its profile's numbers are checked from then
/// on. Knows the answer and how the number stands, and nothing else: whoever watches decides what is done
/// about it.
class CheckMeaning {
public:
    /// How the number stands when the answer is judged.
    struct Standing {
        bool isWatched = true; ///< else it was held to be over
        bool isOver = false; ///< by our clocks its time is over
        bool isAtEnd = false; ///< the check began when it was
        bool isSure = false; ///< no clock can have misled us about that
        QDateTime expiresAt; ///< as it is known; invalid: not said
        QDateTime now;
    };
    enum class Pace { Onward, SlowDown, LinkLost, KeyRefused, KeyMissing };

    CheckMeaning(Result<NumberState> answer, Standing standing);

    /// Of a watched number: how it ended; nothing: it did not.
    std::optional<OrderEventData> end() const;
    /// Of a number that was held to be over: it is not.
    bool isAliveAfterAll() const;
    /// The service names another end than is known, by more than a Date header's precision.
    std::optional<ExpirySaid> movedEnd() const;
    /// By our clock it is over and the service does not say so: the number itself may know its end better.
    bool leavesTheEndOpen() const;
    /// The service knows nothing of the number (any more): once that is said often enough, the number itself
    /// is asked.
    bool isGone() const;
    /// What is kept of a check that brought no code; nothing where no answer came, or one about the key and
    /// its pace alone.
    std::optional<Checked> kept() const;
    Pace pace() const;

private:
    bool lives() const;

    const Result<NumberState> m_answer;
    const Standing m_standing;
};

} // namespace provynx
