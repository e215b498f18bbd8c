// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestgate.h"

#include <QCryptographicHash>

namespace provynx::webhook {

namespace {

/// The time it takes tells nothing about where two paths part.
bool isSamePath(const QByteArray& a, const QByteArray& b)
{
    return QCryptographicHash::hash(a, QCryptographicHash::Sha256)
        == QCryptographicHash::hash(b, QCryptographicHash::Sha256);
}

} // namespace

RequestGate::RequestGate(
    const QByteArray& path, quint16 port, const QString& publicAddress, qsizetype largest, int perSecond)
    : m_path(path)
    , m_largest(largest)
    , m_signed(perSecond)
    , m_guesses(perSecond)
    , m_strangers(perSecond)
{
    const QByteArray at = ':' + QByteArray::number(port);
    m_hosts = {"127.0.0.1" + at, "localhost" + at, "[::1]" + at};
    const QUrl url(publicAddress);
    if (publicAddress.isEmpty() || url.host().isEmpty())
        return;
    const QByteArray host = url.host(QUrl::FullyEncoded).toLower().toLatin1();
    const int usual = url.scheme() == QLatin1StringView("https") ? 443 : 80;
    if (url.port(usual) == usual)
        m_hosts.append(host);
    m_hosts.append(host + ':' + QByteArray::number(url.port(usual)));
}

std::optional<RequestGate::Refusal> RequestGate::ask(
    const QByteArray& method, const QByteArray& path, const Headers& headers, RateLimiter::Moment now)
{
    const QList<QByteArray> hosts = valuesOf(headers, "Host");
    const bool isOwnHost = hosts.size() == 1 && m_hosts.contains(hosts.constFirst().toLower());
    if (!isOwnHost || !isSamePath(path, m_path)) {
        const bool isHeard = m_strangers.take(now);
        const PushOutcome why = isOwnHost ? PushOutcome::WrongPath : PushOutcome::WrongHost;
        return Refusal{why, !isHeard ? 0U : isOwnHost ? 404U : 403U};
    }
    const auto refusal = [this, now](PushOutcome why, unsigned status) {
        return mayAnswer(false, now) ? Refusal{why, status} : Refusal{PushOutcome::TooMany, 429};
    };
    if (method != "POST")
        return refusal(PushOutcome::WrongMethod, 405);
    for (const QByteArray& length : valuesOf(headers, "Content-Length")) {
        if (length.toLongLong() > m_largest)
            return refusal(PushOutcome::TooLarge, 413);
    }
    return std::nullopt;
}

bool RequestGate::mayAnswer(bool isSigned, RateLimiter::Moment now)
{
    return (isSigned ? m_signed : m_guesses).take(now);
}

} // namespace provynx::webhook
