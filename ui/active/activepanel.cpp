// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activepanel.h"

#include "domain/smscode.h"
#include "models/ordermodel.h"
#include "models/roles.h"
#include "orderlist.h"
#include "ui/widgets/label.h"
#include "ui/widgets/orderdetails.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QLabel>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace provynx {

namespace {
constexpr int spacing = 10;
constexpr int mostRowsMeasured = 30;
constexpr double mostOfTheHeight = 0.58;
constexpr int fewestRowsSeen = 2;

/// Something on its row changes with the time alone.
bool tellsTime(const Order& order)
{
    return order.isActive() && !order.hasCode();
}

} // namespace

ActivePanel::ActivePanel(OrderModel* model, const NowFor& nowFor, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_pages(new QStackedWidget)
    , m_list(new OrderList(model, nowFor))
    , m_details(new OrderDetails)
    , m_second(new QTimer(this))
{
    m_list->setAccessibleName(tr("Active numbers"));

    auto* filled = new QWidget;
    auto* column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    column->addWidget(m_list);
    column->addWidget(m_details, 1);

    QLabel* empty
        = wrappedLabel(tr("No active numbers. Choose a service and get one."), QStringLiteral("dimmed"));
    empty->setAlignment(Qt::AlignCenter);
    m_pages->addWidget(empty);
    m_pages->addWidget(filled);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);

    m_second->setObjectName(QStringLiteral("second"));
    m_second->setInterval(std::chrono::seconds(1));
    connect(m_second, &QTimer::timeout, m_model, &OrderModel::tick);
    connect(m_second, &QTimer::timeout, this, &ActivePanel::showCurrent);
    connect(m_list, &OrderList::acted, this, &ActivePanel::act);
    connect(m_list, &OrderList::copyNumberRequested, this, &ActivePanel::copyNumberAsRequested);
    connect(m_list, &OrderList::copyCodeRequested, this, &ActivePanel::copyCodeRequested);
    connect(m_details, &OrderDetails::codeChosen, this, [this](const QString& code) {
        if (const auto attempt = current())
            Q_EMIT copyCodeRequested(*attempt, code);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        showCurrent();
        Q_EMIT currentChanged();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ActivePanel::rowsChanged);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ActivePanel::rowsChanged);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ActivePanel::rowsChanged);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &ActivePanel::rowsChanged);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex&, const QModelIndex&, const QList<int>& roles) {
            // A tick changes what a row reads like, not the order.
            if (roles.isEmpty() || roles.contains(int(OrderRole)) || roles.contains(int(MissingKeyRole))
                || roles.contains(int(CandidateRole)))
                rowsChanged();
            else if (roles.contains(int(RepetitionRole)))
                showCurrent();
        });
    rowsChanged();
}

void ActivePanel::select(const AttemptId& attempt)
{
    const int row = m_model->rowOf(attempt);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_model->index(row));
}

bool ActivePanel::isInSight(const AttemptId& attempt) const
{
    const int row = m_model->rowOf(attempt);
    return row >= 0 && m_list->isVisible()
        && m_list->viewport()->rect().intersects(m_list->visualRect(m_model->index(row)));
}

std::optional<AttemptId> ActivePanel::current() const
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return std::nullopt;
    return AttemptId(index.data(IdRole).toString());
}

void ActivePanel::act(const AttemptId& attempt, RowAction action)
{
    const Order* order = m_model->order(attempt);
    if (!order)
        return;
    switch (action) {
    case RowAction::CopyCode:
        if (const Message* last = lastWithCode(*order))
            Q_EMIT copyCodeRequested(attempt, codeOf(*last));
        break;
    case RowAction::CopyNumber:
        Q_EMIT copyNumberRequested(attempt);
        break;
    case RowAction::Confirm:
        Q_EMIT confirmRequested(attempt);
        break;
    case RowAction::Deny:
        Q_EMIT denyRequested(attempt);
        break;
    case RowAction::CheckNow:
        Q_EMIT checkNowRequested(attempt);
        break;
    case RowAction::CheckAgain:
        Q_EMIT checkAgainRequested(attempt);
        break;
    case RowAction::StopTrying:
        Q_EMIT stopTryingRequested(attempt);
        break;
    case RowAction::Cancel:
        Q_EMIT cancelRequested(attempt);
        break;
    case RowAction::PutAway:
        Q_EMIT putAwayRequested(attempt);
        break;
    case RowAction::Dismiss:
        Q_EMIT dismissRequested(attempt);
        break;
    case RowAction::Details:
        Q_EMIT detailsRequested(attempt);
        break;
    case RowAction::Menu:
        break;
    }
}

void ActivePanel::rowsChanged()
{
    m_pages->setCurrentIndex(m_model->rowCount() == 0 ? 0 : 1);
    const auto& orders = m_model->orders();
    const bool ticks = std::any_of(orders.cbegin(), orders.cend(), tellsTime);
    if (ticks != m_second->isActive())
        ticks ? m_second->start() : m_second->stop();
    showCurrent();
    fitList();
}

void ActivePanel::showCurrent()
{
    const auto attempt = current();
    const Order* order = attempt ? m_model->order(*attempt) : nullptr;
    if (order)
        m_details->setOrder(*order, m_list->currentIndex().data(RepetitionRole).value<Repetition>());
    else
        m_details->clear();
}

/// The list is as high as its rows, but leaves room for the details.
void ActivePanel::fitList()
{
    constexpr int frame = 4; // the border, above and below, with its ring while it has the focus
    const int wanted = m_list->heightOfRows(mostRowsMeasured) + frame;
    const int least = m_list->heightOfRows(fewestRowsSeen) + frame;
    const int most = std::max(least, static_cast<int>(height() * mostOfTheHeight));
    m_list->setFixedHeight(std::min(wanted, most));
}

void ActivePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitList();
}

void ActivePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitList();
}

} // namespace provynx
