// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace provynx {

/// Why a call did not give what was asked for. The words for a person are made in ui/present; here are the
/// facts.
struct [[nodiscard]] Failure {
    enum class Kind {
        // The eight meanings the service documents.
        KeyRejected, ///< 401: missing or invalid API key
        BadRequest, ///< 400: invalid request body, or the product is unavailable
        ShortOfFunds, ///< 402
        NotFound, ///< 404: number or pricing not found
        InProgress, ///< 409 whose words say that this purchase is in progress: the same key again, later
        RateLimited, ///< 429
        ServiceFailure, ///< 500, 502, 504: temporary failure
        Unavailable, ///< 503: SMS numbers temporarily unavailable
        // What the service answered, undocumented.
        Conflict, ///< 409 with other words (a key used for another body, no stock): shown as they are
        UnexpectedStatus,
        Redirected, ///< 3xx: never followed, the key would travel along
        TooLarge, ///< a body over 64 MiB, a head as long, a list of too many; `field` counts these
        Unreadable, ///< HTML, cut-off JSON, a shape we don't know
        MissingField, ///< JSON that lacks a required field; `field` names it
        // What never reached the service, or whose answer never reached us.
        Offline, ///< no connection, or none that took the body: nothing was sent
        Dropped, ///< the link broke after something may have been sent
        TimedOut,
        Tls, ///< no trusted connection: nothing was sent
        PlainHttp, ///< refused by us: the key would have travelled in the clear
        ForeignAddress, ///< refused by us: the key belongs to another address
        KeyUnavailable, ///< refused by us: the keychain did not give the key
        NotRecorded, ///< refused by us: the intent could not be written to the journal
        OverCap, ///< refused by us: the person's own spending cap
        NotSent, ///< the program ended before it was sent
    };

    Kind kind = Kind::Unreadable;
    int httpStatus = 0; ///< 0 when there was no answer
    QString serverText; ///< the service's own words, stripped of control characters; may be empty
    /// MissingField: the concept that is missing ("id", "number"). TooLarge: how many entries the list has; empty: it
    /// is no list. Tls: what is wrong with the certificate: "expired", "not-yet", "host"; empty: not trusted, or no TLS
    /// at all.
    QString field;
    /// From Retry-After, counted from the answer's arrival.
    std::optional<std::chrono::milliseconds> retryAfter;
    QByteArray redactedBody; ///< first 4 KiB of what came, keys, numbers and codes masked; for "Details"
    QString detail; ///< the network stack's own words, for "Details"

    /// For a purchase: it may have been made although this failure came back. True unless it is certain that
    /// nothing was bought: a documented 4xx, or nothing was sent.
    bool isAmbiguousForPurchase() const;
    /// A GET that failed like this may succeed if it is simply sent again.
    bool isPassing() const;
    /// The failure says that there is no way to the service just now (rather than what it answered).
    bool isAboutTheLink() const;

    friend bool operator==(const Failure&, const Failure&) = default;
};

/// Stable names for files ("TimedOut"); the inverse gives Unreadable for a name it does not know.
QString nameOf(Failure::Kind kind);
Failure::Kind failureKindFromName(QStringView name);

} // namespace provynx

Q_DECLARE_METATYPE(provynx::Failure)
