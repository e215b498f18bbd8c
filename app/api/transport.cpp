// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport.h"

#include "exchange.h"
#include "redactedexchange.h"

#include <QHostAddress>
#include <QMetaMethod>
#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>

namespace provynx {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using Kind = Failure::Kind;

namespace {

constexpr qsizetype longestKey = 100; ///< an idempotency key is a UUID

bool isLoopback(const QString& host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

/// What could end the header line and begin another must never get there.
bool isSendable(const QByteArray& key)
{
    return !key.isEmpty()
        && std::all_of(key.cbegin(), key.cend(), [](char c) { return c > ' ' && c < '\x7f'; });
}

/// An empty segment or one of dots would be taken out by a server, which would then see another path.
bool hasSlipperySegment(const QString& path)
{
    const QStringList segments = path.mid(1).split(u'/');
    return std::any_of(segments.cbegin(), segments.cend(), [](const QString& segment) {
        return segment.isEmpty() || segment == "."_L1 || segment == ".."_L1 || segment.contains(u'\\');
    });
}

Failure refused(Kind kind)
{
    Failure failure;
    failure.kind = kind;
    return failure;
}

} // namespace

/// One send(): its tries, and who waits for the answer.
class Transport::PendingCall : public QObject {
public:
    PendingCall(Transport* transport, Call call, QUrl url, QObject* context, Then<Answer> then)
        : QObject(transport)
        , m_transport(transport)
        , m_call(std::move(call))
        , m_url(std::move(url))
        , m_then(std::move(then))
    {
        connect(context, &QObject::destroyed, this, &PendingCall::forgetContext);
    }

    void start()
    {
        ++m_tries;
        m_exchange = new Exchange(
            m_transport->m_network, m_transport->requestFor(m_call, m_url), m_call, m_transport->m_mask,
            m_transport->m_clock,
            [this](const Result<Answer>& result, milliseconds latency) { take(result, latency); }, this);
    }

    /// Last in its caller: the answer may destroy the transport and all that is in it.
    void answer(const Result<Answer>& result)
    {
        const Then<Answer> then = std::exchange(m_then, {});
        const QPointer<PendingCall> alive(this);
        if (then)
            then(result);
        if (alive)
            end();
    }

    void retire()
    {
        if (m_call.verb != Verb::Get)
            return;
        if (m_exchange)
            m_exchange->drop();
        m_isRetired = true;
        QTimer::singleShot(0, this, [this] { answer(refused(Kind::KeyUnavailable)); });
    }

private:
    void forgetContext()
    {
        if (m_isOver)
            return;
        m_then = {};
        if (m_call.verb != Verb::Get)
            return;
        if (m_exchange)
            m_exchange->drop();
        end();
    }

    void end()
    {
        if (std::exchange(m_isOver, true))
            return;
        m_transport->leave(this);
        deleteLater();
    }

    void take(const Result<Answer>& result, milliseconds latency)
    {
        m_exchange->deleteLater();
        const bool answered
            = result.ok() || (result.failure().httpStatus != 0 && !result.failure().isAboutTheLink());
        const QPointer<PendingCall> alive(this);
        if (m_transport->isSignalConnected(QMetaMethod::fromSignal(&Transport::exchanged)))
            Q_EMIT m_transport->exchanged(seen(
                m_call, m_transport->requestFor(m_call, m_url), result, latency, m_transport->m_clock.now()));
        if (!alive)
            return;
        Q_EMIT m_transport->linkSeen(latency, answered ? std::nullopt : std::optional(result.failure()));
        if (!alive)
            return;
        if (result.ok() && result->serverTime.isValid())
            Q_EMIT m_transport->timeTold(result->serverTime);
        if (!alive)
            return;
        if (!result.ok() && m_then && m_call.verb == Verb::Get && m_call.mayRepeat) {
            const auto fraction = [] { return QRandomGenerator::global()->generateDouble(); };
            if (const auto pause
                = pauseBeforeRepeat(result.failure(), m_tries, fraction, m_transport->m_pace)) {
                QTimer::singleShot(*pause, Qt::PreciseTimer, this, [this] {
                    if (m_then && !m_isRetired)
                        start();
                });
                return;
            }
        }
        answer(result);
    }

    Transport* m_transport;
    Call m_call;
    QUrl m_url;
    Then<Answer> m_then;
    QPointer<Exchange> m_exchange;
    int m_tries = 0;
    bool m_isRetired = false;
    bool m_isOver = false;
};

Transport::Transport(
    QNetworkAccessManager* network, Credential credential, Clock clock, QObject* parent, RetryPace pace)
    : QObject(parent)
    , m_network(network)
    , m_credential(std::move(credential))
    , m_mask(m_credential.key)
    , m_clock(std::move(clock))
    , m_pace(pace)
{
}

Transport::~Transport()
{
    // While this is still a transport to them.
    qDeleteAll(std::exchange(m_pending, {}));
}

void Transport::send(const Call& call, QObject* context, Then<Answer> then)
{
    const QUrl url = urlOf(call);
    auto* const pending = new PendingCall(this, call, url, context ? context : this, std::move(then));
    m_pending.append(pending);
    if (const auto why = m_isRetired ? refused(Kind::KeyUnavailable) : refusal(url, call.idempotencyKey))
        QTimer::singleShot(0, pending, [pending, why] { pending->answer(*why); });
    else
        pending->start();
}

void Transport::retire()
{
    m_isRetired = true;
    for (PendingCall* pending : std::as_const(m_pending))
        pending->retire();
    leave(nullptr);
}

void Transport::leave(PendingCall* pending)
{
    m_pending.removeOne(pending);
    if (!m_isRetired || !m_pending.isEmpty())
        return;
    QTimer::singleShot(0, this, [this] {
        if (m_pending.isEmpty())
            Q_EMIT emptied();
    });
}

QUrl Transport::urlOf(const Call& call) const
{
    QUrl url = m_credential.base.url();
    if (url.isEmpty())
        return url;
    url.setPath(url.path(QUrl::FullyEncoded) + call.path, QUrl::StrictMode);
    if (!call.query.isEmpty())
        url.setQuery(call.query);
    return url;
}

std::optional<Failure> Transport::refusal(const QUrl& url, const QByteArray& idempotencyKey) const
{
    const QUrl& base = m_credential.base.url();
    if (base.isEmpty())
        return refused(Kind::Offline); // the embedded sandbox is not running
    if (!isSendable(m_credential.key.reveal()))
        return refused(Kind::KeyUnavailable);
    // It comes from the journal, a file that may have been edited.
    if (!idempotencyKey.isEmpty() && (!isSendable(idempotencyKey) || idempotencyKey.size() > longestKey))
        return refused(Kind::NotRecorded);
    const QString scheme = base.scheme();
    if (scheme == "http"_L1 && !isLoopback(base.host()))
        return refused(Kind::PlainHttp);
    const QString path = url.path(QUrl::FullyEncoded);
    const bool isBelow = url.isValid() && (scheme == "https"_L1 || scheme == "http"_L1)
        && url.scheme() == scheme && url.authority() == base.authority() && base.userInfo().isEmpty()
        && path.startsWith(base.path(QUrl::FullyEncoded) + u'/') && !hasSlipperySegment(path);
    if (!isBelow)
        return refused(Kind::ForeignAddress);
    return std::nullopt;
}

QNetworkRequest Transport::requestFor(const Call& call, const QUrl& url) const
{
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_credential.key.reveal());
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("User-Agent", "provynx-sms/" PROVYNX_VERSION);
    if (call.verb == Verb::Post)
        request.setRawHeader("Content-Type", "application/json");
    if (!call.idempotencyKey.isEmpty())
        request.setRawHeader("Idempotency-Key", call.idempotencyKey);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // What is known about sending things once (see UploadOnce) was tried over HTTP/1.1.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return request;
}

} // namespace provynx
