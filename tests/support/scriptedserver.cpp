// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedserver.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

#include <memory>

namespace provynx::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray fixture(const QString& name)
{
    QFile file(QStringLiteral(PROVYNX_FIXTURES "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<QByteArray> headerValues(const QByteArray& raw, const QByteArray& name)
{
    QList<QByteArray> values;
    for (const QByteArray& line : raw.left(raw.indexOf("\r\n\r\n")).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            values.append(line.mid(colon + 1).trimmed());
    }
    return values;
}

} // namespace

QByteArray Delivery::header(const QByteArray& name) const
{
    return headerValues(raw, name).value(0);
}

int Delivery::headerCount(const QByteArray& name) const
{
    return static_cast<int>(headerValues(raw, name).size());
}

Reaction Reaction::answer(int status, const QByteArray& body, const QByteArray& headers)
{
    Reaction reaction;
    reaction.bytes = "HTTP/1.1 " + QByteArray::number(status)
        + " Scripted\r\nContent-Type: application/json\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return reaction;
}

Reaction Reaction::raw(const QByteArray& bytes, Then then)
{
    Reaction reaction;
    reaction.bytes = bytes;
    reaction.then = then;
    return reaction;
}

Reaction Reaction::hang()
{
    return {};
}

Reaction Reaction::close()
{
    return raw({}, Then::Close);
}

ScriptedServer::ScriptedServer(Wire wire, QObject* parent)
    : QObject(parent)
    , m_wire(wire)
    , m_fallback([](const Delivery&) { return Reaction::answer(404, "{}"); })
{
    if (wire == Wire::SelfSignedTls) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(fixture(u"selfsigned.pem"_s)));
        tls.setPrivateKey(QSslKey(fixture(u"selfsigned.key"_s), QSsl::Ec));
        tls.setAllowedNextProtocols(
            {QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1});
        auto* const server = new QSslServer(this);
        server->setSslConfiguration(tls);
        m_server = server;
    } else {
        m_server = new QTcpServer(this);
    }
    connect(m_server, &QTcpServer::pendingConnectionAvailable, this, &ScriptedServer::accept);
    m_server->listen(QHostAddress::LocalHost);
}

QByteArray ScriptedServer::certificate()
{
    return fixture(u"selfsigned.pem"_s);
}

QUrl ScriptedServer::url(const QString& path) const
{
    const QString scheme = m_wire == Wire::Plain ? u"http"_s : u"https"_s;
    return QUrl(scheme + u"://127.0.0.1:" + QString::number(m_server->serverPort()) + path);
}

void ScriptedServer::accept()
{
    while (QTcpSocket* const socket = m_server->nextPendingConnection()) {
        const int connection = ++m_connections;
        ++m_open;
        if (const auto* secure = qobject_cast<QSslSocket*>(socket))
            m_protocols.append(secure->sslConfiguration().nextNegotiatedProtocol());
        const auto buffer = std::make_shared<QByteArray>();
        const auto readMore = [this, socket, connection, buffer] { read(socket, connection, *buffer); };
        connect(socket, &QTcpSocket::readyRead, this, readMore);
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            --m_open;
            socket->deleteLater();
        });
        readMore();
    }
}

void ScriptedServer::read(QTcpSocket* socket, int connection, QByteArray& buffer)
{
    const QByteArray more = socket->readAll();
    m_bytesSeen += more.size();
    buffer += more;
    for (;;) {
        const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        const qsizetype size = headEnd + 4 + headerValues(buffer, "Content-Length").value(0).toInt();
        if (buffer.size() < size)
            return;
        Delivery delivery;
        delivery.raw = buffer.left(size);
        delivery.body = delivery.raw.mid(headEnd + 4);
        const QList<QByteArray> line = delivery.raw.left(delivery.raw.indexOf('\r')).split(' ');
        delivery.method = line.value(0);
        delivery.target = line.value(1);
        delivery.connection = connection;
        buffer.remove(0, size);
        m_deliveries.append(delivery);
        react(socket, m_script.isEmpty() ? m_fallback(delivery) : m_script.takeFirst());
        Q_EMIT delivered(delivery);
    }
}

void ScriptedServer::react(QTcpSocket* socket, const Reaction& reaction)
{
    const auto end = [socket, then = reaction.then] {
        if (then == Reaction::Then::Close)
            socket->disconnectFromHost();
        else if (then == Reaction::Then::Reset)
            socket->abort();
    };
    if (reaction.step > 0) {
        auto* const timer = new QTimer(socket);
        const auto left = std::make_shared<QByteArray>(reaction.bytes);
        connect(timer, &QTimer::timeout, socket, [socket, timer, left, step = reaction.step, end] {
            socket->write(left->left(step));
            left->remove(0, step);
            if (left->isEmpty()) {
                timer->stop();
                end();
            }
        });
        timer->start(reaction.pause);
        return;
    }
    socket->write(reaction.bytes);
    if (reaction.flood > 0) {
        static constexpr qint64 portion = 256 * 1024;
        const auto left = std::make_shared<qint64>(reaction.flood);
        const auto pour = [socket, left, end] {
            const auto* const secure = qobject_cast<QSslSocket*>(socket);
            const qint64 encrypted = secure ? secure->encryptedBytesToWrite() : 0;
            if (*left <= 0 || socket->bytesToWrite() + encrypted > portion)
                return;
            const qint64 size = std::min<qint64>(portion, *left);
            *left -= size;
            socket->write(QByteArray(static_cast<qsizetype>(size), 'x'));
            if (*left <= 0)
                end();
        };
        if (auto* const secure = qobject_cast<QSslSocket*>(socket))
            connect(secure, &QSslSocket::encryptedBytesWritten, socket, pour);
        else
            connect(socket, &QTcpSocket::bytesWritten, socket, pour);
        pour();
        return;
    }
    end();
}

} // namespace provynx::test
