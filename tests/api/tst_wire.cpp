// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/wire.h"
#include "support/strict.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace provynx;
using namespace Qt::StringLiterals;
using Kind = Failure::Kind;
using Stage = NumberState::Stage;

namespace {

const QDateTime arrived(QDate(2026, 5, 1), QTime(12, 0, 0), Qt::UTC);

Answer answer(const QByteArray& body)
{
    Answer made;
    made.status = 200;
    made.body = body;
    made.arrivedAt = arrived;
    made.serverTime = arrived;
    return made;
}

QString moneyText(const std::optional<Money>& money)
{
    return money ? money->toDecimal() + u' ' + money->currency() : u"unknown"_s;
}

} // namespace

class TestWire : public test::Strict
{
    Q_OBJECT

private Q_SLOTS:
    void balances_data()
    {
        QTest::addColumn<QString>("money");
        const auto row = [](const char* body, const char* money) { QTest::newRow(body) << QString::fromLatin1(money); };
        row("{\"balance\":100.00,\"currency\":\"USD\"}", "100.00 USD");
        row("{\"balance\":\"100.00\"}", "100.00 USD");
        row("{\"data\":{\"balance\":0.1}}", "0.10 USD");
        row("{\"result\":{\"Amount\":\"7.5\",\"Currency\":\"EUR\"}}", "7.50 EUR");
        row("{\"currentBalance\":12}", "12.00 USD");
        row("{\"balance\":{\"amount\":3.25,\"currency\":\"XYZ\"}}", "3.25 XYZ");
        row("{\"available\":4}", "4.00 USD");
        row("{\"balance_usd\":\"0.0125\"}", "0.0125 USD");
    }

    void balances()
    {
        QFETCH(QString, money);
        const auto read = wire::readBalance(answer(QTest::currentDataTag()));
        QVERIFY(read);
        QCOMPARE(moneyText(read->amount), money);
    }

    void services_data()
    {
        QTest::addColumn<QString>("first"); // id|name|price|stock
        const auto row = [](const char* body, const char* first) { QTest::newRow(body) << QString::fromUtf8(first); };
        row("{\"services\":[{\"id\":\"wa\",\"name\":\"WhatsApp\",\"price\":0.85,\"currency\":\"USD\",\"available\":12}]}",
            "wa|WhatsApp|0.85 USD|12");
        row("[{\"id\":\"wa\",\"name\":\"WhatsApp\",\"price\":\"0.85\",\"count\":\"12\"}]", "wa|WhatsApp|0.85 USD|12");
        row("{\"data\":{\"services\":[{\"code\":\"wa\",\"title\":\"WhatsApp\",\"cost\":1,\"qty\":0}]}}", "wa|WhatsApp|1.00 USD|0");
        row("{\"wa\":{\"name\":\"WhatsApp\",\"price\":0.85,\"count\":12}}", "wa|WhatsApp|0.85 USD|12");
        row("{\"services\":{\"wa\":{\"Name\":\"WhatsApp\",\"RetailPrice\":0.85,\"PhysicalCount\":3}}}", "wa|WhatsApp|0.85 USD|3");
        row("[\"wa\",\"tg\"]", "wa|wa|unknown|unknown");
        row("{\"items\":[{\"slug\":\"wa\",\"displayName\":\"WhatsApp\"}]}", "wa|WhatsApp|unknown|unknown");
        row("[{\"id\":\"wa\",\"available\":false}]", "wa|wa|unknown|0");
        row("[{\"id\":\"wa\",\"available\":true,\"price\":null}]", "wa|wa|unknown|unknown");
        row("[{\"id\":7,\"name\":\"Seven\",\"price\":0.0125,\"stock\":1}]", "7|Seven|0.0125 USD|1");
    }

    void services()
    {
        QFETCH(QString, first);
        const Market market = Market::global(Server::Two, CountryId(u"gb"_s));
        const auto read = wire::readServices(answer(QTest::currentDataTag()), market);
        QVERIFY(read);
        QCOMPARE(read->market(), market);
        QVERIFY(!read->services().isEmpty());
        const Service& service = read->services().constFirst();
        QCOMPARE(service.id.text() + u'|' + service.name + u'|' + moneyText(service.price) + u'|'
                + (service.stock ? QString::number(*service.stock) : u"unknown"_s),
            first);
    }

    void countriesAndOperators()
    {
        const auto countries = wire::readCountries(answer("{\"countries\":[{\"iso\":\"gb\",\"name\":\"United Kingdom\"},\"x\"]}"));
        QVERIFY(countries);
        QCOMPARE(countries->constFirst().id.text(), u"gb"_s);
        QCOMPARE(countries->constFirst().name, u"United Kingdom"_s);
        const auto operators = wire::readOperators(answer("{\"operators\":[\"any\",\"verizon\"]}"));
        QVERIFY(operators);
        QCOMPARE(operators->size(), 2);
        QCOMPARE(operators->at(1).id.text(), u"verizon"_s);
    }

    void purchases_data()
    {
        QTest::addColumn<QString>("read"); // id|phone|price|balance
        const auto row = [](const char* body, const char* read) { QTest::newRow(body) << QString::fromLatin1(read); };
        row("{\"id\":\"n1\",\"number\":\"+12025550143\",\"price\":0.85,\"currency\":\"USD\",\"status\":\"waiting\"}",
            "n1|+12025550143|0.85 USD|unknown");
        row("{\"order_id\":17,\"phone\":12025550143,\"cost\":\"0.85\"}", "17|+12025550143|0.85 USD|unknown");
        row("{\"data\":{\"activationId\":\"a\",\"phoneNumber\":\"12025550143\"}}", "a|+12025550143|unknown|unknown");
        row("{\"message\":\"Bought\",\"balance\":99.15,\"order\":{\"id\":\"n1\",\"number\":\"+44 7700 900123\",\"price\":0.85}}",
            "n1|+447700900123|0.85 USD|99.15 USD");
        row("[{\"Id\":\"n1\",\"Number\":\"+12025550143\"}]", "n1|+12025550143|unknown|unknown");
    }

    void purchases()
    {
        QFETCH(QString, read);
        const auto state = wire::readPurchase(answer(QTest::currentDataTag()), Region::UnitedStates);
        QVERIFY(state);
        QCOMPARE(state->number.text() + u'|' + state->phone + u'|' + moneyText(state->price) + u'|' + moneyText(state->balance),
            read);
    }

    void codes_data()
    {
        QTest::addColumn<QString>("read"); // stage|codes|texts
        const auto row = [](const char* body, Stage stage, const char* rest) {
            QTest::newRow(body) << QString::number(static_cast<int>(stage)) + u'|' + QString::fromLatin1(rest);
        };
        row("{\"status\":\"waiting\"}", Stage::Waiting, "|");
        row("{\"status\":\"STATUS_WAIT_CODE\",\"code\":null}", Stage::Waiting, "|");
        row("{\"status\":\"pending\",\"code\":\"-\"}", Stage::Waiting, "|");
        row("{\"status\":\"active\",\"code\":\"0\"}", Stage::Waiting, "|");
        row("{\"status\":\"received\",\"code\":\"null\"}", Stage::Waiting, "|");
        row("{\"status\":\"received\",\"code\":\"123456\",\"message\":\"Your code: 123456\",\"received_at\":\"2026-05-01T11:59:00Z\"}",
            Stage::Received, "123456|Your code: 123456");
        row("{\"data\":{\"state\":\"SMSRECEIVED\",\"otp\":\"4821\"}}", Stage::Received, "4821|");
        row("{\"status\":\"RECEIVED\",\"sms\":[{\"code\":\"1\",\"text\":\"one\",\"created_at\":\"2026-05-01 11:00:00\"},{\"code\":\"2\",\"text\":\"two\",\"created_at\":\"2026-05-01 11:01:00\"}]}",
            Stage::Received, "1,2|one,two");
        row("{\"status\":\"cancelled\"}", Stage::Cancelled, "|");
        row("{\"Status\":\"Refunded\"}", Stage::Cancelled, "|");
        row("{\"status\":\"timeout\"}", Stage::Expired, "|");
        row("{\"status\":\"banned\"}", Stage::Finished, "|");
        row("{\"status\":\"teleported\"}", Stage::Unfamiliar, "|");
    }

    void codes()
    {
        QFETCH(QString, read);
        const auto state
            = wire::readNumber(answer(QTest::currentDataTag()), Region::UnitedStates, NumberId(u"n1"_s));
        QVERIFY(state);
        QStringList codes;
        QStringList texts;
        for (const Message& message : state->messages) {
            codes += message.code;
            texts += message.text;
        }
        codes.removeAll(QString());
        texts.removeAll(QString());
        QCOMPARE(QString::number(static_cast<int>(state->stage)) + u'|' + codes.join(u',') + u'|' + texts.join(u','), read);
        QCOMPARE(state->number.text(), u"n1"_s);
    }

    void expiries_data()
    {
        QTest::addColumn<QDateTime>("expiry");
        QTest::newRow("\"expires_at\":\"2026-05-01T12:20:00Z\"") << arrived.addSecs(1200);
        QTest::newRow("\"expiresAt\":\"2026-05-01 12:20:00\"") << arrived.addSecs(1200);
        QTest::newRow("\"expires\":1777638000") << arrived.addSecs(1200);
        QTest::newRow("\"endsAt\":1777638000000") << arrived.addSecs(1200);
        QTest::newRow("\"expires_in\":1200") << arrived.addSecs(1200);
        QTest::newRow("\"time_left\":\"90\"") << arrived.addSecs(90);
        QTest::newRow("\"expires_at\":\"0000-00-00 00:00:00\"") << QDateTime();
        QTest::newRow("\"expires_at\":null") << QDateTime();
    }

    void expiries()
    {
        QFETCH(QDateTime, expiry);
        const QByteArray body = QByteArray("{\"id\":\"n\",\"number\":\"+12025550143\",") + QTest::currentDataTag() + '}';
        const auto state = wire::readPurchase(answer(body), Region::UnitedStates);
        QVERIFY(state);
        QCOMPARE(state->expiresAt, expiry);
    }

    void theServersClockIsCorrected()
    {
        Answer ahead = answer("{\"id\":\"n\",\"number\":\"+12025550143\",\"expires_at\":\"2026-05-01T13:20:00Z\"}");
        ahead.serverTime = arrived.addSecs(3600);
        QCOMPARE(wire::readPurchase(ahead, Region::UnitedStates)->expiresAt, arrived.addSecs(1200));
    }

    void failures_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* body, Kind kind, const char* field = "") {
            QTest::newRow(body) << static_cast<int>(kind) << QString::fromLatin1(field);
        };
        row("", Kind::Unreadable);
        row("<html><title>Sign in</title></html>", Kind::Unreadable);
        row("{\"id\":\"n1\",\"number\":\"+1202", Kind::Unreadable);
        row("{\"error\":\"Something went wrong\"}", Kind::Unreadable);
        row("{\"number\":\"+12025550143\"}", Kind::MissingField, "id");
        row("{\"id\":\"n1\"}", Kind::MissingField, "number");
    }

    void failures()
    {
        QFETCH(int, kind);
        QFETCH(QString, field);
        const auto state = wire::readPurchase(answer(QTest::currentDataTag()), Region::UnitedStates);
        QVERIFY(!state);
        QCOMPARE(static_cast<int>(state.failure().kind), kind);
        QCOMPARE(state.failure().field, field);
        QVERIFY(state.failure().isAmbiguousForPurchase());
        QVERIFY(!state.failure().redactedBody.contains("2025550143"));
    }

    void sealedBytes()
    {
        const AttemptId attempt(u"11111111-2222-4333-8444-555555555555"_s);
        const Shelf us(Market::unitedStates(Server::One), {{ServiceId(u"wa"_s), u"WhatsApp"_s, {}, {}}});
        const SealedPurchase plain = wire::seal(*us.offer(ServiceId(u"wa"_s)), attempt, KeyPlacement::Header);
        const QJsonObject body = QJsonDocument::fromJson(plain.body).object();
        QCOMPARE(body, (QJsonObject {{u"server"_s, 1}, {u"service"_s, u"wa"_s}, {u"operator"_s, u"any"_s}}));
        QCOMPARE(wire::seal(*us.offer(ServiceId(u"wa"_s)), attempt, KeyPlacement::Header), plain);
        const Shelf global(Market::global(Server::Three, CountryId(u"gb"_s), OperatorId(u"o2"_s)),
            {{ServiceId(u"wa"_s), u"WhatsApp"_s, {}, {}}});
        const SealedPurchase keyed = wire::seal(*global.offer(ServiceId(u"wa"_s)), attempt, KeyPlacement::BodyField);
        QCOMPARE(keyed.region, Region::Global);
        QCOMPARE(QJsonDocument::fromJson(keyed.body).object(),
            (QJsonObject {{u"server"_s, 3}, {u"service"_s, u"wa"_s}, {u"operator"_s, u"o2"_s}, {u"country"_s, u"gb"_s},
                {u"idempotency_key"_s, attempt.text()}}));
    }

    void errorWords()
    {
        QCOMPARE(wire::readErrorText("{\"error\":\"Insufficient wallet balance\"}"), u"Insufficient wallet balance"_s);
        QCOMPARE(wire::readErrorText("{\"error\":{\"message\":\"No\",\"code\":7}}"), u"No"_s);
        QCOMPARE(wire::readErrorText("upstream timed out"), u"upstream timed out"_s);
        QVERIFY(wire::readErrorText("<html><title>502 Bad Gateway</title><body>x</body></html>").contains(u"Bad Gateway"_s));
        QVERIFY(wire::saysInProgress(u"Purchase already in progress"_s));
        QVERIFY(!wire::saysInProgress(u"Idempotency key was used with another request"_s));
        QVERIFY(!wire::saysInProgress(u"Out of stock"_s));
    }
};

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
