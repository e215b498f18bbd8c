// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchases.h"

#include "api/wire.h"

#include <QUuid>

#include <algorithm>

namespace provynx {

using ms = std::chrono::milliseconds;
using Kind = Failure::Kind;

Purchases::Purchases(
    Orders& orders, Profiles& profiles, Wallet& wallet, Clock clock, Timing timing, QObject* parent)
    : QObject(parent)
    , m_orders(orders)
    , m_profiles(profiles)
    , m_wallet(wallet)
    , m_clock(std::move(clock))
    , m_timing(timing)
{
}

void Purchases::setKeyPlacement(const BaseUrl& base, KeyPlacement placement, bool proved)
{
    m_habits.insert(base.name(), {placement, proved});
}

bool Purchases::isProved(const Order& order) const
{
    const KeyHabit habit = m_habits.value(order.intent().base.name());
    return habit.proved && habit.placement == order.intent().purchase.placement;
}

void Purchases::setStage(Stage stage)
{
    if (m_stage == stage)
        return;
    m_stage = stage;
    Q_EMIT stageChanged();
}

void Purchases::giveUp(const Failure& failure)
{
    m_wish.reset();
    setStage(Stage::Idle);
    Q_EMIT notBought({}, failure);
}

/// True: the wish is off, and why was said.
bool Purchases::isOverCap()
{
    const auto reached
        = m_guard ? m_guard->stops(m_profile->id, m_profile->kind, m_wish->offer.service().price) : std::nullopt;
    if (!reached)
        return false;
    m_wish.reset();
    setStage(Stage::Idle);
    Q_EMIT overCap(*reached);
    return true;
}

void Purchases::buy(const Wish& wish)
{
    if (m_stage != Stage::Idle)
        return;
    m_profile = m_profiles.current();
    if (!m_profile) {
        giveUp({Kind::KeyUnavailable});
        return;
    }
    if (wish.offer.service().isOutOfStock()) {
        giveUp({Kind::Unavailable});
        return;
    }
    m_wish = wish;
    if (m_profile->kind != KeyKind::Live) {
        commit();
        return;
    }
    if (isOverCap())
        return;
    const auto age = m_wallet.age(m_profile->id);
    if (age && *age < m_timing.freshBalance) {
        ask();
        return;
    }
    setStage(Stage::ReadingBalance);
    m_wallet.refresh(m_profile->id, this, [this](const Result<Money>& balance) {
        if (m_stage != Stage::ReadingBalance)
            return;
        if (balance)
            ask();
        else
            giveUp(balance.failure());
    });
}

void Purchases::ask()
{
    const std::optional<Money> missing = m_wallet.shortBy(m_profile->id, m_wish->offer.service().price);
    if (missing) {
        m_wish.reset();
        setStage(Stage::Idle);
        Q_EMIT shortOfFunds(*missing);
        return;
    }
    setStage(Stage::Asking);
    Q_EMIT question({*m_wish, *m_profile, *m_wallet.reading(m_profile->id).balance});
}

void Purchases::agree()
{
    if (m_stage == Stage::Asking)
        commit();
}

void Purchases::refuse()
{
    if (m_stage != Stage::Asking)
        return;
    m_wish.reset();
    setStage(Stage::Idle);
}

void Purchases::commit()
{
    // Once more: the question may have been open over a change of the caps, or the rest of the day's money may have gone
    // to a number whose outcome was open.
    if (isOverCap())
        return;
    setStage(Stage::Recording);
    const AttemptId attempt(QUuid::createUuid().toString(QUuid::WithoutBraces));
    const Offer& offer = m_wish->offer;
    Intended intended;
    intended.purchase = wire::seal(offer, attempt, m_habits.value(m_profile->base.name()).placement);
    intended.profile = m_profile->id;
    intended.kind = m_profile->kind;
    intended.base = m_profile->base;
    intended.market = offer.market();
    intended.service = offer.service().id;
    intended.serviceName = offer.service().name;
    intended.countryName = m_wish->countryName;
    intended.shownPrice = offer.service().price;
    if (m_guard && m_profile->kind == KeyKind::Live)
        intended.priceCap = m_guard->limits(m_profile->id).perOrder;
    intended.testCase = m_wish->testCase;
    QList<Happening> first {intended};
    if (const auto balance = m_wallet.reading(m_profile->id).balance)
        first.append(WalletSeen {WalletSeen::When::Before, *balance});

    m_orders.recordFirst(attempt, first, this, [this, attempt](const Result<Done>& kept) {
        if (!kept) {
            giveUp(kept.failure());
            return;
        }
        m_wish.reset();
        m_sending = attempt;
        setStage(Stage::Sending);
        Q_EMIT began(attempt);
        send(attempt);
    });
}

/// What may be known already is not asked for again.
void Purchases::repeat(const AttemptId& attempt)
{
    const Order* order = m_orders.find(attempt);
    if (!order || !m_beforeRepeating) {
        send(attempt);
        return;
    }
    Trying& trying = m_trying[attempt];
    if (trying.onItsWay || std::exchange(trying.isLookedUp, true))
        return;
    m_beforeRepeating(*order, this, [this, attempt](bool mayGo) {
        const auto waiting = m_trying.find(attempt);
        if (waiting == m_trying.end() || wasStopped(attempt))
            return; // it is settled
        waiting->isLookedUp = false;
        waiting->at = ms::zero();
        if (mayGo)
            send(attempt);
    });
}

void Purchases::settle(const AttemptId& attempt, const NumberState& state)
{
    const Order* order = m_orders.find(attempt);
    if (order && order->phase() == Order::Phase::Unknown)
        answered(attempt, state);
}

void Purchases::send(const AttemptId& attempt)
{
    const Order* order = m_orders.find(attempt);
    Trying& trying = m_trying[attempt];
    if (!order || trying.onItsWay)
        return;
    trying.onItsWay = true;
    const SealedPurchase purchase = order->intent().purchase;
    const int delivery = order->deliveries() + 1;
    m_profiles.client(
        order->intent().profile, this, [this, attempt, purchase, delivery](const Result<Client*>& client) {
            if (wasStopped(attempt))
                return;
            if (!client) {
                answered(attempt, client.failure());
                return;
            }
            Client* itsClient = *client;
            m_orders.recordFirst(
                attempt, {Sent {delivery}}, this, [this, attempt, purchase, itsClient](const Result<Done>& kept) {
                    if (wasStopped(attempt))
                        return;
                    // The client may have gone with its profile while the journal wrote.
                    const ProfileId profile = m_orders.find(attempt)->intent().profile;
                    const bool isThere = m_profiles.readyClient(profile) == itsClient;
                    if (!kept)
                        answered(attempt, kept.failure());
                    else if (!isThere)
                        answered(attempt, Failure {Kind::KeyUnavailable});
                    else
                        itsClient->buy(purchase, this,
                            [this, attempt](const Result<NumberState>& result) { answered(attempt, result); });
                });
        });
}

/// The person stopped trying while the key or the journal was waited for: nothing goes out any more.
bool Purchases::wasStopped(const AttemptId& attempt)
{
    const Order* order = m_orders.find(attempt);
    if (order && order->isActive())
        return false;
    forgetTrying(attempt);
    return true;
}

bool Purchases::isRefusal(const Order& order, const Failure& failure) const
{
    if (failure.isAmbiguousForPurchase())
        return false;
    if (order.phase() != Order::Phase::Unknown)
        return true;
    // An earlier delivery may have been carried out. Only an answer about this very key settles it.
    switch (failure.kind) {
    case Kind::BadRequest:
    case Kind::ShortOfFunds:
    case Kind::NotFound:
        return isProved(order) || order.intent().kind != KeyKind::Live;
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
    if (isFirst)
        m_sending = {};

    if (result) {
        forgetTrying(attempt);
        const NumberState& state = *result;
        m_orders.record(attempt, Bought {state.number, state.phone, state.price, state.expiresAt, state.status});
        for (const Message& message : state.messages)
            m_orders.record(attempt, CodeCame {message});
        if (state.balance)
            m_wallet.learn(order.intent().profile, *state.balance);
        Q_EMIT bought(attempt);
    } else if (!order.isActive()) {
        // The person stopped trying while it was on its way, and an earlier delivery may have bought.
        forgetTrying(attempt);
    } else if (isRefusal(order, result.failure())) {
        forgetTrying(attempt);
        m_orders.record(attempt, Refused {result.failure()});
        Q_EMIT notBought(attempt, result.failure());
    } else {
        m_orders.record(attempt, BecameUnknown {result.failure()});
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
        if (balance && matters)
            m_orders.record(attempt, WalletSeen {WalletSeen::When::AfterPurchase, *balance});
    });
}

bool Purchases::mayRepeatUnasked(const Order& order, const Failure& failure) const
{
    const bool isWaitedFor = failure.kind == Kind::InProgress;
    return repeatingFor(order) > ms::zero()
        && (order.intent().kind != KeyKind::Live || isProved(order) || isWaitedFor);
}

ms Purchases::repeatingFor(const Order& order) const
{
    if (order.phase() != Order::Phase::Unknown)
        return ms::zero();
    const ms age(order.intendedAt().msecsTo(m_clock.now()));
    return std::clamp(m_timing.window - age, ms::zero(), m_timing.window);
}

void Purchases::planRepeat(const AttemptId& attempt, const Failure& failure)
{
    const Order* order = m_orders.find(attempt);
    Trying& trying = m_trying[attempt];
    trying.at = ms::zero();
    if (!order || order->phase() != Order::Phase::Unknown || !mayRepeatUnasked(*order, failure))
        return;
    trying.pause = trying.pause == ms::zero() ? m_timing.firstPause : std::min(trying.pause * 2, m_timing.longestPause);
    const ms pause = std::max(trying.pause, failure.retryAfter.value_or(ms::zero()));
    if (pause <= repeatingFor(*order))
        repeatIn(attempt, pause);
}

void Purchases::repeatIn(const AttemptId& attempt, ms pause)
{
    Trying& trying = m_trying[attempt];
    if (!trying.timer) {
        trying.timer = new QTimer(this);
        trying.timer->setSingleShot(true);
        connect(trying.timer, &QTimer::timeout, this, [this, attempt] { repeat(attempt); });
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
            m_orders.record(attempt, Refused {{Kind::NotSent}});
            continue;
        }
        if (order.phase() == Order::Phase::Sent)
            m_orders.record(attempt, BecameUnknown {{Kind::Dropped}});
        const Order* now = m_orders.find(attempt);
        if (now->phase() == Order::Phase::Unknown && mayRepeatUnasked(*now, *now->failure()))
            repeatIn(attempt, ms::zero());
    }
}

void Purchases::checkAgain(const AttemptId& attempt)
{
    const Order* order = m_orders.find(attempt);
    if (!order || order->phase() != Order::Phase::Unknown)
        return;
    if (const auto reached = m_guard ? m_guard->stopsRepeating(*order) : std::nullopt)
        Q_EMIT overCap(*reached);
    else
        repeat(attempt);
}

void Purchases::stopTrying(const AttemptId& attempt)
{
    const auto found = m_trying.find(attempt);
    if (found != m_trying.end() && found->timer)
        found->timer->stop();
    if (found != m_trying.end())
        found->at = ms::zero();
    m_orders.record(attempt, StoppedTrying {});
    if (m_sending == attempt) {
        m_sending = {};
        setStage(Stage::Idle);
    }
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
