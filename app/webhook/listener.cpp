// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listener.h"

#include "requesthead.h"
#include "sockets.h"

#include <system_error>
#include <utility>

namespace provynx::webhook {

using std::chrono::milliseconds;
using SteadyClock = std::chrono::steady_clock;

namespace {

/// A cut connection is the server's until it has noticed; so many may be in that state beside those that are
/// alive.
constexpr size_t mostLeaving = 32;
constexpr int acceptedAtOnce = 64; // then the deadlines are checked again
constexpr int patienceForServer = 50; // milliseconds
/// Half a head lies unread in its socket, which therefore stays readable: it is checked now and then.
constexpr auto betweenChecks = milliseconds(10);

QByteArray answer(const char* status)
{
    return QByteArray("HTTP/1.1 ") + status + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
}

} // namespace

Listener::Listener(Limits limits)
    : m_limits(limits)
    , m_socket(sockets::none)
    , m_wake{sockets::none, sockets::none}
{
}

Listener::~Listener()
{
    stop();
}

Result<quint16> Listener::open(quint16 port)
{
    const auto opened = sockets::listenOnLoopback(port);
    const bool canBeWoken = sockets::makePair(m_wake);
    if (opened.socket == sockets::none || !canBeWoken) {
        Failure failure;
        failure.kind = Failure::Kind::Offline;
        failure.detail = QString::fromStdString(std::system_category().message(opened.error));
        sockets::close(opened.socket);
        return failure;
    }
    m_socket = opened.socket;
    return opened.port;
}

void Listener::start(Admit admit, Told told)
{
    m_admit = std::move(admit);
    m_told = std::move(told);
    m_thread = std::thread([this] { run(); });
}

void Listener::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    sockets::wake(m_wake[1]);
    if (m_thread.joinable())
        m_thread.join();
    for (Socket* socket : {&m_socket, &m_wake[0], &m_wake[1]})
        sockets::close(std::exchange(*socket, sockets::none));
    const std::lock_guard lock(m_mutex);
    for (auto it = m_connections.begin(); it != m_connections.end();)
        it = it->second.place == PendingConnection::Place::Pending ? leave(it) : std::next(it);
}

void Listener::run()
{
    for (;;) {
        showOut();
        int patience = -1;
        const QList<Socket> waiting = pending(&patience);
        const auto heard = sockets::waitFor(m_socket, m_wake[0], waiting, patience);
        {
            const std::lock_guard lock(m_mutex);
            if (m_isStopping)
                return;
        }
        for (const Socket socket : heard.ready)
            check(socket);
        if (heard.isKnocking)
            letIn();
    }
}

void Listener::letIn()
{
    for (int i = 0; i < acceptedAtOnce; ++i) {
        const auto accepted = sockets::accept(m_socket);
        if (accepted.socket == sockets::none) {
            // Out of descriptors: those inside leave within their time, and it is tried again.
            if (accepted.isExhausted)
                std::this_thread::sleep_for(betweenChecks);
            return;
        }
        // A burst comes faster than the server takes its connections over; who has not been checked is not
        // judged.
        Room room = makeRoom();
        for (int waited = 0; room == Room::NotYet && waited < patienceForServer; ++waited) {
            std::this_thread::sleep_for(milliseconds(1));
            room = makeRoom();
        }
        if (room != Room::Free) {
            sockets::close(accepted.socket);
            m_told(Cut::Crowded);
            continue;
        }
        {
            const std::lock_guard lock(m_mutex);
            const Moment now = SteadyClock::now();
            m_connections.insert_or_assign(accepted.socket,
                PendingConnection{now, PendingConnection::Place::Pending, false, false, now});
        }
        check(accepted.socket);
    }
}

void Listener::check(Socket socket)
{
    qsizetype checked = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_connections.find(socket); found != m_connections.end())
            checked = found->second.checked;
    }
    QByteArray head;
    // Behind so much there is a body in chunks.
    const qsizetype most = checked > largestHead ? mostChunked(m_limits.body) : largestHead;
    auto peeked = sockets::peek(socket, most + 8, &head);
    if (checked > 0 && head.size() == checked) {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_connections.find(socket); found != m_connections.end())
            found->second.checkAgain = SteadyClock::now() + betweenChecks;
        return;
    }
    const HeadState state = checkHead(head.first(std::min(head.size(), largestHead + 8)));
    // What the library can't read of chunks it answers with a page of its own: it gets whole ones alone.
    ChunkState chunks = state == HeadState::Good ? checkChunks(head, m_limits.body) : ChunkState::None;
    if (chunks == ChunkState::Incomplete && checked <= largestHead && head.size() > largestHead) {
        peeked = sockets::peek(socket, mostChunked(m_limits.body) + 8, &head);
        chunks = checkChunks(head, m_limits.body);
    }
    const bool isAwaited = state == HeadState::Incomplete || chunks == ChunkState::Incomplete;
    const bool isTooLarge = chunks == ChunkState::TooLong;
    const bool isGood = state == HeadState::Good && chunks != ChunkState::Malformed && !isTooLarge;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_connections.find(socket);
        if (found == m_connections.end() || found->second.place != PendingConnection::Place::Pending)
            return;
        if (peeked == sockets::Peeked::Closed) {
            leave(found);
            return;
        }
        if (isAwaited) {
            const bool hasSome = !head.isEmpty();
            found->second.checkAgain = hasSome ? SteadyClock::now() + betweenChecks : Moment();
            found->second.checked = head.size();
            return;
        }
        if (!isGood) {
            sockets::answer(socket,
                answer(isTooLarge                     ? "413 Content Too Large"
                        : state == HeadState::TooLong ? "431 Request Header Fields Too Large"
                                                      : "400 Bad Request"));
            leave(found);
        } else {
            found->second.place = PendingConnection::Place::Handed;
        }
    }
    if (isGood)
        m_admit(socket);
    else
        m_told(isTooLarge ? Cut::TooLarge : Cut::Malformed);
}

Listener::Room Listener::makeRoom()
{
    {
        const std::lock_guard lock(m_mutex);
        const auto most = static_cast<size_t>(m_limits.connections);
        size_t alive = 0;
        bool isAnyHanded = false;
        auto oldest = m_connections.end();
        for (auto it = m_connections.begin(); it != m_connections.end(); ++it) {
            const PendingConnection& connection = it->second;
            if (connection.isCut)
                continue;
            ++alive;
            const bool isHanded = connection.place == PendingConnection::Place::Handed;
            isAnyHanded = isAnyHanded || isHanded;
            if (!connection.isWhole && !isHanded
                && (oldest == m_connections.end() || connection.acceptedAt < oldest->second.acceptedAt))
                oldest = it;
        }
        if (m_connections.size() >= most + mostLeaving)
            return Room::NotYet;
        if (alive < most)
            return Room::Free;
        if (oldest == m_connections.end())
            return isAnyHanded ? Room::NotYet : Room::None;
        leave(oldest);
    }
    m_told(Cut::Crowded);
    return Room::Free;
}

/// Under the mutex. What is pending goes at once; what the server has, when the server has noticed.
Listener::Connections::iterator Listener::leave(Connections::iterator connection)
{
    if (connection->second.place == PendingConnection::Place::Pending) {
        sockets::close(connection->first);
        return m_connections.erase(connection);
    }
    connection->second.isCut = true;
    sockets::cut(connection->first);
    return std::next(connection);
}

QList<Socket> Listener::pending(int* patience)
{
    const std::lock_guard lock(m_mutex);
    const Moment now = SteadyClock::now();
    std::optional<Moment> next;
    QList<Socket> ready;
    const auto notLaterThan = [&next](Moment at) { next = next ? std::min(*next, at) : at; };
    for (const auto& [socket, connection] : m_connections) {
        if (connection.isWhole || connection.isCut)
            continue;
        notLaterThan(connection.acceptedAt + m_limits.untilWhole);
        if (connection.place != PendingConnection::Place::Pending)
            continue;
        if (connection.checkAgain <= now)
            ready.append(socket);
        else
            notLaterThan(connection.checkAgain);
    }
    *patience = next
        ? static_cast<int>(std::max<long long>(std::chrono::ceil<milliseconds>(*next - now).count(), 1))
        : -1;
    return ready;
}

void Listener::showOut()
{
    int cut = 0;
    {
        const std::lock_guard lock(m_mutex);
        const Moment now = SteadyClock::now();
        for (auto it = m_connections.begin(); it != m_connections.end();) {
            const PendingConnection& connection = it->second;
            if (connection.isWhole || connection.isCut || connection.acceptedAt + m_limits.untilWhole > now) {
                ++it;
            } else if (connection.place == PendingConnection::Place::Handed) {
                it = m_connections.erase(it);
            } else {
                it = leave(it);
                ++cut;
            }
        }
    }
    for (int i = 0; i < cut; ++i)
        m_told(Cut::TooSlow);
}

void Listener::started(Socket socket)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_connections.find(socket); found != m_connections.end())
        found->second.place = PendingConnection::Place::Inside;
}

void Listener::whole(Socket socket)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_connections.find(socket); found != m_connections.end())
        found->second.isWhole = true;
}

void Listener::closing(Socket socket)
{
    const std::lock_guard lock(m_mutex);
    m_connections.erase(socket);
}

Listener::Moment Listener::acceptedAt(Socket socket)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_connections.find(socket);
    return found == m_connections.end() ? SteadyClock::now() : found->second.acceptedAt;
}

} // namespace provynx::webhook
