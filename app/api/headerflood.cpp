// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
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
#include <sys/stat.h>
#endif
#ifdef Q_OS_LINUX
#include <linux/tcp.h>
#endif

namespace provynx {

#ifdef Q_OS_UNIX

namespace {

constexpr int flood = 16 * 1024; ///< bytes that wait; no head is as long
constexpr int mostChecks = 20; ///< it may be read a little quicker than it comes just then
constexpr auto betweenChecks = std::chrono::milliseconds(100);

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

QList<int> descriptors()
{
    QList<int> open;
    const QStringList names
        = QDir(QStringLiteral("/dev/fd")).entryList(QDir::AllEntries | QDir::System, QDir::Unsorted);
    for (const QString& name : names) {
        bool isNumber = false;
        const int descriptor = name.toInt(&isNumber);
        if (isNumber)
            open.append(descriptor);
    }
    return open;
}

void cutNow(quint16 port)
{
    for (const int descriptor : descriptors()) {
        int waiting = 0;
        if (leadsTo(descriptor, port) && ioctl(descriptor, FIONREAD, &waiting) == 0 && waiting >= flood)
            shutdown(descriptor, SHUT_RDWR); // the thread that reads it sees its end, and closes it
    }
}

struct TakenIn {
    int descriptor = -1;
    quint64 inode = 0; ///< descriptors are used again, inodes of open sockets are not
    quint64 bytes = 0; ///< since the connection was made
};

/// Each TCP connection of this process, whoever reads it.
QList<TakenIn> takenIn()
{
    QList<TakenIn> all;
#ifdef Q_OS_LINUX
    for (const int descriptor : descriptors()) {
        tcp_info info{};
        socklen_t size = sizeof info;
        struct stat status { };
        if (getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &info, &size) == 0
            && size >= offsetof(tcp_info, tcpi_bytes_received) + sizeof info.tcpi_bytes_received
            && fstat(descriptor, &status) == 0)
            all.append({descriptor, status.st_ino, info.tcpi_bytes_received});
    }
#endif
    return all;
}

} // namespace

HeadWatch::HeadWatch()
{
    for (const TakenIn& one : takenIn())
        m_before.insert(one.inode, one.bytes);
}

bool HeadWatch::cut() const
{
    bool wasThere = false;
    for (const TakenIn& one : takenIn()) {
        if (one.bytes <= m_before.value(one.inode) + most)
            continue;
        shutdown(one.descriptor, SHUT_RDWR);
        wasThere = true;
    }
    return wasThere;
}

void cutHeaderFlood(quint16 port)
{
    for (int look = 0; look < mostChecks; ++look)
        QTimer::singleShot(look * betweenChecks, QCoreApplication::instance(), [port] { cutNow(port); });
}

#else

HeadWatch::HeadWatch() = default;

bool HeadWatch::cut() const
{
    return false;
}

void cutHeaderFlood(quint16)
{
}

#endif

} // namespace provynx
