// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cancels.h"

#include <QTimer>

#include <algorithm>

namespace provynx {

namespace {

/// How often the number is asked what became of it; the client repeats each of these by itself, too.
constexpr int mostQuestions = 3;

/// The number is alive, so it is known what an answer meant that could not be read.
Failure turnedDown(Failure why)
{
    if (why.kind == Failure::Kind::Unreadable || why.kind == Failure::Kind::MissingField)
        why.kind = Failure::Kind::Conflict;
    return why;
}

} // namespace

Cancels::Cancels(Orders& orders, Profiles& profiles, Wallet& wallet, QObject* parent,
    std::chrono::milliseconds betweenQuestions)
    : QObject(parent)
    , m_orders(orders)
    , m_profiles(profiles)
    , m_wallet(wallet)
    , m_movements(orders)
    , m_betweenQuestions(betweenQuestions)
{
    connect(&m_orders, &Orders::restored, this, &Cancels::settleInterrupted);
}

void Cancels::cancel(const AttemptId& attempt)
{
    const Order* order = m_orders.find(attempt);
    if (!order || !order->canCancel())
        return;
    const ProfileId profile = order->intent().profile;
    const NumberId number = order->number();
    m_underWay.insert(attempt);
    m_orders.record(attempt, CancelAsked{});
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
    if (answer && answer->saysCancelled) {
        succeed(attempt, answer->refund, answer->balance);
        return;
    }
    if (answer) {
        Failure unsaid;
        unsaid.kind = Failure::Kind::MissingField;
        ask(attempt, {unsaid, true, answer->refund, answer->balance});
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
        ask(attempt, {answer.failure()});
    }
}

/// The program ended while a cancel was on its way: whether it arrived, only the number can tell.
void Cancels::settleInterrupted()
{
    for (const Order& order : m_orders.active()) {
        if (!order.isCancelling() || m_underWay.contains(order.attempt()))
            continue;
        Failure interrupted;
        interrupted.kind = Failure::Kind::Dropped;
        m_underWay.insert(order.attempt());
        ask(order.attempt(), {interrupted});
    }
}

void Cancels::ask(const AttemptId& attempt, const Doubt& doubt)
{
    const Order* order = m_orders.find(attempt);
    if (order && order->phase() == Order::Phase::Cancelled) {
        succeed(attempt, doubt.refund, doubt.balance); // a check learnt it meanwhile, but not what came back
        return;
    }
    if (!order || !order->isWatched()) {
        m_underWay.remove(attempt);
        return;
    }
    const Region region = order->intent().market.region();
    const NumberId number = order->number();
    m_profiles.client(
        order->intent().profile, this, [this, attempt, doubt, region, number](const Result<Client*>& client) {
            if (!client) {
                fail(attempt, doubt.why);
                return;
            }
            (*client)->number(region, number, this,
                [this, attempt, doubt](const Result<NumberState>& state) { heard(attempt, doubt, state); });
        });
}

void Cancels::askLater(const AttemptId& attempt, const Doubt& doubt)
{
    Doubt next = doubt;
    ++next.questions;
    QTimer::singleShot(m_betweenQuestions, this, [this, attempt, next] { ask(attempt, next); });
}

void Cancels::heard(const AttemptId& attempt, const Doubt& doubt, const Result<NumberState>& state)
{
    if (state) {
        decide(attempt, doubt, *state);
        return;
    }
    const bool isGone = state.failure().kind == Failure::Kind::NotFound;
    if (isGone && doubt.wentWell)
        succeed(attempt, doubt.refund, doubt.balance);
    else if (state.failure().isPassing() && doubt.questions + 1 < mostQuestions)
        askLater(attempt, doubt);
    else
        fail(attempt, doubt.why);
}

void Cancels::decide(const AttemptId& attempt, const Doubt& doubt, const NumberState& state)
{
    const bool hasCode = !state.messages.isEmpty();
    const QList<Message> fresh = m_orders.takeMessages(attempt, state.messages);
    for (const Message& message : fresh.last(std::min(fresh.size(), Orders::mostTold)))
        Q_EMIT codeCameFirst(attempt, message);
    if (state.stage == NumberState::Stage::Cancelled) {
        succeed(attempt, doubt.refund, doubt.balance);
        return;
    }
    const bool isOver
        = state.stage == NumberState::Stage::Expired || state.stage == NumberState::Stage::Finished;
    if (doubt.wentWell && !hasCode && !isOver && doubt.questions + 1 < mostQuestions) {
        askLater(attempt, doubt); // a service may take a moment
        return;
    }
    fail(attempt, turnedDown(doubt.why));
    const Order* order = m_orders.find(attempt);
    const ProfileId profile = order ? order->intent().profile : ProfileId();
    const bool ended = (state.stage == NumberState::Stage::Expired && m_orders.record(attempt, Expired{}))
        || (state.stage == NumberState::Stage::Finished && m_orders.record(attempt, Finished{state.status}));
    if (ended)
        m_wallet.refresh(profile);
}

void Cancels::succeed(
    const AttemptId& attempt, const std::optional<Money>& refund, const std::optional<Money>& balance)
{
    m_underWay.remove(attempt);
    const Order* order = m_orders.find(attempt);
    if (!order)
        return;
    const ProfileId profile = order->intent().profile;
    m_orders.record(attempt, Cancelled{refund});
    if (balance)
        learnRefund(attempt, *balance);
    Q_EMIT cancelled(attempt);
    m_wallet.refresh(profile, this, [this, attempt](const Result<Money>& read) {
        if (read)
            learnRefund(attempt, *read);
    });
}

/// Where the answer named no refund, the wallet does, if nothing else moved it since it was read after the purchase. A balance
/// that shows another movement, too, is not kept: a wrong refund is worse than none.
void Cancels::learnRefund(const AttemptId& attempt, const Money& balance)
{
    const Order* order = m_orders.find(attempt);
    const auto before = order ? readingOf(*order, WalletSeen::When::AfterPurchase) : std::nullopt;
    const bool isTold = before && m_movements.isAlone(*order, before->at, m_orders.now());
    if (!order || order->walletAfterCancel() || (before && !isTold))
        return;
    m_orders.record(attempt, WalletSeen{WalletSeen::When::AfterCancel, balance});
}

void Cancels::fail(const AttemptId& attempt, const Failure& failure)
{
    m_underWay.remove(attempt);
    if (m_orders.record(attempt, CancelFailed{failure}))
        Q_EMIT notCancelled(attempt, failure);
}

} // namespace provynx
