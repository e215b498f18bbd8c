// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "about.h"
#include "headerbar.h"
#include "shortcutsdialog.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "welcomepage.h"
#include "windowactions.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr QSize smallest(820, 560);
constexpr QSize usual(1240, 790);
constexpr int buyWidth = 336;

/// A panel whose least height is more than the window's scrolls.
QScrollArea* scrolling(QWidget* panel)
{
    auto* area = new QScrollArea;
    area->setWidget(panel);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    panel->setAutoFillBackground(false);
    return area;
}

} // namespace

MainWindow::MainWindow(QWidget* buyPanel, QWidget* activePanel, QWidget* parent)
    : QMainWindow(parent)
    , m_actions(new WindowActions(this))
    , m_pages(new QStackedWidget)
    , m_welcome(new WelcomePage)
    , m_header(new HeaderBar)
    , m_splitter(new QSplitter)
    , m_tabs(new QTabBar)
    , m_views(new QStackedWidget)
    , m_tabRow(new QHBoxLayout)
    , m_message(new MessageBar)
    , m_activePanel(activePanel)
    , m_statusLeft(plainLabel())
    , m_statusWay(plainLabel())
    , m_statusPush(plainLabel())
    , m_statusRight(plainLabel())
    , m_announcer(new QLabel)
{
    m_actions->fill(menuBar());
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(makeDesk(buyPanel));
    setCentralWidget(m_pages);
    makeStatusBar();
    connectActions();
    for (auto* view : activePanel->findChildren<QAbstractItemView*>())
        view->addAction(action(WindowCommand::CancelNumber));
    setActiveCount(0);
    setNumberActions({});
    setMinimumSize(smallest);
    resize(usual);
}

QWidget* MainWindow::makeDesk(QWidget* buyPanel)
{
    auto* left = new QFrame;
    left->setProperty("panel", true);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins({});
    leftColumn->addWidget(scrolling(buyPanel));
    left->setMinimumWidth(280);

    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(QString());
    m_tabs->setAccessibleName(tr("Views"));
    auto* tabStrip = new QFrame;
    tabStrip->setProperty("strip", u"tabs"_s);
    tabStrip->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    tabStrip->setLayout(m_tabRow);
    m_tabRow->setContentsMargins({});
    m_tabRow->addWidget(m_tabs, 1);
    m_views->addWidget(m_activePanel);
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
    connect(m_views, &QStackedWidget::currentChanged, this, [this] {
        showCorner();
        Q_EMIT viewChanged(m_views->currentWidget());
    });

    auto* right = new QWidget;
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(16, 8, 16, 14);
    rightColumn->setSpacing(10);
    rightColumn->addWidget(tabStrip);
    rightColumn->addWidget(m_message);
    rightColumn->addWidget(m_views, 1);
    right->setMinimumWidth(440);

    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(left);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({buyWidth, usual.width() - buyWidth});

    auto* desk = new QWidget;
    auto* column = new QVBoxLayout(desk);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_splitter, 1);
    return desk;
}

void MainWindow::makeStatusBar()
{
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(8, 0, 8, 0);
    statusBar()->addWidget(m_statusLeft);
    statusBar()->addWidget(m_statusWay);
    statusBar()->addWidget(m_statusPush, 1);
    statusBar()->addPermanentWidget(m_statusRight);
    // One pixel: seen by nobody, yet in the tree that readers walk.
    m_announcer->setFixedSize(1, 1);
    statusBar()->addPermanentWidget(m_announcer);
}

void MainWindow::connectActions()
{
    connect(
        m_header, &HeaderBar::manageProfilesRequested, action(WindowCommand::ManageKeys), &QAction::trigger);
    connect(m_actions, &WindowActions::viewChosen, m_tabs, &QTabBar::setCurrentIndex);
    connect(m_actions, &WindowActions::themeChosen, this, &MainWindow::themeChosen);
    connect(action(WindowCommand::Refresh), &QAction::triggered, this, &MainWindow::refreshOrCheck);
    connect(action(WindowCommand::About), &QAction::triggered, this, [this] { showAbout(this); });
    connect(action(WindowCommand::Shortcuts), &QAction::triggered, this,
        [this] { (new ShortcutsDialog(m_actions->rows(), this))->open(); });
}

QAction* MainWindow::action(WindowCommand command) const
{
    return m_actions->action(command);
}

void MainWindow::refreshOrCheck()
{
    const QWidget* focus = QApplication::focusWidget();
    if (focus && m_activePanel->isAncestorOf(focus) && action(WindowCommand::CheckNow)->isEnabled())
        action(WindowCommand::CheckNow)->trigger();
    else
        Q_EMIT refreshRequested();
}

void MainWindow::showWelcome()
{
    m_pages->setCurrentWidget(m_welcome);
}

bool MainWindow::isWelcome() const
{
    return m_pages->currentWidget() == m_welcome;
}

void MainWindow::showDesk()
{
    m_pages->setCurrentIndex(1);
}

void MainWindow::addView(const QString& title, QWidget* view)
{
    m_views->addWidget(view);
    m_actions->addView(title, m_tabs->addTab(title));
}

void MainWindow::showView(QWidget* view)
{
    m_tabs->setCurrentIndex(m_views->indexOf(view));
}

QWidget* MainWindow::currentView() const
{
    return m_views->currentWidget();
}

void MainWindow::setCorner(QWidget* view, QWidget* corner)
{
    m_corners.insert(view, corner);
    m_tabRow->addWidget(corner);
    showCorner();
}

void MainWindow::showCorner()
{
    for (auto it = m_corners.cbegin(); it != m_corners.cend(); ++it)
        it.value()->setVisible(it.key() == m_views->currentWidget());
}

void MainWindow::addTools(QMenu* menu)
{
    m_actions->addTools(menu);
}

void MainWindow::setActiveCount(int count)
{
    m_tabs->setTabText(0, count > 0 ? tr("Active %1").arg(locale().toString(count)) : tr("Active"));
    const QString name = tr("Provynx SMS");
    setWindowTitle(count > 0 ? tr("%1 (%2)").arg(name, locale().toString(count)) : name);
}

void MainWindow::setStatus(const QString& left)
{
    m_statusLeft->setText(left);
}

void MainWindow::setSpending(const QString& words)
{
    m_statusRight->setText(words);
}

void MainWindow::setNetworkWay(const QString& words)
{
    m_statusWay->setText(words);
    m_statusWay->setVisible(!words.isEmpty());
}

void MainWindow::setPushStatus(const QString& words)
{
    m_statusPush->setText(words);
}

void MainWindow::setNumberActions(const NumberActions& enabled)
{
    action(WindowCommand::GetNumber)->setEnabled(enabled.get);
    action(WindowCommand::CopyCode)->setEnabled(enabled.copyCode);
    action(WindowCommand::CopyNumber)->setEnabled(enabled.copyNumber);
    m_actions->copyNumberAs->setEnabled(enabled.copyNumber);
    m_actions->copyCodeAs->setEnabled(enabled.otherCodes);
    action(WindowCommand::CopyNextCode)->setEnabled(enabled.otherCodes);
    action(WindowCommand::CheckNow)->setEnabled(enabled.check);
    action(WindowCommand::CancelNumber)->setEnabled(enabled.cancel);
    action(WindowCommand::CancelNumber)
        ->setText(enabled.cancelAgain ? tr("Cance&l again") : tr("Cance&l number"));
}

QMenu* MainWindow::copyNumberMenu() const
{
    return m_actions->copyNumberAs;
}

QMenu* MainWindow::copyCodeMenu() const
{
    return m_actions->copyCodeAs;
}

void MainWindow::setTheme(Theme theme)
{
    m_actions->setTheme(theme);
}

void MainWindow::announce(const QString& text)
{
    // Readers speak when the name changes, and the same words twice are no change.
    m_announcer->setAccessibleName(QString());
    m_announcer->setAccessibleName(text);
}

QByteArray MainWindow::splitterState() const
{
    return m_splitter->saveState();
}

void MainWindow::restoreSplitter(const QByteArray& state)
{
    if (!state.isEmpty())
        m_splitter->restoreState(state);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    Q_EMIT closing();
    if (m_hidesOnClose && !m_isQuitting) {
        event->ignore();
        m_isAway = true;
        // A dialog that closes while the window is away must not end the program.
        QGuiApplication::setQuitOnLastWindowClosed(false);
        hide();
        return;
    }
    QMainWindow::closeEvent(event);
    if (m_isAway)
        QCoreApplication::quit();
}

void MainWindow::showEvent(QShowEvent* event)
{
    if (m_isAway && !event->spontaneous()) {
        m_isAway = false;
        QGuiApplication::setQuitOnLastWindowClosed(true);
    }
    QMainWindow::showEvent(event);
}

void MainWindow::quit()
{
    prepareToQuit();
    close();
}

} // namespace provynx
