// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "order.h"

#include <algorithm>
#include <cstdlib>

namespace provynx {

namespace {
constexpr int checksKept = 20;
constexpr qint64 askedAboutForMs = 24LL * 60 * 60 * 1000; ///< after its end
/// Nobody is sent more; a service that says so must not fill the memory, the journal and the window with it.
constexpr qsizetype mostMessages = 200;

/// As a whole: "913" does not stand in "482913". However both are grouped: "482-913".
bool standsIn(const QString& text, const QString& code)
{
    const auto isSeparator = [](QChar c) { return c == u' ' || c == u'-'; };
    QString wanted = code;
    wanted.removeIf(isSeparator);
    const auto isSign = [](QChar c) { return c.isLetterOrNumber(); };
    if (wanted.isEmpty() || !std::all_of(wanted.cbegin(), wanted.cend(), isSign))
        return false;
    for (qsizetype from = 0; from < text.size(); ++from) {
        if (from > 0 && isSign(text[from - 1]))
            continue;
        qsizetype at = from;
        qsizetype found = 0;
        while (at < text.size() && found < wanted.size()) {
            if (text[at].toCaseFolded() == wanted[found].toCaseFolded())
                ++found;
            else if (found == 0 || !isSeparator(text[at]))
                break;
            ++at;
        }
        if (found == wanted.size() && (at == text.size() || !isSign(text[at])))
            return true;
    }
    return false;
}
} // namespace

bool Message::isSameAs(const Message& other) const
{
    if (!id.isEmpty() && !other.id.isEmpty())
        return id == other.id;
    // Some services tell at each check that the same SMS came just now, so its time says nothing. Only of what was
    // wiped nothing else is left.
    const auto isMark = [](QChar c) { return c == u'\u2022'; };
    const QString said = code + text;
    const bool isWiped = !said.isEmpty() && std::all_of(said.cbegin(), said.cend(), isMark);
    if (isWiped && receivedAt.isValid() && other.receivedAt.isValid()
        && std::abs(receivedAt.msecsTo(other.receivedAt)) >= 1000)
        return false;
    // One source may bring the text and the other only the code.
    const bool codesAgree = code == other.code;
    const bool textsAgree = text == other.text;
    if (codesAgree && textsAgree)
        return true;
    if (id.isEmpty() && other.id.isEmpty()
        && ((code.isEmpty() && other.text.isEmpty() && standsIn(text, other.code))
            || (text.isEmpty() && other.code.isEmpty() && standsIn(other.text, code))))
        return true;
    return (codesAgree && !code.isEmpty() && (text.isEmpty() || other.text.isEmpty()))
        || (textsAgree && !text.isEmpty() && (code.isEmpty() || other.code.isEmpty()));
}

Order::Order() = default;
Order::Order(const Order& other) = default;
Order::Order(Order&& other) noexcept = default;
Order& Order::operator=(const Order& other) = default;
Order& Order::operator=(Order&& other) noexcept = default;
Order::~Order() = default;
bool Order::operator==(const Order& other) const = default;

bool Order::apply(const Event& event)
{
    const bool isFirst = m_attempt.isEmpty();
    if (isFirst != std::holds_alternative<Intended>(event.what))
        return false;
    if (!isFirst && event.attempt != m_attempt)
        return false;
    const bool taken = std::visit([this, &event](const auto& what) { return take(what, event); }, event.what);
    if (taken)
        keepForTimeline(event);
    return taken;
}

bool Order::isActive() const
{
    return isOnItsWay() || m_phase == Phase::Waiting;
}

bool Order::canCancel() const
{
    return m_phase == Phase::Waiting && m_intent.market.canCancel() && m_messages.isEmpty() && !m_cancelling;
}

bool Order::canCheck(const QDateTime& now) const
{
    if (isWatched())
        return true;
    // A cancelled number is over for good; its time is no guess of ours.
    return (m_phase == Phase::Expired || m_phase == Phase::Finished)
        && m_endedAt.msecsTo(now) < askedAboutForMs;
}

bool Order::canPutAway() const
{
    return isWatched() && !m_cancelling && (hasCode() || !m_expiresAt.isValid());
}

const Failure* Order::failedCheck() const
{
    const auto last = std::find_if(m_events.crbegin(), m_events.crend(), [](const Event& event) {
        return std::holds_alternative<Checked>(event.what) || std::holds_alternative<CodeCame>(event.what);
    });
    const auto* check = isWatched() && last != m_events.crend() ? std::get_if<Checked>(&last->what) : nullptr;
    return check && check->failure ? &*check->failure : nullptr;
}

bool Order::isOnItsWay() const
{
    return m_phase == Phase::Intended || m_phase == Phase::Sent || m_phase == Phase::Unknown;
}

void Order::end(Phase phase, const Event& event)
{
    m_phase = phase;
    m_endedAt = event.at;
    m_cancelling = false;
}

void Order::keepForTimeline(const Event& event)
{
    m_events.append(event);
    if (!std::holds_alternative<Checked>(event.what))
        return;
    const auto isCheck = [](const Event& e) { return std::holds_alternative<Checked>(e.what); };
    if (std::count_if(m_events.cbegin(), m_events.cend(), isCheck) > checksKept)
        m_events.erase(std::find_if(m_events.cbegin(), m_events.cend(), isCheck));
}

bool Order::take(const Intended& intended, const Event& event)
{
    if (event.attempt.isEmpty() || intended.purchase.attempt != event.attempt)
        return false;
    m_attempt = event.attempt;
    m_intent = intended;
    m_testCase = intended.testCase;
    m_intendedAt = event.at;
    return true;
}

bool Order::take(const Sent& sent, const Event&)
{
    if (!isOnItsWay())
        return false;
    // A repetition leaves the outcome as open as it was.
    if (m_phase == Phase::Intended)
        m_phase = Phase::Sent;
    m_deliveries = std::max(m_deliveries, sent.delivery);
    if (sent.agreed)
        m_agreed = sent.agreed;
    return true;
}

bool Order::take(const BecameUnknown& unknown, const Event&)
{
    if (m_phase != Phase::Sent && m_phase != Phase::Unknown)
        return false;
    m_phase = Phase::Unknown;
    m_failure = unknown.failure;
    return true;
}

bool Order::take(const Refused& refused, const Event& event)
{
    if (!isOnItsWay())
        return false;
    m_failure = refused.failure;
    end(Phase::Refused, event);
    return true;
}

bool Order::take(const Bought& bought, const Event& event)
{
    // Also after a refusal or after giving up: money that was spent is never dropped.
    if (wasBought() || bought.number.isEmpty())
        return false;
    m_phase = Phase::Waiting;
    m_number = bought.number;
    m_phone = bought.phone;
    m_price = bought.price;
    m_status = bought.status;
    m_expiresAt = bought.expiresAt;
    m_boughtAt = event.at;
    m_endedAt = {};
    m_failure.reset();
    return true;
}

bool Order::take(const PriceLearnt& learnt, const Event&)
{
    if (!wasBought() || m_price)
        return false;
    m_price = learnt.price;
    return true;
}

bool Order::take(const CodeCame& came, const Event&)
{
    if (!wasBought() || (came.message.code.isEmpty() && came.message.text.isEmpty()))
        return false;
    for (Message& known : m_messages) {
        if (!known.isSameAs(came.message))
            continue;
        // The second source may know what the first left out.
        const Message before = known;
        if (known.id.isEmpty())
            known.id = came.message.id;
        if (known.code.isEmpty())
            known.code = came.message.code;
        if (known.text.isEmpty())
            known.text = came.message.text;
        if (!known.receivedAt.isValid())
            known.receivedAt = came.message.receivedAt;
        return known != before;
    }
    if (m_messages.size() >= mostMessages)
        return false;
    m_messages.append(came.message);
    return true;
}

bool Order::take(const Checked& checked, const Event&)
{
    if (!isWatched())
        return false;
    if (!checked.status.isEmpty())
        m_status = checked.status;
    return true;
}

bool Order::take(const ExpirySaid& said, const Event&)
{
    if (!isWatched() || said.expiresAt == m_expiresAt)
        return false;
    m_expiresAt = said.expiresAt;
    return true;
}

bool Order::take(const CancelAsked&, const Event&)
{
    if (!isWatched() || m_cancelling)
        return false;
    m_cancelling = true;
    return true;
}

bool Order::take(const CancelFailed& failed, const Event&)
{
    if (!isWatched())
        return false;
    m_cancelling = false;
    m_failure = failed.failure;
    return true;
}

bool Order::take(const Cancelled& cancelled, const Event& event)
{
    if (m_phase == Phase::Cancelled && cancelled.refund && !m_refund) {
        m_refund = cancelled.refund; // a check was quicker than the cancel's own answer
        return true;
    }
    if (!isWatched())
        return false;
    m_refund = cancelled.refund;
    m_failure.reset();
    end(Phase::Cancelled, event);
    return true;
}

bool Order::take(const Expired& expired, const Event& event)
{
    if (!isWatched())
        return false;
    m_failure = expired.lastCheck;
    end(Phase::Expired, event);
    return true;
}

bool Order::take(const Finished& finished, const Event& event)
{
    if (!isWatched())
        return false;
    m_status = finished.status;
    end(Phase::Finished, event);
    return true;
}

bool Order::take(const Reopened&, const Event&)
{
    if (m_phase != Phase::Expired && m_phase != Phase::Finished)
        return false;
    m_phase = Phase::Waiting;
    m_endedAt = {};
    m_failure.reset();
    return true;
}

bool Order::take(const PutAway&, const Event& event)
{
    if (!canPutAway())
        return false;
    m_status.clear();
    end(Phase::Finished, event);
    return true;
}

bool Order::take(const StoppedTrying&, const Event& event)
{
    if (!isOnItsWay())
        return false;
    end(Phase::Abandoned, event);
    return true;
}

bool Order::take(const WalletSeen& seen, const Event&)
{
    switch (seen.when) {
    case WalletSeen::When::Before:
        m_walletBefore = seen.balance;
        break;
    case WalletSeen::When::AfterPurchase:
        m_walletAfter = seen.balance;
        break;
    case WalletSeen::When::AfterCancel:
        m_walletAfterCancel = seen.balance;
        break;
    }
    return true;
}

bool Order::take(const ResultSet& set, const Event&)
{
    if (m_result == set.result && m_note == set.note && m_testCase == set.testCase)
        return false;
    m_result = set.result;
    m_note = set.note;
    m_testCase = set.testCase;
    return true;
}

} // namespace provynx
