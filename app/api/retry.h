// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"

#include <QDateTime>

#include <chrono>
#include <functional>
#include <optional>

namespace provynx {

/// How often and how soon a GET is repeated.
struct RetryPace {
    int mostTries = 4; ///< the first one included
    std::chrono::milliseconds base{400}; ///< ceiling of the first pause; doubles each time
    std::chrono::milliseconds ceiling{8'000};
    std::chrono::milliseconds longestObeyed{60'000}; ///< of a Retry-After
};

/// How long to wait before the same GET is sent again, full jitter: anything from nothing to the ceiling,
/// which doubles each time. A Retry-After is obeyed, with jitter on top, up to a minute; a longer one is the
/// caller's business. Only a failure that isPassing() is repeated. Nothing: don't. `tries` counts those
/// already made, from 1; `fraction` gives [0, 1).
std::optional<std::chrono::milliseconds> pauseBeforeRepeat(
    const Failure& failure, int tries, const std::function<double()>& fraction, const RetryPace& pace = {});

/// Retry-After in either form: seconds, or an HTTP date told relative to `serverTime` (else to `now`).
/// Nothing for anything else; a date in the past is zero; at most a day.
std::optional<std::chrono::milliseconds> readRetryAfter(
    const QByteArray& header, const QDateTime& serverTime, const QDateTime& now);

/// The three date forms of RFC 9110; invalid for anything else. UTC.
QDateTime readHttpDate(const QByteArray& header);

} // namespace provynx
