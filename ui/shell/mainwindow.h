// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMainWindow>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace provynx {

class HeaderBar;
class MessageBar;
class WelcomePage;
class WindowActions;
enum class Language;
enum class Theme;
enum class WindowCommand;

/// The frame: menus, header, the two panels, messages and the status line. It shows what it is told and emits
/// what is asked; it knows neither orders nor keys.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    struct NumberActions {
        bool get = false;
        bool copyCode = false; ///< there is a number to copy, and perhaps a code
        bool copyNumber = false;
        bool check = false;
        bool cancel = false;
        bool cancelAgain = false; ///< it was asked for before
        bool otherCodes = false; ///< the message may hold more than one code
    };

    /// Takes both panels over. Delete cancels in the item views of `activePanel`.
    MainWindow(QWidget* buyPanel, QWidget* activePanel, QWidget* parent = nullptr);

    HeaderBar* header() const { return m_header; }
    MessageBar* messageBar() const { return m_message; }
    WelcomePage* welcome() const { return m_welcome; }

    /// To be connected to by whoever carries it out.
    QAction* action(WindowCommand command) const;

    void showWelcome();
    bool isWelcome() const;
    void showDesk();
    /// One more view beside the active numbers, with a tab of its own; taken over.
    void addView(const QString& title, QWidget* view);
    void showView(QWidget* view);
    QWidget* currentView() const;
    /// Stands at the right of the tabs while `view` is on show; taken over.
    void setCorner(QWidget* view, QWidget* corner);
    /// One more menu below Tools; not taken over.
    void addTools(QMenu* menu);
    void setActiveCount(int count);
    void setStatus(const QString& left);
    /// At the right of the status line.
    void setSpending(const QString& words);
    /// Beside what is going on: that requests, and the key with them, go another way than usual; empty: they
    /// don't.
    void setNetworkWay(const QString& words);
    /// Beside what is going on: whether codes are received by push; empty: nothing about it.
    void setPushStatus(const QString& words);
    void setNumberActions(const NumberActions& enabled);
    /// To be filled when they are about to show; owned by the window.
    QMenu* copyNumberMenu() const;
    QMenu* copyCodeMenu() const;
    void setTheme(Theme theme);
    /// Closing hides the window then, and the program goes on; quit() ends it.
    void setHidesOnClose(bool on) { m_hidesOnClose = on; }
    /// From now on closing means closing: the program is about to end.
    void prepareToQuit() { m_isQuitting = true; }
    void quit();
    /// Screen readers say it; nothing is seen.
    void announce(const QString& text);

    QByteArray splitterState() const;
    void restoreSplitter(const QByteArray& state);

Q_SIGNALS:
    void viewChanged(QWidget* view); ///< another one is on show
    void refreshRequested(); ///< catalogue and wallet
    void themeChosen(Theme theme);
    void languageChosen(Language language);
    void closing(); ///< the window is about to close: the time to save its geometry

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeDesk(QWidget* buyPanel);
    void makeStatusBar();
    void connectActions();
    void showCorner();
    void refreshOrCheck();

    WindowActions* m_actions;
    QStackedWidget* m_pages;
    WelcomePage* m_welcome;
    HeaderBar* m_header;
    QSplitter* m_splitter;
    QTabBar* m_tabs;
    QStackedWidget* m_views; ///< in the order of the tabs
    QHBoxLayout* m_tabRow;
    QHash<QWidget*, QWidget*> m_corners;
    MessageBar* m_message;
    QWidget* m_activePanel;
    QLabel* m_statusLeft;
    QLabel* m_statusWay;
    QLabel* m_statusPush;
    QLabel* m_statusRight;
    QLabel* m_announcer;
    bool m_hidesOnClose = false;
    bool m_isQuitting = false;
    bool m_isAway = false; ///< hidden by closing
};

} // namespace provynx
