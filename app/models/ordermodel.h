// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/order.h"

#include <QAbstractListModel>

#include <functional>

namespace provynx {

/// Orders, the newest first. How a row reads as a sentence is given from outside, because words are made in ui/present.
class OrderModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit OrderModel(std::function<QString(const Order&)> sentence, QObject* parent = nullptr);

    /// Adds the order, or puts it in the place of the one with the same attempt.
    void put(const Order& order);
    void remove(const AttemptId& attempt);
    void setOrders(const QList<Order>& orders);
    int rowOf(const AttemptId& attempt) const;
    const Order* order(const AttemptId& attempt) const; ///< valid until the next change; null when not there
    const QList<Order>& orders() const { return m_orders; }

    /// A second went by: rows that show a time repaint and their sentences are new.
    void tick();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::function<QString(const Order&)> m_sentence;
    QList<Order> m_orders;
};

} // namespace provynx
