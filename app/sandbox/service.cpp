// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service.h"

#include "bodies.h"
#include "routes.h"

#include <QLocale>

#include <algorithm>

namespace provynx {

using namespace Qt::StringLiterals;
using namespace sandbox;

namespace {

constexpr qsizetype mostRecorded = 1000;
/// Long after every client's patience; a hanging request must not hold its thread for ever.
constexpr auto longestHang = std::chrono::minutes(10);

QByteArray httpDate(const QDateTime& at)
{
    return QLocale::c().toString(at.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
}

HttpReply dropped()
{
    HttpReply reply;
    reply.ending = HttpReply::Ending::Drop;
    return reply;
}

} // namespace

SandboxService::SandboxService(Clock clock)
    : m_clock(clock)
    , m_rules(std::move(clock))
{
}

SandboxService::~SandboxService()
{
    stop();
}

Result<QUrl> SandboxService::start(quint16 port)
{
    stop();
    const auto got = m_face.start(
        port, [this](const HttpRequest& request, Patience& patience) { return handle(request, patience); });
    if (!got)
        return got.failure();
    QUrl url(u"http://127.0.0.1"_s);
    url.setPort(*got);
    url.setPath(QString::fromLatin1(basePath));
    const std::lock_guard lock(m_mutex);
    m_url = url;
    return url;
}

void SandboxService::stop()
{
    m_face.stop();
    const std::lock_guard lock(m_mutex);
    m_url.clear();
}

bool SandboxService::isRunning() const
{
    return !url().isEmpty();
}

QUrl SandboxService::url() const
{
    const std::lock_guard lock(m_mutex);
    return m_url;
}

void SandboxService::setHabits(const Habits& habits)
{
    const std::lock_guard lock(m_mutex);
    m_rules.setHabits(habits);
}

void SandboxService::setPurchaseTime(std::chrono::milliseconds time)
{
    const std::lock_guard lock(m_mutex);
    m_purchaseTime = time;
}

void SandboxService::setWallet(const Secret& key, const Money& amount)
{
    const std::lock_guard lock(m_mutex);
    m_rules.setWallet(key, amount);
}

Money SandboxService::wallet(const Secret& key)
{
    const std::lock_guard lock(m_mutex);
    return m_rules.balance(key);
}

void SandboxService::addFault(const Fault& fault)
{
    const std::lock_guard lock(m_mutex);
    m_faults.add(fault);
}

void SandboxService::clearFaults()
{
    const std::lock_guard lock(m_mutex);
    m_faults.clear();
}

int SandboxService::deliveries(Endpoint endpoint) const
{
    const std::lock_guard lock(m_mutex);
    if (endpoint != Endpoint::Any)
        return m_deliveries.value(endpoint);
    int all = 0;
    for (const int count : m_deliveries)
        all += count;
    return all;
}

Rules::Tally SandboxService::tally() const
{
    const std::lock_guard lock(m_mutex);
    return m_rules.tally();
}

void SandboxService::setRecording(bool on)
{
    const std::lock_guard lock(m_mutex);
    m_isRecording = on;
    if (!on)
        m_requests.clear();
}

QList<HttpRequest> SandboxService::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

HttpReply SandboxService::handle(const HttpRequest& request, Patience& patience)
{
    std::optional<Fault> fault;
    bool tellsTime = true;
    {
        const std::lock_guard lock(m_mutex);
        const Endpoint endpoint = Route::of(request.method, request.path).endpoint();
        ++m_deliveries[endpoint];
        if (m_isRecording) {
            m_requests.append(request);
            if (m_requests.size() > mostRecorded)
                m_requests.removeFirst();
        }
        fault = m_faults.takeFor(endpoint);
        tellsTime = m_rules.habits().tellsTime;
    }
    HttpReply right;
    if (!fault || fault->letsItHappen())
        right = perform(request, patience);
    HttpReply reply = fault ? spoilt(*fault, std::move(right), patience) : std::move(right);
    // On the clock that the rules use, so that "expires_at" and the answer's date agree.
    if (tellsTime)
        reply.headers.append({"Date", httpDate(m_clock.now())});
    return reply;
}

HttpReply SandboxService::perform(const HttpRequest& request, Patience& patience)
{
    const Route route = Route::of(request.method, request.path);
    if (auto refusal = refusalAtTheDoor(route, request))
        return *refusal;
    if (route.ask == Route::Ask::Buy)
        return buy(request, patience);
    const std::lock_guard lock(m_mutex);
    return answerAtOnce(m_rules, route, request);
}

HttpReply SandboxService::buy(const HttpRequest& request, Patience& patience)
{
    const auto refused
        = [](const Refusal& refusal) { return jsonReply(refusal.status, bodies::error(refusal.words)); };
    std::unique_lock lock(m_mutex);
    const auto order = readOrder(Route::of(request.method, request.path), request, m_rules.habits().keyPlace);
    if (const auto* refusal = std::get_if<Refusal>(&order))
        return refused(*refusal);
    const auto begun = m_rules.begin(bearer(request), std::get<Rules::Order>(order));
    if (const auto* refusal = std::get_if<Refusal>(&begun))
        return refused(*refusal);
    const auto& accepted = std::get<0>(begun);
    if (const auto* replayed = std::get_if<Rental>(&accepted))
        return jsonReply(200, bodies::number(*replayed));
    const auto ticket = std::get<Rules::Ticket>(accepted);
    if (m_purchaseTime.count() > 0) {
        const auto time = m_purchaseTime;
        lock.unlock();
        // A client that leaves has still bought: that is what makes its outcome unknown to it.
        patience.wait(time);
        lock.lock();
    }
    const auto made = m_rules.finish(ticket);
    if (const auto* refusal = std::get_if<Refusal>(&made))
        return refused(*refusal);
    return jsonReply(201, bodies::number(std::get<Rental>(made)));
}

HttpReply SandboxService::spoilt(const Fault& fault, HttpReply right, Patience& patience)
{
    if (fault.kind == Fault::Kind::Hang) {
        patience.wait(fault.delay.count() > 0 ? fault.delay : longestHang);
        return dropped();
    }
    if (fault.delay.count() > 0 && !patience.wait(fault.delay))
        return dropped();
    switch (fault.kind) {
    case Fault::Kind::Status: {
        HttpReply reply = jsonReply(
            fault.status, bodies::error(fault.words.isEmpty() ? usualWords(fault.status) : fault.words));
        if (fault.retryAfter) {
            const auto seconds = fault.retryAfter->count();
            reply.headers.append({"Retry-After",
                fault.isRetryAfterDate ? httpDate(m_clock.now().addSecs(seconds))
                                       : QByteArray::number(seconds)});
        }
        return reply;
    }
    case Fault::Kind::Html:
        return {200,
            "<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Welcome</h1></body></html>",
            {{"Content-Type", "text/html; charset=utf-8"}}};
    case Fault::Kind::CutOff:
        right.ending = HttpReply::Ending::CutOff;
        return right;
    case Fault::Kind::Truncated:
        right.body.truncate(right.body.size() / 2);
        return right;
    case Fault::Kind::Redirect: {
        HttpReply reply = jsonReply(307, bodies::error(u"Moved"_s));
        reply.headers.append({"Location", fault.target.toEncoded()});
        return reply;
    }
    case Fault::Kind::Slow:
        return right;
    case Fault::Kind::Drop:
    case Fault::Kind::Hang:
        break;
    }
    return dropped();
}

} // namespace provynx
