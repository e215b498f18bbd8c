// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endsignals.h"

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>
#endif

namespace provynx {

#ifdef Q_OS_UNIX

namespace {

constexpr std::array asked{SIGTERM, SIGHUP, SIGINT};
std::array<int, 2> ends{
    -1, -1}; ///< of a pair of sockets: a handler may write into one, and do hardly anything else

void pass(int)
{
    const int before = errno;
    const char mark = 1;
    if (::write(ends[0], &mark, sizeof mark) < 0) {
        // Full: it has been asked often enough.
    }
    errno = before;
}

} // namespace

EndSignals::EndSignals(QObject* parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) != 0)
        return; // the signals end the program as they would have without this
    for (const int end : ends) { // flags of their own, because macOS takes none above
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    auto* notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        std::array<char, 16> marks{};
        while (::read(ends[1], marks.data(), marks.size()) > 0) { }
        Q_EMIT endRequested();
    });
    struct sigaction action = {};
    action.sa_handler = &pass;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int number : asked)
        sigaction(number, &action, nullptr);
}

EndSignals::~EndSignals()
{
    if (ends[0] < 0)
        return;
    for (const int number : asked)
        std::signal(number, SIG_DFL);
    for (int& end : ends)
        ::close(std::exchange(end, -1));
}

#else

EndSignals::EndSignals(QObject* parent)
    : QObject(parent)
{
}

EndSignals::~EndSignals() = default;

#endif

} // namespace provynx
