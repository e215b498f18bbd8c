// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
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

/// A live key at work, which can be taken away.
struct KeyDesk : Desk {
    KeyDesk()
    {
        addLiveKey();
        look(Market::unitedStates(Server::One));
        QObject::connect(&purchases, &Purchases::question, &purchases, &Purchases::agree);
        id = profiles.current()->id;
        client = profiles.readyClient(id);
    }

    void removeKey()
    {
        QSignalSpy removed(&profiles, &Profiles::removed);
        profiles.remove(id, &folderGuard, [](const std::optional<KeyTrouble>&) {});
        QTRY_COMPARE(removed.count(), 1);
        QVERIFY(!profiles.readyClient(id));
    }

    void slow(Endpoint endpoint)
    {
        Fault late;
        late.kind = Fault::Kind::Slow;
        late.endpoint = endpoint;
        late.delay = 400ms;
        late.times = 1;
        service.addFault(late);
    }

    ProfileId id;
    QPointer<Client> client;
};

} // namespace

/// A key that is removed while something that may spend is on its way: the answer is not lost, and nothing
/// stays waiting for it.
class TestRemovedKey : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void aPurchaseOnItsWayIsRecorded()
    {
        KeyDesk desk;
        desk.slow(Endpoint::Purchase);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.service.deliveries(Endpoint::Purchase), 1);
        desk.removeKey();
        QCOMPARE(desk.purchases.stage(), Stage::Sending);
        QVERIFY(desk.client);
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.order().phase(), Phase::Waiting);
        QCOMPARE(desk.service.tally().debits, 1);
        // Another key buys, without a restart.
        QCOMPARE(desk.purchases.stage(), Stage::Idle);
        desk.enterSandbox();
        desk.look(Market::unitedStates(Server::One));
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.service.tally().purchases, 2);
        QTRY_VERIFY(!desk.client); // it went when it had answered
    }

    void aLostAnswerLeavesTheOutcomeOpenAndTheDeskFree()
    {
        KeyDesk desk;
        desk.service.setPurchaseTime(400ms);
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.service.deliveries(Endpoint::Purchase), 1);
        desk.removeKey();
        QTRY_COMPARE(desk.order().phase(), Phase::Unknown);
        QCOMPARE(desk.order().failure()->kind, Kind::Dropped);
        QCOMPARE(desk.purchases.stage(), Stage::Idle);
        QTRY_VERIFY(!desk.client);
    }

    void aCancelOnItsWayIsRecorded()
    {
        KeyDesk desk;
        desk.fault(Fault::Kind::Hang, Endpoint::Code, std::nullopt); // else a check may say it first
        desk.purchases.buy(desk.wish());
        QTRY_VERIFY(desk.order().wasBought());
        desk.slow(Endpoint::Cancel);
        desk.cancels.cancel(desk.order().attempt());
        QTRY_COMPARE(desk.service.deliveries(Endpoint::Cancel), 1);
        desk.removeKey();
        QCOMPARE(desk.order().phase(), Phase::Waiting);
        QTRY_COMPARE(desk.order().phase(), Phase::Cancelled);
        QTRY_VERIFY(!desk.client);
    }

    /// The journal is still writing that it goes out when the key goes: it does not go out.
    void nothingGoesOutWithAClientThatWentWhileTheJournalWrote()
    {
        KeyDesk desk;
        Then<Done> written;
        Orders slowBook(desk.clock, [&](const QList<Event>& events, Orders::Urgency, const Then<Done>& then) {
            if (std::holds_alternative<Sent>(events.constFirst().what))
                written = then;
            else
                QTimer::singleShot(0, &desk.folderGuard, [then] { then(Done{}); });
        });
        Purchases purchases(slowBook, desk.profiles, desk.wallet, desk.clock, Desk::quickTiming());
        QObject::connect(&purchases, &Purchases::question, &purchases, &Purchases::agree);
        purchases.buy(desk.wish());
        QTRY_VERIFY(written);
        desk.removeKey();
        QTRY_VERIFY(!desk.client);
        written(Done{});
        const Order order = slowBook.all().constFirst();
        QCOMPARE(order.phase(), Phase::Refused);
        QCOMPARE(order.failure()->kind, Kind::KeyUnavailable);
        QCOMPARE(purchases.stage(), Stage::Idle);
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 0);
    }

    void whoeverReadsIsTold()
    {
        KeyDesk desk;
        desk.fault(Fault::Kind::Hang, Endpoint::Balance, std::nullopt);
        const int before = desk.service.deliveries(Endpoint::Balance);
        std::optional<Result<Balance>> answer;
        desk.client->balance(&desk.folderGuard, [&](const Result<Balance>& its) { answer = its; });
        QTRY_COMPARE(desk.service.deliveries(Endpoint::Balance), before + 1);
        desk.removeKey();
        QTRY_VERIFY(answer);
        QCOMPARE(answer->failure().kind, Kind::KeyUnavailable);
        QTRY_VERIFY(!desk.client);
    }

    void nothingIsCheckedWithoutItsKey()
    {
        KeyDesk desk;
        desk.purchases.buy(desk.wish());
        QTRY_VERIFY(desk.order().wasBought());
        desk.removeKey();
        QTRY_VERIFY(!desk.client);
        QCOMPARE(desk.poller.pause(desk.id).hindrance, CodePoller::Hindrance::KeyMissing);
    }

    void addedAgainWhileACheckHungItsNumberIsCheckedAgain()
    {
        KeyDesk desk;
        desk.fault(Fault::Kind::Hang, Endpoint::Code, 1);
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.service.deliveries(Endpoint::Code), 1);
        desk.removeKey();
        desk.addLiveKey();
        QCOMPARE(desk.profiles.current()->id, desk.id);
        QTRY_VERIFY(desk.order().hasCode());
    }
};

QTEST_GUILESS_MAIN(TestRemovedKey)
#include "tst_removedkey.moc"
