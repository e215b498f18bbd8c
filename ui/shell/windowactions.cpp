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

} // namespace

WindowActions::WindowActions(QWidget* window)
    : QObject(window)
    , m_window(window)
    , m_themes(new QActionGroup(this))
{
    QApplication::instance()->installEventFilter(this);
    manageKeys = make(tr("&Add or manage keys…"));
    quit = make(tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)});
    quit->setMenuRole(QAction::QuitRole);
    focusSearch = make(tr("&Find a service"), {QKeySequence(Qt::CTRL | Qt::Key_F)});
    // Ctrl+Enter is the keypad's key alone. A held key must not buy twice.
    getNumber = make(
        tr("&Get number"), {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    getNumber->setAutoRepeat(false);
    quickOrder = make(tr("&Quick order…"), {QKeySequence(Qt::CTRL | Qt::Key_K)});
    quickOrder->setAutoRepeat(false);
    repeatOrder = make(tr("Re&peat last order"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)});
    repeatOrder->setAutoRepeat(false);
    favourite = make(tr("F&avourite service"), {QKeySequence(Qt::CTRL | Qt::Key_D)});
    favourite->setAutoRepeat(false);
    copyCode = make(tr("&Copy code"), {QKeySequence(Qt::CTRL | Qt::Key_C)});
    copyNumber = make(tr("Copy &number"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    copyNextCode = make(tr("Copy the next li&kely code"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C)});
    checkNow = make(tr("Check n&ow"));
    cancelNumber = make(tr("Cance&l number"), {QKeySequence(Qt::Key_Delete)});
    cancelNumber->setShortcutContext(Qt::WidgetShortcut);
    cancelNumber->setAutoRepeat(false);
    refresh = make(tr("&Refresh"), {QKeySequence(Qt::Key_F5)});
    refresh->setAutoRepeat(false);
    apiCheck = make(tr("&Check the API…"));
    settings = make(tr("&Settings…"), {QKeySequence(Qt::CTRL | Qt::Key_Comma)});
    settings->setMenuRole(QAction::PreferencesRole);
    inspector = make(tr("Push &inspector…"));
    elsewhere = make(tr("&Numbers not in this program…"));
    shortcuts = make(tr("&Keyboard shortcuts"), {QKeySequence(Qt::Key_F1)});
    tour = make(tr("Take the &tour"));
    supportReport = make(tr("Save support &report…"));
    about = make(tr("&About Provynx SMS"));
    about->setMenuRole(QAction::AboutRole);

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
    QMenu* file = bar->addMenu(tr("&File"));
    file->addAction(manageKeys);
    file->addSeparator();
    file->addAction(quit);
    QMenu* number = bar->addMenu(tr("&Number"));
    number->addActions({focusSearch, favourite, getNumber});
    number->addSeparator();
    number->addActions({quickOrder, repeatOrder});
    number->addSeparator();
    number->addActions({copyCode, copyNumber});
    copyNumberAs = number->addMenu(tr("Copy number &as"));
    copyCodeAs = number->addMenu(tr("Copy co&de as"));
    number->addAction(copyNextCode);
    number->addSeparator();
    number->addActions({checkNow, cancelNumber});
    m_view = bar->addMenu(tr("&View"));
    m_afterViews = m_view->addSeparator();
    QMenu* themes = m_view->addMenu(tr("&Theme"));
    themes->addActions(m_themes->actions());
    m_view->addSeparator();
    m_view->addAction(refresh);
    addView(tr("Active"), 0);
    m_tools = bar->addMenu(tr("&Tools"));
    m_tools->addActions({apiCheck, inspector, elsewhere});
    m_tools->addSeparator();
    m_tools->addAction(settings);
    QMenu* help = bar->addMenu(tr("&Help"));
    help->addActions({shortcuts, tour, supportReport});
    help->addSeparator();
    help->addAction(about);
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
    m_tools->insertMenu(settings, menu);
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
    return {
        {viewKeys.join(tr(", ")), viewNames.join(tr(", "))},
        {keys(focusSearch), tr("To the service search")},
        {tr("%1, %2").arg(key(Qt::Key_Up), key(Qt::Key_Down)),
            tr("In the search: move the choice without leaving it")},
        {keys(getNumber), tr("Get the number chosen; a live key asks first")},
        {keys(quickOrder),
            tr("Quick order: words in any order (country, service, operator, “s2”); Enter buys, Esc leaves")},
        {keys(repeatOrder), tr("Repeat the last order; a live key asks first")},
        {keys(favourite), tr("Make the chosen service a favourite, or no longer one")},
        {tr("%1, %2").arg(key(Qt::Key_Return), key(Qt::Key_Escape)),
            tr("In that question: agree, don't buy")},
        {keys(copyCode), tr("Copy the code; where there is none yet, the number")},
        {keys(copyNumber), tr("Copy the number")},
        {keys(copyNextCode), tr("Copy what else in the message may be the code")},
        {keys(refresh),
            tr("Among the active numbers: check the chosen one now; elsewhere: read catalogue and wallet "
               "again")},
        {keys(cancelNumber), tr("In the active numbers: cancel the chosen one (US numbers; asks first)")},
        {keys(settings), tr("Settings")},
        {keys(shortcuts), tr("This table")},
        {keys(quit), tr("Quit")},
    };
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
