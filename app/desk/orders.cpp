// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders.h"

#include <algorithm>

#include <QPointer>
#include <QTimer>

namespace provynx {

namespace {

/// Messages of one answer.
constexpr qsizetype mostTaken = 200;

/// The newest stand last, or first where the service tells no times.
QList<Message> bounded(const QList<Message>& messages)
{
    return messages.size() <= mostTaken ? messages
                                        : messages.first(mostTaken / 2) + messages.last(mostTaken / 2);
}

} // namespace

Orders::Orders(Clock clock, Keep keep, QObject* parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_keep(std::move(keep))
{
    if (!m_keep) {
        m_keep = [this](const QList<Event>&, Urgency, const Then<Done>& then) {
            QTimer::singleShot(0, this, [then] { then(Done{}); });
        };
    }
}

void Orders::restore(const QList<Order>& orders)
{
    for (const Order& order : orders)
        m_orders.insert(order.attempt(), order);
    Q_EMIT restored();
}

bool Orders::record(const AttemptId& attempt, OrderEventData what)
{
    return recordAll(attempt, {std::move(what)}).value(0);
}

QList<bool> Orders::recordAll(const AttemptId& attempt, const QList<OrderEventData>& happenings)
{
    const auto found = m_orders.find(attempt);
    if (found == m_orders.end())
        return {};
    QList<bool> wereTaken;
    QList<Event> events;
    bool isMoney = false;
    for (const OrderEventData& what : happenings) {
        const Event event{attempt, m_clock.now(), what};
        wereTaken.append(found->apply(event));
        if (!wereTaken.constLast())
            continue;
        events.append(event);
        isMoney
            = isMoney || std::holds_alternative<Bought>(what) || std::holds_alternative<BecameUnknown>(what);
    }
    if (events.isEmpty())
        return wereTaken;
    m_keep(events, isMoney ? Urgency::BeforeGoingOn : Urgency::Soon, [this](const Result<Done>& kept) {
        if (!kept)
            Q_EMIT notKept(kept.failure());
    });
    // A copy: whoever hears of it may change the book.
    Q_EMIT changed(Order(*found));
    return wereTaken;
}

QList<Message> Orders::takeMessages(const AttemptId& attempt, const QList<Message>& messages)
{
    const Order* before = find(attempt);
    if (!before || messages.isEmpty())
        return {};
    const qsizetype known = before->messages().size();
    QList<OrderEventData> happenings;
    for (const Message& message : bounded(messages))
        happenings.append(CodeCame{message});
    recordAll(attempt, happenings);
    // An order appends what is new to it.
    const Order* after = find(attempt);
    return after ? after->messages().mid(known) : QList<Message>();
}

void Orders::recordFirst(
    const AttemptId& attempt, const QList<OrderEventData>& happenings, QObject* context, Then<Done> then)
{
    QList<Event> events;
    for (const OrderEventData& what : happenings)
        events.append({attempt, m_clock.now(), what});
    const QPointer<QObject> guard(context);
    m_keep(events, Urgency::BeforeGoingOn,
        [this, attempt, events, guard, then = std::move(then)](const Result<Done>& kept) {
            if (kept)
                fold(attempt, events);
            if (guard)
                then(kept);
        });
}

void Orders::fold(const AttemptId& attempt, const QList<Event>& events)
{
    Order& order = m_orders[attempt];
    bool isChanged = false;
    for (const Event& event : events)
        isChanged = order.apply(event) || isChanged;
    if (isChanged)
        Q_EMIT changed(Order(order));
    else if (order.isEmpty())
        m_orders.remove(attempt);
}

const Order* Orders::find(const AttemptId& attempt) const
{
    const auto found = m_orders.constFind(attempt);
    return found == m_orders.cend() ? nullptr : &*found;
}

QList<Order> Orders::active() const
{
    QList<Order> active;
    for (const Order& order : m_orders) {
        if (order.isActive())
            active.append(order);
    }
    return active;
}

bool Orders::hasActiveAt(const BaseUrl& base) const
{
    return std::any_of(m_orders.cbegin(), m_orders.cend(),
        [&base](const Order& order) { return order.isActive() && order.intent().base == base; });
}

QList<Order> Orders::all() const
{
    return m_orders.values();
}

void Orders::renew(const Order& order)
{
    const auto found = m_orders.find(order.attempt());
    if (found == m_orders.end() || *found == order)
        return;
    *found = order;
    Q_EMIT changed(order);
}

void Orders::dismiss(const AttemptId& attempt)
{
    const Order* order = find(attempt);
    if (!order || order->isActive())
        return;
    m_orders.remove(attempt);
    Q_EMIT dismissed(attempt);
}

} // namespace provynx
