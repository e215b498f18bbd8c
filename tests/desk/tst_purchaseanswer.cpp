// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "support/scriptedserver.h"
#include "support/strict.h"

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

namespace {

Money dollars(const char* amount)
{
    return *Money::fromDecimal(QString::fromLatin1(amount), u"USD"_s);
}

/// A desk whose sandbox is a server that says what it was told to say.
struct ScriptedDesk {
    ScriptedDesk()
        : profiles(desk.preferences, desk.vault, desk.network, desk.clock, desk.base,
            [this] {
                return Result<Credential>(
                    {BaseUrl::embedded(server.url(u"/api/v1/sms"_s)), Secret("nsk_test_scripted0000")});
            })
        , wallet(profiles, desk.clock)
        , orders(desk.clock,
              [this](const QList<Event>& events, Orders::Urgency, const Then<Done>& then) {
                  codeWrites += std::any_of(events.cbegin(), events.cend(),
                      [](const Event& event) { return std::holds_alternative<CodeCame>(event.what); });
                  QTimer::singleShot(0, &profiles, [then] { then(Done{}); });
              })
        , purchases(orders, profiles, wallet, desk.clock, Desk::quickTiming())
    {
        QVERIFY(profiles.enterSandbox());
    }

    int balancesAsked() const
    {
        const auto& all = server.deliveries();
        return static_cast<int>(std::count_if(all.cbegin(), all.cend(),
            [](const Delivery& delivery) { return delivery.target.endsWith("/balance"); }));
    }

    ScriptedServer server;
    Desk desk;
    Profiles profiles;
    Wallet wallet;
    int codeWrites = 0;
    Orders orders;
    Purchases purchases;
};

} // namespace

/// What an answer brings along beside the number.
class TestPurchaseAnswer : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void itsBalanceAndItsCodesAreTaken()
    {
        ScriptedDesk scripted;
        scripted.server.otherwise([](const Delivery& delivery) {
            if (delivery.method == "POST")
                return Reaction::answer(201,
                    R"({"message":"Here you are","new_balance":"99.15","order":{"id":"n1","number":"+12025550143",)"
                    R"("price":0.85,"currency":"USD","status":"received",)"
                    R"("sms":[{"id":"s1","code":"123456","text":"Your code is 123456"}]}})");
            return Reaction::hang(); // nobody else says what the wallet holds, or brings the code
        });
        const PriceList prices(
            Market::unitedStates(Server::One), {{ServiceId(u"acme"_s), u"Acme"_s, dollars("0.85"), {}}});
        scripted.purchases.buy({*prices.offer(ServiceId(u"acme"_s)), {}, {}});
        QTRY_COMPARE(scripted.orders.all().size(), 1);
        const auto order = [&scripted] { return scripted.orders.all().constFirst(); };
        QTRY_VERIFY(order().wasBought());
        QCOMPARE(order().messages().size(), 1);
        QCOMPARE(order().messages().constFirst().code, u"123456"_s);
        QCOMPARE(order().messages().constFirst().text, u"Your code is 123456"_s);
        QCOMPARE(scripted.wallet.reading(sandboxProfileId()).balance, dollars("99.15"));
        QVERIFY(scripted.wallet.age(sandboxProfileId()));
    }

    /// One event, one write, and a bound on what the answer can bring.
    void itsManyMessagesAreTakenAtOnce()
    {
        ScriptedDesk scripted;
        QByteArray list;
        for (int i = 0; i < 2'000; ++i)
            list += QStringLiteral("%1{\"id\":\"m%2\",\"code\":\"%3\",\"text\":\"Your code is %3\"}")
                        .arg(i > 0 ? u","_s : QString(), QString::number(i), QString::number(100'000 + i))
                        .toLatin1();
        scripted.server.otherwise([&list](const Delivery& delivery) {
            if (delivery.method == "POST")
                return Reaction::answer(201,
                    R"({"order":{"id":"n1","number":"+12025550143","price":0.85,"currency":"USD",)"
                    R"("status":"received","sms":[)"
                        + list + "]}}");
            return Reaction::hang();
        });
        qsizetype had = 0;
        int changes = 0;
        connect(&scripted.orders, &Orders::changed, this, [&](const Order& order) {
            changes += order.messages().size() != had;
            had = order.messages().size();
        });
        QSignalSpy bought(&scripted.purchases, &Purchases::bought);
        const PriceList prices(
            Market::unitedStates(Server::One), {{ServiceId(u"acme"_s), u"Acme"_s, dollars("0.85"), {}}});
        scripted.purchases.buy({*prices.offer(ServiceId(u"acme"_s)), {}, {}});
        QTRY_COMPARE(bought.count(), 1);
        const Order order = scripted.orders.all().constFirst();
        QCOMPARE(order.messages().size(), 200);
        QCOMPARE(order.messages().constLast().code, u"101999"_s);
        QCOMPARE(changes, 1);
        QCOMPARE(scripted.codeWrites, 1);
    }

    /// Whoever asks while a reading is under way wants to know what the wallet holds now, not what it held
    /// then.
    void aReadingBehindAnotherIsYounger()
    {
        ScriptedDesk scripted;
        Reaction late = Reaction::answer(200, R"({"balance":"100.00","currency":"USD"})");
        late.step = 20;
        late.pause = 30ms;
        scripted.server.next(late);
        scripted.server.otherwise(
            [](const Delivery&) { return Reaction::answer(200, R"({"balance":"99.15","currency":"USD"})"); });
        QStringList heard;
        const auto ask = [&](const QString& name) {
            scripted.wallet.refresh(
                sandboxProfileId(), &scripted.desk.folderGuard, [&heard, name](const Result<Money>& balance) {
                    heard.append(name + u' ' + (balance ? balance->toDecimal() : u"?"_s));
                });
        };
        ask(u"first"_s);
        QTRY_COMPARE(scripted.balancesAsked(), 1);
        ask(u"second"_s);
        ask(u"third"_s);
        QTRY_COMPARE(heard.size(), 3);
        QCOMPARE(heard, QStringList({u"first 100.00"_s, u"second 99.15"_s, u"third 99.15"_s}));
        QCOMPARE(scripted.balancesAsked(), 2); // one for both that came too late
        QCOMPARE(scripted.wallet.reading(sandboxProfileId()).balance, dollars("99.15"));
        QVERIFY(!scripted.wallet.reading(sandboxProfileId()).refreshing);
    }
};

QTEST_GUILESS_MAIN(TestPurchaseAnswer)
#include "tst_purchaseanswer.moc"
