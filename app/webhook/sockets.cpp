// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sockets.h"

#include <cerrno>
#include <vector>

#ifdef _WIN32
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace provynx::webhook::sockets {

namespace {

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int lastError()
{
#ifdef _WIN32
    return WSAGetLastError();
#else
    return errno;
#endif
}

/// Not inherited by programs that this one starts, and never waited for.
void makeQuiet(Socket socket)
{
#ifdef _WIN32
    u_long on = 1;
    ioctlsocket(socket, FIONBIO, &on);
#else
    fcntl(socket, F_SETFD, FD_CLOEXEC);
    fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK);
#endif
}

} // namespace

Opened listenOnLoopback(quint16 port)
{
    const Socket socket = ::socket(AF_INET, SOCK_STREAM, 0);
    if (socket == none)
        return {none, 0, lastError()};
    makeQuiet(socket);
    const int yes = 1;
#ifdef _WIN32
    // There SO_REUSEADDR would let two programs share the port.
    setsockopt(socket, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, reinterpret_cast<const char*>(&yes), sizeof yes);
#else
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
#endif
    // Room for all that a connection may hold unread; those that are accepted have it from here.
    const int room = 512 * 1024;
    setsockopt(socket, SOL_SOCKET, SO_RCVBUF, reinterpret_cast<const char*>(&room), sizeof room);
    sockaddr_in address = loopback(port);
    socklen_t size = sizeof address;
    if (bind(socket, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(socket, SOMAXCONN) != 0
        || getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
        const int error = lastError();
        close(socket);
        return {none, 0, error};
    }
    return {socket, ntohs(address.sin_port), 0};
}

Accepted accept(Socket listening)
{
    const Socket socket = ::accept(listening, nullptr, nullptr);
    if (socket != none) {
        makeQuiet(socket);
        return {socket, false};
    }
#ifdef _WIN32
    return {none, lastError() == WSAEMFILE};
#else
    return {none, errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM};
#endif
}

bool makePair(Socket (&pair)[2])
{
#ifdef _WIN32
    pair[0] = pair[1] = none;
    return true; // waitFor() checks now and then
#else
    if (pipe(pair) != 0) {
        pair[0] = pair[1] = none;
        return false;
    }
    for (const Socket end : pair)
        makeQuiet(end);
    return true;
#endif
}

void wake(Socket end)
{
#ifndef _WIN32
    const char byte = 0;
    if (end != none) {
        // The pipe is full only when it has been woken already.
        [[maybe_unused]] const auto written = write(end, &byte, 1);
    }
#else
    (void)end;
#endif
}

Heard waitFor(Socket listening, Socket woken, const QList<Socket>& others, int milliseconds)
{
#ifdef _WIN32
    (void)woken;
    using Watched = WSAPOLLFD;
    constexpr short readable = POLLRDNORM;
    constexpr int longest = 200;
    const int patience = milliseconds < 0 || milliseconds > longest ? longest : milliseconds;
    const auto wait
        = [patience](std::vector<Watched>& all) { return WSAPoll(all.data(), ULONG(all.size()), patience); };
#else
    using Watched = pollfd;
    constexpr short readable = POLLIN;
    const auto wait = [milliseconds](std::vector<Watched>& all) {
        return poll(all.data(), nfds_t(all.size()), milliseconds);
    };
#endif
    std::vector<Watched> all{{listening, readable, 0}};
    for (const Socket other : others)
        all.push_back({other, readable, 0});
#ifndef _WIN32
    all.push_back({woken, readable, 0});
#endif
    Heard heard;
    if (wait(all) <= 0)
        return heard;
    heard.isKnocking = all[0].revents & readable;
    for (qsizetype i = 0; i < others.size(); ++i) {
        if (all[size_t(i) + 1].revents != 0)
            heard.ready.append(others[i]);
    }
    return heard;
}

Peeked peek(Socket socket, qsizetype most, QByteArray* bytes)
{
    bytes->resize(most);
#ifdef _WIN32
    const auto count = recv(socket, bytes->data(), int(most), MSG_PEEK);
    const bool isNothingYet = count < 0 && lastError() == WSAEWOULDBLOCK;
#else
    const auto count = recv(socket, bytes->data(), size_t(most), MSG_PEEK);
    const bool isNothingYet = count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR);
#endif
    bytes->resize(count > 0 ? qsizetype(count) : 0);
    return count > 0 || isNothingYet ? Peeked::Some : Peeked::Closed;
}

void answer(Socket socket, const QByteArray& bytes)
{
#ifdef _WIN32
    constexpr int quietly = 0;
    using Size = int;
#elif defined(MSG_NOSIGNAL)
    constexpr int quietly = MSG_NOSIGNAL;
    using Size = size_t;
#else
    constexpr int quietly = 0;
    using Size = size_t;
#endif
    [[maybe_unused]] const auto sent = send(socket, bytes.constData(), Size(bytes.size()), quietly);
    char rest[16 * 1024];
    for (int i = 0; i < 16 && recv(socket, rest, sizeof rest, 0) > 0; ++i)
        continue;
}

void cut(Socket socket)
{
#ifdef _WIN32
    shutdown(socket, SD_BOTH);
#else
    shutdown(socket, SHUT_RDWR);
#endif
}

void close(Socket socket)
{
    if (socket == none)
        return;
#ifdef _WIN32
    closesocket(socket);
#else
    ::close(socket);
#endif
}

} // namespace provynx::webhook::sockets
