// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "headers.h"
#include "ratelimiter.h"

#include "domain/push.h"

namespace provynx::webhook {

/// Who may come in: judged by a request's first lines, before its body is read.
class RequestGate {
public:
    /// `path`: "/push/<token>". `publicAddress`: as readPublicAddress() gives it; empty without one.
    /// `largest`: bytes of a body.
    RequestGate(
        const QByteArray& path, quint16 port, const QString& publicAddress, qsizetype largest, int perSecond);

    struct Refusal {
        PushOutcome outcome = PushOutcome::WrongPath;
        unsigned status = 404; ///< 0: not worth an answer
    };
    /// Nothing: come in. Somebody who does not know the path learns neither that it exists nor uses up the
    /// time of those who do.
    std::optional<Refusal> ask(
        const QByteArray& method, const QByteArray& path, const Headers& headers, RateLimiter::Moment now);
    /// Of a whole request, once its signature is judged: false when there were too many of its kind. Those
    /// who know the path and guess signatures use up nothing of the service's own.
    [[nodiscard]] bool mayAnswer(bool isSigned, RateLimiter::Moment now);

private:
    QByteArray m_path;
    QList<QByteArray> m_hosts;
    qsizetype m_largest;
    RateLimiter m_signed; ///< of requests to the path
    RateLimiter m_guesses; ///< others to the path
    RateLimiter m_strangers;
};

} // namespace provynx::webhook
