// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spentbefore.h"

namespace provynx {

void countSpentBefore(Journals& journals, SpendGuard& guard, const QDateTime& lastSeen)
{
    if (!lastSeen.isValid()) {
        guard.setKnown(true);
        return;
    }
    // What was asked for two days before may have been bought that day.
    const QDateTime since = lastSeen.toLocalTime().date().addDays(-2).startOfDay();
    journals.askedSince(since.toUTC(), &guard, [&guard](const QList<Order>& orders) {
        guard.count(orders);
        guard.setKnown(true);
    });
}

} // namespace provynx
