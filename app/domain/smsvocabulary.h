// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>

/// The words of smswords.h themselves, by script and language, and nothing that judges them. They match a
/// text that went through smswords::even() and smswords::lower(): accents may be written here, and are not
/// needed in the text.
namespace provynx::smsvocabulary {

/// A pattern over an even, lowered text: its own letters are lowered and lose their marks in the same way.
QRegularExpression pattern(QStringView written);

// What announces a code (smsvocabulary.cpp)
const QRegularExpression& strongWords(); ///< "code", "OTP", "password"
const QRegularExpression& weakWords(); ///< "verify", "log in", "enter"
const QRegularExpression& secrecy(); ///< "do not share", "to nobody": the message has a secret

// What says that digits are something else (smsothers.cpp)
const QRegularExpression& otherCodes(); ///< promotion codes, postal codes, error codes, barcodes
const QRegularExpression& leadsToOther(); ///< at the end of what stands before: "order no. "
const QRegularExpression& leadsToContact(); ///< the same for numbers to call: "questions: "
const QRegularExpression& followsOther(); ///< at the beginning of what stands behind: " numaralı siparişiniz"
const QRegularExpression& toOpen(); ///< "for your parcel", between a code and its number
const QRegularExpression& toCollect(); ///< "for collecting your order", there, too
const QRegularExpression& bookings(); ///< "table for", "flight": what confirms one has a number, too
const QRegularExpression& leadsToConfirmation(); ///< "confirmation no. "
const QRegularExpression& denied(); ///< at the beginning of what stands behind: " is not a valid code"
const QRegularExpression& advertising(); ///< "% off", "sale": letters and digits are a voucher there
const QRegularExpression& settled(); ///< "has expired", "was changed": a code of the past

} // namespace provynx::smsvocabulary
