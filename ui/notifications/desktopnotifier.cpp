// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopnotifier.h"

#include <QVariant>

#include <utility>

#ifdef Q_OS_LINUX
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QFileInfo>
#endif

namespace provynx {

using namespace Qt::StringLiterals;

#ifdef Q_OS_LINUX

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
const QString program = u"com.provynx.SmsDesktop"_s;
const QString copyKey = u"copy"_s;
const QString openKey = u"default"_s;

/// Asking libdbus for a bus that isn't there would start one.
bool hasSessionBus()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + u"/bus"_s);
}

QDBusMessage call(const QString& method)
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

} // namespace

DesktopNotifier::DesktopNotifier(QObject* parent)
    : QObject(parent)
{
}

DesktopNotifier::~DesktopNotifier()
{
    for (const Shown& shown : std::as_const(m_shown)) {
        if (shown.id != 0)
            closeNow(shown.id);
    }
}

/// The signals are listened to from the first notification on.
bool DesktopNotifier::reach()
{
    if (m_isReached)
        return true;
    if (!hasSessionBus())
        return false;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    m_isReached = true;
    bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
    bus.connect(service, path, service, u"NotificationClosed"_s, this, SLOT(notificationClosed(uint, uint)));
    bus.connect(service, path, service, u"ActivationToken"_s, this, SLOT(activationToken(uint, QString)));
    auto* watcher = new QDBusServiceWatcher(service, bus, QDBusServiceWatcher::WatchForUnregistration, this);
    connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, &DesktopNotifier::forgetDesktop);
    return true;
}

/// Another one may come, which can other things and knows nothing of these.
void DesktopNotifier::forgetDesktop()
{
    m_can.reset();
    m_shown.clear();
}

void DesktopNotifier::show(const Notification& notification)
{
    if (!reach()) {
        Q_EMIT notShown(notification);
        return;
    }
    Shown& shown = m_shown[notification.about];
    shown.closes = false;
    if (shown.isAsked)
        shown.next = notification;
    else
        ask(notification);
}

void DesktopNotifier::ask(const Notification& notification)
{
    m_shown[notification.about].isAsked = true;
    if (m_can) {
        send(notification);
        return;
    }
    auto* watcher = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(call(u"GetCapabilities"_s)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notification] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isError()) {
            m_shown.remove(notification.about);
            Q_EMIT notShown(notification);
            return;
        }
        m_can = reply.value();
        send(notification);
    });
}

void DesktopNotifier::send(const Notification& notification)
{
    const auto can = [this](QLatin1StringView what) { return m_can && m_can->contains(what); };
    const bool takesMarkup = can("body-markup"_L1);
    QStringList actions;
    if (can("actions"_L1))
        actions << copyKey << notification.copyWords << openKey << tr("Show");
    QVariantMap hints{{u"desktop-entry"_s, program}, {u"category"_s, u"im.received"_s},
        {u"urgency"_s, QVariant::fromValue(uchar(1))}};
    const bool desktopSounds = notification.sounds && can("sound"_L1);
    if (desktopSounds)
        hints.insert(u"sound-name"_s, u"message-new-instant"_s);
    else
        hints.insert(u"suppress-sound"_s, true);
    if (notification.isFleeting)
        hints.insert(u"transient"_s, true);
    const QString words = takesMarkup ? notification.words.toHtmlEscaped() : notification.words;

    QDBusMessage message = call(u"Notify"_s);
    message << tr("Provynx SMS") << m_shown.value(notification.about).id << program << notification.title
            << words << actions << hints << -1;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notification, desktopSounds] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError()) {
            m_shown.remove(notification.about);
            Q_EMIT notShown(notification);
            return;
        }
        sent(notification, reply.value());
        if (notification.sounds && !desktopSounds)
            Q_EMIT soundWanted();
    });
}

void DesktopNotifier::sent(const Notification& notification, uint id)
{
    Shown& shown = m_shown[notification.about];
    shown.id = id;
    shown.isAsked = false;
    if (shown.closes) {
        close(notification.about);
    } else if (shown.next) {
        const Notification next = *std::exchange(shown.next, std::nullopt);
        ask(next);
    }
}

void DesktopNotifier::close(const AttemptId& about)
{
    const auto found = m_shown.find(about);
    if (found == m_shown.end())
        return;
    if (found->isAsked) {
        found->closes = true;
        found->next.reset();
        return;
    }
    const uint id = found->id;
    m_shown.erase(found);
    if (id != 0)
        closeNow(id);
}

void DesktopNotifier::closeNow(uint id)
{
    QDBusMessage message = call(u"CloseNotification"_s);
    message << id;
    message.setAutoStartService(false);
    QDBusConnection::sessionBus().send(message);
}

std::optional<AttemptId> DesktopNotifier::aboutOf(uint id) const
{
    for (auto it = m_shown.cbegin(); it != m_shown.cend(); ++it) {
        if (it->id == id && id != 0)
            return it.key();
    }
    return std::nullopt;
}

void DesktopNotifier::actionInvoked(uint id, const QString& key)
{
    const auto about = aboutOf(id);
    if (!about)
        return; // another program's
    if (key == copyKey)
        Q_EMIT copyRequested(*about);
    else if (key == openKey)
        Q_EMIT opened(*about);
}

void DesktopNotifier::notificationClosed(uint id, uint)
{
    const auto about = aboutOf(id);
    if (about && !m_shown.value(*about).isAsked)
        m_shown.remove(*about);
}

/// What a window needs on Wayland to come to the front.
void DesktopNotifier::activationToken(uint id, const QString& token)
{
    if (aboutOf(id))
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

#else

DesktopNotifier::DesktopNotifier(QObject* parent)
    : QObject(parent)
{
}

DesktopNotifier::~DesktopNotifier() = default;

void DesktopNotifier::show(const Notification& notification)
{
    Q_EMIT notShown(notification);
}

void DesktopNotifier::close(const AttemptId&)
{
}
void DesktopNotifier::actionInvoked(uint, const QString&)
{
}
void DesktopNotifier::notificationClosed(uint, uint)
{
}
void DesktopNotifier::activationToken(uint, const QString&)
{
}

#endif

} // namespace provynx
