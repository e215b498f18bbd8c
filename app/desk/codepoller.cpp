// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codepoller.h"

#include <algorithm>

namespace provynx {

namespace {

using ms = std::chrono::milliseconds;

/// The two clocks went apart by this much: the computer slept, or its clock was set.
constexpr ms asleep = std::chrono::seconds(5);
/// Timers stand still while the computer sleeps and nobody may tell us that it woke.
constexpr ms longestTimer = std::chrono::minutes(1);
/// A person may ask so often about a number that is over.
constexpr ms betweenAsked = std::chrono::seconds(2);

ms between(const QDateTime& from, const QDateTime& to)
{
    return ms(from.msecsTo(to));
}

} // namespace

CodePoller::CodePoller(
    Orders& orders, Profiles& profiles, Wallet& wallet, Clock clock, Pace pace, QObject* parent)
    : CodePoller(orders, profiles, wallet, std::move(clock), pace, Timing(), parent)
{
}

CodePoller::CodePoller(Orders& orders, Profiles& profiles, Wallet& wallet, Clock clock, Pace pace,
    Timing timing, QObject* parent)
    : QObject(parent)
    , m_orders(orders)
    , m_profiles(profiles)
    , m_wallet(wallet)
    , m_clock(std::move(clock))
    , m_timing(timing)
    , m_plan(pace)
    , m_ends(m_clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_endings.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CodePoller::step);
    connect(&m_endings, &QTimer::timeout, this, &CodePoller::step);
    connect(&m_orders, &Orders::changed, this, [this](const Order& order) { orderChanged(order); });
    connect(&m_orders, &Orders::restored, this, [this] {
        for (const Order& order : m_orders.active())
            orderChanged(order, true);
    });
    connect(&m_profiles, &Profiles::keyStateChanged, this, [this](const ProfileId& id) {
        if (m_profiles.readyClient(id)) {
            m_plan.release(id, m_clock.elapsed());
            plan();
        }
    });
    connect(&m_profiles, &Profiles::removed, this, [this](const ProfileId& id) {
        m_plan.hold(id);
        for (const Order& order : m_orders.active()) {
            if (order.intent().profile == id)
                m_confirming.remove(order.attempt());
        }
        plan();
    });
    connect(&m_profiles, &Profiles::accepted, this, [this](const ProfileId& id) {
        if (m_plan.accepted(id, m_clock.elapsed()))
            plan();
    });
    connect(&m_profiles, &Profiles::linkSeen, this,
        [this](const ProfileId& id, ms, const std::optional<Failure>& failure) {
            // Any answer shows that the way is open, whoever asked.
            if (!failure && m_plan.linkSeen(id, m_clock.elapsed()))
                plan();
        });
}

void CodePoller::orderChanged(const Order& order, bool isRestored)
{
    const AttemptId attempt = order.attempt();
    if (order.isWatched()) {
        if (m_plan.isEmpty()) {
            m_lastElapsed = m_clock.elapsed();
            m_lastWall = m_clock.now();
        }
        m_plan.add(
            attempt, order.intent().profile, between(order.boughtAt(), m_clock.now()), m_clock.elapsed());
        m_ends.follow(order, isRestored);
        m_plan.setEnd(attempt, m_ends.end(attempt));
    } else if (m_plan.contains(attempt)) {
        m_plan.remove(attempt);
        m_ends.forget(attempt);
        m_confirming.remove(attempt);
        m_notFound.remove(attempt);
        m_lastFailure.remove(attempt);
        m_lateSince.remove(attempt);
    } else {
        return;
    }
    plan();
}

void CodePoller::checkNow(const AttemptId& attempt)
{
    const Order* order = m_orders.find(attempt);
    if (!order || !order->canCheck(m_clock.now()))
        return;
    const ms now = m_clock.elapsed();
    const bool isPlanned = m_plan.contains(attempt);
    // What is over has no pace of its own.
    if (!isPlanned
        && (m_asked.contains(attempt) || now - m_lastAsked.value(attempt, now - betweenAsked) < betweenAsked
            || !m_plan.mayForce(order->intent().profile, now)))
        return;
    m_asked.insert(attempt);
    if (isPlanned) {
        m_plan.hurry(attempt, m_clock.elapsed());
        plan();
    } else {
        m_lastAsked.insert(attempt, now);
        poll(attempt);
    }
}

void CodePoller::tryNow(const ProfileId& profile)
{
    m_plan.hurryLane(profile, m_clock.elapsed());
    plan();
}

void CodePoller::setPace(const Pace& pace)
{
    m_plan.setPace(pace);
    plan();
}

void CodePoller::hurryAll()
{
    m_plan.hurryAll(m_clock.elapsed());
    plan();
}

void CodePoller::pushed(const AttemptId& attempt, const Message& message, bool isNew)
{
    const Order* order = m_orders.find(attempt);
    if (!order)
        return;
    m_plan.pushSeen(order->intent().profile, m_clock.elapsed());
    plan();
    if (isNew)
        Q_EMIT codeCame(attempt, message);
}

void CodePoller::pushesEnded()
{
    QSet<ProfileId> lanes;
    for (const Order& order : m_orders.active())
        lanes.insert(order.intent().profile);
    for (const ProfileId& lane : std::as_const(lanes))
        m_plan.pushMissed(lane, m_clock.elapsed());
    plan();
}

CodePoller::Pause CodePoller::pause(const ProfileId& profile) const
{
    if (m_plan.isHeld(profile))
        return {Hindrance::KeyMissing, ms::zero()};
    const ms left = m_plan.quietFor(profile, m_clock.elapsed());
    if (m_plan.isRefused(profile))
        return {Hindrance::KeyRejected, left};
    if (m_plan.isLinkLost(profile))
        return {Hindrance::LinkLost, left};
    if (left > ms::zero())
        return {Hindrance::SlowDown, left};
    return {};
}

std::optional<ms> CodePoller::nextPoll() const
{
    const ms now = m_clock.elapsed();
    const auto at = m_plan.nextAt(now);
    return at ? std::optional(*at - now) : std::nullopt;
}

bool CodePoller::noticeSleep()
{
    const ms elapsed = m_clock.elapsed();
    const QDateTime wall = m_clock.now();
    const ms apart = between(m_lastWall, wall) - (elapsed - m_lastElapsed);
    m_lastElapsed = elapsed;
    m_lastWall = wall;
    return apart > asleep || apart < -asleep;
}

void CodePoller::step()
{
    if (noticeSleep())
        m_plan.hurryAll(m_clock.elapsed());
    for (const Order& order : m_orders.active()) {
        if (!order.isWatched())
            continue;
        if (!m_ends.isOver(order.attempt()))
            m_lateSince.remove(order.attempt());
        else if (isOrphan(order))
            m_orders.record(order.attempt(), Expired{});
        else
            endLate(order);
    }
    const QList<AttemptId> taken = m_plan.take(m_clock.elapsed());
    for (const AttemptId& attempt : taken)
        poll(attempt);
    plan();
}

/// Once nobody could say for so long what became of it. A check that is on its way still counts.
void CodePoller::endLate(const Order& order)
{
    const AttemptId attempt = order.attempt();
    // From when we noticed: the end may have passed while the computer slept or the program was not running.
    if (!m_lateSince.contains(attempt))
        m_lateSince.insert(attempt, m_clock.elapsed());
    if (m_plan.isOnItsWay(attempt) || m_clock.elapsed() - m_lateSince[attempt] < m_timing.late)
        return;
    std::optional<Failure> why;
    if (const auto failure = m_lastFailure.constFind(attempt); failure != m_lastFailure.cend())
        why = *failure;
    else if (m_plan.isHeld(order.intent().profile))
        why = Failure{Failure::Kind::KeyUnavailable};
    end(attempt, Expired{why});
}

void CodePoller::plan()
{
    Q_EMIT paceChanged();
    const auto next = nextPoll();
    if (next)
        m_timer.start(std::min(*next, longestTimer));
    else
        m_timer.stop();

    std::optional<ms> end;
    const ms now = m_clock.elapsed();
    for (const Order& order : m_orders.active()) {
        if (!order.isWatched())
            continue;
        const ms then = m_lateSince.contains(order.attempt()) ? m_lateSince[order.attempt()] + m_timing.late
                                                              : m_ends.end(order.attempt());
        // Where a check is on its way its answer ends what is over.
        end = std::min(end.value_or(ms::max()),
            std::max(then - now, m_plan.isOnItsWay(order.attempt()) ? ms(1'000) : ms(0)));
    }
    if (end)
        m_endings.start(std::min(*end, longestTimer));
    else
        m_endings.stop();
}

void CodePoller::poll(const AttemptId& attempt)
{
    const Order* order = m_orders.find(attempt);
    if (!order)
        return;
    const Region region = order->intent().market.region();
    const NumberId number = order->number();
    m_profiles.client(
        order->intent().profile, this, [this, attempt, region, number](const Result<Client*>& client) {
            if (!client) {
                answered(attempt, client.failure());
                return;
            }
            (*client)->code(region, number, this,
                [this, attempt](const Result<NumberState>& state) { answered(attempt, state); });
        });
}

/// Nobody can ask about it any more.
bool CodePoller::isOrphan(const Order& order) const
{
    const auto missing = m_profiles.missing(order.intent().profile);
    return missing && missing->why == MissingKey::Why::Removed;
}

} // namespace provynx
