// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "told.h"

#include "support/strict.h"

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

class TestWire : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void aFailureKeepsTheWordsAndTheMaskedBody()
    {
        Answer answer = answerOf(R"({"error":"Temporary failure","phone":"+12025550100"})");
        answer.status = 201;
        const auto read = wire::readPurchase(answer, Region::UnitedStates);
        QVERIFY(!read);
        QCOMPARE(read.failure().httpStatus, 201);
        QCOMPARE(read.failure().serverText, u"Temporary failure"_s);
        QVERIFY(read.failure().redactedBody.contains("Temporary failure"));
        QVERIFY(!read.failure().redactedBody.contains("5550100"));
        QVERIFY(read.failure().isAmbiguousForPurchase());

        const auto missing
            = wire::readPurchase(answerOf(R"({"phone":"+12025550100"})"), Region::UnitedStates);
        QVERIFY(!missing);
        QVERIFY(missing.failure().isAmbiguousForPurchase());
        QVERIFY(!missing.failure().redactedBody.isEmpty());
        QVERIFY(!missing.failure().redactedBody.contains("5550100"));
    }

    void sealedBytes_data()
    {
        QTest::addColumn<Market>("market");
        QTest::addColumn<QString>("service");
        QTest::addColumn<QByteArray>("inHeader");
        QTest::addColumn<QByteArray>("inBody");
        const auto us = Market::unitedStates(Server::One);
        QTest::newRow("us")
            << us << u"acme"_s << QByteArray(R"({"server":1,"service":"acme","operator":"any"})")
            << QByteArray(R"({"server":1,"service":"acme","operator":"any","idempotency_key":"9b2f-4c"})");
        QTest::newRow("global")
            << Market::global(Server::Three, CountryId(u"gb"_s), OperatorId(u"tango"_s)) << u"acme"_s
            << QByteArray(R"({"server":3,"country":"gb","service":"acme","operator":"tango"})")
            << QByteArray(
                   R"({"server":3,"country":"gb","service":"acme","operator":"tango","idempotency_key":"9b2f-4c"})");
        QTest::newRow("an awkward id")
            << us << u"a\"b\\c\nü"_s
            << QByteArray("{\"server\":1,\"service\":\"a\\\"b\\\\c\\n\xc3\xbc\",\"operator\":\"any\"}")
            << QByteArray("{\"server\":1,\"service\":\"a\\\"b\\\\c\\n\xc3\xbc\",\"operator\":\"any\","
                          "\"idempotency_key\":\"9b2f-4c\"}");
        QTest::newRow("a number for an id")
            << Market::unitedStates(Server::Two) << u"42"_s
            << QByteArray(R"({"server":2,"service":"42","operator":"any"})")
            << QByteArray(R"({"server":2,"service":"42","operator":"any","idempotency_key":"9b2f-4c"})");
    }

    void sealedBytes()
    {
        QFETCH(Market, market);
        QFETCH(QString, service);
        QFETCH(QByteArray, inHeader);
        QFETCH(QByteArray, inBody);
        const ServiceId id(service);
        const auto offer = PriceList(market, {Service{id, u"Shown"_s, {}, {}}}).offer(id);
        QVERIFY(offer);
        const AttemptId attempt(u"9b2f-4c"_s);
        const SealedPurchase header{attempt, IdempotencyKeyPlacement::Header, market.region(), inHeader};
        QCOMPARE(wire::seal(*offer, attempt, IdempotencyKeyPlacement::Header).body, inHeader);
        QVERIFY(wire::seal(*offer, attempt, IdempotencyKeyPlacement::Header) == header);
        const SealedPurchase body{attempt, IdempotencyKeyPlacement::BodyField, market.region(), inBody};
        QCOMPARE(wire::seal(*offer, attempt, IdempotencyKeyPlacement::BodyField).body, inBody);
        QVERIFY(wire::seal(*offer, attempt, IdempotencyKeyPlacement::BodyField) == body);
    }

    /// One source brings the text, another the code that stands in it.
    void aTextAndItsCodeAreOneMessage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("isSame");
        const QString said = u"Your code is 482913"_s;
        QTest::newRow("the code") << said << u"482913"_s << true;
        QTest::newRow("grouped in the text") << u"Code: 482-913."_s << u"482913"_s << true;
        QTest::newRow("grouped alone") << said << u"482 913"_s << true;
        QTest::newRow("letters") << u"Use g-ab12c now"_s << u"AB12C"_s << true;
        QTest::newRow("another") << said << u"771200"_s << false;
        QTest::newRow("a part of it") << said << u"2913"_s << false;
        QTest::newRow("wiped") << u"\u2022\u2022\u2022\u2022"_s << u"\u2022\u2022"_s << false;
    }

    void aTextAndItsCodeAreOneMessage()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        Message withText;
        withText.text = text;
        Message withCode;
        withCode.code = code;
        QTEST(withText.isSameAs(withCode), "isSame");
        QTEST(withCode.isSameAs(withText), "isSame");
        withCode.id = u"s2"_s;
        withText.id = u"s1"_s;
        QVERIFY(!withText.isSameAs(withCode));
    }

    void inProgress_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("expected");
        for (const char* const yes : {"Purchase already in progress", "purchase_in_progress: retry",
                 "IN PROGRESS", "Request in-progress", "Your order is being processed", "already processing",
                 "still processing this request", "A request is outstanding for this Idempotency-Key",
                 "The original request is still in flight", "idempotency_key_in_use", "Operation is underway",
                 "This purchase is already in process", "Your number is still being created",
                 "The first request has not completed yet", "The purchase hasn't yet finished"})
            QTest::addRow("%s", yes) << QString::fromUtf8(yes) << true;
        for (const char* const no :
            {"", "Conflict", "Idempotency key was used with another body", "No stock", "No progress was made",
                "Could not process the purchase", "Numbers sold out", "You have an outstanding balance",
                "Too many concurrent requests", "This request was already processed",
                "The purchase has not completed: no stock", "The process failed"})
            QTest::addRow("%s", no) << QString::fromUtf8(no) << false;
    }

    void inProgress()
    {
        QFETCH(QString, words);
        QTEST(wire::saysInProgress(words), "expected");
    }

    void errorText_data()
    {
        columns();
        row("flat", R"({"error":"Rate limit exceeded"})", "Rate limit exceeded");
        row("message", R"({"message":"No numbers"})", "No numbers");
        row("code and details beside", R"({"error":"Product unavailable","code":"E1","details":{"a":1}})",
            "Product unavailable");
        row("a bare word gets its explanation", R"({"error":"no_funds","message":"The wallet is empty"})",
            "no_funds: The wallet is empty");
        row("nested", R"({"error":{"code":"x","message":"No funds left"}})", "No funds left");
        row("nested twice", R"({"errors":{"error":{"detail":"Deep down"}}})", "Deep down");
        row("list", R"({"errors":[{"detail":"First one"},{"detail":"Second one"}]})",
            "First one: Second one");
        row("list of texts", R"(["One","Two"])", "One: Two");
        row("by field", R"({"errors":{"service":["is unknown"]}})", "is unknown");
        row("validation", R"({"detail":[{"loc":["body"],"msg":"field required"}]})", "field required");
        row("capitalised", R"({"Error":"Nope indeed"})", "Nope indeed");
        row("problem", R"({"type":"about:blank","title":"Not found here","status":404})", "Not found here");
        row("a problem and its detail", R"({"title":"Out of stock","detail":"Try another operator"})",
            "Out of stock: Try another operator");
        row("a refusal in a word", R"({"success":0,"response":"ERROR_NO_OPERATIONS"})",
            "ERROR_NO_OPERATIONS");
        row("behind an empty message", R"({"message":"","data":{"error":"Deep down"}})", "Deep down");
        row("a JSON text", R"("Nope")", "Nope");
        row("plain text", "  upstream\r\n timed out ", "upstream timed out");
        row("a title", "<html><head><title>502 Bad &amp; Gateway</title></head><body>x</body></html>",
            "502 Bad & Gateway");
        row("a heading", "<h1>Service <b>Unavailable</b></h1><p>later</p>", "Service Unavailable");
        row("a page", "<script>var a=1;</script><p>Try later</p>", "Try later");
        row("markup in JSON stays a text", R"({"error":"<b>No</b> way"})", "<b>No</b> way");
        row("controls", "{\"error\":\"No\\u0007 way\\nat all\\u202e\"}", "No way at all");
        row("cut off", "{\"error\":\"Rate lim", "{\"error\":\"Rate lim");
        row("nothing said", R"({"error":null})", "");
        row("another object", R"({"foo":"bar"})", "");
        row("empty", "", "");
    }

    void errorText()
    {
        QFETCH(QByteArray, body);
        QTEST(wire::readErrorText(body), "expected");
    }

    void anErrorTextIsShort()
    {
        QCOMPARE(wire::readErrorText("{\"error\":\"" + QByteArray(5000, 'x') + "\"}").size(), 300);
        QCOMPARE(wire::readErrorText(QByteArray(500'000, 'x')).size(), 300);
        QByteArray deep = R"("deepest")";
        for (int i = 0; i < 500; ++i)
            deep = R"({"error":)" + deep + '}';
        QVERIFY(wire::readErrorText(deep).size() <= 300);
    }
};

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
