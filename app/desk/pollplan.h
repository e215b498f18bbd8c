// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/habits.h"
#include "domain/id.h"

#include <QHash>
#include <QList>

#include <chrono>
#include <optional>

namespace provynx {

/// How often to look. Milliseconds.
struct Pace {
    using ms = std::chrono::milliseconds;

    ms first {1'500}; ///< after the purchase, to the first look
    ms quick {2'000}; ///< while the number is younger than `quickFor`
    ms quickFor {30'000};
    ms steady {4'000}; ///< while it is younger than `steadyFor`
    ms steadyFor {180'000};
    ms slow {10'000}; ///< later, and after a code for the SMS that may follow
    ms gap {150}; ///< between two looks with one key: the most requests a second, shared by all its numbers
    ms longestGap {2'000}; ///< after being asked to slow down again and again
    ms firstPause {5'000}; ///< after "slow down" without a Retry-After; doubles
    ms longestPause {60'000};
    ms firstProbe {1'000}; ///< after the link broke; doubles
    ms longestProbe {30'000};
    int atOnce = 4; ///< looks on their way at one time with one key
    ms safety {30'000}; ///< between two looks for a number while codes come by push
    ms trust {600'000}; ///< after a push, how long the next one is counted on
};

/// Gentle asks about half as often, for a service or a network that is easily tired.
Pace paceFor(Pacing pacing);

/// When to look for which number's code: pure bookkeeping, driven by whoever has a clock. Every key is a lane of its own: a
/// service that asks one key to slow down does not slow another. Within a lane the number that is due longest goes first, so
/// many numbers share the lane fairly. Times are of Clock::elapsed.
class PollPlan
{
public:
    using ms = std::chrono::milliseconds;

    explicit PollPlan(Pace pace = {});

    /// What is planned already stays; the next looks keep the new pace.
    void setPace(const Pace& pace);

    /// `age`: since it was bought.
    void add(const AttemptId& attempt, const ProfileId& lane, ms age, ms now);
    void remove(const AttemptId& attempt);
    bool contains(const AttemptId& attempt) const { return m_watched.contains(attempt); }
    bool isEmpty() const { return m_watched.isEmpty(); }

    /// The numbers to look for at this moment; each counts as on its way until answered().
    QList<AttemptId> take(ms now);
    /// When take() will next have something; nothing when nobody is watched or all are on their way.
    std::optional<ms> nextAt(ms now) const;

    /// The answer (or the failure) came back. `isOld`: look slowly from now on (a code is there).
    void answered(const AttemptId& attempt, ms now, bool isOld);
    /// Look for this one as soon as the lane allows; a lane that waits for the link tries it.
    void hurry(const AttemptId& attempt, ms now);
    /// After sleep, or when the network is back: everything is due, no lane waits for its link.
    void hurryAll(ms now);

    /// A code came by push: for a while this lane only makes sure that none was missed.
    void pushSeen(const ProfileId& lane, ms now);
    /// Pushes can't be counted on any more; the lane looks at its usual pace again, beginning now.
    void pushMissed(const ProfileId& lane, ms now);
    bool countsOnPushes(const ProfileId& lane, ms now) const;

    /// 429: the lane is quiet for `retryAfter`, else for a pause that doubles.
    void slowDown(const ProfileId& lane, std::optional<ms> retryAfter, ms now);
    /// No way to the service: the lane pauses, then one number tries.
    void linkLost(const ProfileId& lane, ms now);
    /// An answer came, whatever it said: the lane is open. True when it was not.
    bool linkSeen(const ProfileId& lane, ms now);
    /// A look was served: what "slow down" made slower finds its way back little by little.
    void served(const ProfileId& lane);
    /// This lane looks for nothing until released (its key is missing or refused).
    void hold(const ProfileId& lane);
    void release(const ProfileId& lane, ms now);
    bool isHeld(const ProfileId& lane) const;

    /// How long a lane keeps quiet; zero when it does not.
    ms quietFor(const ProfileId& lane, ms now) const;
    bool isLinkLost(const ProfileId& lane) const;

private:
    struct Watched {
        ProfileId lane;
        ms bought {0}; ///< in elapsed time; may be negative
        ms due {0};
        bool onItsWay = false;
        bool isOld = false;
    };
    struct Lane {
        ms quietUntil {0};
        ms gap {0};
        ms pause {0};
        ms lastStart {-1'000'000'000};
        ms probe {0}; ///< zero: the link is fine
        ms trustUntil {0}; ///< zero: codes don't come by push
        bool held = false;
        int onTheirWay = 0;
    };
    Lane& lane(const ProfileId& id);
    ms interval(const Watched& watched, ms now) const;
    /// The first moment at which the lane lets anybody start.
    ms openAt(const Lane& lane) const;
    int limit(const Lane& lane) const;

    Pace m_pace;
    QHash<AttemptId, Watched> m_watched;
    QHash<ProfileId, Lane> m_lanes;
};

} // namespace provynx
