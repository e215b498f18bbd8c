// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

#ifdef Q_OS_LINUX
#include <ctime>
#elif defined(Q_OS_MACOS)
#include <mach/mach_time.h>
#endif

namespace provynx {

namespace {

/// std::chrono::steady_clock stands still while Linux and macOS sleep. On Windows it does not.
std::chrono::milliseconds sinceBoot()
{
    using namespace std::chrono;
#ifdef Q_OS_LINUX
    timespec time{};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return duration_cast<milliseconds>(seconds(time.tv_sec) + nanoseconds(time.tv_nsec));
#elif defined(Q_OS_MACOS)
    mach_timebase_info_data_t base{};
    if (mach_timebase_info(&base) == KERN_SUCCESS && base.denom != 0)
        return milliseconds(static_cast<qint64>(
            static_cast<long double>(mach_continuous_time()) * base.numer / base.denom / 1'000'000));
#endif
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
}

} // namespace

Clock Clock::system()
{
    return {[] { return QDateTime::currentDateTimeUtc(); }, sinceBoot};
}

} // namespace provynx
