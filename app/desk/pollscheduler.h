// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/habits.h"
#include "domain/id.h"

#include <QHash>
#include <QList>

#include <chrono>
#include <optional>

namespace provynx {

/// How often to check. Milliseconds.
struct Pace {
    using ms = std::chrono::milliseconds;

    ms first{1'500}; ///< after the purchase, to the first check
    ms quick{2'000}; ///< while the number is younger than `quickFor`
    ms quickFor{30'000};
    ms steady{4'000}; ///< while it is younger than `steadyFor`
    ms steadyFor{180'000};
    ms slow{10'000}; ///< later, and after a code for the SMS that may follow
    ms gap{150}; ///< between two checks with one key: the most requests a second, shared by all its numbers
    ms longestGap{2'000}; ///< after being asked to slow down again and again
    ms firstPause{5'000}; ///< after "slow down" without a Retry-After; doubles
    ms longestPause{60'000};
    ms longestObeyed{120'000}; ///< of a Retry-After; each further "slow down" doubles it
    ms firstRefused{15'000}; ///< after the key was refused, to the next try with it; doubles
    ms longestRefused{120'000};
    ms betweenForced{10'000}; ///< a person's check goes out in a pause, too, but not more often
    ms firstLate{5'000}; ///< between two checks of a number whose time is over; doubles
    ms longestLate{60'000};
    ms firstProbe{1'000}; ///< after the link broke; doubles
    ms longestProbe{30'000};
    int atOnce = 4; ///< checks on their way at one time with one key
    ms safety{30'000}; ///< between two checks of a number while codes come by push
    ms trust{600'000}; ///< after a push, how long the next one is counted on
};

/// Gentle asks about half as often, for a service or a network that is easily tired.
Pace paceFor(Pacing pacing);

/// When to check which number: pure bookkeeping, driven by whoever has a clock. Every key is a lane of its
/// own: a service that asks one key to slow down does not slow another. Within a lane the number that is due
/// longest goes first, so many numbers share the lane fairly. Times are of Clock::elapsed.
///
/// Nothing that is told here makes a number due sooner than its interval after its last check, but for three
/// things: a person, its end (once), and the computer's waking. So no answer, whatever it is, can lead to
/// faster checks.
class PollScheduler {
public:
    using ms = std::chrono::milliseconds;

    explicit PollScheduler(Pace pace = {});

    /// What is planned already stays; the next checks keep the new pace.
    void setPace(const Pace& pace);

    /// `age`: since it was bought.
    void add(const AttemptId& attempt, const ProfileId& lane, ms age, ms now);
    void remove(const AttemptId& attempt);
    bool contains(const AttemptId& attempt) const { return m_watched.contains(attempt); }
    bool isEmpty() const { return m_watched.isEmpty(); }
    bool isOnItsWay(const AttemptId& attempt) const { return m_watched.value(attempt).onItsWay; }
    /// When its time is over: one check is due right then, even in a pause of its lane; further ones become
    /// rarer and rarer.
    void setEnd(const AttemptId& attempt, ms end);

    /// The numbers to check at this moment; each counts as on its way until answered().
    QList<AttemptId> take(ms now);
    /// When take() will next have something; nothing when nobody is watched or all are on their way.
    std::optional<ms> nextAt(ms now) const;

    /// The answer (or the failure) came back. `isOld`: check slowly from now on (a code is there).
    void answered(const AttemptId& attempt, ms now, bool isOld);
    /// A person asks for this one: as soon as the lane's gap allows. A lane that waits for the link tries it;
    /// one that was asked to slow down, or whose key was refused, does so once in Pace::betweenForced.
    void hurry(const AttemptId& attempt, ms now);
    /// Whether a person's check that is not planned here may go out in the lane's pause; counts as one.
    [[nodiscard]] bool mayForce(const ProfileId& lane, ms now);
    /// Its last check began when its time was over.
    bool isAtEnd(const AttemptId& attempt) const;
    /// The same for whatever is due first in the lane.
    void hurryLane(const ProfileId& lane, ms now);
    /// After sleep, or when the network is back: everything is due, no lane waits for its link.
    void hurryAll(ms now);

    /// A code came by push: for a while this lane only makes sure that none was missed.
    void pushSeen(const ProfileId& lane, ms now);
    /// Pushes can't be counted on any more; the lane checks at its usual pace again, beginning now.
    void pushMissed(const ProfileId& lane, ms now);
    bool countsOnPushes(const ProfileId& lane, ms now) const;

    /// 429: the lane is quiet for `retryAfter`, up to Pace::longestObeyed, else for a pause that doubles.
    /// Then one check tries; the others follow once it was served.
    void slowDown(const ProfileId& lane, std::optional<ms> retryAfter, ms now);
    /// No way to the service: the lane pauses, then one number tries.
    void linkLost(const ProfileId& lane, ms now);
    /// An answer came, whatever it said: the lane is open. True when it was not.
    bool linkSeen(const ProfileId& lane, ms now);
    /// The key was refused: one number at a time tries, seldom, until accepted().
    void refused(const ProfileId& lane, ms now);
    /// The service served this key, whatever was asked for. True when it was refused before.
    bool accepted(const ProfileId& lane, ms now);
    bool isRefused(const ProfileId& lane) const;
    /// Its check was served: the lane is open, and what "slow down" made slower finds its way back little by
    /// little. One that began before the service asked to slow down shows nothing.
    void served(const AttemptId& attempt, ms now);
    /// This lane checks nothing until released: its key is not at hand. Checks that are on their way will not
    /// be answered.
    void hold(const ProfileId& lane);
    void release(const ProfileId& lane, ms now);
    bool isHeld(const ProfileId& lane) const;

    /// How long a lane keeps quiet; zero when it does not.
    ms quietFor(const ProfileId& lane, ms now) const;
    bool isLinkLost(const ProfileId& lane) const;

private:
    static constexpr ms longAgo = ms::min() / 4;
    struct Watched {
        ProfileId lane;
        ms bought{0}; ///< in elapsed time; may be negative
        ms due{0};
        ms lastCheck = longAgo;
        std::optional<ms> end;
        ms late{0}; ///< the pause after the last check behind the end; zero: there was none
        bool onItsWay = false;
        bool isOld = false;
        bool isForced = false; ///< a person asked: no pause holds it
    };
    struct Lane {
        ms quietUntil{0};
        ms gap{0};
        ms pause{0};
        ms obeyed{
            0}; ///< the longest Retry-After obeyed next; zero: none came since the last check that was served
        ms lastStart = longAgo;
        ms lastForced = longAgo;
        ms toldAt = longAgo; ///< when it was last asked to slow down
        ms probe{0}; ///< zero: the link is fine
        ms refusal{0}; ///< zero: the key is accepted
        ms trustUntil{0}; ///< zero: codes don't come by push
        bool held = false;
        int onTheirWay = 0;
    };
    Lane& lane(const ProfileId& id);
    ms interval(const Watched& watched, ms now) const;
    /// Due at `now`, or at the end of its interval.
    void bringForward(Watched& watched, ms now);
    void bringForward(const ProfileId& lane, ms now);
    /// When it may be checked; nothing while its lane is held or full.
    std::optional<ms> startOf(const Watched& watched, const Lane& lane) const;
    int limit(const Lane& lane) const;
    /// Lifts a pause of the lane for a person; false where one was lifted a moment ago.
    bool force(Lane& lane, ms now) const;

    Pace m_pace;
    QHash<AttemptId, Watched> m_watched;
    QHash<ProfileId, Lane> m_lanes;
};

} // namespace provynx
