// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resumemonitor.h"

#include <QNetworkInformation>

#ifdef Q_OS_LINUX
#include <QDBusConnection>
#endif

namespace provynx {

using namespace Qt::StringLiterals;

ResumeMonitor::ResumeMonitor(QObject* parent)
    : QObject(parent)
{
#ifdef Q_OS_LINUX
    QDBusConnection bus = QDBusConnection::systemBus();
    if (bus.isConnected()) {
        bus.connect(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
            u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, this, SLOT(prepareForSleep(bool)));
    }
#endif
    if (QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                if (reachability == QNetworkInformation::Reachability::Online)
                    Q_EMIT awake();
            });
    }
}

void ResumeMonitor::prepareForSleep(bool goingToSleep)
{
    if (!goingToSleep)
        Q_EMIT awake();
}

} // namespace provynx
