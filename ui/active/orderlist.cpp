// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderlist.h"

#include "domain/smscode.h"
#include "models/ordermodel.h"
#include "models/roles.h"
#include "ui/widgets/copymenu.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace provynx {

OrderList::OrderList(OrderModel* model, const NowFor& nowFor, QWidget* parent)
    : QListView(parent)
    , m_orders(model)
    , m_delegate(new OrderDelegate(nowFor, this))
{
    setModel(model);
    setItemDelegate(m_delegate);
    setMouseTracking(true);
    setResizeMode(Adjust);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A row that has to explain itself is higher than the others.
    connect(model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex& first, const QModelIndex&, const QList<int>& roles) {
            if (roles.isEmpty() || roles.contains(int(OrderRole)) || roles.contains(int(MissingKeyRole))
                || roles.contains(int(CandidateRole)))
                Q_EMIT m_delegate->sizeHintChanged(first);
        });
}

OrderRow OrderList::rowOf(const QModelIndex& index) const
{
    return m_delegate->rowAt(index, visualRect(index), font(), layoutDirection());
}

std::optional<QRect> OrderList::buttonRect(const QModelIndex& index, RowAction action) const
{
    for (const OrderRow::Button& button : rowOf(index).buttons) {
        if (button.action == action)
            return button.box;
    }
    return std::nullopt;
}

int OrderList::heightOfRows(int most) const
{
    int height = 0;
    for (int row = 0; row < qMin(most, m_orders->rowCount()); ++row)
        height += sizeHintForIndex(m_orders->index(row)).height();
    return height;
}

OrderDelegate::Spot OrderList::spotAt(const QPoint& point) const
{
    const QModelIndex index = indexAt(point);
    if (!index.isValid())
        return {};
    return {index, rowOf(index).buttonAt(point)};
}

void OrderList::hover(const OrderDelegate::Spot& spot)
{
    if (spot == m_hovered)
        return;
    for (const auto& row : {m_hovered.row, spot.row}) {
        if (row.isValid())
            update(row);
    }
    m_hovered = spot;
    m_delegate->setHovered(spot);
    if (spot.button)
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->unsetCursor();
}

void OrderList::mousePressEvent(QMouseEvent* event)
{
    const auto spot = spotAt(event->position().toPoint());
    hover(spot);
    if (event->button() == Qt::LeftButton && spot.button) {
        m_pressed = spot;
        m_delegate->setPressed(spot);
        setFocus(Qt::MouseFocusReason);
        setCurrentIndex(spot.row);
        update(spot.row);
        event->accept();
        return;
    }
    QListView::mousePressEvent(event);
}

void OrderList::mouseMoveEvent(QMouseEvent* event)
{
    hover(spotAt(event->position().toPoint()));
    if (!m_pressed.button)
        QListView::mouseMoveEvent(event);
}

void OrderList::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_pressed.button || event->button() != Qt::LeftButton) {
        QListView::mouseReleaseEvent(event);
        return;
    }
    const auto pressed = m_pressed;
    m_pressed = {};
    m_delegate->setPressed({});
    if (!pressed.row.isValid())
        return;
    update(pressed.row);
    if (spotAt(event->position().toPoint()) == pressed) {
        const QRect box = buttonRect(pressed.row, *pressed.button).value_or(QRect());
        act(pressed.row, *pressed.button, viewport()->mapToGlobal(box.bottomLeft()));
    }
}

void OrderList::mouseDoubleClickEvent(QMouseEvent* event)
{
    // On a button the second press of a fast pair is a press as well.
    if (event->button() == Qt::LeftButton && spotAt(event->position().toPoint()).button)
        mousePressEvent(event);
    else
        QListView::mouseDoubleClickEvent(event);
}

void OrderList::leaveEvent(QEvent* event)
{
    hover({});
    QListView::leaveEvent(event);
}

void OrderList::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex index = currentIndex();
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool asksForMenu = (event->key() == Qt::Key_Menu && modifiers == Qt::NoModifier)
        || (event->key() == Qt::Key_F10 && modifiers == Qt::ShiftModifier);
    if (asksForMenu && index.isValid()) {
        openMenuAtRow(index);
        event->accept();
    } else if (isEnter) {
        if (modifiers != Qt::NoModifier || !index.isValid()) {
            event->ignore();
            return;
        }
        const auto actions = actionsOf(index.data(OrderRole).value<Order>());
        for (const RowAction copy : {RowAction::CopyCode, RowAction::CopyNumber}) {
            if (actions.contains(copy)) {
                act(index, copy, {});
                break;
            }
        }
        event->accept();
    } else {
        QListView::keyPressEvent(event);
    }
}

void OrderList::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        const QModelIndex index = indexAt(viewport()->mapFromGlobal(event->globalPos()));
        if (index.isValid()) {
            setCurrentIndex(index);
            openMenu(index, event->globalPos());
        }
    } else if (currentIndex().isValid()) {
        openMenuAtRow(currentIndex());
    }
    event->accept();
}

void OrderList::act(const QModelIndex& index, RowAction action, const QPoint& menuAt)
{
    if (action == RowAction::Menu)
        openMenu(index, menuAt);
    else
        Q_EMIT acted(AttemptId(index.data(IdRole).toString()), action);
}

QList<RowAction> OrderList::actionsOf(const Order& order) const
{
    return actionsFor(order, m_delegate->nowFor(order), m_orders->candidates().contains(order.attempt()));
}

void OrderList::openMenuAtRow(const QModelIndex& index)
{
    scrollTo(index);
    const QRect row = visualRect(index);
    openMenu(index, viewport()->mapToGlobal(QPoint(row.center().x(), row.bottom())));
}

void OrderList::openMenu(const QModelIndex& index, const QPoint& globalPos)
{
    // The Menu key may bring a key press and a context menu event.
    if (m_menu)
        return;
    m_menu = new QMenu(this);
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    const AttemptId attempt(index.data(IdRole).toString());
    const Order chosen = index.data(OrderRole).value<Order>();
    for (const RowAction action : actionsOf(chosen)) {
        connect(
            m_menu->addAction(wordsOf(action, chosen)), &QAction::triggered, this, [this, attempt, action] {
                // The order may have changed while the menu was open.
                const Order* order = m_orders->order(attempt);
                if (order && actionsOf(*order).contains(action))
                    Q_EMIT acted(attempt, action);
            });
    }
    if (!chosen.phone().isEmpty()) {
        m_menu->addSeparator();
        copymenu::addNumbers(m_menu->addMenu(tr("Copy number as")), chosen,
            [this, attempt](NumberFormat format) { Q_EMIT copyNumberRequested(attempt, format); });
    }
    if (lastWithCode(chosen)) {
        copymenu::addCodes(m_menu->addMenu(tr("Copy code as")), chosen,
            [this, attempt](const QString& code) { Q_EMIT copyCodeRequested(attempt, code); });
    }
    m_menu->popup(globalPos);
}

} // namespace provynx
