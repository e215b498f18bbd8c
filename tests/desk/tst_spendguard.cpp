// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "support/strict.h"

#include "desk/clocktrust.h"
#include "desk/journals.h"
#include "desk/spendguard.h"
#include "desk/spentbefore.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <ctime>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using Phase = Order::Phase;
using Why = CapReached::Why;
using sandbox::Endpoint;
using sandbox::Fault;

namespace {

Money dollars(const char* amount)
{
    return *Money::fromDecimal(QString::fromLatin1(amount), u"USD"_s);
}

SpendLimits limits(std::optional<Money> perDay, std::optional<Money> perOrder = {})
{
    return {std::move(perDay), std::move(perOrder), {}};
}

/// What ends with the program and comes back from the journal: the book, the guard, and who buys.
struct Run {
    explicit Run(Desk& desk)
        : journals(desk.clock, desk.folder.filePath(u"data"_s))
        , orders(desk.clock, journals.keep())
        , guard(
              orders, [&desk](const ProfileId& id) { return desk.preferences.spendLimits(id); }, desk.clock)
        , purchases(orders, desk.profiles, desk.wallet, desk.clock, Desk::quickTiming())
        , cancels(orders, desk.profiles, desk.wallet)
        , preferences(desk.preferences)
        , trust(
              desk.clock, [this] { return preferences.clockSeen(); },
              [this](const QDateTime& at) { preferences.setClockSeen(at); })
    {
        guard.learnTime(preferences.clockSeen());
        QObject::connect(&desk.profiles, &Profiles::timeTold, &trust, &ClockTrust::timeTold);
        QObject::connect(&desk.profiles, &Profiles::timeTold, &guard, &SpendGuard::learnTime);
        purchases.setGuard(guard);
        guard.setKnown(false);
        QObject::connect(&purchases, &Purchases::question, &purchases, &Purchases::agree);
        QObject::connect(&purchases, &Purchases::overCap, &purchases,
            [this](const CapReached& reached) { stopped.append(reached); });
    }

    void open()
    {
        bool isOpen = false;
        journals.open(Journals::Which::Real, [&](const QList<Order>& found) {
            orders.restore(found);
            countSpentBefore(journals, guard, preferences.clockSeen());
            isOpen = true;
        });
        QTRY_VERIFY(isOpen && guard.isKnown());
    }

    int count(Phase phase) const
    {
        int count = 0;
        for (const Order& order : orders.all())
            count += order.phase() == phase ? 1 : 0;
        return count;
    }

    Journals journals;
    Orders orders;
    SpendGuard guard;
    Purchases purchases;
    Cancels cancels;
    Preferences& preferences;
    ClockTrust trust;
    QList<CapReached> stopped;
};

/// A live key at the sandbox, looking at US numbers: WhatsApp costs $0.85.
struct CappedDesk : Desk {
    explicit CappedDesk(const SpendLimits& its)
    {
        addLiveKey();
        look(Market::unitedStates(Server::One));
        id = profiles.current()->id;
        preferences.setSpendLimits(id, its);
        start();
    }

    void start()
    {
        run.reset();
        run = std::make_unique<Run>(*this);
        run->open();
    }

    void buyOne()
    {
        const int before = run->count(Phase::Waiting);
        run->purchases.buy(wish());
        QTRY_COMPARE(run->count(Phase::Waiting), before + 1);
        QTRY_COMPARE(run->purchases.stage(), Purchases::Stage::Idle);
    }

    int sent() const { return service.deliveries(Endpoint::Purchase); }

    ProfileId id;
    std::unique_ptr<Run> run;
};

/// An order as the journal brings it back.
Order orderOf(const ProfileId& profile, const QDateTime& at, const QList<OrderEventData>& happened,
    const char* price = "0.85")
{
    Intended intended;
    intended.purchase.attempt = AttemptId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    intended.profile = profile;
    intended.kind = KeyKind::Live;
    intended.market = Market::unitedStates(Server::One);
    if (price)
        intended.shownPrice = dollars(price);
    Order order;
    order.apply({intended.purchase.attempt, at, intended});
    for (const OrderEventData& what : happened)
        order.apply({intended.purchase.attempt, at, what});
    return order;
}

Bought bought(const char* price = nullptr)
{
    return {
        NumberId(u"n"_s), u"+12025550143"_s, price ? std::optional(dollars(price)) : std::nullopt, {}, {}};
}

} // namespace

class TestSpendGuard : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void capsAndPrices_data()
    {
        QTest::addColumn<SpendLimits>("limits");
        QTest::addColumn<QList<Money>>("spent");
        QTest::addColumn<std::optional<Money>>("price");
        QTest::addColumn<int>("why"); // -1: it may be bought
        const auto row = [](const char* name, const SpendLimits& its, const QList<Money>& spent,
                             const std::optional<Money>& price,
                             int why) { QTest::newRow(name) << its << spent << price << why; };
        const Money euro = *Money::fromDecimal(u"0.10"_s, u"EUR"_s);
        row("no caps, no price", {}, {dollars("99")}, std::nullopt, -1);
        row("exactly the order cap", limits({}, dollars("0.85")), {}, dollars("0.85"), -1);
        row("a millionth over it", limits({}, dollars("0.85")), {}, dollars("0.850001"),
            int(Why::OverOrderCap));
        row("exactly the day cap", limits(dollars("2")), {dollars("1.15")}, dollars("0.85"), -1);
        row("over the day cap", limits(dollars("2")), {dollars("1.16")}, dollars("0.85"),
            int(Why::OverDayCap));
        row("free of charge at a full cap", limits(dollars("2")), {dollars("2")}, dollars("0"), -1);
        row("nothing at all", limits(dollars("0")), {}, dollars("0.01"), int(Why::OverDayCap));
        row("unknown price, order cap", limits({}, dollars("5")), {}, std::nullopt, int(Why::PriceUnknown));
        row("unknown price, day cap", limits(dollars("5")), {}, std::nullopt, int(Why::PriceUnknown));
        row("other currency", limits({}, dollars("5")), {}, euro, int(Why::OtherCurrency));
        row("other currency, day cap", limits(dollars("5")), {}, euro, int(Why::OtherCurrency));
        row("spent in another currency is not this one's", limits(dollars("1")), {euro}, dollars("0.85"), -1);
        row("both, the order cap first", limits(dollars("0.1"), dollars("0.1")), {}, dollars("1"),
            int(Why::OverOrderCap));
        row("a sum too big for money", limits(dollars("5")),
            {Money::fromMicros(std::numeric_limits<qint64>::max(), u"USD"_s)}, dollars("1"),
            int(Why::OverDayCap));
    }

    void capsAndPrices()
    {
        QFETCH(SpendLimits, limits);
        QFETCH(QList<Money>, spent);
        QFETCH(std::optional<Money>, price);
        QFETCH(int, why);
        DaySpend today;
        today.sums = spent;
        const auto reached = capAgainst(limits, today, price);
        QCOMPARE(reached ? int(reached->why) : -1, why);
    }

    void whatAnOrderCosts()
    {
        const QDateTime at(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC);
        const auto spend = [&](const QList<OrderEventData>& happened, const char* price = "0.85") {
            return spendOf(orderOf({}, at, happened, price));
        };
        const WalletSeen before{WalletSeen::When::Before, dollars("10")};
        const WalletSeen after{WalletSeen::When::AfterPurchase, dollars("9.15")};
        const WalletSeen back{WalletSeen::When::AfterCancel, dollars("9.75")};
        QVERIFY(!spend({Sent{1}, Refused{}}));
        QCOMPARE(spend({})->amount, dollars("0.85"));
        QVERIFY(spend({})->isOpen);
        QVERIFY(spend({Sent{1}, BecameUnknown{}})->isOpen);
        QCOMPARE(spend({Sent{1}, BecameUnknown{}, StoppedTrying{}})->amount, dollars("0.85"));
        QCOMPARE(spend({Sent{1}, bought("0.90")})->amount, dollars("0.90"));
        QVERIFY(!spend({Sent{1}, bought("0.90")})->isOpen);
        // As much as the wallet says: not all of it came back here.
        QCOMPARE(spend({before, Sent{1}, bought(), after, CancelAsked{}, Cancelled{}, back})->amount,
            dollars("0.25"));
        QCOMPARE(
            spend({before, Sent{1}, bought(), after, CancelAsked{}, Cancelled{}})->amount, dollars("0.85"));
        // Nobody said the price: the wallet did, or nobody.
        QCOMPARE(spend({before, Sent{1}, bought(), after}, nullptr)->amount, dollars("0.85"));
        QVERIFY(!spend({Sent{1}, bought()}, nullptr)->amount);
    }

    void overTheOrderCapNothingIsAskedOrSent()
    {
        CappedDesk desk(limits({}, dollars("0.84")));
        QSignalSpy asked(&desk.run->purchases, &Purchases::question);
        desk.run->purchases.buy(desk.wish());
        QCOMPARE(desk.run->stopped.size(), 1);
        QCOMPARE(desk.run->stopped[0].why, Why::OverOrderCap);
        QCOMPARE(desk.run->stopped[0].cap, dollars("0.84"));
        QCOMPARE(desk.run->stopped[0].price, dollars("0.85"));
        QCOMPARE(asked.count(), 0);
        QCOMPARE(desk.run->purchases.stage(), Purchases::Stage::Idle);
        QVERIFY(desk.run->orders.all().isEmpty());
        QCOMPARE(desk.sent(), 0);
    }

    void theOrderCapIsWrittenDown()
    {
        CappedDesk desk(limits({}, dollars("1")));
        desk.buyOne();
        QCOMPARE(desk.run->orders.all().constFirst().intent().priceCap, dollars("1"));
    }

    void aCapLoweredDuringTheQuestionHolds()
    {
        CappedDesk desk(limits({}, dollars("1")));
        desk.run->purchases.disconnect(&desk.run->purchases);
        QList<CapReached> stopped;
        connect(&desk.run->purchases, &Purchases::overCap, &desk.folderGuard,
            [&](const CapReached& reached) { stopped.append(reached); });
        desk.run->purchases.buy(desk.wish());
        QTRY_COMPARE(desk.run->purchases.stage(), Purchases::Stage::Asking);
        desk.preferences.setSpendLimits(desk.id, limits({}, dollars("0.5")));
        desk.run->purchases.agree();
        QCOMPARE(stopped.size(), 1);
        QCOMPARE(desk.run->purchases.stage(), Purchases::Stage::Idle);
        QCOMPARE(desk.sent(), 0);
    }

    void aPriceNobodySaidDoesNotSlipUnderACap()
    {
        CappedDesk desk(limits({}, dollars("5")));
        const PriceList prices(
            Market::unitedStates(Server::One), {{ServiceId(u"whatsapp"_s), u"WhatsApp"_s, {}, {}}});
        const Purchases::Wish unpriced{*prices.offer(ServiceId(u"whatsapp"_s)), {}, {}};
        desk.run->purchases.buy(unpriced);
        QCOMPARE(desk.run->stopped.size(), 1);
        QCOMPARE(desk.run->stopped[0].why, Why::PriceUnknown);
        QCOMPARE(desk.sent(), 0);
        // Without a cap the person is asked, as for any other.
        desk.preferences.setSpendLimits(desk.id, {});
        desk.run->purchases.buy(unpriced);
        QTRY_COMPARE(desk.run->count(Phase::Waiting), 1);
    }

    void theDayFillsUp()
    {
        CappedDesk desk(limits(dollars("2")));
        desk.buyOne();
        desk.buyOne();
        QCOMPARE(desk.run->guard.today(desk.id).in(u"USD"_s), dollars("1.70"));
        desk.run->purchases.buy(desk.wish());
        QCOMPARE(desk.run->stopped.size(), 1);
        const CapReached& reached = desk.run->stopped[0];
        QCOMPARE(reached.why, Why::OverDayCap);
        QCOMPARE(reached.spent, dollars("1.70"));
        QVERIFY(reached.open.isZero());
        QCOMPARE(reached.freesAt, QDateTime::currentDateTime().date().addDays(1).startOfDay());
        QCOMPARE(desk.service.tally().debits, 2);
        // Another day.
        desk.slept = 24h;
        QVERIFY(desk.run->guard.today(desk.id).sums.isEmpty());
        QVERIFY(!desk.run->guard.stops(desk.id, KeyKind::Live, dollars("2")));
    }

    void aClockThatIsSetFreesNothing_data()
    {
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("then");
        QTest::newRow("ahead") << qint64(24) << qint64(24);
        QTest::newRow("ahead and back") << qint64(24) << qint64(0);
        QTest::newRow("back") << qint64(-24) << qint64(-24);
        QTest::newRow("back and ahead") << qint64(-48) << qint64(0);
    }

    void aClockThatIsSetFreesNothing()
    {
        QFETCH(qint64, first);
        QFETCH(qint64, then);
        CappedDesk desk(limits(dollars("1")));
        desk.buyOne();
        for (const qint64 hours : {first, then}) {
            desk.ahead = std::chrono::hours(hours);
            desk.run->guard.reconsider(); // as at midnight
            QCOMPARE(desk.run->guard.today(desk.id).in(u"USD"_s), dollars("0.85"));
            desk.run->purchases.buy(desk.wish());
            QCOMPARE(desk.run->purchases.stage(), Purchases::Stage::Idle);
        }
        QCOMPARE(desk.run->stopped.size(), 2);
        QCOMPARE(desk.service.tally().debits, 1);
    }

    void theDaysSpendingOutlivesTheProgram()
    {
        CappedDesk desk(limits(dollars("1")));
        desk.buyOne();
        desk.start();
        QCOMPARE(desk.run->guard.today(desk.id).in(u"USD"_s), dollars("0.85"));
        desk.run->purchases.buy(desk.wish());
        QCOMPARE(desk.run->stopped.size(), 1);
        QCOMPARE(desk.service.tally().debits, 1);
    }

    /// The clock stands elsewhere when the program starts: no day is over by that, however long ago the
    /// number ended by this clock, and not by a second start either. What a service tells frees it.
    void aClockThatIsSetBetweenTwoRunsFreesNothing_data()
    {
        QTest::addColumn<qint64>("hours");
        QTest::newRow("a day ahead") << qint64(25);
        QTest::newRow("three days ahead") << qint64(73);
        QTest::newRow("a year ahead") << qint64(8760);
        QTest::newRow("a day back") << qint64(-25);
    }

    void aClockThatIsSetBetweenTwoRunsFreesNothing()
    {
        QFETCH(qint64, hours);
        CappedDesk desk(limits(dollars("1")));
        desk.buyOne();
        const AttemptId attempt = desk.run->orders.all().constFirst().attempt();
        QTRY_VERIFY(desk.run->orders.find(attempt)->walletAfter());
        QVERIFY(desk.run->orders.record(attempt, Expired{}));
        QVERIFY(desk.preferences.clockSeen().isValid());
        desk.ahead = std::chrono::hours(hours);
        for (int restart = 0; restart < 2; ++restart) {
            desk.start();
            QCOMPARE(desk.run->guard.today(desk.id).in(u"USD"_s), dollars("0.85"));
            desk.run->purchases.buy(desk.wish());
            QCOMPARE(desk.run->stopped.size(), 1);
            // The service tells what day it is: still the same.
            bool read = false;
            desk.wallet.refresh(desk.id, &desk.folderGuard, [&read](const Result<Money>&) { read = true; });
            QTRY_VERIFY(read);
            QCOMPARE(desk.run->guard.today(desk.id).in(u"USD"_s), dollars("0.85"));
        }
        QCOMPARE(desk.service.tally().debits, 1);
    }

    void aWeekendFreesTheCapOnceAServiceTellsTheDay()
    {
        CappedDesk desk(limits(dollars("1")));
        desk.buyOne();
        // No answer may be on its way any more that tells the day.
        const AttemptId attempt = desk.run->orders.all().constFirst().attempt();
        QTRY_VERIFY(desk.run->orders.find(attempt)->walletAfter());
        desk.slept = 72h;
        desk.run.reset();
        desk.run = std::make_unique<Run>(desk);
        desk.run->open();
        QCOMPARE(desk.run->guard.today(desk.id).in(u"USD"_s), dollars("0.85"));
        QSignalSpy changed(&desk.run->guard, &SpendGuard::changed);
        bool read = false;
        desk.wallet.refresh(desk.id, &desk.folderGuard, [&read](const Result<Money>&) { read = true; });
        QTRY_VERIFY(read);
        QVERIFY(!changed.isEmpty());
        QVERIFY(desk.run->guard.today(desk.id).sums.isEmpty());
        desk.buyOne();
    }

    /// What is counted already is counted at the price that is to be paid now.
    void aRepetitionsPriceNeedsRoomToday()
    {
        CappedDesk desk(limits(dollars("2"), dollars("1.50")));
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase);
        desk.run->purchases.buy(desk.wish());
        QTRY_COMPARE(desk.run->count(Phase::Unknown), 1);
        QTRY_COMPARE(desk.run->purchases.stage(), Purchases::Stage::Idle);
        const Order order = desk.run->orders.all().constFirst();
        const SpendGuard& guard = desk.run->guard;
        QVERIFY(!guard.stopsRepeating(order, dollars("0.85")));
        QVERIFY(!guard.stopsRepeating(order, dollars("1.50")));
        QCOMPARE(guard.stopsRepeating(order, dollars("1.51"))->why, Why::OverOrderCap);
        QCOMPARE(guard.stopsRepeating(order, {})->why, Why::PriceUnknown);
        desk.preferences.setSpendLimits(desk.id, limits(dollars("2")));
        QVERIFY(!guard.stopsRepeating(order, dollars("2")));
        QCOMPARE(guard.stopsRepeating(order, dollars("2.01"))->why, Why::OverDayCap);

        // On the whole way: the list says more than there is room for, so nobody is asked.
        sandbox::Habits dearer;
        dearer.surcharge = dollars("4");
        desk.service.setHabits(dearer);
        QSignalSpy asked(&desk.run->purchases, &Purchases::question);
        desk.run->purchases.checkAgain(order.attempt());
        QTRY_COMPARE(desk.run->stopped.size(), 1);
        QCOMPARE(asked.count(), 0);
        QCOMPARE(desk.run->stopped[0].price, dollars("4.85"));
        QCOMPARE(desk.run->purchases.stage(), Purchases::Stage::Idle);
        QCOMPARE(desk.run->count(Phase::Unknown), 1);
        QCOMPARE(desk.sent(), 1);
        // With room for it, it counts at that price from then on.
        desk.preferences.setSpendLimits(desk.id, limits(dollars("5")));
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase);
        desk.run->purchases.checkAgain(order.attempt());
        QTRY_COMPARE(desk.sent(), 2);
        QTRY_COMPARE(guard.today(desk.id).openIn(u"USD"_s), dollars("4.85"));
    }

    void untilTheJournalIsReadADayCapHoldsEverythingBack()
    {
        CappedDesk desk(limits(dollars("1")));
        desk.run = std::make_unique<Run>(desk);
        desk.run->purchases.buy(desk.wish());
        QCOMPARE(desk.run->stopped.size(), 1);
        QCOMPARE(desk.run->stopped[0].why, Why::NotReadYet);
        desk.run->open();
        desk.buyOne();
    }

    void onItsWayAndOpenOutcomesCount()
    {
        CappedDesk desk(limits(dollars("1")));
        Fault slow;
        slow.kind = Fault::Kind::Slow;
        slow.endpoint = Endpoint::Purchase;
        slow.delay = 300ms;
        slow.times = 1;
        desk.service.addFault(slow);
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        desk.run->purchases.buy(desk.wish());
        QTRY_COMPARE(desk.run->count(Phase::Sent), 1);
        const auto inFlight = desk.run->guard.stops(desk.id, KeyKind::Live, dollars("0.85"));
        QVERIFY(inFlight);
        QCOMPARE(inFlight->open, dollars("0.85"));
        QTRY_COMPARE(desk.run->purchases.stage(), Purchases::Stage::Idle);
        desk.service.clearFaults();
    }

    void anUnknownOutcomeCountsUntilItIsKnown()
    {
        CappedDesk desk(limits(dollars("1")));
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        desk.run->purchases.buy(desk.wish());
        QTRY_COMPARE(desk.run->count(Phase::Unknown), 1);
        QTRY_COMPARE(desk.run->purchases.stage(), Purchases::Stage::Idle);
        desk.run->purchases.buy(desk.wish());
        QCOMPARE(desk.run->stopped.size(), 1);
        QCOMPARE(desk.run->stopped[0].open, dollars("0.85"));
        desk.start(); // also after a restart
        QVERIFY(desk.run->guard.stops(desk.id, KeyKind::Live, dollars("0.85")));
        // Asking what became of it is not another purchase.
        desk.run->purchases.checkAgain(desk.run->orders.all().constFirst().attempt());
        QTRY_COMPARE(desk.run->count(Phase::Waiting), 1);
        QVERIFY(desk.run->stopped.isEmpty());
        QVERIFY(desk.run->guard.today(desk.id).open.isEmpty());
        QCOMPARE(desk.run->guard.today(desk.id).in(u"USD"_s), dollars("0.85"));
    }

    void anotherDaysOpenPurchaseDoesNotSlipPastTodaysCap()
    {
        CappedDesk desk(limits(dollars("1")));
        const Order old = orderOf(
            desk.id, desk.clock.now().addDays(-1), {Sent{1}, BecameUnknown{{Failure::Kind::Dropped}}});
        desk.run->orders.restore({old});
        QVERIFY(desk.run->guard.today(desk.id).sums.isEmpty());
        desk.buyOne();
        desk.run->purchases.checkAgain(old.attempt());
        QTRY_COMPARE(desk.run->stopped.size(), 1);
        QCOMPARE(desk.sent(), 1);
    }

    void whatWasOpenYesterdayNeedsRoomToday()
    {
        CappedDesk desk(limits(dollars("1")));
        desk.buyOne();
        const Order open
            = orderOf(desk.id, desk.clock.now(), {Sent{1}, BecameUnknown{{Failure::Kind::Dropped}}}, "0.10");
        desk.run->orders.restore({open});
        desk.slept = 24h;
        desk.run->guard.reconsider(); // as at midnight, or after waking
        QVERIFY(desk.run->guard.today(desk.id).sums.isEmpty());
        // What was open yesterday is not asked for again at the cost of a day that has no room for it.
        desk.preferences.setSpendLimits(desk.id, limits(dollars("0.05")));
        desk.run->purchases.checkAgain(open.attempt());
        QTRY_COMPARE(desk.run->stopped.size(), 1);
        QCOMPARE(desk.run->stopped[0].why, Why::OverDayCap);
    }

    void whatWasGivenBackIsFreeAgain()
    {
        CappedDesk desk(limits(dollars("1")));
        desk.buyOne();
        const AttemptId attempt = desk.run->orders.all().constFirst().attempt();
        QTRY_VERIFY(desk.run->orders.find(attempt)->walletAfter());
        QVERIFY(desk.run->guard.stops(desk.id, KeyKind::Live, dollars("0.85")));
        desk.run->cancels.cancel(attempt);
        QTRY_VERIFY(desk.run->orders.find(attempt)->walletAfterCancel());
        QVERIFY(desk.run->guard.today(desk.id).in(u"USD"_s).isZero());
        desk.buyOne();
        QVERIFY(desk.run->stopped.isEmpty());
    }

    void aCapThatCannotBeReadHoldsEverythingBack()
    {
        CappedDesk desk(limits({}));
        SpendLimits its;
        its.isDayUnreadable = true;
        Orders orders(desk.clock);
        SpendGuard guard(
            orders, [&its](const ProfileId&) { return its; }, desk.clock);
        const auto reached = guard.stops(desk.id, KeyKind::Live, dollars("0.01"));
        QVERIFY(reached);
        QCOMPARE(reached->why, Why::CapUnreadable);
        QVERIFY(!guard.stops(desk.id, KeyKind::Test, dollars("0.01")));
        its = {};
        QVERIFY(!guard.stops(desk.id, KeyKind::Live, dollars("0.01")));
    }

    /// Spent (statistics) and Spent today (the guard) are one figure, and it is the one that SQL adds up.
    void spentIsSpentWhoeverCounts()
    {
        CappedDesk desk(limits({}));
        desk.buyOne();
        const AttemptId first = desk.run->orders.all().constFirst().attempt();
        desk.buyOne();
        // The second purchase has eaten in the wallet what the cancel of the first brings back; its answer
        // names it.
        desk.run->orders.record(first, CancelAsked{});
        QVERIFY(desk.run->orders.record(first, Cancelled{dollars("0.85")}));
        desk.run->orders.record(first, WalletSeen{WalletSeen::When::AfterCancel, dollars("98.30")});
        desk.buyOne();
        // Bought elsewhere: whoever did counts it.
        Intended found = desk.run->orders.find(first)->intent();
        found.purchase.attempt = AttemptId(u"99999999-2222-4333-8444-555555555555"_s);
        found.isFound = true;
        bool isKept = false;
        desk.run->orders.recordFirst(found.purchase.attempt,
            {found, Bought{NumberId(u"elsewhere"_s), u"+12025550199"_s, dollars("0.85"), {}, {}}},
            &desk.folderGuard, [&isKept](const Result<Done>& kept) { isKept = bool(kept); });
        QTRY_VERIFY(isKept);

        StatisticsQuery query;
        query.kind = KeyKind::Live;
        query.base = desk.base;
        std::optional<Figures> counted;
        desk.run->journals.journal(Journals::Which::Real)
            ->statistics(query, &desk.folderGuard,
                [&counted](const Result<Statistics>& came) { counted = came ? came->all : Figures(); });
        QTRY_VERIFY(counted);
        const Money today = desk.run->guard.today(desk.id).in(u"USD"_s);
        desk.run.reset();

        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"by hand"_s);
        file.setDatabaseName(desk.folder.filePath(u"data/journal.sqlite"_s));
        QVERIFY(file.open());
        QSqlQuery sql(file);
        // From the record of events alone.
        QVERIFY(sql.exec(
            u"SELECT sum(CASE kind WHEN 'bought' THEN json_extract(data, '$.price.micros') "
            "ELSE -json_extract(data, '$.refund.micros') END), sum(kind = 'bought'), sum(kind = 'cancelled') "
            "FROM events WHERE kind IN ('bought', 'cancelled') AND order_id NOT IN (SELECT order_id FROM "
            "events "
            "WHERE kind = 'intended' AND json_extract(data, '$.found'))"_s));
        QVERIFY(sql.next());
        QCOMPARE(sql.value(1).toInt(), 3);
        QCOMPARE(sql.value(2).toInt(), 1);
        const Money spent = Money::fromMicros(sql.value(0).toLongLong(), u"USD"_s);
        QCOMPARE(spent, dollars("1.70"));
        QCOMPARE(today, spent);
        QCOMPARE(counted->spent, QList<Money>{spent});
        QCOMPARE(counted->refunded, QList<Money>{dollars("0.85")});
        QCOMPARE(counted->cancelled, 1);
        QCOMPARE(counted->withoutCode, 0);
    }

    void whatWasDismissedStillCounts()
    {
        CappedDesk desk(limits(dollars("1")));
        const Order ended = orderOf(desk.id, desk.clock.now(), {Sent{1}, bought(), Expired{}});
        desk.run->orders.restore({ended});
        desk.run->orders.dismiss(ended.attempt());
        QVERIFY(desk.run->orders.all().isEmpty());
        QVERIFY(desk.run->guard.stops(desk.id, KeyKind::Live, dollars("0.85")));
    }

    void keysThatCostNothingAreNeverHeldBack()
    {
        Desk desk;
        desk.enterSandbox();
        desk.look(Market::unitedStates(Server::One));
        desk.preferences.setSpendLimits(sandboxProfileId(), limits(dollars("0"), dollars("0")));
        SpendGuard guard(
            desk.orders, [&desk](const ProfileId& id) { return desk.preferences.spendLimits(id); },
            desk.clock);
        desk.purchases.setGuard(guard);
        desk.purchases.buy(desk.wish());
        QTRY_VERIFY(desk.order().wasBought());
        QVERIFY(!desk.order().intent().priceCap);
        QVERIFY(guard.today(sandboxProfileId()).sums.isEmpty());
    }

    void oneProfilesCapIsNotAnothers()
    {
        CappedDesk desk(limits(dollars("1")));
        desk.run->orders.restore({orderOf(ProfileId(u"other"_s), desk.clock.now(), {Sent{1}, bought()})});
        QVERIFY(!desk.run->guard.stops(desk.id, KeyKind::Live, dollars("0.85")));
        QCOMPARE(desk.run->guard.today(ProfileId(u"other"_s)).in(u"USD"_s), dollars("0.85"));
    }

    /// A day begins at the person's midnight, wherever the clock of the world stands.
    void theDayIsThePersonsOwn()
    {
        const QByteArray before = qgetenv("TZ");
        qputenv("TZ", "PST8PDT,M3.2.0,M11.1.0");
        tzset();
        {
            // 2026-03-02 23:30 there is the 3rd in UTC.
            QDateTime now(QDate(2026, 3, 3), QTime(7, 30), Qt::UTC);
            const Clock clock{[&now] { return now; },
                [&now] { return std::chrono::milliseconds(now.toMSecsSinceEpoch()); }};
            Orders orders(clock);
            const ProfileId id(u"p"_s);
            SpendGuard guard(
                orders, [](const ProfileId&) { return limits(dollars("1")); }, clock);
            orders.restore(
                {orderOf(id, QDateTime(QDate(2026, 3, 2), QTime(20, 0), Qt::UTC), {Sent{1}, bought()}),
                    orderOf(id, QDateTime(QDate(2026, 3, 2), QTime(7, 59), Qt::UTC), {Sent{1}, bought()})});
            QCOMPARE(guard.today(id).in(u"USD"_s), dollars("0.85")); // the second was the day before
            const auto reached = guard.stops(id, KeyKind::Live, dollars("0.85"));
            QVERIFY(reached);
            QCOMPARE(reached->freesAt.toUTC(), QDateTime(QDate(2026, 3, 3), QTime(8, 0), Qt::UTC));
            now = now.addSecs(31 * 60);
            QVERIFY(!guard.stops(id, KeyKind::Live, dollars("0.85")));
            // The day on which the clocks go forward has 23 hours.
            now = QDateTime(QDate(2026, 3, 8), QTime(20, 0), Qt::UTC);
            QCOMPARE(guard.today(id).endsAt.toUTC(), QDateTime(QDate(2026, 3, 9), QTime(7, 0), Qt::UTC));
        }
        qputenv("TZ", before);
        tzset();
    }
};

QTEST_GUILESS_MAIN(TestSpendGuard)
#include "tst_spendguard.moc"
