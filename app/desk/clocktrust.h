// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QObject>

#include <optional>

namespace provynx {

/// Whether the wall clock may decide what is deleted for good. A clock that stands where nobody expects it
/// (set by hand, a dead battery, a restored machine) is not believed until a service has told the same day; a
/// pause of a weekend is expected.
class ClockTrust : public QObject {
    Q_OBJECT

public:
    using LastSeen = std::function<QDateTime()>;
    using KeepSeen = std::function<void(const QDateTime&)>;

    /// `lastSeen`: the last time of day that a service told, kept by an earlier run; invalid: never.
    ClockTrust(Clock clock, const LastSeen& lastSeen, KeepSeen keepSeen, QObject* parent = nullptr);

    bool isTrusted() const;
    /// A service's answer had this date.
    void timeTold(const QDateTime& serverTime);

Q_SIGNALS:
    void trusted();

private:
    void anchor();

    Clock m_clock;
    KeepSeen m_keepSeen;
    struct Anchor {
        QDateTime wall;
        std::chrono::milliseconds elapsed{0};
    };
    std::optional<Anchor> m_anchor; ///< when the clock was last known to be right
    std::optional<std::chrono::milliseconds> m_keptAt; ///< Clock::elapsed
};

} // namespace provynx
