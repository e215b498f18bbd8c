// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pickercombo.h"

#include "models/narrowedmodel.h"
#include "models/roles.h"
#include "ui/look/appearance.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QIdentityProxyModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace provynx {

namespace {

constexpr int rowPadding = 6;
constexpr int narrowestPopup = 260;
constexpr int mostVisibleRows = 10;

/// An editable combo box asks for the text to edit, and for the icon of no row at all; models of values know
/// neither.
class ForComboBox : public QIdentityProxyModel {
public:
    using QIdentityProxyModel::QIdentityProxyModel;

    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid())
            return {};
        return QIdentityProxyModel::data(index, role == Qt::EditRole ? Qt::DisplayRole : role);
    }
};

/// Name at the start, the dimmed suffix at the end.
class PickerDelegate : public QStyledItemDelegate {
public:
    PickerDelegate(const std::function<QString(const QString&)>* suffix, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_suffix(suffix)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Colours& colours = Appearance::colours();
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, colours.chosen);
        const QFontMetrics metrics(option.font);
        QRect rest = option.rect.adjusted(rowPadding, 0, -rowPadding, 0);
        const auto place = [&](Qt::Alignment side, int width) {
            return QStyle::alignedRect(
                option.direction, side | Qt::AlignVCenter, QSize(width, rest.height()), rest);
        };
        const QString suffix = *m_suffix ? (*m_suffix)(index.data(IdRole).toString()) : QString();
        int taken = 0;
        if (!suffix.isEmpty()) {
            taken = metrics.horizontalAdvance(suffix);
            painter->setPen(colours.dimmed);
            painter->drawText(place(Qt::AlignRight, taken), Qt::AlignCenter | Qt::TextSingleLine, suffix);
            taken += rowPadding;
        }
        const int width = qMax(0, rest.width() - taken);
        painter->setPen(colours.text);
        painter->drawText(place(Qt::AlignLeft, width),
            int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
                | Qt::TextSingleLine,
            metrics.elidedText(index.data().toString(), Qt::ElideRight, width));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        const QFontMetrics metrics(option.font);
        return {narrowestPopup, metrics.height() + 2 * rowPadding};
    }

private:
    const std::function<QString(const QString&)>* m_suffix;
};

} // namespace

PickerCombo::PickerCombo(QAbstractItemModel* model, QWidget* parent)
    : QComboBox(parent)
    , m_narrowed(new NarrowedModel(this))
    , m_completer(new QCompleter(this))
    , m_suffixLabel(nullptr)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    // The combo box's own completer would complete inline and knows no words in any order.
    setCompleter(nullptr);
    auto* own = new ForComboBox(this);
    own->setSourceModel(model);
    setModel(own);
    setMinimumContentsLength(4);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    lineEdit()->installEventFilter(this);
    m_suffixLabel = new QLabel(lineEdit());
    m_suffixLabel->setTextFormat(Qt::PlainText);
    m_suffixLabel->setProperty("role", QStringLiteral("dimmed"));
    m_suffixLabel->setAttribute(Qt::WA_TransparentForMouseEvents);

    m_narrowed->setSourceModel(model);
    m_completer->setModel(m_narrowed);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(mostVisibleRows);
    m_completer->setWrapAround(false);
    m_completer->setWidget(this);
    QAbstractItemView* popup = m_completer->popup();
    popup->setItemDelegate(new PickerDelegate(&m_suffix, this));
    popup->installEventFilter(this); // after the completer's own filter, so before it in turn

    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &PickerCombo::take);
    connect(lineEdit(), &QLineEdit::textEdited, this, &PickerCombo::narrow);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(own, signal, this, &PickerCombo::restore);
    connect(own, &QAbstractItemModel::rowsMoved, this, &PickerCombo::restore);
    connect(own, &QAbstractItemModel::modelReset, this, &PickerCombo::restore);
    connect(own, &QAbstractItemModel::layoutChanged, this, &PickerCombo::restore);
    connect(own, &QAbstractItemModel::dataChanged, this, &PickerCombo::restore);
    restore();
}

void PickerCombo::setAccessibleWords(const QString& name)
{
    setAccessibleName(name);
    lineEdit()->setAccessibleName(name);
    m_completer->popup()->setAccessibleName(name);
}

void PickerCombo::setEmptyWords(const QString& words)
{
    lineEdit()->setPlaceholderText(words);
}

void PickerCombo::setSuffix(std::function<QString(const QString&)> suffix)
{
    m_suffix = std::move(suffix);
    placeSuffix();
}

void PickerCombo::setChosen(const QString& id)
{
    if (id != m_chosen)
        m_typing = false;
    m_chosen = id;
    restore();
}

/// The row and the text of the choice. What is being typed stays.
void PickerCombo::restore()
{
    const QSignalBlocker quiet(this);
    const int at = m_typing ? lineEdit()->cursorPosition() : 0;
    setCurrentIndex(
        m_chosen.isEmpty() ? -1 : findData(m_chosen, IdRole, Qt::MatchExactly | Qt::MatchCaseSensitive));
    if (m_typing) {
        // The combo box has put its own text there when rows above the chosen one went.
        lineEdit()->setText(m_typed);
        lineEdit()->setCursorPosition(at);
    } else {
        const QString shown = currentIndex() < 0 ? QString() : currentData(Qt::DisplayRole).toString();
        if (lineEdit()->text() != shown)
            lineEdit()->setText(shown);
        lineEdit()->setCursorPosition(0);
        if (hasFocus())
            lineEdit()->selectAll();
    }
    placeSuffix();
}

void PickerCombo::narrow(const QString& typed)
{
    m_typing = true;
    m_typed = typed;
    placeSuffix();
    m_narrowed->setFilter(typed);
    complete(0);
}

void PickerCombo::complete(int row)
{
    m_completer->setCompletionPrefix({});
    QRect place = rect();
    if (place.width() < narrowestPopup) {
        const int more = narrowestPopup - place.width();
        place.adjust(isRightToLeft() ? -more : 0, 0, isRightToLeft() ? 0 : more, 0);
    }
    m_completer->complete(place);
    if (m_completer->popup()->isVisible())
        m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(qMax(0, row), 0));
}

void PickerCombo::showPopup()
{
    m_narrowed->setFilter({});
    complete(m_narrowed->indexOf(m_chosen).row());
}

void PickerCombo::hidePopup()
{
    m_completer->popup()->hide();
    QComboBox::hidePopup();
}

void PickerCombo::take(const QModelIndex& row)
{
    const QString id = row.data(IdRole).toString();
    m_typing = false;
    const bool isNew = id != m_chosen;
    m_chosen = id;
    restore();
    if (isNew)
        Q_EMIT chosen(id);
}

void PickerCombo::placeSuffix()
{
    const QString suffix = m_suffix && !m_typing && currentIndex() >= 0 ? m_suffix(m_chosen) : QString();
    m_suffixLabel->setText(suffix);
    m_suffixLabel->setVisible(!suffix.isEmpty());
    m_suffixLabel->adjustSize();
    const int width = suffix.isEmpty() ? 0 : m_suffixLabel->width();
    lineEdit()->setTextMargins(isRightToLeft() ? width : 0, 0, isRightToLeft() ? 0 : width, 0);
    m_suffixLabel->move(isRightToLeft() ? 0 : lineEdit()->width() - width,
        (lineEdit()->height() - m_suffixLabel->height()) / 2);
}

bool PickerCombo::popupKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        m_completer->popup()->hide();
        m_typing = false;
        restore();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        m_completer->popup()->hide();
        m_typing = false;
        restore();
        focusNextPrevChild(key == Qt::Key_Tab);
        return true;
    default:
        return false;
    }
}

bool PickerCombo::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_completer->popup()) {
        if (event->type() == QEvent::KeyPress && popupKey(static_cast<QKeyEvent*>(event)->key()))
            return true;
        return QComboBox::eventFilter(watched, event);
    }
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        m_selectOnRelease = !hasFocus();
        break;
    case QEvent::MouseButtonRelease:
        // A click into the field is the start of typing another name.
        if (m_selectOnRelease && !m_typing)
            lineEdit()->selectAll();
        m_selectOnRelease = false;
        break;
    case QEvent::Resize:
        placeSuffix();
        break;
    default:
        break;
    }
    return QComboBox::eventFilter(watched, event);
}

void PickerCombo::focusInEvent(QFocusEvent* event)
{
    QComboBox::focusInEvent(event);
    if (!m_typing && event->reason() != Qt::MouseFocusReason)
        lineEdit()->selectAll();
}

void PickerCombo::focusOutEvent(QFocusEvent* event)
{
    // First: the combo box would take a text that happens to be a row's.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        m_typing = false;
        restore();
    }
    QComboBox::focusOutEvent(event);
}

void PickerCombo::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!m_typing) {
            event->ignore();
            return;
        }
        popupKey(Qt::Key_Escape);
        event->accept();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // With the list open the completer asks here first and then chooses; without it there is nothing to
        // choose.
        event->setAccepted(m_typing && !m_completer->popup()->isVisible());
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_F4:
        // Stepping through the choice itself would load a catalogue at every step.
        if (m_typing)
            complete(0);
        else
            showPopup();
        event->accept();
        return;
    default:
        QComboBox::keyPressEvent(event);
    }
}

void PickerCombo::resizeEvent(QResizeEvent* event)
{
    QComboBox::resizeEvent(event);
    placeSuffix();
}

void PickerCombo::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // scrolling past must not change what is bought
}

} // namespace provynx
