// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codepoller.h"

#include <algorithm>

/// What the answers to checks lead to.
namespace provynx {

namespace {

/// So many "no such number" in a row are believed, where they are spread over Timing::notFoundFor.
constexpr int notFoundsBelieved = 3;

} // namespace

/// What the check left open is asked of the number itself.
void CodePoller::askNumber(const AttemptId& attempt)
{
    const Order* order = m_orders.find(attempt);
    Client* client = order ? m_profiles.readyClient(order->intent().profile) : nullptr;
    if (!client || m_confirming.contains(attempt))
        return;
    m_confirming.insert(attempt);
    client->number(order->intent().market.region(), order->number(), this,
        [this, attempt](const Result<NumberState>& state) {
            const Order* its = m_orders.find(attempt);
            if (!m_confirming.contains(attempt) || !its || !its->isWatched())
                return;
            if (state && state->isTimeTold)
                m_ends.timeTold(its->intent().profile);
            m_notFound.remove(attempt);
            if (state)
                take(attempt, *state);
            else if (state.failure().kind == Failure::Kind::RateLimited)
                m_plan.slowDown(its->intent().profile, state.failure().retryAfter, m_clock.elapsed());
            else if (state.failure().kind == Failure::Kind::KeyRejected)
                m_plan.refused(its->intent().profile, m_clock.elapsed());
            else if (CheckMeaning(state, standing(*its)).isGone())
                end(attempt, Finished{state.failure().serverText});
            m_confirming.remove(attempt);
            plan();
        });
}

void CodePoller::answered(const AttemptId& attempt, const Result<NumberState>& result)
{
    const Order* order = m_orders.find(attempt);
    if (!order)
        return;
    if (result) {
        if (result->isTimeTold)
            m_ends.timeTold(order->intent().profile);
        m_plan.served(attempt, m_clock.elapsed());
        m_notFound.remove(attempt);
        m_lastFailure.remove(attempt);
        take(attempt, *result);
    } else {
        failed(attempt, result.failure());
    }
    m_asked.remove(attempt);

    order = m_orders.find(attempt);
    m_plan.answered(attempt, m_clock.elapsed(), order && order->hasCode());
    plan();
}

CheckMeaning::Standing CodePoller::standing(const Order& order) const
{
    const AttemptId& attempt = order.attempt();
    return {order.isWatched(), m_ends.isOver(attempt), m_plan.isAtEnd(attempt), m_ends.isSure(order),
        order.expiresAt(), m_clock.now()};
}

void CodePoller::take(const AttemptId& attempt, const NumberState& state)
{
    const bool isNew = takeMessages(attempt, state.messages);
    const Result<NumberState> answer(state);
    if (!m_orders.find(attempt)->isWatched()) {
        // The person asked about a number that was held to be over.
        const bool lives = CheckMeaning(answer, standing(*m_orders.find(attempt))).isAliveAfterAll();
        if (lives && m_orders.record(attempt, Reopened{}))
            takeEnd(attempt, state);
        else if (!isNew)
            Q_EMIT foundOver(attempt, state.status);
        return;
    }
    takeEnd(attempt, state);
    const CheckMeaning meaning(answer, standing(*m_orders.find(attempt)));
    if (const auto how = meaning.end()) {
        end(attempt, *how);
        return;
    }
    const bool isOpen = meaning.leavesTheEndOpen();
    if (!isNew)
        m_orders.record(attempt, *meaning.kept());
    if (isOpen)
        askNumber(attempt);
}

void CodePoller::takeEnd(const AttemptId& attempt, const NumberState& state)
{
    if (!state.expiresAt.isValid())
        return;
    if (const auto moved = CheckMeaning(state, standing(*m_orders.find(attempt))).movedEnd())
        m_orders.record(attempt, *moved);
    if (state.isTimeTold) {
        m_ends.named(*m_orders.find(attempt));
        m_plan.setEnd(attempt, m_ends.end(attempt));
    }
}

void CodePoller::end(const AttemptId& attempt, const OrderEventData& how)
{
    const ProfileId profile = m_orders.find(attempt)->intent().profile;
    if (m_orders.record(attempt, how))
        m_wallet.refresh(profile);
}

/// True: some of them are new.
bool CodePoller::takeMessages(const AttemptId& attempt, const QList<Message>& messages)
{
    const QList<Message> fresh = m_orders.takeMessages(attempt, messages);
    if (fresh.isEmpty())
        return false;
    // What a poll found first, no push has brought.
    m_plan.pushMissed(m_orders.find(attempt)->intent().profile, m_clock.elapsed());
    for (const Message& message : fresh.last(std::min(fresh.size(), Orders::mostTold)))
        Q_EMIT codeCame(attempt, message);
    return true;
}

void CodePoller::failed(const AttemptId& attempt, const Failure& failure)
{
    const Order order = *m_orders.find(attempt);
    const ProfileId profile = order.intent().profile;
    const std::chrono::milliseconds now = m_clock.elapsed();
    const Result<NumberState> answer(failure);
    const CheckMeaning meaning(answer, standing(order));
    if (m_asked.contains(attempt))
        Q_EMIT checkFailed(attempt, failure);
    if (order.isWatched())
        m_lastFailure.insert(attempt, failure);
    if (!meaning.isGone())
        m_notFound.remove(attempt);
    if (const auto how = meaning.end()) {
        end(attempt, *how);
        return;
    }
    switch (meaning.pace()) {
    case CheckMeaning::Pace::SlowDown:
        m_plan.slowDown(profile, failure.retryAfter, now);
        break;
    case CheckMeaning::Pace::KeyRefused:
        m_plan.refused(profile, now);
        break;
    case CheckMeaning::Pace::KeyMissing:
        m_plan.hold(profile);
        break;
    case CheckMeaning::Pace::LinkLost:
        m_plan.linkLost(profile, now);
        break;
    case CheckMeaning::Pace::Onward:
        if (meaning.isGone())
            notFound(attempt);
        break;
    }
    if (const auto kept = meaning.kept())
        m_orders.record(attempt, *kept);
}

void CodePoller::notFound(const AttemptId& attempt)
{
    NotFound& so = m_notFound[attempt];
    if (so.times++ == 0)
        so.since = m_clock.elapsed();
    if (so.times >= notFoundsBelieved && m_clock.elapsed() - so.since >= m_timing.notFoundFor)
        askNumber(attempt);
}

} // namespace provynx
