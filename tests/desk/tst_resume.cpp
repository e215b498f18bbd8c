// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "support/strict.h"

#include "api/wire.h"

#include <QUuid>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using Kind = Failure::Kind;
using Phase = Order::Phase;
using sandbox::Endpoint;
using sandbox::Fault;

namespace {

/// A desk on which the journal's orders are put, as at the start of the program.
struct RestartedDesk : Desk {
    explicit RestartedDesk(bool isLive)
    {
        if (isLive)
            addLiveKey();
        else
            enterSandbox();
        look(Market::unitedStates(Server::One));
        service.setRecording(true);
        QObject::connect(&purchases, &Purchases::question, &purchases, &Purchases::agree);
    }

    /// An order of the current profile's, begun `age` ago.
    AttemptId leave(const QList<OrderEventData>& happened, std::chrono::milliseconds age = 1s)
    {
        const AttemptId attempt(QUuid::createUuid().toString(QUuid::WithoutBraces));
        const Profile profile = *profiles.current();
        const Offer offer = wish().offer;
        Intended intended;
        intended.purchase = wire::seal(offer, attempt, IdempotencyKeyPlacement::Header);
        intended.profile = profile.id;
        intended.kind = profile.kind;
        intended.base = profile.base;
        intended.market = offer.market();
        intended.service = offer.service().id;
        Order order;
        const QDateTime at = clock.now().addMSecs(-age.count());
        order.apply({attempt, at, intended});
        for (const OrderEventData& what : happened)
            order.apply({attempt, at, what});
        orders.restore({order});
        return attempt;
    }

    QList<QByteArray> keysSent() const
    {
        QList<QByteArray> keys;
        for (const auto& request : service.requests()) {
            if (request.method == "POST")
                keys.append(request.header("Idempotency-Key"));
        }
        return keys;
    }
};

} // namespace

class TestResume : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void whatWasNeverSentIsOff_data()
    {
        QTest::addColumn<bool>("isLive");
        QTest::newRow("sandbox") << false;
        QTest::newRow("live") << true;
    }

    void whatWasNeverSentIsOff()
    {
        QFETCH(bool, isLive);
        RestartedDesk desk(isLive);
        desk.leave({});
        desk.purchases.resume();
        QCOMPARE(desk.order().phase(), Phase::Refused);
        QCOMPARE(desk.order().failure()->kind, Kind::NotSent);
        desk.purchases.resume(); // the other journal opens
        QVERIFY(!desk.purchases.untilRepeat(desk.order().attempt()));
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 0);
    }

    void whatWasSentIsSentAgainOnce()
    {
        RestartedDesk desk(false);
        const AttemptId attempt = desk.leave({Sent{1}});
        desk.purchases.resume();
        QCOMPARE(desk.order().phase(), Phase::Unknown);
        desk.purchases.resume();
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.order().deliveries(), 2);
        QCOMPARE(desk.keysSent(), QList<QByteArray>{attempt.text().toLatin1()});
        desk.purchases.resume(); // bought: nothing is left to do
        QVERIFY(!desk.purchases.untilRepeat(attempt));
    }

    void aLiveKeyWaitsForAPersonAfterARestart()
    {
        RestartedDesk desk(true);
        const AttemptId attempt = desk.leave({Sent{1}});
        desk.purchases.resume();
        QCOMPARE(desk.order().phase(), Phase::Unknown);
        QVERIFY2(!desk.purchases.untilRepeat(attempt), "it would go out again without being asked");
        desk.purchases.checkAgain(attempt);
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.keysSent(), QList<QByteArray>{attempt.text().toLatin1()});
        QCOMPARE(desk.service.tally().debits, 1);
    }

    void aLiveKeyAsksOnForAPurchaseInProgress()
    {
        RestartedDesk desk(true);
        const AttemptId attempt = desk.leave({Sent{1}, BecameUnknown{{Kind::InProgress}}});
        desk.purchases.resume();
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.keysSent(), QList<QByteArray>{attempt.text().toLatin1()});
    }

    void afterTheWindowAPersonIsNeeded()
    {
        RestartedDesk desk(false);
        const AttemptId attempt = desk.leave({Sent{1}, BecameUnknown{{Kind::TimedOut}}}, 121s);
        desk.purchases.resume();
        QCOMPARE(desk.order().phase(), Phase::Unknown);
        QVERIFY(!desk.purchases.untilRepeat(attempt));
        desk.purchases.checkAgain(attempt);
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 1);
    }

    /// The wall clock stands before the click, so nobody knows how old the request is: a person is needed.
    void anAgeThatNobodyKnowsIsNoWindow_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("timed out") << static_cast<int>(Kind::TimedOut);
        QTest::newRow("in progress") << static_cast<int>(Kind::InProgress);
    }

    void anAgeThatNobodyKnowsIsNoWindow()
    {
        QFETCH(int, kind);
        RestartedDesk desk(true);
        desk.purchases.setKeyPlacement(desk.base, IdempotencyKeyPlacement::Header, true);
        const AttemptId attempt = desk.leave({Sent{1}, BecameUnknown{{static_cast<Kind>(kind)}}}, -1h);
        desk.purchases.resume();
        QVERIFY(!desk.purchases.untilRepeat(attempt));
        QCOMPARE(desk.purchases.repeatingFor(desk.order()), 0ms);
        QCOMPARE(desk.purchases.repetition(desk.order()).known, Repetition::Known::Old);
        desk.ahead = 1h; // the clock is put right: the window stays closed
        QCOMPARE(desk.purchases.repeatingFor(desk.order()), 0ms);
        desk.purchases.checkAgain(attempt);
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.service.tally().debits, 1);
    }

    /// From the restart on the age is told by the clock that counts sleep, whatever the wall clock does.
    void sleepAfterARestartCounts()
    {
        RestartedDesk desk(true);
        desk.purchases.setKeyPlacement(desk.base, IdempotencyKeyPlacement::Header, true);
        desk.service.stop(); // nothing comes of the repetition that is due at once
        desk.network.clearConnectionCache();
        const AttemptId attempt = desk.leave({Sent{1}, BecameUnknown{{Kind::TimedOut}}}, 20s);
        desk.purchases.resume();
        const auto left = desk.purchases.repeatingFor(desk.order());
        QVERIFY(left > 90s && left <= 100s);
        desk.ahead = -1h;
        QVERIFY(desk.purchases.repeatingFor(desk.order()) > 90s);
        desk.slept = 101s;
        desk.purchases.reconsider();
        QCOMPARE(desk.purchases.repeatingFor(desk.order()), 0ms);
        QTRY_VERIFY(!desk.purchases.untilRepeat(attempt));
        QCOMPARE(desk.purchases.repetition(desk.order()).known, Repetition::Known::Proved);
        desk.slept = 25h;
        QCOMPARE(desk.purchases.repetition(desk.order()).known, Repetition::Known::Old);
        QCOMPARE(desk.order().phase(), Phase::Unknown);
    }

    /// The person stops while the repetition waits for the key or for the journal: it must not go out any
    /// more.
    void stoppedBeforeItWentOut_data()
    {
        QTest::addColumn<bool>("isWrittenDown");
        QTest::newRow("waiting for the key") << false;
        QTest::newRow("waiting for the journal") << true;
    }

    void stoppedBeforeItWentOut()
    {
        QFETCH(bool, isWrittenDown);
        Desk desk;
        desk.enterSandbox();
        desk.look(Market::unitedStates(Server::One));
        QList<Then<Done>> waiting;
        Orders orders(
            desk.clock, [&waiting](const QList<Event>& events, Orders::Urgency, const Then<Done>& then) {
                if (std::holds_alternative<Sent>(events[0].what))
                    waiting.append(then);
                else
                    then(Done{});
            });
        Purchases purchases(orders, desk.profiles, desk.wallet, desk.clock, {});
        QSignalSpy notBought(&purchases, &Purchases::notBought);
        purchases.buy(desk.wish());
        QCOMPARE(orders.all().size(), 1);
        const AttemptId attempt = orders.all()[0].attempt();
        if (isWrittenDown)
            QTRY_COMPARE(waiting.size(), 1);
        purchases.stopTrying(attempt);
        QCOMPARE(orders.find(attempt)->phase(), Phase::Abandoned);
        // The client is asked for in the same way, so its answer has passed once this one has come.
        bool passed = false;
        desk.profiles.client(
            sandboxProfileId(), &purchases, [&passed](const Result<Client*>&) { passed = true; });
        QTRY_VERIFY(passed);
        QCOMPARE(waiting.size(), isWrittenDown ? 1 : 0);
        for (const Then<Done>& then : std::exchange(waiting, {}))
            then(Done{});
        bool answered = false; // a purchase would have been given to the network before this
        desk.wallet.refresh(
            sandboxProfileId(), &purchases, [&answered](const Result<Money>&) { answered = true; });
        QTRY_VERIFY(answered);
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 0);
        QCOMPARE(orders.find(attempt)->phase(), Phase::Abandoned);
        QCOMPARE(purchases.stage(), Purchases::Stage::Idle);
        QCOMPARE(notBought.count(), 0);
    }

    /// A refusal that comes after the person stopped speaks of its own delivery, not of the one before.
    void aRefusalAfterStoppingIsNotNews()
    {
        RestartedDesk desk(false);
        const AttemptId attempt = desk.leave({Sent{1}});
        Fault late;
        late.endpoint = Endpoint::Purchase;
        late.status = 429;
        late.delay = 200ms;
        late.times = 1;
        desk.service.addFault(late);
        QSignalSpy notBought(&desk.purchases, &Purchases::notBought);
        desk.purchases.resume();
        QTRY_COMPARE(desk.service.deliveries(Endpoint::Purchase), 1);
        desk.purchases.stopTrying(attempt);
        const int before = desk.service.deliveries(Endpoint::Balance);
        QTRY_VERIFY(desk.service.deliveries(Endpoint::Balance) > before); // the answer was taken
        QCOMPARE(desk.order().phase(), Phase::Abandoned);
        QCOMPARE(notBought.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestResume)
#include "tst_resume.moc"
