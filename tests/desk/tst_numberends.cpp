// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How numbers end: at their time, by the service's word, with checks that fail, and with clocks that are
// wrong.
#include "support/strict.h"
#include "waitingdesk.h"

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using Kind = Failure::Kind;
using Phase = Order::Phase;
using sandbox::Endpoint;
using sandbox::Fault;
using Hindrance = CodePoller::Hindrance;

namespace {

Fault always(int status, Endpoint endpoint)
{
    Fault answer;
    answer.status = status;
    answer.endpoint = endpoint;
    return answer;
}

Fault always(Fault::Kind kind, Endpoint endpoint)
{
    Fault fault;
    fault.kind = kind;
    fault.endpoint = endpoint;
    return fault;
}

/// Checks nothing by itself before its end.
Pace onlyAtTheEnd()
{
    Pace seldom = Desk::quickPace();
    seldom.first = seldom.quick = seldom.steady = seldom.slow = 1h;
    return seldom;
}

/// A program under a sanitizer is so many times as slow.
#ifdef __SANITIZE_ADDRESS__
constexpr int slowness = 5;
#else
constexpr int slowness = 1;
#endif

} // namespace

class TestNumberEnds : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void theLastCheckDecidesOrBacksOff_data()
    {
        QTest::addColumn<Fault>("answer");
        QTest::addColumn<bool>("endsIt");
        for (const int status : {400, 404, 410})
            QTest::addRow("%d", status) << always(status, Endpoint::Code) << true;
        for (const int status : {401, 403, 409, 418, 422, 429, 500, 502, 503})
            QTest::addRow("%d", status) << always(status, Endpoint::Code) << false;
        QTest::newRow("a page") << always(Fault::Kind::Html, Endpoint::Code) << false;
        QTest::newRow("a dropped link") << always(Fault::Kind::Drop, Endpoint::Code) << false;
        QTest::newRow("half a body") << always(Fault::Kind::CutOff, Endpoint::Code) << false;
        QTest::newRow("half a text") << always(Fault::Kind::Truncated, Endpoint::Code) << false;
        Fault elsewhere = always(Fault::Kind::Redirect, Endpoint::Code);
        elsewhere.target = QUrl(u"http://127.0.0.1:9/"_s);
        QTest::newRow("a redirect") << elsewhere << false;
        Fault tomorrow = always(429, Endpoint::Code);
        tomorrow.retryAfter = std::chrono::hours(24);
        QTest::newRow("429 until tomorrow") << tomorrow << false;
    }

    void theLastCheckDecidesOrBacksOff()
    {
        QFETCH(Fault, answer);
        QFETCH(bool, endsIt);
        Pace pace = onlyAtTheEnd();
        pace.firstPause = 40ms;
        pace.longestObeyed = 40ms;
        // With every kind of key at once, so that the waiting is done once.
        std::vector<std::unique_ptr<WaitingDesk>> desks;
        for (const Key key : {Key::Sandbox, Key::Test, Key::LiveNotProved, Key::LiveProved}) {
            desks.push_back(std::make_unique<WaitingDesk>(
                pace, patient(), CodePoller::Timing{.late = 500ms * slowness}, key));
            QTRY_VERIFY(desks.back()->order().walletAfter());
        }
        QElapsedTimer since;
        since.start();
        for (const auto& desk : desks) {
            desk->service.addFault(answer);
            desk->slept = 20min;
            desk->poller.hurryAll(); // the computer woke up
        }
        for (const auto& each : desks) {
            WaitingDesk& desk = *each;
            QTRY_COMPARE_WITH_TIMEOUT(desk.order().phase(), Phase::Expired, 5000 * slowness);
            const int checks = desk.service.deliveries(Endpoint::Code);
            QVERIFY2(checks <= 8 * slowness, QByteArray::number(checks).constData());
            if (endsIt) {
                QCOMPARE(checks, 1);
                QVERIFY(!desk.order().failure());
            } else {
                QVERIFY2(since.elapsed() >= 450 * slowness, "it gave up at once");
                QVERIFY2(desk.order().failure(), "it does not say that nobody could check");
                QVERIFY(checks >= 2);
            }
            QVERIFY(!desk.poller.nextPoll());
            QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 1);
            // It can still be asked about, a day long.
            desk.service.clearFaults();
            QVERIFY(desk.order().canCheck(desk.clock.now()));
            QSignalSpy over(&desk.poller, &CodePoller::foundOver);
            desk.poller.checkNow(desk.order().attempt());
            QTRY_COMPARE(over.count(), 1);
            QVERIFY(!desk.order().canCheck(desk.clock.now().addDays(1)));
        }
    }

    void aServiceThatIsGoneAtTheEndIsNotAskedFasterThanThePace()
    {
        WaitingDesk desk(onlyAtTheEnd(), patient(), {.late = 600ms});
        QTRY_VERIFY(desk.order().walletAfter());
        int tries = 0;
        connect(&desk.profiles, &Profiles::exchanged, this, [&tries](const RedactedExchange&) { ++tries; });
        desk.service.stop();
        desk.slept = 20min;
        desk.poller.hurryAll();
        QTRY_COMPARE(desk.order().phase(), Phase::Expired);
        QVERIFY2(tries <= 16, QByteArray::number(tries).constData()); // the wallet's own tries among them
        QCOMPARE(desk.order().failure()->kind, Kind::Offline);
    }

    void oneRefusedCheckStopsNobody_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("401") << 401;
        QTest::newRow("403") << 403;
    }

    void oneRefusedCheckStopsNobody()
    {
        QFETCH(int, status);
        WaitingDesk desk(Desk::quickPace(), patient());
        desk.buy();
        bool wasRefused = false; // not for long, and nobody need look just then
        connect(&desk.poller, &CodePoller::paceChanged, &desk.poller, [&desk, &wasRefused] {
            wasRefused |= desk.poller.pause(sandboxProfileId()).hindrance == Hindrance::KeyRejected;
        });
        desk.status(status, Endpoint::Code);
        QTRY_VERIFY(wasRefused);
        QTRY_VERIFY(desk.poller.nextPoll());
        QTRY_COMPARE(desk.poller.pause(sandboxProfileId()).hindrance, Hindrance::None);
        const int before = desk.service.deliveries(Endpoint::Code);
        QTRY_VERIFY(desk.service.deliveries(Endpoint::Code) > before + 4);
        for (const Order& order : desk.orders.all())
            QVERIFY(checks(order) > 0);
    }

    void whateverIsServedReleasesTheKey()
    {
        Pace seldom = Desk::quickPace();
        seldom.firstRefused = seldom.longestRefused = 1h;
        WaitingDesk desk(seldom, patient());
        QTRY_VERIFY(desk.order().walletAfter());
        desk.status(401, Endpoint::Code);
        QTRY_COMPARE(desk.poller.pause(sandboxProfileId()).hindrance, Hindrance::KeyRejected);
        const int before = desk.service.deliveries(Endpoint::Code);
        desk.wallet.refresh(sandboxProfileId());
        QTRY_COMPARE(desk.poller.pause(sandboxProfileId()).hindrance, Hindrance::None);
        QTRY_VERIFY(desk.service.deliveries(Endpoint::Code) > before);
    }

    void aPersonTriesARefusedKey()
    {
        Pace seldom = Desk::quickPace();
        seldom.firstRefused = seldom.longestRefused = 1h;
        WaitingDesk desk(seldom, patient());
        QTRY_VERIFY(desk.order().walletAfter());
        desk.status(401, Endpoint::Code);
        QTRY_COMPARE(desk.poller.pause(sandboxProfileId()).hindrance, Hindrance::KeyRejected);
        desk.poller.tryNow(sandboxProfileId());
        QTRY_COMPARE(desk.poller.pause(sandboxProfileId()).hindrance, Hindrance::None);
    }

    void aDayOfRetryAfterIsObeyedForTwoMinutes()
    {
        WaitingDesk desk(Desk::quickPace(), patient());
        Fault busy = always(429, Endpoint::Code);
        busy.retryAfter = std::chrono::hours(24);
        desk.service.addFault(busy);
        QTRY_COMPARE(desk.poller.pause(sandboxProfileId()).hindrance, Hindrance::SlowDown);
        QVERIFY(desk.poller.pause(sandboxProfileId()).left <= 2min);
        QVERIFY(*desk.poller.nextPoll() > 100s);
        // A person is not held back by it, once in ten seconds.
        const int before = desk.service.deliveries(Endpoint::Code);
        QSignalSpy failed(&desk.poller, &CodePoller::checkFailed);
        desk.poller.checkNow(desk.order().attempt());
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(desk.service.deliveries(Endpoint::Code), before + 1);
        desk.poller.checkNow(desk.order().attempt());
        QVERIFY(*desk.poller.nextPoll() > 100s);
        QCOMPARE(desk.service.deliveries(Endpoint::Code), before + 1);
    }

    void notFoundEndsNothingWithinAMinute()
    {
        WaitingDesk desk(Desk::quickPace(), patient());
        desk.status(404, Endpoint::Code, 12);
        QTRY_VERIFY(desk.service.deliveries(Endpoint::Code) > 12);
        QTRY_VERIFY(!desk.order().failedCheck());
        QCOMPARE(desk.order().phase(), Phase::Waiting);
        QCOMPARE(desk.service.deliveries(Endpoint::Number), 0);
    }

    void notFoundIsConfirmedByTheNumber_data()
    {
        QTest::addColumn<int>("numberSays");
        QTest::newRow("the number is known") << 200;
        QTest::newRow("the number is unknown, too") << 404;
        QTest::newRow("the number is gone") << 410;
        QTest::newRow("nobody can say") << 500;
    }

    void notFoundIsConfirmedByTheNumber()
    {
        QFETCH(int, numberSays);
        WaitingDesk desk(Desk::quickPace(), patient(), {.notFoundFor = 200ms});
        if (numberSays != 200)
            desk.service.addFault(always(numberSays, Endpoint::Number));
        desk.service.addFault(always(404, Endpoint::Code));
        QTRY_VERIFY(desk.service.deliveries(Endpoint::Number) >= 1);
        if (numberSays == 404 || numberSays == 410) {
            QTRY_COMPARE(desk.order().phase(), Phase::Finished);
            QVERIFY(!desk.poller.nextPoll());
        } else {
            const int before = desk.service.deliveries(Endpoint::Code);
            QTRY_VERIFY(desk.service.deliveries(Endpoint::Code) > before + 3);
            QCOMPARE(desk.order().phase(), Phase::Waiting);
        }
    }

    void aNumberThatTurnsOutAliveIsWatchedAgain()
    {
        WaitingDesk desk(Desk::quickPace(), {}, {.notFoundFor = 50ms});
        desk.service.addFault(always(404, Endpoint::Code));
        desk.service.addFault(always(404, Endpoint::Number));
        QTRY_COMPARE(desk.order().phase(), Phase::Finished);
        desk.service.clearFaults();
        desk.poller.checkNow(desk.order().attempt());
        QTRY_COMPARE(desk.order().phase(), Phase::Waiting);
        // On a busy machine its code may be here already.
        QTRY_VERIFY(desk.poller.nextPoll() || desk.order().hasCode());
        QTRY_VERIFY(desk.order().hasCode());
    }

    void aCodeThatCameAfterTheEndIsFound()
    {
        sandbox::Habits atOnce;
        atOnce.waitingPolls = 0;
        WaitingDesk desk(onlyAtTheEnd(), atOnce, {.late = 100ms});
        // Somebody else checks: the service has the code.
        Client elsewhere(&desk.network, desk.door(), desk.clock);
        bool seen = false;
        elsewhere.code(Region::UnitedStates, desk.order().number(), &desk.folderGuard,
            [&seen](const Result<NumberState>& state) { seen = state && !state->messages.isEmpty(); });
        QTRY_VERIFY(seen);
        desk.service.addFault(always(500, Endpoint::Code));
        desk.slept = 20min;
        desk.poller.hurryAll();
        QTRY_COMPARE(desk.order().phase(), Phase::Expired);
        desk.service.clearFaults();
        QSignalSpy came(&desk.poller, &CodePoller::codeCame);
        desk.poller.checkNow(desk.order().attempt());
        QTRY_COMPARE(came.count(), 1);
        QVERIFY(desk.order().hasCode());
    }

    void aKeyThatComesBackWhileACheckHangsGoesOn()
    {
        Desk desk;
        desk.service.setHabits(patient());
        desk.addLiveKey();
        desk.look(Market::unitedStates(Server::One));
        connect(&desk.purchases, &Purchases::question, &desk.purchases, &Purchases::agree);
        desk.purchases.buy(desk.wish());
        QTRY_VERIFY(desk.order().wasBought());
        desk.service.addFault(always(Fault::Kind::Hang, Endpoint::Code));
        QTRY_VERIFY(desk.service.deliveries(Endpoint::Code) >= 1 && !desk.poller.nextPoll());
        bool removed = false;
        desk.profiles.remove(desk.profiles.current()->id, &desk.folderGuard,
            [&removed](const std::optional<KeyTrouble>& trouble) { removed = !trouble; });
        QTRY_VERIFY(removed);
        desk.service.clearFaults();
        const int before = desk.service.deliveries(Endpoint::Code);
        desk.addLiveKey();
        QTRY_VERIFY(desk.service.deliveries(Endpoint::Code) > before + 2);
    }

    void anUnreadableCheckIsSaid_data()
    {
        QTest::addColumn<Fault>("answer");
        QTest::newRow("a page") << always(Fault::Kind::Html, Endpoint::Code);
        QTest::newRow("half a text") << always(Fault::Kind::Truncated, Endpoint::Code);
        QTest::newRow("an unknown status") << always(418, Endpoint::Code);
        QTest::newRow("refused") << always(400, Endpoint::Code);
    }

    void anUnreadableCheckIsSaid()
    {
        QFETCH(Fault, answer);
        WaitingDesk desk(Desk::quickPace(), patient());
        desk.service.addFault(answer);
        QTRY_VERIFY(desk.order().failedCheck());
        desk.service.clearFaults();
        QTRY_VERIFY(!desk.order().failedCheck());
    }

    void withoutADateAClockThatIsAheadEndsNothing_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("ahead");
        QTest::newRow("an hour") << std::chrono::milliseconds(1h);
        QTest::newRow("half of its time") << std::chrono::milliseconds(10min);
        QTest::newRow("an hour behind") << std::chrono::milliseconds(-1h);
        QTest::newRow("a hundred days") << std::chrono::milliseconds(24h * 100);
    }

    void withoutADateAClockThatIsAheadEndsNothing()
    {
        QFETCH(std::chrono::milliseconds, ahead);
        sandbox::Habits silent = patient();
        silent.tellsTime = false;
        Desk desk(Desk::quickPace(), Desk::quickTiming());
        desk.service.setHabits(silent);
        desk.ahead = ahead;
        desk.enterSandbox();
        desk.look(Market::unitedStates(Server::One));
        desk.purchases.buy(desk.wish());
        QTRY_VERIFY(checks(desk.order()) >= 5);
        QCOMPARE(desk.order().phase(), Phase::Waiting);
        // After half of its time it is still there for the service, and so it is here.
        desk.slept = 10min + 1s;
        desk.poller.hurryAll();
        const qsizetype before = checks(desk.order());
        QTRY_VERIFY(checks(desk.order()) > before);
        QCOMPARE(desk.order().phase(), Phase::Waiting);
        desk.slept = 21min;
        desk.poller.hurryAll();
        QTRY_COMPARE(desk.order().phase(), Phase::Expired);
    }

    void aClockThatIsSetAfterThePurchaseMovesNoEnd_data()
    {
        QTest::addColumn<bool>("tellsTime");
        QTest::newRow("the service tells the time") << true;
        QTest::newRow("it does not") << false;
    }

    void aClockThatIsSetAfterThePurchaseMovesNoEnd()
    {
        QFETCH(bool, tellsTime);
        sandbox::Habits habits = patient();
        habits.tellsTime = tellsTime;
        WaitingDesk desk(Desk::quickPace(), habits);
        QTRY_VERIFY(checks(desk.order()) >= 1);
        for (const std::chrono::milliseconds ahead :
            {std::chrono::milliseconds(2h), std::chrono::milliseconds(-2h)}) {
            desk.ahead = ahead;
            const qsizetype before = checks(desk.order());
            QTRY_VERIFY(checks(desk.order()) > before + 3);
            QCOMPARE(desk.order().phase(), Phase::Waiting);
            const qint64 left = desk.poller.nowFor(desk.order()).secsTo(desk.order().expiresAt());
            QVERIFY2(left > 19 * 60 && left <= 20 * 60, QByteArray::number(left).constData());
        }
        desk.slept = 20min;
        desk.poller.hurryAll();
        QTRY_COMPARE(desk.order().phase(), Phase::Expired);
    }

    void afterARestartTheServiceIsBelievedRatherThanTheClock()
    {
        Desk desk(onlyAtTheEnd(), Desk::quickTiming(), {.late = 1h});
        desk.service.setHabits(patient());
        desk.enterSandbox();
        desk.look(Market::unitedStates(Server::One));
        desk.purchases.buy(desk.wish());
        QTRY_VERIFY(desk.order().walletAfter());
        const Order order = desk.order();
        // The clock is set an hour ahead while the program is closed; here: before another poller begins.
        desk.ahead = 1h;
        CodePoller again(
            desk.orders, desk.profiles, desk.wallet, desk.clock, onlyAtTheEnd(), {.late = 100ms});
        desk.orders.restore({order});
        QTRY_VERIFY(desk.service.deliveries(Endpoint::Code) >= 1);
        QTRY_VERIFY(desk.order().expiresAt() > desk.clock.now());
        QTRY_VERIFY(again.nextPoll() && *again.nextPoll() > 10min);
        QCOMPARE(desk.order().phase(), Phase::Waiting);
    }

    /// Set back while the program was closed: the number is not younger than new, and its end not farther
    /// than it ever was.
    void afterARestartAClockThatWasSetBackPutsNothingOff()
    {
        Desk desk(Desk::quickPace(), Desk::quickTiming(), {.late = 100ms});
        desk.service.setHabits(patient());
        desk.enterSandbox();
        desk.look(Market::unitedStates(Server::One));
        desk.purchases.buy(desk.wish());
        QTRY_VERIFY(desk.order().walletAfter());
        const Order order = desk.order();
        Pace seldom = Desk::quickPace();
        seldom.quick = seldom.steady = seldom.slow = 12h;
        desk.ahead = -1h;
        CodePoller again(desk.orders, desk.profiles, desk.wallet, desk.clock, seldom, {.late = 100ms});
        QSignalSpy failed(&again, &CodePoller::paceChanged);
        desk.orders.restore({order});
        QVERIFY(again.nextPoll().value_or(0s) < 1s);
        // Its check told when it ends; before that, the end was the farthest that it can be.
        QTRY_VERIFY(again.nextPoll().value_or(0s) > 1min);
        QVERIFY2(*again.nextPoll() <= 20min, QByteArray::number(again.nextPoll()->count()).constData());
    }

    /// A check that began before the end and was answered behind it may have missed the last seconds' code.
    void aCheckThatBeganBeforeTheEndIsNotTheLast_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("no such number") << 404;
        QTest::newRow("waiting") << 0;
    }

    void aCheckThatBeganBeforeTheEndIsNotTheLast()
    {
        QFETCH(int, status);
        WaitingDesk desk(onlyAtTheEnd(), patient(), {.late = 1h});
        QTRY_VERIFY(desk.order().walletAfter());
        Fault slow;
        slow.kind = status == 0 ? Fault::Kind::Slow : Fault::Kind::Status;
        slow.status = status;
        slow.endpoint = Endpoint::Code;
        slow.times = 1;
        slow.delay = 3500ms; // the service tells its end in whole seconds
        desk.service.addFault(slow);
        desk.slept = 20min - 3s;
        desk.poller.checkNow(desk.order().attempt());
        QTRY_COMPARE_WITH_TIMEOUT(desk.order().phase(), Phase::Expired, 10'000);
        QCOMPARE(desk.service.deliveries(Endpoint::Code), 2);
    }

    void aNumberThatIsOverIsAskedAboutNotMoreOftenThanAPersonCan()
    {
        WaitingDesk desk(onlyAtTheEnd(), patient(), {.late = 50ms});
        QTRY_VERIFY(desk.order().walletAfter());
        desk.slept = 20min;
        desk.poller.hurryAll();
        QTRY_COMPARE(desk.order().phase(), Phase::Expired);
        const int before = desk.service.deliveries(Endpoint::Code);
        QSignalSpy over(&desk.poller, &CodePoller::foundOver);
        for (int i = 0; i < 30; ++i)
            desk.poller.checkNow(desk.order().attempt()); // a key that is held
        QTRY_COMPARE(over.count(), 1);
        desk.poller.checkNow(desk.order().attempt());
        QCOMPARE(desk.service.deliveries(Endpoint::Code), before + 1);
        desk.slept = 20min + 3s;
        desk.poller.checkNow(desk.order().attempt());
        QTRY_COMPARE(over.count(), 2);
    }

    /// Its time ran out while the program was closed or the computer slept: it is asked about before it is
    /// given up.
    void anEndThatPassedUnseenIsCheckedOnce()
    {
        Desk desk(onlyAtTheEnd(), Desk::quickTiming(), {.late = 50ms});
        sandbox::Habits atOnce;
        atOnce.waitingPolls = 0;
        desk.service.setHabits(atOnce);
        desk.enterSandbox();
        desk.look(Market::unitedStates(Server::One));
        desk.purchases.buy(desk.wish());
        QTRY_VERIFY(desk.order().walletAfter());
        Client elsewhere(&desk.network, desk.door(), desk.clock);
        bool seen = false;
        elsewhere.code(Region::UnitedStates, desk.order().number(), &desk.folderGuard,
            [&seen](const Result<NumberState>& state) { seen = state && !state->messages.isEmpty(); });
        QTRY_VERIFY(seen);
        desk.slept = 3h;
        desk.poller.hurryAll();
        QTRY_VERIFY(!desk.order().isWatched());
        QCOMPARE(desk.service.deliveries(Endpoint::Code), 2);
    }

    /// A machine whose steady clock stood still while it was suspended: only the wall clock shows it.
    void aSuspendedMachineChecksWhatIsWaitingAtOnce()
    {
        Pace pace = Desk::quickPace();
        pace.quickFor = 1h;
        pace.slow = 1h; // after a code
        sandbox::Habits second;
        second.waitingPolls = 0;
        second.pollsToSecondSms = 1'000;
        WaitingDesk desk(pace, second);
        QTRY_VERIFY(desk.order().hasCode());
        const AttemptId old = desk.order().attempt();
        QTRY_VERIFY(*desk.poller.nextPoll() > 10min);
        const int before = desk.service.deliveries(Endpoint::Code);
        desk.service.setHabits(patient());
        desk.ahead = 3min; // nobody tells: the second number's checks notice
        desk.buy();
        const auto checked = [&desk, &old] { return test::checks(*desk.orders.find(old)); };
        QTRY_VERIFY(checked() > 0);
        QVERIFY(desk.service.deliveries(Endpoint::Code) > before);
    }

    void aNumberWithoutAnEndIsWatchedForADay()
    {
        sandbox::Habits endless = patient();
        endless.tellsExpiry = false;
        endless.lifetime = std::chrono::hours(24 * 40);
        WaitingDesk desk(Desk::quickPace(), endless);
        QVERIFY(!desk.order().expiresAt().isValid());
        QTRY_VERIFY(checks(desk.order()) >= 2);
        desk.slept = 23h;
        desk.poller.hurryAll();
        const qsizetype before = checks(desk.order());
        QTRY_VERIFY(checks(desk.order()) > before);
        QCOMPARE(desk.order().phase(), Phase::Waiting);
        desk.slept = 24h + 1s;
        desk.poller.hurryAll();
        QTRY_COMPARE(desk.order().phase(), Phase::Expired);
        QVERIFY(!desk.poller.nextPoll());
    }

    void aNumberWithoutAnEndCanBePutAway()
    {
        sandbox::Habits endless = patient();
        endless.tellsExpiry = false;
        WaitingDesk desk(Desk::quickPace(), endless);
        QVERIFY(desk.order().canPutAway());
        QVERIFY(desk.orders.record(desk.order().attempt(), PutAway{}));
        QCOMPARE(desk.order().phase(), Phase::Finished);
        QVERIFY(!desk.poller.nextPoll());
    }

    void aNumberThatWaitsForItsCodeIsNotPutAway()
    {
        WaitingDesk desk(Desk::quickPace(), patient());
        QVERIFY(!desk.order().canPutAway());
        QVERIFY(!desk.orders.record(desk.order().attempt(), PutAway{}));
    }

    /// A clock that differs from the service's by a second or two moves the end at every check otherwise.
    void anEndThatWobblesIsNotWrittenAgainAndAgain()
    {
        WaitingDesk desk(Desk::quickPace(), patient());
        desk.ahead = 1h;
        QTRY_VERIFY(checks(desk.order()) >= 20);
        const auto said = std::count_if(desk.order().events().cbegin(), desk.order().events().cend(),
            [](const Event& event) { return std::holds_alternative<ExpirySaid>(event.what); });
        QVERIFY2(said <= 1, QByteArray::number(said).constData());
    }
};

QTEST_GUILESS_MAIN(TestNumberEnds)
#include "tst_numberends.moc"
