// SPDX-License-Identifier: GPL-3.0-or-later
#include "codewatch.h"

#include <algorithm>

namespace provynx {

namespace {

using ms = std::chrono::milliseconds;

/// After a code, how long a number whose end the service did not tell is still watched for a second SMS.
constexpr ms afterCode = std::chrono::minutes(10);
/// So many "no such number" in a row are believed.
constexpr int notFoundsBelieved = 3;
/// The wall clock ran ahead of the steady one by this much: the computer slept.
constexpr ms asleep = std::chrono::seconds(5);
/// How long a number whose end nobody told is kept active after its key was removed.
constexpr ms withoutKey = std::chrono::hours(24);
constexpr ms longestTimer = std::chrono::hours(1);
/// So many messages of one answer are looked at; so many of the new ones are announced.
constexpr qsizetype mostTaken = 200;
constexpr qsizetype mostTold = 5;

ms between(const QDateTime& from, const QDateTime& to)
{
    return ms(from.msecsTo(to));
}

/// The newest stand last, or first where the service tells no times.
QList<Message> bounded(const QList<Message>& messages)
{
    return messages.size() <= mostTaken ? messages
                                        : messages.first(mostTaken / 2) + messages.last(mostTaken / 2);
}

/// When the order's time is up as far as it tells itself; else invalid.
QDateTime saidEnd(const Order& order)
{
    if (order.expiresAt().isValid())
        return order.expiresAt();
    if (!order.messages().isEmpty())
        return order.messages().constLast().seenAt.addMSecs(afterCode.count());
    return {};
}

} // namespace

CodeWatch::CodeWatch(
    Orders& orders, Profiles& profiles, Wallet& wallet, Clock clock, Pace pace, QObject* parent)
    : QObject(parent)
    , m_orders(orders)
    , m_profiles(profiles)
    , m_wallet(wallet)
    , m_clock(std::move(clock))
    , m_plan(pace)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_endings.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CodeWatch::step);
    connect(&m_endings, &QTimer::timeout, this, &CodeWatch::step);
    connect(&m_orders, &Orders::changed, this, &CodeWatch::orderChanged);
    connect(&m_orders, &Orders::restored, this, [this] {
        for (const Order& order : m_orders.active())
            orderChanged(order);
    });
    connect(&m_profiles, &Profiles::keyStateChanged, this, [this](const ProfileId& id) {
        if (m_profiles.readyClient(id) && !m_rejected.contains(id)) {
            m_plan.release(id, m_clock.elapsed());
            plan();
        }
    });
    connect(&m_profiles, &Profiles::removed, this, [this](const ProfileId& id) {
        m_plan.hold(id);
        for (const Order& order : m_orders.active()) {
            if (order.intent().profile == id)
                m_lastCheck.remove(order.attempt());
        }
        plan();
    });
    connect(&m_profiles, &Profiles::linkSeen, this,
        [this](const ProfileId& id, ms, const std::optional<Failure>& failure) {
            // Any answer shows that the way is open, whoever asked.
            if (!failure && m_plan.linkSeen(id, m_clock.elapsed()))
                plan();
        });
}

void CodeWatch::orderChanged(const Order& order)
{
    const AttemptId attempt = order.attempt();
    if (order.isWatched()) {
        if (!m_plan.contains(attempt)) {
            if (m_plan.isEmpty()) {
                m_lastElapsed = m_clock.elapsed();
                m_lastWall = m_clock.now();
            }
            m_plan.add(attempt, order.intent().profile, between(order.boughtAt(), m_clock.now()), m_clock.elapsed());
        }
    } else if (m_plan.contains(attempt)) {
        m_plan.remove(attempt);
        m_lastCheck.remove(attempt);
        m_notFound.remove(attempt);
    } else {
        return;
    }
    plan();
}

void CodeWatch::checkNow(const AttemptId& attempt)
{
    const Order* order = m_orders.find(attempt);
    if (!order || !order->wasBought())
        return;
    m_asked.insert(attempt);
    const ProfileId profile = order->intent().profile;
    m_rejected.remove(profile);
    m_plan.release(profile, m_clock.elapsed());
    if (m_plan.contains(attempt)) {
        m_plan.hurry(attempt, m_clock.elapsed());
        plan();
    } else {
        look(attempt);
    }
}

void CodeWatch::setPace(const Pace& pace)
{
    m_plan.setPace(pace);
    plan();
}

void CodeWatch::hurryAll()
{
    m_plan.hurryAll(m_clock.elapsed());
    plan();
}

void CodeWatch::pushed(const AttemptId& attempt, const Message& message, bool isNew)
{
    const Order* order = m_orders.find(attempt);
    if (!order)
        return;
    m_plan.pushSeen(order->intent().profile, m_clock.elapsed());
    plan();
    if (isNew)
        Q_EMIT codeCame(attempt, message);
}

void CodeWatch::pushesEnded()
{
    QSet<ProfileId> lanes;
    for (const Order& order : m_orders.active())
        lanes.insert(order.intent().profile);
    for (const ProfileId& lane : std::as_const(lanes))
        m_plan.pushMissed(lane, m_clock.elapsed());
    plan();
}

CodeWatch::Pause CodeWatch::pause(const ProfileId& profile) const
{
    if (m_rejected.contains(profile))
        return {Hindrance::KeyRejected, ms::zero()};
    if (m_plan.isHeld(profile))
        return {Hindrance::KeyMissing, ms::zero()};
    const ms left = m_plan.quietFor(profile, m_clock.elapsed());
    if (m_plan.isLinkLost(profile))
        return {Hindrance::LinkLost, left};
    if (left > ms::zero())
        return {Hindrance::SlowDown, left};
    return {};
}

std::optional<ms> CodeWatch::nextLook() const
{
    const ms now = m_clock.elapsed();
    const auto at = m_plan.nextAt(now);
    return at ? std::optional(*at - now) : std::nullopt;
}

bool CodeWatch::noticeSleep()
{
    const ms elapsed = m_clock.elapsed();
    const QDateTime wall = m_clock.now();
    const bool slept = between(m_lastWall, wall) - (elapsed - m_lastElapsed) > asleep;
    m_lastElapsed = elapsed;
    m_lastWall = wall;
    return slept;
}

void CodeWatch::step()
{
    if (noticeSleep())
        m_plan.hurryAll(m_clock.elapsed());
    const QDateTime now = m_clock.now();
    for (const Order& order : m_orders.active()) {
        const QDateTime end = endOf(order);
        if (!order.isWatched() || !end.isValid() || end > now)
            continue;
        if (isOrphan(order)) {
            m_orders.record(order.attempt(), Expired {});
        } else if (!m_lastCheck.contains(order.attempt())) {
            m_lastCheck.insert(order.attempt());
            m_plan.hurry(order.attempt(), m_clock.elapsed());
        }
    }
    const QList<AttemptId> taken = m_plan.take(m_clock.elapsed());
    for (const AttemptId& attempt : taken)
        look(attempt);
    plan();
}

void CodeWatch::plan()
{
    Q_EMIT paceChanged();
    const auto next = nextLook();
    if (next)
        m_timer.start(std::min(*next, longestTimer));
    else
        m_timer.stop();

    std::optional<ms> end;
    for (const Order& order : m_orders.active()) {
        const QDateTime its = endOf(order);
        if (order.isWatched() && its.isValid() && !m_lastCheck.contains(order.attempt())) {
            const ms left = std::max(ms::zero(), between(m_clock.now(), its));
            end = end ? std::min(*end, left) : left;
        }
    }
    if (end)
        m_endings.start(std::min(*end, longestTimer));
    else
        m_endings.stop();
}

void CodeWatch::look(const AttemptId& attempt)
{
    const Order* order = m_orders.find(attempt);
    if (!order)
        return;
    const Region region = order->intent().market.region();
    const NumberId number = order->number();
    m_profiles.client(order->intent().profile, this, [this, attempt, region, number](const Result<Client*>& client) {
        if (!client) {
            answered(attempt, client.failure());
            return;
        }
        (*client)->code(region, number, this,
            [this, attempt](const Result<NumberState>& state) { answered(attempt, state); });
    });
}

void CodeWatch::answered(const AttemptId& attempt, const Result<NumberState>& result)
{
    const Order* order = m_orders.find(attempt);
    if (!order)
        return;
    const ProfileId profile = order->intent().profile;
    if (result)
        m_plan.served(profile);
    if (result)
        take(attempt, *result);
    else
        failed(attempt, result.failure());
    m_asked.remove(attempt);

    order = m_orders.find(attempt);
    m_plan.answered(attempt, m_clock.elapsed(), order && order->hasCode());
    plan();
}

void CodeWatch::take(const AttemptId& attempt, const NumberState& state)
{
    m_notFound.remove(attempt);
    const bool isNew = takeMessages(attempt, bounded(state.messages));
    if (state.expiresAt.isValid())
        m_orders.record(attempt, ExpirySaid {state.expiresAt});

    const ProfileId profile = m_orders.find(attempt)->intent().profile;
    bool ended = true;
    switch (state.stage) {
    case NumberState::Stage::Cancelled:
        ended = m_orders.record(attempt, Cancelled {});
        break;
    case NumberState::Stage::Expired:
        ended = m_orders.record(attempt, Expired {});
        break;
    case NumberState::Stage::Finished:
        ended = m_orders.record(attempt, Finished {state.status});
        break;
    case NumberState::Stage::Waiting:
    case NumberState::Stage::Received:
    case NumberState::Stage::Unfamiliar: {
        ended = false;
        const Order order = *m_orders.find(attempt);
        if (m_lastCheck.contains(attempt) && isOver(order))
            ended = m_orders.record(attempt, Expired {});
        else if (!isNew)
            m_orders.record(
                attempt, Checked {state.stage == NumberState::Stage::Unfamiliar ? state.status : QString()});
        break;
    }
    }
    m_lastCheck.remove(attempt);
    if (ended)
        m_wallet.refresh(profile);
}

/// All at once, whatever their number; true: some of them are new.
bool CodeWatch::takeMessages(const AttemptId& attempt, const QList<Message>& messages)
{
    const QList<Message> known = m_orders.find(attempt)->messages();
    QList<Happening> happenings;
    for (const Message& message : messages)
        happenings.append(CodeCame{message});
    const QList<bool> wereTaken = m_orders.recordAll(attempt, happenings);
    QList<Message> fresh;
    for (qsizetype i = 0; i < wereTaken.size(); ++i) {
        const auto isSame
            = [&message = messages[i]](const Message& other) { return other.isSameAs(message); };
        if (wereTaken[i] && std::none_of(known.cbegin(), known.cend(), isSame))
            fresh.append(messages[i]);
    }
    if (fresh.isEmpty())
        return false;
    // What a look found first, no push has brought.
    m_plan.pushMissed(m_orders.find(attempt)->intent().profile, m_clock.elapsed());
    for (const Message& message : fresh.last(std::min(fresh.size(), mostTold)))
        Q_EMIT codeCame(attempt, message);
    return true;
}

/// Nobody can ask about it any more.
bool CodeWatch::isOrphan(const Order& order) const
{
    const auto missing = m_profiles.missing(order.intent().profile);
    return missing && missing->why == MissingKey::Why::Removed;
}

/// Invalid while nobody knows.
QDateTime CodeWatch::endOf(const Order& order) const
{
    const QDateTime said = saidEnd(order);
    return said.isValid() || !isOrphan(order) ? said : order.boughtAt().addMSecs(withoutKey.count());
}

bool CodeWatch::isOver(const Order& order) const
{
    const QDateTime end = endOf(order);
    return end.isValid() && end <= m_clock.now();
}

void CodeWatch::failed(const AttemptId& attempt, const Failure& failure)
{
    const Order order = *m_orders.find(attempt);
    const ProfileId profile = order.intent().profile;
    const ms now = m_clock.elapsed();
    switch (failure.kind) {
    case Failure::Kind::RateLimited:
        m_plan.slowDown(profile, failure.retryAfter, now);
        break;
    case Failure::Kind::KeyRejected:
        m_rejected.insert(profile);
        m_plan.hold(profile);
        break;
    case Failure::Kind::KeyUnavailable:
        m_plan.hold(profile);
        break;
    case Failure::Kind::NotFound:
        if (++m_notFound[attempt] >= notFoundsBelieved && m_orders.record(attempt, Finished {failure.serverText}))
            m_wallet.refresh(profile);
        break;
    default:
        if (failure.isAboutTheLink())
            m_plan.linkLost(profile, now);
        else if (failure.isPassing())
            m_plan.slowDown(profile, failure.retryAfter, now);
        break;
    }
    // The last look has to be a look that was answered.
    if (failure.kind != Failure::Kind::NotFound)
        m_lastCheck.remove(attempt);
    if (m_asked.contains(attempt))
        Q_EMIT checkFailed(attempt, failure);
}

} // namespace provynx
