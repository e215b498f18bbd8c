// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"

#include <QString>

/// The words of a history; the rest of present.h.
namespace provynx::words {

QString columnTitle(HistoryColumn column);
/// "—" where there is nothing to say.
QString historyCell(const OrderFacts& facts, HistoryColumn column, const QDateTime& now);
QString historySentence(const OrderFacts& facts, const QDateTime& now); ///< the row as one sentence
QString resultWord(TestResult result); ///< "Pass"; "—" for none
QString outcomeWord(Outcome outcome);
QString moment(
    const QDateTime& at, const QDateTime& now); ///< "22 Nov 14:02", with the year where it is another one

/// One order for a ticket, in Markdown. What came from outside stands in code spans and blocks, so that
/// nothing of it is taken for markup.
QString ticket(const Order& order, const QString& appVersion);

} // namespace provynx::words
