// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/order.h"

#include <QJsonObject>
#include <QJsonValue>

#include <optional>

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

} // namespace provynx
