// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "support/strict.h"

#include "api/wire.h"
#include "desk/apifactsstore.h"
#include "desk/journals.h"
#include "desk/reconciliation.h"
#include "domain/spendlimits.h"

#include <QUuid>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using Phase = Order::Phase;
using sandbox::Endpoint;
using sandbox::Fault;

namespace {

/// A live key at a service that lists one's numbers, known to do so.
struct ListingDesk : Desk {
    explicit ListingDesk(bool namesRequests = true)
        : reconciliation(orders, profiles)
    {
        sandbox::Habits habits = sandbox::habitsOf(sandbox::Disguise::NumberList);
        habits.listsRequests = namesRequests;
        service.setHabits(habits);
        addLiveKey();
        look(Market::unitedStates(Server::One));
        id = profiles.current()->id;
        reconciliation.setLists(base, Region::UnitedStates, true);
        reconciliation.setLists(base, Region::Global, true);
        reconciliation.standBefore(purchases);
        QObject::connect(&purchases, &Purchases::question, &purchases, &Purchases::agree);
    }

    /// Buys, and loses the answer: the number was bought where `isMade`.
    AttemptId buyLost(bool isMade)
    {
        const auto before = orders.all().size();
        fault(Fault::Kind::Drop, Endpoint::Purchase, 1, isMade);
        QSignalSpy unknown(&purchases, &Purchases::becameUnknown);
        purchases.buy(wish());
        [&] { QTRY_COMPARE(unknown.count(), 1); }();
        [&] { QTRY_COMPARE(purchases.stage(), Purchases::Stage::Idle); }();
        [&] { QCOMPARE(orders.all().size(), before + 1); }();
        return unknown.isEmpty() ? AttemptId() : unknown[0][0].value<AttemptId>();
    }

    /// As another desk or the website does, with the same key.
    void buyElsewhere()
    {
        bool bought = false;
        const AttemptId attempt(QUuid::createUuid().toString(QUuid::WithoutBraces));
        profiles.readyClient(id)->buy(wire::seal(wish().offer, attempt, IdempotencyKeyPlacement::Header),
            &folderGuard, [&bought](const Result<NumberState>& state) { bought = state.ok(); });
        QTRY_VERIFY(bought);
    }

    QList<ListedNumber> unknownHere()
    {
        std::optional<Result<QList<ListedNumber>>> answer;
        reconciliation.listUnknown(
            id, &folderGuard, [&](const Result<QList<ListedNumber>>& list) { answer = list; });
        [&] { QTRY_VERIFY(answer && answer->ok()); }();
        return answer && answer->ok() ? **answer : QList<ListedNumber>();
    }

    int sent() const { return service.deliveries(Endpoint::Purchase); }
    Phase phase(const AttemptId& attempt) const { return orders.find(attempt)->phase(); }

    ProfileId id;
    Reconciliation reconciliation;
};

} // namespace

class TestReconciliation : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void aRowThatNamesTheRequestSettlesIt()
    {
        ListingDesk desk;
        const AttemptId attempt = desk.buyLost(true);
        QSignalSpy bought(&desk.purchases, &Purchases::bought);
        desk.purchases.checkAgain(attempt);
        QTRY_COMPARE(desk.phase(attempt), Phase::Waiting);
        QCOMPARE(bought.count(), 1);
        QCOMPARE(desk.sent(), 1); // the list said it, nothing was asked for again
        QVERIFY(desk.orders.find(attempt)->phone().startsWith(u"+1"_s));
        QCOMPARE(desk.service.tally().debits, 1);
        QTRY_VERIFY(desk.orders.find(attempt)->hasCode());
    }

    /// Watched as one that was found, the person's own number would be taken for another's and bought once
    /// more.
    void whatAnOpenPurchaseMayHaveBoughtIsNotWatchedAsFound_data()
    {
        QTest::addColumn<bool>("namesRequests");
        QTest::newRow("the row names the request") << true;
        QTest::newRow("it does not") << false;
    }

    void whatAnOpenPurchaseMayHaveBoughtIsNotWatchedAsFound()
    {
        QFETCH(bool, namesRequests);
        ListingDesk desk(namesRequests);
        const AttemptId attempt = desk.buyLost(true);
        const QList<ListedNumber> unknown = desk.unknownHere();
        QCOMPARE(unknown.size(), 1);
        std::optional<Result<AttemptId>> given;
        desk.reconciliation.watch(unknown[0], desk.id, &desk.folderGuard,
            [&given](const Result<AttemptId>& order) { given = order; });
        QTRY_VERIFY(given);
        QVERIFY(*given);
        QCOMPARE(**given, attempt);
        if (!namesRequests) {
            QVERIFY(desk.reconciliation.candidate(attempt));
            desk.reconciliation.confirm(attempt);
        }
        QTRY_COMPARE(desk.phase(attempt), Phase::Waiting);
        QCOMPARE(desk.orders.all().size(), 1);
        QCOMPARE(desk.sent(), 1);
        QCOMPARE(desk.service.tally().debits, 1);
    }

    void absenceProvesNothing()
    {
        ListingDesk desk;
        const AttemptId attempt = desk.buyLost(false);
        desk.purchases.checkAgain(attempt);
        QTRY_COMPARE(desk.phase(attempt), Phase::Waiting);
        QCOMPARE(desk.service.deliveries(Endpoint::Numbers), 1);
        QCOMPARE(desk.sent(), 2);
        QCOMPARE(desk.service.tally().debits, 1);
    }

    void anotherRowThatFitsAsksFirst()
    {
        ListingDesk desk(false);
        const AttemptId attempt = desk.buyLost(true);
        desk.purchases.checkAgain(attempt);
        QTRY_VERIFY(desk.reconciliation.candidate(attempt));
        QCOMPARE(desk.sent(), 1);
        QCOMPARE(desk.phase(attempt), Phase::Unknown);
        const QString phone = desk.reconciliation.candidate(attempt)->phone;
        desk.reconciliation.confirm(attempt);
        QCOMPARE(desk.phase(attempt), Phase::Waiting);
        QCOMPARE(desk.orders.find(attempt)->phone(), phone);
        QVERIFY(!desk.reconciliation.candidate(attempt));
        QCOMPARE(desk.sent(), 1);
    }

    void aRowThatWasDeniedIsNotAskedAboutAgain()
    {
        ListingDesk desk(false);
        desk.buyElsewhere();
        const AttemptId attempt = desk.buyLost(false); // the other's number is as new as the click
        desk.purchases.checkAgain(attempt);
        QTRY_VERIFY(desk.reconciliation.candidate(attempt));
        const int before = desk.sent();
        desk.reconciliation.deny(attempt);
        QVERIFY(!desk.reconciliation.candidate(attempt));
        QCOMPARE(desk.phase(attempt), Phase::Unknown);
        desk.purchases.checkAgain(attempt);
        QTRY_COMPARE(desk.phase(attempt), Phase::Waiting);
        QCOMPARE(desk.sent(), before + 1);
    }

    void anUnaskedRepetitionStopsForTheQuestion()
    {
        ListingDesk desk(false);
        desk.purchases.setKeyPlacement(desk.base, IdempotencyKeyPlacement::Header, true);
        const AttemptId attempt = desk.buyLost(true);
        QTRY_VERIFY(desk.reconciliation.candidate(attempt));
        QVERIFY(!desk.purchases.untilRepeat(attempt));
        QCOMPARE(desk.sent(), 1);
        QCOMPARE(desk.phase(attempt), Phase::Unknown);
    }

    void oneRowIsForOneOrder()
    {
        ListingDesk desk(false);
        const AttemptId first = desk.buyLost(false);
        const AttemptId second = desk.buyLost(true);
        desk.purchases.checkAgain(first);
        QTRY_VERIFY(desk.reconciliation.candidate(first));
        QCOMPARE(desk.purchases.stage(), Purchases::Stage::Idle);
        // While it may be the first one's, the second is not asked about it.
        desk.purchases.checkAgain(second);
        QTRY_COMPARE(desk.phase(second), Phase::Waiting);
        QCOMPARE(desk.sent(), 3);
        // It was the second one's: nobody may say now that it is the first one's, too.
        desk.reconciliation.confirm(first);
        QCOMPARE(desk.phase(first), Phase::Unknown);
        desk.purchases.checkAgain(first);
        QTRY_COMPARE(desk.phase(first), Phase::Waiting);
        QVERIFY(desk.orders.find(first)->number() != desk.orders.find(second)->number());
    }

    void aRowThatNamesAnothersRequestIsThatOnes()
    {
        ListingDesk desk;
        const AttemptId first = desk.buyLost(true);
        const AttemptId second = desk.buyLost(false);
        desk.purchases.checkAgain(second);
        QTRY_COMPARE(desk.phase(second), Phase::Waiting); // by asking again, not by the first one's row
        QCOMPARE(desk.sent(), 3);
        QCOMPARE(desk.phase(first), Phase::Unknown);
        QVERIFY(!desk.reconciliation.candidate(second));
    }

    void aListThatCantBeReadSaysNoMoreThanNone()
    {
        ListingDesk desk;
        const AttemptId attempt = desk.buyLost(true);
        desk.fault(Fault::Kind::Html, Endpoint::Numbers);
        desk.purchases.checkAgain(attempt);
        QTRY_COMPARE(desk.phase(attempt), Phase::Waiting);
        QCOMPARE(desk.sent(), 2);
    }

    void whereNoListIsKnownNoneIsAskedFor()
    {
        ListingDesk desk;
        desk.reconciliation.setLists(desk.base, Region::UnitedStates, false);
        const AttemptId attempt = desk.buyLost(true);
        desk.purchases.checkAgain(attempt);
        QTRY_COMPARE(desk.phase(attempt), Phase::Waiting);
        QCOMPARE(desk.service.deliveries(Endpoint::Numbers), 0);
        QCOMPARE(desk.sent(), 2);
    }

    void whereNoMoneyHangsOnItNoListIsRead()
    {
        ListingDesk desk;
        desk.enterSandbox();
        const BaseUrl base = desk.profiles.current()->base;
        desk.reconciliation.setLists(base, Region::UnitedStates, true);
        desk.look(Market::unitedStates(Server::One));
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        desk.purchases.buy(desk.wish());
        QTRY_VERIFY(desk.order().wasBought()); // repeated by itself
        QCOMPARE(desk.sent(), 2);
        QCOMPARE(desk.service.deliveries(Endpoint::Numbers), 0);
    }

    void whatIsLearntIsPutToUse()
    {
        ListingDesk desk;
        desk.reconciliation.setLists(desk.base, Region::UnitedStates, false);
        desk.preferences.setApiFacts(desk.base, {{}, {}, true, false});
        QCOMPARE(desk.preferences.apiFacts(desk.base).listsUsNumbers, true);
        QCOMPARE(desk.preferences.apiFacts(desk.base).listsGlobalNumbers, false);
        ApiFactsStore learnt(desk.preferences, desk.profiles, desk.purchases);
        learnt.tell(desk.reconciliation);
        QVERIFY(desk.reconciliation.hasList(desk.base, Region::UnitedStates));
        QVERIFY(!desk.reconciliation.hasList(desk.base, Region::Global));
        ApiFacts gone;
        gone.listsUsNumbers = false;
        learnt.learn(desk.base, gone);
        QVERIFY(!desk.reconciliation.hasList(desk.base, Region::UnitedStates));
    }

    void manyMessagesOfOneBoughtElsewhereAreTakenAtOnce()
    {
        ListingDesk desk;
        desk.buyElsewhere();
        QList<ListedNumber> unknown = desk.unknownHere();
        QCOMPARE(unknown.size(), 1);
        for (int i = 0; i < 1'000; ++i) {
            Message message;
            message.text = u"message %1"_s.arg(i);
            message.seenAt = QDateTime::currentDateTimeUtc();
            unknown[0].messages.append(message);
        }
        QSignalSpy changed(&desk.orders, &Orders::changed);
        std::optional<Result<AttemptId>> made;
        desk.reconciliation.watch(
            unknown[0], desk.id, &desk.folderGuard, [&](const Result<AttemptId>& result) { made = result; });
        QTRY_VERIFY(made);
        QVERIFY(*made);
        const QList<Message> kept = desk.orders.find(**made)->messages();
        QCOMPARE(kept.size(), 200);
        QCOMPARE(kept.constFirst().text, u"message 0"_s);
        QCOMPARE(kept.constLast().text, u"message 999"_s);
        QCOMPARE(changed.count(), 2); // that it is there, and all its messages
    }

    void stoppedWhileTheListWasReadNothingGoesOut()
    {
        ListingDesk desk;
        const AttemptId attempt = desk.buyLost(false);
        Fault slow;
        slow.kind = Fault::Kind::Slow;
        slow.endpoint = Endpoint::Numbers;
        slow.delay = 200ms;
        slow.times = 1;
        desk.service.addFault(slow);
        desk.purchases.checkAgain(attempt);
        QTRY_COMPARE(desk.service.deliveries(Endpoint::Numbers), 1);
        desk.purchases.checkAgain(attempt); // once is enough
        desk.purchases.stopTrying(attempt);
        const AttemptId another = desk.buyLost(true);
        desk.purchases.checkAgain(another); // answered behind the slow one
        QTRY_COMPARE(desk.phase(another), Phase::Waiting);
        QTRY_COMPARE(desk.service.deliveries(Endpoint::Numbers), 2);
        QCOMPARE(desk.phase(attempt), Phase::Abandoned);
        QCOMPARE(desk.sent(), 2);
    }

    /// The book has what ended within a day. What is older is known all the same: it is no other desk's, and
    /// what an open purchase bought neither.
    void aNumberOfLongAgoIsKnown()
    {
        ListingDesk desk(false);
        Journals journals(desk.clock, desk.folder.filePath(u"data"_s));
        desk.reconciliation.setEverKnown(
            [&journals](const BaseUrl& base, const QList<NumberId>& numbers, QObject* context,
                std::function<void(const QSet<NumberId>&)> then) {
                journals.known(base, numbers, context, std::move(then));
            });
        desk.buyElsewhere();
        const AttemptId attempt = desk.buyLost(false);
        const QList<ListedNumber> listed = desk.unknownHere();
        QCOMPARE(listed.size(), 1);

        Intended intended = desk.order().intent();
        const QDateTime then = desk.clock.now().addDays(-40);
        const Bought bought{listed[0].number, listed[0].phone, {}, {}, {}};
        std::optional<Result<Done>> kept;
        const auto keep = [&](const BaseUrl& base) {
            intended.base = base;
            intended.purchase.attempt = AttemptId(QUuid::createUuid().toString(QUuid::WithoutBraces));
            const AttemptId its = intended.purchase.attempt;
            kept.reset();
            journals.atHand(Journals::Which::Real)
                ->append({{its, then, intended}, {its, then, Sent{1}}, {its, then, bought},
                             {its, then, Expired{}}},
                    Durability::Now, &desk.folderGuard, [&kept](const Result<Done>& done) { kept = done; });
            QTRY_VERIFY(kept && kept->ok());
        };
        keep(BaseUrl::service()); // its like at another address says nothing
        QCOMPARE(desk.unknownHere().size(), 1);
        keep(desk.base);
        QVERIFY(desk.unknownHere().isEmpty());
        const int before = desk.sent();
        desk.purchases.checkAgain(attempt);
        QTRY_COMPARE(desk.phase(attempt), Phase::Waiting);
        QVERIFY(!desk.reconciliation.candidate(attempt));
        QCOMPARE(desk.sent(), before + 1);
    }

    void aNumberBoughtElsewhereIsFoundAndWatched()
    {
        ListingDesk desk;
        desk.purchases.buy(desk.wish());
        QTRY_COMPARE(desk.purchases.stage(), Purchases::Stage::Idle);
        QVERIFY(desk.unknownHere().isEmpty());
        desk.buyElsewhere();
        const QList<ListedNumber> unknown = desk.unknownHere();
        QCOMPARE(unknown.size(), 1);
        AttemptId attempt;
        const auto watch = [&] {
            std::optional<Result<AttemptId>> made;
            desk.reconciliation.watch(unknown.constFirst(), desk.id, &desk.folderGuard,
                [&](const Result<AttemptId>& result) { made = result; });
            [&] { QTRY_VERIFY(made); }();
            if (made->ok())
                attempt = **made;
            return made->ok();
        };
        QVERIFY(watch());
        const Order* order = desk.orders.find(attempt);
        QVERIFY(order && order->intent().isFound);
        QCOMPARE(order->phase(), Phase::Waiting);
        QCOMPARE(order->phone(), unknown.constFirst().phone);
        QVERIFY(order->canCancel());
        QVERIFY(!spendOf(*order)); // it was not this program that spent
        QTRY_VERIFY(desk.orders.find(attempt)->hasCode());
        QVERIFY(desk.unknownHere().isEmpty());
        QVERIFY2(!watch(), "one row, one order");
    }
};

QTEST_GUILESS_MAIN(TestReconciliation)
#include "tst_reconciliation.moc"
