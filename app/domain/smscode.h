// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order.h"

namespace provynx {

/// A one-time code.
struct SmsCode {
    QString code; ///< as a field wants it: ASCII digits and letters, digits without separators
    QString written; ///< as it stood in the message: "123-456"; digits of other scripts are ASCII here, too

    friend bool operator==(const SmsCode&, const SmsCode&) = default;
};

/// What may be the code in an SMS's text, in any of the languages and scripts of smswords.cpp; the likeliest
/// first, at most five, empty where nothing looks like one. It is a guess: show the text beside it.
QList<SmsCode> codesIn(const QString& text);

/// The service's own code, where it sent one, then what the text offers beside it.
QList<SmsCode> codesOf(const Message& message);
/// The first of them; empty when there is none.
QString codeOf(const Message& message);
/// The newest message that has a code; null when none has.
const Message* lastWithCode(const Order& order);

} // namespace provynx
