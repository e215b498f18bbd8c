// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/numberformat.h"
#include "orderdelegate.h"

#include <QListView>
#include <QPointer>

class QMenu;

namespace provynx {

class OrderModel;

/// The orders as rows with painted buttons; every button is also in the row's menu, for the keyboard.
class OrderList : public QListView {
    Q_OBJECT

public:
    OrderList(OrderModel* model, const NowFor& nowFor, QWidget* parent = nullptr);

    /// Where a row's button is, in the viewport; nothing when the row has no such button just now.
    std::optional<QRect> buttonRect(const QModelIndex& index, RowAction action) const;
    int heightOfRows(int most) const; ///< pixels of the first rows

Q_SIGNALS:
    void acted(const provynx::AttemptId& attempt, provynx::RowAction action); ///< never Menu
    void copyNumberRequested(const provynx::AttemptId& attempt, provynx::NumberFormat format);
    void copyCodeRequested(const provynx::AttemptId& attempt, const QString& code); ///< one of several ways

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    OrderDelegate::Spot spotAt(const QPoint& point) const;
    void hover(const OrderDelegate::Spot& spot);
    void act(const QModelIndex& index, RowAction action, const QPoint& menuAt);
    void openMenu(const QModelIndex& index, const QPoint& globalPos);
    void openMenuAtRow(const QModelIndex& index);
    OrderRow rowOf(const QModelIndex& index) const;
    QList<RowAction> actionsOf(const Order& order) const;

    OrderModel* m_orders;
    OrderDelegate* m_delegate;
    OrderDelegate::Spot m_hovered;
    OrderDelegate::Spot m_pressed;
    QPointer<QMenu> m_menu;
};

} // namespace provynx
