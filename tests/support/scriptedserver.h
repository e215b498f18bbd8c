// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QUrl>

#include <chrono>
#include <functional>

class QTcpServer;

namespace provynx::test {

/// One request as it came over the wire, complete to its last byte.
struct Delivery {
    QByteArray method;
    QByteArray target; ///< the request line's, untouched
    QByteArray body;
    QByteArray raw; ///< all of it
    int connection = 0; ///< 1, 2, …: which TCP connection it came on

    QByteArray header(const QByteArray& name) const; ///< empty when absent; case does not matter
    int headerCount(const QByteArray& name) const;
};

/// What a ScriptedServer does with one request.
struct Reaction {
    enum class Then { Stay, Close, Reset };

    QByteArray bytes; ///< written as they are: status line, headers, body
    Then then = Then::Stay; ///< with the connection, when all is written
    qsizetype step = 0; ///< dribbles: bytes at a time; 0: all at once
    std::chrono::milliseconds pause{0}; ///< between two steps
    qint64 flood = 0; ///< this many bytes "x" behind `bytes`, as fast as they are read

    /// A complete answer with Content-Length, on a connection that stays. `headers` are whole lines ending in \r\n.
    static Reaction answer(int status, const QByteArray& body, const QByteArray& headers = {});
    static Reaction raw(const QByteArray& bytes, Then then = Then::Stay);
    static Reaction hang(); ///< reads, and never says a word
    static Reaction close(); ///< reads, and closes without a word
};

/// A raw TCP server on 127.0.0.1 that records every request and does what it was told, in the order it was told;
/// requests past the script get the fallback, 404 unless set. Plain, or TLS with the self-signed fixture.
class ScriptedServer : public QObject {
    Q_OBJECT

public:
    enum class Wire { Plain, SelfSignedTls };

    explicit ScriptedServer(Wire wire = Wire::Plain, QObject* parent = nullptr);

    QUrl url(const QString& path = {}) const;
    void next(const Reaction& reaction) { m_script.append(reaction); }
    void otherwise(std::function<Reaction(const Delivery&)> fallback) { m_fallback = std::move(fallback); }

    const QList<Delivery>& deliveries() const { return m_deliveries; }
    void forget() { m_deliveries.clear(); } ///< what was delivered so far
    qsizetype bytesSeen() const { return m_bytesSeen; } ///< of all connections, requests complete or not
    int connections() const { return m_connections; }
    int openConnections() const { return m_open; }
    /// What was agreed to be spoken on the connections over TLS, each; this server offers HTTP/2 as well, and
    /// speaks it not.
    const QList<QByteArray>& protocols() const { return m_protocols; }
    /// Its certificate, for whoever is to trust it.
    static QByteArray certificate();

Q_SIGNALS:
    void delivered(const provynx::test::Delivery& delivery);

private:
    void accept();
    void read(QTcpSocket* socket, int connection, QByteArray& buffer);
    void react(QTcpSocket* socket, const Reaction& reaction);

    QTcpServer* m_server = nullptr;
    Wire m_wire;
    QList<Reaction> m_script;
    std::function<Reaction(const Delivery&)> m_fallback;
    QList<Delivery> m_deliveries;
    QList<QByteArray> m_protocols;
    qsizetype m_bytesSeen = 0;
    int m_connections = 0;
    int m_open = 0;
};

} // namespace provynx::test
