// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberends.h"

#include <algorithm>

namespace provynx {

namespace {

using ms = std::chrono::milliseconds;

/// After a code, how long a number whose end the service did not tell is still watched for a second SMS.
constexpr ms afterCode = std::chrono::minutes(10);
/// How long a number whose end nobody tells is watched.
constexpr ms withoutEnd = std::chrono::hours(24);

/// On the wall clock.
QDateTime saidEnd(const Order& order)
{
    if (order.expiresAt().isValid())
        return order.expiresAt();
    if (!order.messages().isEmpty())
        return order.messages().constLast().seenAt.addMSecs(afterCode.count());
    return order.boughtAt().addMSecs(withoutEnd.count());
}

} // namespace

NumberEnds::NumberEnds(Clock clock)
    : m_clock(std::move(clock))
{
}

void NumberEnds::follow(const Order& order, bool isRestored)
{
    const auto known = m_ends.constFind(order.attempt());
    if (known == m_ends.cend() || known->said != saidEnd(order))
        anchor(order, !isRestored);
}

void NumberEnds::anchor(const Order& order, bool isSure)
{
    const QDateTime said = saidEnd(order);
    ms left(m_clock.now().msecsTo(said));
    if (order.expiresAt().isValid()
        && order.boughtAt().isValid()) // both told by one clock, which may have been set back since
        left = std::min(left, ms(std::max<qint64>(0, order.boughtAt().msecsTo(said))));
    if (!order.expiresAt().isValid()) // reckoned by ourselves, from moments that a wrong clock may have put
        // into the future
        left = std::min(left, order.messages().isEmpty() ? withoutEnd : afterCode);
    m_ends.insert(order.attempt(), {said, m_clock.elapsed() + left, isSure});
}

void NumberEnds::forget(const AttemptId& attempt)
{
    m_ends.remove(attempt);
}

void NumberEnds::timeTold(const ProfileId& profile)
{
    m_tellTime.insert(profile);
}

void NumberEnds::named(const Order& order)
{
    anchor(order, true);
}

bool NumberEnds::isOver(const AttemptId& attempt) const
{
    const auto found = m_ends.constFind(attempt);
    return found != m_ends.cend() && found->end <= m_clock.elapsed();
}

bool NumberEnds::isSure(const Order& order) const
{
    return m_ends.value(order.attempt()).isSure && m_tellTime.contains(order.intent().profile);
}

QDateTime NumberEnds::now(const Order& order) const
{
    const auto found = m_ends.constFind(order.attempt());
    if (found == m_ends.cend() || found->said != order.expiresAt())
        return m_clock.now();
    return found->said.addMSecs((m_clock.elapsed() - found->end).count());
}

} // namespace provynx
