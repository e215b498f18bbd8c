// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json.h"

#include "domain/order.h"

/// What one object or one value of a body says of an SMS.
namespace provynx::wire {

/// How sure it is that a `code` or a `message` there is an SMS's.
enum class Place {
    InSms, ///< inside of an SMS, or beside a status that says that one came
    BesideNumber, ///< beside a number's id, phone or status
    BesideActive, ///< beside the id or phone of a number that is "active": an SMS may have come, or not
    BesideWaiting, ///< beside a number of which a status says that nothing came
    InDoubt, ///< beside nothing of the number
    OfTheCall, ///< certainly not
};

/// Digits of any script as ASCII ones, letters in small; nothing else.
QString bare(const QString& text);
bool hasDigit(const QString& text);
/// A code, perhaps: no country's prefix, no word of the service's.
std::optional<QString> ownCode(const QJsonValue& value);
/// It names a code or a text, whatever stands there.
bool saysWhatCame(const json::Fields& sms);
/// The code and the text that one object says.
Message saidIn(const json::Fields& fields, Place place);
/// A member of a list of SMS: an object or a text.
Message messageOf(const QJsonValue& value, const QDateTime& seenAt);

} // namespace provynx::wire
