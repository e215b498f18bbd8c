// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json.h"
#include "transport.h"

/// When a number's time is over.
namespace provynx::wire {

/// On this computer's clock; invalid where the body does not say. A time without a zone is UTC, unless that
/// would have a number that is alive begin later or end earlier than now: then it is in the zone in which it
/// is alive, or not said where several would do. `isNew`: it was bought with this answer.
QDateTime expiryOf(const json::Nest& nest, const Answer& answer, bool isAlive, bool isNew);

} // namespace provynx::wire
