// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shortcutsdialog.h"
#include "windowcommands.h"

#include <QObject>

class QActionGroup;
class QMenu;
class QMenuBar;
class QWidget;

namespace provynx {

enum class Theme;

/// The actions of the window's commands, made of their table, and the menus they stand in. What they do is
/// connected elsewhere.
class WindowActions : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QWidget* window);

    QAction* action(WindowCommand command) const { return m_commands.at(static_cast<int>(command)); }
    QMenu* copyNumberAs = nullptr; ///< filled by whoever knows the number, when it is about to show
    QMenu* copyCodeAs = nullptr; ///< likewise

    void fill(QMenuBar* bar);
    /// A command for the view at `index`, with Ctrl and the number that follows it. The first one is there already.
    void addView(const QString& title, int index);
    void addTools(QMenu* menu); ///< one more menu below Tools
    void setTheme(Theme theme);
    QList<ShortcutsDialog::Row> rows() const; ///< for the table of shortcuts

Q_SIGNALS:
    void themeChosen(Theme theme);
    void viewChosen(int index);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addCommands(QMenu* menu, WindowMenu which);
    QAction* make(const QString& text, const QList<QKeySequence>& keys = {});

    QWidget* m_window;
    QMenu* m_view = nullptr; ///< of the menu bar
    QAction* m_afterViews = nullptr;
    QMenu* m_tools = nullptr; ///< of the menu bar
    QList<QAction*> m_commands; ///< in the order of their table
    QList<QAction*> m_views;
    QActionGroup* m_themes;
};

} // namespace provynx
