// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

namespace provynx {

/// Where the time comes from; tests bring their own.
struct Clock {
    std::function<QDateTime()> now; ///< wall clock, UTC
    /// Never goes back and counts while the machine sleeps if the platform's steady clock does; for intervals.
    std::function<std::chrono::milliseconds()> elapsed;

    static Clock system();
};

} // namespace provynx
