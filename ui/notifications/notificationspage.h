// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/notificationchoices.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace provynx {

/// The settings' page about how one is told of a code. What is chosen holds at once.
class NotificationsPage : public QWidget {
    Q_OBJECT

public:
    explicit NotificationsPage(QWidget* parent = nullptr);

    void setChoices(const NotificationChoices& choices); ///< emits nothing
    NotificationChoices choices() const;
    /// Closing to the tray is offered only where there is one.
    void setTrayAvailable(bool isAvailable);

Q_SIGNALS:
    void chosen(const provynx::NotificationChoices& choices); ///< by the person

private:
    void enable();

    QCheckBox* m_notifies;
    QCheckBox* m_showsCode;
    QLabel* m_why;
    QCheckBox* m_sounds;
    QCheckBox* m_trayIcon;
    QCheckBox* m_closesToTray;
    QLabel* m_noTray;
    bool m_isTrayAvailable = false;
    bool m_isBeingSet = false;
};

} // namespace provynx
