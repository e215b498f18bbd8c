// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smswords.h"

/// What in an SMS's text has the form of a code, before anything is said about how likely it is.
namespace provynx::smscandidates {

/// One message, made even, and where in it stands what.
struct MarkedText {
    explicit MarkedText(const QString& message);

    QStringView between(qsizetype from, qsizetype to) const
    {
        return QStringView(lower).sliced(from, to - from);
    }
    bool isOtherNumber(const smswords::Span& place) const;
    /// Of letters and digits mixed: "C8RM8G" is no amount because "RM8" would be one.
    bool isWhollyOtherNumber(const smswords::Span& place) const;
    bool isInAddress(const smswords::Span& place) const;
    /// All words for a code stand in warnings before it: "never share your code".
    bool isOnlyWarned(const smswords::Span& place) const;

    const QString text; ///< as smswords::even() makes it
    const QString lower;
    const QList<smswords::Keyword> keywords;
    const QList<smswords::Span> otherCodes;
    const QList<smswords::Span> addresses;
    const QList<smswords::Span> numbers;
    const bool hasStrong; ///< among the keywords
    const bool isAdvertising;
    const bool isBooking;
};

struct Candidate : smswords::Span {
    QString code;
    int score = 0; ///< at first by its form alone
};

constexpr int browserScore = 300; ///< of a code that says itself that it is one
constexpr int linkScore = 21; ///< of a code that stands in a link alone

bool isDigits(const QString& text);
bool isYear(const QString& code); ///< "2024"
QString withoutSeparators(QString text);

QList<Candidate> candidatesIn(const MarkedText& message);
/// Where a message has its code in a link alone.
QList<Candidate> candidatesInLinks(const MarkedText& message);

} // namespace provynx::smscandidates
