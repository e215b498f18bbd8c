// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json.h"

/// Single values as the service writes them: ids, words, texts and money. Each gives nothing where there is
/// none.
namespace provynx::wire {

/// An id that can travel in a path; exactly as it came.
std::optional<QString> usableId(const QJsonValue& value);
/// One line of at most 100 characters, for a name or a status.
std::optional<QString> word(const QJsonValue& value);
/// A code or an SMS's text; "-", "0", "null" and the like are nothing.
std::optional<QString> something(const QJsonValue& value);
bool looksLikeCode(const QString& text);

/// The amount of the first of these names from the innermost object outwards. Without a currency it is in
/// USD.
std::optional<Money> money(const json::Nest& nest, json::Names wanted);
/// The same, never below zero.
std::optional<Money> price(const json::Nest& nest, json::Names wanted);
/// Of a list's member: its own, and never what the list says about the whole; only its currency may be the
/// list's.
std::optional<Money> ownPrice(const json::Nest& nest);

} // namespace provynx::wire
