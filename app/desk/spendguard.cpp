// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spendguard.h"

#include <algorithm>

namespace provynx {

namespace {

QDateTime startOfTomorrow(const QDateTime& now)
{
    return now.toLocalTime().date().addDays(1).startOfDay();
}

} // namespace

SpendGuard::SpendGuard(Orders& orders, LimitsOf limitsOf, Clock clock, QObject* parent)
    : QObject(parent)
    , m_orders(orders)
    , m_limitsOf(std::move(limitsOf))
    , m_clock(std::move(clock))
{
    m_midnight.setSingleShot(true);
    m_midnight.setTimerType(
        Qt::VeryCoarseTimer); // to the second; a coarse one may be late by a twentieth of the day
    connect(&m_midnight, &QTimer::timeout, this, &SpendGuard::reconsider);
    connect(&m_orders, &Orders::changed, this, [this](const Order& order) {
        if (order.intent().kind != KeyKind::Live)
            return;
        take(order);
        reconsider();
    });
    connect(&m_orders, &Orders::restored, this, &SpendGuard::takeAll);
    takeAll();
}

void SpendGuard::setKnown(bool isKnown)
{
    if (m_isKnown == isKnown)
        return;
    m_isKnown = isKnown;
    Q_EMIT changed();
}

void SpendGuard::takeAll()
{
    count(m_orders.all());
}

void SpendGuard::count(const QList<Order>& orders)
{
    for (const Order& order : orders) {
        const Order* newer = m_orders.find(order.attempt());
        if (order.intent().kind == KeyKind::Live)
            take(newer ? *newer : order);
    }
    reconsider();
}

void SpendGuard::learnTime(const QDateTime& passed)
{
    if (!passed.isValid())
        return;
    const auto before = knownNow();
    m_passed = Known{passed, m_clock.elapsed()};
    // Not at each of thousands of answers.
    if (!before || before->toLocalTime().date() != passed.toLocalTime().date())
        reconsider();
}

std::optional<QDateTime> SpendGuard::knownNow() const
{
    if (!m_passed)
        return std::nullopt;
    return m_passed->wall.addMSecs((m_clock.elapsed() - m_passed->elapsed).count());
}

void SpendGuard::take(const Order& order)
{
    const auto spend = spendOf(order);
    if (!spend) {
        m_entries.remove(order.attempt());
        return;
    }
    auto known = m_entries.find(order.attempt());
    if (known == m_entries.end() || known->spend.at != spend->at)
        known = m_entries.insert(
            order.attempt(), {order.intent().profile, *spend, m_clock.now(), m_clock.elapsed()});
    known->spend = *spend;
}

/// The future is today, too: it is there because the clock was set back.
bool SpendGuard::isToday(const QDateTime& at) const
{
    const QDate day = at.toLocalTime().date();
    const auto known = knownNow();
    return day >= m_clock.now().toLocalTime().date() || (known && day >= known->toLocalTime().date());
}

bool SpendGuard::isToday(const Entry& entry) const
{
    const QDateTime byTimeGone = entry.wall.addMSecs((m_clock.elapsed() - entry.elapsed).count());
    return isToday(entry.spend.at) || entry.spend.at.toLocalTime().date() >= byTimeGone.toLocalTime().date();
}

DaySpend SpendGuard::today(const ProfileId& profile) const
{
    return todayWithout(profile, {});
}

DaySpend SpendGuard::todayWithout(const ProfileId& profile, const AttemptId& attempt) const
{
    DaySpend day;
    day.endsAt = startOfTomorrow(m_clock.now());
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry) {
        if (entry->profile == profile && entry.key() != attempt && isToday(*entry))
            day.add(entry->spend);
    }
    return day;
}

std::optional<CapReached> SpendGuard::stops(
    const ProfileId& profile, KeyKind kind, const std::optional<Money>& price) const
{
    if (kind != KeyKind::Live)
        return std::nullopt;
    const SpendLimits its = limits(profile);
    if (!its.perDay && !its.perOrder && !its.areUnreadable())
        return std::nullopt;
    if (its.perDay && !its.areUnreadable() && !m_isKnown)
        return CapReached{CapReached::Why::NotReadYet, *its.perDay, price, {}, {}, {}};
    return capAgainst(its, today(profile), price);
}

std::optional<CapReached> SpendGuard::stopsRepeating(
    const Order& order, const std::optional<Money>& price) const
{
    const Intended& intent = order.intent();
    const auto counted = m_entries.constFind(order.attempt());
    if (counted == m_entries.cend() || !isToday(*counted))
        return stops(intent.profile, intent.kind, price);
    if (!isDearer(counted->spend.amount, price))
        return std::nullopt;
    return capAgainst(limits(intent.profile), todayWithout(intent.profile, order.attempt()), price);
}

void SpendGuard::reconsider()
{
    awaitMidnight();
    Q_EMIT changed();
}

void SpendGuard::awaitMidnight()
{
    // None is forgotten at midnight: the clock may have run ahead and come back, and what is open may yet be bought.
    const bool counts = std::any_of(
        m_entries.cbegin(), m_entries.cend(), [this](const Entry& entry) { return isToday(entry); });
    if (!counts) {
        m_midnight.stop();
        return;
    }
    const auto left
        = [](const QDateTime& now) { return std::max<qint64>(0, now.msecsTo(startOfTomorrow(now))); };
    const QDateTime now = m_clock.now();
    constexpr std::chrono::milliseconds afterIt{500};
    m_midnight.start(
        std::chrono::milliseconds(std::min(left(now), left(knownNow().value_or(now)))) + afterIt);
}

} // namespace provynx
