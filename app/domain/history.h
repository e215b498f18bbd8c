// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orderfacts.h"

namespace provynx {

/// The columns of a history, in the order in which they stand.
enum class HistoryColumn { Bought, Number, Service, TestCase, Code, Took, Price, Result };
inline constexpr int historyColumnCount = 8;

/// Which purchases, in which order.
struct HistoryQuery {
    KeyKind kind = KeyKind::Live; ///< never more than one: what costs money and what does not are never mixed
    /// Words that all occur in the number, a code, service, country, test case, note or SMS, as parts of
    /// words and whatever their case and accents; a number also as people write it, with blanks and brackets.
    /// Empty: everything.
    QString text;
    std::optional<QDateTime> since; ///< asked for then or later
    std::optional<TestResult> result;
    std::optional<Outcome> outcome;
    HistoryColumn sortedBy = HistoryColumn::Bought; ///< what is equal there stands in the order of purchase
    bool descending = true;

    friend bool operator==(const HistoryQuery&, const HistoryQuery&) = default;
};

} // namespace provynx
