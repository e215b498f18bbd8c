// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "support/strict.h"

#include "desk/openoutcomes.h"

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

namespace {

Money dollars(const char* amount)
{
    return *Money::fromDecimal(QString::fromLatin1(amount), u"USD"_s);
}

const ProfileId profile(u"p"_s);

Order orderOf(const QString& attempt, const QDateTime& at, const QList<OrderEventData>& happened)
{
    Intended intended;
    intended.purchase.attempt = AttemptId(attempt);
    intended.profile = profile;
    intended.kind = KeyKind::Live;
    intended.base = BaseUrl::service();
    intended.market = Market::unitedStates(Server::One);
    Order order;
    order.apply({intended.purchase.attempt, at, intended});
    for (const OrderEventData& what : happened)
        order.apply({intended.purchase.attempt, at.addSecs(1), what});
    return order;
}

Order openOrder(const QDateTime& at)
{
    return orderOf(u"open"_s, at,
        {WalletSeen{WalletSeen::When::Before, dollars("10")}, Sent{1},
            BecameUnknown{{Failure::Kind::TimedOut}},
            WalletSeen{WalletSeen::When::AfterPurchase, dollars("10")}});
}

} // namespace

/// "Wallet $10.00 before, $9.15 after": what is there to tell by while nobody knows whether a number was
/// bought.
class TestOpenOutcomes : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void theWalletAfterIsTheLastOneRead()
    {
        Desk desk;
        const OpenOutcomes outcomes(desk.orders, desk.wallet);
        desk.orders.restore({openOrder(desk.clock.now())});
        desk.wallet.learn(profile, dollars("9.15")); // the service was late in debiting
        QCOMPARE(desk.order().walletAfter(), dollars("9.15"));
        QCOMPARE(desk.order().walletBefore(), dollars("10"));
        const qsizetype events = desk.order().events().size();
        desk.wallet.learn(profile, dollars("9.15"));
        QCOMPARE(desk.order().events().size(), events); // nothing new
        desk.orders.record(desk.order().attempt(), Bought{NumberId(u"n"_s), u"+12025550143"_s, {}, {}, {}});
        desk.wallet.learn(profile, dollars("3"));
        QCOMPARE(desk.order().walletAfter(), dollars("9.15")); // no longer open
    }

    void whatAnotherPurchaseTookIsNotThisOnes()
    {
        Desk desk;
        const OpenOutcomes outcomes(desk.orders, desk.wallet);
        const QDateTime now = desk.clock.now();
        desk.orders.restore({openOrder(now.addSecs(-60)),
            orderOf(u"other"_s, now, {Sent{1}, Bought{NumberId(u"n"_s), u"+12025550143"_s, {}, {}, {}}})});
        desk.wallet.learn(profile, dollars("9.15"));
        QCOMPARE(desk.orders.find(AttemptId(u"open"_s))->walletAfter(), dollars("10"));
    }

    void anotherProfilesWalletIsAnother()
    {
        Desk desk;
        const OpenOutcomes outcomes(desk.orders, desk.wallet);
        desk.orders.restore({openOrder(desk.clock.now())});
        desk.wallet.learn(ProfileId(u"q"_s), dollars("1"));
        QCOMPARE(desk.order().walletAfter(), dollars("10"));
    }
};

QTEST_GUILESS_MAIN(TestOpenOutcomes)
#include "tst_openoutcomes.moc"
