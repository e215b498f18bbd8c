// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reconciliation.h"

#include "purchases.h"

#include <QTimer>
#include <QUuid>

#include <algorithm>

namespace provynx {

namespace {

NumberState stateOf(const ListedNumber& listed)
{
    NumberState state;
    state.number = listed.number;
    state.phone = listed.phone;
    state.price = listed.price;
    state.status = listed.status;
    state.expiresAt = listed.expiresAt;
    state.messages = listed.messages;
    return state;
}

} // namespace

Reconciliation::Reconciliation(Orders& orders, Profiles& profiles, QObject* parent)
    : QObject(parent)
    , m_orders(orders)
    , m_profiles(profiles)
{
    connect(&m_orders, &Orders::changed, this, &Reconciliation::learn);
    connect(&m_orders, &Orders::restored, this, [this] {
        for (const Order& order : m_orders.all())
            learn(order);
    });
}

void Reconciliation::standBefore(Purchases& purchases)
{
    purchases.setBeforeRepeating(
        [this](const Order& order, QObject* context, std::function<void(bool)> then) {
            checkBefore(order, context,
                [then = std::move(then)](Verdict verdict) { then(verdict == Verdict::GoOn); });
        });
    connect(this, &Reconciliation::found, &purchases, &Purchases::settle);
    m_clickedAt = [&purchases](const Order& order) { return purchases.clickedAt(order); };
}

QDateTime Reconciliation::clickedAt(const Order& order) const
{
    return m_clickedAt ? m_clickedAt(order) : order.intendedAt();
}

/// Of a live order with an open outcome that the listed number may be; empty: of none.
AttemptId Reconciliation::openOrderOf(const ListedNumber& listed, const ProfileId& profile) const
{
    const auto its = m_profiles.find(profile);
    for (const Order& order : m_orders.active()) {
        const bool isOpen = order.phase() == Order::Phase::Unknown && order.intent().kind == KeyKind::Live
            && its && order.intent().base == its->base;
        if (isOpen && !m_denied.value(order.attempt()).contains(listed.number)
            && (listed.names(order.attempt()) || mayBeOf(listed, order, clickedAt(order))))
            return order.attempt();
    }
    return {};
}

void Reconciliation::learn(const Order& order)
{
    if (order.wasBought())
        m_known.insert({order.intent().base.name(), order.number()});
    if (order.phase() != Order::Phase::Unknown)
        dropCandidate(order.attempt());
}

bool Reconciliation::isKnown(const BaseUrl& base, const NumberId& number) const
{
    return m_known.contains({base.name(), number});
}

/// What the journal knows of these rows is known here, too, before `then`.
void Reconciliation::recall(
    const BaseUrl& base, const QList<ListedNumber>& list, QObject* context, std::function<void()> then)
{
    QList<NumberId> strange;
    for (const ListedNumber& listed : list) {
        if (!isKnown(base, listed.number))
            strange.append(listed.number);
    }
    if (!m_everKnown || strange.isEmpty()) {
        then();
        return;
    }
    m_everKnown(base, strange, context, [this, base, then = std::move(then)](const QSet<NumberId>& known) {
        for (const NumberId& number : known)
            m_known.insert({base.name(), number});
        then();
    });
}

void Reconciliation::dropCandidate(const AttemptId& attempt)
{
    if (m_candidates.remove(attempt) > 0)
        Q_EMIT candidatesChanged();
}

void Reconciliation::setLists(const BaseUrl& base, Region region, bool has)
{
    const std::pair list{base.name(), static_cast<int>(region)};
    if (has)
        m_lists.insert(list);
    else
        m_lists.remove(list);
}

bool Reconciliation::hasList(const BaseUrl& base, Region region) const
{
    return m_lists.contains({base.name(), static_cast<int>(region)});
}

void Reconciliation::checkBefore(const Order& order, QObject* context, std::function<void(Verdict)> then)
{
    const Intended& intent = order.intent();
    const Region region = intent.market.region();
    if (intent.kind != KeyKind::Live || order.phase() != Order::Phase::Unknown
        || !hasList(intent.base, region)) {
        QTimer::singleShot(0, context, [then = std::move(then)] { then(Verdict::GoOn); });
        return;
    }
    m_profiles.client(intent.profile, context,
        [this, attempt = order.attempt(), region, context, then = std::move(then)](
            const Result<Client*>& client) {
            if (!client) {
                then(Verdict::GoOn); // and fails for the same reason
                return;
            }
            (*client)->numbers(
                region, context, [this, attempt, context, then](const Result<QList<ListedNumber>>& list) {
                    const Order* open = m_orders.find(attempt);
                    if (!list || !open) {
                        then(Verdict::GoOn); // a list that can't be read says no more than none
                        return;
                    }
                    recall(open->intent().base, *list, context, [this, attempt, list = *list, then] {
                        const Order* now = m_orders.find(attempt);
                        then(now ? judge(*now, list) : Verdict::GoOn);
                    });
                });
        });
}

Reconciliation::Verdict Reconciliation::judge(const Order& order, const QList<ListedNumber>& list)
{
    const AttemptId attempt = order.attempt();
    if (order.phase() != Order::Phase::Unknown)
        return Verdict::Settled; // by something else, meanwhile
    for (const ListedNumber& listed : list) {
        if (listed.names(attempt) && !isKnown(order.intent().base, listed.number)) {
            Q_EMIT found(attempt, stateOf(listed));
            return Verdict::Settled;
        }
    }
    const auto isAnothers = [&](const ListedNumber& listed) {
        for (auto it = m_candidates.cbegin(); it != m_candidates.cend(); ++it) {
            if (it.key() != attempt && it->number == listed.number)
                return true;
        }
        const QList<Order> all = m_orders.all();
        return std::any_of(all.cbegin(), all.cend(),
            [&listed](const Order& other) { return listed.names(other.attempt()); });
    };
    for (const ListedNumber& listed : list) {
        if (!mayBeOf(listed, order, clickedAt(order)) || isKnown(order.intent().base, listed.number)
            || isAnothers(listed) || m_denied.value(attempt).contains(listed.number))
            continue;
        m_candidates.insert(attempt, listed);
        Q_EMIT candidatesChanged();
        return Verdict::AskPerson;
    }
    dropCandidate(attempt);
    return Verdict::GoOn;
}

std::optional<ListedNumber> Reconciliation::candidate(const AttemptId& attempt) const
{
    const auto found = m_candidates.constFind(attempt);
    return found == m_candidates.cend() ? std::nullopt : std::optional(*found);
}

void Reconciliation::confirm(const AttemptId& attempt)
{
    const auto listed = candidate(attempt);
    const Order* order = m_orders.find(attempt);
    if (!listed || !order)
        return;
    const bool isFree
        = order->phase() == Order::Phase::Unknown && !isKnown(order->intent().base, listed->number);
    dropCandidate(attempt);
    if (isFree)
        Q_EMIT found(attempt, stateOf(*listed));
}

void Reconciliation::deny(const AttemptId& attempt)
{
    const auto listed = candidate(attempt);
    if (!listed)
        return;
    m_denied[attempt].insert(listed->number);
    dropCandidate(attempt);
}

void Reconciliation::listUnknown(const ProfileId& profile, QObject* context, Then<QList<ListedNumber>> then)
{
    const auto its = m_profiles.find(profile);
    QList<Region> regions;
    for (const RegionRow& row : regionRows) {
        if (its && hasList(its->base, row.value))
            regions.append(row.value);
    }
    struct Gathering {
        QList<ListedNumber> rows;
        std::optional<Failure> failure;
        qsizetype left = 0;
    };
    auto gathering = std::make_shared<Gathering>();
    gathering->left = regions.size();
    if (regions.isEmpty()) {
        QTimer::singleShot(0, context, [then = std::move(then)] { then(QList<ListedNumber>()); });
        return;
    }
    m_profiles.client(profile, context,
        [this, base = its->base, regions, context, gathering, then = std::move(then)](
            const Result<Client*>& client) {
            if (!client) {
                then(client.failure());
                return;
            }
            for (const Region region : regions) {
                (*client)->numbers(region, context, [=, this](const Result<QList<ListedNumber>>& list) {
                    if (!list)
                        gathering->failure = list.failure();
                    for (const ListedNumber& listed : list ? *list : QList<ListedNumber>()) {
                        if (!listed.isOver)
                            gathering->rows.append(listed);
                    }
                    if (--gathering->left > 0)
                        return;
                    if (gathering->failure) {
                        then(*gathering->failure);
                        return;
                    }
                    recall(base, gathering->rows, context, [=, this] {
                        QList<ListedNumber> unknown = gathering->rows;
                        unknown.removeIf(
                            [&](const ListedNumber& listed) { return isKnown(base, listed.number); });
                        then(unknown);
                    });
                });
            }
        });
}

void Reconciliation::watch(
    const ListedNumber& listed, const ProfileId& profile, QObject* context, Then<AttemptId> then)
{
    const auto its = m_profiles.find(profile);
    if (!its || isKnown(its->base, listed.number)) {
        Failure failure;
        failure.kind = its ? Failure::Kind::Conflict : Failure::Kind::KeyUnavailable;
        QTimer::singleShot(0, context, [failure, then = std::move(then)] { then(failure); });
        return;
    }
    // Watched as a found one, it would never be asked about again, and the open purchase would be sent once
    // more.
    if (const AttemptId open = openOrderOf(listed, profile); !open.isEmpty()) {
        if (listed.names(open)) {
            Q_EMIT found(open, stateOf(listed));
        } else {
            m_candidates.insert(open, listed);
            Q_EMIT candidatesChanged();
        }
        QTimer::singleShot(0, context, [open, then = std::move(then)] { then(open); });
        return;
    }
    const AttemptId attempt(QUuid::createUuid().toString(QUuid::WithoutBraces));
    const Server server = listed.server.value_or(Server::One);
    Intended intended;
    intended.isFound = true;
    intended.purchase.attempt = attempt;
    intended.purchase.region = listed.region;
    intended.profile = profile;
    intended.kind = its->kind;
    intended.base = its->base;
    intended.market = Market::of(listed.region, server, CountryId(listed.country.value(0)));
    intended.service = ServiceId(listed.service.value(0));
    intended.serviceName = listed.service.isEmpty() ? QString() : listed.service.constLast();
    intended.countryName = listed.country.isEmpty() ? QString() : listed.country.constLast();
    const QList<OrderEventData> happenings{
        intended, Bought{listed.number, listed.phone, listed.price, listed.expiresAt, listed.status}};
    m_orders.recordFirst(attempt, happenings, context,
        [this, attempt, messages = listed.messages, then = std::move(then)](const Result<Done>& kept) {
            if (kept)
                m_orders.takeMessages(attempt, messages);
            then(kept ? Result<AttemptId>(attempt) : Result<AttemptId>(kept.failure()));
        });
}

} // namespace provynx
