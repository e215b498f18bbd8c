// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"
#include "sandbox/service.h"
#include "support/strict.h"

#include <QElapsedTimer>
#include <QJsonDocument>

using namespace provynx;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using provynx::test::RawAnswer;
using provynx::test::RawClient;
using sandbox::Endpoint;
using sandbox::Fault;

namespace {

const QByteArray usBody = R"({"service":"whatsapp"})";

} // namespace

class TestSandboxFaults : public test::Strict {
    Q_OBJECT

private:
    std::unique_ptr<SandboxService> m_service;

    quint16 port() const { return static_cast<quint16>(m_service->url().port()); }
    RawAnswer balance() { return RawClient(port()).ask("GET", "/balance"); }
    RawAnswer buy()
    {
        return RawClient(port()).ask("POST", "/us/numbers", usBody, "Idempotency-Key: k1\r\n");
    }

private Q_SLOTS:
    void init()
    {
        Strict::init();
        m_service = std::make_unique<SandboxService>();
        QVERIFY(m_service->start().ok());
    }
    void cleanup() { m_service.reset(); }

    void statuses()
    {
        m_service->addFault({.endpoint = Endpoint::Balance, .times = 2, .status = 429, .retryAfter = 7s});
        QCOMPARE(RawClient(port()).ask("GET", "/us/services").status, 200);
        RawAnswer answer = balance();
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.body, R"({"error":"Rate limit exceeded"})");
        QCOMPARE(answer.header("Retry-After"), "7");
        QCOMPARE(balance().status, 429);
        QCOMPARE(balance().status, 200);

        m_service->addFault(
            {.status = 503, .words = u"Come back \"later\""_s, .retryAfter = 30s, .isRetryAfterDate = true});
        answer = balance();
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.json().value("error"_L1).toString(), u"Come back \"later\""_s);
        const auto read = [](const QByteArray& date) {
            return QLocale::c().toDateTime(QString::fromLatin1(date), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
        };
        const auto ahead = read(answer.header("Date")).secsTo(read(answer.header("Retry-After")));
        QVERIFY2(ahead >= 29 && ahead <= 31, answer.head.constData());
        m_service->clearFaults();
        QCOMPARE(balance().status, 200);
    }

    void aFaultBeforeThePurchaseBuysNothing_data()
    {
        QTest::addColumn<bool>("isAfter");
        QTest::addColumn<Fault::Kind>("kind");
        for (const bool isAfter : {false, true}) {
            QTest::addRow("drop %d", isAfter) << isAfter << Fault::Kind::Drop;
            QTest::addRow("status %d", isAfter) << isAfter << Fault::Kind::Status;
            QTest::addRow("page %d", isAfter) << isAfter << Fault::Kind::Html;
        }
    }
    void aFaultBeforeThePurchaseBuysNothing()
    {
        QFETCH(bool, isAfter);
        QFETCH(Fault::Kind, kind);
        m_service->addFault(
            {.kind = kind, .endpoint = Endpoint::Purchase, .times = 1, .isAfter = isAfter, .status = 502});
        const RawAnswer spoilt = buy();
        QCOMPARE(spoilt.status, kind == Fault::Kind::Drop ? 0 : kind == Fault::Kind::Html ? 200 : 502);
        if (kind == Fault::Kind::Drop)
            QVERIFY(spoilt.isClosed);
        QCOMPARE(m_service->tally().purchases, isAfter ? 1 : 0);
        QVERIFY(buy().json().contains("id"_L1));
        QCOMPARE(m_service->tally().purchases, 1);
        QCOMPARE(m_service->tally().replays, isAfter ? 1 : 0);
        QCOMPARE(m_service->deliveries(Endpoint::Purchase), 2);
    }

    void pages()
    {
        m_service->addFault({.kind = Fault::Kind::Html});
        const RawAnswer answer = balance();
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.header("Content-Type").startsWith("text/html"));
        QVERIFY(answer.body.startsWith("<!DOCTYPE html>"));
    }

    void brokenBodies()
    {
        m_service->addFault({.kind = Fault::Kind::CutOff, .times = 1});
        RawAnswer answer = RawClient(port()).ask("GET", "/us/services");
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.isClosed);
        QVERIFY(!answer.isWhole);
        QCOMPARE(answer.body.size(), answer.header("Content-Length").toLongLong() / 2);

        m_service->addFault({.kind = Fault::Kind::Truncated, .times = 1});
        answer = RawClient(port()).ask("GET", "/us/services");
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.isWhole);
        QVERIFY(!answer.isClosed);
        QVERIFY(!answer.body.isEmpty());
        QVERIFY(QJsonDocument::fromJson(answer.body).isNull());
    }

    void redirects()
    {
        m_service->addFault(
            {.kind = Fault::Kind::Redirect, .target = QUrl(u"http://127.0.0.1:9/elsewhere"_s)});
        const RawAnswer answer = balance();
        QCOMPARE(answer.status, 307);
        QCOMPARE(answer.header("Location"), "http://127.0.0.1:9/elsewhere");
    }

    void slowness()
    {
        m_service->addFault({.kind = Fault::Kind::Slow, .times = 1, .delay = 300ms});
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(balance().body, R"({"balance":100.00,"currency":"USD"})");
        QVERIFY(timer.elapsed() >= 300);
    }

    void aHangHoldsNobodyElse()
    {
        m_service->addFault({.kind = Fault::Kind::Hang, .endpoint = Endpoint::Code});
        std::vector<std::unique_ptr<RawClient>> hanging;
        for (int i = 0; i < 10; ++i) {
            hanging.push_back(std::make_unique<RawClient>(port()));
            hanging.back()->send("GET", "/us/numbers/x/code");
        }
        QTRY_COMPARE(m_service->deliveries(Endpoint::Code), 10);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(balance().status, 200);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(hanging.front()->receive(50).status, 0);

        timer.restart();
        m_service->stop();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        for (const auto& client : hanging)
            QVERIFY(client->waitForClose());
    }

    void aHangMayEnd()
    {
        m_service->addFault({.kind = Fault::Kind::Hang, .times = 1, .delay = 200ms});
        QElapsedTimer timer;
        timer.start();
        const RawAnswer answer = balance();
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.isClosed);
        QVERIFY(timer.elapsed() >= 200);
    }

    /// More than the connection limit, one after another: a hanging request ends with its client.
    void clientsThatLeaveFreeTheirPlace()
    {
        m_service->addFault({.kind = Fault::Kind::Hang, .endpoint = Endpoint::Code});
        for (int batch = 1; batch <= 4; ++batch) {
            std::vector<std::unique_ptr<RawClient>> hanging;
            for (int i = 0; i < 30; ++i) {
                hanging.push_back(std::make_unique<RawClient>(port()));
                hanging.back()->send("GET", "/us/numbers/x/code");
            }
            QTRY_COMPARE(m_service->deliveries(Endpoint::Code), 30 * batch);
            for (const auto& client : hanging)
                client->leave();
            QTRY_COMPARE(balance().status, 200);
        }
    }

    void connectionsAreLimited()
    {
        std::vector<std::unique_ptr<RawClient>> idle;
        for (int i = 0; i < 64; ++i) {
            idle.push_back(std::make_unique<RawClient>(port()));
            QCOMPARE(idle.back()->ask("GET", "/balance").status, 200);
        }
        RawClient oneMore(port());
        oneMore.send("GET", "/balance");
        QCOMPARE(oneMore.receive(300).status, 0);
        QCOMPARE(m_service->deliveries(), 64);
        idle.clear();
        QTRY_COMPARE(balance().status, 200);
    }

    void leavingWhileAPurchaseIsMadeStillBuys()
    {
        m_service->setPurchaseTime(5s);
        RawClient client(port());
        client.send("POST", "/us/numbers", usBody, "Idempotency-Key: k1\r\n");
        QTRY_COMPARE(m_service->deliveries(Endpoint::Purchase), 1);
        client.leave();
        QTRY_COMPARE(m_service->tally().purchases, 1);
        QVERIFY(buy().json().contains("id"_L1));
        QCOMPARE(m_service->tally().purchases, 1);
    }
};

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandboxfaults.moc"
