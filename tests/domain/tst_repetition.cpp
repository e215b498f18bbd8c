// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/repetition.h"
#include "support/strict.h"

using namespace provynx;
using namespace Qt::StringLiterals;
using When = WalletSeen::When;

namespace {

const AttemptId attempt(u"11111111-2222-4333-8444-555555555555"_s);
const QDateTime start(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);

Money dollars(const char* amount)
{
    return *Money::fromDecimal(QString::fromLatin1(amount), u"USD"_s);
}

Bought bought()
{
    return {NumberId(u"num_1"_s), u"+12025550143"_s, dollars("0.35"), {}, {}};
}

/// Asked for at `start`; then one thing every ten seconds.
Order order(const QList<OrderEventData>& happened)
{
    Intended intended;
    intended.purchase.attempt = attempt;
    intended.kind = KeyKind::Live;
    intended.shownPrice = dollars("0.35");
    Order order;
    order.apply({attempt, start, intended});
    int second = 0;
    for (const OrderEventData& what : happened)
        order.apply({attempt, start.addSecs(second += 10), what});
    return order;
}

QString told(const QList<Movement>& movements)
{
    QStringList spans;
    for (const Movement& one : movements) {
        spans.append(QString::number(start.secsTo(one.from)) + u'-'
            + (one.to.isValid() ? QString::number(start.secsTo(one.to)) : QString()));
    }
    return spans.join(u' ');
}

} // namespace

class TestRepetition : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void whenAnOrderMayMoveTheWallet_data()
    {
        QTest::addColumn<QList<OrderEventData>>("happened");
        QTest::addColumn<QString>("movements");
        const BecameUnknown unknown{{Failure::Kind::Dropped}};
        const auto row = [](const char* name, const QList<OrderEventData>& happened,
                             const QString& movements) { QTest::newRow(name) << happened << movements; };
        row("never sent", {}, {});
        row("on its way", {Sent{1}}, u"10-"_s);
        row("refused", {Sent{1}, Refused{{Failure::Kind::ShortOfFunds}}}, {});
        row("open", {Sent{1}, unknown, Sent{2}, unknown}, u"10-"_s);
        row("given up", {Sent{1}, unknown, StoppedTrying{}}, u"10-30"_s);
        row("bought", {Sent{1}, bought()}, u"10-20"_s);
        row("bought by a repetition", {Sent{1}, unknown, Sent{2}, bought()}, u"10-40"_s);
        row("being cancelled", {Sent{1}, bought(), CancelAsked{}}, u"10-20 30-"_s);
        row("cancelled", {Sent{1}, bought(), CancelAsked{}, Cancelled{}}, u"10-20 30-40"_s);
        row("not cancelled", {Sent{1}, bought(), CancelAsked{}, CancelFailed{{Failure::Kind::TimedOut}}},
            u"10-20 30-40"_s);
        row("expired", {Sent{1}, bought(), Expired{}}, u"10-20 30-30"_s);
        row("ended by the service", {Sent{1}, bought(), Finished{u"refunded"_s}}, u"10-20 30-30"_s);
    }

    void whenAnOrderMayMoveTheWallet()
    {
        QFETCH(QList<OrderEventData>, happened);
        QTEST(told(movementsOf(order(happened))), "movements");
    }

    void whatShowsLateOverlaps()
    {
        const Movement over{start, start.addSecs(10)};
        QVERIFY(over.overlaps(start.addSecs(5), start.addSecs(6)));
        QVERIFY(over.overlaps(start.addSecs(-5), start));
        QVERIFY(!over.overlaps(start.addSecs(-5), start.addSecs(-1)));
        QVERIFY2(over.overlaps(start.addSecs(69), start.addSecs(90)), "a wallet may show it a minute later");
        QVERIFY(!over.overlaps(start.addSecs(71), start.addSecs(90)));
        const Movement open{start, {}};
        QVERIFY(open.overlaps(start.addDays(3), start.addDays(4)));
        QVERIFY(!open.overlaps(start.addSecs(-9), start.addSecs(-1)));
    }

    void onlyTheExactFallIsThePrice_data()
    {
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<bool>("fell");
        QTest::newRow("by the price") << QByteArray("99.65") << true;
        QTest::newRow("unchanged") << QByteArray("100") << false;
        QTest::newRow("by more") << QByteArray("99.30") << false;
        QTest::newRow("by less") << QByteArray("99.70") << false;
        QTest::newRow("risen") << QByteArray("100.35") << false;
    }

    void onlyTheExactFallIsThePrice()
    {
        QFETCH(QByteArray, after);
        const Order seen = order({WalletSeen{When::Before, dollars("100")}, Sent{1},
            WalletSeen{When::AfterPurchase, dollars(after.constData())}});
        QTEST(fellByThePrice(seen), "fell");
        QVERIFY(!fellByThePrice(order({WalletSeen{When::Before, dollars("100")}, Sent{1}})));
    }

    /// A question may have been open for long: the reading is as old as it is.
    void aReadingHasItsOwnTime()
    {
        const QDateTime earlier = start.addSecs(-300);
        const Order seen = order({WalletSeen{When::Before, dollars("100"), earlier}, Sent{1},
            WalletSeen{When::AfterPurchase, dollars("100")}, WalletSeen{When::AfterPurchase, dollars("99")}});
        QCOMPARE(readingOf(seen, When::Before), (WalletReading{dollars("100"), earlier}));
        QCOMPARE(readingOf(seen, When::AfterPurchase), (WalletReading{dollars("99"), start.addSecs(40)}));
        QVERIFY(!readingOf(seen, When::AfterCancel));
    }

    void whatIsDearer()
    {
        const std::optional<Money> unknown;
        QVERIFY(isDearer(dollars("0.35"), dollars("0.36")));
        QVERIFY(!isDearer(dollars("0.35"), dollars("0.35")));
        QVERIFY(!isDearer(dollars("0.35"), dollars("0.34")));
        QVERIFY(isDearer(dollars("0.35"), unknown));
        QVERIFY(!isDearer(unknown, unknown));
        QVERIFY(isDearer(dollars("0.35"), Money::fromDecimal(u"0.30", u"EUR"_s)));
    }
};

QTEST_GUILESS_MAIN(TestRepetition)
#include "tst_repetition.moc"
