// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchases.h"

#include "api/wire.h"

#include <QUuid>

#include <algorithm>

/// From a wish to an intent that is kept: what is read before a person is asked, the question, and what its
/// answer is held against.
namespace provynx {

using Kind = Failure::Kind;

void Purchases::setStage(Stage stage)
{
    if (m_stage == stage)
        return;
    m_stage = stage;
    Q_EMIT stageChanged();
}

void Purchases::forgetWish()
{
    stopWaiting();
    m_wish.reset();
    m_repeats = {};
    setStage(Stage::Idle);
}

void Purchases::giveUp(const Failure& failure)
{
    forgetWish();
    Q_EMIT notBought({}, failure);
}

/// True: the wish is off, and why was said.
bool Purchases::isOverCap()
{
    const auto& price = m_wish->offer.service().price;
    const Order* repeated = m_repeats.isEmpty() ? nullptr : m_orders.find(m_repeats);
    const auto reached = !m_guard ? std::nullopt
        : repeated                ? m_guard->stopsRepeating(*repeated, price)
                                  : m_guard->stops(m_profile->id, m_profile->kind, price);
    if (!reached)
        return false;
    forgetWish();
    Q_EMIT overCap(*reached);
    return true;
}

/// Its like is on its way, or may have been bought: a second click may be a slip.
bool Purchases::isSecond(const Wish& wish) const
{
    const QList<Order> all = m_orders.all();
    return std::any_of(all.cbegin(), all.cend(), [&](const Order& order) {
        const Intended& intent = order.intent();
        const bool mayBeBought = order.isActive() || order.phase() == Order::Phase::Abandoned;
        return mayBeBought && !order.wasBought() && intent.base == m_profile->base
            && intent.kind == m_profile->kind && intent.market == wish.offer.market()
            && intent.service == wish.offer.service().id;
    });
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
        Q_EMIT notOffered(wish.offer, true);
        return;
    }
    m_wish = wish;
    m_priceBefore = wish.offer.service().price;
    m_isSecond = isSecond(wish);
    m_isAgreed = m_isAskedAgain = m_agreedUnread = false;
    m_isBalanceRead = m_isPriceRead = m_isOffered = true;
    m_clickedAt = m_clock.elapsed();
    if (m_profile->kind != KeyKind::Live) {
        if (m_isSecond)
            ask();
        else
            commit();
        return;
    }
    if (isOverCap())
        return;
    const auto balanceAge = m_wallet.age(m_profile->id);
    const auto readAt = wish.offer.readAt();
    prepare(!balanceAge || *balanceAge >= m_timing.freshBalance,
        !readAt || m_clock.elapsed() - *readAt >= m_timing.freshPrices);
}

void Purchases::checkAgain(const AttemptId& attempt)
{
    const Order* order = m_orders.find(attempt);
    if (!order || order->phase() != Order::Phase::Unknown)
        return;
    const Intended& intent = order->intent();
    const auto profile = m_profiles.find(intent.profile);
    if (intent.kind != KeyKind::Live || !profile) {
        repeat(attempt, By::Person); // nothing is spent: by its key, or because there is none
        return;
    }
    if (m_stage != Stage::Idle)
        return;
    m_profile = profile;
    m_repeats = attempt;
    // Not what the wish is made of, the bytes stand: what it is compared with.
    const PriceList chosen(intent.market, {{intent.service, intent.serviceName, order->agreedPrice(), {}}});
    m_wish = Wish{*chosen.offer(intent.service), intent.countryName, order->testCase()};
    m_priceBefore = order->agreedPrice();
    m_isSecond = m_isAgreed = m_isAskedAgain = m_agreedUnread = false;
    m_isBalanceRead = m_isPriceRead = m_isOffered = true;
    const auto balanceAge = m_wallet.age(m_profile->id);
    prepare(!balanceAge || *balanceAge >= m_timing.freshBalance, true);
}

/// Its outcome became known, or the person stopped trying: there is nothing to ask any more.
void Purchases::dropAnswered(const Order& order)
{
    if (!m_repeats.isEmpty() && order.attempt() == m_repeats && order.phase() != Order::Phase::Unknown)
        forgetWish();
}

void Purchases::prepare(bool readsBalance, bool readsPrice)
{
    m_reading = {readsBalance, readsPrice};
    if (!readsBalance && !readsPrice) {
        goOn();
        return;
    }
    m_waiting = std::make_unique<QObject>();
    m_patience.start(m_timing.patience);
    showReading();
    if (m_reading.balance)
        readBalance();
    if (m_reading.price)
        readPrice();
}

void Purchases::showReading()
{
    setStage(m_reading.balance ? Stage::ReadingBalance : Stage::ReadingPrice);
}

void Purchases::readBalance()
{
    QObject* waiting = m_waiting.get();
    m_wallet.refresh(m_profile->id, waiting, [this, waiting](const Result<Money>& balance) {
        if (waiting != m_waiting.get() || !m_reading.balance)
            return;
        m_reading.balance = false;
        m_isBalanceRead = balance.ok();
        // A service that wants to be asked less has nothing against the purchase: the person decides. So they
        // do where an outcome is open: to give up is not to learn it.
        if (!balance && balance.failure().kind != Kind::RateLimited && m_repeats.isEmpty())
            giveUp(balance.failure());
        else
            goOn();
    });
}

void Purchases::readPrice()
{
    QObject* waiting = m_waiting.get();
    const auto take = [this, waiting](const Result<PriceList>& prices) {
        if (waiting != m_waiting.get() || !m_reading.price)
            return;
        m_reading.price = false;
        m_isPriceRead = prices.ok();
        if (prices) {
            Q_EMIT pricesRead(m_profile->id, *prices);
            if (!takeOffer(*prices))
                return;
        }
        goOn();
    };
    m_profiles.client(m_profile->id, waiting,
        [market = m_wish->offer.market(), waiting, take](const Result<Client*>& client) {
            if (client)
                (*client)->services(market, waiting, take);
            else
                take(client.failure());
        });
}

/// False: the wish is off, and why was said.
bool Purchases::takeOffer(const PriceList& prices)
{
    const auto offer = prices.offer(m_wish->offer.service().id);
    m_isOffered = offer && !offer->service().isOutOfStock();
    if (offer && (m_isOffered || !m_repeats.isEmpty()))
        m_wish->offer = *offer;
    // What is sold out may have been bought before: a repetition still finds out.
    if (m_isOffered || !m_repeats.isEmpty())
        return true;
    const Offer gone = m_wish->offer;
    forgetWish();
    Q_EMIT notOffered(gone, offer.has_value());
    return false;
}

void Purchases::losePatience()
{
    m_isBalanceRead = m_isBalanceRead && !m_reading.balance;
    m_isPriceRead = m_isPriceRead && !m_reading.price;
    m_reading = {};
    goOn();
}

/// With what is read, once nothing is waited for any more.
void Purchases::goOn()
{
    if (m_reading.balance || m_reading.price) {
        showReading();
        return;
    }
    stopWaiting();
    if (isOverCap())
        return;
    if (m_isAgreed)
        holdAgainstAgreement();
    else
        ask();
}

void Purchases::stopWaiting()
{
    m_patience.stop();
    m_reading = {};
    if (m_waiting)
        m_waiting.release()->deleteLater(); // it may be the context of the very call that leads here
}

void Purchases::ask()
{
    const bool isLive = m_profile->kind == KeyKind::Live;
    const auto& price = m_wish->offer.service().price;
    // An open outcome may be why the wallet is short.
    const bool mayBeShort = isLive && m_isBalanceRead && m_repeats.isEmpty();
    const auto missing = mayBeShort ? m_wallet.shortBy(m_profile->id, price) : std::nullopt;
    if (missing) {
        forgetWish();
        Q_EMIT shortOfFunds(*missing);
        return;
    }
    Question asked{*m_wish, *m_profile};
    if (isLive)
        asked.balance = m_wallet.reading(m_profile->id).balance;
    asked.isBalanceOld = !m_isBalanceRead;
    if (!m_isPriceRead)
        asked.price = Question::Price::Unread;
    else if (isDearer(m_priceBefore, price))
        asked.price = Question::Price::Dearer;
    else if (m_priceBefore != price)
        asked.price = Question::Price::Lower;
    if (!m_isOffered && asked.price != Question::Price::Dearer && asked.price != Question::Price::Unread)
        asked.price = Question::Price::NotOffered;
    asked.priceBefore = m_priceBefore;
    asked.repeats = m_repeats;
    asked.isSecond = m_isSecond;
    asked.isAskedAgain = m_isAskedAgain;
    setStage(Stage::Asking);
    Q_EMIT question(asked);
}

void Purchases::agree()
{
    if (m_stage != Stage::Asking)
        return;
    m_clickedAt = m_clock.elapsed();
    if (m_profile->kind != KeyKind::Live) {
        commit();
        return;
    }
    if (isOverCap())
        return; // the caps may have changed while the question was open
    m_isAgreed = true;
    m_agreedUnread = !m_isPriceRead;
    m_priceBefore = m_wish->offer.service().price;
    prepare(false, true);
}

/// What the list says now is what was agreed to, or it is asked again.
void Purchases::holdAgainstAgreement()
{
    const bool isAsAgreed = m_isPriceRead ? m_wish->offer.service().price == m_priceBefore : m_agreedUnread;
    if (isAsAgreed) {
        if (m_repeats.isEmpty())
            commit();
        else
            repeatAsAgreed();
        return;
    }
    m_isAgreed = false;
    m_isAskedAgain = m_isPriceRead;
    ask();
}

void Purchases::repeatAsAgreed()
{
    const AttemptId attempt = m_repeats;
    m_trying[attempt].agreed = m_wish->offer.service().price;
    forgetWish();
    repeat(attempt, By::Person);
}

void Purchases::refuse()
{
    if (m_stage == Stage::Asking || m_stage == Stage::ReadingBalance || m_stage == Stage::ReadingPrice)
        forgetWish();
}

std::optional<WalletSeen> Purchases::walletBefore() const
{
    const Wallet::Reading reading = m_wallet.reading(m_profile->id);
    if (!reading.balance)
        return std::nullopt;
    const auto age = m_clock.elapsed() - reading.readAt;
    return WalletSeen{WalletSeen::When::Before, *reading.balance, m_clock.now().addMSecs(-age.count())};
}

void Purchases::commit()
{
    // Once more: the question may have been open over a change of the caps, or the rest of the day's money
    // may have gone to a number whose outcome was open.
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
    QList<OrderEventData> first{intended};
    if (const auto before = walletBefore())
        first.append(*before);

    m_orders.recordFirst(attempt, first, this, [this, attempt](const Result<Done>& kept) {
        if (!kept) {
            giveUp(kept.failure());
            return;
        }
        m_wish.reset();
        m_trying[attempt].clickedAt = m_clickedAt;
        m_sending = attempt;
        m_blocking.start(m_timing.blocking);
        setStage(Stage::Sending);
        Q_EMIT began(attempt);
        deliver(attempt, By::Click);
    });
}

} // namespace provynx
