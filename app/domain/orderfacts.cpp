// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderfacts.h"

#include "repetition.h"

#include <algorithm>

namespace provynx {

namespace {

QDateTime firstMessageAt(const Order& order)
{
    const QList<Event>& events = order.events();
    const auto first = std::find_if(events.cbegin(), events.cend(),
        [](const Event& event) { return std::holds_alternative<CodeCame>(event.what); });
    return first == events.cend() ? QDateTime() : first->at;
}

QString lastCode(const Order& order)
{
    const QList<Message>& messages = order.messages();
    const auto last = std::find_if(
        messages.crbegin(), messages.crend(), [](const Message& message) { return !message.code.isEmpty(); });
    return last == messages.crend() ? QString() : last->code;
}

bool isCancelWished(const Order& order)
{
    const QList<Event>& events = order.events();
    return std::any_of(events.cbegin(), events.cend(),
        [](const Event& event) { return std::holds_alternative<CancelAsked>(event.what); });
}

Outcome outcomeOf(const Order& order)
{
    if (order.hasCode())
        return Outcome::Received;
    switch (order.phase()) {
    case Order::Phase::Intended:
    case Order::Phase::Sent:
    case Order::Phase::Unknown:
        break;
    case Order::Phase::Refused:
        return Outcome::NotBought;
    case Order::Phase::Abandoned:
        return Outcome::GivenUp;
    case Order::Phase::Waiting:
        return Outcome::Waiting;
    case Order::Phase::Cancelled:
        return isCancelWished(order) ? Outcome::Cancelled : Outcome::NoMessage;
    case Order::Phase::Expired:
    case Order::Phase::Finished:
        return Outcome::NoMessage;
    }
    return Outcome::Open;
}

} // namespace

std::optional<Money> costOf(const Order& order)
{
    if (order.price())
        return order.price();
    if (!order.walletBefore() || !order.walletAfter())
        return std::nullopt;
    const auto cost = order.walletBefore()->minus(*order.walletAfter());
    return cost && !cost->isNegative() ? cost : std::nullopt;
}

std::optional<Money> refundOf(const Order& order)
{
    const auto before = readingOf(order, WalletSeen::When::AfterPurchase);
    const auto after = readingOf(order, WalletSeen::When::AfterCancel);
    const auto byWallet
        = before && after && before->at <= after->at ? after->balance.minus(before->balance) : std::nullopt;
    const auto gained = order.refund() ? order.refund() : byWallet;
    if (!gained || gained->isNegative() || gained->isZero())
        return std::nullopt;
    const auto price = costOf(order);
    if (!price)
        return gained;
    const auto isMore = price->isLessThan(*gained);
    if (!isMore)
        return std::nullopt; // another currency than the price's
    return *isMore ? price : gained;
}

bool isPaidOtherwise(const Order& order)
{
    return order.pricePaid() && order.agreedPrice() && order.pricePaid() != order.agreedPrice()
        && order.pricePaid() != order.intent().shownPrice;
}

OrderFacts OrderFacts::of(const Order& order)
{
    const Intended& intent = order.intent();
    OrderFacts facts;
    facts.attempt = order.attempt();
    facts.intendedAt = order.intendedAt();
    facts.boughtAt = order.boughtAt();
    facts.codeAt = firstMessageAt(order);
    facts.phase = order.phase();
    facts.outcome = outcomeOf(order);
    facts.kind = intent.kind;
    facts.base = intent.base;
    facts.profile = intent.profile;
    facts.market = intent.market;
    facts.countryName = intent.countryName;
    facts.service = intent.service;
    facts.serviceName = intent.serviceName;
    facts.phone = order.phone();
    facts.testCase = order.testCase();
    facts.code = lastCode(order);
    facts.price = costOf(order);
    facts.refund = refundOf(order);
    facts.result = order.result();
    facts.isFound = intent.isFound;
    return facts;
}

std::optional<std::chrono::milliseconds> OrderFacts::took() const
{
    if (!boughtAt.isValid() || !codeAt.isValid() || codeAt < boughtAt)
        return std::nullopt;
    return std::chrono::milliseconds(boughtAt.msecsTo(codeAt));
}

} // namespace provynx
