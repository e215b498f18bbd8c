// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicelist.h"

#include "models/narrowedmodel.h"
#include "models/roles.h"
#include "models/servicemodel.h"
#include "servicedelegate.h"
#include "ui/widgets/listplaceholder.h"
#include "ui/widgets/magnifier.h"
#include "ui/widgets/shortcuthint.h"

#include <QKeyEvent>
#include <QKeySequence>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

namespace provynx {

namespace {

constexpr int iconSpace = 24;
constexpr int hintSpace = 8;

} // namespace

ServiceList::ServiceList(ServiceModel* model, QWidget* parent)
    : QWidget(parent)
    , m_narrowed(new NarrowedModel(this))
    , m_search(new QLineEdit)
    , m_hint(new ShortcutHint(QKeySequence(QKeySequence::Find), ShortcutHint::Place::InField, m_search))
    , m_view(new QListView)
    , m_note(new ListPlaceholder)
{
    m_search->setAccessibleName(tr("Service search"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->installEventFilter(this);
    auto* icon = new Magnifier(m_search);
    icon->setObjectName(QStringLiteral("magnifier"));

    m_narrowed->setSourceModel(model);
    // Before the view listens, so that what it makes of going rows is not taken for the person's choice.
    const auto begin = [this] {
        ++m_ownChanges;
        holdStill();
    };
    connect(m_narrowed, &QAbstractItemModel::modelAboutToBeReset, this, begin);
    connect(m_narrowed, &QAbstractItemModel::rowsAboutToBeInserted, this, begin);
    connect(m_narrowed, &QAbstractItemModel::rowsAboutToBeRemoved, this, begin);
    connect(m_narrowed, &QAbstractItemModel::rowsAboutToBeMoved, this, begin);
    connect(m_narrowed, &QAbstractItemModel::layoutAboutToBeChanged, this, begin);

    m_view->setAccessibleName(tr("Services"));
    m_view->setModel(m_narrowed);
    m_view->setItemDelegate(new ServiceDelegate(this));
    // It takes what room there is: in a low window the button below stays in sight.
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_view->setMinimumHeight(36);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);

    const auto end = [this] {
        restore();
        settle();
        --m_ownChanges;
        Q_EMIT shownChanged();
    };
    connect(m_narrowed, &QAbstractItemModel::modelReset, this, end);
    connect(m_narrowed, &QAbstractItemModel::rowsInserted, this, end);
    connect(m_narrowed, &QAbstractItemModel::rowsRemoved, this, end);
    connect(m_narrowed, &QAbstractItemModel::rowsMoved, this, end);
    connect(m_narrowed, &QAbstractItemModel::layoutChanged, this, end);
    connect(m_narrowed, &QAbstractItemModel::dataChanged, this, &ServiceList::shownChanged);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ServiceList::take);
    connect(m_search, &QLineEdit::textEdited, this, &ServiceList::narrow);
    connect(m_note, &ListPlaceholder::retryRequested, this, &ServiceList::retryRequested);
    connect(m_note, &ListPlaceholder::detailsRequested, this, &ServiceList::detailsRequested);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_view, 1);
    column->addWidget(m_note);
    setNote({}, false, false);
}

void ServiceList::setChosen(const std::optional<ServiceId>& id)
{
    m_chosen = id;
    restore();
}

bool ServiceList::isChoiceShown() const
{
    return m_chosen && m_narrowed->indexOf(m_chosen->text()).isValid();
}

QString ServiceList::filter() const
{
    return m_search->text();
}

bool ServiceList::isEmpty() const
{
    return m_narrowed->rowCount() == 0;
}

void ServiceList::setNote(const QString& words, bool canRetry, bool hidesRows)
{
    m_note->say(words, canRetry);
    m_view->setVisible(!hidesRows);
    // Alone, the words take the room of the rows, so nothing below them moves.
    m_note->setSizePolicy(QSizePolicy::Preferred, hidesRows ? QSizePolicy::Expanding : QSizePolicy::Maximum);
    m_note->setVisible(hidesRows || !words.isEmpty());
}

void ServiceList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

/// The choice's row becomes the current one, without a signal.
void ServiceList::restore()
{
    ++m_ownChanges;
    const QModelIndex row = m_chosen ? m_narrowed->indexOf(m_chosen->text()) : QModelIndex();
    if (row != m_view->currentIndex() || !m_view->selectionModel()->isSelected(row)) {
        m_view->setCurrentIndex(row);
        if (row.isValid())
            m_view->scrollTo(row);
    }
    --m_ownChanges;
}

/// Rows are about to change: what is seen is to stay where it is, unless one looks at the top of the list,
/// where the first row is to stay the first.
void ServiceList::holdStill()
{
    m_seen.clear();
    if (m_view->verticalScrollBar()->value() == 0)
        return;
    const QRect seen = m_view->viewport()->rect();
    for (QModelIndex row = m_view->indexAt(seen.topLeft()); row.isValid();
         row = row.siblingAtRow(row.row() + 1)) {
        const int top = m_view->visualRect(row).top();
        if (top > seen.bottom())
            break;
        m_seen.append({row, top});
    }
}

/// Most of what was on screen stands where it stood.
void ServiceList::settle()
{
    QHash<int, int> shifts;
    for (const Seen& seen : std::as_const(m_seen)) {
        if (seen.row.isValid())
            ++shifts[m_view->visualRect(seen.row).top() - seen.top];
    }
    m_seen.clear();
    int shift = 0;
    int most = 0;
    for (auto it = shifts.cbegin(); it != shifts.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            shift = it.key();
        }
    }
    if (shift != 0)
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->value() + shift);
}

void ServiceList::toggleFavourite()
{
    if (isChoiceShown())
        toggle(m_narrowed->indexOf(m_chosen->text()));
}

void ServiceList::toggle(const QModelIndex& row)
{
    if (row.isValid())
        Q_EMIT favouriteRequested(ServiceId(row.data(IdRole).toString()), !row.data(FavouriteRole).toBool());
}

void ServiceList::openMenu(const QContextMenuEvent& event)
{
    const bool isByMouse = event.reason() == QContextMenuEvent::Mouse;
    const QModelIndex row = isByMouse ? m_view->indexAt(event.pos()) : m_view->currentIndex();
    if (!row.isValid())
        return;
    auto* menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex kept(row);
    QAction* star = menu->addAction(
        row.data(FavouriteRole).toBool() ? tr("Remove from favourites") : tr("Add to favourites"));
    connect(star, &QAction::triggered, this, [this, kept] { toggle(kept); });
    menu->popup(
        isByMouse ? event.globalPos() : m_view->viewport()->mapToGlobal(m_view->visualRect(row).center()));
}

/// A click on a star is no choice.
bool ServiceList::viewportEvent(QEvent* event)
{
    const auto type = event->type();
    if (type != QEvent::MouseButtonPress && type != QEvent::MouseButtonDblClick && type != QEvent::MouseMove)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const QPoint at = mouse->position().toPoint();
    const QModelIndex row = m_view->indexAt(at);
    const bool isOnStar = row.isValid()
        && ServiceDelegate::starRect(m_view->visualRect(row), m_view->layoutDirection()).contains(at);
    if (type == QEvent::MouseMove) {
        if (isOnStar)
            m_view->viewport()->setCursor(Qt::PointingHandCursor);
        else
            m_view->viewport()->unsetCursor();
        return false;
    }
    if (!isOnStar || mouse->button() != Qt::LeftButton)
        return false;
    toggle(row);
    return true;
}

void ServiceList::take(const QModelIndex& row)
{
    if (m_ownChanges > 0 || !row.isValid())
        return;
    const ServiceId id(row.data(IdRole).toString());
    if (m_chosen == id)
        return;
    m_chosen = id;
    Q_EMIT choiceChanged();
}

void ServiceList::narrow(const QString& typed)
{
    {
        const QScopedValueRollback own(m_ownChanges, m_ownChanges + 1);
        m_narrowed->setFilter(typed);
    }
    if (!typed.trimmed().isEmpty() && m_narrowed->rowCount() > 0)
        m_view->setCurrentIndex(m_narrowed->index(0, 0));
    else
        restore();
    m_view->scrollTo(m_view->currentIndex());
    Q_EMIT shownChanged();
}

void ServiceList::move(int key)
{
    const int rows = m_narrowed->rowCount();
    if (rows == 0)
        return;
    const int rowHeight = qMax(1, m_view->sizeHintForRow(0));
    const int page = qMax(1, m_view->viewport()->height() / rowHeight - 1);
    const int now = m_view->currentIndex().row();
    int next = 0;
    if (now >= 0)
        next = key == Qt::Key_Up    ? now - 1
            : key == Qt::Key_Down   ? now + 1
            : key == Qt::Key_PageUp ? now - page
                                    : now + page;
    m_view->setCurrentIndex(m_narrowed->index(qBound(0, next, rows - 1), 0));
}

void ServiceList::placeHint()
{
    const bool mirrored = m_search->isRightToLeft();
    const int width = m_search->width();
    const int height = m_search->height();
    auto* icon = m_search->findChild<QWidget*>(QStringLiteral("magnifier"));
    icon->move(mirrored ? width - icon->width() - hintSpace : hintSpace, (height - icon->height()) / 2);
    m_hint->adjustSize();
    m_hint->move(mirrored ? hintSpace : width - m_hint->width() - hintSpace, (height - m_hint->height()) / 2);
    const int hint = m_hint->width() + hintSpace;
    m_search->setTextMargins(mirrored ? hint : iconSpace - 4, 0, mirrored ? iconSpace - 4 : hint, 0);
}

bool ServiceList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ContextMenu && (watched == m_view || watched == m_view->viewport())) {
        openMenu(static_cast<QContextMenuEvent&>(*event));
        return true;
    }
    if (watched == m_view->viewport() && viewportEvent(event))
        return true;
    if (watched == m_search && (event->type() == QEvent::Resize || event->type() == QEvent::Polish)) {
        placeHint();
    } else if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            move(key->key());
            return true;
        case Qt::Key_Escape:
            if (m_search->text().isEmpty())
                break;
            m_search->clear();
            narrow({});
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            // Money is spent with Ctrl+Enter, never by the end of a search.
            return key->modifiers().testFlag(Qt::ControlModifier) ? QWidget::eventFilter(watched, event)
                                                                  : true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace provynx
