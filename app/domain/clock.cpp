// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

namespace provynx {

Clock Clock::system()
{
    return {
        [] { return QDateTime::currentDateTimeUtc(); },
        [] {
            return std::chrono::duration_cast<std::chrono::milliseconds>(
                std::chrono::steady_clock::now().time_since_epoch());
        },
    };
}

} // namespace provynx
