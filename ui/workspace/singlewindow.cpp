// SPDX-License-Identifier: GPL-3.0-or-later
#include "singlewindow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 2'000; ///< milliseconds; a running program answers in a few
const QByteArray raise = "raise\n";
const QByteArray done = "done\n";

} // namespace

SingleWindow::SingleWindow(const QString& folder, QObject* parent)
    : QObject(parent)
{
    const QByteArray hash
        = QCryptographicHash::hash(QDir(folder).absolutePath().toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    m_name = u"provynx-sms-"_s + QString::fromLatin1(hash);
#ifdef Q_OS_UNIX
    const QString run = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (!run.isEmpty())
        m_name = run + u'/' + m_name;
#endif
}

SingleWindow::~SingleWindow() = default;

SingleWindow::Claim SingleWindow::askTheOther() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patience)) {
        // Only who is gone refuses; one that is frozen lets connections wait.
        const bool isGone = socket.error() == QLocalSocket::ServerNotFoundError
            || socket.error() == QLocalSocket::ConnectionRefusedError;
        return isGone ? Claim::First : Claim::Silent;
    }
    socket.write(raise);
    socket.flush();
    return socket.waitForReadyRead(patience) && socket.readAll() == done ? Claim::Raised : Claim::Silent;
}

SingleWindow::Claim SingleWindow::claim()
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
                Q_EMIT raiseAsked();
            });
        }
    });
    if (const Claim other = askTheOther(); other != Claim::First)
        return other;
    if (!m_server->listen(m_name)) {
        // What is left of a program that was killed.
        QLocalServer::removeServer(m_name);
        m_server->listen(m_name);
    }
    return Claim::First;
}

} // namespace provynx
