// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "baseurl.h"
#include "failure.h"
#include "money.h"
#include "order.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

namespace provynx {

/// What the API check found out about an address. Whatever it could not find out is nothing, and leaves what
/// was known before.
struct ApiFacts {
    struct Keys {
        IdempotencyKeyPlacement placement = IdempotencyKeyPlacement::Header;
        bool honoured = false; ///< seen: a repetition bought nothing, a fresh key did
        friend bool operator==(const Keys&, const Keys&) = default;
    };
    std::optional<Keys> keys;
    std::optional<bool> hasGlobalOperators;
    std::optional<bool> listsUsNumbers; ///< one's own can be asked for, what was bought among them
    std::optional<bool> listsGlobalNumbers;

    bool isEmpty() const { return *this == ApiFacts(); }
    /// What `news` leaves open stays as it is.
    void take(const ApiFacts& news);
    friend bool operator==(const ApiFacts&, const ApiFacts&) = default;
};

/// What the API check tries, a row each, in the order of the walk.
enum class CheckPoint {
    Balance,
    TestMoney, ///< a test key has $100.00 USD, always
    WrongKey,
    WrongServer,
    Description, ///< the service in OpenAPI; the page does not name it
    UsOperators,
    UsServices,
    UsServicesTwo,
    UsServicesThree,
    Countries,
    GlobalOperators,
    GlobalServices,
    UsPurchase,
    NothingSpent, ///< a purchase with a test key costs nothing
    HeaderKey, ///< the same key in the header once more: the same number
    BodyKey, ///< the same, in the body's field; only where the header was not honoured
    FreshKey, ///< another key: another number
    UsNumbers, ///< the list of one's own; the page does not name it
    UsNumber,
    UsCode, ///< two checks wait, the third has 123456
    UsCancel,
    UsCancelled, ///< a cancelled number says so
    GlobalPurchase,
    GlobalNumbers, ///< as UsNumbers
    GlobalNumber,
    GlobalCancel, ///< is refused
    GlobalCode,
    UnknownNumber,
    GivenBack, ///< the numbers that the check bought beside; only where there are any
};

enum class CheckVerdict {
    Running,
    Documented, ///< as the service's developer page says
    Assumed, ///< as this program assumes, where the page says nothing
    Differs,
    NotProvable, ///< neither seen nor refuted
};

/// Why a row has its verdict; the words are made in ui/present.
enum class CheckFinding {
    AsExpected, ///< `count` or `amount` say more where there is something to count
    Refused, ///< what should have worked did not: `failure`
    NoAnswer, ///< no way to tell: `failure` is the link's, or the service was busy
    Accepted, ///< what should have been refused was done
    OtherStatus, ///< refused, but not with the status assumed: `failure`
    OtherNumber, ///< the repetition bought again
    SameNumber, ///< the fresh key brought the number that was there before
    Absent, ///< there is no such list: `any` alone is offered
    NotOffered, ///< nobody said that it would be there, and it is not
    WithoutOurs, ///< a list of numbers that lacks the one just bought
    OtherAmount, ///< `amount` instead of what was expected
    OtherCode, ///< a code came, another than the documented one
    OtherTime, ///< the documented code came at check `count`
    NoCode, ///< in `count` checks
    OtherWord, ///< `word` instead of a status that is known here
    NothingForSale,
    Needed, ///< what this needs did not work
    NotTried, ///< the check was ended before
};

struct CheckRow {
    CheckPoint point = CheckPoint::Balance;
    CheckVerdict verdict = CheckVerdict::Running;
    CheckFinding finding = CheckFinding::AsExpected;
    QString request; ///< verb, path and query, with ID in an id's place; empty: nothing was asked
    int httpStatus = 0; ///< 0: no answer
    int tries
        = 0; ///< how often it was asked; more than once after being told to wait, or to learn an outcome
    std::optional<std::chrono::milliseconds> latency; ///< of the last try
    QByteArray body; ///< redacted
    std::optional<qint64> count;
    std::optional<Money> amount;
    QString word; ///< the service's, as plain text
    std::optional<Failure> failure;

    friend bool operator==(const CheckRow&, const CheckRow&) = default;
};

/// One walk over an address.
struct CheckReport {
    enum class Ending {
        Running,
        Complete,
        Stopped, ///< by the person
        LiveKey, ///< refused: nothing was asked
        NoWay, ///< no key, no connection, or a key that is not accepted: `why`
        GaveUp, ///< the service stopped answering on the way
    };

    BaseUrl base;
    KeyKind kind = KeyKind::Test;
    QDateTime startedAt; ///< UTC
    QDateTime endedAt; ///< UTC; invalid while it runs
    Ending ending = Ending::Running;
    std::optional<Failure> why;
    QList<CheckRow> rows;
    ApiFacts facts;
    int leftOver = 0; ///< sandbox numbers that may have been bought and could not be given back

    qsizetype count(CheckVerdict verdict) const;
    bool differs() const { return count(CheckVerdict::Differs) > 0; }
};

/// How many rows a walk has when nothing is in the way; for showing how far it is.
int usualCheckRows();
/// Stated on the developer page; else an assumption of this program.
bool isDocumented(CheckPoint point);

/// Stable names for files: "us-purchase", "not-provable", "other-number", "complete".
QString nameOf(CheckPoint point);
QString nameOf(CheckVerdict verdict);
QString nameOf(CheckFinding finding);
QString nameOf(CheckReport::Ending ending);

} // namespace provynx

Q_DECLARE_METATYPE(provynx::CheckRow)
