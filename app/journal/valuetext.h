// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/order.h"

#include <QJsonObject>
#include <QJsonValue>

#include <array>
#include <optional>
#include <utility>

namespace provynx {

// Values of the field as they stand inside the journal's JSON. Names never change once released; what is
// missing reads as the value's default. Bytes are Base64, times are microseconds since 1970 in UTC, money is
// whole micro-units.

QJsonValue textOf(const QByteArray& bytes);
QByteArray bytesFrom(const QJsonValue& value);
QJsonValue textOf(const QDateTime& time); ///< null for an invalid time
QDateTime timeFrom(const QJsonValue& value);
QJsonValue textOf(const std::optional<Money>& money); ///< null for nothing
std::optional<Money> moneyFrom(const QJsonValue& value);
QJsonObject textOf(const Failure& failure);
Failure failureFrom(const QJsonObject& object);
QJsonObject textOf(const Market& market);
std::optional<Market> marketFrom(
    const QJsonObject& object); ///< nothing when it names no region or server we know
QJsonObject textOf(const Message& message);
Message messageFrom(const QJsonObject& object);

qint64 microsOf(const QDateTime& time);
QDateTime timeFromMicros(qint64 micros);

/// Stable words for an enum's values.
template <class Enum, std::size_t count>
using Words = std::array<std::pair<Enum, QLatin1StringView>, count>;

template <class Enum, std::size_t count>
QString wordFor(const Words<Enum, count>& words, Enum value)
{
    for (const auto& [known, word] : words) {
        if (known == value)
            return word;
    }
    return {};
}

template <class Enum, std::size_t count>
std::optional<Enum> fromWord(const Words<Enum, count>& words, const QJsonValue& value)
{
    const QString wanted = value.toString();
    for (const auto& [known, word] : words) {
        if (wanted == word)
            return known;
    }
    return std::nullopt;
}

inline constexpr Words<Region, 2> regionWords{{
    {Region::UnitedStates, QLatin1StringView("us")},
    {Region::Global, QLatin1StringView("global")},
}};
inline constexpr Words<KeyKind, 3> keyKindWords{{
    {KeyKind::Sandbox, QLatin1StringView("sandbox")},
    {KeyKind::Test, QLatin1StringView("test")},
    {KeyKind::Live, QLatin1StringView("live")},
}};
inline constexpr Words<TestResult, 4> resultWords{{
    {TestResult::None, QLatin1StringView("none")},
    {TestResult::Pass, QLatin1StringView("pass")},
    {TestResult::Fail, QLatin1StringView("fail")},
    {TestResult::Blocked, QLatin1StringView("blocked")},
}};

} // namespace provynx
