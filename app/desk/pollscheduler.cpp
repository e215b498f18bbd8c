// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollscheduler.h"

#include <algorithm>

namespace provynx {

using ms = std::chrono::milliseconds;

Pace paceFor(Pacing pacing)
{
    Pace pace;
    if (pacing == Pacing::Gentle) {
        pace.first *= 2;
        pace.quick *= 2;
        pace.steady *= 2;
        pace.slow *= 2;
        pace.gap = ms(500);
        pace.atOnce = 2;
    }
    return pace;
}

void PollScheduler::setPace(const Pace& pace)
{
    m_pace = pace;
    for (Lane& its : m_lanes)
        its.gap = std::clamp(its.gap, pace.gap, std::max(pace.gap, pace.longestGap));
}

PollScheduler::PollScheduler(Pace pace)
    : m_pace(pace)
{
}

PollScheduler::Lane& PollScheduler::lane(const ProfileId& id)
{
    auto found = m_lanes.find(id);
    if (found == m_lanes.end()) {
        Lane fresh;
        fresh.gap = m_pace.gap;
        found = m_lanes.insert(id, fresh);
    }
    return *found;
}

ms PollScheduler::interval(const Watched& watched, ms now) const
{
    if (watched.late > ms::zero())
        return watched.late;
    const ms age = now - watched.bought;
    if (countsOnPushes(watched.lane, now))
        return m_pace.safety;
    if (watched.isOld || age >= m_pace.steadyFor)
        return m_pace.slow;
    return age < m_pace.quickFor ? m_pace.quick : m_pace.steady;
}

void PollScheduler::bringForward(Watched& watched, ms now)
{
    watched.due = std::min(watched.due, std::max(now, watched.lastCheck + interval(watched, now)));
}

void PollScheduler::bringForward(const ProfileId& laneId, ms now)
{
    for (Watched& watched : m_watched) {
        if (watched.lane == laneId)
            bringForward(watched, now);
    }
}

std::optional<ms> PollScheduler::startOf(const Watched& watched, const Lane& lane) const
{
    if (watched.onItsWay || lane.held || lane.onTheirWay >= limit(lane))
        return std::nullopt;
    const ms open = lane.lastStart + lane.gap;
    const ms pauseEnds = watched.isForced ? ms::min() : lane.quietUntil;
    // When the trust in pushes ends, everything is due.
    const ms due = lane.trustUntil > ms::zero() ? std::min(watched.due, lane.trustUntil) : watched.due;
    const ms start = std::max({due, open, pauseEnds});
    const bool awaitsEnd = watched.end && watched.lastCheck < *watched.end;
    return awaitsEnd ? std::min(start, std::max(*watched.end, open)) : start;
}

int PollScheduler::limit(const Lane& lane) const
{
    const bool isTrying = lane.probe > ms::zero() || lane.refusal > ms::zero() || lane.obeyed > ms::zero();
    return isTrying ? 1 : m_pace.atOnce;
}

void PollScheduler::add(const AttemptId& attempt, const ProfileId& laneId, ms age, ms now)
{
    if (m_watched.contains(attempt))
        return;
    lane(laneId);
    Watched watched;
    watched.lane = laneId;
    age = std::max(age, ms::zero()); // a clock that was set back would put the first check off
    watched.bought = now - age;
    watched.due = age < m_pace.first ? now + m_pace.first - age : now;
    m_watched.insert(attempt, watched);
}

void PollScheduler::remove(const AttemptId& attempt)
{
    const auto found = m_watched.constFind(attempt);
    if (found == m_watched.cend())
        return;
    if (found->onItsWay)
        --lane(found->lane).onTheirWay;
    m_watched.erase(found);
}

void PollScheduler::setEnd(const AttemptId& attempt, ms end)
{
    const auto found = m_watched.find(attempt);
    if (found == m_watched.end())
        return;
    found->end = end;
    if (found->late > ms::zero() && found->lastCheck < end) {
        found->late = ms::zero();
        bringForward(*found, found->lastCheck);
    }
}

QList<AttemptId> PollScheduler::take(ms now)
{
    for (auto it = m_lanes.cbegin(); it != m_lanes.cend(); ++it) {
        if (it->trustUntil > ms::zero() && it->trustUntil <= now)
            pushMissed(it.key(), now);
    }
    QList<std::pair<ms, AttemptId>> due;
    for (auto it = m_watched.cbegin(); it != m_watched.cend(); ++it) {
        const auto start = startOf(*it, m_lanes.value(it->lane));
        if (start && *start <= now)
            due.append({std::min(it->due, *start), it.key()});
    }
    std::sort(due.begin(), due.end());
    QList<AttemptId> taken;
    for (const auto& [since, attempt] : std::as_const(due)) {
        Watched& watched = m_watched[attempt];
        Lane& its = lane(watched.lane);
        const auto start = startOf(watched, its); // others of its lane may have gone first
        if (!start || *start > now)
            continue;
        its.lastStart = now;
        ++its.onTheirWay;
        watched.lastCheck = now;
        watched.onItsWay = true;
        watched.isForced = false;
        taken.append(attempt);
    }
    return taken;
}

std::optional<ms> PollScheduler::nextAt(ms now) const
{
    std::optional<ms> next;
    for (const Watched& watched : m_watched) {
        const auto start = startOf(watched, m_lanes.value(watched.lane));
        if (start)
            next = std::min(next.value_or(ms::max()), std::max(*start, now));
    }
    return next;
}

void PollScheduler::answered(const AttemptId& attempt, ms now, bool isOld)
{
    const auto found = m_watched.find(attempt);
    if (found == m_watched.end())
        return;
    if (found->onItsWay)
        --lane(found->lane).onTheirWay;
    found->onItsWay = false;
    found->isOld = isOld;
    if (found->end && found->lastCheck >= *found->end)
        found->late
            = found->late == ms::zero() ? m_pace.firstLate : std::min(found->late * 2, m_pace.longestLate);
    found->due = now + interval(*found, now);
}

bool PollScheduler::mayForce(const ProfileId& laneId, ms now)
{
    return force(lane(laneId), now);
}

bool PollScheduler::isAtEnd(const AttemptId& attempt) const
{
    const Watched watched = m_watched.value(attempt);
    return watched.end && watched.lastCheck >= *watched.end;
}

bool PollScheduler::force(Lane& its, ms now) const
{
    if (its.quietUntil <= now)
        return true;
    if (its.probe == ms::zero()) {
        if (now - its.lastForced < m_pace.betweenForced)
            return false;
        its.lastForced = now;
    }
    return true;
}

void PollScheduler::hurry(const AttemptId& attempt, ms now)
{
    const auto found = m_watched.find(attempt);
    if (found == m_watched.end())
        return;
    // Ahead of all that is due already.
    found->due = longAgo;
    if (force(lane(found->lane), now))
        found->isForced = true;
}

void PollScheduler::hurryLane(const ProfileId& laneId, ms now)
{
    AttemptId first;
    for (auto it = m_watched.cbegin(); it != m_watched.cend(); ++it) {
        if (it->lane == laneId && !it->onItsWay && (first.isEmpty() || it->due < m_watched[first].due))
            first = it.key();
    }
    hurry(first, now);
}

void PollScheduler::hurryAll(ms now)
{
    for (Watched& watched : m_watched)
        watched.due = std::min(watched.due, std::max(now, watched.lastCheck + m_pace.quick));
    for (Lane& its : m_lanes) {
        if (its.probe > ms::zero())
            its.quietUntil = std::min(its.quietUntil, now);
    }
}

void PollScheduler::pushSeen(const ProfileId& laneId, ms now)
{
    lane(laneId).trustUntil = now + m_pace.trust;
    // The check that was planned before is put off as well, unless a person or an ending number hurries it.
    for (Watched& watched : m_watched) {
        if (watched.lane == laneId && !watched.onItsWay && watched.due > now)
            watched.due = std::max(watched.due, now + m_pace.safety);
    }
}

void PollScheduler::pushMissed(const ProfileId& laneId, ms now)
{
    Lane& its = lane(laneId);
    if (its.trustUntil == ms::zero())
        return;
    its.trustUntil = ms::zero();
    bringForward(laneId, now);
}

bool PollScheduler::countsOnPushes(const ProfileId& laneId, ms now) const
{
    const auto found = m_lanes.constFind(laneId);
    return found != m_lanes.cend() && found->trustUntil > now;
}

void PollScheduler::slowDown(const ProfileId& laneId, std::optional<ms> retryAfter, ms now)
{
    Lane& its = lane(laneId);
    // Several checks may have been on their way when the service had enough; they are told once.
    const bool isToldAlready = its.obeyed > ms::zero() && its.quietUntil > now;
    if (!isToldAlready) {
        its.pause
            = its.pause == ms::zero() ? m_pace.firstPause : std::min(its.pause * 2, m_pace.longestPause);
        its.obeyed = its.obeyed == ms::zero() ? m_pace.longestObeyed
                                              : std::min<ms>(its.obeyed * 2, std::chrono::hours(24));
        its.gap = std::min(its.gap * 2, m_pace.longestGap);
    }
    its.toldAt = now;
    // A person's check in a pause that is told the same again doesn't put off the next one.
    if (!isToldAlready)
        its.quietUntil = std::max(its.quietUntil, now + std::min(retryAfter.value_or(its.pause), its.obeyed));
}

void PollScheduler::linkLost(const ProfileId& laneId, ms now)
{
    Lane& its = lane(laneId);
    // Several checks may have been on their way when it broke; they are one break.
    if (its.probe > ms::zero() && its.quietUntil > now)
        return;
    its.probe = its.probe == ms::zero() ? m_pace.firstProbe : std::min(its.probe * 2, m_pace.longestProbe);
    its.quietUntil = std::max(its.quietUntil, now + its.probe);
}

bool PollScheduler::linkSeen(const ProfileId& laneId, ms now)
{
    Lane& its = lane(laneId);
    const bool wasLost = its.probe > ms::zero();
    its.probe = ms::zero();
    if (wasLost) {
        if (its.obeyed == ms::zero() && its.refusal == ms::zero())
            its.quietUntil = std::min(its.quietUntil, now);
        bringForward(laneId, now);
    }
    return wasLost;
}

void PollScheduler::refused(const ProfileId& laneId, ms now)
{
    Lane& its = lane(laneId);
    if (its.refusal > ms::zero() && its.quietUntil > now)
        return; // the answers of checks that were on their way together
    its.refusal
        = its.refusal == ms::zero() ? m_pace.firstRefused : std::min(its.refusal * 2, m_pace.longestRefused);
    its.quietUntil = std::max(its.quietUntil, now + its.refusal);
}

bool PollScheduler::accepted(const ProfileId& laneId, ms now)
{
    Lane& its = lane(laneId);
    if (its.refusal == ms::zero())
        return false;
    its.refusal = ms::zero();
    if (its.obeyed == ms::zero() && its.probe == ms::zero())
        its.quietUntil = std::min(its.quietUntil, now);
    bringForward(laneId, now);
    return true;
}

bool PollScheduler::isRefused(const ProfileId& laneId) const
{
    return m_lanes.value(laneId).refusal > ms::zero();
}

void PollScheduler::served(const AttemptId& attempt, ms now)
{
    const auto found = m_watched.constFind(attempt);
    if (found == m_watched.cend())
        return;
    Lane& its = lane(found->lane);
    its.gap = std::max(m_pace.gap, its.gap * 9 / 10);
    if (found->lastCheck <= its.toldAt)
        return;
    if (its.obeyed > ms::zero())
        its.quietUntil = std::min(its.quietUntil, now);
    its.pause = ms::zero();
    its.obeyed = ms::zero();
}

void PollScheduler::hold(const ProfileId& laneId)
{
    Lane& its = lane(laneId);
    its.held = true;
    its.onTheirWay = 0;
    for (Watched& watched : m_watched) {
        if (watched.lane == laneId && watched.onItsWay) {
            watched.onItsWay = false;
            watched.due = watched.lastCheck + interval(watched, watched.lastCheck);
        }
    }
}

void PollScheduler::release(const ProfileId& laneId, ms now)
{
    Lane& its = lane(laneId);
    if (!its.held)
        return;
    its.held = false;
    its.refusal = ms::zero();
    bringForward(laneId, now);
}

bool PollScheduler::isHeld(const ProfileId& laneId) const
{
    return m_lanes.value(laneId).held;
}

ms PollScheduler::quietFor(const ProfileId& laneId, ms now) const
{
    const auto found = m_lanes.constFind(laneId);
    return found == m_lanes.cend() ? ms::zero() : std::max(ms::zero(), found->quietUntil - now);
}

bool PollScheduler::isLinkLost(const ProfileId& laneId) const
{
    return m_lanes.value(laneId).probe > ms::zero();
}

} // namespace provynx
