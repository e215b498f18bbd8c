// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order.h"

#include <chrono>
#include <optional>

namespace provynx {

/// How a purchase stands or came out, for filters and counts.
enum class Outcome {
    Open, ///< on its way, or with an outcome that nobody knows yet
    NotBought, ///< refused
    GivenUp, ///< unknown, and the person stopped trying
    Waiting, ///< bought, nothing came yet, still watched
    Received, ///< a message came, whatever happened to the number afterwards
    NoMessage, ///< nothing came until its time was over, or the service cancelled it unasked
    Cancelled, ///< at its tester's wish
};
inline constexpr std::array outcomeWords{
    EnumWord{Outcome::Open, u"open"},
    EnumWord{Outcome::NotBought, u"not-bought"},
    EnumWord{Outcome::GivenUp, u"given-up"},
    EnumWord{Outcome::Waiting, u"waiting"},
    EnumWord{Outcome::Received, u"received"},
    EnumWord{Outcome::NoMessage, u"no-message"},
    EnumWord{Outcome::Cancelled, u"cancelled"},
};
static_assert(standInOrder(outcomeWords));

/// What one line about an order says: a row of the history, and what statistics count. Derived from the order
/// alone.
struct OrderFacts {
    AttemptId attempt;
    QDateTime intendedAt;
    QDateTime boughtAt; ///< invalid: never bought
    QDateTime codeAt; ///< when this program first saw a message for it; invalid: none came
    Order::Phase phase = Order::Phase::Intended;
    Outcome outcome = Outcome::Open;
    KeyKind kind = KeyKind::Sandbox;
    BaseUrl base;
    ProfileId profile;
    Market market;
    QString countryName; ///< empty in the US
    ServiceId service;
    QString serviceName; ///< as shown when it was chosen
    QString phone; ///< E.164; empty: never bought
    QString testCase;
    QString code; ///< the last one; empty where none came or only a text did
    std::optional<Money> price; ///< see costOf()
    std::optional<Money> refund; ///< what the wallet gained by the cancel; nothing: unknown or none
    TestResult result = TestResult::None;
    bool isFound = false; ///< bought elsewhere: its price was not spent by this program

    static OrderFacts of(const Order& order);

    /// From the purchase to the first message; nothing where none came or the clock went back between.
    std::optional<std::chrono::milliseconds> took() const;
    /// The service's name, or its id where it has none.
    const QString& shownService() const { return serviceName.isEmpty() ? service.text() : serviceName; }

    friend bool operator==(const OrderFacts&, const OrderFacts&) = default;
};

/// The purchase's answer named another price than the one that was agreed to.
bool isPaidOtherwise(const Order& order);

/// What an order costs: as answered, else as shown, else by how much the wallet fell.
std::optional<Money> costOf(const Order& order);

/// What a cancel brought back: as its answer named it, else told from the wallet's balances before and after
/// it, which are only kept where nothing else moved it in between (see Cancels). More than nothing and never
/// more than the price; nothing where it is not known.
std::optional<Money> refundOf(const Order& order);

} // namespace provynx

Q_DECLARE_METATYPE(provynx::OrderFacts)
