// SPDX-License-Identifier: GPL-3.0-or-later
#include "headerflood.h"

#include <QCoreApplication>
#include <QDir>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#endif

namespace provynx {

#ifdef Q_OS_UNIX

namespace {

constexpr int flood = 16 * 1024; ///< bytes that wait; no head is as long
constexpr int mostLooks = 20; ///< it may be read a little quicker than it comes just then
constexpr auto betweenLooks = std::chrono::milliseconds(100);

bool leadsTo(int descriptor, quint16 port)
{
    sockaddr_storage peer{};
    socklen_t size = sizeof peer;
    if (getpeername(descriptor, reinterpret_cast<sockaddr*>(&peer), &size) != 0)
        return false;
    if (peer.ss_family == AF_INET)
        return ntohs(reinterpret_cast<const sockaddr_in*>(&peer)->sin_port) == port;
    return peer.ss_family == AF_INET6
        && ntohs(reinterpret_cast<const sockaddr_in6*>(&peer)->sin6_port) == port;
}

void cutNow(quint16 port)
{
    const QStringList names = QDir(QStringLiteral("/dev/fd")).entryList(QDir::AllEntries | QDir::System);
    for (const QString& name : names) {
        bool isNumber = false;
        const int descriptor = name.toInt(&isNumber);
        int waiting = 0;
        if (isNumber && leadsTo(descriptor, port) && ioctl(descriptor, FIONREAD, &waiting) == 0
            && waiting >= flood)
            shutdown(descriptor, SHUT_RDWR); // the thread that reads it sees its end, and closes it
    }
}

} // namespace

void cutHeaderFlood(quint16 port)
{
    for (int look = 0; look < mostLooks; ++look)
        QTimer::singleShot(look * betweenLooks, QCoreApplication::instance(), [port] { cutNow(port); });
}

#else

void cutHeaderFlood(quint16)
{
}

#endif

} // namespace provynx
