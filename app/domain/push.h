// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order.h"
#include "signaturescheme.h"

namespace provynx {

/// One push as its body tells it.
struct Push {
    QString event; ///< "otp.received"; empty when the body does not say
    QString id; ///< the delivery's own, not the number's; may be empty
    NumberId number; ///< may be empty
    QString phone; ///< E.164; may be empty
    QString service; ///< as the service calls it; may be empty
    Message message; ///< seenAt is the arrival
    QByteArray digest; ///< SHA-256 of the body: the same bytes are the same push
    QDateTime
        sentAt; ///< the service's time, of the message or the delivery, UTC; invalid when it did not say

    friend bool operator==(const Push&, const Push&) = default;
};

/// What became of something that reached the receiver.
enum class PushOutcome {
    // Answered with success.
    Shown, ///< a new code for a number of the book
    KnownAlready, ///< the same SMS is there, by a poll or an earlier push
    Unmatched, ///< kept, but no number of the book is meant
    Test, ///< the person's own test push
    OtherEvent, ///< correctly signed, about something else
    Repeated, ///< the same id or the same bytes as before
    // Refused.
    BadSignature, ///< see PushRecord::fault
    WrongHost,
    WrongPath,
    WrongMethod,
    TooLarge,
    TooMany, ///< more than the receiver takes in a second
    TooSlow, ///< not whole in time
    Crowded, ///< made room for a newer connection
    Malformed, ///< no proper HTTP request
    Unreadable, ///< correctly signed, but no push can be read from it
    NotKept, ///< the journal did not take it
};

bool isRefusal(PushOutcome outcome);

/// A line of what the receiver did last.
struct PushRecord {
    QDateTime at; ///< UTC; of the last one
    PushOutcome outcome = PushOutcome::Shown;
    SignatureFault fault = SignatureFault::None;
    QString header; ///< the one that the fault is about; may be empty
    QString phone; ///< of the number that was meant; may be empty
    int count = 1; ///< so many alike, one after another

    friend bool operator==(const PushRecord&, const PushRecord&) = default;
};

/// How codes are received by push. The secret is the keychain's.
struct PushSettings {
    bool isOn = false;
    quint16 port = 8765;
    QString publicAddress; ///< of the tunnel, "https://name.example"; empty without one
    SignatureScheme scheme = SignatureScheme::Standard;
    QString token; ///< of the path; 32 letters and digits, made once

    friend bool operator==(const PushSettings&, const PushSettings&) = default;
};

/// "https://Hooks.Example:8443/" → "https://hooks.example:8443": what stands before the receiver's path.
/// Nothing for what is no http(s) address, or has a path, a query or a login of its own.
std::optional<QString> readPublicAddress(const QString& typed);
/// A new token, which nobody can guess.
QString newPushToken();

} // namespace provynx

Q_DECLARE_METATYPE(provynx::Push)
Q_DECLARE_METATYPE(provynx::PushRecord)
