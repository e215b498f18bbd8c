// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "domain/statistics.h"

#include <optional>

namespace provynx {

/// Where a slice of what is counted ended.
struct CountingPlace {
    qint64 intendedAt = 0; ///< microseconds since 1970, UTC
    qint64 id = 0;
};

/// Counts at most `limit` purchases of the query, those behind `after` in the order newest first, from the
/// columns of `orders`. Gives where it ended; nothing: there are no more. Throws SqlTrouble.
std::optional<CountingPlace> countSlice(Connection& connection, const StatisticsQuery& query,
    const std::optional<CountingPlace>& after, int limit, StatisticsTally& tally);

} // namespace provynx
