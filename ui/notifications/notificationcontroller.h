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

class KeysController;
class MainWindow;
class SettingsDialog;
class TrayIcon;
class CopyController;
struct Parts;

/// Wires what happens outside the window when a code comes: notification, sound, tray icon; and closing to
/// the tray. For the window that is active and shows the number none of it happens.
class NotificationController : public QObject {
    Q_OBJECT

public:
    NotificationController(
        Parts& parts, KeysController& keys, CopyController& copying, QObject* parent = nullptr);
    ~NotificationController() override;

Q_SIGNALS:
    void windowAsked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void wireNotifier(CopyController& copying);
    void learn(const Order& order);
    void tell(const Order& order, const Message& message);
    bool isSeen(const AttemptId& attempt) const;
    void closeSeen();
    void showTray();
    void showCount();
    void offerSettings(SettingsDialog* settings);

    Parts& m_parts;
    QPointer<MainWindow> m_window; ///< goes before this does
    NotificationChoices m_choices;
    DesktopNotifier m_notifier;
    std::unique_ptr<TrayIcon> m_tray; ///< null: none is there or wanted
    QHash<AttemptId, qsizetype> m_known; ///< how many messages each order is known to have
    QSet<AttemptId> m_justTold; ///< until control is back in the event loop
    bool m_isPainted = false; ///< the window was seen once
};

} // namespace provynx
