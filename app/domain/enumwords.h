// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace provynx {

/// A table beside an enum has one row a value, and everything that differs between the values is read from it. A word
/// is stored and exported: rows are added, words never change.
template <class Enum>
struct EnumWord {
    Enum value;
    const char16_t* word;
};
template <class Enum>
EnumWord(Enum, const char16_t*) -> EnumWord<Enum>;

/// The row of a value; each value that is asked for must have one.
template <class Rows, class Enum>
constexpr const auto& rowOf(const Rows& rows, Enum value)
{
    for (const auto& row : rows) {
        if (row.value == value)
            return row;
    }
    return rows.front();
}

/// Empty for a value without a row.
template <class Rows, class Enum>
QString wordFor(const Rows& rows, Enum value)
{
    for (const auto& row : rows) {
        if (row.value == value)
            return QString::fromUtf16(row.word);
    }
    return {};
}

/// Nothing for a word that no row has.
template <class Rows>
auto fromWord(const Rows& rows, QStringView wanted) -> std::optional<decltype(rows.front().value)>
{
    for (const auto& row : rows) {
        if (wanted == QStringView(row.word))
            return row.value;
    }
    return std::nullopt;
}

/// The rows stand in the order of the enum and none is missing between the first and the last.
template <class Rows>
constexpr bool standInOrder(const Rows& rows)
{
    int next = 0;
    for (const auto& row : rows) {
        if (static_cast<int>(row.value) != next++)
            return false;
    }
    return true;
}

} // namespace provynx
