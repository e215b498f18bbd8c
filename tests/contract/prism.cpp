// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prism.h"

#include <QDeadlineTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>

namespace provynx::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int slowestStart = 120'000; ///< ms; on a loaded machine it takes its time

} // namespace

QString Exchange::line() const
{
    return QString::fromLatin1(method) + u' ' + path + u" → " + QString::number(status) + u' '
        + QString::fromUtf8(violations);
}

Prism::Prism(const QString& contract, const QUrl& upstream)
{
    const QString program = qEnvironmentVariable("NODE_PATH") + u"/@stoplight/prism-cli/dist/index.js";
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(qEnvironmentVariable("NODE"),
        {program, u"proxy"_s, contract, upstream.toString(), u"--host"_s, u"127.0.0.1"_s, u"--port"_s, u"0"_s,
            u"--multiprocess"_s, u"false"_s});
}

Prism::~Prism()
{
    m_process.kill();
    m_process.waitForFinished();
}

QUrl Prism::url()
{
    static const QRegularExpression listening(u"listening on (http://127\\.0\\.0\\.1:\\d+)\\b"_s);
    const QDeadlineTimer deadline(slowestStart);
    while (!deadline.hasExpired()) {
        const auto found = listening.match(QString::fromUtf8(m_said));
        if (found.hasMatch())
            return QUrl(found.captured(1));
        if (!m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            break;
        m_said += m_process.readAll();
    }
    return {};
}

Record::Record(QNetworkAccessManager& network)
{
    connect(&network, &QNetworkAccessManager::finished, this, [this](QNetworkReply* reply) {
        const auto verb = [reply]() -> QByteArray {
            switch (reply->operation()) {
            case QNetworkAccessManager::GetOperation:
                return "get";
            case QNetworkAccessManager::PostOperation:
                return "post";
            case QNetworkAccessManager::DeleteOperation:
                return "delete";
            default:
                return reply->request()
                    .attribute(QNetworkRequest::CustomVerbAttribute)
                    .toByteArray()
                    .toLower();
            }
        };
        m_exchanges.append(
            {verb(), reply->url().path(), reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                reply->rawHeader("sl-violations")});
    });
}

} // namespace provynx::test
