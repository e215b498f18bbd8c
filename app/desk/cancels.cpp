// SPDX-License-Identifier: GPL-3.0-or-later
#include "cancels.h"

#include <QTimer>

namespace provynx {

namespace {
/// How often the number is asked what became of it; the client repeats each of these by itself, too.
constexpr int mostQuestions = 3;
constexpr std::chrono::seconds betweenQuestions {3};
} // namespace

Cancels::Cancels(Orders& orders, Profiles& profiles, Wallet& wallet, QObject* parent)
    : QObject(parent)
    , m_orders(orders)
    , m_profiles(profiles)
    , m_wallet(wallet)
{
}

void Cancels::cancel(const AttemptId& attempt)
{
    const Order* order = m_orders.find(attempt);
    if (!order || !order->canCancel())
        return;
    const ProfileId profile = order->intent().profile;
    const NumberId number = order->number();
    m_orders.record(attempt, CancelAsked {});
    m_profiles.client(profile, this, [this, attempt, number](const Result<Client*>& client) {
        if (!client) {
            fail(attempt, client.failure());
            return;
        }
        (*client)->cancelUnitedStates(
            number, this, [this, attempt](const Result<CancelAnswer>& answer) { answered(attempt, answer); });
    });
}

void Cancels::answered(const AttemptId& attempt, const Result<CancelAnswer>& answer)
{
    if (answer) {
        succeed(attempt);
        return;
    }
    switch (answer.failure().kind) {
    case Failure::Kind::KeyRejected:
    case Failure::Kind::RateLimited:
    case Failure::Kind::Offline:
    case Failure::Kind::Tls:
    case Failure::Kind::PlainHttp:
    case Failure::Kind::ForeignAddress:
        fail(attempt, answer.failure()); // certainly not done
        break;
    default:
        ask(attempt, answer.failure(), 1);
    }
}

void Cancels::ask(const AttemptId& attempt, const Failure& why, int tries)
{
    const Order* order = m_orders.find(attempt);
    if (!order || !order->isWatched())
        return; // the watch learnt it meanwhile
    Client* client = m_profiles.readyClient(order->intent().profile);
    if (!client) {
        fail(attempt, why);
        return;
    }
    client->number(order->intent().market.region(), order->number(), this,
        [this, attempt, why, tries](const Result<NumberState>& state) {
            if (state) {
                decide(attempt, why, *state);
            } else if (state.failure().isPassing() && tries < mostQuestions) {
                QTimer::singleShot(betweenQuestions, this, [this, attempt, why, tries] { ask(attempt, why, tries + 1); });
            } else {
                fail(attempt, why);
            }
        });
}

void Cancels::decide(const AttemptId& attempt, const Failure& why, const NumberState& state)
{
    for (const Message& message : state.messages) {
        if (m_orders.record(attempt, CodeCame {message}))
            Q_EMIT codeCameFirst(attempt, message);
    }
    if (state.stage == NumberState::Stage::Cancelled) {
        succeed(attempt);
        return;
    }
    fail(attempt, why);
    const Order* order = m_orders.find(attempt);
    const ProfileId profile = order ? order->intent().profile : ProfileId();
    const bool ended = (state.stage == NumberState::Stage::Expired && m_orders.record(attempt, Expired {}))
        || (state.stage == NumberState::Stage::Finished && m_orders.record(attempt, Finished {state.status}));
    if (ended)
        m_wallet.refresh(profile);
}

void Cancels::succeed(const AttemptId& attempt)
{
    const Order* order = m_orders.find(attempt);
    if (!order)
        return;
    const ProfileId profile = order->intent().profile;
    m_orders.record(attempt, Cancelled {});
    Q_EMIT cancelled(attempt);
    m_wallet.refresh(profile, this, [this, attempt](const Result<Money>& balance) {
        if (balance)
            m_orders.record(attempt, WalletSeen {WalletSeen::When::AfterCancel, *balance});
    });
}

void Cancels::fail(const AttemptId& attempt, const Failure& failure)
{
    if (m_orders.record(attempt, CancelFailed {failure}))
        Q_EMIT notCancelled(attempt, failure);
}

} // namespace provynx
