// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json.h"

/// What the service says about the call. It is never what it says about the number: neither its `code` is an
/// SMS's, nor its `message` an SMS, nor its `success` a cancel.
namespace provynx::wire {

enum class CallOutcome { Unsaid, Done, Failed };

/// By `success`, `ok`, `error`, a failed `status`, and a `code` of 400 and more or below zero. An object that
/// speaks of a number has a `code` of its own.
CallOutcome callOutcome(const json::Fields& fields, bool speaksOfNumber = false);

/// What a sentence beside a number is about.
enum class Prose {
    Waiting, ///< "No SMS received yet": nothing has come
    OfTheCall, ///< "Order found": certainly no SMS
    Unclear, ///< an SMS, perhaps
};
Prose proseOf(const QString& text);
/// As a whole it says that nothing has come ("waiting", "No SMS yet", "STATUS_WAIT_CODE"), so it is no SMS
/// wherever it stands.
bool isPlaceholder(const QString& text);
/// "ERROR_NO_OPERATIONS", "NO_NUMBERS": a refusal in one word.
bool isRefusal(const QString& word);
/// The sentence says what is wrong with the call: "Order not found".
bool isComplaint(const QString& text);
/// The sentence refuses a cancel, or puts it off.
bool deniesCancel(const QString& text);
/// It refuses it for sure: that it is put off ("pending", "in 5 minutes") is not enough.
bool refusesCancel(const QString& text);
/// The sentence says that it was cancelled.
bool affirmsCancel(const QString& text);

} // namespace provynx::wire
