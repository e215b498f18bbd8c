// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knock.h"

#include <QHostAddress>

namespace provynx::test {

Knock::Knock(quint16 port)
    : host("127.0.0.1:" + QByteArray::number(port))
{
    QObject::connect(&m_socket, &QTcpSocket::connected, &m_socket, [this] {
        m_socket.write(m_unsent);
        m_unsent.clear();
    });
    QObject::connect(
        &m_socket, &QTcpSocket::readyRead, &m_socket, [this] { m_received += m_socket.readAll(); });
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

void Knock::send(const QByteArray& bytes)
{
    if (isConnected())
        m_socket.write(bytes);
    else
        m_unsent += bytes;
}

void Knock::post(const QByteArray& path, const webhook::Headers& headers, const QByteArray& body)
{
    QByteArray bytes = "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\n";
    for (const webhook::Header& header : headers)
        bytes += header.first + ": " + header.second + "\r\n";
    send(bytes + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

int Knock::status() const
{
    return m_received.startsWith("HTTP/1.1 ") ? m_received.mid(9, 3).toInt() : 0;
}

QByteArray Knock::head() const
{
    return m_received.left(m_received.indexOf("\r\n\r\n") + 4);
}

QByteArray Knock::body() const
{
    return m_received.mid(m_received.indexOf("\r\n\r\n") + 4);
}

} // namespace provynx::test
