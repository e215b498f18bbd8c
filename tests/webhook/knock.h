// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "webhook/headers.h"

#include <QTcpSocket>

namespace provynx::test {

/// One connection to a server in this process, its bytes written by hand. Never waits: the server may need
/// this thread's event loop.
class Knock {
public:
    explicit Knock(quint16 port);

    void send(const QByteArray& bytes);
    /// A whole POST, Host and Content-Length included.
    void post(const QByteArray& path, const webhook::Headers& headers, const QByteArray& body);

    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    bool isOver() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    int status() const; ///< 0: no answer yet
    QByteArray head() const; ///< empty until it is whole
    QByteArray body() const;
    void leave() { m_socket.abort(); }

    QByteArray host; ///< as sent; the right one at first

private:
    QTcpSocket m_socket;
    QByteArray m_unsent;
    QByteArray m_received;
};

} // namespace provynx::test
