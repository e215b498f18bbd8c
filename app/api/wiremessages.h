// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json.h"

#include "domain/order.h"

/// The SMS in a body.
namespace provynx::wire {

/// Oldest first where their times are known. `proseIsSms`: a field "message" is what came, not what the
/// service says about the call.
QList<Message> messagesOf(const json::Fields& fields, const QDateTime& seenAt, bool proseIsSms);

} // namespace provynx::wire
