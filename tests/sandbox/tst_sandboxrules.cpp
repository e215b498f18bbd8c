// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/faults.h"
#include "sandbox/rules.h"
#include "support/strict.h"

using namespace provynx;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using sandbox::Outcome;
using sandbox::Refusal;
using sandbox::Rental;
using sandbox::Rules;

namespace {

const Secret testKey{"nsk_test_abcdefgh"};
const Secret liveKey{"nsk_live_abcdefgh"};

struct FakeTime {
    QDateTime now{QDate(2030, 1, 2), QTime(3, 4, 5), Qt::UTC};
    Clock clock()
    {
        return {
            [this] { return now; }, [this] { return std::chrono::milliseconds(now.toMSecsSinceEpoch()); }};
    }
    void pass(std::chrono::seconds time) { now = now.addSecs(time.count()); }
};

Rules::Order unitedStates(const QByteArray& idempotencyKey = {}, const QString& service = u"whatsapp"_s)
{
    return {
        Market::unitedStates(Server::One), ServiceId(service), idempotencyKey, "body " + service.toUtf8()};
}

Rules::Order global(const QString& country = u"gb"_s)
{
    return {Market::global(Server::One, CountryId(country)), ServiceId(u"whatsapp"_s), {}, "global"};
}

Outcome<Rental> buy(Rules& rules, const Secret& key, const Rules::Order& order)
{
    const auto begun = rules.begin(key, order);
    if (const auto* refusal = std::get_if<Refusal>(&begun))
        return *refusal;
    const auto& accepted = std::get<0>(begun);
    if (const auto* replayed = std::get_if<Rental>(&accepted))
        return *replayed;
    return rules.finish(std::get<Rules::Ticket>(accepted));
}

Rental bought(Rules& rules, const Secret& key, const Rules::Order& order)
{
    return std::get<Rental>(buy(rules, key, order));
}

template <class T>
QString words(const Outcome<T>& outcome)
{
    const auto* refusal = std::get_if<Refusal>(&outcome);
    return refusal ? QString(QString::number(refusal->status) + u' ' + refusal->words) : u"no refusal"_s;
}

Rental::Status poll(Rules& rules, const Secret& key, const Rental& rental)
{
    return std::get<Rental>(rules.checkCode(key, rental.market.region(), rental.id)).status;
}

Money dollars(qint64 cents)
{
    return Money::fromMicros(cents * 10'000, u"USD"_s);
}

} // namespace

class TestSandboxRules : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void keys()
    {
        QVERIFY(Rules::accepts(testKey));
        QVERIFY(Rules::accepts(liveKey));
        for (const char* bad : {"", "nsk_", "nsk_test_", "nsk_live_", "sk_live_abc", "NSK_TEST_abc"})
            QVERIFY2(!Rules::accepts(Secret(bad)), bad);
    }

    void onesOwnNumbersAreListedInADisguise()
    {
        FakeTime time;
        Rules rules(time.clock());
        const Secret somebody{"nsk_test_somebody"};
        const Rental first = bought(rules, testKey, unitedStates("request-1"));
        time.pass(std::chrono::seconds(1));
        const Rental second = bought(rules, testKey, unitedStates("request-2"));
        bought(rules, testKey, global());
        bought(rules, somebody, unitedStates("request-3"));
        QCOMPARE(words(rules.numbers(testKey, Region::UnitedStates)), u"405 Method not allowed"_s);
        sandbox::Habits habits = sandbox::habitsOf(*sandbox::disguiseFromName(u"number-list"));
        rules.setHabits(habits);
        const auto listed
            = std::get<QList<sandbox::ListedRental>>(rules.numbers(testKey, Region::UnitedStates));
        QCOMPARE(listed.size(), 2);
        QCOMPARE(listed[0].rental.id, first.id);
        QCOMPARE(listed[0].request, "request-1");
        QCOMPARE(listed[1].rental.id, second.id);
        QCOMPARE(std::get<QList<sandbox::ListedRental>>(rules.numbers(testKey, Region::Global)).size(), 1);
        habits.listsRequests = false;
        rules.setHabits(habits);
        QVERIFY(std::get<QList<sandbox::ListedRental>>(rules.numbers(testKey, Region::UnitedStates))[0]
                    .request.isEmpty());
    }

    void aTestKeyCostsNothing()
    {
        FakeTime time;
        Rules rules(time.clock());
        const Rental rental = bought(rules, testKey, unitedStates());
        QCOMPARE(rental.price, dollars(85));
        QCOMPARE(rules.balance(testKey), dollars(10000));
        rules.setWallet(testKey, dollars(1));
        QCOMPARE(rules.balance(testKey), dollars(10000));
        QCOMPARE(rules.tally().purchases, 1);
        QCOMPARE(rules.tally().debits, 0);
        const auto cancelled = rules.cancel(testKey, Region::UnitedStates, rental.id);
        QCOMPARE(std::get<sandbox::CancelledRental>(cancelled).balance, dollars(10000));
    }

    void theCodeComesAtTheThirdPoll()
    {
        FakeTime time;
        Rules rules(time.clock());
        for (const Rules::Order& order : {unitedStates(), global()}) {
            const Rental rental = bought(rules, testKey, order);
            QCOMPARE(rental.expiresAt, time.now.addSecs(1200));
            QCOMPARE(poll(rules, testKey, rental), Rental::Status::Waiting);
            // Only the code's own endpoint counts.
            for (int i = 0; i < 5; ++i)
                QCOMPARE(std::get<Rental>(rules.number(testKey, order.market.region(), rental.id)).status,
                    Rental::Status::Waiting);
            QCOMPARE(poll(rules, testKey, rental), Rental::Status::Waiting);
            time.pass(3s);
            QCOMPARE(poll(rules, testKey, rental), Rental::Status::Received);
            const QDateTime came = time.now;
            time.pass(3s);
            QCOMPARE(poll(rules, testKey, rental), Rental::Status::Received);
            const auto seen = std::get<Rental>(rules.number(testKey, order.market.region(), rental.id));
            QCOMPARE(seen.messages.size(), 1);
            QCOMPARE(seen.messages[0].code, u"123456"_s);
            QCOMPARE(seen.messages[0].text, u"Your WhatsApp code: 123456. Don't share it."_s);
            QCOMPARE(seen.messages[0].receivedAt, came);
        }
    }

    void aSecondSms()
    {
        FakeTime time;
        Rules rules(time.clock());
        sandbox::Habits habits;
        habits.waitingPolls = 0;
        habits.pollsToSecondSms = 1;
        rules.setHabits(habits);
        const Rental rental = bought(rules, testKey, unitedStates());
        const auto count = [&] {
            return std::get<Rental>(rules.checkCode(testKey, Region::UnitedStates, rental.id))
                .messages.size();
        };
        QCOMPARE(count(), 1);
        QCOMPARE(count(), 1);
        QCOMPARE(count(), 2);
        QCOMPARE(count(), 2);
        const auto seen = std::get<Rental>(rules.number(testKey, Region::UnitedStates, rental.id));
        QCOMPARE(seen.messages[1].code, u"654321"_s);
        QVERIFY(seen.messages[0].id != seen.messages[1].id);
    }

    void aLiveWalletPaysAndIsPaidBack()
    {
        FakeTime time;
        Rules rules(time.clock());
        const Rental rental = bought(rules, liveKey, unitedStates());
        QCOMPARE(rules.balance(liveKey), dollars(9915));
        QCOMPARE(rules.tally().debits, 1);
        const auto outcome = rules.cancel(liveKey, Region::UnitedStates, rental.id);
        const auto cancelled = std::get<sandbox::CancelledRental>(outcome);
        QCOMPARE(cancelled.refund, dollars(85));
        QCOMPARE(cancelled.balance, dollars(10000));
        QCOMPARE(cancelled.rental.status, Rental::Status::Cancelled);
        QCOMPARE(
            words(rules.cancel(liveKey, Region::UnitedStates, rental.id)), u"409 Number already cancelled"_s);
        QCOMPARE(poll(rules, liveKey, rental), Rental::Status::Cancelled);
        QCOMPARE(rules.balance(liveKey), dollars(10000));
        time.pass(2h);
        QCOMPARE(rules.balance(liveKey), dollars(10000));
        QCOMPARE(rules.tally().refunds, 1);
    }

    void cancelIsRefused()
    {
        FakeTime time;
        Rules rules(time.clock());
        const Rental world = bought(rules, liveKey, global());
        QCOMPARE(words(rules.cancel(liveKey, Region::Global, world.id)),
            u"400 Global numbers cannot be cancelled"_s);
        QCOMPARE(words(rules.cancel(liveKey, Region::UnitedStates, world.id)), u"404 Number not found"_s);
        const Rental rental = bought(rules, liveKey, unitedStates());
        const Money before = rules.balance(liveKey);
        for (int i = 0; i < 3; ++i)
            poll(rules, liveKey, rental);
        QCOMPARE(
            words(rules.cancel(liveKey, Region::UnitedStates, rental.id)), u"409 Code already received"_s);
        QCOMPARE(rules.balance(liveKey), before);
    }

    void anOrderExpires()
    {
        FakeTime time;
        Rules rules(time.clock());
        const Rental waiting = bought(rules, liveKey, unitedStates());
        const Rental received = bought(rules, liveKey, global());
        for (int i = 0; i < 3; ++i)
            poll(rules, liveKey, received);
        time.pass(1199s);
        QCOMPARE(poll(rules, liveKey, waiting), Rental::Status::Waiting);
        QCOMPARE(rules.tally().refunds, 0);
        time.pass(1s);
        QCOMPARE(poll(rules, liveKey, waiting), Rental::Status::Expired);
        QCOMPARE(poll(rules, liveKey, received), Rental::Status::Received);
        QCOMPARE(rules.tally().refunds, 1);
        QCOMPARE(rules.balance(liveKey), *dollars(10000).minus(received.price));
        QCOMPARE(
            words(rules.cancel(liveKey, Region::UnitedStates, waiting.id)), u"409 Number already expired"_s);
        time.pass(25h);
        QCOMPARE(words(rules.number(liveKey, Region::UnitedStates, waiting.id)), u"404 Number not found"_s);
    }

    void numbersBelongToTheirKey()
    {
        FakeTime time;
        Rules rules(time.clock());
        const Rental rental = bought(rules, testKey, unitedStates());
        const Secret other{"nsk_test_somebody"};
        QCOMPARE(words(rules.number(other, Region::UnitedStates, rental.id)), u"404 Number not found"_s);
        QCOMPARE(words(rules.checkCode(other, Region::UnitedStates, rental.id)), u"404 Number not found"_s);
        QCOMPARE(words(rules.cancel(other, Region::UnitedStates, rental.id)), u"404 Number not found"_s);
    }

    void purchasesAreRefused()
    {
        FakeTime time;
        Rules rules(time.clock());
        const auto refusal = [&rules](const Market& market, const QString& service) {
            return words(buy(rules, liveKey, {market, ServiceId(service), "key", "f"}));
        };
        const Market us = Market::unitedStates(Server::One);
        QCOMPARE(refusal(us, u"nothing"_s), u"400 Product unavailable"_s);
        QCOMPARE(refusal(us, u"wharf-pay"_s), u"400 Product unavailable"_s);
        QCOMPARE(refusal(Market::unitedStates(Server::One, OperatorId(u"nobody"_s)), u"whatsapp"_s),
            u"400 Unknown operator"_s);
        QCOMPARE(refusal(Market::global(Server::One, CountryId(u"is"_s)), u"whatsapp"_s),
            u"400 Unknown country"_s);
        rules.setWallet(liveKey, dollars(84));
        QCOMPARE(refusal(us, u"whatsapp"_s), u"402 Insufficient wallet balance"_s);
        // A refusal is not remembered: the same key buys once the wallet is full.
        rules.setWallet(liveKey, dollars(85));
        QCOMPARE(refusal(us, u"whatsapp"_s), u"no refusal"_s);
        QCOMPARE(rules.balance(liveKey), dollars(0));
        QCOMPARE(rules.tally().purchases, 1);
    }

    void idempotency()
    {
        FakeTime time;
        Rules rules(time.clock());
        const Rental first = bought(rules, liveKey, unitedStates("k1"));
        time.pass(1h);
        const Rental again = bought(rules, liveKey, unitedStates("k1"));
        QCOMPARE(again.id, first.id);
        QCOMPARE(again.status, Rental::Status::Waiting);
        QCOMPARE(rules.tally().debits, 1);
        QCOMPARE(rules.tally().replays, 1);
        QCOMPARE(words(buy(rules, liveKey, unitedStates("k1", u"google"_s))),
            u"409 Idempotency key was used with another request"_s);
        QVERIFY(bought(rules, liveKey, unitedStates("k2")).id != first.id);
        QVERIFY(bought(rules, testKey, unitedStates("k1")).id != first.id);
        QVERIFY(bought(rules, liveKey, unitedStates()).id != bought(rules, liveKey, unitedStates()).id);
    }

    void oneAtATimeForOneKey()
    {
        FakeTime time;
        Rules rules(time.clock());
        const auto ticketOf = [](const auto& begun) { return std::get<Rules::Ticket>(std::get<0>(begun)); };
        const auto begun = rules.begin(liveKey, unitedStates("k1"));
        QCOMPARE(words(rules.begin(liveKey, unitedStates("k1"))), u"409 Purchase already in progress"_s);
        QCOMPARE(words(rules.begin(liveKey, unitedStates("k1", u"google"_s))),
            u"409 Idempotency key was used with another request"_s);
        QCOMPARE(rules.tally().debits, 0);
        const Rental made = std::get<Rental>(rules.finish(ticketOf(begun)));
        QCOMPARE(bought(rules, liveKey, unitedStates("k1")).id, made.id);
        QCOMPARE(words(rules.finish(ticketOf(begun))), u"500 Temporary service failure"_s);

        // The wallet is asked again when the purchase is made.
        rules.setWallet(liveKey, dollars(90));
        const auto a = rules.begin(liveKey, unitedStates("a"));
        const auto b = rules.begin(liveKey, unitedStates("b"));
        QCOMPARE(words(rules.finish(ticketOf(a))), u"no refusal"_s);
        QCOMPARE(words(rules.finish(ticketOf(b))), u"402 Insufficient wallet balance"_s);
        QCOMPARE(rules.balance(liveKey), dollars(5));

        rules.setWallet(liveKey, dollars(1000));
        const auto c = rules.begin(liveKey, unitedStates("c"));
        rules.abandon(ticketOf(c));
        QCOMPARE(words(buy(rules, liveKey, unitedStates("c"))), u"no refusal"_s);
        QCOMPARE(rules.balance(liveKey), dollars(915));
    }

    void noPhoneTwiceWhileInUse()
    {
        FakeTime time;
        Rules rules(time.clock());
        QSet<QString> phones;
        for (int i = 0; i < 2000; ++i)
            phones.insert(bought(rules, testKey, unitedStates()).phone);
        QCOMPARE(phones.size(), 2000);
        QCOMPARE(
            words(buy(rules, testKey, unitedStates("last"))), u"503 SMS numbers temporarily unavailable"_s);
        time.pass(10min);
        time.pass(10min);
        const Rental next = bought(rules, testKey, unitedStates("last"));
        QVERIFY(phones.contains(next.phone));
        // The expired ones are put back once, not whenever somebody looks.
        QSet<QString> second{next.phone};
        for (int i = 1; i < 2000; ++i)
            second.insert(bought(rules, testKey, unitedStates()).phone);
        QCOMPARE(second.size(), 2000);
    }

    void idsDifferBetweenRuns()
    {
        FakeTime time;
        Rules before(time.clock());
        time.pass(1s);
        Rules after(time.clock());
        QVERIFY(bought(before, testKey, unitedStates()).id != bought(after, testKey, unitedStates()).id);
    }

    void faultsAreTakenInOrder()
    {
        using sandbox::Endpoint;
        using sandbox::Fault;
        sandbox::FaultPlan plan;
        plan.add({.kind = Fault::Kind::Drop, .endpoint = Endpoint::Code, .times = 2});
        plan.add({.kind = Fault::Kind::Html});
        plan.add({.kind = Fault::Kind::Hang, .times = 0});
        QCOMPARE(plan.takeFor(Endpoint::Balance)->kind, Fault::Kind::Html);
        QCOMPARE(plan.takeFor(Endpoint::Code)->kind, Fault::Kind::Drop);
        QCOMPARE(plan.takeFor(Endpoint::Code)->kind, Fault::Kind::Drop);
        QCOMPARE(plan.takeFor(Endpoint::Code)->kind, Fault::Kind::Html);
        plan.clear();
        QVERIFY(!plan.takeFor(Endpoint::Code));
    }
};

QTEST_GUILESS_MAIN(TestSandboxRules)
#include "tst_sandboxrules.moc"
