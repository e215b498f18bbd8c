// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client.h"
#include "json.h"

/// The service's words for what became of a number.
namespace provynx::wire {

/// Nothing for a word that we don't know. Received is Waiting here: only a message makes it more.
std::optional<NumberState::Stage> stageOf(const QString& status);
/// The word says that an SMS is there, and can't be the call's ("success" can).
bool saysReceived(const QString& status);
/// "waiting", also out of {"code":"waiting","label":"Waiting for an SMS"}.
std::optional<QString> statusWord(const QJsonValue& value);
/// A status that is the number's and not the call's: no "success", no 200.
std::optional<QString> ownStatus(const json::Fields& fields);
/// The number is said to be over.
bool isEnded(const json::Fields& fields);

} // namespace provynx::wire
