// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders.h"
#include "profiles.h"
#include "wallet.h"

namespace provynx {

/// Gives numbers back. A cancel travels once; where its answer leaves open what happened, the number itself is asked. What came
/// back is what the wallet says before and after.
class Cancels : public QObject
{
    Q_OBJECT

public:
    Cancels(Orders& orders, Profiles& profiles, Wallet& wallet, QObject* parent = nullptr);

    /// Nothing happens for a number that can't be cancelled (Order::canCancel).
    void cancel(const AttemptId& attempt);

Q_SIGNALS:
    void cancelled(const provynx::AttemptId& attempt);
    /// It was not cancelled; `failure` says why, as far as known.
    void notCancelled(const provynx::AttemptId& attempt, const provynx::Failure& failure);
    /// The code was quicker.
    void codeCameFirst(const provynx::AttemptId& attempt, const provynx::Message& message);

private:
    void answered(const AttemptId& attempt, const Result<CancelAnswer>& answer);
    void ask(const AttemptId& attempt, const Failure& why, int tries);
    void decide(const AttemptId& attempt, const Failure& why, const NumberState& state);
    void succeed(const AttemptId& attempt);
    void fail(const AttemptId& attempt, const Failure& failure);

    Orders& m_orders;
    Profiles& m_profiles;
    Wallet& m_wallet;
};

} // namespace provynx
