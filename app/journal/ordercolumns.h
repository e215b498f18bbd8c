// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "domain/orderfacts.h"

namespace provynx {

// The columns of `orders` that repeat what the fold says (schema.h tells each one's meaning), so that
// histories and statistics need no fold.

/// A new row; its id. `order` has its intent.
qint64 insertFacts(Connection& connection, const Order& order);
/// Brings the columns of one row up to date. Only those that changed are written: each has an index to pay
/// for.
void writeFacts(Connection& connection, qint64 id, const Order& order);

/// "attempt, intended_at, …" for a SELECT that factsFrom() reads, and how many they are.
QString factColumns();
/// From a row whose columns begin at `first`. A row without an intent that this version knows gives no
/// attempt.
OrderFacts factsFrom(const Statement& row, int first);

} // namespace provynx
