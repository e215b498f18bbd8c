// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/spendlimits.h"

#include <QString>

namespace provynx::words {

/// Which cap stands in the way, how much of it is used, and when it is free again.
QString capReached(const CapReached& reached);
/// For the status bar: "Spent today $2.15 of $10.00"; empty when nothing was spent and nothing is capped.
QString spentToday(const DaySpend& today, const SpendLimits& limits);
QString sums(const QList<Money>& sums); ///< "$1.20 + €3.00"; empty for none

} // namespace provynx::words
