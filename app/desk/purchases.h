// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "movements.h"
#include "orders.h"
#include "profiles.h"
#include "spendguard.h"
#include "wallet.h"

#include <QTimer>

namespace provynx {

/// Buys numbers, one wish at a time. What the owner of a live key is asked names what the service's list says
/// now, and what was agreed to is held against the list once more: at another price nothing is sent, and it
/// is asked again. The same is asked before a live request goes out once more at a person's wish.
///
/// A wish becomes an intent that is kept before anything is sent; its bytes and its idempotency key never
/// change, so whatever is repeated is the same request. What may be repeated, and when:
/// - an answer that leaves the outcome open makes the order *unknown*; the same bytes go out again by
/// themselves until
///   `window` after the click, sleep counted, unless a live key is used at an address that is not known to
///   honour idempotency keys: then only "purchase in progress" is repeated by itself;
/// - later, or there, a person asks for it (checkAgain), or stops trying (stopTrying);
/// - a refusal of the first delivery is final. A refusal of a repetition speaks of the repetition: where
/// money is at
///   stake, it settles nothing, and no more is repeated by itself.
class Purchases : public QObject {
    Q_OBJECT

public:
    struct Wish {
        Offer offer;
        QString countryName; ///< as shown; empty in the US
        QString testCase;
    };
    /// What a person is asked before the money goes: a live key's owner always, others where they may not
    /// mean it.
    struct Question {
        /// How the price stands to the one that the person chose, or agreed to last.
        enum class Price {
            Same,
            Lower,
            Dearer, ///< risen, or not known any more
            Unread, ///< the list could not be read again
            NotOffered, ///< the list has it no more, or none is left; asked for a repetition alone
        };

        Wish wish; ///< with the offer as it is now, as far as it could be read
        Profile profile;
        std::optional<Money> balance; ///< nothing: never read, or the key costs nothing
        bool isBalanceOld = false; ///< the service did not tell it just now; `balance` is an earlier one
        Price price = Price::Same;
        std::optional<Money> priceBefore;
        bool isSecond = false; ///< the same service is on its way in the same market, or may have been bought
        bool isAskedAgain = false; ///< agreed to before, when it had another price
        AttemptId repeats; ///< not a new purchase: this order's request once more
    };
    struct Timing {
        std::chrono::milliseconds window{120'000}; ///< from the click, for repeating without being asked
        std::chrono::milliseconds firstPause{2'000}; ///< before the first repetition; doubles
        std::chrono::milliseconds longestPause{20'000};
        std::chrono::milliseconds freshBalance{10'000}; ///< a younger balance is not read again before asking
        std::chrono::milliseconds freshPrices{30'000}; ///< likewise the list of services
        std::chrono::milliseconds patience{10'000}; ///< for both, before it is asked without them
        std::chrono::milliseconds blocking{10'000}; ///< how long a purchase on its way keeps others waiting
    };
    enum class Stage {
        Idle,
        ReadingBalance,
        ReadingPrice,
        Asking, ///< question() waits for agree() or refuse()
        Recording,
        Sending,
    };

    Purchases(Orders& orders, Profiles& profiles, Wallet& wallet, Clock clock, Timing timing,
        QObject* parent = nullptr);
    ~Purchases() override;

    /// The person's caps; must outlive this. Without one live keys buy whatever they are told to.
    void setGuard(const SpendGuard& guard) { m_guard = &guard; }

    /// Asked before the same bytes go out once more; see Reconciliation. It answers once, later, unless `context` goes first:
    /// true, they go out; false, they don't, and nobody repeats them unasked.
    using BeforeRepeating = std::function<void(const Order&, QObject* context, std::function<void(bool)>)>;
    void setBeforeRepeating(BeforeRepeating before) { m_beforeRepeating = std::move(before); }
    /// The number that an order with an open outcome turned out to have bought: taken like the answer that was lost.
    void settle(const AttemptId& attempt, const NumberState& state);

    Stage stage() const { return m_stage; }

    /// The order whose repetition is asked for just now; empty: it is a new purchase, or none.
    const AttemptId& repeating() const { return m_repeats; }

    /// With the current profile. Ignored while another wish is on its way; out of stock is refused.
    void buy(const Wish& wish);
    void agree();
    /// Also before the question: what is being read for it is not waited for any more.
    void refuse();

    /// The same bytes once more, for an order whose outcome is unknown. They may buy: with a live key it is
    /// asked like a purchase, with what the list says now, and goes out once it was agreed to; ignored while
    /// another wish is on its way.
    void checkAgain(const AttemptId& attempt);
    void stopTrying(const AttemptId& attempt);
    /// When it was clicked, on the wall clock as it stands now.
    QDateTime clickedAt(const Order& order) const;
    /// What is known of that.
    Repetition repetition(const Order& order) const;
    /// When the same bytes will go out again by themselves; nothing when they won't.
    std::optional<std::chrono::milliseconds> untilRepeat(const AttemptId& attempt) const;
    /// How long they are still repeated without being asked.
    std::chrono::milliseconds repeatingFor(const Order& order) const;
    /// The computer woke: what is planned is held against its window now, as its timer stood still.
    void reconsider();

    /// What an earlier run of the program left: an intent that was never sent is off, and one that was sent without an answer is
    /// unknown, and repeated as such.
    void resume();

    /// Where this address reads idempotency keys, and whether it was seen to honour them there. Header, unproved, unless
    /// set. What was sealed before for another place stays as it is, and counts as unproved.
    void setKeyPlacement(const BaseUrl& base, IdempotencyKeyPlacement placement, bool proved);

Q_SIGNALS:
    void stageChanged();
    void question(const provynx::Purchases::Question& question);
    /// The list that was read again for the question, or for its answer.
    void pricesRead(const provynx::ProfileId& profile, const provynx::PriceList& prices);
    /// The list does not have it any more, or has none left: nothing was sent.
    void notOffered(const provynx::Offer& offer, bool isSoldOut);
    /// The order exists: it is in the book and on its way.
    void began(const provynx::AttemptId& attempt);
    void bought(const provynx::AttemptId& attempt);
    /// Learnt after bought(): it cost another price than the one that was agreed to.
    void paidOtherwise(const provynx::AttemptId& attempt);
    void becameUnknown(const provynx::AttemptId& attempt);
    /// Certainly not bought, and said by whom. `attempt` is empty where it did not come to an intent.
    void notBought(const provynx::AttemptId& attempt, const provynx::Failure& failure);
    void shortOfFunds(const provynx::Money& missing);
    /// A cap of the person's own stands in the way: nothing was sent.
    void overCap(const provynx::CapReached& reached);

private:
    /// Whose doing a delivery is.
    enum class By { Click, Itself, Person };
    struct RetryState {
        QTimer* timer = nullptr; ///< owned by the Purchases
        std::chrono::milliseconds pause{0};
        std::chrono::milliseconds at{0}; ///< Clock::elapsed of the next repetition; zero: none is planned
        std::optional<std::chrono::milliseconds> clickedAt; ///< Clock::elapsed; nothing: nobody knows
        bool onItsWay = false;
        bool isLookedUp = false; ///< m_beforeRepeating is to answer
        std::optional<Money> agreed; ///< to what the person agreed last before a repetition
    };
    // From the wish to the intent: purchasequestion.cpp.
    void setStage(Stage stage);
    void forgetWish();
    void giveUp(const Failure& failure);
    bool isOverCap();
    bool isSecond(const Wish& wish) const;
    void prepare(bool readsBalance, bool readsPrice);
    void showReading();
    void readBalance();
    void readPrice();
    void losePatience();
    void goOn();
    void stopWaiting();
    void ask();
    [[nodiscard]] bool takeOffer(const PriceList& prices);
    void holdAgainstAgreement();
    void commit();
    void repeatAsAgreed();
    void dropAnswered(const Order& order);
    std::optional<WalletSeen> walletBefore() const;

    void repeat(const AttemptId& attempt, By by);
    void deliver(const AttemptId& attempt, By by);
    [[nodiscard]] bool mayStillGo(const AttemptId& attempt, By by);
    void answered(const AttemptId& attempt, const Result<NumberState>& result);
    void settleWallet(const AttemptId& attempt);
    void learnPrice(const AttemptId& attempt);
    void planRepeat(const AttemptId& attempt, const Failure& failure);
    void repeatIn(const AttemptId& attempt, std::chrono::milliseconds pause);
    void unplan(const AttemptId& attempt);
    void forgetTrying(const AttemptId& attempt);
    [[nodiscard]] bool mayRepeatUnasked(const Order& order, const Failure& failure) const;
    bool isRefusal(const Order& order, const Failure& failure) const;
    bool isProved(const Order& order) const;
    std::optional<std::chrono::milliseconds> ageOf(const Order& order) const;

    Orders& m_orders;
    Profiles& m_profiles;
    Wallet& m_wallet;
    Clock m_clock;
    Timing m_timing;
    Movements m_movements;
    const SpendGuard* m_guard = nullptr;
    BeforeRepeating m_beforeRepeating;
    Stage m_stage = Stage::Idle;

    std::optional<Wish> m_wish;
    AttemptId m_repeats; ///< what the wish repeats
    std::optional<Profile> m_profile; ///< the one the wish was made with
    std::optional<Money> m_priceBefore; ///< as the person saw it last
    bool m_isSecond = false;
    bool m_isAgreed = false;
    bool m_agreedUnread = false; ///< knowing that the list could not be read again
    bool m_isAskedAgain = false;
    bool m_isBalanceRead = false; ///< now, and not only before
    bool m_isPriceRead = false;
    bool m_isOffered = true; ///< by the list that was read last
    std::chrono::milliseconds m_clickedAt{0}; ///< Clock::elapsed of the last yes
    struct Reading {
        bool balance = false; ///< is waited for
        bool price = false;
    };
    Reading m_reading;
    std::unique_ptr<QObject> m_waiting; ///< the context of what is read
    QTimer m_patience; ///< runs while something is read

    AttemptId m_sending; ///< whose first answer the stage waits for
    QTimer m_blocking; ///< runs while it does
    struct KeySupport {
        IdempotencyKeyPlacement placement = IdempotencyKeyPlacement::Header;
        bool proved = false;
    };
    QHash<QString, KeySupport> m_habits; ///< by BaseUrl::name()
    QHash<AttemptId, RetryState> m_trying;
};

} // namespace provynx
