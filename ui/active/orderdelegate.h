// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orderrow.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace provynx {

/// Paints an order's row and tells where its buttons are.
class OrderDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit OrderDelegate(NowFor nowFor, QObject* parent = nullptr);

    /// A painted button of a row.
    struct Spot {
        QPersistentModelIndex row;
        std::optional<RowAction> button;
        friend bool operator==(const Spot&, const Spot&) = default;
    };
    void setHovered(const Spot& spot) { m_hovered = spot; }
    void setPressed(const Spot& spot) { m_pressed = spot; }

    QDateTime nowFor(const Order& order) const { return m_nowFor(order); }
    OrderRow rowAt(
        const QModelIndex& index, const QRect& box, const QFont& font, Qt::LayoutDirection direction) const;

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintButton(QPainter& painter, const OrderRow::Button& button, const QModelIndex& index) const;

    NowFor m_nowFor;
    Spot m_hovered;
    Spot m_pressed;
};

} // namespace provynx
