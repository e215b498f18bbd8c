// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"
#include "key.h"
#include "market.h"

#include <QDateTime>
#include <QList>
#include <QUrl>

#include <optional>
#include <variant>

namespace provynx {

/// Where the service reads the idempotency key.
enum class IdempotencyKeyPlacement { Header, BodyField };
inline constexpr std::array placementWords{
    EnumWord{IdempotencyKeyPlacement::Header, u"header"},
    EnumWord{IdempotencyKeyPlacement::BodyField, u"body"},
};
static_assert(standInOrder(placementWords));

/// A purchase that is ready to travel: the bytes are made once and never change, so a repetition is the same request.
/// Made by wire from an Offer, or read back from the journal.
struct SealedPurchase {
    AttemptId attempt; ///< the idempotency key
    IdempotencyKeyPlacement placement = IdempotencyKeyPlacement::Header;
    Region region = Region::UnitedStates; ///< decides the endpoint
    QByteArray body; ///< exact bytes

    friend bool operator==(const SealedPurchase&, const SealedPurchase&) = default;
};

/// One SMS.
struct Message {
    QString id; ///< the service's; often empty
    QString code; ///< the service's own; empty when only text came
    QString text; ///< the full SMS; may be empty
    QDateTime receivedAt; ///< the service's time, UTC; invalid when it did not say
    QDateTime seenAt; ///< when this program first saw it, UTC

    /// The same SMS, brought twice (by two polls, or by poll and push): the same id, or else the same code and text,
    /// whatever time the service tells.
    bool isSameAs(const Message& other) const;
    friend bool operator==(const Message&, const Message&) = default;
};

enum class TestResult { None, Pass, Fail, Blocked };
inline constexpr std::array resultWords{
    EnumWord{TestResult::None, u"none"},
    EnumWord{TestResult::Pass, u"pass"},
    EnumWord{TestResult::Fail, u"fail"},
    EnumWord{TestResult::Blocked, u"blocked"},
};
static_assert(standInOrder(resultWords));

// ---- What happened to an order, in the order in which it happened. ----

/// The person's wish, complete before anything is sent.
struct Intended {
    SealedPurchase purchase;
    ProfileId profile;
    KeyKind kind = KeyKind::Sandbox;
    BaseUrl base;
    Market market;
    ServiceId service;
    QString serviceName; ///< as shown when it was chosen
    QString countryName; ///< empty in the US
    std::optional<Money> shownPrice;
    std::optional<Money> priceCap;
    QString testCase;
    bool isFound = false; ///< nothing was asked for here: bought elsewhere, found in a list, watched here

    friend bool operator==(const Intended&, const Intended&) = default;
};

/// The bytes were given to the network, for the `delivery`th time (1, 2, …).
struct Sent {
    int delivery = 1;
    std::optional<Money>
        agreed{}; ///< another price than before, to which the person agreed for this repetition
    friend bool operator==(const Sent&, const Sent&) = default;
};

/// An answer came that does not say whether the number was bought, or none came. More of it may follow.
struct BecameUnknown {
    Failure failure;
    friend bool operator==(const BecameUnknown&, const BecameUnknown&) = default;
};

/// Certain: nothing was bought.
struct Refused {
    Failure failure;
    friend bool operator==(const Refused&, const Refused&) = default;
};

struct Bought {
    NumberId number;
    QString phone; ///< E.164 with "+", digits only behind it
    std::optional<Money> price; ///< as the answer says it, else nothing
    QDateTime expiresAt; ///< the service's clock, corrected to ours; invalid: not said
    QString status; ///< the service's word
    friend bool operator==(const Bought&, const Bought&) = default;
};

/// What it cost, as the wallet showed where the answer did not say.
struct PriceLearnt {
    Money price;
    friend bool operator==(const PriceLearnt&, const PriceLearnt&) = default;
};

struct CodeCame {
    Message message;
    friend bool operator==(const CodeCame&, const CodeCame&) = default;
};

/// A check that found nothing new. Kept for the timeline on screen, not for ever.
struct Checked {
    QString status; ///< the service's word where it is unfamiliar, else empty
    std::optional<Failure> failure; ///< an answer came that could not be used
    friend bool operator==(const Checked&, const Checked&) = default;
};

/// The service moved or first named the end of the number's time.
struct ExpirySaid {
    QDateTime expiresAt;
    friend bool operator==(const ExpirySaid&, const ExpirySaid&) = default;
};

struct CancelAsked {
    friend bool operator==(const CancelAsked&, const CancelAsked&) = default;
};

/// The cancel did not happen (or it is not known whether it did, and the number turned out alive).
struct CancelFailed {
    Failure failure;
    friend bool operator==(const CancelFailed&, const CancelFailed&) = default;
};

struct Cancelled {
    std::optional<Money> refund; ///< where the cancel's answer named it
    friend bool operator==(const Cancelled&, const Cancelled&) = default;
};

/// The number's time is over.
struct Expired {
    std::optional<Failure> lastCheck; ///< why nobody knows whether a code came just before the end
    friend bool operator==(const Expired&, const Expired&) = default;
};

/// The service said that the number is over, in a word of its own ("finished", "banned").
struct Finished {
    QString status;
    friend bool operator==(const Finished&, const Finished&) = default;
};

/// A number that was held to be over turned out to be alive.
struct Reopened {
    friend bool operator==(const Reopened&, const Reopened&) = default;
};

/// The person needs no more of a number that is still watched.
struct PutAway {
    friend bool operator==(const PutAway&, const PutAway&) = default;
};

/// The person gave up on an unknown outcome.
struct StoppedTrying {
    friend bool operator==(const StoppedTrying&, const StoppedTrying&) = default;
};

/// The wallet as read before the purchase, after it, or after a cancel.
struct WalletSeen {
    enum class When { Before, AfterPurchase, AfterCancel };
    When when = When::Before;
    Money balance;
    QDateTime readAt{}; ///< UTC; invalid: when the event happened
    friend bool operator==(const WalletSeen&, const WalletSeen&) = default;
};
inline constexpr std::array walletWords{
    EnumWord{WalletSeen::When::Before, u"before"},
    EnumWord{WalletSeen::When::AfterPurchase, u"after-purchase"},
    EnumWord{WalletSeen::When::AfterCancel, u"after-cancel"},
};
static_assert(standInOrder(walletWords));

struct ResultSet {
    TestResult result = TestResult::None;
    QString note;
    QString testCase;
    friend bool operator==(const ResultSet&, const ResultSet&) = default;
};

using OrderEventData = std::variant<Intended, Sent, BecameUnknown, Refused, Bought, PriceLearnt, CodeCame,
    Checked, ExpirySaid, CancelAsked, CancelFailed, Cancelled, Expired, Finished, Reopened, PutAway,
    StoppedTrying, WalletSeen, ResultSet>;

struct Event {
    AttemptId attempt;
    QDateTime at; ///< UTC
    OrderEventData what;
    friend bool operator==(const Event&, const Event&) = default;
};

/// One purchase and all that came of it: a fold over its events. Events in an order that can't be (a code before the
/// purchase, a refusal after it) are kept out, whatever sequence a damaged file brings.
class Order {
public:
    enum class Phase {
        Intended, ///< written down, not sent
        Sent, ///< given to the network, no answer yet
        Unknown, ///< may have been bought
        Refused, ///< not bought
        Abandoned, ///< unknown, and the person stopped trying
        Waiting, ///< bought; codes may come (some may have come already)
        Cancelled,
        Expired,
        Finished,
    };

    // Written out in order.cpp, for the compiler's sake: every file that copies an order would make them anew.
    Order();
    Order(const Order& other);
    Order(Order&& other) noexcept;
    Order& operator=(const Order& other);
    Order& operator=(Order&& other) noexcept;
    ~Order();

    /// True when the event was possible here and is now part of the order. The first must be Intended.
    bool apply(const Event& event);

    bool isEmpty() const { return m_attempt.isEmpty(); }
    const AttemptId& attempt() const { return m_attempt; }
    const Intended& intent() const { return m_intent; }
    Phase phase() const { return m_phase; }
    /// Bought and not over: it is watched.
    bool isWatched() const { return m_phase == Phase::Waiting; }
    /// It has its place among the active numbers: watched, on its way, or with an outcome that is still open.
    bool isActive() const;
    bool wasBought() const { return !m_number.isEmpty(); }
    bool hasCode() const { return !m_messages.isEmpty(); }

    const NumberId& number() const { return m_number; }
    const QString& phone() const { return m_phone; } ///< E.164; empty until bought
    /// As the purchase's answer said it; nothing where it did not, or was not bought.
    const std::optional<Money>& pricePaid() const { return m_price; }
    /// What it cost: as answered, else as agreed to; nothing when neither is known.
    std::optional<Money> price() const { return m_price ? m_price : agreedPrice(); }
    /// What the person agreed to last: as shown when it was chosen, or before a repetition.
    const std::optional<Money>& agreedPrice() const { return m_agreed ? m_agreed : m_intent.shownPrice; }
    const QList<Message>& messages() const { return m_messages; } ///< oldest first
    const QString& status() const { return m_status; } ///< the service's last word
    const QDateTime& intendedAt() const { return m_intendedAt; }
    const QDateTime& boughtAt() const { return m_boughtAt; }
    const QDateTime& endedAt() const { return m_endedAt; }
    const QDateTime& expiresAt() const { return m_expiresAt; } ///< invalid when not said
    int deliveries() const { return m_deliveries; }
    bool isCancelling() const { return m_cancelling; }
    const std::optional<Failure>& failure() const
    {
        return m_failure;
    } ///< the last one that matters to the phase
    const std::optional<Money>& walletBefore() const { return m_walletBefore; }
    const std::optional<Money>& walletAfter() const { return m_walletAfter; }
    const std::optional<Money>& walletAfterCancel() const { return m_walletAfterCancel; }
    const std::optional<Money>& refund() const { return m_refund; } ///< as the cancel's answer named it
    TestResult result() const { return m_result; }
    const QString& note() const { return m_note; }
    const QString& testCase() const { return m_testCase; }
    bool canCancel() const;
    /// The service may be asked about it: it is watched, or it ended by itself within the last day.
    bool canCheck(const QDateTime& now) const;
    /// The person may end the watching: nothing more is needed, or nobody knows when it ends.
    bool canPutAway() const;
    /// How the last check of a watched number failed; nothing once one was served.
    const Failure* failedCheck() const;

    /// For the timeline, oldest first. Of the checks that found nothing only the last few are here.
    const QList<Event>& events() const { return m_events; }

    bool operator==(const Order& other) const;

private:
    bool take(const Intended& intended, const Event& event);
    bool take(const Sent& sent, const Event& event);
    bool take(const BecameUnknown& unknown, const Event& event);
    bool take(const Refused& refused, const Event& event);
    bool take(const Bought& bought, const Event& event);
    bool take(const PriceLearnt& learnt, const Event& event);
    bool take(const CodeCame& came, const Event& event);
    bool take(const Checked& checked, const Event& event);
    bool take(const ExpirySaid& said, const Event& event);
    bool take(const CancelAsked& asked, const Event& event);
    bool take(const CancelFailed& failed, const Event& event);
    bool take(const Cancelled& cancelled, const Event& event);
    bool take(const Expired& expired, const Event& event);
    bool take(const Finished& finished, const Event& event);
    bool take(const Reopened& reopened, const Event& event);
    bool take(const PutAway& away, const Event& event);
    bool take(const StoppedTrying& stopped, const Event& event);
    bool take(const WalletSeen& seen, const Event& event);
    bool take(const ResultSet& set, const Event& event);
    bool isOnItsWay() const;
    void end(Phase phase, const Event& event);
    void keepForTimeline(const Event& event);

    AttemptId m_attempt;
    Intended m_intent;
    Phase m_phase = Phase::Intended;
    NumberId m_number;
    QString m_phone;
    std::optional<Money> m_price;
    std::optional<Money> m_agreed; ///< before a repetition
    QList<Message> m_messages;
    QString m_status;
    QDateTime m_intendedAt;
    QDateTime m_boughtAt;
    QDateTime m_endedAt;
    QDateTime m_expiresAt;
    int m_deliveries = 0;
    bool m_cancelling = false;
    std::optional<Failure> m_failure;
    std::optional<Money> m_walletBefore;
    std::optional<Money> m_walletAfter;
    std::optional<Money> m_walletAfterCancel;
    std::optional<Money> m_refund;
    TestResult m_result = TestResult::None;
    QString m_note;
    QString m_testCase;
    QList<Event> m_events;
};
inline constexpr std::array phaseWords{
    EnumWord{Order::Phase::Intended, u"intended"},
    EnumWord{Order::Phase::Sent, u"sent"},
    EnumWord{Order::Phase::Unknown, u"unknown"},
    EnumWord{Order::Phase::Refused, u"refused"},
    EnumWord{Order::Phase::Abandoned, u"settled"},
    EnumWord{Order::Phase::Waiting, u"waiting"},
    EnumWord{Order::Phase::Cancelled, u"cancelled"},
    EnumWord{Order::Phase::Expired, u"expired"},
    EnumWord{Order::Phase::Finished, u"finished"},
};
static_assert(standInOrder(phaseWords));

} // namespace provynx

Q_DECLARE_METATYPE(provynx::Order)
