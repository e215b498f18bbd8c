// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// What people call a code, and what they call everything else that has digits. All of it works on a text
/// that was made even by smswords::even().
namespace provynx::smswords {

/// The text with ASCII digits, letters, blanks and hyphens for their kin in other scripts and widths, without
/// characters that nobody sees. Letters of other scripts stay.
QString even(const QString& text);

/// Lower case and without accents, letter for letter, so that places stay.
QString lower(const QString& even);

struct Span {
    qsizetype from = 0;
    qsizetype to = 0; ///< behind the last character

    bool touches(qsizetype otherFrom, qsizetype otherTo) const { return otherFrom < to && from < otherTo; }
};

struct Keyword : Span {
    bool isStrong = false; ///< "code", "OTP"; the others ("verify", "log in") only stand near one
    qsizetype warned = -1; ///< where the same sentence says that it is a secret: "never share your code"

    /// What stands there is behind a warning, which announces nothing but what it names right then.
    bool warnsBefore(qsizetype place) const { return warned >= 0 && warned < place; }
};

/// Words that announce a code, in the order of the text; those of other codes ("promo code", "postal code")
/// are not among them.
QList<Keyword> keywords(const QString& lower);
/// Postal codes, promo codes and the like: where the word for them stands.
QList<Span> otherCodes(const QString& lower);
/// Digits that are something else: telephone numbers and their ends, dates, times, durations, amounts,
/// versions.
QList<Span> otherNumbers(const QString& even);
QList<Span> addresses(const QString& lower); ///< of the web and of mail

/// The text that leads to a number says what it is: an order, an account, a flight, a number to call.
bool leadsToOther(const QString& lowerBefore);
bool leadsToContact(const QString& lowerBefore); ///< to a number to call or to write to
bool followsOther(const QString& lowerBehind); ///< " numaralı siparişiniz": so does what stands behind
bool isDenied(const QString& lowerBehind); ///< " is not a valid code"
/// Between a code and its number: "for your parcel", "til pakkeboks", "для получения посылки".
bool isToOpen(const QString& lowerBetween);
bool isToCollect(const QString& lowerBetween); ///< "for collecting your order"
bool isSecret(const QString& lower); ///< something must be told to nobody
bool isBooking(const QString& lower); ///< what confirms it may have a number
bool leadsToConfirmation(const QString& lowerBefore);
bool isAdvertising(const QString& lower); ///< what has letters and digits may be a voucher
QList<Span> settled(const QString& lower); ///< "has expired", "was changed", "is blocked"
/// Nothing but "is", ":", "lautet", "は" and the like.
bool isConnector(const QString& lowerBetween);
bool endsInConnector(const QString& lowerBetween); ///< "for Acme is:"
bool endsInMeans(const QString& lowerBetween); ///< "confirm your account with"
bool beginsWithOwner(const QString& lowerBetween); ///< "is your", " — ваш", "是您的"
bool hasSentenceEnd(const QString& between);
/// A word that is written in capitals without being a code.
bool isOrdinary(const QString& capitals);

} // namespace provynx::smswords
