// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakenotifications.h"

namespace provynx::test {

using namespace Qt::StringLiterals;

FakeNotifications::FakeNotifications(const QStringList& capabilities)
    : m_capabilities(capabilities)
    , m_connection(u"notifications %1"_s.arg(quintptr(this)))
{
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_connection);
    bus.registerObject(u"/org/freedesktop/Notifications"_s, this,
        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    m_isThere = bus.registerService(u"org.freedesktop.Notifications"_s);
}

FakeNotifications::~FakeNotifications()
{
    QDBusConnection(m_connection).unregisterService(u"org.freedesktop.Notifications"_s);
    QDBusConnection::disconnectFromBus(m_connection);
}

uint FakeNotifications::Notify(const QString&, uint replaces, const QString&, const QString& title,
    const QString& words, const QStringList& actions, const QVariantMap& hints, int)
{
    const uint id = replaces != 0 ? replaces : ++m_last;
    m_notified.append({id, replaces, title, words, actions, hints});
    return id;
}

void FakeNotifications::CloseNotification(uint id)
{
    m_closed.append(id);
    Q_EMIT NotificationClosed(id, 3);
}

} // namespace provynx::test
