// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport.h"

#include "domain/listednumber.h"
#include "domain/market.h"
#include "domain/order.h"
#include "domain/result.h"

#include <memory>

namespace provynx {

struct Balance {
    Money amount;
    std::optional<Money> held; ///< reserved by the service, where it says so
};

/// A rented number as the service describes it.
struct NumberState {
    enum class Stage { Waiting, Received, Cancelled, Expired, Finished, Unfamiliar };

    NumberId number;
    QString phone; ///< E.164; empty where the answer has none (the code endpoint may leave it out)
    std::optional<Money> price;
    Stage stage = Stage::Waiting; ///< Received only with a message
    QString status; ///< the service's own word
    QDateTime
        expiresAt; ///< in this computer's time: corrected by the answer's Date header; invalid: not said
    bool isTimeTold
        = false; ///< the answer had a Date header: `expiresAt` holds whatever this computer's clock says
    QList<Message> messages; ///< oldest first; seenAt is when the answer arrived
    std::optional<Money> balance; ///< where a purchase answer brings the new balance along
};

/// What a cancel answered; `refund` only where the service names it.
struct CancelAnswer {
    /// The answer says of the number that it is cancelled, or says nothing at all. Else it only says that the
    /// call went well, and the number has to be asked.
    bool saysCancelled = false;
    std::optional<Money> refund;
    std::optional<Money> balance;
};

/// The service, typed: one client for one key at one address. Every call answers exactly once, on this thread
/// and never from inside the call itself, unless `context` is destroyed first: then it never answers, and a
/// GET is aborted. GETs repeat by retry.h; a purchase and a cancel travel once for each call.
///
/// Source: the service's developer page; what is assumed stands in wire.cpp and endpoints.cpp.
class Client : public QObject {
    Q_OBJECT

public:
    /// `network` must outlive the client.
    Client(QNetworkAccessManager* network, Credential credential, Clock clock, QObject* parent = nullptr,
        RetryPace pace = {});

    const BaseUrl& base() const;
    std::optional<KeyKind> keyKind() const { return m_transport.keyKind(); }

    void balance(QObject* context, Then<Balance> then);
    void countries(Server server, QObject* context, Then<QList<Country>> then);
    /// Of a US market, or of a global one: region, server and country count, the operator does not. An
    /// address that has no list of global operators answers with "any" alone.
    void operators(const Market& market, QObject* context, Then<QList<Operator>> then);
    void services(const Market& market, QObject* context, Then<PriceList> then);

    /// One delivery of exactly these bytes. Repeating is the caller's decision, with the same SealedPurchase.
    void buy(const SealedPurchase& purchase, QObject* context, Then<NumberState> then);
    void number(Region region, const NumberId& number, QObject* context, Then<NumberState> then);
    /// One's own numbers, whoever bought them; assumed: a service may have no such list.
    void numbers(Region region, QObject* context, Then<QList<ListedNumber>> then);
    /// One check, not repeated on failure: the poller decides when to check again.
    void code(Region region, const NumberId& number, QObject* context, Then<NumberState> then);
    /// US only; there is no way to name a global number here.
    void cancelUnitedStates(const NumberId& number, QObject* context, Then<CancelAnswer> then);

    /// See Transport::retire: the key is taken back, purchases and cancels that are on their way are left to
    /// finish.
    void retire() { m_transport.retire(); }

    /// Where the address is known to have no list of global operators, it is not asked for.
    void setHasGlobalOperators(bool has) { m_hasGlobalOperators = has; }

    // For the API check alone, which asks what nobody else may.
    /// One call as it is, unread.
    void probe(const Call& call, QObject* context, Then<Answer> then);
    /// The same address with a key that nobody has.
    std::unique_ptr<Client> withInvalidKey() const;

Q_SIGNALS:
    /// After retire(): all has been answered.
    void emptied();
    /// After every answer or failure of any call: how the link is. `failure` is empty after any answer, even
    /// a refusal; `latency` is only meaningful then.
    void linkSeen(std::chrono::milliseconds latency, const std::optional<provynx::Failure>& failure);
    /// The service's own time, from an answer that had it.
    void timeTold(const QDateTime& serverTime);
    /// Every try, as it may be shown to support.
    void exchanged(const provynx::RedactedExchange& exchange);

private:
    Transport m_transport;
    bool m_hasGlobalOperators = true;
};

} // namespace provynx
