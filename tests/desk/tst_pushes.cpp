// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/wire.h"
#include "desk.h"
#include "desk/pushes.h"
#include "support/strict.h"

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using sandbox::Endpoint;

namespace {

/// A storage that can be told to fail.
struct Storage {
    QList<Push> kept;
    QList<QByteArray> dropped;
    bool fails = false;

    Pushes::Storage functions()
    {
        return {
            [this](const Push& push, const Then<Done>& then) {
                if (!fails)
                    kept.append(push);
                QTimer::singleShot(0, [then, fails = fails] {
                    then(fails ? Result<Done>(Failure{Failure::Kind::NotRecorded}) : Result<Done>(Done{}));
                });
            },
            [this](const QList<QByteArray>& digests, const Then<Done>& then) {
                dropped += digests;
                QTimer::singleShot(0, [then] { then(Done{}); });
            },
        };
    }
};

/// A desk on which pushes arrive, in a sandbox whose polls bring nothing for long.
struct PushedDesk : Desk {
    explicit PushedDesk(int waitingPolls = 1'000'000, Pace pace = quickPace())
        : Desk(pace)
        , pushes(orders, poller, storage.functions())
    {
        sandbox::Habits habits;
        habits.waitingPolls = waitingPolls;
        service.setHabits(habits);
        enterSandbox();
        look(Market::unitedStates(Server::One));
    }

    Order buy()
    {
        QSignalSpy bought(&purchases, &Purchases::bought);
        purchases.buy(wish());
        [&] { QTRY_COMPARE(bought.count(), 1); }();
        return *orders.find(bought.constFirst().constFirst().value<AttemptId>());
    }

    static QByteArray body(
        const QString& number, const QString& phone, const QString& code, const QString& id = u"evt_1"_s)
    {
        return QStringLiteral(
            R"({"id":"%1","type":"otp.received","data":{"number_id":"%2","number":"%3","service":"whatsapp","code":"%4","message":"Code %4"}})")
            .arg(id, number, phone, code)
            .toUtf8();
    }

    PushOutcome push(const QByteArray& bytes)
    {
        std::optional<Pushes::Taken> taken;
        pushes.take(bytes, clock.now(), &folderGuard, [&taken](const Pushes::Taken& told) { taken = told; });
        if (!QTest::qWaitFor([&taken] { return taken.has_value(); }, 10'000))
            qFatal("a push was never answered");
        return taken->outcome;
    }

    Order now(const Order& order) const { return *orders.find(order.attempt()); }

    Storage storage;
    Pushes pushes;
};

/// Looks at long intervals, so that a difference shows.
Pace plainPace()
{
    Pace pace = Desk::quickPace();
    pace.first = pace.quick = pace.steady = pace.slow = 50ms;
    pace.safety = 5s;
    pace.trust = 60s;
    return pace;
}

} // namespace

class TestPushes : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void findsItsNumberById()
    {
        PushedDesk desk;
        const Order first = desk.buy();
        const Order second = desk.buy();
        QSignalSpy came(&desk.poller, &CodePoller::codeCame);
        // The id decides, whatever the phone says.
        QVERIFY(desk.push(PushedDesk::body(second.number().text(), first.phone(), u"482913"_s))
            == PushOutcome::Shown);
        QVERIFY(!desk.now(first).hasCode());
        QCOMPARE(desk.now(second).messages().size(), 1);
        QCOMPARE(desk.now(second).messages().constFirst().code, u"482913"_s);
        QCOMPARE(came.count(), 1);
        QVERIFY(desk.storage.kept.isEmpty());
    }

    void elseByItsPhone()
    {
        PushedDesk desk;
        const Order order = desk.buy();
        QVERIFY(desk.push(PushedDesk::body({}, order.phone().mid(2), u"482913"_s)) == PushOutcome::Shown);
        QVERIFY(desk.now(order).hasCode());
    }

    void aNumberThatIsWatchedGoesFirst()
    {
        PushedDesk desk;
        const Order order = desk.buy();
        Order older = order;
        // The same phone was rented before, and that is over.
        Intended intent = order.intent();
        intent.purchase.attempt = AttemptId(u"older"_s);
        Order past;
        const QDateTime then = order.boughtAt().addSecs(60); // even if it seems bought later
        past.apply({intent.purchase.attempt, then, intent});
        past.apply({intent.purchase.attempt, then, Sent{1}});
        past.apply({intent.purchase.attempt, then, Bought{NumberId(u"past"_s), order.phone(), {}, {}, {}}});
        past.apply({intent.purchase.attempt, then, Expired{}});
        desk.orders.restore({past});
        QVERIFY(desk.push(PushedDesk::body({}, order.phone(), u"482913"_s)) == PushOutcome::Shown);
        QVERIFY(desk.now(order).hasCode());
        // One that is over still gets what is its own.
        QVERIFY(desk.push(PushedDesk::body(u"past"_s, order.phone(), u"111222"_s, u"evt_2"_s))
            == PushOutcome::Shown);
        QVERIFY(desk.orders.find(AttemptId(u"older"_s))->hasCode());
    }

    /// Services rent the same phone again: what was sent to the one before is not this number's code.
    void onePushedForAnEarlierRentalIsUnmatched()
    {
        PushedDesk desk;
        const Order order = desk.buy();
        const auto push = [&](const QString& number, qint64 secondsBefore, const QByteArray& field) {
            const QByteArray at
                = order.intendedAt().addSecs(-secondsBefore).toUTC().toString(Qt::ISODate).toLatin1();
            const QString time
                = QStringLiteral("\"%1\":\"%2\",").arg(QString::fromLatin1(field), QString::fromLatin1(at));
            return QStringLiteral("{%1\"type\":\"otp.received\",\"data\":{%2\"number_id\":\"%3\",\"number\":"
                                  "\"%4\",\"code\":\"%5\"}}")
                .arg(field == "created_at" ? time : QString(), field == "received_at" ? time : QString(),
                    number, order.phone(), QString::number(100'000 + secondsBefore))
                .toUtf8();
        };
        for (const QByteArray field : {"received_at", "created_at"}) {
            QVERIFY(desk.push(push(u"another"_s, 3600, field)) == PushOutcome::Unmatched);
            QVERIFY(desk.push(push({}, 600, field)) == PushOutcome::Unmatched);
        }
        QVERIFY(!desk.now(order).hasCode());
        QCOMPARE(desk.pushes.unmatched().size(), 4);
        // Another id's is not ours by a clock that differs a little, nor where no time is told.
        QVERIFY(desk.push(push(u"another"_s, 30, "received_at")) == PushOutcome::Unmatched);
        QVERIFY(desk.push(push(u"another"_s, 31, {})) == PushOutcome::Unmatched);
        QVERIFY(!desk.now(order).hasCode());
        QCOMPARE(desk.pushes.unmatched().size(), 6);
        // Its own id is certain whatever the clock says, and without an id clocks may differ a little.
        QVERIFY(desk.push(push(order.number().text(), 3600, "received_at")) == PushOutcome::Shown);
        QVERIFY(desk.push(push({}, 32, "received_at")) == PushOutcome::Shown);
        QVERIFY(desk.push(push(u"another"_s, -1, "received_at")) == PushOutcome::Shown);
    }

    void anUnknownNumberIsKeptUnmatched()
    {
        PushedDesk desk;
        desk.buy();
        QSignalSpy came(&desk.pushes, &Pushes::unmatchedCame);
        const QByteArray body = PushedDesk::body(u"num_x"_s, u"+447700900123"_s, u"482913"_s);
        QVERIFY(desk.push(body) == PushOutcome::Unmatched);
        QVERIFY(desk.push(body) == PushOutcome::Unmatched);
        QCOMPARE(came.count(), 1);
        QCOMPARE(desk.pushes.unmatched().size(), 1);
        const Push push = desk.pushes.unmatched().constFirst();
        QCOMPARE(push.phone, u"+447700900123"_s);
        QCOMPARE(push.message.code, u"482913"_s);
        QCOMPARE(desk.storage.kept.constFirst(), push);
        desk.pushes.dismiss({push.digest});
        QVERIFY(desk.pushes.unmatched().isEmpty());
    }

    void onlyTheLastUnmatchedAreShown()
    {
        PushedDesk desk;
        constexpr int many = 510;
        for (int i = 0; i < many; ++i) {
            const QString text = QString::number(100'000 + i);
            QVERIFY(
                desk.push(PushedDesk::body(u"num_x"_s, u"+447700900123"_s, text)) == PushOutcome::Unmatched);
        }
        QCOMPARE(desk.pushes.unmatched().size(), 500);
        QCOMPARE(desk.pushes.unmatched().constFirst().message.code, QString::number(100'000 + many - 1));
    }

    void oneThatIsQuickerThanThePurchaseFindsIt()
    {
        PushedDesk desk;
        const Order sample = desk.buy(); // to learn how the sandbox names the next one
        // The purchase is on its way, and its push is here already.
        Intended intent = sample.intent();
        intent.purchase.attempt = AttemptId(u"coming"_s);
        Order coming;
        coming.apply({intent.purchase.attempt, desk.clock.now(), intent});
        coming.apply({intent.purchase.attempt, desk.clock.now(), Sent{1}});
        desk.orders.restore({coming});
        QVERIFY(desk.push(PushedDesk::body(u"num_next"_s, u"+12025550199"_s, u"482913"_s))
            == PushOutcome::Unmatched);
        QSignalSpy came(&desk.poller, &CodePoller::codeCame);
        QVERIFY(desk.orders.record(
            intent.purchase.attempt, Bought{NumberId(u"num_next"_s), u"+12025550199"_s, {}, {}, {}}));
        QTRY_COMPARE(came.count(), 1);
        QCOMPARE(desk.orders.find(intent.purchase.attempt)->messages().constFirst().code, u"482913"_s);
        QTRY_VERIFY(desk.pushes.unmatched().isEmpty());
        QCOMPARE(desk.storage.dropped.size(), 1);
    }

    void anOldOneIsNotGivenToALaterPurchase()
    {
        PushedDesk desk;
        const Order first = desk.buy();
        Push old;
        old.phone = u"+12025550199"_s;
        old.message.code = u"111111"_s;
        old.message.seenAt = desk.clock.now().addSecs(-3600);
        old.digest = "old";
        desk.pushes.restore({old});
        Intended intent = first.intent();
        intent.purchase.attempt = AttemptId(u"later"_s);
        Order later;
        later.apply({intent.purchase.attempt, desk.clock.now(), intent});
        later.apply({intent.purchase.attempt, desk.clock.now(), Sent{1}});
        desk.orders.restore({later});
        QVERIFY(desk.orders.record(
            intent.purchase.attempt, Bought{NumberId(u"num_later"_s), old.phone, {}, {}, {}}));
        QTest::qWait(50);
        QVERIFY(!desk.orders.find(intent.purchase.attempt)->hasCode());
        QCOMPARE(desk.pushes.unmatched().size(), 1);
    }

    void whatALookBroughtFirstIsShownOnce()
    {
        PushedDesk desk(0);
        QSignalSpy came(&desk.poller, &CodePoller::codeCame);
        const Order order = desk.buy();
        QTRY_COMPARE(came.count(), 1);
        const QByteArray same = QStringLiteral(
            R"({"type":"otp.received","data":{"number_id":"%1","code":"123456","message":"%2"}})")
                                    .arg(order.number().text(), desk.now(order).messages().constFirst().text)
                                    .toUtf8();
        QVERIFY(desk.push(same) == PushOutcome::KnownAlready);
        QTest::qWait(100);
        QCOMPARE(desk.now(order).messages().size(), 1);
        QCOMPARE(came.count(), 1);
    }

    void whatAPushBroughtFirstIsShownOnce()
    {
        PushedDesk desk(3);
        QSignalSpy came(&desk.poller, &CodePoller::codeCame);
        const Order order = desk.buy();
        const QByteArray body
            = QStringLiteral(R"({"type":"otp.received","data":{"number_id":"%1","code":"123456"}})")
                  .arg(order.number().text())
                  .toUtf8();
        QVERIFY(desk.push(body) == PushOutcome::Shown);
        desk.poller.checkNow(order.attempt());
        for (int i = 0; i < 4; ++i) {
            const int before = desk.service.deliveries(Endpoint::Code);
            QTRY_VERIFY(desk.service.deliveries(Endpoint::Code) > before
                || (desk.poller.checkNow(order.attempt()), false));
        }
        QTest::qWait(50);
        QCOMPARE(desk.now(order).messages().size(), 1);
        QVERIFY(!desk.now(order).messages().constFirst().text.isEmpty()); // the look knew more
        QCOMPARE(came.count(), 1);
    }

    void aSecondCodeIsAnother()
    {
        PushedDesk desk;
        const Order order = desk.buy();
        QVERIFY(desk.push(PushedDesk::body(order.number().text(), {}, u"111111"_s)) == PushOutcome::Shown);
        QVERIFY(desk.push(PushedDesk::body(order.number().text(), {}, u"222222"_s, u"evt_2"_s))
            == PushOutcome::Shown);
        QCOMPARE(desk.now(order).messages().size(), 2);
    }

    void whatCannotBeKeptIsNotAnsweredAsIfItWere()
    {
        Orders orders(
            Clock::system(), [](const QList<Event>&, Orders::Urgency urgency, const Then<Done>& then) {
                QCOMPARE(int(urgency), int(Orders::Urgency::BeforeGoingOn));
                then(Failure{Failure::Kind::NotRecorded});
            });
        PushedDesk desk;
        const Order order = desk.buy();
        orders.restore({order});
        Pushes pushes(orders, desk.poller);
        std::optional<PushOutcome> outcome;
        pushes.take(PushedDesk::body(order.number().text(), {}, u"482913"_s), desk.clock.now(), this,
            [&outcome](const Pushes::Taken& taken) { outcome = taken.outcome; });
        QTRY_VERIFY(outcome);
        QVERIFY(*outcome == PushOutcome::NotKept);
        QVERIFY(!orders.find(order.attempt())->hasCode());
        desk.storage.fails = true;
        QVERIFY(desk.push(PushedDesk::body(u"num_x"_s, {}, u"482913"_s)) == PushOutcome::NotKept);
        QVERIFY(desk.pushes.unmatched().isEmpty());
    }

    void otherEventsAndNonsenseDoNothing()
    {
        PushedDesk desk;
        const Order order = desk.buy();
        const QByteArray expired = QStringLiteral(R"({"type":"number.expired","data":{"number_id":"%1"}})")
                                       .arg(order.number().text())
                                       .toUtf8();
        QVERIFY(desk.push(expired) == PushOutcome::OtherEvent);
        QVERIFY(desk.push("no JSON") == PushOutcome::Unreadable);
        QVERIFY(desk.push(R"({"type":"otp.received","data":{}})") == PushOutcome::Unreadable);
        QVERIFY(desk.now(order).isWatched());
        QVERIFY(desk.storage.kept.isEmpty());
    }

    void theOwnTestIsNotKept()
    {
        PushedDesk desk;
        const QByteArray body = wire::writeTestPush(u"test_1"_s, desk.clock.now());
        desk.pushes.expectTest(u"test_1"_s);
        QVERIFY(desk.push(body) == PushOutcome::Test);
        QVERIFY(desk.storage.kept.isEmpty());
        QVERIFY(desk.push(body) == PushOutcome::Unmatched); // nobody sent a second one
    }

    // ---- The pace of looking ----

    void looksBecomeASafetyCheckWhilePushesArrive()
    {
        PushedDesk desk(1'000'000, plainPace());
        const Order first = desk.buy();
        const Order second = desk.buy();
        QTRY_VERIFY(desk.service.deliveries(Endpoint::Code) >= 4);
        QVERIFY(desk.push(PushedDesk::body(first.number().text(), {}, u"482913"_s)) == PushOutcome::Shown);
        QTest::qWait(100); // looks that were on their way
        const int before = desk.service.deliveries(Endpoint::Code);
        QTest::qWait(700);
        QVERIFY(desk.service.deliveries(Endpoint::Code) - before <= 2);
        const auto next = desk.poller.nextPoll();
        QVERIFY(next && *next > 2s && *next <= 5s);
        // Switched off: at once at the usual pace.
        desk.poller.pushesEnded();
        QTRY_VERIFY(desk.service.deliveries(Endpoint::Code) >= before + 6);
        QVERIFY(!desk.now(second).hasCode());
    }

    void aMissedPushSpeedsLooksUp()
    {
        PushedDesk desk(2, plainPace());
        const Order first = desk.buy();
        QVERIFY(desk.push(PushedDesk::body(first.number().text(), {}, u"999999"_s)) == PushOutcome::Shown);
        QVERIFY(desk.poller.nextPoll().value_or(0ms) > 1s || desk.service.deliveries(Endpoint::Code) == 0);
        // A look finds a code that no push has brought.
        while (desk.now(first).messages().size() < 2) {
            desk.poller.checkNow(first.attempt());
            QTest::qWait(30);
        }
        const int before = desk.service.deliveries(Endpoint::Code);
        QTRY_VERIFY(desk.service.deliveries(Endpoint::Code) >= before + 5);
    }
};

QTEST_GUILESS_MAIN(TestPushes)
#include "tst_pushes.moc"
