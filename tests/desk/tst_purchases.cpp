// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "support/strict.h"

#include "domain/orderfacts.h"

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using Kind = Failure::Kind;
using Phase = Order::Phase;
using Stage = Purchases::Stage;
using sandbox::Endpoint;
using sandbox::Fault;
using Price = Purchases::Question::Price;

namespace {

Money dollars(const char* amount)
{
    return *Money::fromDecimal(QString::fromLatin1(amount), u"USD"_s);
}

/// A desk in the sandbox, looking at US numbers of server 1.
struct SandboxDesk : Desk {
    SandboxDesk()
    {
        enterSandbox();
        look(Market::unitedStates(Server::One));
    }
};

struct LiveDesk : Desk {
    explicit LiveDesk(Purchases::Timing timing = quickTiming())
        : Desk(quickPace(), timing)
    {
        addLiveKey();
        look(Market::unitedStates(Server::One));
        connectAgreement();
    }

    /// Agrees to every question.
    void connectAgreement()
    {
        QObject::connect(&purchases, &Purchases::question, &purchases, &Purchases::agree);
    }

    Money funds() { return service.wallet(Secret(liveKey.toLatin1())); }
};

/// Asks, and waits for the test to answer.
struct AskedDesk : Desk {
    explicit AskedDesk(Purchases::Timing timing = quickTiming(), bool isLive = true)
        : Desk(quickPace(), timing)
    {
        if (isLive)
            addLiveKey();
        else
            enterSandbox();
        look(Market::unitedStates(Server::One));
        QObject::connect(&purchases, &Purchases::question, &folderGuard,
            [this](const Purchases::Question& question) { questions.append(question); });
    }

    void raisePrices(const char* by)
    {
        sandbox::Habits habits;
        habits.surcharge = dollars(by);
        service.setHabits(habits);
    }

    QList<Purchases::Question> questions;
};

} // namespace

class TestPurchases : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void boughtOnce()
    {
        SandboxDesk desk;
        QSignalSpy bought(&desk.purchases, &Purchases::bought);
        desk.purchases.buy(desk.wish());
        QCOMPARE(desk.purchases.stage(), Stage::Recording);
        desk.purchases.buy(desk.wish()); // a second press while the first is on its way
        QTRY_COMPARE(bought.count(), 1);
        QCOMPARE(desk.purchases.stage(), Stage::Idle);
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 1);
        QCOMPARE(desk.service.tally().purchases, 1);
        const Order order = desk.order();
        QCOMPARE(order.phase(), Phase::Waiting);
        QVERIFY(order.phone().startsWith(u"+1"_s));
        QCOMPARE(order.testCase(), u"TC-1"_s);
        QVERIFY(order.expiresAt().isValid());
        QCOMPARE(order.intent().purchase.attempt, order.attempt());
        QVERIFY(!QUuid(order.attempt().text()).isNull());
        QTRY_COMPARE(desk.order().walletAfter(), dollars("100"));
    }

    void theServerIsTheCataloguesServer()
    {
        Desk desk;
        desk.enterSandbox();
        desk.look(Market::global(Server::Three, CountryId(u"gb"_s)));
        desk.service.setRecording(true);
        desk.purchases.buy(desk.wish());
        QTRY_VERIFY(desk.order().wasBought());
        const auto requests = desk.service.requests();
        const auto purchase = std::find_if(
            requests.cbegin(), requests.cend(), [](const auto& r) { return r.method == "POST"; });
        QVERIFY(purchase != requests.cend());
        QVERIFY(purchase->path.endsWith("/global/numbers"));
        QVERIFY(purchase->body.contains("\"server\":3"));
        QVERIFY(purchase->body.contains("\"country\":\"gb\""));
        QVERIFY(purchase->body.contains("\"operator\":\"any\""));
        QCOMPARE(QString::fromLatin1(purchase->header("Idempotency-Key")), desk.order().attempt().text());
    }

    void outOfStockIsNotAskedFor()
    {
        SandboxDesk desk;
        const auto services = desk.catalogue.prices().services();
        const auto gone = std::find_if(services.cbegin(), services.cend(),
            [](const Service& service) { return service.isOutOfStock(); });
        QVERIFY(gone != services.cend());
        QSignalSpy notOffered(&desk.purchases, &Purchases::notOffered);
        desk.purchases.buy(desk.wish(gone->id.text()));
        QCOMPARE(notOffered.count(), 1);
        QVERIFY(notOffered[0][1].toBool());
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 0);
        QCOMPARE(desk.purchases.stage(), Stage::Idle);
    }

    void aLiveKeyIsAskedForWithAFreshBalance()
    {
        Desk desk;
        desk.addLiveKey();
        desk.look(Market::unitedStates(Server::One));
        int questions = 0;
        std::optional<Money> balance;
        connect(&desk.purchases, &Purchases::question, &desk.folderGuard,
            [&](const Purchases::Question& question) {
                ++questions;
                balance = question.balance;
            });
        const int before = desk.service.deliveries(Endpoint::Balance);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(questions, 1);
        QCOMPARE(desk.service.deliveries(Endpoint::Balance), before + 1);
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 0);
        QCOMPARE(balance, dollars("100"));

        desk.purchases.refuse();
        QCOMPARE(desk.purchases.stage(), Stage::Idle);
        desk.purchases.agree(); // too late
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 0);
        QVERIFY(desk.orders.all().isEmpty());

        // Under ten seconds old: not read again.
        desk.purchases.buy(desk.wish());
        QCOMPARE(questions, 2);
        QCOMPARE(desk.service.deliveries(Endpoint::Balance), before + 1);
        desk.purchases.agree();
        desk.purchases.agree();
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.service.tally().debits, 1);
    }

    void anOldBalanceIsReadAgain()
    {
        Purchases::Timing timing = Desk::quickTiming();
        timing.freshBalance = 0ms;
        LiveDesk desk(timing);
        desk.wallet.refresh(desk.profiles.current()->id);
        QTRY_VERIFY(desk.wallet.age(desk.profiles.current()->id));
        const int before = desk.service.deliveries(Endpoint::Balance);
        desk.purchases.buy(desk.wish());
        QCOMPARE(desk.purchases.stage(), Stage::ReadingBalance);
        QTRY_VERIFY(desk.order().wasBought());
        QVERIFY(desk.service.deliveries(Endpoint::Balance) > before);
    }

    void withoutABalanceNothingIsBought()
    {
        LiveDesk desk;
        desk.status(401, Endpoint::Balance, std::nullopt);
        QSignalSpy notBought(&desk.purchases, &Purchases::notBought);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(notBought.count(), 1);
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 0);
        QCOMPARE(desk.purchases.stage(), Stage::Idle);
        QVERIFY(desk.orders.all().isEmpty());
    }

    void shortOfFundsSaysByHowMuch()
    {
        LiveDesk desk;
        const Money price = *desk.wish().offer.service().price;
        desk.service.setWallet(Secret(liveKey.toLatin1()), *price.minus(dollars("0.05")));
        QSignalSpy missing(&desk.purchases, &Purchases::shortOfFunds);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(missing.count(), 1);
        QCOMPARE(missing[0][0].value<Money>(), dollars("0.05"));
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 0);
        QCOMPARE(desk.wallet.shortBy(desk.profiles.current()->id, price), dollars("0.05"));
    }

    void theWalletIsDebitedAndSeen()
    {
        LiveDesk desk;
        const Money price = *desk.wish().offer.service().price;
        desk.purchases.buy(desk.wish());
        QTRY_VERIFY(desk.order().walletAfter());
        QCOMPARE(desk.order().walletBefore(), dollars("100"));
        QCOMPARE(desk.order().walletAfter(), dollars("100").minus(price));
        QCOMPARE(desk.funds(), *desk.order().walletAfter());
        QCOMPARE(desk.wallet.reading(desk.profiles.current()->id).balance, desk.order().walletAfter());
    }

    /// Every documented refusal is final: one delivery, nothing bought, nothing repeated.
    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("kind");
        const auto row = [](int status, Kind kind, const QString& words = {}) {
            QTest::addRow("%d", status) << status << words << static_cast<int>(kind);
        };
        row(400, Kind::BadRequest);
        row(401, Kind::KeyRejected);
        row(402, Kind::ShortOfFunds);
        row(404, Kind::NotFound);
        row(409, Kind::Conflict, u"Idempotency key was used with another request"_s);
        row(429, Kind::RateLimited);
    }

    void refusals()
    {
        QFETCH(int, status);
        QFETCH(QString, words);
        QFETCH(int, kind);
        LiveDesk desk;
        desk.status(status, Endpoint::Purchase, std::nullopt, words);
        QSignalSpy notBought(&desk.purchases, &Purchases::notBought);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(notBought.count(), 1);
        QCOMPARE(desk.order().phase(), Phase::Refused);
        QCOMPARE(static_cast<int>(desk.order().failure()->kind), kind);
        QVERIFY(!desk.purchases.untilRepeat(desk.order().attempt()));
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 1);
        QCOMPARE(desk.funds(), dollars("100"));
        // The person may try again at once.
        desk.service.clearFaults();
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.service.tally().debits, 1);
    }

    /// Whatever leaves the outcome open: a sandbox key repeats by itself, with the same bytes and key, until it is known.
    void openOutcomesAreRepeated_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<bool>("isAfter");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, Fault::Kind kind, bool isAfter, int status = 0) {
            QTest::newRow(name) << static_cast<int>(kind) << isAfter << status;
        };
        row("dropped before", Fault::Kind::Drop, false);
        row("dropped after", Fault::Kind::Drop, true);
        row("500 before", Fault::Kind::Status, false, 500);
        row("502 after", Fault::Kind::Status, true, 502);
        row("503 after", Fault::Kind::Status, true, 503);
        row("HTML after", Fault::Kind::Html, true);
        row("cut off", Fault::Kind::CutOff, true);
        row("truncated", Fault::Kind::Truncated, true);
    }

    void openOutcomesAreRepeated()
    {
        QFETCH(int, fault);
        QFETCH(bool, isAfter);
        QFETCH(int, status);
        SandboxDesk desk;
        desk.service.setRecording(true);
        Fault twice;
        twice.kind = static_cast<Fault::Kind>(fault);
        twice.endpoint = Endpoint::Purchase;
        twice.isAfter = isAfter;
        twice.times = 2;
        twice.status = status;
        desk.service.addFault(twice);
        QSignalSpy unknown(&desk.purchases, &Purchases::becameUnknown);
        desk.purchases.buy(desk.wish());
        QTRY_VERIFY(unknown.count() >= 1);
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.orders.all().size(), 1);
        QCOMPARE(desk.service.tally().purchases, 1);
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 3);
        QCOMPARE(desk.order().deliveries(), 3);
        QByteArray body;
        QByteArray key;
        for (const auto& request : desk.service.requests()) {
            if (request.method != "POST")
                continue;
            if (body.isEmpty()) {
                body = request.body;
                key = request.header("Idempotency-Key");
            }
            QCOMPARE(request.body, body);
            QCOMPARE(request.header("Idempotency-Key"), key);
        }
        QVERIFY(!key.isEmpty());
    }

    void aPurchaseInProgressIsWaitedFor()
    {
        LiveDesk desk;
        desk.service.setPurchaseTime(300ms);
        desk.status(409, Endpoint::Purchase, 2, u"Purchase already in progress"_s);
        desk.purchases.buy(desk.wish());
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.service.tally().debits, 1);
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 3);
    }

    void aLiveKeyWaitsForAPerson()
    {
        LiveDesk desk;
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        QSignalSpy unknown(&desk.purchases, &Purchases::becameUnknown);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(unknown.count(), 1);
        const AttemptId attempt = desk.order().attempt();
        QVERIFY2(!desk.purchases.untilRepeat(attempt), "it would go out again without being asked");
        QTRY_VERIFY(desk.order().walletAfter());
        QVERIFY2(
            *desk.order().walletAfter() != *desk.order().walletBefore(), "the wallet tells what happened");
        desk.purchases.checkAgain(attempt);
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.service.tally().debits, 1);
        QCOMPARE(desk.service.tally().replays, 1);
    }

    void whereKeysAreProvedALiveKeyRepeatsByItself()
    {
        LiveDesk desk;
        desk.purchases.setKeyPlacement(desk.base, IdempotencyKeyPlacement::Header, true);
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        desk.purchases.buy(desk.wish());
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.service.tally().debits, 1);
    }

    void whatIsProvedElsewhereCountsForNothing()
    {
        LiveDesk desk;
        desk.purchases.setKeyPlacement(BaseUrl::service(), IdempotencyKeyPlacement::Header, true);
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.order().phase(), Phase::Unknown);
        QVERIFY(!desk.purchases.untilRepeat(desk.order().attempt()));
        // Nor does it for a key that travelled in another place than the one that is honoured.
        desk.purchases.setKeyPlacement(desk.base, IdempotencyKeyPlacement::BodyField, true);
        desk.purchases.resume();
        desk.purchases.checkAgain(desk.order().attempt());
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.order().intent().purchase.placement, IdempotencyKeyPlacement::Header);
        QCOMPARE(desk.service.tally().debits, 1);
    }

    void aRefusedRepetitionDoesNotSettleWhatHappenedBefore()
    {
        LiveDesk desk;
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.order().phase(), Phase::Unknown);
        desk.status(429, Endpoint::Purchase);
        desk.purchases.checkAgain(desk.order().attempt());
        QTRY_COMPARE(desk.service.deliveries(Endpoint::Purchase), 2);
        QTRY_VERIFY(desk.order().failure()->kind == Kind::RateLimited);
        QCOMPARE(desk.order().phase(), Phase::Unknown);
        desk.purchases.checkAgain(desk.order().attempt());
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.service.tally().debits, 1);
    }

    void theWindowEnds()
    {
        Purchases::Timing timing = Desk::quickTiming();
        timing.window = 250ms;
        Desk desk(Desk::quickPace(), timing);
        desk.enterSandbox();
        desk.look(Market::unitedStates(Server::One));
        desk.status(502, Endpoint::Purchase, std::nullopt);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.order().phase(), Phase::Unknown);
        QTRY_VERIFY(desk.purchases.repeatingFor(desk.order()) == 0ms
            && !desk.purchases.untilRepeat(desk.order().attempt()));
        const int sent = desk.service.deliveries(Endpoint::Purchase);
        QVERIFY(sent >= 2);
        QTest::qWait(200); // nothing may happen any more: there is no condition to wait for
        QVERIFY(desk.service.deliveries(Endpoint::Purchase) <= sent + 1);
        QCOMPARE(desk.order().phase(), Phase::Unknown);
    }

    /// Planned within the window and due after hours of sleep: the timer that stood still must not send it.
    void aRepetitionDueAfterSleepStaysHome_data()
    {
        QTest::addColumn<bool>("isLive");
        QTest::newRow("live, proved") << true;
        QTest::newRow("sandbox") << false;
    }

    void aRepetitionDueAfterSleepStaysHome()
    {
        QFETCH(bool, isLive);
        Purchases::Timing timing = Desk::quickTiming();
        timing.firstPause = 150ms;
        Desk desk(Desk::quickPace(), timing);
        if (isLive)
            desk.addLiveKey();
        else
            desk.enterSandbox();
        connect(&desk.purchases, &Purchases::question, &desk.purchases, &Purchases::agree);
        desk.look(Market::unitedStates(Server::One));
        desk.purchases.setKeyPlacement(desk.base, IdempotencyKeyPlacement::Header, true);
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.order().phase(), Phase::Unknown);
        const AttemptId attempt = desk.order().attempt();
        QVERIFY(desk.purchases.untilRepeat(attempt));
        desk.slept = 3h;
        desk.ahead = 3h;
        QTRY_VERIFY(!desk.purchases.untilRepeat(attempt));
        QTRY_VERIFY(!desk.wallet.reading(desk.profiles.current()->id).refreshing);
        QCOMPARE(desk.order().phase(), Phase::Unknown);
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 1);
        desk.purchases.checkAgain(attempt); // a person may
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.service.tally().purchases, 1);
    }

    /// The computer wakes before the timer, that stood still, comes to its end.
    void wakingHoldsWhatIsPlannedAgainstItsWindow()
    {
        Purchases::Timing timing = Desk::quickTiming();
        timing.firstPause = 60s;
        timing.longestPause = 60s;
        LiveDesk desk(timing);
        desk.purchases.setKeyPlacement(desk.base, IdempotencyKeyPlacement::Header, true);
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.order().phase(), Phase::Unknown);
        const AttemptId attempt = desk.order().attempt();
        desk.slept = 30s;
        desk.purchases.reconsider();
        QVERIFY(desk.purchases.untilRepeat(attempt));
        QVERIFY(*desk.purchases.untilRepeat(attempt) <= 30s);
        desk.slept = 121s;
        desk.purchases.reconsider();
        QVERIFY(!desk.purchases.untilRepeat(attempt));
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 1);
        desk.slept = 61s; // as if it had woken then: within its window it is due
        QVERIFY(desk.purchases.repeatingFor(desk.order()) > 0ms);
    }

    void whatIsDueAtWakingGoesOut()
    {
        Purchases::Timing timing = Desk::quickTiming();
        timing.firstPause = 60s;
        timing.longestPause = 60s;
        LiveDesk desk(timing);
        desk.purchases.setKeyPlacement(desk.base, IdempotencyKeyPlacement::Header, true);
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.order().phase(), Phase::Unknown);
        desk.slept = 61s;
        desk.purchases.reconsider();
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.service.tally().debits, 1);
    }

    /// The window is told by the clock that counts sleep: a wall clock that jumps neither opens nor closes
    /// it.
    void aWallClockThatJumpsMovesNoWindow()
    {
        LiveDesk desk;
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.order().phase(), Phase::Unknown);
        desk.ahead = 26h;
        QVERIFY(desk.purchases.repeatingFor(desk.order()) > 60s);
        QCOMPARE(desk.purchases.repetition(desk.order()).known, Repetition::Known::NotProved);
        desk.ahead = -1h;
        QVERIFY(desk.purchases.repeatingFor(desk.order()) > 60s);
        desk.slept = 26h;
        QCOMPARE(desk.purchases.repeatingFor(desk.order()), 0ms);
        QCOMPARE(desk.purchases.repetition(desk.order()).known, Repetition::Known::Old);
    }

    /// The click was hours ago, and the journal or the keychain only answers now: nobody waits for it any
    /// more.
    void aFirstDeliveryAfterSleepIsOff()
    {
        Desk desk;
        desk.enterSandbox();
        desk.look(Market::unitedStates(Server::One));
        QList<Then<Done>> waiting;
        Orders orders(
            desk.clock, [&waiting](const QList<Event>& events, Orders::Urgency, const Then<Done>& then) {
                if (std::holds_alternative<Sent>(events[0].what))
                    waiting.append(then);
                else
                    QTimer::singleShot(0, qApp, [then] { then(Done{}); });
            });
        Purchases purchases(orders, desk.profiles, desk.wallet, desk.clock, {});
        purchases.buy(desk.wish());
        QTRY_COMPARE(waiting.size(), 1);
        desk.slept = 3h;
        waiting[0](Done{});
        QCOMPARE(orders.all()[0].phase(), Phase::Refused);
        QCOMPARE(orders.all()[0].failure()->kind, Kind::NotSent);
        QTRY_VERIFY(!desk.wallet.reading(sandboxProfileId()).refreshing);
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 0);
    }

    /// What is known of a repetition, as it is promised on screen.
    void whatIsKnownOfARepetition()
    {
        using Known = Repetition::Known;
        LiveDesk desk;
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        desk.purchases.buy(desk.wish());
        QTRY_VERIFY(desk.order().walletAfter());
        QCOMPARE(desk.purchases.repetition(desk.order()).known, Known::NotProved);
        desk.purchases.setKeyPlacement(desk.base, IdempotencyKeyPlacement::BodyField, true); // elsewhere
        QCOMPARE(desk.purchases.repetition(desk.order()).known, Known::NotProved);
        desk.purchases.setKeyPlacement(desk.base, IdempotencyKeyPlacement::Header, true);
        QCOMPARE(desk.purchases.repetition(desk.order()).known, Known::Proved);
        desk.slept = 25h;
        QCOMPARE(desk.purchases.repetition(desk.order()).known, Known::Old);
        SandboxDesk free;
        free.status(502, Endpoint::Purchase, std::nullopt);
        free.purchases.buy(free.wish());
        QTRY_COMPARE(free.order().phase(), Phase::Unknown);
        QCOMPARE(free.purchases.repetition(free.order()).known, Known::Free);
    }

    /// The wallet's fall speaks for one purchase only where nothing else that is known here moved it
    /// meanwhile.
    void theWalletSpeaksForOnePurchaseAlone_data()
    {
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("looksBought");
        QTest::newRow("nothing else") << QString() << true;
        QTest::newRow("another, long before") << u"before"_s << true;
        QTest::newRow("another, just before") << u"just before"_s << false;
        QTest::newRow("another, given back and dismissed") << u"dismissed"_s << false;
        QTest::newRow("another, on its way") << u"hanging"_s << false;
    }

    void theWalletSpeaksForOnePurchaseAlone()
    {
        QFETCH(QString, other);
        QFETCH(bool, looksBought);
        Purchases::Timing timing = Desk::quickTiming();
        timing.blocking = 50ms;
        LiveDesk desk(timing);
        if (!other.isEmpty()) {
            if (other == "hanging"_L1)
                desk.fault(Fault::Kind::Hang, Endpoint::Purchase, 1);
            desk.purchases.buy(desk.wish(u"telegram"_s));
            QTRY_COMPARE(desk.order().deliveries(), 1);
            if (other != "hanging"_L1)
                QTRY_VERIFY(desk.order().walletAfter());
            if (other == "dismissed"_L1) {
                desk.cancels.cancel(desk.order().attempt());
                QTRY_VERIFY(desk.order().walletAfterCancel());
                desk.orders.dismiss(desk.order().attempt());
                QVERIFY(desk.orders.all().isEmpty());
            }
            if (other == "before"_L1) {
                desk.ahead = 2min;
                desk.slept = 2min;
            }
            QTRY_COMPARE(desk.purchases.stage(), Stage::Idle);
        }
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        QSignalSpy unknown(&desk.purchases, &Purchases::becameUnknown);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(unknown.count(), 1);
        const auto attempt = unknown[0][0].value<AttemptId>();
        QTRY_VERIFY(desk.orders.find(attempt)->walletAfter());
        QVERIFY(fellByThePrice(*desk.orders.find(attempt)));
        QCOMPARE(desk.purchases.repetition(*desk.orders.find(attempt)).looksBought, looksBought);
    }

    void anUnchangedWalletSaysNothing()
    {
        LiveDesk desk;
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, false);
        desk.purchases.buy(desk.wish());
        QTRY_VERIFY(desk.order().walletAfter());
        QCOMPARE(desk.order().walletAfter(), desk.order().walletBefore());
        QVERIFY(!desk.purchases.repetition(desk.order()).looksBought);
        QCOMPARE(desk.purchases.repetition(desk.order()).known, Repetition::Known::NotProved);
    }

    /// A service that looks at the wallet first refuses the repetition of what it has debited.
    void aRefusedRepetitionLeavesALiveOutcomeOpen_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isProved");
        for (const int status : {400, 401, 402, 403, 404, 409, 410, 422, 429}) {
            QTest::addRow("%d, proved", status) << status << true;
            QTest::addRow("%d, not proved", status) << status << false;
        }
    }

    void aRefusedRepetitionLeavesALiveOutcomeOpen()
    {
        QFETCH(int, status);
        QFETCH(bool, isProved);
        LiveDesk desk;
        QSignalSpy notBought(&desk.purchases, &Purchases::notBought);
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.order().phase(), Phase::Unknown);
        desk.purchases.setKeyPlacement(desk.base, IdempotencyKeyPlacement::Header, isProved);
        const AttemptId attempt = desk.order().attempt();
        desk.status(status, Endpoint::Purchase, 1, u"Not this time"_s);
        // As it was said: where it is proved, some of these are repeated by themselves soon.
        QList<Order> opened;
        connect(&desk.purchases, &Purchases::becameUnknown, &desk.folderGuard,
            [&] { opened.append(desk.order()); });
        desk.purchases.checkAgain(attempt);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened[0].failure()->httpStatus, status);
        QCOMPARE(opened[0].phase(), Phase::Unknown);
        QCOMPARE(opened[0].failure()->serverText, u"Not this time"_s);
        QCOMPARE(notBought.count(), 0);
        desk.purchases.checkAgain(attempt);
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.service.tally().debits, 1);
    }

    void aHangingPurchaseFreesTheWay()
    {
        Purchases::Timing timing = Desk::quickTiming();
        timing.blocking = 200ms;
        LiveDesk desk(timing);
        desk.fault(Fault::Kind::Hang, Endpoint::Purchase, 1);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.order().phase(), Phase::Sent);
        const AttemptId hanging = desk.order().attempt();
        QTRY_COMPARE(desk.purchases.stage(), Stage::Idle);
        QCOMPARE(desk.order().phase(), Phase::Sent);
        desk.purchases.buy(desk.wish(u"telegram"_s));
        QTRY_COMPARE(desk.service.tally().debits, 1);
        QTRY_COMPARE(desk.purchases.stage(), Stage::Idle);
        QCOMPARE(desk.orders.find(hanging)->phase(), Phase::Sent);
        desk.service.stop(); // its answer is still waited for
        QTRY_COMPARE(desk.orders.find(hanging)->phase(), Phase::Unknown);
        QCOMPARE(desk.purchases.stage(), Stage::Idle);
    }

    void aBusyBalanceDoesNotHoldTheWishUp()
    {
        Purchases::Timing timing = Desk::quickTiming();
        timing.patience = 200ms;
        AskedDesk desk(timing);
        Fault busy;
        busy.status = 429;
        busy.endpoint = Endpoint::Balance;
        busy.retryAfter = 155s;
        desk.service.addFault(busy);
        desk.purchases.buy(desk.wish());
        QCOMPARE(desk.purchases.stage(), Stage::ReadingBalance);
        desk.purchases.refuse(); // Esc
        QCOMPARE(desk.purchases.stage(), Stage::Idle);
        QTRY_VERIFY(!desk.wallet.reading(desk.profiles.current()->id).refreshing);
        QVERIFY(desk.questions.isEmpty());
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.questions.size(), 1);
        QVERIFY(desk.questions[0].isBalanceOld);
        QVERIFY(!desk.questions[0].balance);
        desk.purchases.agree();
        QTRY_COMPARE(desk.service.tally().debits, 1);
    }

    /// No word at all, to either question: it is asked without them, and soon.
    void whatDoesNotAnswerIsNotWaitedForLong()
    {
        Purchases::Timing timing = Desk::quickTiming();
        timing.patience = 200ms;
        AskedDesk desk(timing);
        desk.slept = 31s;
        desk.fault(Fault::Kind::Hang, Endpoint::Balance, std::nullopt);
        desk.fault(Fault::Kind::Hang, Endpoint::Catalogue, std::nullopt);
        QElapsedTimer time;
        time.start();
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.questions.size(), 1);
        QVERIFY(time.elapsed() < 5'000);
        QVERIFY(desk.questions[0].isBalanceOld);
        QCOMPARE(desk.questions[0].price, Price::Unread);
        desk.purchases.agree();
        QCOMPARE(desk.purchases.stage(), Stage::ReadingPrice);
        QTRY_VERIFY(desk.order().wasBought()); // it was agreed to without the list
        QCOMPARE(desk.questions.size(), 1);
    }

    void aPriceThatRoseBeforeTheQuestionIsMarked()
    {
        AskedDesk desk;
        const auto chosen = desk.wish();
        desk.slept = 31s;
        desk.raisePrices("4");
        desk.purchases.buy(chosen);
        QTRY_COMPARE(desk.questions.size(), 1);
        const auto price = chosen.offer.service().price->plus(dollars("4"));
        QCOMPARE(desk.questions[0].price, Price::Dearer);
        QCOMPARE(desk.questions[0].priceBefore, chosen.offer.service().price);
        QCOMPARE(desk.questions[0].wish.offer.service().price, price);
        desk.purchases.agree();
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.order().intent().shownPrice, price);
        QCOMPARE(desk.order().pricePaid(), price);
    }

    void aFreshListIsReadAtAgreementAlone()
    {
        AskedDesk desk;
        const int before = desk.service.deliveries(Endpoint::Catalogue);
        desk.slept = 29s;
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.questions.size(), 1);
        QCOMPARE(desk.questions[0].price, Price::Same);
        QCOMPARE(desk.service.deliveries(Endpoint::Catalogue), before);
        desk.purchases.agree();
        QCOMPARE(desk.purchases.stage(), Stage::ReadingPrice);
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.service.deliveries(Endpoint::Catalogue), before + 1);
        QCOMPARE(desk.questions.size(), 1);
    }

    /// Whichever way the price went while the question was open: nothing is sent at a price that nobody
    /// agreed to.
    void anotherPriceThanAgreedToIsAskedAgain_data()
    {
        QTest::addColumn<QByteArray>("surcharge");
        QTest::addColumn<Price>("price");
        QTest::newRow("dearer") << QByteArray("4") << Price::Dearer;
        QTest::newRow("cheaper") << QByteArray("-0.10") << Price::Lower;
    }

    void anotherPriceThanAgreedToIsAskedAgain()
    {
        QFETCH(QByteArray, surcharge);
        QFETCH(Price, price);
        AskedDesk desk;
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.questions.size(), 1);
        desk.raisePrices(surcharge.constData());
        desk.purchases.agree();
        QTRY_COMPARE(desk.questions.size(), 2);
        QCOMPARE(desk.purchases.stage(), Stage::Asking);
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 0);
        QVERIFY(desk.orders.all().isEmpty());
        QVERIFY(desk.questions[1].isAskedAgain);
        QCOMPARE(desk.questions[1].price, price);
        desk.purchases.agree();
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.order().intent().shownPrice, desk.questions[1].wish.offer.service().price);
        QCOMPARE(desk.order().pricePaid(), desk.order().intent().shownPrice);
        QCOMPARE(desk.questions.size(), 2);
    }

    /// The same request may buy now, at the price of now: it is asked like a purchase, and goes out as it was
    /// agreed to, with the bytes of the first time.
    void checkingAgainAsksWithThePriceOfNow()
    {
        AskedDesk desk;
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.questions.size(), 1);
        desk.purchases.agree();
        QTRY_COMPARE(desk.order().phase(), Phase::Unknown);
        const AttemptId attempt = desk.order().attempt();
        QVERIFY(desk.questions[0].repeats.isEmpty());

        desk.raisePrices("4");
        desk.purchases.checkAgain(attempt);
        desk.purchases.checkAgain(attempt);
        QTRY_COMPARE(desk.questions.size(), 2);
        QCOMPARE(desk.questions[1].repeats, attempt);
        QCOMPARE(desk.questions[1].price, Price::Dearer);
        QCOMPARE(desk.questions[1].priceBefore, dollars("0.85"));
        QCOMPARE(desk.questions[1].wish.offer.service().price, dollars("4.85"));
        QVERIFY(desk.questions[1].balance);
        QCOMPARE(desk.purchases.stage(), Stage::Asking);
        desk.purchases.refuse();
        QCOMPARE(desk.order().phase(), Phase::Unknown);
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 1);

        desk.purchases.checkAgain(attempt);
        QTRY_COMPARE(desk.questions.size(), 3);
        desk.raisePrices("5");
        desk.purchases.agree();
        QTRY_COMPARE(desk.questions.size(), 4);
        QVERIFY(desk.questions[3].isAskedAgain);
        QCOMPARE(desk.questions[3].repeats, attempt);
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 1);
        desk.purchases.agree();
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.order().attempt(), attempt);
        QCOMPARE(desk.order().agreedPrice(), dollars("5.85"));
        QCOMPARE(desk.order().intent().shownPrice, dollars("0.85"));
        QCOMPARE(desk.order().pricePaid(), dollars("5.85"));
        QVERIFY(!isPaidOtherwise(desk.order()));
        QCOMPARE(desk.questions.size(), 4);
        QCOMPARE(desk.service.tally().debits, 1);
    }

    /// What the list has no more, or none left of, may have been bought before.
    void whatIsSoldOutCanBeAskedAboutAgain_data()
    {
        QTest::addColumn<bool>("isListed");
        QTest::newRow("sold out") << true;
        QTest::newRow("withdrawn") << false;
    }

    void whatIsSoldOutCanBeAskedAboutAgain()
    {
        QFETCH(bool, isListed);
        AskedDesk desk;
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.questions.size(), 1);
        desk.purchases.agree();
        QTRY_COMPARE(desk.order().phase(), Phase::Unknown);
        sandbox::Habits none;
        (isListed ? none.soldOut : none.withdrawn) = ServiceId(u"whatsapp"_s);
        desk.service.setHabits(none);
        QSignalSpy gone(&desk.purchases, &Purchases::notOffered);
        desk.purchases.checkAgain(desk.order().attempt());
        QTRY_COMPARE(desk.questions.size(), 2);
        QCOMPARE(desk.questions[1].price, Price::NotOffered);
        desk.purchases.agree();
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(gone.count(), 0);
        QCOMPARE(desk.service.tally().debits, 1);
    }

    /// Neither a list nor a balance that can't be read ends it: the outcome would stay open for ever.
    void checkingAgainIsAskedWithWhatCanBeRead()
    {
        Purchases::Timing timing = Desk::quickTiming();
        timing.patience = 300ms;
        timing.freshBalance = 0ms;
        AskedDesk desk(timing);
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.questions.size(), 1);
        desk.purchases.agree();
        QTRY_VERIFY(desk.order().walletAfter());
        desk.status(403, Endpoint::Balance, std::nullopt);
        desk.status(503, Endpoint::Catalogue, std::nullopt);
        QSignalSpy notBought(&desk.purchases, &Purchases::notBought);
        desk.purchases.checkAgain(desk.order().attempt());
        QTRY_COMPARE(desk.questions.size(), 2);
        QCOMPARE(desk.questions[1].price, Price::Unread);
        QVERIFY(desk.questions[1].isBalanceOld);
        desk.purchases.agree();
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(notBought.count(), 0);
        QCOMPARE(desk.service.tally().debits, 1);
    }

    /// While it is asked, something else brings the answer.
    void anOutcomeThatBecomesKnownIsNotAskedAbout()
    {
        AskedDesk desk;
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.questions.size(), 1);
        desk.purchases.agree();
        QTRY_COMPARE(desk.order().phase(), Phase::Unknown);
        desk.purchases.checkAgain(desk.order().attempt());
        QTRY_COMPARE(desk.questions.size(), 2);
        NumberState state;
        state.number = NumberId(u"found"_s);
        state.phone = u"+12025550143"_s;
        desk.purchases.settle(desk.order().attempt(), state);
        QCOMPARE(desk.purchases.stage(), Stage::Idle);
        desk.purchases.agree();
        QCOMPARE(desk.purchases.stage(), Stage::Idle);
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 1);
    }

    void aListThatIsGoneAtAgreementIsAskedAbout()
    {
        Purchases::Timing timing = Desk::quickTiming();
        timing.patience = 200ms;
        AskedDesk desk(timing);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.questions.size(), 1);
        desk.status(503, Endpoint::Catalogue, std::nullopt);
        desk.purchases.agree();
        QTRY_COMPARE(desk.questions.size(), 2);
        QCOMPARE(desk.questions[1].price, Price::Unread);
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 0);
        desk.purchases.agree();
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.questions.size(), 2);
    }

    void theCapIsHeldAgainstThePriceOfNow()
    {
        AskedDesk desk;
        SpendGuard guard(
            desk.orders,
            [](const ProfileId&) {
                return SpendLimits{{}, dollars("1"), {}};
            },
            desk.clock);
        desk.purchases.setGuard(guard);
        QSignalSpy overCap(&desk.purchases, &Purchases::overCap);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.questions.size(), 1);
        desk.raisePrices("4");
        desk.purchases.agree();
        QTRY_COMPARE(overCap.count(), 1);
        QCOMPARE(desk.purchases.stage(), Stage::Idle);
        desk.slept = 31s;
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(overCap.count(), 2);
        QCOMPARE(desk.questions.size(), 1);
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 0);
    }

    void whatIsNotOfferedAnyMoreEndsTheQuestion_data()
    {
        QTest::addColumn<bool>("isAgreed");
        QTest::addColumn<bool>("isSoldOut");
        QTest::newRow("sold out before the question") << false << true;
        QTest::newRow("withdrawn before the question") << false << false;
        QTest::newRow("sold out before the answer") << true << true;
        QTest::newRow("withdrawn before the answer") << true << false;
    }

    void whatIsNotOfferedAnyMoreEndsTheQuestion()
    {
        QFETCH(bool, isAgreed);
        QFETCH(bool, isSoldOut);
        AskedDesk desk;
        QSignalSpy notOffered(&desk.purchases, &Purchases::notOffered);
        sandbox::Habits habits;
        (isSoldOut ? habits.soldOut : habits.withdrawn) = ServiceId(u"whatsapp"_s);
        if (!isAgreed) {
            desk.slept = 31s;
            desk.service.setHabits(habits);
        }
        desk.purchases.buy(desk.wish());
        if (isAgreed) {
            QTRY_COMPARE(desk.questions.size(), 1);
            desk.service.setHabits(habits);
            desk.purchases.agree();
        }
        QTRY_COMPARE(notOffered.count(), 1);
        QCOMPARE(notOffered[0][1].toBool(), isSoldOut);
        QCOMPARE(desk.purchases.stage(), Stage::Idle);
        QCOMPARE(desk.questions.size(), isAgreed ? 1 : 0);
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 0);
    }

    /// The service takes another price than its list named a moment ago: the money that went counts.
    void aPricePaidThatNobodyAgreedToCounts()
    {
        AskedDesk desk;
        SpendGuard guard(
            desk.orders, [](const ProfileId&) { return SpendLimits(); }, desk.clock);
        desk.service.setPurchaseTime(300ms);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.questions.size(), 1);
        desk.purchases.agree();
        QTRY_COMPARE(desk.service.deliveries(Endpoint::Purchase), 1);
        desk.raisePrices("4");
        QTRY_VERIFY(desk.order().wasBought());
        QVERIFY(isPaidOtherwise(desk.order()));
        QCOMPARE(desk.order().pricePaid(), desk.order().intent().shownPrice->plus(dollars("4")));
        QCOMPARE(guard.today(desk.profiles.current()->id).in(u"USD"_s), *desk.order().pricePaid());
    }

    /// The answer names no price, and the wallet fell by another one than was agreed to.
    void aPriceThatOnlyTheWalletShowsCounts()
    {
        AskedDesk desk;
        sandbox::Habits silent;
        silent.tellsPrice = false;
        desk.service.setHabits(silent);
        SpendGuard guard(
            desk.orders, [](const ProfileId&) { return SpendLimits(); }, desk.clock);
        QSignalSpy otherwise(&desk.purchases, &Purchases::paidOtherwise);
        desk.service.setPurchaseTime(300ms);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.questions.size(), 1);
        desk.purchases.agree();
        QTRY_COMPARE(desk.service.deliveries(Endpoint::Purchase), 1);
        silent.surcharge = dollars("4");
        desk.service.setHabits(silent);
        QTRY_COMPARE(otherwise.count(), 1);
        QVERIFY(isPaidOtherwise(desk.order()));
        QCOMPARE(desk.order().pricePaid(), desk.order().intent().shownPrice->plus(dollars("4")));
        QCOMPARE(guard.today(desk.profiles.current()->id).in(u"USD"_s), *desk.order().pricePaid());
    }

    /// With any kind of key: the same once more, while it is on its way or may have been bought, is asked
    /// about first.
    void theSameOnceMoreIsAskedAbout_data()
    {
        QTest::addColumn<bool>("isLive");
        QTest::newRow("live") << true;
        QTest::newRow("sandbox") << false;
    }

    void theSameOnceMoreIsAskedAbout()
    {
        QFETCH(bool, isLive);
        Purchases::Timing timing = Desk::quickTiming();
        timing.blocking = 50ms;
        AskedDesk desk(timing, isLive);
        desk.fault(Fault::Kind::Hang, Endpoint::Purchase, 1);
        desk.purchases.buy(desk.wish());
        if (isLive) {
            QTRY_COMPARE(desk.questions.size(), 1);
            QVERIFY(!desk.questions[0].isSecond);
            desk.purchases.agree();
        }
        QTRY_COMPARE(desk.order().phase(), Phase::Sent);
        QTRY_COMPARE(desk.purchases.stage(), Stage::Idle);
        desk.questions.clear();

        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.questions.size(), 1);
        QVERIFY(desk.questions[0].isSecond);
        desk.purchases.refuse();
        QCOMPARE(desk.orders.all().size(), 1);

        desk.purchases.buy(desk.wish(u"telegram"_s)); // another service is no second one
        if (isLive) {
            QTRY_COMPARE(desk.questions.size(), 2);
            QVERIFY(!desk.questions[1].isSecond);
            desk.purchases.agree();
        }
        QTRY_COMPARE(desk.service.tally().purchases, 1);
        QTRY_COMPARE(desk.purchases.stage(), Stage::Idle);

        desk.questions.clear();
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.questions.size(), 1);
        QVERIFY(desk.questions[0].isSecond);
        desk.purchases.agree();
        QTRY_COMPARE(desk.service.tally().purchases, 2);
        QCOMPARE(desk.orders.all().size(), 3);
    }

    void stoppedTrying()
    {
        SandboxDesk desk;
        desk.status(502, Endpoint::Purchase, std::nullopt);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.order().phase(), Phase::Unknown);
        desk.purchases.stopTrying(desk.order().attempt());
        QCOMPARE(desk.order().phase(), Phase::Abandoned);
        QVERIFY(!desk.purchases.untilRepeat(desk.order().attempt()));
        desk.purchases.checkAgain(desk.order().attempt());
        QCOMPARE(desk.order().phase(), Phase::Abandoned);
        QCOMPARE(desk.purchases.stage(), Stage::Idle);
    }

    void anAnswerAfterStoppingIsStillTaken()
    {
        SandboxDesk desk;
        Fault slow;
        slow.kind = Fault::Kind::Slow;
        slow.endpoint = Endpoint::Purchase;
        slow.delay = 300ms;
        slow.times = 1;
        desk.service.addFault(slow);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.order().phase(), Phase::Sent);
        desk.purchases.stopTrying(desk.order().attempt());
        QCOMPARE(desk.order().phase(), Phase::Abandoned);
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.order().phase(), Phase::Waiting);
    }

    void noConnectionMeansNotBought()
    {
        SandboxDesk desk;
        const Purchases::Wish wish = desk.wish();
        desk.service.stop();
        // A link kept open would carry the request away before it is known to be dead: then nobody knows what came of it.
        desk.network.clearConnectionCache();
        QSignalSpy notBought(&desk.purchases, &Purchases::notBought);
        desk.purchases.buy(wish);
        QTRY_COMPARE(notBought.count(), 1);
        QCOMPARE(desk.order().failure()->kind, Kind::Offline);
        QCOMPARE(desk.order().phase(), Phase::Refused);
    }

    void whatCannotBeWrittenDownIsNotSent()
    {
        Desk desk;
        desk.enterSandbox();
        desk.look(Market::unitedStates(Server::One));
        Orders full(desk.clock, [&desk](const QList<Event>&, Orders::Urgency, const Then<Done>& then) {
            QTimer::singleShot(0, &desk.folderGuard, [then] { then(Failure{Kind::NotRecorded}); });
        });
        Purchases purchases(full, desk.profiles, desk.wallet, desk.clock, {});
        QSignalSpy notBought(&purchases, &Purchases::notBought);
        purchases.buy(desk.wish());
        QTRY_COMPARE(notBought.count(), 1);
        QCOMPARE(notBought[0][1].value<Failure>().kind, Kind::NotRecorded);
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 0);
        QVERIFY(full.all().isEmpty());
        QCOMPARE(purchases.stage(), Stage::Idle);
    }
};

QTEST_GUILESS_MAIN(TestPurchases)
#include "tst_purchases.moc"
