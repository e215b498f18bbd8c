// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace provynx::test {

/// A desktop's notifications on the session bus, on a connection of its own: it writes down what it is asked
/// for, and presses buttons when told to.
class FakeNotifications : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Notified {
        uint id = 0;
        uint replaces = 0;
        QString title;
        QString words;
        QStringList actions;
        QVariantMap hints;
    };

    explicit FakeNotifications(const QStringList& capabilities);
    ~FakeNotifications() override; ///< leaves the bus

    bool isThere() const { return m_isThere; }
    const QList<Notified>& notified() const { return m_notified; }
    const QList<uint>& closed() const { return m_closed; }
    void press(uint id, const QString& action) { Q_EMIT ActionInvoked(id, action); }

public Q_SLOTS:
    QStringList GetCapabilities() const { return m_capabilities; }
    uint Notify(const QString& program, uint replaces, const QString& icon, const QString& title,
        const QString& words, const QStringList& actions, const QVariantMap& hints, int timeout);
    void CloseNotification(uint id);

Q_SIGNALS:
    void ActionInvoked(uint id, const QString& action);
    void NotificationClosed(uint id, uint reason);

private:
    QStringList m_capabilities;
    QString m_connection;
    bool m_isThere = false;
    QList<Notified> m_notified;
    QList<uint> m_closed;
    uint m_last = 40;
};

} // namespace provynx::test
