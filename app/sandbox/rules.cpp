// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules.h"

#include "offers.h"

#include <algorithm>

namespace provynx::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto firstCode = "123456"_L1;
constexpr auto secondCode = "654321"_L1;
constexpr int secondsKept
    = 24 * 60 * 60; ///< of an ended rental, so that a long session does not grow for ever

Money startingWallet()
{
    return Money::fromMicros(100'000'000, u"USD"_s);
}

bool isLive(const Secret& key)
{
    return kindOfKey(key) == KeyKind::Live;
}

Refusal noSuchNumber()
{
    return {404, u"Number not found"_s};
}

} // namespace

Rules::Rules(Clock clock)
    : m_clock(std::move(clock))
    , m_run(QString::number(m_clock.now().toMSecsSinceEpoch(), 36))
{
}

Money Rules::balance(const Secret& key)
{
    expire();
    return isLive(key) ? m_wallets.value(key.reveal(), startingWallet()) : startingWallet();
}

void Rules::setWallet(const Secret& key, const Money& amount)
{
    if (isLive(key))
        m_wallets.insert(key.reveal(), amount);
}

QList<Service> Rules::onSale(const Market& market) const
{
    QList<Service> list = services(market);
    list.removeIf([this](const Service& service) { return service.id == m_habits.withdrawn; });
    for (Service& service : list) {
        if (service.price)
            service.price = service.price->plus(m_habits.surcharge);
        if (service.id == m_habits.soldOut)
            service.stock = 0;
    }
    return list;
}

Outcome<Service> Rules::checked(const Secret& key, const Order& order)
{
    const Market& market = order.market;
    if (market.needsCountry() && !hasCountry(market.server(), market.country()))
        return Refusal{400, u"Unknown country"_s};
    const auto known = operators(market);
    if (std::none_of(
            known.cbegin(), known.cend(), [&market](const Operator& op) { return op.id == market.op(); }))
        return Refusal{400, u"Unknown operator"_s};
    const QList<Service> list = onSale(market);
    const auto wanted = std::find_if(
        list.cbegin(), list.cend(), [&order](const Service& service) { return service.id == order.service; });
    if (wanted == list.cend() || wanted->isOutOfStock() || !wanted->price)
        return Refusal{400, u"Product unavailable"_s};
    if (isLive(key) && balance(key).isLessThan(*wanted->price).value_or(true))
        return Refusal{402, u"Insufficient wallet balance"_s};
    return *wanted;
}

Outcome<std::variant<Rules::Ticket, Rental>> Rules::begin(const Secret& key, const Order& order)
{
    using Begun = std::variant<Ticket, Rental>;
    expire();
    const Memory memory{key.reveal(), order.idempotencyKey};
    if (!order.idempotencyKey.isEmpty()) {
        const auto known = m_remembered.constFind(memory);
        if (known != m_remembered.cend()) {
            if (known->fingerprint != order.fingerprint)
                return Refusal{409, u"Idempotency key was used with another request"_s};
            if (!known->asBought)
                return Refusal{409, u"Purchase already in progress"_s};
            ++m_tally.replays;
            return Begun{*known->asBought};
        }
    }
    const auto wanted = checked(key, order);
    if (const auto* refusal = std::get_if<Refusal>(&wanted))
        return *refusal;
    if (!order.idempotencyKey.isEmpty())
        m_remembered.insert(memory, {order.fingerprint, std::nullopt});
    const Ticket ticket{++m_lastTicket};
    m_pending.insert(ticket.number, {key.reveal(), order});
    return Begun{ticket};
}

Outcome<Rental> Rules::finish(Ticket ticket)
{
    const auto at = m_pending.constFind(ticket.number);
    if (at == m_pending.cend())
        return Refusal{500, u"Temporary service failure"_s};
    const Pending pending = *at;
    const Secret key(pending.key);
    // Once more: another purchase may have spent the wallet meanwhile.
    const auto wanted = checked(key, pending.order);
    if (const auto* refusal = std::get_if<Refusal>(&wanted)) {
        abandon(ticket);
        return *refusal;
    }
    const auto phone = m_pool.take(pending.order.market.country());
    if (!phone) {
        abandon(ticket);
        return Refusal{503, u"SMS numbers temporarily unavailable"_s};
    }
    m_pending.erase(at);

    Rental rental;
    rental.id = NumberId(u"num_"_s + m_run + u'_' + QString::number(++m_lastNumber));
    rental.phone = *phone;
    rental.market = pending.order.market;
    rental.service = std::get<Service>(wanted);
    rental.price = *rental.service.price;
    rental.boughtAt = m_clock.now();
    rental.expiresAt = rental.boughtAt.addSecs(m_habits.lifetime.count());
    rental.tellsExpiry = m_habits.tellsExpiry;
    rental.tellsPrice = m_habits.tellsPrice;
    ++m_tally.purchases;
    if (isLive(key)) {
        m_wallets.insert(pending.key, *balance(key).minus(rental.price));
        ++m_tally.debits;
    }
    m_held.insert(rental.id, {pending.key, rental, pending.order.idempotencyKey});
    if (!pending.order.idempotencyKey.isEmpty())
        m_remembered[{pending.key, pending.order.idempotencyKey}].asBought = rental;
    return rental;
}

void Rules::abandon(Ticket ticket)
{
    const auto pending = m_pending.constFind(ticket.number);
    if (pending == m_pending.cend())
        return;
    // Nothing was bought, so the same key may try again.
    m_remembered.remove({pending->key, pending->order.idempotencyKey});
    m_pending.erase(pending);
}

Outcome<QList<ListedRental>> Rules::numbers(const Secret& key, Region region)
{
    if (!m_habits.listsNumbers)
        return Refusal{405, u"Method not allowed"_s};
    expire();
    QList<ListedRental> listed;
    for (const Held& held : std::as_const(m_held)) {
        if (held.key == key.reveal() && held.rental.market.region() == region)
            listed.append({held.rental, m_habits.listsRequests ? held.request : QByteArray()});
    }
    std::stable_sort(listed.begin(), listed.end(),
        [](const ListedRental& a, const ListedRental& b) { return a.rental.boughtAt < b.rental.boughtAt; });
    return listed;
}

Outcome<Rental> Rules::number(const Secret& key, Region region, const NumberId& id)
{
    expire();
    const Held* held = find(key, region, id);
    if (!held)
        return noSuchNumber();
    return held->rental;
}

Outcome<Rental> Rules::checkCode(const Secret& key, Region region, const NumberId& id)
{
    expire();
    Held* held = find(key, region, id);
    if (!held)
        return noSuchNumber();
    Rental& rental = held->rental;
    const bool isOpen = rental.status == Rental::Status::Waiting || rental.status == Rental::Status::Received;
    if (!isOpen || m_clock.now() >= rental.expiresAt)
        return rental;
    ++held->polls;
    if (rental.messages.isEmpty() && held->polls > m_habits.waitingPolls) {
        rental.status = Rental::Status::Received;
        deliver(*held, firstCode);
        held->polls = 0;
    } else if (rental.messages.size() == 1 && m_habits.pollsToSecondSms
        && held->polls > *m_habits.pollsToSecondSms) {
        deliver(*held, secondCode);
    }
    return rental;
}

Outcome<CancelledRental> Rules::cancel(const Secret& key, Region region, const NumberId& id)
{
    expire();
    Held* held = find(key, region, id);
    if (!held)
        return noSuchNumber();
    if (!canCancel(region))
        return Refusal{400, u"Global numbers cannot be cancelled"_s};
    switch (held->rental.status) {
    case Rental::Status::Received:
        return Refusal{409, u"Code already received"_s};
    case Rental::Status::Cancelled:
        return Refusal{409, u"Number already cancelled"_s};
    case Rental::Status::Expired:
        return Refusal{409, u"Number already expired"_s};
    case Rental::Status::Waiting:
        break;
    }
    end(*held, Rental::Status::Cancelled);
    return CancelledRental{held->rental, held->rental.price, balance(key)};
}

Rules::Held* Rules::find(const Secret& key, Region region, const NumberId& id)
{
    const auto at = m_held.find(id);
    // Somebody else's number is as unknown as none.
    if (at == m_held.end() || at->key != key.reveal() || at->rental.market.region() != region)
        return nullptr;
    return &*at;
}

void Rules::expire()
{
    const QDateTime now = m_clock.now();
    for (auto at = m_held.begin(); at != m_held.end();) {
        Rental& rental = at->rental;
        if (now >= rental.expiresAt) {
            if (rental.status == Rental::Status::Waiting)
                end(*at, Rental::Status::Expired);
            release(*at);
        }
        at = now >= rental.expiresAt.addSecs(secondsKept) ? m_held.erase(at) : std::next(at);
    }
    m_remembered.removeIf([&now](const QHash<Memory, Remembered>::iterator& at) {
        return at->asBought && now >= at->asBought->expiresAt.addSecs(secondsKept);
    });
}

void Rules::end(Held& held, Rental::Status status)
{
    held.rental.status = status;
    release(held);
    if (kindOfKey(Secret(held.key)) != KeyKind::Live)
        return;
    Money& wallet = m_wallets[held.key];
    wallet = wallet.plus(held.rental.price).value_or(wallet);
    ++m_tally.refunds;
}

void Rules::release(Held& held)
{
    // Once: by now the number may be another rental's.
    if (held.holdsPhone)
        m_pool.putBack(held.rental.phone);
    held.holdsPhone = false;
}

void Rules::deliver(Held& held, QLatin1StringView code)
{
    Rental& rental = held.rental;
    rental.messages.append({rental.id.text() + u"_sms"_s + QString::number(rental.messages.size() + 1), code,
        u"Your "_s + rental.service.name + u" code: "_s + code + u". Don't share it."_s, m_clock.now()});
}

} // namespace provynx::sandbox
