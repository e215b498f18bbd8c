// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/client.h"
#include "api/wire.h"
#include "support/scriptedserver.h"
#include "support/strict.h"

#include <QNetworkAccessManager>

using namespace provynx;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Failure::Kind;
using test::Reaction;
using test::ScriptedServer;

namespace {

const QByteArray below = "/api/v1/sms";
const QByteArray key = "nsk_test_abcdefgh1234";
const NumberId n1(u"n1"_s);

Market britain()
{
    return Market::global(Server::Three, CountryId(u"gb"_s), OperatorId(u"tango"_s));
}

SealedPurchase purchaseIn(
    const Market& market, IdempotencyKeyPlacement placement = IdempotencyKeyPlacement::Header)
{
    const ServiceId acme(u"acme"_s);
    return wire::seal(
        *PriceList(market, {{acme, u"Acme"_s, {}, {}}}).offer(acme), AttemptId(u"9b2f-4c"_s), placement);
}

/// A client to one server, whose pauses are short.
struct Bench {
    explicit Bench(const ScriptedServer& server)
        : client(&network, {BaseUrl::embedded(server.url(QString::fromLatin1(below))), Secret(key)},
            Clock::system(), nullptr, {4, 5ms, 20ms, 60'000ms})
    {
    }

    QNetworkAccessManager network;
    Client client;
};

/// Where an answer goes, and that it goes there once.
template <class T>
struct Slot {
    Then<T> take()
    {
        return [this](const Result<T>& result) {
            ++answers;
            last = result;
        };
    }
    bool ok() const { return last && last->ok(); }
    Kind kind() const { return last && !last->ok() ? last->failure().kind : Kind::OverCap; }

    int answers = 0;
    std::optional<Result<T>> last;
};

QByteArray lineOf(const test::Delivery& delivery)
{
    return delivery.method + ' ' + delivery.target;
}

} // namespace

class TestClient : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void balance()
    {
        ScriptedServer server;
        server.next(Reaction::answer(200, R"({"balance":100.00,"currency":"USD"})"));
        Bench bench(server);
        Slot<Balance> slot;
        bench.client.balance(this, slot.take());
        QCOMPARE(slot.answers, 0); // never from inside
        QTRY_COMPARE(slot.answers, 1);
        QVERIFY(slot.ok());
        QCOMPARE(slot.last->value().amount, Money::fromMicros(100'000'000, u"USD"_s));
        QCOMPARE(server.deliveries().size(), 1);
        const auto& seen = server.deliveries().first();
        QCOMPARE(lineOf(seen), "GET " + below + "/balance");
        QCOMPARE(seen.header("Authorization"), "Bearer " + key);
        QCOMPARE(seen.header("Accept"), "application/json");
        QVERIFY(seen.body.isEmpty());
        QCOMPARE(bench.client.base().url(), server.url(QString::fromLatin1(below)));
    }

    void countries()
    {
        ScriptedServer server;
        server.next(Reaction::answer(200, R"({"countries":[{"id":"gb","name":"United Kingdom"}]})"));
        Bench bench(server);
        Slot<QList<Country>> slot;
        bench.client.countries(Server::Two, this, slot.take());
        QTRY_COMPARE(slot.answers, 1);
        QVERIFY(slot.ok());
        QCOMPARE(slot.last->value(), (QList<Country>{{CountryId(u"gb"_s), u"United Kingdom"_s}}));
        QCOMPARE(lineOf(server.deliveries().first()), "GET " + below + "/global/countries?server=2");
    }

    void operators()
    {
        ScriptedServer server;
        const auto list
            = Reaction::answer(200, R"({"operators":[{"id":"any","name":"Any"},{"id":"tango"}]})");
        server.next(list);
        server.next(list);
        Bench bench(server);
        Slot<QList<Operator>> slot;
        bench.client.operators(Market::unitedStates(Server::One), this, slot.take());
        QTRY_COMPARE(slot.answers, 1);
        bench.client.operators(britain(), this, slot.take());
        QTRY_COMPARE(slot.answers, 2);
        QVERIFY(slot.ok());
        QCOMPARE(slot.last->value(),
            (QList<Operator>{{anyOperator(), u"Any"_s}, {OperatorId(u"tango"_s), u"tango"_s}}));
        QCOMPARE(lineOf(server.deliveries().first()), "GET " + below + "/us/operators?server=1");
        QCOMPARE(
            lineOf(server.deliveries().last()), "GET " + below + "/global/operators?server=3&country=gb");
    }

    void withoutAListOfGlobalOperatorsThereIsAny()
    {
        ScriptedServer server;
        server.otherwise(
            [](const test::Delivery&) { return Reaction::answer(404, R"({"error":"Not found"})"); });
        Bench bench(server);
        Slot<QList<Operator>> slot;
        bench.client.operators(britain(), this, slot.take());
        QTRY_COMPARE(slot.answers, 1);
        QVERIFY(slot.ok());
        QCOMPARE(slot.last->value().size(), 1);
        QCOMPARE(slot.last->value().first().id, anyOperator());
        QCOMPARE(server.deliveries().size(), 1);

        // The American list is documented: its absence is a failure.
        bench.client.operators(Market::unitedStates(Server::One), this, slot.take());
        QTRY_COMPARE(slot.answers, 2);
        QCOMPARE(slot.kind(), Kind::NotFound);
    }

    void anotherFailureOfGlobalOperatorsIsAFailure()
    {
        ScriptedServer server;
        server.next(Reaction::answer(401, R"({"error":"Invalid API key"})"));
        Bench bench(server);
        Slot<QList<Operator>> slot;
        bench.client.operators(britain(), this, slot.take());
        QTRY_COMPARE(slot.answers, 1);
        QCOMPARE(slot.kind(), Kind::KeyRejected);
        QCOMPARE(slot.last->failure().serverText, u"Invalid API key"_s);
    }

    void services()
    {
        ScriptedServer server;
        server.next(Reaction::answer(
            200, R"({"services":[{"id":"acme","name":"Acme","price":0.85,"available":3}]})"));
        Bench bench(server);
        Slot<PriceList> slot;
        bench.client.services(britain(), this, slot.take());
        QTRY_COMPARE(slot.answers, 1);
        QVERIFY(slot.ok());
        const auto offer = slot.last->value().offer(ServiceId(u"acme"_s));
        QVERIFY(offer);
        QCOMPARE(offer->market(), britain());
        QCOMPARE(offer->service().price, Money::fromMicros(850'000, u"USD"_s));
        QCOMPARE(offer->service().stock, 3);
        QCOMPARE(lineOf(server.deliveries().first()),
            "GET " + below + "/global/services?server=3&country=gb&operator=tango");
    }

    void buy_data()
    {
        QTest::addColumn<Market>("market");
        QTest::addColumn<bool>("inHeader");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        const Market us = Market::unitedStates(Server::One);
        QTest::newRow("us, header") << us << true << QByteArray("/us/numbers")
                                    << QByteArray(R"({"server":1,"service":"acme","operator":"any"})");
        QTest::newRow("us, body")
            << us << false << QByteArray("/us/numbers")
            << QByteArray(R"({"server":1,"service":"acme","operator":"any","idempotency_key":"9b2f-4c"})");
        QTest::newRow("global, header")
            << britain() << true << QByteArray("/global/numbers")
            << QByteArray(R"({"server":3,"country":"gb","service":"acme","operator":"tango"})");
    }

    void buy()
    {
        QFETCH(Market, market);
        QFETCH(bool, inHeader);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        ScriptedServer server;
        server.next(Reaction::answer(
            201, R"({"order":{"id":"n1","number":"+12025550100","price":"0.85"},"new_balance":99.15})"));
        Bench bench(server);
        Slot<NumberState> slot;
        const auto placement
            = inHeader ? IdempotencyKeyPlacement::Header : IdempotencyKeyPlacement::BodyField;
        bench.client.buy(purchaseIn(market, placement), this, slot.take());
        QTRY_COMPARE(slot.answers, 1);
        QVERIFY(slot.ok());
        QCOMPARE(slot.last->value().number, n1);
        QCOMPARE(slot.last->value().phone, u"+12025550100"_s);
        QCOMPARE(slot.last->value().balance, Money::fromMicros(99'150'000, u"USD"_s));
        QCOMPARE(server.deliveries().size(), 1);
        const auto& seen = server.deliveries().first();
        QCOMPARE(lineOf(seen), "POST " + below + path);
        QCOMPARE(seen.body, body);
        QCOMPARE(seen.header("Content-Type"), "application/json");
        QCOMPARE(seen.headerCount("Idempotency-Key"), inHeader ? 1 : 0);
        QCOMPARE(seen.header("Idempotency-Key"), inHeader ? "9b2f-4c" : "");
    }

    void number()
    {
        ScriptedServer server;
        server.next(Reaction::answer(200, R"({"id":"n1","number":"447700900123","status":"waiting"})"));
        Bench bench(server);
        Slot<NumberState> slot;
        bench.client.number(Region::Global, n1, this, slot.take());
        QTRY_COMPARE(slot.answers, 1);
        QVERIFY(slot.ok());
        QCOMPARE(slot.last->value().phone, u"+447700900123"_s);
        QCOMPARE(slot.last->value().stage, NumberState::Stage::Waiting);
        QCOMPARE(lineOf(server.deliveries().first()), "GET " + below + "/global/numbers/n1");
    }

    void code()
    {
        ScriptedServer server;
        server.next(
            Reaction::answer(200, R"({"status":"received","code":"123456","message":"Code 123456"})"));
        Bench bench(server);
        Slot<NumberState> slot;
        bench.client.code(Region::UnitedStates, n1, this, slot.take());
        QTRY_COMPARE(slot.answers, 1);
        QVERIFY(slot.ok());
        QCOMPARE(slot.last->value().number, n1);
        QCOMPARE(slot.last->value().stage, NumberState::Stage::Received);
        QCOMPARE(slot.last->value().messages.size(), 1);
        QCOMPARE(slot.last->value().messages.first().code, u"123456"_s);
        QCOMPARE(lineOf(server.deliveries().first()), "GET " + below + "/us/numbers/n1/code");
    }

    void cancel()
    {
        ScriptedServer server;
        server.next(Reaction::answer(200, R"({"status":"cancelled","refund":0.85})"));
        Bench bench(server);
        Slot<CancelAnswer> slot;
        bench.client.cancelUnitedStates(n1, this, slot.take());
        QTRY_COMPARE(slot.answers, 1);
        QVERIFY(slot.ok());
        QCOMPARE(slot.last->value().refund, Money::fromMicros(850'000, u"USD"_s));
        const auto& seen = server.deliveries().first();
        QCOMPARE(lineOf(seen), "DELETE " + below + "/us/numbers/n1");
        QVERIFY(seen.body.isEmpty());
        QCOMPARE(seen.headerCount("Idempotency-Key"), 0);
    }

    void aCancelWithoutABodyIsACancel()
    {
        ScriptedServer server;
        server.next(Reaction::raw("HTTP/1.1 204 No Content\r\n\r\n"));
        Bench bench(server);
        Slot<CancelAnswer> slot;
        bench.client.cancelUnitedStates(n1, this, slot.take());
        QTRY_COMPARE(slot.answers, 1);
        QVERIFY(slot.ok());
        QVERIFY(!slot.last->value().refund);
    }

    void aReadIsRepeatedUntilItSucceeds()
    {
        ScriptedServer server;
        server.next(Reaction::answer(500, "{}"));
        server.next(Reaction::close());
        server.next(Reaction::answer(200, R"({"balance":"1"})"));
        Bench bench(server);
        QList<bool> links;
        connect(&bench.client, &Client::linkSeen, this,
            [&links](std::chrono::milliseconds, const std::optional<Failure>& failure) {
                links.append(!failure);
            });
        Slot<Balance> slot;
        bench.client.balance(this, slot.take());
        QTRY_COMPARE(slot.answers, 1);
        QVERIFY(slot.ok());
        QVERIFY(server.deliveries().size() >= 3);
        for (const auto& seen : server.deliveries())
            QCOMPARE(lineOf(seen), "GET " + below + "/balance");
        QVERIFY(links.first()); // an error is an answer too
        QVERIFY(links.last());
    }

    void aPurchaseACancelAndALookTravelOnce_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("500") << QByteArray("HTTP/1.1 500 No\r\nContent-Length: 2\r\n\r\n{}");
        QTest::newRow("503 now") << QByteArray(
            "HTTP/1.1 503 No\r\nRetry-After: 0\r\nContent-Length: 2\r\n\r\n{}");
        QTest::newRow("429 now") << QByteArray(
            "HTTP/1.1 429 No\r\nRetry-After: 0\r\nContent-Length: 2\r\n\r\n{}");
    }

    void aPurchaseACancelAndALookTravelOnce()
    {
        QFETCH(QByteArray, answer);
        ScriptedServer server;
        server.otherwise([answer](const test::Delivery&) { return Reaction::raw(answer); });
        Bench bench(server);
        Slot<NumberState> bought;
        Slot<CancelAnswer> cancelled;
        Slot<NumberState> looked;
        bench.client.buy(purchaseIn(britain()), this, bought.take());
        QTRY_COMPARE(bought.answers, 1);
        bench.client.cancelUnitedStates(n1, this, cancelled.take());
        QTRY_COMPARE(cancelled.answers, 1);
        bench.client.code(Region::Global, n1, this, looked.take());
        QTRY_COMPARE(looked.answers, 1);
        QVERIFY(!bought.ok() && !cancelled.ok() && !looked.ok());
        QVERIFY(bought.last->failure().isPassing()); // a GET would have been repeated
        QVERIFY(looked.last->failure().isPassing());

        // A GET, repeated meanwhile, gives any repetition more time than it would need.
        Slot<Balance> read;
        bench.client.balance(this, read.take());
        QTRY_COMPARE(read.answers, 1);
        QByteArrayList lines;
        for (const auto& seen : server.deliveries())
            lines.append(lineOf(seen));
        QCOMPARE(lines.count("POST " + below + "/global/numbers"), 1);
        QCOMPARE(lines.count("DELETE " + below + "/us/numbers/n1"), 1);
        QCOMPARE(lines.count("GET " + below + "/global/numbers/n1/code"), 1);
        QCOMPARE(lines.count("GET " + below + "/balance"), 4);
        QCOMPARE(bought.answers + cancelled.answers + looked.answers, 3);
    }

    void aPurchaseThatCannotBeReadMayHaveBeenMade()
    {
        for (const QByteArray body : {"<html>ok</html>", R"({"ok":true})", "", "{\"id\":\"n1\",\"num"}) {
            ScriptedServer server;
            server.next(Reaction::answer(200, body));
            Bench bench(server);
            Slot<NumberState> slot;
            bench.client.buy(purchaseIn(britain()), this, slot.take());
            QTRY_COMPARE(slot.answers, 1);
            QVERIFY(!slot.ok());
            QVERIFY(slot.last->failure().isAmbiguousForPurchase());
            QCOMPARE(slot.last->failure().httpStatus, 200);
            QCOMPARE(server.deliveries().size(), 1);
        }
    }

    void aConflictIsToldByItsWords()
    {
        ScriptedServer server;
        server.next(Reaction::answer(409, R"({"error":"Purchase already in progress"})"));
        server.next(Reaction::answer(409, R"({"error":"Key was used for another purchase"})"));
        Bench bench(server);
        Slot<NumberState> slot;
        bench.client.buy(purchaseIn(britain()), this, slot.take());
        QTRY_COMPARE(slot.answers, 1);
        QCOMPARE(slot.kind(), Kind::InProgress);
        bench.client.buy(purchaseIn(britain()), this, slot.take());
        QTRY_COMPARE(slot.answers, 2);
        QCOMPARE(slot.kind(), Kind::Conflict);
        QCOMPARE(slot.last->failure().serverText, u"Key was used for another purchase"_s);
    }

    void whoeverIsGoneIsNotAnswered()
    {
        ScriptedServer server;
        server.otherwise([](const test::Delivery&) { return Reaction::answer(200, R"({"balance":1})"); });
        Bench bench(server);
        Slot<Balance> gone;
        Slot<Balance> here;
        {
            QObject context;
            bench.client.balance(&context, gone.take());
        }
        bench.client.balance(this, here.take());
        QTRY_COMPARE(here.answers, 1);
        QCOMPARE(gone.answers, 0);
    }
};

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
