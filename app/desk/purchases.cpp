// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchases.h"

#include "domain/orderfacts.h"

#include <algorithm>

namespace provynx {

using ms = std::chrono::milliseconds;
using Kind = Failure::Kind;

namespace {

constexpr ms aDay = std::chrono::hours(24); ///< how long services are known to remember a request's id

} // namespace

Purchases::Purchases(
    Orders& orders, Profiles& profiles, Wallet& wallet, Clock clock, Timing timing, QObject* parent)
    : QObject(parent)
    , m_orders(orders)
    , m_profiles(profiles)
    , m_wallet(wallet)
    , m_clock(std::move(clock))
    , m_timing(timing)
    , m_movements(orders)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &Purchases::losePatience);
    connect(&m_orders, &Orders::changed, this, &Purchases::dropAnswered);
    m_blocking.setSingleShot(true);
    connect(&m_blocking, &QTimer::timeout, this, [this] {
        // Its order goes on; whoever wants another number is not kept waiting.
        m_sending = {};
        setStage(Stage::Idle);
    });
}

Purchases::~Purchases() = default;

void Purchases::setKeyPlacement(const BaseUrl& base, IdempotencyKeyPlacement placement, bool proved)
{
    m_habits.insert(base.name(), {placement, proved});
}

bool Purchases::isProved(const Order& order) const
{
    const KeySupport habit = m_habits.value(order.intent().base.name());
    return habit.proved && habit.placement == order.intent().purchase.placement;
}

/// The one place where it is decided that a request goes out once more.
void Purchases::repeat(const AttemptId& attempt, By by)
{
    const Order* order = m_orders.find(attempt);
    if (!order || order->phase() != Order::Phase::Unknown || m_trying[attempt].onItsWay)
        return;
    if (by == By::Itself && repeatingFor(*order) == ms::zero()) {
        unplan(attempt);
        return;
    }
    const auto& agreed = m_trying[attempt].agreed;
    const auto price = by == By::Person && agreed ? agreed : order->price();
    if (const auto reached = m_guard ? m_guard->stopsRepeating(*order, price) : std::nullopt) {
        unplan(attempt);
        Q_EMIT overCap(*reached);
        return;
    }
    if (!m_beforeRepeating) {
        deliver(attempt, by);
        return;
    }
    // What may be known already is not asked for again.
    if (std::exchange(m_trying[attempt].isLookedUp, true))
        return;
    m_beforeRepeating(*order, this, [this, attempt, by](bool mayGo) {
        const auto waiting = m_trying.find(attempt);
        if (waiting == m_trying.end())
            return; // it is settled
        waiting->isLookedUp = false;
        if (!mayGo)
            unplan(attempt);
        else if (mayStillGo(attempt, by))
            deliver(attempt, by);
    });
}

void Purchases::settle(const AttemptId& attempt, const NumberState& state)
{
    const Order* order = m_orders.find(attempt);
    if (order && order->phase() == Order::Phase::Unknown)
        answered(attempt, state);
}

void Purchases::deliver(const AttemptId& attempt, By by)
{
    const Order* order = m_orders.find(attempt);
    RetryState& trying = m_trying[attempt];
    if (!order || trying.onItsWay)
        return;
    trying.onItsWay = true;
    const SealedPurchase purchase = order->intent().purchase;
    Sent sent{order->deliveries() + 1};
    if (by == By::Person && trying.agreed && trying.agreed != order->agreedPrice())
        sent.agreed = trying.agreed;
    m_profiles.client(
        order->intent().profile, this, [this, attempt, purchase, sent, by](const Result<Client*>& client) {
            if (!mayStillGo(attempt, by))
                return;
            if (!client) {
                answered(attempt, client.failure());
                return;
            }
            Client* itsClient = *client;
            m_orders.recordFirst(
                attempt, {sent}, this, [this, attempt, purchase, itsClient, by](const Result<Done>& kept) {
                    if (!mayStillGo(attempt, by))
                        return;
                    // The client may have gone with its profile while the journal wrote.
                    const ProfileId profile = m_orders.find(attempt)->intent().profile;
                    const bool isThere = m_profiles.readyClient(profile) == itsClient;
                    if (!kept)
                        answered(attempt, kept.failure());
                    else if (!isThere)
                        answered(attempt, Failure{Kind::KeyUnavailable});
                    else
                        itsClient->buy(purchase, this, [this, attempt](const Result<NumberState>& result) {
                            answered(attempt, result);
                        });
                });
        });
}

/// Asked again while the key or the journal was waited for: the person may have stopped trying, and the
/// computer may have slept through the time in which it goes out unasked.
bool Purchases::mayStillGo(const AttemptId& attempt, By by)
{
    const Order* order = m_orders.find(attempt);
    if (!order || !order->isActive() || order->wasBought()) {
        forgetTrying(attempt);
        return false;
    }
    if (by == By::Person || ageOf(*order).value_or(m_timing.window) < m_timing.window)
        return true;
    if (by == By::Click) {
        answered(attempt, Failure{Kind::NotSent});
        return false;
    }
    m_trying[attempt].onItsWay = false;
    unplan(attempt);
    return false;
}

bool Purchases::isRefusal(const Order& order, const Failure& failure) const
{
    if (failure.isAmbiguousForPurchase())
        return false;
    if (order.phase() != Order::Phase::Unknown)
        return true;
    // An earlier delivery may have been carried out. A service that checks the wallet or its stock before
    // it looks for the id refuses what it has debited: where that is real money, no refusal settles it.
    switch (failure.kind) {
    case Kind::BadRequest:
    case Kind::ShortOfFunds:
    case Kind::NotFound:
        return order.intent().kind != KeyKind::Live;
    default:
        return false;
    }
}

void Purchases::answered(const AttemptId& attempt, const Result<NumberState>& result)
{
    m_trying[attempt].onItsWay = false;
    const Order* found = m_orders.find(attempt);
    if (!found) {
        forgetTrying(attempt);
        return;
    }
    const Order order = *found;
    const bool isFirst = m_sending == attempt;
    if (isFirst) {
        m_sending = {};
        m_blocking.stop();
    }

    if (result) {
        forgetTrying(attempt);
        const NumberState& state = *result;
        m_orders.record(
            attempt, Bought{state.number, state.phone, state.price, state.expiresAt, state.status});
        m_orders.takeMessages(attempt, state.messages);
        if (state.balance)
            m_wallet.learn(order.intent().profile, *state.balance);
        Q_EMIT bought(attempt);
    } else if (!order.isActive()) {
        // The person stopped trying while it was on its way, and an earlier delivery may have bought.
        forgetTrying(attempt);
    } else if (isRefusal(order, result.failure())) {
        forgetTrying(attempt);
        m_orders.record(attempt, Refused{result.failure()});
        Q_EMIT notBought(attempt, result.failure());
    } else {
        m_orders.record(attempt, BecameUnknown{result.failure()});
        planRepeat(attempt, result.failure());
        Q_EMIT becameUnknown(attempt);
    }
    if (isFirst)
        setStage(Stage::Idle);
    settleWallet(attempt);
}

void Purchases::settleWallet(const AttemptId& attempt)
{
    const Order* order = m_orders.find(attempt);
    if (!order || (order->failure() && order->failure()->kind == Kind::KeyUnavailable))
        return;
    const bool matters = order->wasBought() || order->phase() == Order::Phase::Unknown;
    m_wallet.refresh(order->intent().profile, this, [this, attempt, matters](const Result<Money>& balance) {
        if (balance && matters) {
            m_orders.record(attempt, WalletSeen{WalletSeen::When::AfterPurchase, *balance});
            learnPrice(attempt);
        }
    });
}

/// Where the answer named no price, the wallet does, if nothing else moved it.
void Purchases::learnPrice(const AttemptId& attempt)
{
    const Order* order = m_orders.find(attempt);
    if (!order || !order->wasBought() || order->pricePaid() || order->intent().kind != KeyKind::Live
        || !order->walletBefore() || !order->walletAfter() || !m_movements.isAlone(*order))
        return;
    const auto cost = order->walletBefore()->minus(*order->walletAfter());
    if (!cost || cost->isNegative() || cost->isZero())
        return;
    if (m_orders.record(attempt, PriceLearnt{*cost}) && isPaidOtherwise(*m_orders.find(attempt)))
        Q_EMIT paidOtherwise(attempt);
}

bool Purchases::mayRepeatUnasked(const Order& order, const Failure& failure) const
{
    if (repeatingFor(order) == ms::zero())
        return false;
    if (order.intent().kind != KeyKind::Live || failure.kind == Kind::InProgress)
        return true;
    const bool isTurnedDown
        = failure.httpStatus >= 400 && failure.httpStatus < 500 && failure.kind != Kind::RateLimited;
    return !isTurnedDown && repetition(order).known == Repetition::Known::Proved;
}

/// Since the click, sleep counted; for an order of an earlier run by the wall clock. Nothing: the clocks
/// don't say.
std::optional<ms> Purchases::ageOf(const Order& order) const
{
    const auto found = m_trying.constFind(order.attempt());
    if (found != m_trying.cend() && found->clickedAt)
        return m_clock.elapsed() - *found->clickedAt;
    const ms age(order.intendedAt().msecsTo(m_clock.now()));
    return age < ms::zero() ? std::nullopt : std::optional(age);
}

QDateTime Purchases::clickedAt(const Order& order) const
{
    const auto age = ageOf(order);
    return age ? m_clock.now().addMSecs(-age->count()) : order.intendedAt();
}

ms Purchases::repeatingFor(const Order& order) const
{
    const auto age = ageOf(order);
    if (order.phase() != Order::Phase::Unknown || !age)
        return ms::zero();
    return std::clamp(m_timing.window - *age, ms::zero(), m_timing.window);
}

Repetition Purchases::repetition(const Order& order) const
{
    using Known = Repetition::Known;
    if (order.intent().kind != KeyKind::Live)
        return {Known::Free, false};
    Repetition repetition;
    if (const auto age = ageOf(order); !age || *age > aDay)
        repetition.known = Known::Old;
    else if (isProved(order))
        repetition.known = Known::Proved;
    repetition.looksBought = fellByThePrice(order) && m_movements.isAlone(order);
    return repetition;
}

void Purchases::planRepeat(const AttemptId& attempt, const Failure& failure)
{
    const Order* order = m_orders.find(attempt);
    RetryState& trying = m_trying[attempt];
    trying.at = ms::zero();
    if (!order || order->phase() != Order::Phase::Unknown || !mayRepeatUnasked(*order, failure))
        return;
    trying.pause = trying.pause == ms::zero() ? m_timing.firstPause
                                              : std::min(trying.pause * 2, m_timing.longestPause);
    const ms pause = std::max(trying.pause, failure.retryAfter.value_or(ms::zero()));
    if (pause <= repeatingFor(*order))
        repeatIn(attempt, pause);
}

void Purchases::repeatIn(const AttemptId& attempt, ms pause)
{
    RetryState& trying = m_trying[attempt];
    if (!trying.timer) {
        trying.timer = new QTimer(this);
        trying.timer->setSingleShot(true);
        connect(trying.timer, &QTimer::timeout, this, [this, attempt] { repeat(attempt, By::Itself); });
    }
    trying.at = m_clock.elapsed() + pause;
    trying.timer->start(pause);
}

std::optional<ms> Purchases::untilRepeat(const AttemptId& attempt) const
{
    const auto found = m_trying.constFind(attempt);
    if (found == m_trying.cend() || found->at == ms::zero())
        return std::nullopt;
    return std::max(ms::zero(), found->at - m_clock.elapsed());
}

void Purchases::resume()
{
    for (const Order& order : m_orders.active()) {
        const AttemptId attempt = order.attempt();
        if (m_trying.contains(attempt))
            continue; // begun in this run
        if (order.phase() == Order::Phase::Intended) {
            m_orders.record(attempt, Refused{{Kind::NotSent}});
            continue;
        }
        if (order.phase() == Order::Phase::Sent)
            m_orders.record(attempt, BecameUnknown{{Kind::Dropped}});
        const Order* now = m_orders.find(attempt);
        if (now->phase() != Order::Phase::Unknown)
            continue;
        // The wall clock is believed once; from here on the clock that counts sleep tells the age.
        m_trying[attempt].clickedAt = m_clock.elapsed() - ageOf(*now).value_or(2 * aDay);
        if (mayRepeatUnasked(*now, *now->failure()))
            repeatIn(attempt, ms::zero());
    }
}

void Purchases::reconsider()
{
    const QList<AttemptId> attempts = m_trying.keys();
    for (const AttemptId& attempt : attempts) {
        const Order* order = m_orders.find(attempt);
        const auto left = untilRepeat(attempt);
        if (!order || !left)
            continue;
        if (*left == ms::zero() || repeatingFor(*order) == ms::zero())
            repeat(attempt, By::Itself);
        else
            m_trying[attempt].timer->start(*left);
    }
}

void Purchases::stopTrying(const AttemptId& attempt)
{
    unplan(attempt);
    m_orders.record(attempt, StoppedTrying{});
    if (m_sending == attempt) {
        m_sending = {};
        m_blocking.stop();
        setStage(Stage::Idle);
    }
}

void Purchases::unplan(const AttemptId& attempt)
{
    const auto found = m_trying.find(attempt);
    if (found == m_trying.end())
        return;
    if (found->timer)
        found->timer->stop();
    found->at = ms::zero();
}

void Purchases::forgetTrying(const AttemptId& attempt)
{
    const auto found = m_trying.find(attempt);
    if (found == m_trying.end())
        return;
    if (found->timer)
        found->timer->deleteLater();
    m_trying.erase(found);
}

} // namespace provynx
