// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json.h"
#include "transport.h"

#include "domain/failure.h"

/// What the service says about a call that did not do what was asked, though its status said so.
namespace provynx::wire {

/// The body, or what it wraps, says that the call failed; see callOutcome().
bool saysError(const QJsonValue& root);

Failure unreadable(const Answer& answer);
/// A success that does not say what it must; where it says that it is none, that is what counts. The
/// service's words are kept.
Failure missing(const Answer& answer, const QJsonValue& root, const QString& field);
/// A list of more entries than are read: one that was cut would pass for whole.
Failure tooMany(const Answer& answer, qsizetype entries);

} // namespace provynx::wire
