// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/client.h"
#include "domain/apifacts.h"

#include <QObject>

#include <deque>
#include <memory>

namespace provynx {

/// The steps of one API check, one after the other, each a row of the report. Told by ApiCheck what it may
/// use; it asks, judges and writes down. The steps are in checkcatalogue.cpp and checkpurchases.cpp.
class CheckWalk : public QObject {
    Q_OBJECT

public:
    struct Timing {
        std::chrono::milliseconds call{10'000}; ///< the limit of one call
        std::chrono::milliseconds purchase{20'000}; ///< the limit of one purchase's call
        std::chrono::milliseconds betweenPolls{1'000};
        int mostPolls = 8; ///< for a number's code
        std::chrono::milliseconds longestObeyed{15'000}; ///< of a Retry-After, once a call
        int mostSilent = 3; ///< calls in a row without an answer, before the walk gives up
    };

    /// The client, of a key that is not live, outlives the walk; the report is filled in place.
    CheckWalk(Client& client, Clock clock, Timing timing, CheckReport& report);
    ~CheckWalk() override;

    void begin();
    void stop();
    /// The client goes: nothing more is asked, not even to give something back.
    void leave();

Q_SIGNALS:
    void changed();
    /// The last word.
    void ended(provynx::CheckReport::Ending ending, const std::optional<provynx::Failure>& why);

private:
    using Judge = std::function<void(const Result<Answer>&)>;
    using Taken = std::function<void(const Result<NumberState>&)>;
    struct Bought {
        NumberId number;
        bool isWaiting = true;
    };

    // The walk.
    void next();
    void halt();
    void finish();
    void giveBack();
    void giveBackNext();
    void giveBackOne(const NumberId& number, int tries = 1);
    CheckRow& row() { return m_report.rows.last(); }
    void open(CheckPoint point, const Call& call);
    void skip(CheckPoint point, CheckFinding finding);
    void ask(CheckPoint point, const Call& call, Judge judge);
    void send(Client* who, Call call, Judge judge, int tries = 1);
    std::optional<std::chrono::milliseconds> politePause(const Result<Answer>& answer, int tries) const;
    void settle(CheckVerdict verdict, CheckFinding finding);
    void settleWell();
    void settleFailed(const Failure& failure);
    /// What nobody promised. True: it is not there, and the row says so.
    bool settleNotOffered(const Result<Answer>& answer);
    void settleRefusal(const Result<Answer>& answer, Failure::Kind expected, int status);
    /// What should work: the value, or nothing, and the row says why.
    template <class T, class Read>
    std::optional<T> taken(const Result<Answer>& answer, Read read);

    // Who is asked, and the catalogue.
    void balance();
    void wrongKey();
    void wrongServer();
    void description();
    void usOperators();
    void usServices(CheckPoint point, Server server);
    void countries();
    void globalOperators();
    void globalServices();

    // Numbers.
    void usPurchase();
    void nothingSpent();
    void headerKey();
    void bodyKey();
    void freshKey();
    void judgeRepetition(
        const Result<NumberState>& again, const NumberId& first, IdempotencyKeyPlacement placement);
    void globalPurchase();
    void listOf(CheckPoint point, Region region, const NumberId& bought, std::optional<bool>& fact);
    void number(CheckPoint point, Region region, const NumberId& number);
    void code(CheckPoint point, Region region, const NumberId& number);
    void poll(Region region, const NumberId& number, int nth);
    void usCancel();
    void usCancelled();
    void globalCancel();
    void unknownNumber();
    void buy(const SealedPurchase& purchase, Taken taken, int tries = 1);
    void remember(Region region, const NumberId& number);
    void noLongerWaiting(const NumberId& number);

    Client& m_client;
    std::unique_ptr<Client> m_stranger;
    Clock m_clock;
    Timing m_timing;
    CheckReport& m_report;
    std::deque<std::function<void()>> m_steps;
    std::unique_ptr<QObject> m_context; ///< of what is waited for
    CheckReport::Ending m_ending = CheckReport::Ending::Complete;
    std::optional<Failure> m_why;
    bool m_isBuying = false;
    bool m_isGivingBack = false;
    bool m_isOver = false;
    int m_silent = 0;

    std::optional<Money> m_balance;
    CountryId m_country;
    std::optional<Offer> m_offer; ///< of the US
    std::optional<Offer> m_globalOffer;
    std::optional<SealedPurchase> m_firstPurchase;
    NumberId m_first;
    NumberId m_second; ///< the fresh key's
    NumberId m_global;
    bool m_costsNothing = true;
    std::optional<IdempotencyKeyPlacement> m_placement; ///< where a key was seen to be honoured
    QList<Bought> m_bought; ///< in the US
};

} // namespace provynx
