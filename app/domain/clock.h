// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

namespace provynx {

/// Where the time comes from; tests bring their own.
struct Clock {
    std::function<QDateTime()> now; ///< wall clock, UTC; may be set, forward and back, at any moment
    /// Never goes back, and counts while the computer sleeps; for intervals and for all that has an end.
    std::function<std::chrono::milliseconds()> elapsed;

    static Clock system();
};

} // namespace provynx
