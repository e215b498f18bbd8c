// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders.h"
#include "pollplan.h"
#include "profiles.h"
#include "wallet.h"

#include <QSet>
#include <QTimer>

namespace provynx {

/// Looks for codes: every watched order of the book, each with its own profile's key, at the pace of PollPlan, until the order
/// is over. No timer runs while nothing is watched.
class CodeWatch : public QObject
{
    Q_OBJECT

public:
    /// What keeps a profile's numbers from being looked for just now.
    enum class Hindrance { None, SlowDown, LinkLost, KeyMissing, KeyRejected };
    struct Pause {
        Hindrance hindrance = Hindrance::None;
        std::chrono::milliseconds left {0}; ///< until the next try; zero where a person has to act
    };

    CodeWatch(Orders& orders, Profiles& profiles, Wallet& wallet, Clock clock, Pace pace = {}, QObject* parent = nullptr);

    /// The person asks: now, ahead of all others. An order that has expired is asked once more, too.
    void checkNow(const AttemptId& attempt);
    void setPace(const Pace& pace);
    /// The computer woke up, or the network is back.
    void hurryAll();

    /// A code came by push and is in the book already: looking becomes a safety check. `isNew`: it was not known before.
    void pushed(const AttemptId& attempt, const Message& message, bool isNew);
    /// The receiver was switched off or lost its port: nothing is to be expected from it.
    void pushesEnded();

    Pause pause(const ProfileId& profile) const;
    /// Until the next look for any number; nothing while none is planned.
    std::optional<std::chrono::milliseconds> nextLook() const;

Q_SIGNALS:
    void codeCame(const provynx::AttemptId& attempt, const provynx::Message& message);
    /// pause() or nextLook() is new.
    void paceChanged();
    /// A check that a person asked for failed.
    void checkFailed(const provynx::AttemptId& attempt, const provynx::Failure& failure);

private:
    void orderChanged(const Order& order);
    void step();
    void plan();
    void look(const AttemptId& attempt);
    void answered(const AttemptId& attempt, const Result<NumberState>& result);
    void take(const AttemptId& attempt, const NumberState& state);
    bool takeMessages(const AttemptId& attempt, const QList<Message>& messages);
    void failed(const AttemptId& attempt, const Failure& failure);
    bool isOver(const Order& order) const;
    bool isOrphan(const Order& order) const;
    QDateTime endOf(const Order& order) const;
    bool noticeSleep();

    Orders& m_orders;
    Profiles& m_profiles;
    Wallet& m_wallet;
    Clock m_clock;
    PollPlan m_plan;
    QTimer m_timer;
    QTimer m_endings; ///< fires when the next number's time runs out
    QSet<AttemptId> m_lastCheck; ///< their time ran out; the look that is planned or on its way is the last
    QSet<AttemptId> m_asked; ///< checkNow() waits for their answer
    QHash<AttemptId, int> m_notFound; ///< 404s in a row
    QSet<ProfileId> m_rejected; ///< the service refused their key
    std::chrono::milliseconds m_lastElapsed {0};
    QDateTime m_lastWall;
};

} // namespace provynx
