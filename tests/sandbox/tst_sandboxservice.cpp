// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"
#include "sandbox/service.h"
#include "support/strict.h"

#include <QJsonArray>

using namespace provynx;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using provynx::test::RawAnswer;
using provynx::test::RawClient;
using sandbox::Endpoint;

namespace {

const Secret liveKey{"nsk_live_abcdefgh"};
const QByteArray usBody = R"({"server":1,"service":"whatsapp","operator":"any"})";
const QByteArray gbBody = R"({"server":3,"service":"telegram","operator":"any","country":"gb"})";

QByteArray idempotency(const QByteArray& key)
{
    return "Idempotency-Key: " + key + "\r\n";
}

QString errorOf(const RawAnswer& answer)
{
    return QString::number(answer.status) + u' ' + answer.json().value("error"_L1).toString();
}

} // namespace

class TestSandboxService : public test::Strict {
    Q_OBJECT

private:
    std::unique_ptr<SandboxService> m_service;
    QDateTime m_now;
    std::mutex m_nowGuard;

    quint16 port() const { return static_cast<quint16>(m_service->url().port()); }
    RawAnswer ask(const QByteArray& method, const QByteArray& path, const QByteArray& body = {},
        const QByteArray& headers = {}, const QByteArray& key = "nsk_test_abcdefgh")
    {
        return RawClient(port(), key).ask(method, path, body, headers);
    }
    void pass(qint64 seconds)
    {
        const std::lock_guard lock(m_nowGuard);
        m_now = m_now.addSecs(seconds);
    }

private Q_SLOTS:
    void init()
    {
        Strict::init();
        m_now = QDateTime(QDate(2030, 1, 2), QTime(3, 4, 5), Qt::UTC);
        m_service = std::make_unique<SandboxService>(Clock{[this] {
                                                               const std::lock_guard lock(m_nowGuard);
                                                               return m_now;
                                                           },
            [] { return 0ms; }});
        const auto url = m_service->start();
        QVERIFY(url.ok());
        QCOMPARE(url->host(), u"127.0.0.1"_s);
        QCOMPARE(url->path(), u"/api/v1/sms"_s);
    }
    void cleanup() { m_service.reset(); }

    void authorisation()
    {
        QCOMPARE(errorOf(ask("GET", "/balance", {}, {}, "")), u"401 Missing or invalid API key"_s);
        QCOMPARE(errorOf(ask("GET", "/balance", {}, {}, "sk_other")), u"401 Missing or invalid API key"_s);
        QCOMPARE(ask("GET", "/balance", {}, "Authorization: Basic bnNrX3Rlc3RfYQ==\r\n", "").status, 401);
        for (const char* key : {"nsk_test_a", "nsk_live_a"}) {
            const RawAnswer answer = ask("GET", "/balance", {}, {}, key);
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.body, R"({"balance":100.00,"currency":"USD"})");
            QCOMPARE(answer.header("Content-Type"), "application/json");
            QCOMPARE(answer.header("Date"), "Wed, 02 Jan 2030 03:04:05 GMT");
            QCOMPARE(answer.head.count("\nDate:"), 1);
        }
    }

    void pathsAndMethods()
    {
        for (const char* path : {"//", "//api/v1/sms", "/", "/nothing", "/us", "/us/countries",
                 "/us/numbers/", "/us/numbers/x/y", "/us/numbers/x/code/y", "/asia/services", "//balance"})
            QCOMPARE(ask("GET", path).status, 404);
        QCOMPARE(ask("POST", "/balance", "{}").header("Allow"), "GET");
        QCOMPARE(errorOf(ask("GET", "/us/numbers")), u"405 Method not allowed"_s);
        QCOMPARE(ask("GET", "/us/numbers").header("Allow"), "POST");
        const RawAnswer answer = ask("PUT", "/us/numbers/x", "{}");
        QCOMPARE(answer.status, 405);
        QCOMPARE(answer.header("Allow"), "GET, DELETE");
        QCOMPARE(ask("DELETE", "/us/numbers/x/code").status, 405);
        QCOMPARE(errorOf(ask("GET", "/us/numbers/x")), u"404 Number not found"_s);
        QCOMPARE(errorOf(ask("DELETE", "/global/numbers/x")), u"404 Number not found"_s);
    }

    void catalogue()
    {
        const auto list = [this](const QByteArray& path, QLatin1StringView name) {
            return ask("GET", path).json().value(name).toArray();
        };
        QCOMPARE(list("/us/operators?server=1", "operators"_L1).first().toObject(),
            (QJsonObject{{u"id"_s, u"any"_s}, {u"name"_s, u"Any"_s}}));
        const QJsonArray services = list("/us/services?server=1&operator=any", "services"_L1);
        QVERIFY(services.size() >= 290);
        QCOMPARE(services.first().toObject().value("id"_L1).toString(), u"whatsapp"_s);
        QCOMPARE(services.first().toObject().value("price"_L1).toDouble(), 0.85);
        QCOMPARE(services.first().toObject().value("currency"_L1).toString(), u"USD"_s);
        QCOMPARE(list("/us/services", "services"_L1), services);
        QVERIFY(list("/us/services?server=2", "services"_L1) != services);
        QVERIFY(list("/us/services?operator=verizon", "services"_L1).first() != services.first());
        QVERIFY(list("/global/countries?server=3", "countries"_L1).size() >= 55);
        QVERIFY(list("/global/operators?server=1&country=gb", "operators"_L1).size() > 2);
        QVERIFY(list("/global/services?server=1&country=gb&operator=any", "services"_L1).size() > 200);
        QCOMPARE(errorOf(ask("GET", "/us/services?server=4")), u"400 Invalid server"_s);
        QCOMPARE(errorOf(ask("GET", "/us/services?server=x")), u"400 Invalid server"_s);
        QCOMPARE(errorOf(ask("GET", "/us/services?operator=nobody")), u"400 Unknown operator"_s);
        QCOMPARE(errorOf(ask("GET", "/global/services?server=1")), u"400 Country is required"_s);
        QCOMPARE(errorOf(ask("GET", "/global/services?server=1&country=is")), u"400 Unknown country"_s);
    }

    void unitedStatesFlow()
    {
        const RawAnswer bought = ask("POST", "/us/numbers", usBody, idempotency("k1"), "nsk_live_abcdefgh");
        QCOMPARE(bought.status, 201);
        const QJsonObject number = bought.json();
        const QByteArray id = number.value("id"_L1).toString().toLatin1();
        QCOMPARE(bought.body,
            QByteArray(
                R"({"id":"@","number":"+12025550143","service":"whatsapp","operator":"any","server":1,"price":0.85,"currency":"USD","status":"waiting","created_at":"2030-01-02T03:04:05Z","expires_at":"2030-01-02T03:24:05Z"})")
                .replace("@", id));
        QCOMPARE(ask("GET", "/balance", {}, {}, "nsk_live_abcdefgh").body,
            R"({"balance":99.15,"currency":"USD"})");
        const auto code
            = [&] { return ask("GET", "/us/numbers/" + id + "/code", {}, {}, "nsk_live_abcdefgh").body; };
        QCOMPARE(code(), R"({"status":"waiting"})");
        QCOMPARE(code(), R"({"status":"waiting"})");
        QCOMPARE(code(),
            "{\"status\":\"received\",\"code\":\"123456\",\"message\":\"Your WhatsApp code: 123456. Don't "
            "share it.\",\"received_at\":\"2030-01-02T03:04:05Z\"}");
        const RawAnswer seen = ask("GET", "/us/numbers/" + id, {}, {}, "nsk_live_abcdefgh");
        QCOMPARE(seen.json().value("code"_L1).toString(), u"123456"_s);
        QCOMPARE(seen.json().value("number"_L1).toString(), u"+12025550143"_s);
        QCOMPARE(errorOf(ask("DELETE", "/us/numbers/" + id, {}, {}, "nsk_live_abcdefgh")),
            u"409 Code already received"_s);
        QCOMPARE(ask("GET", "/us/numbers/" + id).status, 404);
    }

    void globalFlow()
    {
        const QJsonObject number = ask("POST", "/global/numbers", gbBody).json();
        QCOMPARE(number.value("country"_L1).toString(), u"gb"_s);
        QCOMPARE(number.value("server"_L1).toInt(), 3);
        QCOMPARE(number.value("number"_L1).toString(), u"+447700900123"_s);
        const QByteArray id = number.value("id"_L1).toString().toLatin1();
        QCOMPARE(
            errorOf(ask("DELETE", "/global/numbers/" + id)), u"400 Global numbers cannot be cancelled"_s);
        QCOMPARE(ask("DELETE", "/us/numbers/" + id).status, 404);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(ask("GET", "/global/numbers/" + id + "/code").body, R"({"status":"waiting"})");
        QCOMPARE(
            ask("GET", "/global/numbers/" + id + "/code").json().value("code"_L1).toString(), u"123456"_s);
    }

    void cancelRefunds()
    {
        const QByteArray id = ask("POST", "/us/numbers", usBody, {}, "nsk_live_abcdefgh")
                                  .json()
                                  .value("id"_L1)
                                  .toString()
                                  .toLatin1();
        const RawAnswer cancelled = ask("DELETE", "/us/numbers/" + id, {}, {}, "nsk_live_abcdefgh");
        QCOMPARE(cancelled.status, 200);
        QCOMPARE(cancelled.body,
            QByteArray(R"({"id":"@","status":"cancelled","refund":0.85,"currency":"USD","balance":100.00})")
                .replace("@", id));
        QCOMPARE(m_service->tally().refunds, 1);
        QCOMPARE(m_service->wallet(liveKey).toDecimal(), u"100.00"_s);
    }

    void expiry()
    {
        const QByteArray id = ask("POST", "/us/numbers", usBody).json().value("id"_L1).toString().toLatin1();
        pass(1200);
        QCOMPARE(ask("GET", "/us/numbers/" + id + "/code").body, R"({"status":"expired"})");
        QCOMPARE(errorOf(ask("DELETE", "/us/numbers/" + id)), u"409 Number already expired"_s);
    }

    void badOrders_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* path, const char* body, const QString& expected) {
            QTest::newRow(name) << QByteArray(path) << QByteArray(body) << expected;
        };
        row("no body", "/us/numbers", "", u"400 Invalid request body"_s);
        row("no JSON", "/us/numbers", "service=whatsapp", u"400 Invalid request body"_s);
        row("no object", "/us/numbers", "[]", u"400 Invalid request body"_s);
        row("no service", "/us/numbers", "{}", u"400 Service is required"_s);
        row("server 4", "/us/numbers", R"({"server":4,"service":"whatsapp"})", u"400 Invalid server"_s);
        row("server as text", "/us/numbers", R"({"server":"1","service":"whatsapp"})",
            u"400 Invalid server"_s);
        row("unknown service", "/us/numbers", R"({"service":"nothing"})", u"400 Product unavailable"_s);
        row("out of stock", "/us/numbers", R"({"service":"wharf-pay"})", u"400 Product unavailable"_s);
        row("operator", "/us/numbers", R"({"service":"whatsapp","operator":"x"})", u"400 Unknown operator"_s);
        row("no country", "/global/numbers", R"({"service":"whatsapp"})", u"400 Country is required"_s);
        row("country", "/global/numbers", R"({"service":"whatsapp","country":"xx"})",
            u"400 Unknown country"_s);
    }
    void badOrders()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        QCOMPARE(errorOf(ask("POST", path, body)), expected);
        QCOMPARE(m_service->tally().purchases, 0);
    }

    void shortOfFunds()
    {
        m_service->setWallet(liveKey, Money::fromMicros(500'000, u"USD"_s));
        QCOMPARE(errorOf(ask("POST", "/us/numbers", usBody, {}, liveKey.reveal())),
            u"402 Insufficient wallet balance"_s);
    }

    void replay()
    {
        const RawAnswer first = ask("POST", "/us/numbers", usBody, idempotency("k1"), liveKey.reveal());
        const RawAnswer again = ask("POST", "/us/numbers", usBody, idempotency("k1"), liveKey.reveal());
        QCOMPARE(again.body, first.body);
        QCOMPARE(again.status / 100, 2);
        QCOMPARE(m_service->tally().debits, 1);
        QCOMPARE(errorOf(ask("POST", "/us/numbers", usBody + ' ', idempotency("k1"), liveKey.reveal())),
            u"409 Idempotency key was used with another request"_s);
        QVERIFY(ask("POST", "/us/numbers", usBody, idempotency("k2"), liveKey.reveal()).body != first.body);
    }

    void keyPlaces()
    {
        const QByteArray keyed = R"({"service":"whatsapp","idempotency_key":"b1"})";
        const auto purchasesOfTwo = [&](const QByteArray& body, const QByteArray& headers) {
            const int before = m_service->tally().purchases;
            ask("POST", "/us/numbers", body, headers);
            ask("POST", "/us/numbers", body, headers);
            return m_service->tally().purchases - before;
        };
        sandbox::Habits habits;
        QCOMPARE(purchasesOfTwo(keyed, {}), 2);
        QCOMPARE(purchasesOfTwo(usBody, idempotency("h1")), 1);
        habits.keyPlace = sandbox::Habits::KeyPlace::Body;
        m_service->setHabits(habits);
        QCOMPARE(purchasesOfTwo(keyed, {}), 1);
        QCOMPARE(purchasesOfTwo(usBody, idempotency("h2")), 2);
        habits.keyPlace = sandbox::Habits::KeyPlace::Both;
        m_service->setHabits(habits);
        QCOMPARE(purchasesOfTwo(R"({"service":"google","idempotency_key":"b2"})", {}), 1);
        QCOMPARE(purchasesOfTwo(usBody, idempotency("h3")), 1);
    }

    void globalOperatorsMayBeAbsent()
    {
        sandbox::Habits habits;
        habits.hasGlobalOperators = false;
        m_service->setHabits(habits);
        QCOMPARE(ask("GET", "/global/operators?server=1&country=gb").status, 404);
        QCOMPARE(ask("GET", "/us/operators").status, 200);
    }

    void inProgress()
    {
        m_service->setPurchaseTime(1500ms);
        RawClient first(port());
        first.send("POST", "/us/numbers", usBody, idempotency("k1"));
        QTRY_COMPARE(m_service->deliveries(Endpoint::Purchase), 1);
        RawAnswer second;
        QTRY_VERIFY((second = ask("POST", "/us/numbers", usBody, idempotency("k1"))).status == 409);
        QCOMPARE(errorOf(second), u"409 Purchase already in progress"_s);
        const RawAnswer made = first.receive();
        QCOMPARE(made.status, 201);
        QCOMPARE(ask("POST", "/us/numbers", usBody, idempotency("k1")).body, made.body);
        QCOMPARE(m_service->tally().purchases, 1);
    }

    void foreignHosts()
    {
        const QByteArray at = ':' + QByteArray::number(port());
        for (const QByteArray& host : {QByteArray("evil.example" + at), QByteArray("127.0.0.1"),
                 QByteArray("127.0.0.1:1"), QByteArray("localhost.evil.example" + at), QByteArray()}) {
            RawClient client(port());
            client.host = host;
            QCOMPARE(errorOf(client.ask("GET", "/balance")), u"403 Unknown host"_s);
        }
        for (const QByteArray& host :
            {QByteArray("localhost" + at), QByteArray("LOCALHOST" + at), QByteArray("[::1]" + at)}) {
            RawClient client(port());
            client.host = host;
            QCOMPARE(client.ask("GET", "/balance").status, 200);
        }
        QCOMPARE(m_service->deliveries(), 3);
    }

    void bodiesAreLimited()
    {
        QByteArray body = R"({"service":"whatsapp"})";
        body += QByteArray(64 * 1024 - body.size(), ' ');
        QCOMPARE(ask("POST", "/us/numbers", body).status, 201);
        QCOMPARE(ask("POST", "/us/numbers", body + ' ').status, 413);
        QByteArray chunked;
        for (int i = 0; i < 70; ++i)
            chunked += "400\r\n" + QByteArray(1024, ' ') + "\r\n";
        RawClient client(port());
        client.send("POST", "/us/numbers", {}, "Transfer-Encoding: chunked\r\n");
        client.sendRaw(chunked + "0\r\n\r\n");
        QCOMPARE(client.receive().status, 413);
        QCOMPARE(m_service->tally().purchases, 1);
    }

    void oneConnectionManyRequests()
    {
        RawClient client(port());
        for (int i = 0; i < 20; ++i)
            QCOMPARE(client.ask("GET", "/us/services").status, 200);
        QCOMPARE(m_service->deliveries(Endpoint::Catalogue), 20);
    }

    void recording()
    {
        ask("GET", "/balance");
        QVERIFY(m_service->requests().isEmpty());
        m_service->setRecording(true);
        ask("POST", "/us/numbers", usBody, idempotency("k1"));
        const auto requests = m_service->requests();
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests[0].method, "POST");
        QCOMPARE(requests[0].path, "/api/v1/sms/us/numbers");
        QCOMPARE(requests[0].header("idempotency-key"), "k1");
        QCOMPARE(requests[0].body, usBody);
        m_service->setRecording(false);
        QVERIFY(m_service->requests().isEmpty());
    }

    void stopsAndStartsAgain()
    {
        const QByteArray id = ask("POST", "/us/numbers", usBody).json().value("id"_L1).toString().toLatin1();
        const quint16 before = port();
        m_service->stop();
        QVERIFY(!m_service->isRunning());
        QVERIFY(m_service->url().isEmpty());
        RawClient nobody(before);
        QCOMPARE(nobody.ask("GET", "/balance").status, 0);
        QVERIFY(m_service->start(before).ok());
        QCOMPARE(port(), before);
        QCOMPARE(ask("GET", "/us/numbers/" + id).status, 200);
        SandboxService second;
        const auto taken = second.start(before);
        QVERIFY(!taken.ok());
        QCOMPARE(taken.failure().kind, Failure::Kind::Offline);
    }
};

QTEST_GUILESS_MAIN(TestSandboxService)
#include "tst_sandboxservice.moc"
