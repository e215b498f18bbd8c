// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QJsonDocument>

namespace provynx::test {

QJsonObject RawAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QByteArray RawAnswer::header(const QByteArray& name) const
{
    for (const QByteArray& line : head.split('\n'))
        if (line.left(name.size() + 1).compare(QByteArray(name + ':'), Qt::CaseInsensitive) == 0)
            return line.mid(name.size() + 1).trimmed();
    return {};
}

RawClient::RawClient(quint16 port, QByteArray key)
    : host("127.0.0.1:" + QByteArray::number(port))
    , m_key(std::move(key))
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket.waitForConnected(5000);
}

void RawClient::send(
    const QByteArray& method, const QByteArray& path, const QByteArray& body, const QByteArray& extraHeaders)
{
    QByteArray bytes = method + ' ' + (path.startsWith("//") ? path.mid(1) : QByteArray("/api/v1/sms" + path))
        + " HTTP/1.1\r\nHost: " + host + "\r\n";
    if (!m_key.isEmpty())
        bytes += "Authorization: Bearer " + m_key + "\r\n";
    if (!body.isEmpty())
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    sendRaw(bytes + extraHeaders + "\r\n" + body);
}

void RawClient::sendRaw(const QByteArray& bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

RawAnswer RawClient::receive(int timeout)
{
    QElapsedTimer timer;
    timer.start();
    RawAnswer answer;
    QByteArray bytes;
    while (true) {
        bytes += m_socket.readAll();
        const auto end = bytes.indexOf("\r\n\r\n");
        if (end >= 0) {
            answer.head = bytes.left(end);
            answer.body = bytes.mid(end + 4);
            answer.status = answer.head.mid(9, 3).toInt();
            answer.isWhole = answer.body.size() >= answer.header("Content-Length").toInt();
        }
        answer.isClosed = m_socket.state() != QAbstractSocket::ConnectedState;
        if (answer.isWhole || answer.isClosed || timer.elapsed() >= timeout)
            return answer;
        m_socket.waitForReadyRead(static_cast<int>(timeout - timer.elapsed()));
    }
}

RawAnswer RawClient::ask(
    const QByteArray& method, const QByteArray& path, const QByteArray& body, const QByteArray& extraHeaders)
{
    send(method, path, body, extraHeaders);
    return receive();
}

bool RawClient::waitForClose(int timeout)
{
    return m_socket.state() != QAbstractSocket::ConnectedState || m_socket.waitForDisconnected(timeout);
}

} // namespace provynx::test
