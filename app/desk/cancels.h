// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "movements.h"
#include "orders.h"
#include "profiles.h"
#include "wallet.h"

#include <QSet>

namespace provynx {

/// Gives numbers back. A cancel travels once; it is done where its answer says so of the number. Where that says anything else,
/// or nothing came, the number itself is asked; so it is after a restart for a cancel that was on its way when the program
/// ended. No cancel is sent again unless the person asks for it again.
class Cancels : public QObject {
    Q_OBJECT

public:
    /// `betweenQuestions`: to a number whose answer leaves it open.
    Cancels(Orders& orders, Profiles& profiles, Wallet& wallet, QObject* parent = nullptr,
        std::chrono::milliseconds betweenQuestions = std::chrono::seconds(3));

    /// Nothing happens for a number that can't be cancelled (Order::canCancel).
    void cancel(const AttemptId& attempt);

Q_SIGNALS:
    void cancelled(const provynx::AttemptId& attempt);
    /// It was not cancelled; `failure` says why, as far as known.
    void notCancelled(const provynx::AttemptId& attempt, const provynx::Failure& failure);
    /// The code was quicker.
    void codeCameFirst(const provynx::AttemptId& attempt, const provynx::Message& message);

private:
    /// What is known of a cancel that is not certainly done.
    struct Doubt {
        Failure why; ///< what to say when the number turns out alive
        bool wentWell = false; ///< the call did, as its answer says
        std::optional<Money> refund;
        std::optional<Money> balance; ///< as the answer told it
        int questions = 0; ///< asked so far
    };

    void answered(const AttemptId& attempt, const Result<CancelAnswer>& answer);
    void settleInterrupted();
    void ask(const AttemptId& attempt, const Doubt& doubt);
    void askLater(const AttemptId& attempt, const Doubt& doubt);
    void heard(const AttemptId& attempt, const Doubt& doubt, const Result<NumberState>& state);
    void decide(const AttemptId& attempt, const Doubt& doubt, const NumberState& state);
    void succeed(
        const AttemptId& attempt, const std::optional<Money>& refund, const std::optional<Money>& balance);
    void learnRefund(const AttemptId& attempt, const Money& balance);
    void fail(const AttemptId& attempt, const Failure& failure);

    Orders& m_orders;
    Profiles& m_profiles;
    Wallet& m_wallet;
    Movements m_movements;
    std::chrono::milliseconds m_betweenQuestions;
    QSet<AttemptId> m_underWay; ///< by this run of the program
};

} // namespace provynx
