// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historytable.h"

#include "historydelegate.h"
#include "models/historymodel.h"
#include "models/roles.h"
#include "ui/look/appearance.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <array>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr int leastStretch = 150; // of the column that takes what is left

struct Command {
    HistoryTable::Action action;
    QKeySequence key;
};

const QList<Command>& commands()
{
    static const QList<Command> all{
        {HistoryTable::Action::CopyCode, QKeySequence(Qt::CTRL | Qt::Key_C)},
        {HistoryTable::Action::CopyNumber, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
        {HistoryTable::Action::CopyMarkdown, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M)},
        {HistoryTable::Action::Edit, QKeySequence(Qt::Key_F2)},
        {HistoryTable::Action::Delete, QKeySequence(Qt::Key_Delete)},
    };
    return all;
}

QString wordsOf(HistoryTable::Action action)
{
    switch (action) {
    case HistoryTable::Action::CopyNumber:
        return HistoryTable::tr("Copy &number");
    case HistoryTable::Action::CopyCode:
        return HistoryTable::tr("&Copy code");
    case HistoryTable::Action::CopyMarkdown:
        return HistoryTable::tr("Copy as &Markdown");
    case HistoryTable::Action::Edit:
        return HistoryTable::tr("&Edit result and note");
    case HistoryTable::Action::Delete:
        return HistoryTable::tr("&Delete from the history…");
    }
    return {};
}

/// Room for what the column usually holds.
QString sampleOf(HistoryColumn column)
{
    switch (column) {
    case HistoryColumn::Bought:
        return u"22 Nov 2026 14:02"_s;
    case HistoryColumn::Number:
        return u"+49 1522 88173860"_s;
    case HistoryColumn::TestCase:
        return u"TC-1042 sign-up"_s;
    case HistoryColumn::Code:
        return u"482 913 000"_s;
    case HistoryColumn::Took:
        return u"1 min 41 s"_s;
    case HistoryColumn::Price:
        return u"$1,200.85"_s;
    case HistoryColumn::Result:
        return u"Blocked 0"_s;
    case HistoryColumn::Service:
        break;
    }
    return {};
}

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
    const QKeySequence pressed(event.keyCombination());
    for (const Command& command : commands()) {
        if (command.key != pressed)
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
    for (const Action action :
        {Action::CopyNumber, Action::CopyCode, Action::CopyMarkdown, Action::Edit, Action::Delete}) {
        if (action == Action::Edit)
            m_menu->addSeparator();
        auto* entry = m_menu->addAction(wordsOf(action), this, [this, action] { act(action); });
        entry->setEnabled(possible.contains(action));
        for (const Command& command : commands()) {
            if (command.action == action)
                entry->setShortcut(command.key);
        }
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

/// From samples: looking at every row's text would be ten times dearer.
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
                metrics.horizontalAdvance(sampleOf(column)))
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
