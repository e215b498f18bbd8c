// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders.h"

#include <QPointer>
#include <QTimer>

namespace provynx {

Orders::Orders(Clock clock, Keep keep, QObject* parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_keep(std::move(keep))
{
    if (!m_keep) {
        m_keep = [this](const QList<Event>&, Urgency, const Then<Done>& then) {
            QTimer::singleShot(0, this, [then] { then(Done {}); });
        };
    }
}

void Orders::restore(const QList<Order>& orders)
{
    for (const Order& order : orders)
        m_orders.insert(order.attempt(), order);
    Q_EMIT restored();
}

bool Orders::record(const AttemptId& attempt, Happening what)
{
    return recordAll(attempt, {std::move(what)}).value(0);
}

QList<bool> Orders::recordAll(const AttemptId& attempt, const QList<Happening>& happenings)
{
    const auto found = m_orders.find(attempt);
    if (found == m_orders.end())
        return {};
    QList<bool> wereTaken;
    QList<Event> events;
    bool isMoney = false;
    for (const Happening& what : happenings) {
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

void Orders::recordFirst(
    const AttemptId& attempt, const QList<Happening>& happenings, QObject* context, Then<Done> then)
{
    QList<Event> events;
    for (const Happening& what : happenings)
        events.append({attempt, m_clock.now(), what});
    const QPointer<QObject> guard(context);
    m_keep(events, Urgency::BeforeGoingOn, [this, events, guard, then = std::move(then)](const Result<Done>& kept) {
        if (kept) {
            for (const Event& event : events)
                fold(event);
        }
        if (guard)
            then(kept);
    });
}

void Orders::fold(const Event& event)
{
    Order& order = m_orders[event.attempt];
    if (order.apply(event))
        Q_EMIT changed(Order(order));
    else if (order.isEmpty())
        m_orders.remove(event.attempt);
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
