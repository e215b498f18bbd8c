// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkwalk.h"
#include "profiles.h"

namespace provynx {

/// Finds out in a minute, at no cost, how the service at an address behaves where its page says nothing, and
/// whether it behaves as the page says. It walks over every endpoint with a test key or in the sandbox, buys
/// a few numbers that are nobody's, and gives those back that can be.
///
/// A live key is refused, told by the key itself and not by what the settings say about it. Every step has a
/// time limit, and a service that stops answering ends the walk.
class ApiCheck : public QObject {
    Q_OBJECT

public:
    /// `profiles` must outlive this.
    ApiCheck(Profiles& profiles, Clock clock, CheckWalk::Timing timing, QObject* parent = nullptr);
    ~ApiCheck() override;

    /// Ignored while one runs. Ends with finished(), later.
    void start(const ProfileId& profile);
    /// Asks nothing new, and gives back what was bought; finished() follows, at the latest after the limits
    /// of the steps that this takes.
    void stop();

    bool isRunning() const { return m_report.ending == CheckReport::Ending::Running && m_isOn; }
    /// Of the walk under way, else of the last one.
    const CheckReport& report() const { return m_report; }

Q_SIGNALS:
    void changed(); ///< report() is another
    void finished();

private:
    void walk(Client* client);
    void end(CheckReport::Ending ending, const std::optional<Failure>& why);

    Profiles& m_profiles;
    Clock m_clock;
    CheckWalk::Timing m_timing;
    CheckReport m_report;
    ProfileId m_profile;
    bool m_isOn = false;
    std::unique_ptr<QObject> m_waiting; ///< the context of the client that is waited for
    std::unique_ptr<CheckWalk> m_walk;
};

} // namespace provynx
