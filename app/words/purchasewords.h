// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/repetition.h"

#include <QString>

/// Words about a purchase whose outcome is open, the same in its row, its card, the alert and the question
/// before it is asked about again. Nothing is promised here that Repetition does not say.
namespace provynx::words {

/// What checking again may do, and how that is known.
QString repetition(const Repetition& repetition);
/// All that is known of an outcome that is open: both readings of the wallet, the service's words, and while
/// it is still asked about what that may do.
QString openOutcome(const Order& order, const Repetition& repetition);
/// Before the same request goes out again at a person's wish.
QString checkAgainQuestion(const Order& order, const Repetition& repetition);
/// "Wallet $100.00 at 12:01:05 · $99.65 at 12:01:20"; with the days where they matter; empty where it was
/// never read.
QString walletReadings(const Order& order);
/// Of an order that isPaidOtherwise(): what it cost, and what was agreed to.
QString paidOtherwise(const Order& order);

} // namespace provynx::words
