// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "repetition.h"

#include <chrono>

namespace provynx {

namespace {

/// How late a wallet may show what has moved it.
constexpr std::chrono::milliseconds late = std::chrono::minutes(1);

} // namespace

std::optional<WalletReading> readingOf(const Order& order, WalletSeen::When when)
{
    std::optional<WalletReading> last;
    for (const Event& event : order.events()) {
        const auto* seen = std::get_if<WalletSeen>(&event.what);
        if (seen && seen->when == when)
            last = {seen->balance, seen->readAt.isValid() ? seen->readAt : event.at};
    }
    return last;
}

bool fellByThePrice(const Order& order)
{
    const auto before = readingOf(order, WalletSeen::When::Before);
    const auto after = readingOf(order, WalletSeen::When::AfterPurchase);
    if (!before || !after || after->at < before->at)
        return false;
    // Whichever delivery was carried out, it was at one of the two prices.
    const auto fell = before->balance.minus(after->balance);
    return fell && !fell->isZero() && (fell == order.intent().shownPrice || fell == order.agreedPrice());
}

bool Movement::overlaps(const QDateTime& first, const QDateTime& second) const
{
    return from <= second && (!to.isValid() || to.addMSecs(late.count()) >= first);
}

QList<Movement> movementsOf(const Order& order)
{
    if (order.phase() == Order::Phase::Refused)
        return {};
    QList<Movement> movements;
    std::optional<Movement> debit;
    std::optional<Movement> refund;
    if (order.intent().isFound) // when it was debited elsewhere nobody knows
        movements.append({QDateTime::fromMSecsSinceEpoch(0, Qt::UTC), order.boughtAt()});
    const auto end = [&movements](std::optional<Movement>& open, const QDateTime& at) {
        if (open)
            movements.append({open->from, at});
        open.reset();
    };
    for (const Event& event : order.events()) {
        const OrderEventData& what = event.what;
        if (std::holds_alternative<Sent>(what) && !debit)
            debit = {event.at, {}};
        else if (std::holds_alternative<Bought>(what) || std::holds_alternative<StoppedTrying>(what))
            end(debit, event.at);
        else if (std::holds_alternative<CancelAsked>(what) && !refund)
            refund = {event.at, {}};
        else if (std::holds_alternative<CancelFailed>(what) || std::holds_alternative<Cancelled>(what))
            end(refund, event.at);
        else if (std::holds_alternative<Expired>(what) || std::holds_alternative<Finished>(what))
            movements.append({event.at, event.at}); // some services give back what brought no code
    }
    for (const std::optional<Movement>& open : {debit, refund}) {
        if (open)
            movements.append(*open);
    }
    return movements;
}

} // namespace provynx
