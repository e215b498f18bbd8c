// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport.h"

#include <QList>

#include <utility>

class QNetworkRequest;

namespace provynx {

/// One try of a call and what came of it, as it may be shown to support: made so at the moment it is
/// recorded. No key, phone, code or message; a number's id in the path is ID; of an idempotency key the ends.
struct RedactedExchange {
    QDateTime at; ///< when it ended, UTC
    QByteArray verb;
    QString url;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< of the request, in its order
    QByteArray body; ///< of the request
    int status = 0; ///< 0: no answer
    QString trouble; ///< the failure's stable name; empty for a success
    QString detail; ///< the network stack's words
    std::chrono::milliseconds latency{0};
    std::optional<std::chrono::milliseconds> retryAfter;
    QByteArray answer;

    friend bool operator==(const RedactedExchange&, const RedactedExchange&) = default;
};

RedactedExchange seen(const Call& call, const QNetworkRequest& request, const Result<Answer>& result,
    std::chrono::milliseconds latency, const QDateTime& at);

/// "GET /us/services?server=1", below the base URL, with ID in an id's place.
QString shownRequest(const Call& call);

/// The request as a command for a POSIX shell, with a key's prefix in the key's place: to be run, the key has
/// to be put in by hand.
QString asCurl(const RedactedExchange& exchange);

/// The last exchanges of this run, in memory alone.
class RecentExchanges {
public:
    static constexpr qsizetype most = 50;

    void add(const RedactedExchange& exchange);
    const QList<RedactedExchange>& all() const { return m_all; } ///< oldest first
    /// The last one that this failure can have come from; nothing where none is known, or nothing was sent.
    std::optional<RedactedExchange> of(const Failure& failure) const;

private:
    QList<RedactedExchange> m_all;
};

} // namespace provynx
