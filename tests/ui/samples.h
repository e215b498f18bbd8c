// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/order.h"

namespace provynx::test {

/// Orders, lists and a clock that stands still, for the panels' tests. Numbers are reserved for fiction.
inline const QDateTime now(QDate(2026, 3, 2), QTime(14, 2, 20), Qt::UTC);
Clock stillClock();

Money usd(qint64 cents);
AttemptId attempt(int number);

/// Bought `age` seconds ago; without `lasts` its end is not known.
Order waiting(int number, const Market& market, const QString& service, const QString& phone, int age,
    int lasts = 0, const QString& testCase = {});
Order withCode(Order order, const QString& code, const QString& text, int after = 9);
Order unknownOutcome(int number, const QString& service);
Order refused(int number, const QString& service, Failure::Kind kind = Failure::Kind::ShortOfFunds);
Order cancelled(Order order);

PriceList prices(const Market& market,
    int rows = 0); ///< WhatsApp, WhatsApp Business, Whatnot, Wharf Pay, Google; then `rows` more
Market globalMarket();

} // namespace provynx::test
