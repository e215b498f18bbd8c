// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faults.h"
#include "http.h"
#include "rules.h"

#include <QMap>

#include <mutex>

namespace provynx {

/// The Provynx SMS API inside this program, on 127.0.0.1: the documented behaviour, invented goods, numbers
/// that are nobody's, and faults on demand. Costs nothing and reaches nobody. Wallets, numbers and settings
/// outlive stop() and end with the object. Any thread may call any function; start() and stop() from one.
class SandboxService {
public:
    explicit SandboxService(Clock clock = Clock::system());
    ~SandboxService(); ///< stops
    SandboxService(const SandboxService&) = delete;
    SandboxService& operator=(const SandboxService&) = delete;

    /// The base URL, "http://127.0.0.1:<port>/api/v1/sms". `port` 0: one that is free. Starts anew when it
    /// runs.
    Result<QUrl> start(quint16 port = 0);
    /// Comes back at once, whatever hangs: open requests end without an answer.
    void stop();
    bool isRunning() const;
    QUrl url() const; ///< empty while it is not running

    // How it behaves.
    void setHabits(const sandbox::Habits& habits);
    /// How long every purchase takes to be made; a repetition of it is told "in progress" meanwhile.
    void setPurchaseTime(std::chrono::milliseconds time);
    void setWallet(const Secret& key, const Money& amount); ///< live keys only; a test key has always $100.00
    Money wallet(const Secret& key);
    /// Beside the faults that are on already.
    void addFault(const sandbox::Fault& fault);
    void clearFaults();

    // What happened.
    int deliveries(
        sandbox::Endpoint endpoint = sandbox::Endpoint::Any) const; ///< requests that arrived whole
    sandbox::Rules::Tally tally() const;
    /// Keeps the last 1000 requests, keys included, for tests. Off at first.
    void setRecording(bool on);
    QList<sandbox::HttpRequest> requests() const; ///< oldest first

private:
    sandbox::HttpReply handle(const sandbox::HttpRequest& request, sandbox::Patience& patience);
    sandbox::HttpReply perform(const sandbox::HttpRequest& request, sandbox::Patience& patience);
    sandbox::HttpReply buy(const sandbox::HttpRequest& request, sandbox::Patience& patience);
    sandbox::HttpReply spoilt(
        const sandbox::Fault& fault, sandbox::HttpReply right, sandbox::Patience& patience);

    mutable std::mutex m_mutex; ///< of everything below but the face
    Clock m_clock;
    sandbox::Rules m_rules;
    sandbox::FaultPlan m_faults;
    std::chrono::milliseconds m_purchaseTime{0};
    QMap<sandbox::Endpoint, int> m_deliveries;
    bool m_isRecording = false;
    QList<sandbox::HttpRequest> m_requests;
    QUrl m_url;
    sandbox::HttpFace m_face; ///< last: its threads end before the rest does
};

} // namespace provynx
