// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listener.h"

/// The few things that the listener asks of the operating system's sockets.
namespace provynx::webhook::sockets {

inline constexpr Socket none = static_cast<Socket>(-1);

struct Opened {
    Socket socket = none;
    quint16 port = 0;
    int error = 0; ///< the system's number
};
Opened listenOnLoopback(quint16 port);

struct Accepted {
    Socket socket = none; ///< none: nobody is there (any more)
    bool isExhausted = false; ///< no descriptors are left
};
Accepted accept(Socket listening);

/// Two ends, of which the first hears when wake() is called on the second. False when there are none to be
/// had.
bool makePair(Socket (&pair)[2]);
void wake(Socket end);
struct Heard {
    bool isKnocking = false; ///< at the listening one
    QList<Socket> ready; ///< of `others`: something came, or the end
};
/// -1: for as long as it takes. Also ends when `woken` hears.
Heard waitFor(Socket listening, Socket woken, const QList<Socket>& others, int milliseconds);

enum class Peeked { Some, Closed };
/// What has come so far, left in the socket; nothing yet counts as Some.
Peeked peek(Socket socket, qsizetype most, QByteArray* bytes);
/// Sends what is short enough to go at once, and reads a little of what is still coming, lest the answer be
/// dropped for it.
void answer(Socket socket, const QByteArray& bytes);
/// Both directions end at once; whoever owns the socket notices and closes it.
void cut(Socket socket);
void close(Socket socket); ///< `none` is fine

} // namespace provynx::webhook::sockets
