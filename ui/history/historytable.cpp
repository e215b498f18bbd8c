// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historytable.h"

#include "historydelegate.h"
#include "models/historymodel.h"
#include "models/roles.h"
#include "ui/look/appearance.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <array>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr int leastStretch = 150; // of the column that takes what is left

/// What can be done with a row, in the order of the menu.
struct Command {
    HistoryTable::Action action;
    QKeyCombination key;
    const char* text;
    bool beginsGroup = false;
};

using Action = HistoryTable::Action;
constexpr std::array commands{
    Command{Action::CopyNumber, Qt::CTRL | Qt::SHIFT | Qt::Key_C,
        QT_TRANSLATE_NOOP("provynx::HistoryTable", "Copy &number")},
    Command{Action::CopyCode, Qt::CTRL | Qt::Key_C, QT_TRANSLATE_NOOP("provynx::HistoryTable", "&Copy code")},
    Command{Action::CopyMarkdown, Qt::CTRL | Qt::SHIFT | Qt::Key_M,
        QT_TRANSLATE_NOOP("provynx::HistoryTable", "Copy as &Markdown")},
    Command{
        Action::Edit, Qt::Key_F2, QT_TRANSLATE_NOOP("provynx::HistoryTable", "&Edit result and note"), true},
    Command{Action::Delete, Qt::Key_Delete,
        QT_TRANSLATE_NOOP("provynx::HistoryTable", "&Delete from the history…")},
};

} // namespace

HistoryTable::HistoryTable(HistoryModel* model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
{
    setAccessibleName(tr("History"));
    setItemDelegate(new HistoryDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSortIndicator(static_cast<int>(HistoryColumn::Bought), Qt::DescendingOrder);
    setModel(model);
    setSortingEnabled(true);
    fitColumns();
}

std::optional<AttemptId> HistoryTable::current() const
{
    const OrderFacts* facts = m_model->facts(currentIndex().row());
    return facts ? std::optional(facts->attempt) : std::nullopt;
}

QList<HistoryTable::Action> HistoryTable::actionsFor(const OrderFacts& facts)
{
    QList<Action> actions;
    if (!facts.phone.isEmpty())
        actions << Action::CopyNumber;
    if (!facts.code.isEmpty())
        actions << Action::CopyCode;
    actions << Action::CopyMarkdown << Action::Edit;
    if (facts.outcome != Outcome::Open && facts.phase != Order::Phase::Waiting)
        actions << Action::Delete; // money may hang on the others
    return actions;
}

std::optional<HistoryTable::Action> HistoryTable::actionOf(const QKeyEvent& event) const
{
    const OrderFacts* facts = m_model->facts(currentIndex().row());
    if (!facts)
        return std::nullopt;
    for (const Command& command : commands) {
        if (command.key != event.keyCombination())
            continue;
        // As everywhere: without a code Ctrl+C copies the number.
        if (command.action == Action::CopyCode && facts->code.isEmpty())
            return Action::CopyNumber;
        return command.action;
    }
    return std::nullopt;
}

bool HistoryTable::event(QEvent* event)
{
    // Some of these keys belong to the window's commands, which mean the active numbers.
    if (event->type() == QEvent::ShortcutOverride && actionOf(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void HistoryTable::keyPressEvent(QKeyEvent* event)
{
    const auto action = actionOf(*event);
    if (action && !event->isAutoRepeat()) {
        act(*action);
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void HistoryTable::act(Action action)
{
    const OrderFacts* facts = m_model->facts(currentIndex().row());
    if (facts && actionsFor(*facts).contains(action))
        Q_EMIT acted(facts->attempt, action);
}

void HistoryTable::contextMenuEvent(QContextMenuEvent* event)
{
    QPoint place = event->globalPos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        const QModelIndex index = indexAt(viewport()->mapFromGlobal(place));
        if (!index.isValid())
            return;
        setCurrentIndex(index);
    } else if (currentIndex().isValid()) {
        scrollTo(currentIndex());
        place = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    }
    openMenu(place);
    event->accept();
}

void HistoryTable::openMenu(const QPoint& globalPos)
{
    const OrderFacts* facts = m_model->facts(currentIndex().row());
    if (m_menu || !facts)
        return;
    m_menu = new QMenu(this);
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<Action> possible = actionsFor(*facts);
    for (const Command& command : commands) {
        if (command.beginsGroup)
            m_menu->addSeparator();
        auto* entry = m_menu->addAction(QCoreApplication::translate("provynx::HistoryTable", command.text),
            this, [this, action = command.action] { act(action); });
        entry->setEnabled(possible.contains(command.action));
        entry->setShortcut(QKeySequence(command.key));
        // The keys are the table's own; here they are only shown.
        entry->setShortcutContext(Qt::WidgetShortcut);
        entry->setShortcutVisibleInContextMenu(true);
    }
    m_menu->popup(globalPos);
}

void HistoryTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || current.isValid() != previous.isValid())
        Q_EMIT currentRowChanged();
}

/// From samples: measuring every row's text would be ten times dearer.
void HistoryTable::fitColumns()
{
    QFont bold = font();
    bold.setBold(true);
    for (int section = 0; section < historyColumnCount; ++section) {
        const auto column = static_cast<HistoryColumn>(section);
        const QFontMetrics metrics(column == HistoryColumn::Code ? Appearance::codeFont()
                : column == HistoryColumn::Number                ? bold
                                                                 : font());
        const QString title = m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
        const int roomForArrow = 18;
        setColumnWidth(section,
            qMax(fontMetrics().horizontalAdvance(title) + roomForArrow,
                metrics.horizontalAdvance(QString::fromUtf16(rowOf(historyColumns, column).sample)))
                + 2 * HistoryDelegate::padding);
    }
    verticalHeader()->setDefaultSectionSize(HistoryDelegate::rowHeight(font()));
    stretch();
}

/// The service takes what the others leave; widths that were dragged stay.
void HistoryTable::stretch()
{
    const int service = static_cast<int>(HistoryColumn::Service);
    const int others = horizontalHeader()->length() - columnWidth(service);
    setColumnWidth(service, qMax(leastStretch, viewport()->width() - others));
}

void HistoryTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    stretch();
}

void HistoryTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitColumns();
}

} // namespace provynx
