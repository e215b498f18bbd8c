// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/market.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <functional>
#include <span>

/// Tolerant reading of JSON values. Knows no name of the service; wire.cpp brings them.
namespace provynx::json {

/// Names of one meaning, best first, written as foldedName() makes them.
using Names = std::span<const QLatin1StringView>;

/// "expires_at", "expiresAt", "Expires-At" → "expiresat".
QString foldedName(const QString& name);
bool contains(Names names, const QString& folded);

/// Any JSON value, also a bare number or text; nothing when it is no JSON or not the whole of it. An integer
/// of more digits than 18 becomes a text: as a number it would be rounded.
std::optional<QJsonValue> parse(const QByteArray& body);

/// One object, its members found by any of their names.
class Fields {
public:
    explicit Fields(const QJsonObject& object);

    /// Even when its value is null.
    bool has(Names names) const;
    /// The value of the first name that has one which is not null; else Undefined.
    QJsonValue find(Names names) const;
    /// What `read` makes of the first value it can read (it gives an optional).
    template <class Read>
    auto first(Names names, Read read) const -> decltype(read(QJsonValue()))
    {
        for (const QLatin1StringView name : names) {
            for (const auto& [known, value] : m_members) {
                if (known != name)
                    continue;
                if (auto made = read(value))
                    return made;
            }
        }
        return std::nullopt;
    }
    /// Each with its folded name.
    const QList<std::pair<QString, QJsonValue>>& members() const { return m_members; }

private:
    QList<std::pair<QString, QJsonValue>> m_members;
};

/// An object and the wrappers it came in, outermost first. What the object itself does not say, its wrapper
/// may.
class Nest {
public:
    Nest() = default;
    /// Goes down from `root` through the objects that stand under one of the wrappers' names. A list on the
    /// way is entered at the member that `pick` accepts, or at its only one.
    Nest(const QJsonValue& root, Names wrappers, const std::function<bool(const Fields&)>& pick = {});
    explicit Nest(QList<Fields> levels)
        : m_levels(std::move(levels))
    {
    }

    bool isEmpty() const { return m_levels.isEmpty(); }
    const Fields& inner() const { return m_levels.last(); } ///< not of an empty nest
    const QList<Fields>& levels() const { return m_levels; }
    Nest with(const QJsonObject& inner) const;

    /// From the innermost object outwards.
    template <class Read>
    auto first(Names names, Read read) const -> decltype(read(QJsonValue()))
    {
        for (auto level = m_levels.crbegin(); level != m_levels.crend(); ++level) {
            if (auto made = level->first(names, read))
                return made;
        }
        return std::nullopt;
    }

private:
    QList<Fields> m_levels;
};

/// As compact JSON.
QByteArray written(const QJsonObject& object);

/// A text or a number, as text (a number exactly, up to 15 digits or as an integer), trimmed; nothing when
/// empty.
std::optional<QString> text(const QJsonValue& value);
/// A number as decimal text, also out of a text like "12.50" or "$0.85".
std::optional<QString> decimal(const QJsonValue& value);
std::optional<qint64> whole(const QJsonValue& value);
/// ISO 8601 (without a zone: UTC), an HTTP date, seconds or milliseconds since 1970. UTC; nothing for
/// anything else, the year 0000 included.
std::optional<QDateTime> moment(const QJsonValue& value);
/// E.164; a US number may come without its country code.
std::optional<QString> phone(const QJsonValue& value, Region region);
/// The digits of a telephone number without a blank or a bracket; a "+" before them only where it stood there
/// ("00" counts as one). Nothing for what is no telephone number.
std::optional<QString> dialled(const QJsonValue& value);

} // namespace provynx::json
