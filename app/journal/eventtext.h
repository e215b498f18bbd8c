// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/order.h"

#include <optional>

namespace provynx {

/// A happening as the journal stores it.
struct EventText {
    QString kind; ///< a stable name ("intended", "code")
    QString data; ///< one JSON object

    friend bool operator==(const EventText&, const EventText&) = default;
};

/// Nothing for a Checked, which is not stored.
std::optional<EventText> textOf(const OrderEventData& what);

/// The inverse. Nothing for a kind this version does not know (a newer one wrote it: skip it, don't delete
/// it) and for data that can't be what the kind promises.
std::optional<OrderEventData> happeningFrom(const AttemptId& attempt, const EventText& text);

/// The attempt that an "intended" text is about, which is how events find their order again in a damaged
/// file.
AttemptId attemptOf(const EventText& text);

/// What stands in the place of a code or text that was wiped.
QString wipedMark();

/// A "code" text without the code and the SMS; other texts come back as they are.
/// The order as the journal gives it once its codes are forgotten.
Order wiped(const Order& order);
EventText wiped(const EventText& text);

} // namespace provynx
