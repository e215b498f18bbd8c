// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktopnotifier.h"

#include "domain/order.h"
#include "settings/notificationchoices.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <memory>

namespace provynx {

class MainWindow;
class NumberView;
class Orders;
class Preferences;
class SettingsPages;
class TrayIcon;

/// Wires what happens outside the window when a code comes: notification, sound, tray icon; and closing to
/// the tray. For the window that is active and shows the number none of it happens.
class NotificationController : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this, but for the window.
    NotificationController(MainWindow& window, NumberView& numbers, SettingsPages& pages, Orders& orders,
        Preferences& preferences, QObject* parent = nullptr);
    ~NotificationController() override;

    void codeCopied(const AttemptId& attempt); ///< whoever copied it has seen it
    void closeSeen(); ///< another number is chosen: who looks at it needs no notification of it

Q_SIGNALS:
    void copyRequested(const provynx::AttemptId& attempt); ///< its code
    void windowRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void wireNotifier();
    void learn(const Order& order);
    void tell(const Order& order, const Message& message);
    bool isSeen(const AttemptId& attempt) const;
    void showTray();
    void showCount();
    QWidget* makePage();

    QPointer<MainWindow> m_window; ///< goes before this does
    NumberView& m_numbers;
    Orders& m_orders;
    Preferences& m_preferences;
    NotificationChoices m_choices;
    DesktopNotifier m_notifier;
    std::unique_ptr<TrayIcon> m_tray; ///< null: none is there or wanted
    QHash<AttemptId, qsizetype> m_known; ///< how many messages each order is known to have
    QSet<AttemptId> m_justTold; ///< until control is back in the event loop
    bool m_isPainted = false; ///< the window was seen once
};

} // namespace provynx
