// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/order.h"
#include "domain/result.h"

#include <QHash>
#include <QObject>

namespace provynx {

/// The book of orders: the one place where events become state. Whoever learns something about an order records it here; the
/// event goes to the journal, the order folds it in, and everybody who shows orders hears of it.
class Orders : public QObject {
    Q_OBJECT

public:
    enum class Urgency {
        BeforeGoingOn, ///< on disk, through the disk's cache, before the answer comes
        Soon, ///< in order, without waiting
    };
    /// Where events are kept for good. Answers once, later, in the order in which it was called.
    using Keep = std::function<void(const QList<Event>&, Urgency, Then<Done>)>;

    /// Without a `keep` nothing outlives the process.
    explicit Orders(Clock clock, Keep keep = {}, QObject* parent = nullptr);

    /// What the journal brought back. Nothing is written.
    void restore(const QList<Order>& orders);

    /// Folds in one event, dated now; false where it can't happen to this order (nothing is kept then).
    bool record(const AttemptId& attempt, OrderEventData what);
    /// The same for what was learnt at once: kept together, and told once. Of each, whether it was folded in.
    QList<bool> recordAll(const AttemptId& attempt, const QList<OrderEventData>& happenings);
    /// The messages of one answer, however many: 200 are read, the newest among them, and recorded at once. Those that
    /// the order did not have. Whoever announces them names the last `mostTold`.
    QList<Message> takeMessages(const AttemptId& attempt, const QList<Message>& messages);
    static constexpr qsizetype mostTold = 5;
    /// Events that must be kept before anything else may happen: the order changes, and tells it once, only when they are, and
    /// not at all when that fails. `then` is not called if `context` goes first.
    void recordFirst(
        const AttemptId& attempt, const QList<OrderEventData>& happenings, QObject* context, Then<Done> then);

    /// Null when there is none. Valid until the next change of the book.
    const Order* find(const AttemptId& attempt) const;
    QList<Order> active() const;
    QList<Order> all() const;
    QDateTime now() const { return m_clock.now(); } ///< by which it dates events
    bool hasActiveAt(const BaseUrl& base) const; ///< of any key of this address

    /// The same order as the journal has it now, where something of it was wiped there.
    void renew(const Order& order);
    /// Takes an ended order off the book (not out of the journal).
    void dismiss(const AttemptId& attempt);

Q_SIGNALS:
    void changed(const provynx::Order& order);
    void restored();
    void dismissed(const provynx::AttemptId& attempt);
    /// Something that happened could not be kept; it is still on screen.
    void notKept(const provynx::Failure& failure);

private:
    void fold(const AttemptId& attempt, const QList<Event>& events);

    Clock m_clock;
    Keep m_keep;
    QHash<AttemptId, Order> m_orders;
};

} // namespace provynx
