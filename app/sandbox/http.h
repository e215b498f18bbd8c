// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace provynx::sandbox {

using HttpHeader = std::pair<QByteArray, QByteArray>;

struct HttpRequest {
    QByteArray method;
    QByteArray path; ///< percent-decoded, without the query
    QList<HttpHeader> query; ///< percent-decoded
    QList<HttpHeader> headers;
    QByteArray body;

    /// The first of that name, whatever its case; empty when there is none.
    QByteArray header(const char* name) const;
    /// Null when there is none.
    QByteArray queryValue(const char* name) const;
};

struct HttpReply {
    enum class Ending {
        Whole,
        CutOff, ///< Content-Length promises the whole body, half is sent, the connection closes
        Drop, ///< nothing is sent, the connection closes
    };

    int status = 200;
    QByteArray body;
    QList<HttpHeader> headers; ///< Content-Type included
    Ending ending = Ending::Whole;
};

/// A handler's way to take its time without keeping the server from stopping.
class Patience {
public:
    virtual ~Patience() = default;
    /// Waits on the request's own thread. False as soon as the server stops or the client has left: answer at
    /// once.
    virtual bool wait(std::chrono::milliseconds time) = 0;
};

/// A small HTTP/1.1 server on 127.0.0.1 alone, on libmicrohttpd. At most 64 connections, each with a thread
/// of its own, so that one that hangs holds up no other; bodies up to 64 KiB (413); a request must have come
/// whole after 30 seconds; a Host that is not this computer and port gets 403, so that no web page reaches it
/// under a name of its own.
class HttpFace {
public:
    /// Called on the connections' threads, at the same time.
    using Handler = std::function<HttpReply(const HttpRequest&, Patience&)>;

    HttpFace();
    ~HttpFace(); ///< stops
    HttpFace(const HttpFace&) = delete;
    HttpFace& operator=(const HttpFace&) = delete;

    /// The port; `port` 0: one that is free. Offline when it can't be had.
    Result<quint16> start(quint16 port, Handler handler);
    /// Ends every connection and waits for its handler. Not from inside a handler.
    void stop();
    bool isRunning() const { return m_running != nullptr; }

private:
    struct Running;
    std::unique_ptr<Running> m_running;
};

} // namespace provynx::sandbox
