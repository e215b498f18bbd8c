// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wireexpiry.h"

#include "wirenames.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

namespace provynx::wire {

using namespace Qt::StringLiterals;
using json::Nest;

namespace {

constexpr qint64 longestRental = 366LL * 24 * 3600;
constexpr qint64 farthestZone = 14LL * 3600;
constexpr qint64 betweenZones = 1800;
constexpr qint64 slack = 120; ///< of the service's clock and ours

bool hasNoZone(const QJsonValue& value)
{
    static const QRegularExpression pattern(
        u"\\A\\s*\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?\\s*\\z"_s);
    return pattern.match(value.toString()).hasMatch();
}

std::optional<QDateTime> withoutZone(const QJsonValue& value)
{
    return hasNoZone(value) ? json::moment(value) : std::nullopt;
}

/// Seconds east of UTC in which `began` is past and `end` is to come. Nothing: several would do.
std::optional<qint64> zoneOf(const QDateTime& began, const QDateTime& end, const QDateTime& now, bool isNew)
{
    const auto fits = [&](qint64 east) {
        const QDateTime there = now.addSecs(east);
        return began.addSecs(-slack) <= there && there <= end;
    };
    if (fits(0))
        return 0;
    QList<qint64> all;
    for (qint64 east = -farthestZone; east <= farthestZone; east += betweenZones) {
        if (fits(east))
            all.append(east);
    }
    if (all.isEmpty())
        return 0; // wrong in any zone: as it is said
    if (isNew) {
        return *std::min_element(all.cbegin(), all.cend(), [&](qint64 a, qint64 b) {
            return std::llabs(began.secsTo(now.addSecs(a))) < std::llabs(began.secsTo(now.addSecs(b)));
        });
    }
    return all.size() == 1 ? std::optional(all.first()) : std::nullopt;
}

} // namespace

QDateTime expiryOf(const Nest& nest, const Answer& answer, bool isAlive, bool isNew)
{
    const auto at = nest.first(names::expiresAt, json::moment);
    const auto local = nest.first(names::expiresAt, withoutZone);
    const bool isLocal = at && local && *at == *local;
    if (at && !isLocal)
        return answer.onOurClock(*at);
    const auto seconds = nest.first(names::expiresIn, [](const QJsonValue& value) {
        const auto left = json::whole(value);
        return left && *left >= 0 && *left <= longestRental ? left : std::nullopt;
    });
    if (seconds)
        return answer.arrivedAt.addSecs(*seconds);
    if (!at)
        return {};
    const QDateTime now = answer.serverTime.isValid() ? answer.serverTime : answer.arrivedAt;
    if (!isAlive || !now.isValid())
        return answer.onOurClock(*at);
    if (const auto began = nest.first(names::beganAt, withoutZone)) {
        const auto east = zoneOf(*began, *at, now, isNew);
        return east ? answer.onOurClock(at->addSecs(-*east)) : QDateTime();
    }
    const bool isPast = *at <= now && at->secsTo(now) <= farthestZone;
    return isPast ? QDateTime() : answer.onOurClock(*at);
}

} // namespace provynx::wire
