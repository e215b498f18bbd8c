// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "support/strict.h"

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using Kind = Failure::Kind;
using Phase = Order::Phase;
using Stage = Purchases::Stage;
using sandbox::Endpoint;
using sandbox::Fault;

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

} // namespace

class TestPurchases : public Strict
{
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
        const auto purchase
            = std::find_if(requests.cbegin(), requests.cend(), [](const auto& r) { return r.method == "POST"; });
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
        const auto services = desk.catalogue.shelf().services();
        const auto gone = std::find_if(
            services.cbegin(), services.cend(), [](const Service& service) { return service.isOutOfStock(); });
        QVERIFY(gone != services.cend());
        QSignalSpy notBought(&desk.purchases, &Purchases::notBought);
        desk.purchases.buy(desk.wish(gone->id.text()));
        QCOMPARE(notBought.count(), 1);
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
        connect(&desk.purchases, &Purchases::question, &desk.folderGuard, [&](const Purchases::Question& question) {
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
        QVERIFY2(*desk.order().walletAfter() != *desk.order().walletBefore(), "the wallet tells what happened");
        desk.purchases.checkAgain(attempt);
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.service.tally().debits, 1);
        QCOMPARE(desk.service.tally().replays, 1);
    }

    void whereKeysAreProvedALiveKeyRepeatsByItself()
    {
        LiveDesk desk;
        desk.purchases.setKeyPlacement(desk.base, KeyPlacement::Header, true);
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        desk.purchases.buy(desk.wish());
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.service.tally().debits, 1);
    }

    void whatIsProvedElsewhereCountsForNothing()
    {
        LiveDesk desk;
        desk.purchases.setKeyPlacement(BaseUrl::service(), KeyPlacement::Header, true);
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.order().phase(), Phase::Unknown);
        QVERIFY(!desk.purchases.untilRepeat(desk.order().attempt()));
        // Nor does it for a key that travelled in another place than the one that is honoured.
        desk.purchases.setKeyPlacement(desk.base, KeyPlacement::BodyField, true);
        desk.purchases.resume();
        desk.purchases.checkAgain(desk.order().attempt());
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.order().intent().purchase.placement, KeyPlacement::Header);
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

    void stoppedTrying()
    {
        SandboxDesk desk;
        desk.status(502, Endpoint::Purchase, std::nullopt);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.order().phase(), Phase::Unknown);
        desk.purchases.stopTrying(desk.order().attempt());
        QCOMPARE(desk.order().phase(), Phase::Settled);
        QVERIFY(!desk.purchases.untilRepeat(desk.order().attempt()));
        desk.purchases.checkAgain(desk.order().attempt());
        QCOMPARE(desk.order().phase(), Phase::Settled);
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
        QCOMPARE(desk.order().phase(), Phase::Settled);
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
            QTimer::singleShot(0, &desk.folderGuard, [then] { then(Failure {Kind::NotRecorded}); });
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
