// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport.h"

namespace provynx {

namespace {

constexpr qint64 leastSkewMs = 2'000;

} // namespace

QDateTime Answer::onOurClock(const QDateTime& theirs) const
{
    if (!theirs.isValid() || !serverTime.isValid())
        return theirs;
    const qint64 skew = serverTime.msecsTo(arrivedAt);
    return qAbs(skew) < leastSkewMs ? theirs : theirs.addMSecs(skew);
}

} // namespace provynx
