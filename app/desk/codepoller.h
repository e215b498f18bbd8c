// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkmeaning.h"
#include "numberends.h"
#include "orders.h"
#include "pollscheduler.h"
#include "profiles.h"
#include "wallet.h"

#include <QSet>
#include <QTimer>

namespace provynx {

/// Checks for codes: every watched order of the book, each with its own profile's key, at the pace of
/// PollScheduler, until the order is over. No timer runs while nothing is watched.
///
/// A number ends by the service's word, or by its time: one check is made right then, and while that fails
/// (or while a clock may have misled us) some more, ever rarer, for Timing::late. "No such number" is
/// believed after Timing::notFoundFor, and only when the number itself is unknown, too.
class CodePoller : public QObject {
    Q_OBJECT

public:
    /// What keeps a profile's numbers from being checked just now.
    enum class Hindrance { None, SlowDown, LinkLost, KeyMissing, KeyRejected };
    struct Pause {
        Hindrance hindrance = Hindrance::None;
        std::chrono::milliseconds left{0}; ///< until the next try; zero where a person has to act
    };
    struct Timing {
        std::chrono::milliseconds late{600'000}; ///< behind its end, how long a number is still asked about
        std::chrono::milliseconds notFoundFor{60'000};
    };

    CodePoller(Orders& orders, Profiles& profiles, Wallet& wallet, Clock clock, Pace pace = {},
        QObject* parent = nullptr);
    CodePoller(Orders& orders, Profiles& profiles, Wallet& wallet, Clock clock, Pace pace, Timing timing,
        QObject* parent = nullptr);

    /// The person asks: now, ahead of all others; in a pause that the service asked for, or with a key that
    /// it refused, once in ten seconds. An order that is over is asked about too (Order::canCheck), and
    /// watched again where it turns out alive.
    void checkNow(const AttemptId& attempt);
    /// The person asks for whatever number of this profile's is next.
    void tryNow(const ProfileId& profile);
    void setPace(const Pace& pace);
    /// The computer woke up, or the network is back.
    void hurryAll();

    /// A code came by push and is in the book already: checking becomes a safety check. `isNew`: it was not
    /// known before.
    void pushed(const AttemptId& attempt, const Message& message, bool isNew);
    /// The receiver was switched off or lost its port: nothing is to be expected from it.
    void pushesEnded();

    Pause pause(const ProfileId& profile) const;
    /// Until the next check of any number; nothing while none is planned.
    std::optional<std::chrono::milliseconds> nextPoll() const;
    /// Now, on the clock by which the order's end was told (its countdown does not follow a clock that is
    /// set).
    QDateTime nowFor(const Order& order) const { return m_ends.now(order); }

Q_SIGNALS:
    void codeCame(const provynx::AttemptId& attempt, const provynx::Message& message);
    /// pause() or nextPoll() is new.
    void paceChanged();
    /// A check that a person asked for failed.
    void checkFailed(const provynx::AttemptId& attempt, const provynx::Failure& failure);
    /// A check of an order that is over, as a person asked for it, brought no code: it is over in the
    /// service's eyes, too, or nothing is known of it (`status`: the service's word, maybe empty).
    void foundOver(const provynx::AttemptId& attempt, const QString& status);

private:
    struct NotFound {
        int times = 0; ///< in a row
        std::chrono::milliseconds since{0};
    };
    void orderChanged(const Order& order, bool isRestored = false);
    void step();
    void plan();
    void poll(const AttemptId& attempt);
    void askNumber(const AttemptId& attempt);
    void answered(const AttemptId& attempt, const Result<NumberState>& result);
    void take(const AttemptId& attempt, const NumberState& state);
    bool takeMessages(const AttemptId& attempt, const QList<Message>& messages);
    void takeEnd(const AttemptId& attempt, const NumberState& state);
    CheckMeaning::Standing standing(const Order& order) const;
    void failed(const AttemptId& attempt, const Failure& failure);
    void notFound(const AttemptId& attempt);
    void endLate(const Order& order);
    void end(const AttemptId& attempt, const OrderEventData& how);
    bool isOrphan(const Order& order) const;
    bool noticeSleep();

    Orders& m_orders;
    Profiles& m_profiles;
    Wallet& m_wallet;
    Clock m_clock;
    Timing m_timing;
    PollScheduler m_plan;
    NumberEnds m_ends;
    QTimer m_timer;
    QTimer m_endings; ///< fires when the next number's time runs out
    QSet<AttemptId> m_asked; ///< checkNow() waits for their answer
    /// When a person last asked about them, of those that are over.
    QHash<AttemptId, std::chrono::milliseconds> m_lastAsked;
    QSet<AttemptId> m_confirming; ///< the number itself is being asked
    QHash<AttemptId, NotFound> m_notFound;
    QHash<AttemptId, std::chrono::milliseconds> m_lateSince; ///< their time was over then, as far as we know
    /// Of numbers that are watched; gone with the next check that is served.
    QHash<AttemptId, Failure> m_lastFailure;
    std::chrono::milliseconds m_lastElapsed{0};
    QDateTime m_lastWall;
};

} // namespace provynx
