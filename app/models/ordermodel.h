// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listednumber.h"
#include "domain/missingkey.h"
#include "domain/order.h"
#include "domain/repetition.h"
#include "rowchanges.h"

#include <QHash>

#include <functional>

namespace provynx {

/// Orders, the newest first by the time they were intended; of equal times the one put last.
class OrderModel : public KeyedListModel<Order> {
    Q_OBJECT

public:
    /// `nowFor`: the time by which an order's end is told; see CodePoller::nowFor().
    explicit OrderModel(std::function<QDateTime(const Order&)> nowFor, QObject* parent = nullptr);

    /// Adds the order, or puts it in the place of the one with the same attempt.
    void put(const Order& order);
    void remove(const AttemptId& attempt);
    /// In any order; of equal times the first stays first.
    void setOrders(QList<Order> orders);
    /// -1 when it is not there.
    int rowOf(const AttemptId& attempt) const { return rowOfKey(attempt.text()); }
    const Order* order(const AttemptId& attempt) const; ///< valid until the next change; null when not there
    const QList<Order>& orders() const { return rows(); }

    /// The profiles whose key is not at hand; all others' is.
    void setMissingKeys(const QHash<ProfileId, MissingKey>& missing);

    /// What is known of sending an order's request again; not proved, unless given.
    void setRepetition(std::function<Repetition(const Order&)> repetition);
    /// What it gives may be new, for every order whose outcome is open.
    void refreshRepetitions();
    /// Of orders with an open outcome: the listed number that the person is asked about.
    void setCandidates(const QHash<AttemptId, ListedNumber>& candidates);
    const QHash<AttemptId, ListedNumber>& candidates() const { return m_candidates; }

    /// A second went by: rows that show a time repaint and their sentences are new.
    void tick();

    QVariant data(const QModelIndex& index, int role) const override;

protected:
    const QString& keyOf(const Order& row) const override { return row.attempt().text(); }

private:
    QString sentence(const Order& order) const;

    std::function<QDateTime(const Order&)> m_nowFor;
    std::function<Repetition(const Order&)> m_repetition;
    QHash<ProfileId, MissingKey> m_missing;
    QHash<AttemptId, ListedNumber> m_candidates;
};

} // namespace provynx
