// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http.h"

#include <microhttpd.h>
#ifdef _WIN32
#include <winsock2.h>
#else
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#endif

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace provynx::sandbox {

using std::chrono::milliseconds;
using SteadyClock = std::chrono::steady_clock;

namespace {

constexpr unsigned int mostConnections = 64;
constexpr qsizetype largestBody = 64 * 1024;
constexpr qsizetype mostDiscarded = 1024 * 1024;
constexpr unsigned int idleSeconds = 30;
constexpr auto timeToAsk = std::chrono::seconds(30);
constexpr auto betweenChecks = milliseconds(100);

bool hasLeft(MHD_socket socket)
{
#ifdef _WIN32
    WSAPOLLFD asked{socket, POLLRDNORM, 0};
    const bool isReadable = WSAPoll(&asked, 1, 0) > 0;
#else
    pollfd asked{socket, POLLIN, 0};
    const bool isReadable = poll(&asked, 1, 0) > 0;
#endif
    char byte = 0;
    return isReadable && recv(socket, &byte, 1, MSG_PEEK) <= 0;
}

void cut(MHD_socket socket)
{
#ifdef _WIN32
    shutdown(socket, SD_BOTH);
#else
    shutdown(socket, SHUT_RDWR);
#endif
}

HttpReply plainError(int status, const char* words)
{
    return {
        status, QByteArrayLiteral("{\"error\":\"") + words + "\"}", {{"Content-Type", "application/json"}}};
}

MHD_Result collect(void* into, MHD_ValueKind, const char* name, const char* value)
{
    static_cast<QList<HttpHeader>*>(into)->append(HttpHeader{name, value ? value : ""});
    return MHD_YES;
}

/// Half of the promised bytes, then an error, which makes the library close the connection.
struct Half {
    QByteArray body;

    static ssize_t read(void* self, uint64_t position, char* out, size_t room)
    {
        const QByteArray& body = static_cast<Half*>(self)->body;
        const auto half = static_cast<uint64_t>(body.size() / 2);
        if (position >= half)
            return MHD_CONTENT_READER_END_WITH_ERROR;
        const size_t count = std::min(room, static_cast<size_t>(half - position));
        memcpy(out, body.constData() + position, count);
        return static_cast<ssize_t>(count);
    }
    static void free(void* self) { delete static_cast<Half*>(self); }
};

MHD_Result send(MHD_Connection* connection, const HttpReply& reply)
{
    if (reply.ending == HttpReply::Ending::Drop)
        return MHD_NO;
    const auto size = static_cast<size_t>(reply.body.size());
    MHD_Response* response = reply.ending == HttpReply::Ending::CutOff
        ? MHD_create_response_from_callback(size, 4096, &Half::read, new Half{reply.body}, &Half::free)
        : MHD_create_response_from_buffer(
            size, const_cast<char*>(reply.body.constData()), MHD_RESPMEM_MUST_COPY);
    if (!response)
        return MHD_NO;
    for (const HttpHeader& header : reply.headers)
        MHD_add_response_header(response, header.first.constData(), header.second.constData());
    const MHD_Result queued
        = MHD_queue_response(connection, static_cast<unsigned int>(reply.status), response);
    MHD_destroy_response(response);
    return queued;
}

struct Incoming {
    HttpRequest request;
    qsizetype discarded = 0;
};

} // namespace

QByteArray HttpRequest::header(const char* name) const
{
    for (const HttpHeader& header : headers)
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            return header.second;
    return {};
}

QByteArray HttpRequest::queryValue(const char* name) const
{
    for (const HttpHeader& item : query)
        if (item.first == name)
            return item.second;
    return {};
}

struct HttpFace::Running {
    Handler handler;
    MHD_Daemon* daemon = nullptr;
    std::atomic<quint16> port = 0;

    std::mutex mutex;
    std::condition_variable woken;
    bool isStopping = false;
    std::map<MHD_socket, SteadyClock::time_point> asking; ///< connections that owe us (the rest of) a request
    std::thread watcher;

    class OwnPatience : public Patience {
    public:
        OwnPatience(Running& running, MHD_socket socket)
            : m_running(running)
            , m_socket(socket)
        {
        }
        bool wait(milliseconds time) override
        {
            const auto end = SteadyClock::now() + time;
            std::unique_lock lock(m_running.mutex);
            while (!m_running.isStopping) {
                const auto left = std::chrono::ceil<milliseconds>(end - SteadyClock::now());
                if (left <= milliseconds(0))
                    return true;
                if (hasLeft(m_socket))
                    return false;
                m_running.woken.wait_for(lock, std::min<milliseconds>(left, betweenChecks));
            }
            return false;
        }

    private:
        Running& m_running;
        MHD_socket m_socket;
    };

    bool isOwnHost(const QByteArray& host) const
    {
        const QByteArray at = ':' + QByteArray::number(port.load());
        return host == "127.0.0.1" + at || host.toLower() == "localhost" + at || host == "[::1]" + at;
    }

    /// libmicrohttpd's own time-out counts idle time; a client that sends a byte now and then would never
    /// meet it.
    void watchTheSlow()
    {
        std::unique_lock lock(mutex);
        while (!isStopping) {
            const auto now = SteadyClock::now();
            for (const auto& [socket, since] : asking)
                if (now - since > timeToAsk)
                    cut(socket);
            woken.wait_for(lock, std::chrono::seconds(1));
        }
    }

    void setAsking(MHD_socket socket, bool isAsking)
    {
        const std::lock_guard lock(mutex);
        if (isAsking)
            asking.insert_or_assign(socket, SteadyClock::now());
        else
            asking.erase(socket);
    }

    static MHD_socket socketOf(MHD_Connection* connection)
    {
        return MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
    }

    static void onConnection(
        void* self, MHD_Connection* connection, void**, MHD_ConnectionNotificationCode what)
    {
        static_cast<Running*>(self)->setAsking(socketOf(connection), what == MHD_CONNECTION_NOTIFY_STARTED);
    }

    static void onCompleted(
        void* self, MHD_Connection* connection, void** incoming, MHD_RequestTerminationCode)
    {
        delete static_cast<Incoming*>(*incoming);
        *incoming = nullptr;
        static_cast<Running*>(self)->setAsking(socketOf(connection), true);
    }

    static MHD_Result onRequest(void* self, MHD_Connection* connection, const char* url, const char* method,
        const char*, const char* data, size_t* size, void** state)
    {
        auto& running = *static_cast<Running*>(self);
        if (!*state) {
            auto* incoming = new Incoming;
            *state = incoming;
            incoming->request.method = method;
            incoming->request.path = url;
            MHD_get_connection_values(connection, MHD_HEADER_KIND, &collect, &incoming->request.headers);
            MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, &collect, &incoming->request.query);
            if (incoming->request.header("Content-Length").toLongLong() > largestBody)
                return send(connection, plainError(413, "Request body too large"));
            return MHD_YES;
        }
        auto& incoming = *static_cast<Incoming*>(*state);
        if (*size > 0) {
            const auto count = static_cast<qsizetype>(*size);
            *size = 0;
            if (incoming.discarded == 0 && incoming.request.body.size() + count <= largestBody)
                incoming.request.body.append(data, count);
            else
                incoming.discarded += count;
            return incoming.discarded > mostDiscarded ? MHD_NO : MHD_YES;
        }
        running.setAsking(socketOf(connection), false);
        if (incoming.discarded > 0)
            return send(connection, plainError(413, "Request body too large"));
        if (!running.isOwnHost(incoming.request.header("Host")))
            return send(connection, plainError(403, "Unknown host"));
        OwnPatience patience(running, socketOf(connection));
        return send(connection, running.handler(incoming.request, patience));
    }
};

HttpFace::HttpFace() = default;

HttpFace::~HttpFace()
{
    stop();
}

Result<quint16> HttpFace::start(quint16 port, Handler handler)
{
    stop();
    auto running = std::make_unique<Running>();
    running->handler = std::move(handler);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    // The handler tells the time, or leaves it out.
    running->daemon = MHD_start_daemon(
        MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION | MHD_USE_SUPPRESS_DATE_NO_CLOCK,
        port, nullptr, nullptr, &Running::onRequest, running.get(), MHD_OPTION_SOCK_ADDR, &address,
        MHD_OPTION_CONNECTION_LIMIT, mostConnections, MHD_OPTION_CONNECTION_TIMEOUT, idleSeconds,
        MHD_OPTION_NOTIFY_CONNECTION, &Running::onConnection, running.get(), MHD_OPTION_NOTIFY_COMPLETED,
        &Running::onCompleted, running.get(), MHD_OPTION_END);
    if (!running->daemon) {
        Failure failure;
        failure.kind = Failure::Kind::Offline;
        failure.detail = QStringLiteral("Port %1 on 127.0.0.1 can't be had").arg(port);
        return failure;
    }
    const quint16 got = MHD_get_daemon_info(running->daemon, MHD_DAEMON_INFO_BIND_PORT)->port;
    running->port = got;
    running->watcher = std::thread([watched = running.get()] { watched->watchTheSlow(); });
    m_running = std::move(running);
    return got;
}

void HttpFace::stop()
{
    if (!m_running)
        return;
    {
        const std::lock_guard lock(m_running->mutex);
        m_running->isStopping = true;
    }
    m_running->woken.notify_all();
    // The watcher first: while it runs it may use sockets that the daemon is about to close.
    m_running->watcher.join();
    MHD_stop_daemon(m_running->daemon);
    m_running.reset();
}

} // namespace provynx::sandbox
