// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpush.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace provynx {

void postTestPush(QNetworkAccessManager& network, quint16 port, const QByteArray& path,
    const webhook::Headers& headers, const QByteArray& body, QObject* context,
    std::function<void(const TestAnswer&)> then)
{
    constexpr int patience = 10'000; // ms
    QUrl url(QStringLiteral("http://127.0.0.1"));
    url.setPort(port);
    url.setPath(QString::fromLatin1(path));
    QNetworkRequest request(url);
    request.setTransferTimeout(patience);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    for (const webhook::Header& header : headers)
        request.setRawHeader(header.first, header.second);
    QElapsedTimer timer;
    timer.start();
    QNetworkReply* reply = network.post(request, body);
    QObject::connect(reply, &QNetworkReply::finished, context, [reply, timer, then = std::move(then)] {
        TestAnswer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.took = std::chrono::milliseconds(timer.elapsed());
        answer.trouble = reply->errorString();
        then(answer);
    });
    QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
}

} // namespace provynx
