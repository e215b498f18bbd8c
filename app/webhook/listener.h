// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QList>

#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace provynx::webhook {

#ifdef _WIN32
using Socket = unsigned long long;
#else
using Socket = int;
#endif

/// Lets connections in on 127.0.0.1 and shows them out: at most so many at a time, each for so long until its
/// request is whole. They stay pending, unread, until a proper request's head is there, and of a body in
/// chunks all of it; only then the server gets them. When the house is full the one that has dawdled longest
/// makes room for the newest, so that slow clients, however many, don't keep a quick one out. A connection
/// whose request is whole is never cut. A thread of its own, asleep while nobody is there.
class Listener {
public:
    using Moment = std::chrono::steady_clock::time_point;
    enum class Cut { TooSlow, Crowded, Malformed, TooLarge };
    struct Limits {
        int connections = 32;
        std::chrono::milliseconds untilWhole{10'000};
        qsizetype body = 64 * 1024; ///< bytes, of a body in chunks
    };
    /// Takes the socket over, and closes it. On the listener's thread.
    using Admit = std::function<void(Socket)>;
    /// On the listener's thread.
    using Told = std::function<void(Cut)>;

    explicit Listener(Limits limits);
    ~Listener(); ///< stops
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    /// The port; 0: one that is free. Offline, with the system's words, when it can't be had.
    Result<quint16> open(quint16 port);
    void start(Admit admit, Told told);
    /// Lets nobody in any more and waits for its thread. Those inside are the server's.
    void stop();

    // What the server tells, from any thread.
    void started(Socket socket); ///< it has it
    void whole(Socket socket); ///< its request came whole
    void closing(Socket socket); ///< about to be closed: not touched any more
    Moment acceptedAt(Socket socket);

private:
    struct PendingConnection {
        Moment acceptedAt;
        enum class Place {
            Pending, ///< this thread's own
            Handed, ///< the server may have closed it untold: not to be touched
            Inside, ///< the server's, and alive until closing()
        };
        Place place = Place::Pending;
        bool isWhole = false;
        bool isCut = false;
        Moment checkAgain; ///< while pending: not before
        qsizetype checked = 0; ///< bytes that had come by the last check, which were not enough
    };
    using Connections = std::map<Socket, PendingConnection>;

    void run();
    void letIn();
    void check(Socket socket);
    enum class Room { Free, None, NotYet };
    Room makeRoom();
    /// Who is to be checked, and when there is something to do again; negative: nothing is awaited.
    QList<Socket> pending(int* patience);
    void showOut();
    Connections::iterator leave(Connections::iterator connection);

    Limits m_limits;
    Socket m_socket;
    Socket m_wake[2];
    std::mutex m_mutex;
    Connections m_connections; // guarded by m_mutex
    bool m_isStopping = false; // guarded by m_mutex
    Admit m_admit;
    Told m_told;
    std::thread m_thread;
};

} // namespace provynx::webhook
