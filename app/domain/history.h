// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orderfacts.h"

namespace provynx {

/// The columns of a history, in the order in which they stand.
enum class HistoryColumn { Bought, Number, Service, TestCase, Code, Took, Price, Result };

/// What is known of a column but for what stands in its cells (words::historyCell).
struct HistoryColumnRow {
    HistoryColumn value;
    const char16_t* sortedBy; ///< the column of the journal
    const char16_t* index; ///< of the journal, in that order; each begins with the key's kind
    struct Title {
        const char* text;
        const char* meaning = nullptr; ///< for its translators
    } title; ///< worded by words::columnTitle
    const char16_t*
        sample; ///< as wide as what the column usually holds; empty: it takes what the others leave
    bool isNumeric;
};
inline constexpr std::array historyColumns{
    HistoryColumnRow{HistoryColumn::Bought, u"intended_at", u"orders_newest",
        QT_TRANSLATE_NOOP3("words", "Bought", "a column: when"), u"22 Nov 2026 14:02", false},
    HistoryColumnRow{HistoryColumn::Number, u"phone", u"orders_by_phone",
        {QT_TRANSLATE_NOOP("words", "Number")}, u"+49 1522 88173860", false},
    HistoryColumnRow{HistoryColumn::Service, u"service_name", u"orders_by_service",
        {QT_TRANSLATE_NOOP("words", "Service")}, u"", false},
    HistoryColumnRow{HistoryColumn::TestCase, u"test_case", u"orders_by_test_case",
        {QT_TRANSLATE_NOOP("words", "Test case")}, u"TC-1042 sign-up", false},
    HistoryColumnRow{HistoryColumn::Code, u"code", u"orders_by_code", {QT_TRANSLATE_NOOP("words", "Code")},
        u"482 913 000", false},
    HistoryColumnRow{HistoryColumn::Took, u"took_order", u"orders_by_took",
        {QT_TRANSLATE_NOOP("words", "Delivered in")}, u"1 min 41 s", true},
    HistoryColumnRow{HistoryColumn::Price, u"price_order", u"orders_by_price",
        {QT_TRANSLATE_NOOP("words", "Price")}, u"$1,200.85", true},
    HistoryColumnRow{HistoryColumn::Result, u"result", u"orders_by_result",
        {QT_TRANSLATE_NOOP("words", "Result")}, u"Blocked 0", false},
};
static_assert(standInOrder(historyColumns));
inline constexpr int historyColumnCount = static_cast<int>(historyColumns.size());

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
