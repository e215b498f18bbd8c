// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QTcpSocket>

namespace provynx::test {

/// An answer as it came over the wire.
struct RawAnswer {
    int status = 0; ///< 0: the connection closed, or time ran out, before an answer
    QByteArray head;
    QByteArray body;
    bool isWhole = false; ///< as many bytes as Content-Length promised
    bool isClosed = false; ///< the other side closed

    QJsonObject json() const; ///< empty when the body is none
    QByteArray header(const QByteArray& name) const;
};

/// HTTP by hand over one connection, so that a test sees every byte and nothing is sent twice behind its
/// back.
class RawClient {
public:
    explicit RawClient(quint16 port, QByteArray key = "nsk_test_abcdefgh");

    /// `path` below the base URL, or the whole one when it begins with "//".
    void send(const QByteArray& method, const QByteArray& path, const QByteArray& body = {},
        const QByteArray& extraHeaders = {});
    void sendRaw(const QByteArray& bytes);
    RawAnswer receive(int timeout = 10'000);
    RawAnswer ask(const QByteArray& method, const QByteArray& path, const QByteArray& body = {},
        const QByteArray& extraHeaders = {});
    bool waitForClose(int timeout = 10'000);
    void leave() { m_socket.abort(); }

    QByteArray host; ///< as sent; the right one at first

private:
    QByteArray m_key;
    QTcpSocket m_socket;
};

} // namespace provynx::test
