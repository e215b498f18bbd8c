// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notificationcontroller.h"

#include "notificationspage.h"
#include "trayicon.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/numberview.h"
#include "ui/shell/settingspages.h"
#include "ui/shell/windowcommands.h"

#include "desk/orders.h"
#include "domain/plaintext.h"
#include "domain/smscode.h"
#include "settings/preferences.h"
#include "words/words.h"

#include <QApplication>
#include <QEvent>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWords = 200;

} // namespace

NotificationController::NotificationController(MainWindow& window, NumberView& numbers, SettingsPages& pages,
    Orders& orders, Preferences& preferences, QObject* parent)
    : QObject(parent)
    , m_window(&window)
    , m_numbers(numbers)
    , m_orders(orders)
    , m_preferences(preferences)
    , m_choices(preferences.notificationChoices())
{
    pages.add(SettingsPages::Subject::Notifications, tr("Notices"), [this] { return makePage(); });
    const auto learnAll = [this] {
        for (const Order& order : m_orders.all())
            m_known.insert(order.attempt(), order.messages().size());
        showCount();
    };
    learnAll();
    connect(&m_orders, &Orders::restored, this, learnAll);
    connect(&m_orders, &Orders::changed, this, &NotificationController::learn);
    connect(&m_orders, &Orders::dismissed, this, [this](const AttemptId& attempt) {
        m_known.remove(attempt);
        m_notifier.close(attempt);
        showCount();
    });
    wireNotifier();

    // A tray costs a desktop's round trips: the window is seen first.
    QApplication::instance()->installEventFilter(this);
    m_window->update();
    connect(m_window, &MainWindow::closing, this,
        [this] { m_window->setHidesOnClose(m_choices.closesToTray && m_tray && TrayIcon::isAvailable()); });
}

NotificationController::~NotificationController() = default;

void NotificationController::codeCopied(const AttemptId& attempt)
{
    // What is copied by itself the moment it comes is told all the same.
    if (!m_justTold.contains(attempt))
        m_notifier.close(attempt);
}

void NotificationController::wireNotifier()
{
    connect(&m_notifier, &DesktopNotifier::copyRequested, this, &NotificationController::copyRequested);
    connect(&m_notifier, &DesktopNotifier::opened, this, [this](const AttemptId& attempt) {
        Q_EMIT windowRequested();
        m_window->showView(m_numbers.widget());
        m_numbers.select(attempt);
        m_notifier.close(attempt);
    });
    connect(&m_notifier, &DesktopNotifier::soundWanted, this, [] { QApplication::beep(); });
    connect(&m_notifier, &DesktopNotifier::notShown, this,
        [this](const DesktopNotifier::Notification& notification) {
            if (m_tray)
                m_tray->say(notification.title, notification.words);
            if (notification.sounds)
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
    return m_window->isActiveWindow() && !m_window->isMinimized()
        && m_window->currentView() == m_numbers.widget() && m_numbers.isInSight(attempt);
}

void NotificationController::tell(const Order& order, const Message& message)
{
    if (isSeen(order.attempt()))
        return;
    QApplication::alert(m_window);
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
    if (hasCode && m_preferences.clipboard().codeWhenItComes)
        words += u'\n' + tr("It is on the clipboard.");
    DesktopNotifier::Notification notification;
    notification.about = attempt;
    notification.title = hasCode ? tr("A code came") : tr("A message came");
    notification.words = words;
    notification.copyWords = hasCode ? tr("Copy code") : tr("Copy message");
    notification.sounds = m_choices.sounds;
    notification.isFleeting = m_choices.showsCode;
    m_notifier.show(notification);
}

/// Who looks at a number needs no notification of it any more.
void NotificationController::closeSeen()
{
    const auto current = m_numbers.current();
    if (current && isSeen(*current))
        m_notifier.close(*current);
}

void NotificationController::showTray()
{
    const bool isWanted = m_isPainted && m_choices.hasTrayIcon && TrayIcon::isAvailable();
    if (isWanted && !m_tray) {
        m_tray = std::make_unique<TrayIcon>();
        connect(m_tray.get(), &TrayIcon::windowRequested, this, &NotificationController::windowRequested);
        connect(m_tray.get(), &TrayIcon::quickOrderRequested, this, [this] {
            Q_EMIT windowRequested();
            m_window->action(WindowCommand::QuickOrder)->trigger();
        });
        connect(
            m_tray.get(), &TrayIcon::quitRequested, m_window->action(WindowCommand::Quit), &QAction::trigger);
    } else if (!isWanted) {
        m_tray.reset();
    }
    showCount();
}

void NotificationController::showCount()
{
    if (m_tray)
        m_tray->setCount(static_cast<int>(m_orders.active().size()));
}

QWidget* NotificationController::makePage()
{
    auto* page = new NotificationsPage;
    page->setChoices(m_choices);
    page->setTrayAvailable(TrayIcon::isAvailable());
    connect(page, &NotificationsPage::chosen, this, [this](const NotificationChoices& choices) {
        m_choices = choices;
        m_preferences.setNotificationChoices(choices);
        showTray();
    });
    return page;
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
