// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quickorder.h"

#include "models/roles.h"
#include "quickorderdelegate.h"
#include "ui/look/appearance.h"
#include "ui/widgets/label.h"
#include "ui/widgets/magnifier.h"
#include "words/quickorderwords.h"

#include <QApplication>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr int usualWidth = 620;
constexpr int usualTop = 110; ///< below the header and its tabs, in a window that is high enough
constexpr int shadow = 18;
constexpr int padding = 10;
constexpr double corner = 10;
constexpr int fieldHeight = 40;
constexpr qsizetype longestTyped = 200;

QLabel* line()
{
    QLabel* label = wrappedLabel({}, u"dimmed"_s);
    label->setContentsMargins(4, 0, 4, 0);
    return label;
}

bool isEnter(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace

QuickOrder::QuickOrder(QWidget* window)
    : QWidget(window)
    , m_window(window)
    , m_field(new QLineEdit)
    , m_view(new QListView)
    , m_note(line())
    , m_footer(line())
{
    hide();
    m_field->setAccessibleName(tr("Quick order"));
    m_field->setPlaceholderText(tr("Country, service, operator, server: words in any order"));
    m_field->setMaxLength(longestTyped);
    m_field->setMinimumHeight(fieldHeight);
    m_field->installEventFilter(this);
    (new Magnifier(m_field))->setObjectName(u"magnifier"_s);

    m_view->setAccessibleName(tr("Quick orders"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new QuickOrderDelegate(this));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setStyleSheet(u"QListView { border: none; background: transparent; }"_s);

    m_footer->setText(tr("Global numbers can't be cancelled. A live key asks once more before it spends."));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(shadow + padding, shadow + padding, shadow + padding, shadow + padding);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_view);
    column->addWidget(m_note);
    column->addWidget(m_footer);

    connect(m_field, &QLineEdit::textEdited, this, [this](const QString& text) {
        {
            const QScopedValueRollback typing(m_isTyping, true);
            Q_EMIT typedChanged(text);
        }
        chooseFirst();
    });
    connect(m_view, &QListView::clicked, this, &QuickOrder::take);
    connect(
        m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
            if (now.isValid() && isVisible())
                Q_EMIT currentChanged(now.data(Qt::AccessibleTextRole).toString());
        });
    m_window->installEventFilter(this);
}

void QuickOrder::open()
{
    if (isVisible()) {
        m_field->selectAll();
        return;
    }
    m_before = QApplication::focusWidget();
    m_field->clear();
    m_view->setCurrentIndex({});
    setNote({});
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    {
        const QScopedValueRollback typing(m_isTyping, true);
        Q_EMIT typedChanged({});
    }
    chooseFirst();
    place();
    // A click anywhere else in the window means that the person is done here.
    QApplication::instance()->installEventFilter(this);
}

void QuickOrder::leave()
{
    if (!isVisible())
        return;
    QApplication::instance()->removeEventFilter(this);
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    else if (hadFocus)
        m_window->setFocus(Qt::OtherFocusReason);
    Q_EMIT left();
}

QString QuickOrder::typed() const
{
    return m_field->text();
}

void QuickOrder::setRows(const QList<QuickRow>& rows)
{
    m_model.setRows(rows);
    if (!m_isTyping && !m_view->currentIndex().isValid())
        chooseFirst();
    place();
}

void QuickOrder::setNote(const QString& words)
{
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
    place();
}

/// What was found, and never the repetition of an order that has nothing to do with what was typed.
void QuickOrder::chooseFirst()
{
    const QModelIndex first = m_model.index(0);
    const bool isFound = first.isValid() && !first.data(QuickRowRole).value<QuickRow>().isRepeat;
    m_view->setCurrentIndex(isFound ? first : QModelIndex());
    if (!isFound)
        m_view->clearSelection();
}

void QuickOrder::move(int by)
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return;
    const int now = m_view->currentIndex().row();
    const int next = now < 0 ? (by > 0 ? 0 : rows - 1) : (now + by + rows) % rows;
    m_view->setCurrentIndex(m_model.index(next));
}

void QuickOrder::take(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT taken(index.data(QuickRowRole).value<QuickRow>());
    else
        Q_EMIT takenNothing();
}

bool QuickOrder::fieldKey(const QKeyEvent& key)
{
    switch (key.key()) {
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        move(-1);
        return true;
    case Qt::Key_Down:
    case Qt::Key_Tab:
        move(1);
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // A held key takes once.
        if (!key.isAutoRepeat())
            take(m_view->currentIndex());
        return true;
    default:
        return false;
    }
}

bool QuickOrder::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // Ctrl+Enter means the row that is chosen here, not the one in the panel beneath.
        if (watched == m_field && isEnter(static_cast<QKeyEvent*>(event)->key())) {
            event->accept();
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (watched == m_field && fieldKey(*static_cast<QKeyEvent*>(event)))
            return true;
        break;
    case QEvent::MouseButtonPress: {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (isVisible() && widget && widget->window() == m_window && widget != this
            && !isAncestorOf(widget)) {
            m_before = nullptr; // the click decides where the focus goes
            leave();
        }
        break;
    }
    case QEvent::Resize:
        if (watched == m_window)
            place();
        else if (watched == m_field)
            placeSign();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void QuickOrder::place()
{
    if (!isVisible())
        return;
    const int rowHeight = qMax(1, m_view->sizeHintForRow(0));
    m_view->setFixedHeight(m_model.rowCount() * rowHeight);
    m_view->setVisible(m_model.rowCount() > 0);
    const int wide = qMin(usualWidth, m_window->width() - 2 * padding);
    layout()->activate();
    const int high = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide + 2 * shadow)
                                                   : layout()->totalSizeHint().height();
    const int room = m_window->height() - (high - 2 * shadow);
    setGeometry((m_window->width() - wide) / 2 - shadow, qBound(0, room / 2, usualTop) - shadow,
        wide + 2 * shadow, high);
}

void QuickOrder::placeSign()
{
    auto* sign = m_field->findChild<QWidget*>(u"magnifier"_s);
    const bool mirrored = m_field->isRightToLeft();
    sign->move(
        mirrored ? m_field->width() - sign->width() - 10 : 10, (m_field->height() - sign->height()) / 2);
    m_field->setTextMargins(mirrored ? 0 : 22, 0, mirrored ? 22 : 0, 0);
}

void QuickOrder::paintEvent(QPaintEvent*)
{
    const Colours& colours = Appearance::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(shadow + 0.5, shadow + 0.5, -shadow - 0.5, -shadow - 0.5);
    painter.setPen(Qt::NoPen);
    for (int i = shadow; i > 0; i -= 2) {
        painter.setBrush(QColor(0, 0, 0, colours.dark ? 14 : 5));
        painter.drawRoundedRect(box.adjusted(-i, -i + 4, i, i), corner + i, corner + i);
    }
    painter.setPen(colours.border);
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(box, corner, corner);
}

} // namespace provynx
