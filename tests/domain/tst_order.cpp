// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/orderfacts.h"
#include "support/strict.h"

#include <QRandomGenerator>

using namespace provynx;
using namespace Qt::StringLiterals;
using Phase = Order::Phase;

namespace {

const AttemptId attempt(u"11111111-2222-4333-8444-555555555555"_s);
const QDateTime start(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);

Event at(int second, OrderEventData what)
{
    return {attempt, start.addSecs(second), std::move(what)};
}

Intended intended(Market market = Market::unitedStates(Server::One))
{
    Intended i;
    i.purchase.attempt = attempt;
    i.market = market;
    i.service = ServiceId(u"acme"_s);
    i.shownPrice = Money::fromMicros(850'000, u"USD"_s);
    i.testCase = u"TC-1"_s;
    return i;
}

Bought bought()
{
    return {NumberId(u"num_1"_s), u"+12025550143"_s, Money::fromMicros(800'000, u"USD"_s), start.addSecs(900),
        u"waiting"_s};
}

Message message(const QString& code, const QString& text = {}, const QString& id = {})
{
    return {id, code, text, {}, start};
}

} // namespace

class TestOrder : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void mainFlow()
    {
        Order order;
        QVERIFY(order.apply(at(0, intended())));
        QCOMPARE(order.phase(), Phase::Intended);
        QCOMPARE(order.price()->micros(), 850'000);
        QVERIFY(order.isActive());
        QVERIFY(order.apply(at(1, Sent{1})));
        QVERIFY(order.apply(at(2, bought())));
        QVERIFY(order.isWatched());
        QVERIFY(order.canCancel());
        QCOMPARE(order.price()->micros(), 800'000);
        QVERIFY(order.apply(at(3, Checked{})));
        QVERIFY(order.apply(at(4, CodeCame{message(u"123456"_s)})));
        QVERIFY(order.hasCode());
        QVERIFY(!order.canCancel());
        QVERIFY(order.apply(at(5, Expired{})));
        QVERIFY(!order.isActive());
        QCOMPARE(order.endedAt(), start.addSecs(5));
        QCOMPARE(order.testCase(), u"TC-1"_s);
    }

    void unknownThenBought()
    {
        Order order;
        order.apply(at(0, intended()));
        QVERIFY(!order.apply(at(1, BecameUnknown{})));
        order.apply(at(1, Sent{1}));
        QVERIFY(order.apply(at(2, BecameUnknown{{Failure::Kind::TimedOut}})));
        QCOMPARE(order.phase(), Phase::Unknown);
        QVERIFY(order.apply(at(3, Sent{2})));
        QCOMPARE(order.phase(), Phase::Unknown);
        QCOMPARE(order.deliveries(), 2);
        QVERIFY(order.apply(at(4, bought())));
        QVERIFY(!order.apply(at(5, bought())));
        QVERIFY(!order.failure());
    }

    /// A repetition may be agreed to at another price: either is what the person agreed to, the later is what
    /// it costs until the answer says otherwise.
    void aRepetitionsPriceIsAgreedTo()
    {
        const Money risen = Money::fromMicros(4'850'000, u"USD"_s);
        Order order;
        order.apply(at(0, intended()));
        order.apply(at(1, Sent{1}));
        order.apply(at(2, BecameUnknown{}));
        QCOMPARE(order.agreedPrice(), order.intent().shownPrice);
        order.apply(at(3, Sent{2, risen}));
        order.apply(at(4, Sent{3})); // by itself: nobody agreed to anything else
        QCOMPARE(order.agreedPrice(), risen);
        QCOMPARE(order.price(), risen);
        for (const auto& [paid, isOtherwise] : {std::pair(risen, false), {*order.intent().shownPrice, false},
                 {Money::fromMicros(1'000'000, u"USD"_s), true}}) {
            Order done = order;
            Bought number = bought();
            number.price = paid;
            QVERIFY(done.apply(at(5, number)));
            QCOMPARE(done.price(), paid);
            QCOMPARE(isPaidOtherwise(done), isOtherwise);
        }
    }

    void moneySpentIsNeverDropped()
    {
        Order order;
        order.apply(at(0, intended()));
        order.apply(at(1, Sent{1}));
        order.apply(at(2, BecameUnknown{}));
        order.apply(at(3, StoppedTrying{}));
        QCOMPARE(order.phase(), Phase::Abandoned);
        QVERIFY(order.apply(at(4, bought())));
        QCOMPARE(order.phase(), Phase::Waiting);
        QVERIFY(!order.endedAt().isValid());
    }

    void globalNumbersCannotBeCancelled()
    {
        Order order;
        order.apply(at(0, intended(Market::global(Server::Two, CountryId(u"gb"_s)))));
        order.apply(at(1, Sent{1}));
        order.apply(at(2, bought()));
        QVERIFY(!order.canCancel());
    }

    void messagesAreKeptOnceAndMerged()
    {
        Order order;
        order.apply(at(0, intended()));
        order.apply(at(1, Sent{1}));
        order.apply(at(2, bought()));
        QVERIFY(!order.apply(at(3, CodeCame{message({}, {})})));
        QVERIFY(order.apply(at(3, CodeCame{message(u"123456"_s)})));
        QVERIFY(!order.apply(at(4, CodeCame{message(u"123456"_s)})));
        QVERIFY(order.apply(at(4, CodeCame{message(u"123456"_s, u"Your code is 123456"_s, u"m1"_s)})));
        QCOMPARE(order.messages().size(), 1);
        QCOMPARE(order.messages()[0].text, u"Your code is 123456"_s);
        QVERIFY(order.apply(at(5, CodeCame{message(u"654321"_s, u"Your code is 654321"_s)})));
        QCOMPARE(order.messages().size(), 2);
        QVERIFY(order.apply(at(6, CodeCame{message(u"123456"_s, u"Your code is 123456"_s, u"m2"_s)})));
        QCOMPARE(order.messages().size(), 3);
    }

    /// Some services stamp an SMS anew at each look.
    void theSameSmsWithAMovingTimeIsOne()
    {
        Order order;
        order.apply(at(0, intended()));
        order.apply(at(1, Sent{1}));
        order.apply(at(2, bought()));
        Message sms = message(u"123456"_s, u"Your code is 123456"_s);
        for (int look = 0; look < 4; ++look) {
            sms.receivedAt = start.addSecs(10 * look);
            QCOMPARE(order.apply(at(3 + look, CodeCame{sms})), look == 0);
        }
        Message codeAlone = message(u"123456"_s);
        codeAlone.receivedAt = start.addSecs(60);
        QVERIFY(!order.apply(at(9, CodeCame{codeAlone})));
        QCOMPARE(order.messages().size(), 1);
        QCOMPARE(order.messages()[0].receivedAt, start);
    }

    /// Of wiped messages the time is all that is left to tell them apart.
    void wipedMessagesStayTwo()
    {
        Message one = message(u"\u2022\u2022\u2022"_s, u"\u2022\u2022\u2022"_s);
        Message other = one;
        one.receivedAt = start;
        other.receivedAt = start.addSecs(60);
        QVERIFY(!one.isSameAs(other));
        QVERIFY(one.isSameAs(one));
    }

    void aCodeMayComeAfterTheEnd()
    {
        Order order;
        order.apply(at(0, intended()));
        order.apply(at(1, Sent{1}));
        order.apply(at(2, bought()));
        order.apply(at(3, Expired{}));
        QVERIFY(order.apply(at(4, CodeCame{message(u"123456"_s)})));
        QCOMPARE(order.phase(), Phase::Expired);
        QVERIFY(order.hasCode());
    }

    void checksAreFew()
    {
        Order order;
        order.apply(at(0, intended()));
        order.apply(at(1, Sent{1}));
        order.apply(at(2, bought()));
        for (int i = 0; i < 500; ++i)
            QVERIFY(order.apply(at(3 + i, Checked{})));
        QCOMPARE(order.events().size(), 23);
        QCOMPARE(order.events().last().at, start.addSecs(502));
        QCOMPARE(order.events().first().at, start);
    }

    void foreignEventsStayOut()
    {
        Order order;
        QVERIFY(!order.apply(at(0, bought())));
        order.apply(at(0, intended()));
        QVERIFY(!order.apply(at(0, intended())));
        Event foreign = at(1, Sent{1});
        foreign.attempt = AttemptId(u"other"_s);
        QVERIFY(!order.apply(foreign));
    }

    /// By the wallet alone it would be missing where another number was bought between the two readings.
    void theRefundIsTheOneThatTheCancelNamed_data()
    {
        QTest::addColumn<std::optional<Money>>("named");
        QTest::addColumn<int>("walletAfterCancel"); // cents; 915 after the purchase for 80
        QTest::addColumn<std::optional<Money>>("refund");
        const auto cents
            = [](int amount) { return std::optional(Money::fromMicros(amount * 10'000LL, u"USD"_s)); };
        const std::optional<Money> none;
        QTest::newRow("told by the wallet") << none << 995 << cents(80);
        QTest::newRow("less of it") << none << 945 << cents(30);
        QTest::newRow("hidden by another purchase") << none << 915 << none;
        QTest::newRow("named, though hidden") << cents(80) << 915 << cents(80);
        QTest::newRow("named, though the wallet was filled") << cents(50) << 9915 << cents(50);
        QTest::newRow("named, and it is nothing") << cents(0) << 995 << none;
        QTest::newRow("never more than the price") << cents(500) << 915 << cents(80);
    }

    void theRefundIsTheOneThatTheCancelNamed()
    {
        QFETCH(std::optional<Money>, named);
        QFETCH(int, walletAfterCancel);
        QFETCH(std::optional<Money>, refund);
        const auto wallet = [](WalletSeen::When when, int cents) {
            return WalletSeen{when, Money::fromMicros(cents * 10'000LL, u"USD"_s)};
        };
        Order order;
        for (const OrderEventData& what :
            QList<OrderEventData>{intended(), Sent{1}, bought(), wallet(WalletSeen::When::AfterPurchase, 915),
                CancelAsked{}, Cancelled{named}, wallet(WalletSeen::When::AfterCancel, walletAfterCancel)})
            QVERIFY(order.apply(at(1, what)));
        QCOMPARE(refundOf(order), refund);
        QCOMPARE(OrderFacts::of(order).refund, refund);
    }

    void whoCancelledDecidesWhoseFaultItIs()
    {
        const auto outcome = [](const QList<OrderEventData>& happened) {
            Order order;
            for (const OrderEventData& what : QList<OrderEventData>{intended(), Sent{1}, bought()} + happened)
                order.apply(at(1, what));
            return OrderFacts::of(order).outcome;
        };
        QCOMPARE(outcome({CancelAsked{}, Cancelled{}}), Outcome::Cancelled);
        QCOMPARE(outcome({Cancelled{}}), Outcome::NoMessage); // by the service: its route brought nothing
        QCOMPARE(outcome({CancelAsked{}, CancelFailed{}, Cancelled{}}), Outcome::Cancelled);
        QCOMPARE(outcome({CodeCame{message(u"1"_s)}, Cancelled{}}), Outcome::Received);
    }

    void aRefundThatIsLearntLaterIsKept()
    {
        const Money refund = Money::fromMicros(800'000, u"USD"_s);
        Order order;
        for (const OrderEventData& what : QList<OrderEventData>{
                 intended(), Sent{1}, bought(), CancelAsked{}, Cancelled{}, Cancelled{refund}})
            QVERIFY(order.apply(at(1, what)));
        QCOMPARE(order.refund(), refund);
        QVERIFY(!order.apply(at(2, Cancelled{refund})));
        QVERIFY(!order.apply(at(2, Cancelled{})));
    }

    /// Whatever order events arrive in, the fold keeps its promises.
    void anySequenceFolds()
    {
        QRandomGenerator random(20260102);
        const QList<OrderEventData> pool{intended(), Sent{1}, Sent{2}, BecameUnknown{}, Refused{}, bought(),
            CodeCame{message(u"1"_s)}, CodeCame{message(u"2"_s)}, Checked{}, ExpirySaid{start.addSecs(5)},
            CancelAsked{}, CancelFailed{}, Cancelled{}, Expired{}, Finished{u"banned"_s}, StoppedTrying{},
            WalletSeen{WalletSeen::When::Before, {}}, ResultSet{TestResult::Pass, {}, {}}};
        for (int round = 0; round < 20'000; ++round) {
            Order order;
            QList<Event> taken;
            bool everBought = false;
            for (int i = 0; i < 14; ++i) {
                const Event e = at(i, pool[i == 0 ? 0 : random.bounded(static_cast<int>(pool.size()))]);
                const Order before = order;
                if (order.apply(e))
                    taken.append(e);
                else
                    QCOMPARE(order, before);
                everBought = everBought || order.wasBought();
                QCOMPARE(order.wasBought(), everBought);
                QVERIFY(order.wasBought() || !order.hasCode());
                QVERIFY(!order.wasBought()
                    || (order.phase() != Phase::Refused && order.phase() != Phase::Abandoned));
                QVERIFY(order.isActive() != order.endedAt().isValid());
                QVERIFY(!order.canCancel() || order.isWatched());
                QVERIFY(order.messages().size() <= 2);
            }
            Order again;
            for (const Event& e : taken)
                QVERIFY(again.apply(e));
            QCOMPARE(again, order);
        }
    }
};

QTEST_GUILESS_MAIN(TestOrder)
#include "tst_order.moc"
