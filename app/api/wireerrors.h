// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json.h"
#include "transport.h"

#include "domain/failure.h"

/// What the service says about a call that did not do what was asked, though its status said so.
namespace provynx::wire {

bool saysError(const json::Fields& fields);
bool saysError(const QJsonValue& root);

Failure unreadable(const Answer& answer);
/// A success that does not say what it must; where it says that it is none, that is what counts.
Failure missing(const Answer& answer, const QJsonValue& root, const QString& field);

} // namespace provynx::wire
