// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keymask.h"
#include "retry.h"

#include "domain/baseurl.h"
#include "domain/clock.h"
#include "domain/key.h"
#include "domain/result.h"

#include <QDateTime>
#include <QObject>
#include <QUrlQuery>

class QNetworkAccessManager;
class QNetworkRequest;

namespace provynx {

struct RedactedExchange;

/// A key and the one address it may be sent to.
struct Credential {
    BaseUrl base;
    Secret key;
};

enum class Verb { Get, Post, Delete };

struct Call {
    Verb verb = Verb::Get;
    QString path; ///< below the base URL, beginning with "/"; each segment already percent-encoded
    QUrlQuery query;
    QByteArray body; ///< POST only: JSON, sent as it is
    QByteArray idempotencyKey; ///< as the header Idempotency-Key; empty: no header
    std::chrono::milliseconds timeout{15'000}; ///< for the whole exchange (of one try), not between two bytes
    bool mayRepeat = false; ///< GETs only, by retry.h
};

/// A 2xx answer.
struct Answer {
    int status = 0;
    QByteArray body;
    QDateTime serverTime; ///< from the Date header, UTC; invalid without one
    QDateTime arrivedAt; ///< our wall clock, UTC
    std::chrono::milliseconds latency{0}; ///< of the last try

    /// A moment on the service's clock, told on ours. Differences under 2 s are the network's and are left
    /// alone.
    QDateTime onOurClock(const QDateTime& theirs) const;
};

/// Carries calls over HTTP with one key. Follows no redirect, keeps no cookie and no cache, reads at most 64
/// MiB, sends the key to its own address alone and masks it in what comes back, and turns every way to go
/// wrong into a Failure whose body is redacted.
class Transport : public QObject {
    Q_OBJECT

public:
    /// `network` must outlive the transport. When the transport goes nothing more is answered, and what is on
    /// its way is given up.
    Transport(QNetworkAccessManager* network, Credential credential, Clock clock, QObject* parent = nullptr,
        RetryPace pace = {});
    ~Transport() override;

    const BaseUrl& base() const { return m_credential.base; }
    /// By the key's prefix; nothing for a key of no known kind.
    std::optional<KeyKind> keyKind() const { return kindOfKey(m_credential.key); }
    QNetworkAccessManager* network() const { return m_network; }
    const Clock& clock() const { return m_clock; }

    /// Answers exactly once, never from inside send(). When `context` goes first nothing is answered: GETs
    /// are aborted, a POST or DELETE that is on its way is left to finish. A POST or DELETE is given to the
    /// network once for each send(), whatever happens to the connection. Without a `context` the transport
    /// itself is it.
    void send(const Call& call, QObject* context, Then<Answer> then);

    /// The key is taken back: whatever is sent from now on is refused with KeyUnavailable, and so is every
    /// GET that is on its way. A POST or DELETE that is on its way is left to finish, and answers, for money
    /// may hang on it.
    void retire();

Q_SIGNALS:
    /// After retire(), never from inside it: nothing is on its way any more, and all that was has answered.
    void emptied();
    /// After the outcome of every try that went to the network, before the call's answer: `failure` is empty
    /// after any answer, even a refusal.
    void linkSeen(std::chrono::milliseconds latency, const std::optional<provynx::Failure>& failure);
    /// A service's own time, from an answer that had it. Between linkSeen and the call's answer.
    void timeTold(const QDateTime& serverTime);
    /// The same try, as it may be shown to support.
    void exchanged(const provynx::RedactedExchange& exchange);

private:
    class PendingCall;
    void leave(PendingCall* pending); ///< which is over
    [[nodiscard]] std::optional<Failure> refusal(const QUrl& url, const QByteArray& idempotencyKey) const;
    QUrl urlOf(const Call& call) const;
    QNetworkRequest requestFor(const Call& call, const QUrl& url) const;

    QNetworkAccessManager* m_network;
    Credential m_credential;
    KeyMask m_mask;
    Clock m_clock;
    RetryPace m_pace;
    QList<PendingCall*> m_pending; ///< those that are not over; children of this
    bool m_isRetired = false;
};

} // namespace provynx
