// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange.h"

#include "brokenlink.h"
#include "redaction.h"
#include "uploadonce.h"
#include "wire.h"

#include "domain/plaintext.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslError>

namespace provynx {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using Kind = Failure::Kind;

namespace {

constexpr qsizetype largestBody = 64 * 1024 * 1024;
constexpr qint64 readBuffer = 1024 * 1024;
constexpr qsizetype longestDetail = 300;
constexpr milliseconds betweenHeadChecks(100);

Kind kindOfStatus(int status, const QString& words)
{
    switch (status) {
    case 400:
    case 422: // the same meaning in other frameworks: the request was understood and not carried out
        return Kind::BadRequest;
    case 401:
    case 403: // as 401: turned away before anything was done
        return Kind::KeyRejected;
    case 402:
        return Kind::ShortOfFunds;
    case 404:
        return Kind::NotFound;
    case 409:
        return wire::saysInProgress(words) ? Kind::InProgress : Kind::Conflict;
    case 429:
        return Kind::RateLimited;
    case 500:
    case 502:
    case 504:
        return Kind::ServiceFailure;
    case 503:
        return Kind::Unavailable;
    default:
        return status >= 300 && status < 400 ? Kind::Redirected : Kind::UnexpectedStatus;
    }
}

/// What a person can do something about; one that is not trusted may be anybody's, whatever else is wrong.
QString flawOf(const QList<QSslError>& errors)
{
    QString flaw;
    for (const QSslError& error : errors) {
        switch (error.error()) {
        case QSslError::CertificateExpired:
            flaw = u"expired"_s;
            break;
        case QSslError::CertificateNotYetValid:
            flaw = u"not-yet"_s;
            break;
        case QSslError::HostNameMismatch:
            flaw = u"host"_s;
            break;
        default:
            return {};
        }
    }
    return flaw;
}

bool mayCarryRetryAfter(int status)
{
    return status == 429 || status == 503 || status >= 500;
}

} // namespace

Exchange::Exchange(QNetworkAccessManager* network, QNetworkRequest request, const Call& call, KeyMask mask,
    Clock clock, Outcome done, QObject* parent)
    : QObject(parent)
    , m_mask(std::move(mask))
    , m_clock(std::move(clock))
    , m_done(std::move(done))
    , m_startedAt(m_clock.elapsed())
{
    if (call.verb == Verb::Get) {
        m_reply = network->get(request);
    } else {
        // Timers stand still while the computer sleeps: a request that was still waiting for its connection
        // then is too old.
        m_upload = new UploadOnce(call.body, [clock = m_clock, began = m_startedAt, timeout = call.timeout] {
            return clock.elapsed() - began < timeout;
        });
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, call.body.size());
        // A DELETE without a body would be sent again on a closed connection; with one that can't be rewound
        // it is not.
        m_reply = call.verb == Verb::Post ? network->post(request, m_upload)
                                          : network->sendCustomRequest(request, "DELETE", m_upload);
        m_upload->setParent(m_reply);
    }
    m_reply->setReadBufferSize(readBuffer);
    // Later: a reply that is aborted from inside this signal complains.
    connect(
        m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::checkAnnouncedSize, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::collect);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finish);
    connect(m_reply, &QNetworkReply::sslErrors, this,
        [this](const QList<QSslError>& errors) { m_certificateFlaw = flawOf(errors); });

    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, [this] { stop(Kind::TimedOut); });
    m_deadline.start(call.timeout);
    connect(&m_headChecks, &QTimer::timeout, this, &Exchange::checkHead);
    m_headChecks.start(betweenHeadChecks);
}

Exchange::~Exchange()
{
    drop();
}

void Exchange::drop()
{
    m_done = {};
    m_deadline.stop();
    m_headChecks.stop();
    if (!m_reply)
        return;
    QNetworkReply* const reply = m_reply;
    reply->disconnect(this);
    abort();
    m_reply.clear();
    reply->deleteLater();
}

/// Also what Qt itself would not hear.
void Exchange::abort()
{
    const bool hasHead = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    const QUrl url = m_reply->url();
    // One that has failed already ends by itself, and complains of a second error.
    if (m_reply->error() == QNetworkReply::NoError)
        m_reply->abort(); // finish() may follow from inside, and destroy this
    if (!hasHead && url.scheme() == "http"_L1)
        cutHeaderFlood(static_cast<quint16>(url.port(80)));
}

/// The head is read by Qt, without a bound.
void Exchange::checkHead()
{
    if (!m_reply || m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid())
        m_headChecks.stop();
    else if (m_headWatch.cut())
        stop(Kind::TooLarge);
}

void Exchange::checkAnnouncedSize()
{
    if (m_reply && announcesTooMuch())
        stop(Kind::TooLarge);
}

bool Exchange::announcesTooMuch() const
{
    const QVariant announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    return announced.isValid() && announced.toLongLong() > largestBody;
}

void Exchange::collect()
{
    if (m_stopped)
        return;
    m_body += m_reply->read(largestBody + 1 - m_body.size());
    if (m_body.size() > largestBody)
        stop(Kind::TooLarge);
}

void Exchange::stop(Kind why)
{
    if (m_stopped || !m_reply)
        return;
    m_stopped = why;
    // What was not asked for by now never leaves, whatever is still on its way between the network's threads.
    if (m_upload)
        m_upload->withhold();
    abort(); // finish() follows from inside
}

void Exchange::finish()
{
    m_deadline.stop();
    m_headChecks.stop();
    if (!m_stopped)
        collect();
    if (!m_reply || !m_done)
        return;
    if (!m_stopped && announcesTooMuch())
        m_stopped = Kind::TooLarge; // the link broke before that was checked
    const milliseconds latency = m_clock.elapsed() - m_startedAt;
    m_body = m_mask.applied(m_body);
    const Result<Answer> result = outcome(latency);
    m_reply->deleteLater();
    m_reply.clear();
    const Outcome done = std::exchange(m_done, {});
    done(result, latency); // may destroy this
}

Result<Answer> Exchange::outcome(milliseconds latency) const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool arrived = m_reply->error() == QNetworkReply::NoError;
    const bool isSuccess = status >= 200 && status < 300;
    if (!m_stopped && isSuccess && arrived) {
        Answer answer;
        answer.status = status;
        answer.body = m_body;
        answer.serverTime = readHttpDate(m_reply->rawHeader("Date"));
        answer.arrivedAt = m_clock.now();
        answer.latency = latency;
        return answer;
    }
    if (!m_stopped && status >= 300)
        return failureOfStatus(status);

    Failure failure;
    // A time-out of a purchase whose body nobody asked for is no open outcome: nothing was sent.
    const bool isCertainlyUnsent = status == 0 && m_upload && m_upload->isUntouched();
    failure.kind
        = m_stopped && !isCertainlyUnsent ? *m_stopped : kindOfBrokenLink(m_reply->error(), m_upload);
    failure.httpStatus = status;
    failure.redactedBody = redacted(m_body);
    if (failure.kind == Kind::Tls)
        failure.field = m_certificateFlaw;
    if (!m_stopped)
        failure.detail = networkWords(m_reply->errorString());
    return failure;
}

Failure Exchange::failureOfStatus(int status) const
{
    Failure failure;
    failure.httpStatus = status;
    failure.serverText = wire::readErrorText(m_body);
    failure.kind = kindOfStatus(status, failure.serverText);
    failure.redactedBody = redacted(m_body);
    if (mayCarryRetryAfter(status)) {
        failure.retryAfter = readRetryAfter(
            m_reply->rawHeader("Retry-After"), readHttpDate(m_reply->rawHeader("Date")), m_clock.now());
    }
    if (failure.kind == Kind::Redirected) // only where to: the rest of the address may carry a token
        failure.detail = networkWords(QUrl::fromEncoded(m_reply->rawHeader("Location")).host());
    return failure;
}

QString Exchange::networkWords(const QString& words) const
{
    return plainText(QString::fromUtf8(m_mask.applied(words.toUtf8())), false, longestDetail);
}

} // namespace provynx
