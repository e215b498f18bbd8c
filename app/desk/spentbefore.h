// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journals.h"
#include "spendguard.h"

namespace provynx {

/// Tells the guard what an earlier run spent on the last day that a service told, `lastSeen`, and from then
/// on: by a clock that was set ahead it ended so long ago that it is not in the book. The guard knows then.
void countSpentBefore(Journals& journals, SpendGuard& guard, const QDateTime& lastSeen);

} // namespace provynx
