// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "redactedexchange.h"

#include "endpoints.h"
#include "redaction.h"

#include <QNetworkRequest>

#include <algorithm>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

const QString mask = u"•••"_s;

QByteArray verbOf(Verb verb)
{
    switch (verb) {
    case Verb::Get:
        return "GET";
    case Verb::Post:
        return "POST";
    case Verb::Delete:
        break;
    }
    return "DELETE";
}

QByteArray shownHeader(const QByteArray& name, const QByteArray& value)
{
    if (name == "Idempotency-Key")
        return shortened(QString::fromLatin1(value)).toUtf8();
    if (name != "Authorization")
        return redacted(value);
    const QByteArray scheme = "Bearer ";
    if (!value.startsWith(scheme))
        return mask.toUtf8();
    const auto kind = kindOfKey(Secret(value.mid(scheme.size())));
    const QByteArray prefix = kind == KeyKind::Live ? "nsk_live_" : kind ? "nsk_test_" : "";
    return scheme + prefix + mask.toUtf8();
}

QByteArray quoted(QByteArray text)
{
    return '\'' + text.replace('\'', "'\\''") + '\'';
}

} // namespace

RedactedExchange seen(const Call& call, const QNetworkRequest& request, const Result<Answer>& result,
    std::chrono::milliseconds latency, const QDateTime& at)
{
    RedactedExchange shown;
    shown.at = at;
    shown.verb = verbOf(call.verb);
    QUrl url = request.url();
    const QString below = call.path;
    QString path = url.path(QUrl::FullyEncoded);
    path.chop(below.size());
    url.setPath(path + endpoints::withoutIds(below), QUrl::StrictMode);
    shown.url = url.toString(QUrl::FullyEncoded);
    for (const QByteArray& name : request.rawHeaderList())
        shown.headers.append({name, shownHeader(name, request.rawHeader(name))});
    shown.body = redacted(call.body);
    shown.latency = latency;
    if (result) {
        shown.status = result->status;
        shown.answer = redacted(result->body);
    } else {
        const Failure& failure = result.failure();
        shown.status = failure.httpStatus;
        shown.trouble = nameOf(failure.kind);
        shown.detail = failure.detail;
        shown.retryAfter = failure.retryAfter;
        shown.answer = failure.redactedBody;
    }
    return shown;
}

QString shownRequest(const Call& call)
{
    const QString query = call.query.toString(QUrl::FullyEncoded);
    return QString::fromLatin1(verbOf(call.verb)) + u' ' + endpoints::withoutIds(call.path)
        + (query.isEmpty() ? QString() : u'?' + query);
}

QString asCurl(const RedactedExchange& exchange)
{
    QByteArray command = "curl -X " + exchange.verb + ' ' + quoted(exchange.url.toUtf8());
    for (const auto& [name, value] : exchange.headers)
        command += " \\\n  -H " + quoted(name + ": " + value);
    if (!exchange.body.isEmpty())
        command += " \\\n  --data-raw " + quoted(exchange.body);
    return QString::fromUtf8(command);
}

void RecentExchanges::add(const RedactedExchange& exchange)
{
    if (m_all.size() >= most)
        m_all.removeFirst();
    m_all.append(exchange);
}

std::optional<RedactedExchange> RecentExchanges::of(const Failure& failure) const
{
    // What could not be read came as a success: its failure was made later, of the same answer.
    const auto fits = [&failure](const RedactedExchange& exchange) {
        const bool sameKind
            = exchange.trouble.isEmpty() ? failure.httpStatus != 0 : exchange.trouble == nameOf(failure.kind);
        return sameKind && exchange.status == failure.httpStatus && exchange.answer == failure.redactedBody
            && (exchange.trouble.isEmpty() || exchange.detail == failure.detail);
    };
    const auto found = std::find_if(m_all.crbegin(), m_all.crend(), fits);
    return found == m_all.crend() ? std::nullopt : std::optional(*found);
}

} // namespace provynx
