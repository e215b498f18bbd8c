// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "valuetext.h"

namespace provynx {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 microsInMilli = 1000;
}

qint64 microsOf(const QDateTime& time)
{
    return time.toMSecsSinceEpoch() * microsInMilli;
}

QDateTime timeFromMicros(qint64 micros)
{
    return QDateTime::fromMSecsSinceEpoch(micros / microsInMilli, Qt::UTC);
}

QJsonValue textOf(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesFrom(const QJsonValue& value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QJsonValue textOf(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(microsOf(time)) : QJsonValue();
}

QDateTime timeFrom(const QJsonValue& value)
{
    return value.isDouble() ? timeFromMicros(value.toInteger()) : QDateTime();
}

QJsonValue textOf(const std::optional<Money>& money)
{
    if (!money)
        return {};
    return QJsonObject{{u"micros"_s, money->micros()}, {u"currency"_s, money->currency()}};
}

std::optional<Money> moneyFrom(const QJsonValue& value)
{
    if (!value[u"micros"_s].isDouble())
        return std::nullopt;
    return Money::fromMicros(value[u"micros"_s].toInteger(), value[u"currency"_s].toString());
}

QJsonObject textOf(const Failure& failure)
{
    return {
        {u"kind"_s, nameOf(failure.kind)},
        {u"status"_s, failure.httpStatus},
        {u"serverText"_s, failure.serverText},
        {u"field"_s, failure.field},
        {u"retryAfterMs"_s,
            failure.retryAfter ? QJsonValue(qint64{failure.retryAfter->count()}) : QJsonValue()},
        {u"redactedBody"_s, textOf(failure.redactedBody)},
        {u"detail"_s, failure.detail},
    };
}

Failure failureFrom(const QJsonObject& object)
{
    Failure failure;
    failure.kind = failureKindFromName(object[u"kind"_s].toString());
    failure.httpStatus = object[u"status"_s].toInt();
    failure.serverText = object[u"serverText"_s].toString();
    failure.field = object[u"field"_s].toString();
    if (object[u"retryAfterMs"_s].isDouble())
        failure.retryAfter = std::chrono::milliseconds(object[u"retryAfterMs"_s].toInteger());
    failure.redactedBody = bytesFrom(object[u"redactedBody"_s]);
    failure.detail = object[u"detail"_s].toString();
    return failure;
}

QJsonObject textOf(const Market& market)
{
    return {
        {u"region"_s, wordFor(regionRows, market.region())},
        {u"server"_s, static_cast<int>(market.server())},
        {u"country"_s, market.country().text()},
        {u"operator"_s, market.op().text()},
    };
}

std::optional<Market> marketFrom(const QJsonObject& object)
{
    const auto region = fromWord(regionRows, object[u"region"_s].toString());
    const int server = object[u"server"_s].toInt();
    if (!region || server < static_cast<int>(Server::One) || server > static_cast<int>(Server::Three))
        return std::nullopt;
    return Market::of(*region, static_cast<Server>(server), CountryId(object[u"country"_s].toString()),
        OperatorId(object[u"operator"_s].toString()));
}

QJsonObject textOf(const Message& message)
{
    return {
        {u"id"_s, message.id},
        {u"code"_s, message.code},
        {u"text"_s, message.text},
        {u"receivedAt"_s, textOf(message.receivedAt)},
        {u"seenAt"_s, textOf(message.seenAt)},
    };
}

Message messageFrom(const QJsonObject& object)
{
    return {object[u"id"_s].toString(), object[u"code"_s].toString(), object[u"text"_s].toString(),
        timeFrom(object[u"receivedAt"_s]), timeFrom(object[u"seenAt"_s])};
}

} // namespace provynx
