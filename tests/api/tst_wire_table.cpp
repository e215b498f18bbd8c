// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bodyfile.h"
#include "told.h"

#include "support/strict.h"

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

namespace {

const Market market = Market::global(Server::Three, CountryId(u"gb"_s));
const NumberId n1(u"n1"_s);

/// What a call makes of a body, as told.h tells it, and why it failed where it did.
struct Reading {
    template <class T>
    Reading(const Result<T>& result)
        : line(told(result))
        , failure(result ? std::nullopt : std::optional(result.failure()))
    {
    }

    QString line;
    std::optional<Failure> failure;
};

std::optional<Reading> read(const QString& call, const QByteArray& body)
{
    const Answer answer = answerOf(body);
    const auto purchase = [&answer](Region region) {
        const auto result = wire::readPurchase(answer, region);
        Reading reading(result);
        if (result)
            reading.line = toldPurchase(*result);
        return reading;
    };
    if (call == u"balance"_s)
        return wire::readBalance(answer);
    if (call == u"countries"_s)
        return wire::readCountries(answer);
    if (call == u"operators"_s)
        return wire::readOperators(answer);
    if (call == u"services"_s)
        return wire::readServices(answer, market);
    if (call == u"purchase"_s)
        return purchase(Region::UnitedStates);
    if (call == u"abroad"_s)
        return purchase(Region::Global);
    if (call == u"number"_s || call == u"code"_s)
        return wire::readNumber(answer, Region::UnitedStates, n1);
    if (call == u"cancel"_s)
        return wire::readCancel(answer);
    return std::nullopt;
}

void addCases(const QString& folder)
{
    QTest::addColumn<BodyCase>("block");
    for (const BodyCase& block : bodyCases(folder))
        QTest::addRow("%s, %s: %s", qPrintable(block.family), qPrintable(block.call), qPrintable(block.name))
            << block;
}

/// "phone_number" as four habits spell it.
QStringList spellings(const QString& name)
{
    QString camel;
    for (qsizetype i = 0; i < name.size(); ++i)
        camel += name[i] == u'_' && i + 1 < name.size() ? name[++i].toUpper() : name[i];
    QString pascal = camel;
    pascal[0] = pascal[0].toUpper();
    return {name, camel, pascal, name.toUpper(), QString(name).replace(u'_', u'-')};
}

/// A row for each name in each spelling; "@" in the body stands for the name.
void everyName(const char* call, const QStringList& names, const char* body, const char* expected)
{
    for (const QString& name : names) {
        for (const QString& spelt : spellings(name))
            QTest::addRow("%s, %s", call, qPrintable(spelt))
                << QString::fromLatin1(call) << QByteArray(body).replace('@', spelt.toUtf8())
                << QString::fromUtf8(expected);
    }
}

/// A row for each status; as it is and in capitals.
void everyStatus(const QStringList& words, const char* body, const char* stage, const char* rest)
{
    for (const QString& word : words) {
        for (const QString& said : {word, word.toUpper()})
            QTest::addRow("%s %s", stage, qPrintable(said))
                << u"code"_s << QByteArray(body).replace('@', said.toUtf8())
                << QString::fromLatin1(stage) + u" '" + said + u'\'' + QString::fromLatin1(rest);
    }
}

} // namespace

Q_DECLARE_METATYPE(provynx::test::BodyCase)

class TestWireTable : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void thereAreEnough()
    {
        QSet<QString> families;
        const auto cases = bodyCases(u"bodies"_s);
        for (const BodyCase& block : cases)
            families.insert(block.family);
        QVERIFY2(cases.size() >= 60, qPrintable(QString::number(cases.size())));
        QVERIFY2(families.size() >= 8, qPrintable(QString::number(families.size())));
        QVERIFY(bodyCases(u"failures"_s).size() >= 20);
    }

    void bodies_data() { addCases(u"bodies"_s); }

    void bodies()
    {
        QFETCH(BodyCase, block);
        if (block.call == u"error"_s) {
            QCOMPARE(wire::readErrorText(block.body), block.expected);
            return;
        }
        const auto reading = read(block.call, block.body);
        QVERIFY2(reading, qPrintable(block.name));
        QCOMPARE(reading->line, block.expected);
        QVERIFY(!block.isFailure && !reading->failure);
    }

    void failures_data() { addCases(u"failures"_s); }

    void failures()
    {
        QFETCH(BodyCase, block);
        const auto reading = read(block.call, block.body);
        QVERIFY2(reading, qPrintable(block.name));
        QCOMPARE(reading->line, block.expected);
        QVERIFY(block.isFailure && reading->failure);
        const Failure& failure = *reading->failure;
        QCOMPARE(failure.httpStatus, 200);
        QCOMPARE(failure.serverText, block.words);
        QCOMPARE(QString::fromUtf8(failure.redactedBody), block.kept);
        QCOMPARE(failure.isAmbiguousForPurchase(), true);
    }

    /// The names that comparable services use, each in each spelling.
    void names_data()
    {
        QTest::addColumn<QString>("call");
        columns();
        everyName("purchase",
            {u"id"_s, u"number_id"_s, u"order_id"_s, u"activation_id"_s, u"request_id"_s, u"operation_id"_s,
                u"tzid"_s},
            R"({"@":"n1","phone":"+12025550100"})", "n1 +12025550100 ? until ? wallet ? Waiting ''");
        everyName("purchase", {u"number"_s, u"phone"_s, u"phone_number"_s, u"msisdn"_s, u"e164"_s},
            R"({"id":"n1","@":12025550100})", "n1 +12025550100 ? until ? wallet ? Waiting ''");
        const QStringList prices{u"price"_s, u"cost"_s, u"amount"_s, u"total_cost"_s, u"activation_cost"_s,
            u"retail_price"_s, u"sum"_s};
        everyName("purchase", prices, R"({"id":"n1","phone":"+12025550100","@":"0.85"})",
            "n1 +12025550100 0.85 USD until ? wallet ? Waiting ''");
        everyName("services", prices, R"([{"id":"acme","@":0.85}])", "acme=acme 0.85 USD x?");
        everyName("services",
            {u"available"_s, u"count"_s, u"qty"_s, u"quantity"_s, u"stock"_s, u"numbers"_s,
                u"physical_count"_s},
            R"([{"id":"acme","@":"12"}])", "acme=acme ? x12");
        everyName("balance",
            {u"balance"_s, u"amount"_s, u"available"_s, u"current_balance"_s, u"balance_usd"_s},
            R"({"@":"12.5"})", "12.50 USD");
        everyName("balance", {u"frozen_balance"_s}, R"({"balance":1,"@":"0.5"})", "1.00 USD held 0.50 USD");
        const QStringList ids{u"id"_s, u"code"_s, u"slug"_s, u"key"_s, u"short_name"_s};
        everyName("services", ids + QStringList{u"service"_s, u"service_code"_s},
            R"([{"@":"acme","title":"A"}])", "acme=A ? x?");
        everyName("countries", ids + QStringList{u"country"_s, u"country_code"_s, u"iso"_s},
            R"([{"@":"gb","title":"A"}])", "gb=A");
        everyName("operators", ids + QStringList{u"operator"_s, u"carrier"_s, u"pool"_s},
            R"([{"@":"tango","title":"A"}])", "any=any, tango=A");
        const QStringList shown{u"name"_s, u"title"_s, u"label"_s, u"display_name"_s};
        everyName("services", shown + QStringList{u"service_name"_s}, R"([{"id":"x","@":"Shown"}])",
            "x=Shown ? x?");
        everyName(
            "countries", shown + QStringList{u"country_name"_s}, R"([{"id":"x","@":"Shown"}])", "x=Shown");
        everyName("code", {u"code"_s, u"otp"_s, u"otp_code"_s, u"sms_code"_s, u"parsed_code"_s, u"sms"_s},
            R"({"status":"received","@":"123456"})", "Received 'received' [123456||?]");
        everyName("code",
            {u"message"_s, u"text"_s, u"sms_text"_s, u"full_sms"_s, u"body"_s, u"sms_content"_s},
            R"({"status":"received","@":"Code is 123456"})", "Received 'received' [|Code is 123456|?]");
        everyName("code", {u"received_at"_s, u"date"_s, u"timestamp"_s},
            R"({"status":"received","code":"11","@":"2026-05-01T11:59:00Z"})",
            "Received 'received' [11||2026-05-01T11:59:00Z]");
        everyName("code", {u"received_at"_s, u"created_at"_s, u"date"_s, u"timestamp"_s},
            R"({"status":"received","sms":[{"code":"11","@":"2026-05-01T11:59:00Z"}]})",
            "Received 'received' [11||2026-05-01T11:59:00Z]");
        everyName("purchase", {u"expires_at"_s, u"expires"_s, u"ends_at"_s, u"expire_at"_s},
            R"({"id":"n1","phone":"+12025550100","@":"2026-05-01T12:20:00Z"})",
            "n1 +12025550100 ? until 2026-05-01T12:20:00Z wallet ? Waiting ''");
        everyName("purchase", {u"expires_in"_s, u"time_left"_s},
            R"({"id":"n1","phone":"+12025550100","@":1200})",
            "n1 +12025550100 ? until 2026-05-01T12:20:00Z wallet ? Waiting ''");
        for (const char* const wrapper : {"data", "result", "order", "number", "items"})
            everyName("purchase", {QString::fromLatin1(wrapper)},
                R"({"@":{"id":"n1","phone":"+12025550100"}})",
                "n1 +12025550100 ? until ? wallet ? Waiting ''");

        everyStatus({u"waiting"_s, u"pending"_s, u"active"_s, u"created"_s, u"STATUS_WAIT_CODE"_s,
                        u"TZ_NUM_WAIT"_s, u"verificationPending"_s},
            R"({"status":"@"})", "Waiting", "");
        const QStringList received{
            u"received"_s, u"completed"_s, u"success"_s, u"STATUS_OK"_s, u"smsReceived"_s};
        everyStatus(received, R"({"status":"@","code":"11"})", "Received", " [11||?]");
        everyStatus(received, R"({"status":"@","code":null})", "Waiting", "");
        everyStatus({u"cancelled"_s, u"canceled"_s, u"refunded"_s}, R"({"status":"@"})", "Cancelled", "");
        everyStatus({u"expired"_s, u"timeout"_s}, R"({"status":"@"})", "Expired", "");
        everyStatus({u"finished"_s, u"banned"_s}, R"({"status":"@"})", "Finished", "");
    }

    void names()
    {
        QFETCH(QString, call);
        QFETCH(QByteArray, body);
        const auto reading = read(call, body);
        QVERIFY(reading);
        QTEST(reading->line, "expected");
    }
};

QTEST_GUILESS_MAIN(TestWireTable)
#include "tst_wire_table.moc"
