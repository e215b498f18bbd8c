// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scriptedserver.h"
#include "support/strict.h"
#include "waitingdesk.h"

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using Kind = Failure::Kind;
using Phase = Order::Phase;
using sandbox::Endpoint;
using sandbox::Fault;
using test::Reaction;
using Hindrance = CodePoller::Hindrance;

namespace {

/// A number is watched at a service whose answer to every look is `body`.
struct FloodedDesk {
    explicit FloodedDesk(const QByteArray& body)
        : preferences(folder.filePath(u"settings.ini"_s))
        , profiles(preferences, vault, network, clock,
              std::get<BaseUrl>(BaseUrl::parse(u"https://sms.example.com/api/v1/sms"_s)),
              [this] {
                  return Result<Credential>(Credential{
                      BaseUrl::embedded(server.url(u"/api"_s)), Secret("nsk_test_embedded_sandbox")});
              })
        , wallet(profiles, clock)
        , orders(clock,
              [this](const QList<Event>& events, Orders::Urgency, const Then<Done>& then) {
                  ++keeps;
                  events_ += events.size();
                  QTimer::singleShot(0, &profiles, [then] { then(Done{}); });
              })
        , poller(orders, profiles, wallet, clock, Desk::quickPace())
    {
        server.otherwise([body](const test::Delivery& delivery) {
            return delivery.target.endsWith("/code")
                ? Reaction::answer(200, body)
                : Reaction::answer(200, "{\"balance\":100,\"currency\":\"USD\"}");
        });
        QVERIFY(profiles.enterSandbox());
        const AttemptId attempt(u"attempt"_s);
        Intended intent;
        intent.purchase.attempt = attempt;
        intent.profile = sandboxProfileId();
        intent.market = Market::unitedStates(Server::One);
        Order order;
        order.apply({attempt, clock.now(), intent});
        order.apply({attempt, clock.now(), Sent{1}});
        order.apply({attempt, clock.now(), Bought{NumberId(u"n1"_s), u"+12025550100"_s, {}, {}, {}}});
        orders.restore({order});
    }

    QTemporaryDir folder;
    Clock clock = Clock::system();
    test::ScriptedServer server;
    Preferences preferences;
    KeyVault vault{2s};
    QNetworkAccessManager network;
    Profiles profiles;
    Wallet wallet;
    int keeps = 0;
    qsizetype events_ = 0;
    Orders orders;
    CodePoller poller;
};

QByteArray manyMessages(int count)
{
    QByteArray list;
    for (int i = 0; i < count; ++i)
        list += (i > 0 ? "," : "")
            + QStringLiteral("{\"id\":\"m%1\",\"code\":\"%2\",\"text\":\"Your code is %2\"}")
                  .arg(i)
                  .arg(100'000 + i)
                  .toLatin1();
    return "{\"id\":\"n1\",\"status\":\"received\",\"sms\":[" + list + "]}";
}

} // namespace

class TestCodeWatch : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void twoPollsWaitTheThirdHasTheCode()
    {
        WaitingDesk desk;
        QSignalSpy came(&desk.poller, &CodePoller::codeCame);
        int polls = 0; // until then: a number is looked after when its code has come, too
        qsizetype emptyOnes = 0;
        connect(&desk.poller, &CodePoller::codeCame, this, [&] {
            polls = desk.service.deliveries(Endpoint::Code);
            emptyOnes = checks(desk.order());
        });
        QTRY_COMPARE(came.count(), 1);
        QCOMPARE(desk.order().messages().constFirst().code, u"123456"_s);
        QVERIFY(desk.order().messages().constFirst().text.contains(u"123456"_s));
        QCOMPARE(emptyOnes, 2);
        QCOMPARE(polls, 3);
        QVERIFY(desk.order().isWatched());
    }

    /// One event, one look at the screen and one write for all of an answer, and a bound on what one can
    /// bring.
    void manyMessagesAreTakenAtOnce_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("kept");
        QTest::newRow("300") << 300 << 200;
        QTest::newRow("2000") << 2'000 << 200;
        QTest::newRow("100000") << 100'000 << 200;
    }
    void manyMessagesAreTakenAtOnce()
    {
        QFETCH(int, count);
        QFETCH(int, kept);
        FloodedDesk desk(manyMessages(count));
        QSignalSpy changed(&desk.orders, &Orders::changed);
        QSignalSpy came(&desk.poller, &CodePoller::codeCame);
        QTRY_VERIFY_WITH_TIMEOUT(desk.orders.all().constFirst().hasCode(), 30'000);
        const qsizetype changes = changed.size();
        QCOMPARE(desk.orders.all().constFirst().messages().size(), kept);
        QCOMPARE(
            desk.orders.all().constFirst().messages().constLast().code, QString::number(100'000 + count - 1));
        QVERIFY2(changes <= 2, qPrintable(QString::number(changes)));
        QVERIFY2(desk.keeps <= 2, qPrintable(QString::number(desk.keeps)));
        QVERIFY(came.size() >= 1 && came.size() <= 5);
        // The same again is nothing new.
        const int looks = int(desk.server.deliveries().size());
        QTRY_VERIFY(desk.server.deliveries().size() >= looks + 3);
        QVERIFY(came.size() <= 5);
        QCOMPARE(desk.orders.all().constFirst().messages().size(), kept);
    }

    void aSecondSmsIsKept()
    {
        sandbox::Habits habits;
        habits.pollsToSecondSms = 2;
        WaitingDesk desk(Desk::quickPace(), habits);
        QTRY_COMPARE(desk.order().messages().size(), 2);
        QCOMPARE(desk.order().messages()[0].code, u"123456"_s);
        QCOMPARE(desk.order().messages()[1].code, u"654321"_s);
    }

    void everyNumberGetsItsTurn()
    {
        WaitingDesk desk;
        for (int i = 0; i < 11; ++i)
            desk.buy();
        const auto all = [&desk] { return desk.orders.all(); };
        QTRY_VERIFY([&] {
            const QList<Order> orders = all();
            return std::all_of(
                orders.cbegin(), orders.cend(), [](const Order& order) { return order.hasCode(); });
        }());
        QCOMPARE(all().size(), 12);
    }

    void slowDownIsObeyed()
    {
        WaitingDesk desk(Desk::quickPace(), patient());
        QTRY_VERIFY(checks(desk.order()) >= 1);
        Fault busy;
        busy.endpoint = Endpoint::Code;
        busy.status = 429;
        busy.times = 1;
        busy.retryAfter = std::chrono::seconds(1);
        desk.service.addFault(busy);
        QTRY_COMPARE(desk.poller.pause(sandboxProfileId()).hindrance, Hindrance::SlowDown);
        const int before = desk.service.deliveries(Endpoint::Code);
        QElapsedTimer since;
        since.start();
        QTRY_VERIFY(desk.service.deliveries(Endpoint::Code) > before);
        QVERIFY2(since.elapsed() > 800, "it did not wait as it was asked to");
        QTRY_COMPARE(desk.poller.pause(sandboxProfileId()).hindrance, Hindrance::None);
    }

    void aBrokenLinkPausesAndResumes()
    {
        WaitingDesk desk(Desk::quickPace(), patient());
        desk.buy();
        desk.fault(Fault::Kind::Drop, Endpoint::Code, 5);
        QTRY_COMPARE(desk.poller.pause(sandboxProfileId()).hindrance, Hindrance::LinkLost);
        QTRY_COMPARE(desk.poller.pause(sandboxProfileId()).hindrance, Hindrance::None);
        QVERIFY(desk.orders.active().size() == 2);
    }

    void aRefusedKeyIsTriedAgainSeldomAndWhenAPersonAsks()
    {
        Pace seldom = Desk::quickPace();
        seldom.firstRefused = seldom.longestRefused = 1h;
        WaitingDesk desk(seldom, patient());
        QTRY_VERIFY(desk.order().walletAfter()); // a balance that is read later shows that the key is good
        desk.status(401, Endpoint::Code);
        QTRY_COMPARE(desk.poller.pause(sandboxProfileId()).hindrance, Hindrance::KeyRejected);
        const int before = desk.service.deliveries(Endpoint::Code);
        QVERIFY(*desk.poller.nextPoll() > 15min); // its end
        desk.poller.checkNow(desk.order().attempt());
        QTRY_VERIFY(desk.service.deliveries(Endpoint::Code) > before);
        QTRY_COMPARE(desk.poller.pause(sandboxProfileId()).hindrance, Hindrance::None);
    }

    void timeRunsOutAfterOneLastLook()
    {
        Pace seldom = Desk::quickPace();
        seldom.first = seldom.quick = seldom.steady = seldom.slow = 1h;
        WaitingDesk desk(seldom, patient());
        QCOMPARE(desk.service.deliveries(Endpoint::Code), 0);
        QTRY_VERIFY(desk.order().walletAfter());
        const int balances = desk.service.deliveries(Endpoint::Balance);
        desk.slept = 21min;
        desk.poller.hurryAll(); // the computer woke up
        QTRY_COMPARE(desk.order().phase(), Phase::Expired);
        QCOMPARE(desk.service.deliveries(Endpoint::Code), 1);
        QTRY_VERIFY(desk.service.deliveries(Endpoint::Balance) > balances);
        QVERIFY(!desk.poller.nextPoll());
        QVERIFY(desk.orders.active().isEmpty());
    }

    void anEndIsNotedByItself()
    {
        Pace seldom = Desk::quickPace();
        seldom.first = seldom.quick = seldom.steady = seldom.slow = 1h;
        sandbox::Habits brief = patient();
        brief.lifetime = std::chrono::seconds(2);
        WaitingDesk desk(seldom, brief);
        QTRY_COMPARE_WITH_TIMEOUT(desk.order().phase(), Phase::Expired, 10'000);
        QCOMPARE(desk.service.deliveries(Endpoint::Code), 1);
    }

    /// With its key removed nobody can look a last time: the number's own end is believed.
    void withoutItsKeyANumberEndsInItsTime()
    {
        Desk desk;
        desk.service.setHabits(patient());
        desk.addLiveKey();
        desk.look(Market::unitedStates(Server::One));
        QSignalSpy question(&desk.purchases, &Purchases::question);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(question.count(), 1);
        desk.purchases.agree();
        QTRY_VERIFY(checks(desk.order()) >= 1);
        bool done = false;
        desk.profiles.remove(desk.profiles.current()->id, &desk.folderGuard,
            [&done](const std::optional<KeyTrouble>& trouble) { done = !trouble; });
        QTRY_VERIFY(done);
        const int asked = desk.service.deliveries(Endpoint::Code);
        QCOMPARE(desk.order().phase(), Phase::Waiting);
        desk.slept = 21min;
        desk.poller.hurryAll(); // as after sleep
        QTRY_COMPARE(desk.order().phase(), Phase::Expired);
        QCOMPARE(desk.service.deliveries(Endpoint::Code), asked);
        QVERIFY(!desk.poller.nextPoll());
    }

    void aCodeOnTheLastLookIsKept()
    {
        Pace seldom = Desk::quickPace();
        seldom.first = seldom.quick = seldom.steady = seldom.slow = 1h;
        sandbox::Habits atOnce;
        atOnce.waitingPolls = 0;
        WaitingDesk desk(seldom, atOnce);
        desk.slept = 19min + 59s;
        desk.poller.checkNow(desk.order().attempt());
        QTRY_VERIFY(desk.order().hasCode());
    }

    void nothingIsPolledThatHasEnded()
    {
        WaitingDesk desk(Desk::quickPace(), patient());
        desk.cancels.cancel(desk.order().attempt());
        QTRY_COMPARE(desk.order().phase(), Phase::Cancelled);
        QVERIFY(!desk.poller.nextPoll());
    }

    void checkNowIsNow()
    {
        Pace seldom = Desk::quickPace();
        seldom.first = seldom.quick = seldom.steady = seldom.slow = 1h;
        WaitingDesk desk(seldom);
        for (int i = 1; i <= 3; ++i) {
            desk.poller.checkNow(desk.order().attempt());
            QTRY_COMPARE(desk.service.deliveries(Endpoint::Code), i);
            QTRY_VERIFY(checks(desk.order()) == i || desk.order().hasCode());
        }
        QTRY_VERIFY(desk.order().hasCode());
    }

    void aFailedCheckThatWasAskedForIsSaid()
    {
        Pace seldom = Desk::quickPace();
        seldom.first = seldom.quick = seldom.steady = seldom.slow = 1h;
        WaitingDesk desk(seldom);
        QSignalSpy failed(&desk.poller, &CodePoller::checkFailed);
        desk.status(500, Endpoint::Code);
        desk.poller.checkNow(desk.order().attempt());
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed[0][1].value<Failure>().kind, Kind::ServiceFailure);
    }

    void cancelledAndRefunded()
    {
        Desk desk;
        desk.service.setHabits(patient());
        desk.addLiveKey();
        desk.look(Market::unitedStates(Server::One));
        connect(&desk.purchases, &Purchases::question, &desk.purchases, &Purchases::agree);
        desk.purchases.buy(desk.wish());
        QTRY_VERIFY(desk.order().walletAfter());
        QSignalSpy cancelled(&desk.cancels, &Cancels::cancelled);
        desk.cancels.cancel(desk.order().attempt());
        QVERIFY(desk.order().isCancelling());
        desk.cancels.cancel(desk.order().attempt());
        QTRY_COMPARE(cancelled.count(), 1);
        QTRY_VERIFY(desk.order().walletAfterCancel());
        QCOMPARE(desk.order().walletAfterCancel()->toDecimal(), u"100.00"_s);
        QCOMPARE(desk.service.deliveries(Endpoint::Cancel), 1);
        QCOMPARE(desk.service.tally().refunds, 1);
    }

    void globalNumbersAreNotCancelled()
    {
        Desk desk;
        desk.service.setHabits(patient());
        desk.enterSandbox();
        desk.look(Market::global(Server::One, CountryId(u"gb"_s)));
        desk.purchases.buy(desk.wish());
        QTRY_VERIFY(desk.order().wasBought());
        desk.cancels.cancel(desk.order().attempt());
        QVERIFY(!desk.order().isCancelling());
        QCOMPARE(desk.service.deliveries(Endpoint::Cancel), 0);
    }

    /// The answer to the cancel says nothing; the number itself does.
    void theNumberDecides_data()
    {
        QTest::addColumn<bool>("isAfter");
        QTest::newRow("it was carried out") << true;
        QTest::newRow("it was not carried out") << false;
    }

    void theNumberDecides()
    {
        QFETCH(bool, isAfter);
        WaitingDesk desk(Desk::quickPace(), patient());
        desk.fault(Fault::Kind::Drop, Endpoint::Cancel, 1, isAfter);
        QSignalSpy not_(&desk.cancels, &Cancels::notCancelled);
        desk.cancels.cancel(desk.order().attempt());
        if (isAfter) {
            QTRY_COMPARE(desk.order().phase(), Phase::Cancelled);
            QCOMPARE(not_.count(), 0);
        } else {
            QTRY_COMPARE(not_.count(), 1);
            QVERIFY(desk.order().canCancel());
        }
        QCOMPARE(desk.service.deliveries(Endpoint::Cancel), 1);
    }

    void theCodeWasQuicker()
    {
        Pace seldom = Desk::quickPace();
        seldom.first = seldom.quick = seldom.steady = seldom.slow = 1h;
        sandbox::Habits atOnce;
        atOnce.waitingPolls = 0;
        WaitingDesk desk(seldom, atOnce);
        // Somebody else looks: the service has the code, the desk doesn't know yet.
        Client elsewhere(&desk.network, desk.door(), desk.clock);
        bool seen = false;
        elsewhere.code(Region::UnitedStates, desk.order().number(), &desk.folderGuard,
            [&seen](const Result<NumberState>& state) { seen = state && !state->messages.isEmpty(); });
        QTRY_VERIFY(seen);
        QVERIFY(!desk.order().hasCode());
        QSignalSpy first(&desk.cancels, &Cancels::codeCameFirst);
        desk.cancels.cancel(desk.order().attempt());
        QTRY_COMPARE(first.count(), 1);
        QVERIFY(desk.order().hasCode());
        QVERIFY(desk.order().isWatched());
    }
};

QTEST_GUILESS_MAIN(TestCodeWatch)
#include "tst_codepoller.moc"
