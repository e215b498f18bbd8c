// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowactions.h"

#include "settings/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <map>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

/// A text field in which there is nothing to copy.
bool hasNothingToCopy(const QObject* object)
{
    if (const auto* line = qobject_cast<const QLineEdit*>(object))
        return !line->hasSelectedText();
    if (const auto* plain = qobject_cast<const QPlainTextEdit*>(object))
        return !plain->textCursor().hasSelection();
    if (const auto* rich = qobject_cast<const QTextEdit*>(object))
        return !rich->textCursor().hasSelection();
    return false;
}

QString worded(const char* text)
{
    return QCoreApplication::translate("provynx::WindowActions", text);
}

} // namespace

WindowActions::WindowActions(QWidget* window)
    : QObject(window)
    , m_window(window)
    , m_themes(new QActionGroup(this))
{
    QApplication::instance()->installEventFilter(this);
    for (const WindowCommandRow& row : windowCommands) {
        QList<QKeySequence> keys;
        for (const QKeyCombination& key : row.keys) {
            if (key.key() != Qt::Key_unknown)
                keys << QKeySequence(key);
        }
        QAction* made = make(worded(row.text), keys);
        made->setAutoRepeat(!row.actsOnce);
        made->setShortcutContext(row.context);
        made->setMenuRole(row.role);
        m_commands.append(made);
    }

    const auto theme = [this](const QString& text, Theme which) {
        auto* action = m_themes->addAction(text);
        action->setCheckable(true);
        action->setData(int(which));
    };
    theme(tr("As the &system has it"), Theme::System);
    theme(tr("&Light"), Theme::Light);
    theme(tr("&Dark"), Theme::Dark);
    setTheme(Theme::System);
    connect(m_themes, &QActionGroup::triggered, this,
        [this](const QAction* action) { Q_EMIT themeChosen(Theme(action->data().toInt())); });
}

QAction* WindowActions::make(const QString& text, const QList<QKeySequence>& keys)
{
    auto* action = new QAction(text, m_window);
    action->setShortcuts(keys);
    m_window->addAction(action);
    return action;
}

void WindowActions::fill(QMenuBar* bar)
{
    addCommands(bar->addMenu(tr("&File")), WindowMenu::File);
    QMenu* number = bar->addMenu(tr("&Number"));
    addCommands(number, WindowMenu::Number);
    copyNumberAs = new QMenu(tr("Copy number &as"), number);
    copyCodeAs = new QMenu(tr("Copy co&de as"), number);
    number->insertMenu(action(WindowCommand::CopyNextCode), copyNumberAs);
    number->insertMenu(action(WindowCommand::CopyNextCode), copyCodeAs);
    m_view = bar->addMenu(tr("&View"));
    m_afterViews = m_view->addSeparator();
    QMenu* themes = m_view->addMenu(tr("&Theme"));
    themes->addActions(m_themes->actions());
    m_view->addSeparator();
    addCommands(m_view, WindowMenu::View);
    addView(tr("Active"), 0);
    m_tools = bar->addMenu(tr("&Tools"));
    addCommands(m_tools, WindowMenu::Tools);
    addCommands(bar->addMenu(tr("&Help")), WindowMenu::Help);
}

void WindowActions::addCommands(QMenu* menu, WindowMenu which)
{
    std::map<int, QAction*> places;
    for (const WindowCommandRow& row : windowCommands) {
        if (row.menu == which)
            places.emplace(row.place, action(row.value));
    }
    constexpr int tens = 10;
    int last = 0;
    for (const auto& [place, one] : places) {
        if (last != 0 && place / tens != last / tens)
            menu->addSeparator();
        menu->addAction(one);
        last = place;
    }
}

void WindowActions::addView(const QString& title, int index)
{
    QAction* action = make(title, {QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key(Qt::Key_1 + index)))});
    m_view->insertAction(m_afterViews, action);
    m_views.append(action);
    connect(action, &QAction::triggered, this, [this, index] { Q_EMIT viewChosen(index); });
}

void WindowActions::addTools(QMenu* menu)
{
    m_tools->insertMenu(action(WindowCommand::Settings), menu);
}

void WindowActions::setTheme(Theme theme)
{
    for (QAction* action : m_themes->actions())
        action->setChecked(action->data().toInt() == int(theme));
}

QList<ShortcutsDialog::Row> WindowActions::rows() const
{
    const auto keys = [](const QAction* action) {
        QStringList shown;
        for (const QKeySequence& key : action->shortcuts())
            shown << key.toString(QKeySequence::NativeText);
        return shown.join(tr(" or "));
    };
    const auto key = [](Qt::Key which) { return QKeySequence(which).toString(QKeySequence::NativeText); };
    QStringList viewKeys, viewNames;
    for (const QAction* view : m_views) {
        viewKeys << keys(view);
        viewNames << view->text();
    }
    QList<ShortcutsDialog::Row> rows{{viewKeys.join(tr(", ")), viewNames.join(tr(", "))}};
    for (const WindowCommandRow& row : windowCommands) {
        if (row.help)
            rows << ShortcutsDialog::Row{keys(action(row.value)), worded(row.help)};
        // Two of widgets' own keys, beside the commands they go with.
        if (row.value == WindowCommand::FocusSearch)
            rows << ShortcutsDialog::Row{tr("%1, %2").arg(key(Qt::Key_Up), key(Qt::Key_Down)),
                tr("In the search: move the choice without leaving it")};
        if (row.value == WindowCommand::Favourite)
            rows << ShortcutsDialog::Row{tr("%1, %2").arg(key(Qt::Key_Return), key(Qt::Key_Escape)),
                tr("In that question: agree, don't buy")};
    }
    return rows;
}

bool WindowActions::eventFilter(QObject* watched, QEvent* event)
{
    // Fields keep Ctrl+C for themselves even when nothing is selected: then it is the code's.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy) && hasNothingToCopy(watched)) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace provynx
