// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/numberlist.h"
#include "support/strict.h"
#include "told.h"

using namespace provynx;
using namespace provynx::test;

namespace {

QString told(const ListedNumber& listed)
{
    return listed.number.text() + u' ' + listed.phone + u' ' + listed.service.join(u'/') + u' '
        + test::told(listed.price) + u" at " + test::told(listed.boughtAt)
        + (listed.isOver ? u" over"_s : QString());
}

QString told(const Result<QList<ListedNumber>>& result)
{
    if (!result)
        return test::told(result.failure());
    QStringList all;
    for (const ListedNumber& listed : *result)
        all.append(told(listed));
    return all.isEmpty() ? u"none"_s : all.join(u", "_s);
}

const AttemptId request(u"6f1c2a52-1111-4222-8333-444455556666"_s);

Order orderOf(const QDateTime& clickedAt)
{
    Intended intended;
    intended.purchase.attempt = request;
    intended.market = Market::unitedStates(Server::Two);
    intended.service = ServiceId(u"acme"_s);
    intended.serviceName = u"Acme Mail"_s;
    intended.shownPrice = Money::fromDecimal(u"0.85"_s, u"USD"_s);
    Order order;
    order.apply({request, clickedAt, intended});
    return order;
}

ListedNumber fitting()
{
    ListedNumber listed;
    listed.number = NumberId(u"n1"_s);
    listed.server = Server::Two;
    listed.service = {u"acme"_s};
    listed.price = Money::fromDecimal(u"0.85"_s, u"USD"_s);
    listed.boughtAt = arrival;
    return listed;
}

} // namespace

class TestNumberList : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void lists_data()
    {
        columns();
        const char* const one = "n1 +12025550143 acme 0.85 USD at 2026-05-01T11:59:00Z";
        const QByteArray row1 = R"({"id":"n1","number":"+12025550143","service":"acme","price":0.85,)"
                                R"("status":"waiting","created_at":"2026-05-01T11:59:00Z"})";
        row("bare", '[' + row1 + ']', one);
        row("named", R"({"numbers":[)" + row1 + "]}", one);
        row("wrapped twice", R"({"success":true,"data":{"items":[)" + row1 + R"(],"total":1}})", one);
        row("keyed by id",
            R"({"orders":{"n1":{"phone":12025550143,"service":{"id":"acme"},"cost":"0.85","created_at":)"
            R"(1777636740}}})",
            one);
        row("camel case",
            R"([{"orderId":"n1","phoneNumber":"12025550143","serviceCode":"acme","price":"$0.85",)"
            R"("createdAt":"2026-05-01T11:59:00"}])",
            one);
        row("a name beside the id",
            R"([{"id":"n1","number":"+12025550143","service":{"code":"acme","name":"Acme Mail"}}])",
            "n1 +12025550143 acme/Acme Mail ? at ?");
        row("one twice", '[' + row1 + ',' + row1 + ']', one);
        row("over", R"([{"id":"n1","number":"+12025550143","status":"cancelled"}])",
            "n1 +12025550143  ? at ? over");
        row("a row without a phone is none", R"([{"id":"n9"},)" + row1 + ']', one);
        row("empty", "[]", "none");
        row("empty and named", R"({"numbers":[]})", "none");
        row("empty under an id", R"({"numbers":{}})", "none");
        row("no list", R"({"message":"Hello"})", "MissingField numbers");
        row("one number is no list", row1, "MissingField numbers");
        row("rows without ids", R"([{"phone":"+12025550143"}])", "MissingField id");
        for (const char* const failed :
            {R"("success":0,"message":"No")", R"("code":401)", R"("status":"error")", R"("ok":"false")",
                R"("status":false)", R"("error_code":"NO_KEY")", R"("statusCode":500)", R"("status":404)"}) {
            QTest::addRow("failed: %s", failed)
                << QByteArray("{") + failed + R"(,"data":[]})" << u"Unreadable"_s;
            QTest::addRow("failed with rows: %s", failed)
                << QByteArray("{") + failed + R"(,"data":[)" + row1 + "]}" << u"Unreadable"_s;
            QTest::addRow("failed inside: %s", failed)
                << QByteArray(R"({"data":{)") + failed + R"(,"items":[]}})" << u"Unreadable"_s;
        }
        for (const char* const fine :
            {R"("error":null)", R"("errors":[])", R"("error":false)", R"("success":1)", R"("code":200)",
                R"("code":0)", R"("status":"success")", R"("error_code":0,"message":"")"})
            QTest::addRow("well: %s", fine)
                << QByteArray("{") + fine + R"(,"data":[)" + row1 + "]}" << QString::fromUtf8(one);
        row("a failed number is a row",
            R"([{"id":"n1","number":"+12025550143","status":"expired","code":404}])",
            "n1 +12025550143  ? at ? over");
        unreadableRows();
    }

    void lists()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        QCOMPARE(told(wire::readNumberList(answerOf(body), Region::UnitedStates)), expected);
    }

    void aRequestIsFoundByWhateverName_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<bool>("isNamed");
        const QByteArray id = request.text().toLatin1();
        QTest::newRow("idempotency_key") << QByteArray(R"("idempotency_key":")" + id + '"') << true;
        QTest::newRow("clientRef") << QByteArray(R"("clientRef":")" + id.toUpper() + '"') << true;
        QTest::newRow("inside") << QByteArray(R"("meta":{"headers":[{"name":"k","value":")" + id + R"("}]})")
                                << true;
        QTest::newRow("another") << QByteArray(R"("idempotency_key":"00000000-1111-4222-8333-444455556666")")
                                 << false;
        QTest::newRow("a part of it") << QByteArray(R"("ref":")" + id.left(20) + '"') << false;
    }

    void aRequestIsFoundByWhateverName()
    {
        QFETCH(QByteArray, more);
        QFETCH(bool, isNamed);
        const auto list = wire::readNumberList(
            answerOf(R"([{"id":"n1","number":"+12025550143",)" + more + "}]"), Region::UnitedStates);
        QVERIFY(list && list->size() == 1);
        QCOMPARE(list->constFirst().names(request), isNamed);
        QVERIFY(!list->constFirst().names({}));
    }

    void messagesComeAlong()
    {
        const auto list = wire::readNumberList(
            answerOf(R"([{"id":"n1","number":"+12025550143","status":"received","code":"123456"}])"),
            Region::UnitedStates);
        QVERIFY(list && list->size() == 1);
        QCOMPARE(list->constFirst().messages.size(), 1);
        QCOMPARE(list->constFirst().messages.constFirst().code, u"123456"_s);
    }

    void whatMayBeAnOrders()
    {
        const Order order = orderOf(arrival);
        QVERIFY(mayBeOf(fitting(), order, order.intendedAt()));
        ListedNumber other = fitting();
        other.service = {u"17"_s, u"ACME mail"_s}; // by its name
        QVERIFY(mayBeOf(other, order, order.intendedAt()));
        other.service = {u"globex"_s};
        QVERIFY(!mayBeOf(other, order, order.intendedAt()));
        other = fitting();
        other.server = Server::One;
        QVERIFY(!mayBeOf(other, order, order.intendedAt()));
        other.server.reset();
        QVERIFY(mayBeOf(other, order, order.intendedAt()));
        other = fitting();
        other.region = Region::Global;
        QVERIFY(!mayBeOf(other, order, order.intendedAt()));
        other = fitting();
        other.price = Money::fromDecimal(u"0.90"_s, u"USD"_s);
        QVERIFY(!mayBeOf(other, order, order.intendedAt()));
        other.price.reset();
        QVERIFY(mayBeOf(other, order, order.intendedAt()));
        other = fitting();
        other.boughtAt = arrival.addSecs(-60); // before the click
        QVERIFY(!mayBeOf(other, order, order.intendedAt()));
        other.boughtAt = {};
        QVERIFY(mayBeOf(other, order, order.intendedAt()));
    }

    void descriptions()
    {
        const auto read = wire::readDescription(answerOf(R"({"openapi":"3.1.0","paths":{"/a":{},"/b":{}}})"));
        QVERIFY(read);
        QCOMPARE(read->version, u"3.1.0"_s);
        QCOMPARE(read->paths, 2);
        QVERIFY(!wire::readDescription(answerOf("<html></html>")));
        QCOMPARE(wire::readDescription(answerOf("{}")).failure().field, u"openapi"_s);
    }
};

QTEST_GUILESS_MAIN(TestNumberList)
#include "tst_numberlist.moc"
