// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listener.h"
#include "signature.h"

#include "domain/clock.h"
#include "domain/push.h"

#include <QObject>

#include <memory>

namespace provynx::webhook {

/// One push whose signature holds, as it came.
struct Arrival {
    QByteArray id; ///< as signed; empty where the scheme signs none
    QByteArray body;
    QDateTime at; ///< UTC, when its last byte was there
    // For the timeline, on one steady clock.
    Listener::Moment acceptedAt{};
    Listener::Moment verifiedAt{};
};

/// The webhook receiver: an HTTP server on 127.0.0.1 that takes correctly signed pushes and nothing else. It
/// meets the internet through the person's tunnel, so every number of it is bounded: connections, bytes,
/// seconds, requests. Whatever it does not take is answered with a status alone.
///
/// The server runs on two threads of its own; this object, its signals and the desk are on the thread that
/// made it, which the server never waits for nor holds up. The answer to a push goes out when the desk has
/// told what became of it; a second delivery of the same push meanwhile gets the same answer.
class Receiver : public QObject {
    Q_OBJECT

public:
    struct Settings {
        quint16 port = 0; ///< 0: one that is free
        QByteArray path; ///< "/push/<token>"
        QString publicAddress; ///< as readPublicAddress() gives it; empty without one
        SignatureScheme scheme = SignatureScheme::Standard;
        Secret secret;
        QList<QByteArray> known; ///< what `remember` was given in earlier runs, oldest first
        /// Writes down that a push was kept, by hashes of 32 bytes, before its answer goes out. On the thread
        /// that answers. May be empty. Where it fails the push is not kept either, and is to be sent again.
        std::function<Result<Done>(const QList<QByteArray>&)> remember;
    };
    struct Limits {
        qsizetype body = 64 * 1024; ///< bytes
        int connections = 32;
        std::chrono::milliseconds untilWhole{10'000}; ///< from the connection to the request's last byte
        int perSecond = 30; ///< requests
        std::chrono::milliseconds desk{10'000}; ///< then the answer is "later"
    };
    /// What to answer; called once, from any thread, also after the receiver has stopped. What came of it:
    /// NotKept where it could not be remembered.
    using Answer = std::function<PushOutcome(PushOutcome)>;
    using Desk = std::function<void(const Arrival&, const Answer&)>;

    explicit Receiver(Clock clock, QObject* parent = nullptr);
    Receiver(Clock clock, Limits limits, QObject* parent = nullptr);
    ~Receiver() override; ///< stops

    /// Anew when it runs. The port; Offline when it can't be had, with the system's words in `detail`.
    Result<quint16> start(const Settings& settings, Desk desk);
    void stop();
    bool isRunning() const { return m_running != nullptr; }
    quint16 port() const; ///< 0 while it is not running

Q_SIGNALS:
    /// What was refused, or known already, since the last time; at most a few times a second and as many as
    /// there are reasons.
    void recordsEmitted(const QList<provynx::PushRecord>& records);

private:
    struct Running;

    Clock m_clock;
    Limits m_limits;
    std::shared_ptr<Running> m_running;
};

} // namespace provynx::webhook
