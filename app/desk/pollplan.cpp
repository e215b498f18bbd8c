// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollplan.h"

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

void PollPlan::setPace(const Pace& pace)
{
    m_pace = pace;
    for (Lane& its : m_lanes)
        its.gap = std::clamp(its.gap, pace.gap, std::max(pace.gap, pace.longestGap));
}

PollPlan::PollPlan(Pace pace)
    : m_pace(pace)
{
}

PollPlan::Lane& PollPlan::lane(const ProfileId& id)
{
    auto found = m_lanes.find(id);
    if (found == m_lanes.end()) {
        Lane fresh;
        fresh.gap = m_pace.gap;
        found = m_lanes.insert(id, fresh);
    }
    return *found;
}

ms PollPlan::interval(const Watched& watched, ms now) const
{
    const ms age = now - watched.bought;
    if (countsOnPushes(watched.lane, now))
        return m_pace.safety;
    if (watched.isOld || age >= m_pace.steadyFor)
        return m_pace.slow;
    return age < m_pace.quickFor ? m_pace.quick : m_pace.steady;
}

ms PollPlan::openAt(const Lane& lane) const
{
    return std::max(lane.quietUntil, lane.lastStart + lane.gap);
}

int PollPlan::limit(const Lane& lane) const
{
    return lane.probe > ms::zero() ? 1 : m_pace.atOnce;
}

void PollPlan::add(const AttemptId& attempt, const ProfileId& laneId, ms age, ms now)
{
    if (m_watched.contains(attempt))
        return;
    lane(laneId);
    Watched watched;
    watched.lane = laneId;
    watched.bought = now - age;
    watched.due = age < m_pace.first ? now + m_pace.first - age : now;
    m_watched.insert(attempt, watched);
}

void PollPlan::remove(const AttemptId& attempt)
{
    const auto found = m_watched.constFind(attempt);
    if (found == m_watched.cend())
        return;
    if (found->onItsWay)
        --lane(found->lane).onTheirWay;
    m_watched.erase(found);
}

QList<AttemptId> PollPlan::take(ms now)
{
    for (auto it = m_lanes.cbegin(); it != m_lanes.cend(); ++it) {
        if (it->trustUntil > ms::zero() && it->trustUntil <= now)
            pushMissed(it.key(), now);
    }
    QList<std::pair<ms, AttemptId>> due;
    for (auto it = m_watched.cbegin(); it != m_watched.cend(); ++it) {
        if (!it->onItsWay && it->due <= now)
            due.append({it->due, it.key()});
    }
    std::sort(due.begin(), due.end());
    QList<AttemptId> taken;
    for (const auto& [since, attempt] : std::as_const(due)) {
        Watched& watched = m_watched[attempt];
        Lane& its = lane(watched.lane);
        if (its.held || openAt(its) > now || its.onTheirWay >= limit(its))
            continue;
        its.lastStart = now;
        ++its.onTheirWay;
        watched.onItsWay = true;
        taken.append(attempt);
    }
    return taken;
}

std::optional<ms> PollPlan::nextAt(ms now) const
{
    std::optional<ms> next;
    for (const Watched& watched : m_watched) {
        const Lane its = m_lanes.value(watched.lane);
        if (watched.onItsWay || its.held || its.onTheirWay >= limit(its))
            continue;
        // When the trust in pushes ends, everything is due.
        const ms due = its.trustUntil > ms::zero() ? std::min(watched.due, its.trustUntil) : watched.due;
        const ms at = std::max({due, openAt(its), now});
        next = next ? std::min(*next, at) : at;
    }
    return next;
}

void PollPlan::answered(const AttemptId& attempt, ms now, bool isOld)
{
    const auto found = m_watched.find(attempt);
    if (found == m_watched.end())
        return;
    if (found->onItsWay)
        --lane(found->lane).onTheirWay;
    found->onItsWay = false;
    found->isOld = isOld;
    found->due = now + interval(*found, now);
}

void PollPlan::hurry(const AttemptId& attempt, ms now)
{
    const auto found = m_watched.find(attempt);
    if (found == m_watched.end())
        return;
    // Ahead of all that is due already.
    found->due = ms::min() / 2;
    Lane& its = lane(found->lane);
    if (its.probe > ms::zero())
        its.quietUntil = std::min(its.quietUntil, now);
}

void PollPlan::hurryAll(ms now)
{
    for (Watched& watched : m_watched)
        watched.due = std::min(watched.due, now);
    for (Lane& its : m_lanes) {
        if (its.probe > ms::zero())
            its.quietUntil = std::min(its.quietUntil, now);
    }
}

void PollPlan::pushSeen(const ProfileId& laneId, ms now)
{
    lane(laneId).trustUntil = now + m_pace.trust;
    // The look that was planned before is put off as well, unless a person or an ending number hurries it.
    for (Watched& watched : m_watched) {
        if (watched.lane == laneId && !watched.onItsWay && watched.due > now)
            watched.due = std::max(watched.due, now + m_pace.safety);
    }
}

void PollPlan::pushMissed(const ProfileId& laneId, ms now)
{
    Lane& its = lane(laneId);
    if (its.trustUntil == ms::zero())
        return;
    its.trustUntil = ms::zero();
    for (Watched& watched : m_watched) {
        if (watched.lane == laneId)
            watched.due = std::min(watched.due, now);
    }
}

bool PollPlan::countsOnPushes(const ProfileId& laneId, ms now) const
{
    const auto found = m_lanes.constFind(laneId);
    return found != m_lanes.cend() && found->trustUntil > now;
}

void PollPlan::slowDown(const ProfileId& laneId, std::optional<ms> retryAfter, ms now)
{
    Lane& its = lane(laneId);
    its.pause = its.pause == ms::zero() ? m_pace.firstPause : std::min(its.pause * 2, m_pace.longestPause);
    its.quietUntil = std::max(its.quietUntil, now + retryAfter.value_or(its.pause));
    its.gap = std::min(its.gap * 2, m_pace.longestGap);
}

void PollPlan::linkLost(const ProfileId& laneId, ms now)
{
    Lane& its = lane(laneId);
    // Several looks may have been on their way when it broke; they are one break.
    if (its.probe > ms::zero() && its.quietUntil > now)
        return;
    its.probe = its.probe == ms::zero() ? m_pace.firstProbe : std::min(its.probe * 2, m_pace.longestProbe);
    its.quietUntil = now + its.probe;
}

bool PollPlan::linkSeen(const ProfileId& laneId, ms now)
{
    Lane& its = lane(laneId);
    const bool wasLost = its.probe > ms::zero();
    its.probe = ms::zero();
    if (wasLost) {
        its.quietUntil = std::min(its.quietUntil, now);
        for (Watched& watched : m_watched) {
            if (watched.lane == laneId)
                watched.due = std::min(watched.due, now);
        }
    }
    return wasLost;
}

void PollPlan::served(const ProfileId& laneId)
{
    Lane& its = lane(laneId);
    its.pause = ms::zero();
    its.gap = std::max(m_pace.gap, its.gap * 9 / 10);
}

void PollPlan::hold(const ProfileId& laneId)
{
    lane(laneId).held = true;
}

void PollPlan::release(const ProfileId& laneId, ms now)
{
    Lane& its = lane(laneId);
    if (!its.held)
        return;
    its.held = false;
    for (Watched& watched : m_watched) {
        if (watched.lane == laneId)
            watched.due = std::min(watched.due, now);
    }
}

bool PollPlan::isHeld(const ProfileId& laneId) const
{
    return m_lanes.value(laneId).held;
}

ms PollPlan::quietFor(const ProfileId& laneId, ms now) const
{
    const auto found = m_lanes.constFind(laneId);
    return found == m_lanes.cend() ? ms::zero() : std::max(ms::zero(), found->quietUntil - now);
}

bool PollPlan::isLinkLost(const ProfileId& laneId) const
{
    return m_lanes.value(laneId).probe > ms::zero();
}

} // namespace provynx
