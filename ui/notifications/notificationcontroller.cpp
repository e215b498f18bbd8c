// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notificationcontroller.h"

#include "ui/active/copycontroller.h"
#include "ui/settings/keyscontroller.h"
#include "ui/workspace.h"

#include "domain/plaintext.h"
#include "domain/smscode.h"

#include "trayicon.h"
#include "ui/active/activepanel.h"
#include "ui/active/orderlist.h"
#include "ui/settings/notificationspage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/mainwindow.h"
#include "words/words.h"

#include <QApplication>
#include <QEvent>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWords = 200;

} // namespace

NotificationController::NotificationController(
    Parts& parts, KeysController& keys, CopyController& copying, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_window(parts.window.get())
    , m_choices(parts.preferences.noticeChoices())
{
    const auto learnAll = [this] {
        for (const Order& order : m_parts.orders.all())
            m_known.insert(order.attempt(), order.messages().size());
        showCount();
    };
    learnAll();
    connect(&m_parts.orders, &Orders::restored, this, learnAll);
    connect(&m_parts.orders, &Orders::changed, this, &NotificationController::learn);
    connect(&m_parts.orders, &Orders::dismissed, this, [this](const AttemptId& attempt) {
        m_known.remove(attempt);
        m_notifier.close(attempt);
        showCount();
    });
    wireNotifier(copying);
    connect(&keys, &KeysController::settingsOpened, this, &NotificationController::offerSettings);
    connect(m_parts.activePanel, &ActivePanel::currentChanged, this, &NotificationController::closeSeen);

    // A tray costs a desktop's round trips: the window is seen first.
    QApplication::instance()->installEventFilter(this);
    m_window->update();
    connect(m_window, &MainWindow::closing, this,
        [this] { m_window->setHidesOnClose(m_choices.closesToTray && m_tray && TrayIcon::isAvailable()); });
}

NotificationController::~NotificationController() = default;

void NotificationController::wireNotifier(CopyController& copying)
{
    connect(&m_notifier, &DesktopNotifier::copyAsked, &copying,
        [&copying](const AttemptId& attempt) { copying.copyCodeOf(attempt, {}); });
    connect(&copying, &CopyController::codeCopied, this, [this](const AttemptId& attempt) {
        // What is copied by itself the moment it comes is told all the same.
        if (!m_justTold.contains(attempt))
            m_notifier.close(attempt);
    });
    connect(&m_notifier, &DesktopNotifier::opened, this, [this](const AttemptId& attempt) {
        Q_EMIT windowAsked();
        m_parts.window->showView(m_parts.activePanel);
        m_parts.activePanel->select(attempt);
        m_notifier.close(attempt);
    });
    connect(&m_notifier, &DesktopNotifier::soundWanted, this, [] { QApplication::beep(); });
    connect(&m_notifier, &DesktopNotifier::notShown, this, [this](const DesktopNotifier::Notice& notice) {
        if (m_tray)
            m_tray->say(notice.title, notice.words);
        if (notice.sounds)
            QApplication::beep();
    });
}

/// Whoever brought the code, a poll or a push: the order says that there is one more.
void NotificationController::learn(const Order& order)
{
    const qsizetype now = order.messages().size();
    const qsizetype before = m_known.value(order.attempt(), 0);
    m_known.insert(order.attempt(), now);
    if (now > before)
        tell(order, order.messages().constLast());
    showCount();
}

bool NotificationController::isSeen(const AttemptId& attempt) const
{
    const MainWindow* window = m_parts.window.get();
    if (!window->isActiveWindow() || window->isMinimized() || window->currentView() != m_parts.activePanel)
        return false;
    const OrderList* list = m_parts.activePanel->list();
    const int row = m_parts.orderRows.rowOf(attempt);
    return row >= 0 && list->isVisible()
        && list->viewport()->rect().intersects(list->visualRect(m_parts.orderRows.index(row)));
}

void NotificationController::tell(const Order& order, const Message& message)
{
    if (isSeen(order.attempt()))
        return;
    QApplication::alert(m_parts.window.get());
    if (!m_choices.notifies) {
        if (m_choices.sounds)
            QApplication::beep();
        return;
    }
    const AttemptId attempt = order.attempt();
    m_justTold.insert(attempt);
    QMetaObject::invokeMethod(
        this, [this, attempt] { m_justTold.remove(attempt); }, Qt::QueuedConnection);
    const QString code = codeOf(message);
    const bool hasCode = !code.isEmpty();
    const QString& name = order.intent().serviceName;
    QString words = plainText(name.isEmpty() ? order.intent().service.text() : name, false, longestWords)
        + u" · "_s + words::phone(order.phone());
    if (m_choices.showsCode)
        words += u'\n' + (hasCode ? words::code(code) : plainText(message.text, false, longestWords));
    if (hasCode && m_parts.preferences.clipboard().codeWhenItComes)
        words += u'\n' + tr("It is on the clipboard.");
    DesktopNotifier::Notice notice;
    notice.about = attempt;
    notice.title = hasCode ? tr("A code came") : tr("A message came");
    notice.words = words;
    notice.copyWords = hasCode ? tr("Copy code") : tr("Copy message");
    notice.sounds = m_choices.sounds;
    notice.isFleeting = m_choices.showsCode;
    m_notifier.show(notice);
}

/// Who looks at a number needs no notice of it any more.
void NotificationController::closeSeen()
{
    const auto current = m_parts.activePanel->current();
    if (current && isSeen(*current))
        m_notifier.close(*current);
}

void NotificationController::showTray()
{
    const bool isWanted = m_isPainted && m_choices.hasTrayIcon && TrayIcon::isAvailable();
    if (isWanted && !m_tray) {
        m_tray = std::make_unique<TrayIcon>();
        connect(m_tray.get(), &TrayIcon::windowAsked, this, &NotificationController::windowAsked);
        connect(m_tray.get(), &TrayIcon::quickOrderAsked, this, [this] {
            Q_EMIT windowAsked();
            Q_EMIT m_parts.window->quickOrderRequested();
        });
        connect(m_tray.get(), &TrayIcon::quitAsked, m_parts.window.get(), &MainWindow::quitRequested);
    } else if (!isWanted) {
        m_tray.reset();
    }
    showCount();
}

void NotificationController::showCount()
{
    if (m_tray)
        m_tray->setCount(static_cast<int>(m_parts.orders.active().size()));
}

void NotificationController::offerSettings(SettingsDialog* settings)
{
    auto* page = new NotificationsPage;
    page->setChoices(m_choices);
    page->setTrayAvailable(TrayIcon::isAvailable());
    connect(page, &NotificationsPage::chosen, this, [this](const NotificationChoices& choices) {
        m_choices = choices;
        m_parts.preferences.setNoticeChoices(choices);
        showTray();
    });
    settings->addPage(SettingsDialog::Subject::Notices, tr("Notices"), page);
}

bool NotificationController::eventFilter(QObject* watched, QEvent* event)
{
    const bool isWindow = m_window && watched == m_window;
    if (isWindow && event->type() == QEvent::Paint && !m_isPainted) {
        m_isPainted = true;
        QMetaObject::invokeMethod(this, &NotificationController::showTray, Qt::QueuedConnection);
    } else if (isWindow && event->type() == QEvent::WindowActivate) {
        closeSeen();
    } else if (event->type() == QEvent::Quit && m_window) {
        m_window->prepareToQuit(); // the desktop's own "quit", or the session's end
    }
    return QObject::eventFilter(watched, event);
}

} // namespace provynx
