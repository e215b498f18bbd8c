// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 2'000; ///< milliseconds; a running program answers in a few
const QByteArray raise = "raise\n";
const QByteArray done = "done\n";

} // namespace

SingleInstance::SingleInstance(const QString& folder, QObject* parent)
    : QObject(parent)
{
    const QByteArray hash
        = QCryptographicHash::hash(QDir(folder).absolutePath().toUtf8(), QCryptographicHash::Sha256)
              .toHex()
              .left(16);
    m_name = u"provynx-sms-"_s + QString::fromLatin1(hash);
    m_lock = QDir::temp().filePath(m_name + u".turn");
#ifdef Q_OS_UNIX
    const QString run = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (!run.isEmpty()) {
        m_name = run + u'/' + m_name;
        m_lock = m_name + u".turn";
    }
#endif
}

SingleInstance::~SingleInstance() = default;

SingleInstance::Claim SingleInstance::claim()
{
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server->nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
                if (socket->readAll() != raise)
                    return;
                socket->write(done);
                Q_EMIT raiseRequested();
            });
        }
    });
    QLocalSocket other;
    const Claim claim = claimOrConnect(other);
    if (claim != Claim::Raised)
        return claim;
    other.write(raise);
    other.flush();
    return other.waitForReadyRead(patience) && other.readAll() == done ? Claim::Raised : Claim::Silent;
}

/// One start at a time: of two that find nobody, the second must find the first. Raised: `toTheOther` leads
/// to who has the name.
SingleInstance::Claim SingleInstance::claimOrConnect(QLocalSocket& toTheOther)
{
    QLockFile turn(m_lock);
    turn.setStaleLockTime(0); // one that was killed in its turn is known by its process
    if (!turn.tryLock(patience) && turn.error() == QLockFile::LockFailedError)
        return Claim::Silent;
    toTheOther.connectToServer(m_name);
    if (toTheOther.waitForConnected(patience))
        return Claim::Raised;
    // Only who is gone refuses; one that is frozen lets connections wait.
    const bool isGone = toTheOther.error() == QLocalSocket::ServerNotFoundError
        || toTheOther.error() == QLocalSocket::ConnectionRefusedError;
    if (!isGone)
        return Claim::Silent;
    if (!m_server->listen(m_name)) {
        // What is left of a program that was killed.
        QLocalServer::removeServer(m_name);
        m_server->listen(m_name);
    }
    return Claim::First;
}

} // namespace provynx
