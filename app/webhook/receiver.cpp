// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiver.h"

#include "deliverylog.h"
#include "replaycache.h"
#include "requestgate.h"

#include <QTimer>

#include <microhttpd.h>

namespace provynx::webhook {

using std::chrono::milliseconds;
using SteadyClock = std::chrono::steady_clock;

namespace {

constexpr auto betweenNews = milliseconds(250);
/// Read past the allowed size and thrown away, so that a client gets its 413 before the connection ends.
constexpr qsizetype mostDiscarded = 256 * 1024;
constexpr size_t connectionMemory = 32 * 1024; // for the head of one, twice over
constexpr unsigned okStatus = 200;
constexpr unsigned laterStatus = 503;

struct Incoming {
    Headers headers;
    QByteArray body;
    qsizetype discarded = 0;
    std::optional<unsigned> status; // set before the connection is resumed
};

MHD_Result collect(void* into, MHD_ValueKind, const char* name, const char* value)
{
    static_cast<Headers*>(into)->append(Header{name, value ? value : ""});
    return MHD_YES;
}

MHD_Result send(MHD_Connection* connection, unsigned status)
{
    MHD_Response* response = MHD_create_response_from_buffer(0, nullptr, MHD_RESPMEM_PERSISTENT);
    if (!response)
        return MHD_NO;
    MHD_add_response_header(response, MHD_HTTP_HEADER_CONNECTION, "close");
    const MHD_Result queued = MHD_queue_response(connection, status, response);
    MHD_destroy_response(response);
    return queued;
}

unsigned statusFor(PushOutcome outcome)
{
    switch (outcome) {
    case PushOutcome::BadSignature:
        return 401;
    case PushOutcome::Unreadable:
        return 422;
    case PushOutcome::NotKept:
        return laterStatus;
    default:
        return okStatus;
    }
}

PushOutcome outcomeOf(Listener::Cut cut)
{
    switch (cut) {
    case Listener::Cut::TooSlow:
        return PushOutcome::TooSlow;
    case Listener::Cut::Crowded:
        return PushOutcome::Crowded;
    case Listener::Cut::TooLarge:
        return PushOutcome::TooLarge;
    case Listener::Cut::Malformed:
        break;
    }
    return PushOutcome::Malformed;
}

Socket socketOf(MHD_Connection* connection)
{
    return static_cast<Socket>(
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd);
}

} // namespace

/// Everything that the server's threads touch. Answers hold it weakly: one that comes after the end does
/// nothing.
struct Receiver::Running : std::enable_shared_from_this<Receiver::Running> {
    Running(Receiver* theReceiver, const Clock& theClock, const Limits& theLimits)
        : receiver(theReceiver)
        , clock(theClock)
        , limits(theLimits)
        , listener({theLimits.connections, theLimits.untilWhole, theLimits.body})
        , log([this] {
            QMetaObject::invokeMethod(
                receiver, [this_ = weak_from_this()] { tellSoon(this_); }, Qt::QueuedConnection);
        })
    {
    }

    struct Waiting {
        ReplayCache::Mark mark;
        QList<MHD_Connection*> connections; ///< suspended, and alive until they are resumed
        QList<Incoming*> incoming;
        SteadyClock::time_point since;
    };

    Receiver* receiver;
    Clock clock;
    Limits limits;
    Settings settings;
    Desk desk;
    quint16 port = 0;
    Listener listener;
    DeliveryLog log;
    MHD_Daemon* daemon = nullptr;
    std::unique_ptr<RequestGate> door; ///< of the daemon's thread

    std::mutex mutex;
    bool isStopping = false; // guarded by mutex, as all below
    ReplayCache replays;
    quint64 lastTicket = 0;
    std::map<quint64, Waiting> waiting;

    static void tellSoon(const std::weak_ptr<Running>& that)
    {
        const auto running = that.lock();
        if (!running)
            return;
        QTimer::singleShot(betweenNews, running->receiver, [that] {
            if (const auto its = that.lock())
                Q_EMIT its->receiver->recordsEmitted(its->log.fetch());
        });
    }

    void tell(PushOutcome outcome, const Verdict& verdict = {})
    {
        log.tell({clock.now(), outcome, verdict.fault, QString::fromLatin1(verdict.header), {}, 1});
    }

    // ---- On the daemon's thread ----

    static void onConnection(
        void* self, MHD_Connection* connection, void**, MHD_ConnectionNotificationCode what)
    {
        auto& running = *static_cast<Running*>(self);
        if (what == MHD_CONNECTION_NOTIFY_STARTED)
            running.listener.started(socketOf(connection));
        else
            running.listener.closing(socketOf(connection));
    }

    static void onCompleted(void*, MHD_Connection*, void** incoming, MHD_RequestTerminationCode)
    {
        delete static_cast<Incoming*>(*incoming);
        *incoming = nullptr;
    }

    static MHD_Result onRequest(void* self, MHD_Connection* connection, const char* url, const char* method,
        const char*, const char* data, size_t* size, void** state)
    {
        auto& running = *static_cast<Running*>(self);
        if (!*state) {
            auto* incoming = new Incoming;
            *state = incoming;
            MHD_get_connection_values(connection, MHD_HEADER_KIND, &collect, &incoming->headers);
            return running.meet(connection, method, url, *incoming);
        }
        auto& incoming = *static_cast<Incoming*>(*state);
        if (*size > 0) {
            const auto count = static_cast<qsizetype>(*size);
            *size = 0;
            if (incoming.discarded == 0 && incoming.body.size() + count <= running.limits.body)
                incoming.body.append(data, count);
            else
                incoming.discarded += count;
            return incoming.discarded > mostDiscarded ? MHD_NO : MHD_YES;
        }
        return running.judge(connection, incoming);
    }

    MHD_Result meet(MHD_Connection* connection, const char* method, const char* url, const Incoming& incoming)
    {
        const auto refusal = door->ask(method, url, incoming.headers, SteadyClock::now());
        if (!refusal)
            return MHD_YES;
        tell(refusal->outcome);
        return refusal->status == 0 ? MHD_NO : send(connection, refusal->status);
    }

    MHD_Result judge(MHD_Connection* connection, Incoming& incoming)
    {
        {
            const std::lock_guard lock(mutex);
            if (incoming.status)
                return send(connection, *incoming.status);
        }
        listener.whole(socketOf(connection));
        if (incoming.discarded > 0)
            return refuse(connection, PushOutcome::TooLarge, 413);
        const QDateTime at = clock.now();
        const Verdict verdict = verify(settings.scheme, settings.secret, incoming.headers, incoming.body, at);
        if (!verdict.ok())
            return refuse(
                connection, PushOutcome::BadSignature, statusFor(PushOutcome::BadSignature), verdict);
        if (!door->mayAnswer(true, SteadyClock::now())) {
            tell(PushOutcome::TooMany);
            return send(connection, 429);
        }
        Arrival arrival{
            verdict.id, incoming.body, at, listener.acceptedAt(socketOf(connection)), SteadyClock::now()};
        return take(connection, incoming, arrival);
    }

    MHD_Result refuse(
        MHD_Connection* connection, PushOutcome outcome, unsigned status, const Verdict& verdict = {})
    {
        if (!door->mayAnswer(false, SteadyClock::now())) {
            tell(PushOutcome::TooMany);
            return send(connection, 429);
        }
        tell(outcome, verdict);
        return send(connection, status);
    }

    MHD_Result take(MHD_Connection* connection, Incoming& incoming, const Arrival& arrival)
    {
        const ReplayCache::Mark mark
            = ReplayCache::markOf(arrival.id, arrival.body, settings.secret.reveal());
        std::unique_lock lock(mutex);
        if (isStopping)
            return send(connection, laterStatus);
        const ReplayCache::Standing standing = replays.begin(mark);
        if (standing == ReplayCache::Standing::Kept) {
            lock.unlock();
            tell(PushOutcome::Repeated);
            return send(connection, okStatus);
        }
        if (standing == ReplayCache::Standing::UnderWay) {
            for (auto& [ticket, first] : waiting) {
                if (first.mark.body != mark.body && (mark.id.isEmpty() || first.mark.id != mark.id))
                    continue;
                MHD_suspend_connection(connection);
                first.connections.append(connection);
                first.incoming.append(&incoming);
                return MHD_YES;
            }
            return send(connection, laterStatus); // the desk did not answer the first in time; it may yet
        }
        const quint64 ticket = ++lastTicket;
        MHD_suspend_connection(connection);
        waiting.emplace(ticket, Waiting{mark, {connection}, {&incoming}, SteadyClock::now()});
        lock.unlock();
        hand(ticket, mark, arrival);
        return MHD_YES;
    }

    void hand(quint64 ticket, const ReplayCache::Mark& mark, const Arrival& arrival)
    {
        const auto that = weak_from_this();
        const Answer answer = [that, ticket, mark](PushOutcome outcome) {
            const auto running = that.lock();
            return running ? running->answered(ticket, mark, outcome) : outcome;
        };
        QMetaObject::invokeMethod(
            receiver,
            [that, ticket, arrival, answer] {
                const auto running = that.lock();
                if (!running)
                    return;
                QTimer::singleShot(running->limits.desk, running->receiver, [that, ticket] {
                    if (const auto late = that.lock())
                        late->resume(ticket, laterStatus);
                });
                running->desk(arrival, answer);
            },
            Qt::QueuedConnection);
    }

    // ---- From any thread ----

    PushOutcome answered(quint64 ticket, const ReplayCache::Mark& mark, PushOutcome outcome)
    {
        if (!isRefusal(outcome) && settings.remember && !settings.remember(mark.hashes()))
            outcome = PushOutcome::NotKept;
        const bool isKept = !isRefusal(outcome);
        {
            const std::lock_guard lock(mutex);
            replays.end(mark, isKept);
        }
        resume(ticket, statusFor(outcome));
        return outcome;
    }

    void resume(quint64 ticket, unsigned status)
    {
        const std::lock_guard lock(mutex);
        const auto found = waiting.find(ticket);
        if (found == waiting.end())
            return;
        for (Incoming* incoming : std::as_const(found->second.incoming))
            incoming->status = status;
        for (MHD_Connection* connection : std::as_const(found->second.connections))
            MHD_resume_connection(connection);
        waiting.erase(found);
    }

    bool startDaemon()
    {
        daemon = MHD_start_daemon(MHD_USE_AUTO_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME
                | MHD_USE_NO_LISTEN_SOCKET | MHD_USE_ITC | MHD_USE_SUPPRESS_DATE_NO_CLOCK,
            0, nullptr, nullptr, &Running::onRequest, this, MHD_OPTION_CONNECTION_LIMIT,
            static_cast<unsigned>(2 * limits.connections + 32), MHD_OPTION_CONNECTION_MEMORY_LIMIT,
            connectionMemory, MHD_OPTION_NOTIFY_CONNECTION, &Running::onConnection, this,
            MHD_OPTION_NOTIFY_COMPLETED, &Running::onCompleted, this, MHD_OPTION_END);
        return daemon != nullptr;
    }

    void stop()
    {
        listener.stop();
        if (!daemon)
            return;
        QList<quint64> tickets;
        {
            const std::lock_guard lock(mutex);
            isStopping = true;
            for (const auto& [ticket, one] : waiting)
                tickets.append(ticket);
        }
        for (const quint64 ticket : tickets)
            resume(ticket, laterStatus);
        MHD_stop_daemon(daemon);
        daemon = nullptr;
    }
};

Receiver::Receiver(Clock clock, QObject* parent)
    : Receiver(std::move(clock), Limits(), parent)
{
}

Receiver::Receiver(Clock clock, Limits limits, QObject* parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_limits(limits)
{
}

Receiver::~Receiver()
{
    stop();
}

Result<quint16> Receiver::start(const Settings& settings, Desk desk)
{
    stop();
    const auto running = std::make_shared<Running>(this, m_clock, m_limits);
    running->settings = settings;
    running->replays.restore(settings.known);
    running->desk = std::move(desk);
    const auto port = running->listener.open(settings.port);
    if (!port)
        return port.failure();
    running->port = *port;
    running->door = std::make_unique<RequestGate>(
        settings.path, *port, settings.publicAddress, m_limits.body, m_limits.perSecond);
    if (!running->startDaemon()) {
        Failure failure;
        failure.kind = Failure::Kind::Offline;
        return failure;
    }
    running->listener.start(
        [daemon = running->daemon](
            Socket socket) { MHD_add_connection(daemon, static_cast<MHD_socket>(socket), nullptr, 0); },
        [its = running.get()](Listener::Cut cut) { its->tell(outcomeOf(cut)); });
    m_running = running;
    return *port;
}

void Receiver::stop()
{
    if (!m_running)
        return;
    m_running->stop();
    m_running.reset();
}

quint16 Receiver::port() const
{
    return m_running ? m_running->port : 0;
}

} // namespace provynx::webhook
