// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders.h"
#include "profiles.h"
#include "spendguard.h"
#include "wallet.h"

#include <QTimer>

namespace provynx {

/// Buys numbers, one wish at a time. A wish becomes an intent that is kept before anything is sent; its bytes and its
/// idempotency key never change, so whatever is repeated is the same request. What may be repeated, and when:
/// - an answer that leaves the outcome open makes the order *unknown*; the same bytes go out again by themselves until
///   `window` after the click, unless a live key is used at an address that is not known to honour idempotency keys: then
///   only "purchase in progress" is repeated by itself;
/// - later, or there, a person asks for it (checkAgain), or stops trying (stopTrying);
/// - a refusal is final.
class Purchases : public QObject
{
    Q_OBJECT

public:
    struct Wish {
        Offer offer;
        QString countryName; ///< as shown; empty in the US
        QString testCase;
    };
    /// What a live key's owner is asked before the money goes.
    struct Question {
        Wish wish;
        Profile profile;
        Money balance;
    };
    struct Timing {
        std::chrono::milliseconds window {120'000}; ///< from the click, for repeating without being asked
        std::chrono::milliseconds firstPause {2'000}; ///< before the first repetition; doubles
        std::chrono::milliseconds longestPause {20'000};
        std::chrono::milliseconds freshBalance {10'000}; ///< a younger balance is not read again before asking
    };
    enum class Stage {
        Idle,
        ReadingBalance,
        Asking, ///< question() waits for agree() or refuse()
        Recording,
        Sending,
    };

    Purchases(Orders& orders, Profiles& profiles, Wallet& wallet, Clock clock, Timing timing, QObject* parent = nullptr);

    /// The person's caps; must outlive this. Without one live keys buy whatever they are told to.
    void setGuard(const SpendGuard& guard) { m_guard = &guard; }

    /// Asked before the same bytes go out once more; see Reconciliation. It answers once, later, unless `context` goes first:
    /// true, they go out; false, they don't, and nobody repeats them unasked.
    using BeforeRepeating = std::function<void(const Order&, QObject* context, std::function<void(bool)>)>;
    void setBeforeRepeating(BeforeRepeating before) { m_beforeRepeating = std::move(before); }
    /// The number that an order with an open outcome turned out to have bought: taken like the answer that was lost.
    void settle(const AttemptId& attempt, const NumberState& state);

    Stage stage() const { return m_stage; }

    /// With the current profile. Ignored while another wish is on its way; out of stock is refused.
    void buy(const Wish& wish);
    void agree();
    void refuse();

    /// The same bytes once more, for an order whose outcome is unknown.
    void checkAgain(const AttemptId& attempt);
    void stopTrying(const AttemptId& attempt);
    /// When the same bytes will go out again by themselves; nothing when they won't.
    std::optional<std::chrono::milliseconds> untilRepeat(const AttemptId& attempt) const;
    /// How long they are still repeated without being asked.
    std::chrono::milliseconds repeatingFor(const Order& order) const;

    /// What an earlier run of the program left: an intent that was never sent is off, and one that was sent without an answer is
    /// unknown, and repeated as such.
    void resume();

    /// Where this address reads idempotency keys, and whether it was seen to honour them there. Header, unproved, unless
    /// set. What was sealed before for another place stays as it is, and counts as unproved.
    void setKeyPlacement(const BaseUrl& base, KeyPlacement placement, bool proved);

Q_SIGNALS:
    void stageChanged();
    void question(const provynx::Purchases::Question& question);
    /// The order exists: it is in the book and on its way.
    void began(const provynx::AttemptId& attempt);
    void bought(const provynx::AttemptId& attempt);
    void becameUnknown(const provynx::AttemptId& attempt);
    /// Certainly not bought, and said by whom. `attempt` is empty where it did not come to an intent.
    void notBought(const provynx::AttemptId& attempt, const provynx::Failure& failure);
    void shortOfFunds(const provynx::Money& missing);
    /// A cap of the person's own stands in the way: nothing was sent.
    void overCap(const provynx::CapReached& reached);

private:
    struct Trying {
        QTimer* timer = nullptr; ///< owned by the Purchases
        std::chrono::milliseconds pause {0};
        std::chrono::milliseconds at {0}; ///< Clock::elapsed of the next repetition
        bool onItsWay = false;
        bool isLookedUp = false; ///< m_beforeRepeating is to answer
    };
    void setStage(Stage stage);
    void ask();
    void commit();
    void giveUp(const Failure& failure);
    bool isOverCap();
    void repeat(const AttemptId& attempt);
    void send(const AttemptId& attempt);
    void answered(const AttemptId& attempt, const Result<NumberState>& result);
    void settleWallet(const AttemptId& attempt);
    void planRepeat(const AttemptId& attempt, const Failure& failure);
    void repeatIn(const AttemptId& attempt, std::chrono::milliseconds pause);
    void forgetTrying(const AttemptId& attempt);
    bool mayRepeatUnasked(const Order& order, const Failure& failure) const;
    bool wasStopped(const AttemptId& attempt);
    bool isRefusal(const Order& order, const Failure& failure) const;
    bool isProved(const Order& order) const;

    Orders& m_orders;
    Profiles& m_profiles;
    Wallet& m_wallet;
    Clock m_clock;
    Timing m_timing;
    const SpendGuard* m_guard = nullptr;
    BeforeRepeating m_beforeRepeating;
    Stage m_stage = Stage::Idle;
    std::optional<Wish> m_wish;
    std::optional<Profile> m_profile; ///< the one the wish was made with
    AttemptId m_sending; ///< whose first answer the stage waits for
    struct KeyHabit {
        KeyPlacement placement = KeyPlacement::Header;
        bool proved = false;
    };
    QHash<QString, KeyHabit> m_habits; ///< by BaseUrl::name()
    QHash<AttemptId, Trying> m_trying;
};

} // namespace provynx
