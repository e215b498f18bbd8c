// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clocktrust.h"

namespace provynx {

namespace {

using ms = std::chrono::milliseconds;

/// Between two runs.
constexpr ms expectedPause = std::chrono::hours(4 * 24);
/// Clocks of one and the same day.
constexpr ms sameDay = std::chrono::hours(24);

ms between(const QDateTime& from, const QDateTime& to)
{
    return ms(from.msecsTo(to));
}

} // namespace

ClockTrust::ClockTrust(Clock clock, const LastSeen& lastSeen, KeepSeen keepSeen, QObject* parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_keepSeen(std::move(keepSeen))
{
    const QDateTime before = lastSeen();
    if (!before.isValid())
        return;
    const ms pause = between(before, m_clock.now());
    // Believed, and not remembered: only a service confirms it, or a clock that was set creeps on from start
    // to start.
    if (pause > -sameDay && pause < expectedPause)
        anchor();
}

bool ClockTrust::isTrusted() const
{
    if (!m_anchor)
        return false;
    const ms byWall = between(m_anchor->wall, m_clock.now());
    const ms apart = byWall - (m_clock.elapsed() - m_anchor->elapsed);
    return apart > -sameDay && apart < sameDay;
}

void ClockTrust::timeTold(const QDateTime& serverTime)
{
    const ms apart = between(serverTime, m_clock.now());
    if (!serverTime.isValid() || apart <= -sameDay || apart >= sameDay)
        return;
    const bool wasTrusted = isTrusted();
    anchor();
    // Not at each of thousands of answers: it is written to the settings.
    if (!wasTrusted || !m_keptAt || m_clock.elapsed() - *m_keptAt >= std::chrono::hours(1)) {
        m_keptAt = m_clock.elapsed();
        m_keepSeen(serverTime);
    }
    if (!wasTrusted)
        Q_EMIT trusted();
}

void ClockTrust::anchor()
{
    m_anchor = Anchor{m_clock.now(), m_clock.elapsed()};
}

} // namespace provynx
