// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shortcutsdialog.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;
class QWidget;

namespace provynx {

enum class Theme;

/// Every command of the window with its words and keys, and the menus they stand in. What they do is
/// connected elsewhere.
class WindowActions : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QWidget* window);

    QAction* manageKeys;
    QAction* quit;
    QAction* focusSearch;
    QAction* getNumber;
    QAction* quickOrder;
    QAction* repeatOrder;
    QAction* favourite; ///< the chosen service becomes one, or is none any more
    QAction* copyCode; ///< where there is no code, the number
    QAction* copyNumber;
    QAction* copyNextCode; ///< what else may be the code, one after the other
    QMenu* copyNumberAs = nullptr; ///< filled by whoever knows the number, when it is about to show
    QMenu* copyCodeAs = nullptr; ///< likewise
    QAction* checkNow;
    QAction* cancelNumber; ///< its key works in the widgets it is given to with addAction() alone
    QAction* refresh;
    QAction* apiCheck;
    QAction* settings;
    QAction* inspector;
    QAction* elsewhere;
    QAction* shortcuts;
    QAction* tour;
    QAction* supportReport;
    QAction* about;

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
    QAction* make(const QString& text, const QList<QKeySequence>& keys = {});

    QWidget* m_window;
    QMenu* m_view = nullptr; ///< of the menu bar
    QAction* m_afterViews = nullptr;
    QMenu* m_tools = nullptr; ///< of the menu bar
    QList<QAction*> m_views;
    QActionGroup* m_themes;
};

} // namespace provynx
