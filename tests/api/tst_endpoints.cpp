// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/endpoints.h"
#include "support/scriptedserver.h"
#include "support/strict.h"

#include <QNetworkAccessManager>

using namespace provynx;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Reaction;
using test::ScriptedServer;

namespace {

const QByteArray below = "/api/v1/sms";

Market britain(Server server = Server::One, const QString& country = u"gb"_s, OperatorId op = anyOperator())
{
    return Market::global(server, CountryId(country), std::move(op));
}

QByteArray verbOf(const Call& call)
{
    switch (call.verb) {
    case Verb::Get:
        return "GET";
    case Verb::Post:
        return "POST";
    case Verb::Delete:
        return "DELETE";
    }
    return {};
}

QByteArray lineOf(const Call& call)
{
    const QString query = call.query.toString(QUrl::FullyEncoded);
    return verbOf(call) + ' ' + call.path.toUtf8() + (query.isEmpty() ? QByteArray() : '?' + query.toUtf8());
}

SealedPurchase purchase(Region region, IdempotencyKeyPlacement placement)
{
    return {AttemptId(u"9b2f-4c"_s), placement, region, R"({"server":2})"};
}

} // namespace

Q_DECLARE_METATYPE(provynx::Call)

class TestEndpoints : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("mayRepeat");
        const auto row = [](const Call& call, const char* line, bool mayRepeat) {
            QTest::addRow("%s", line) << call << QByteArray(line) << mayRepeat;
        };
        const auto us = [](Server server, const QString& op = u"any"_s) {
            return Market::unitedStates(server, OperatorId(op));
        };
        const NumberId id(u"num_7f"_s);
        row(endpoints::balance(), "GET /balance", true);
        row(endpoints::operators(us(Server::One)), "GET /us/operators?server=1", true);
        row(endpoints::operators(us(Server::Three, u"tango"_s)), "GET /us/operators?server=3", true);
        row(endpoints::services(us(Server::One)), "GET /us/services?server=1&operator=any", true);
        row(endpoints::services(us(Server::Two, u"tango"_s)), "GET /us/services?server=2&operator=tango",
            true);
        row(endpoints::buy(purchase(Region::UnitedStates, IdempotencyKeyPlacement::Header)),
            "POST /us/numbers", false);
        row(endpoints::number(Region::UnitedStates, id), "GET /us/numbers/num_7f", true);
        row(endpoints::code(Region::UnitedStates, id), "GET /us/numbers/num_7f/code", false);
        row(endpoints::cancelUnitedStates(id), "DELETE /us/numbers/num_7f", false);
        row(endpoints::countries(Server::One), "GET /global/countries?server=1", true);
        row(endpoints::countries(Server::Two), "GET /global/countries?server=2", true);
        row(endpoints::operators(britain()), "GET /global/operators?server=1&country=gb", true);
        row(endpoints::services(britain()), "GET /global/services?server=1&country=gb&operator=any", true);
        row(endpoints::services(britain(Server::Three, u"de"_s, OperatorId(u"tango"_s))),
            "GET /global/services?server=3&country=de&operator=tango", true);
        row(endpoints::buy(purchase(Region::Global, IdempotencyKeyPlacement::Header)), "POST /global/numbers",
            false);
        row(endpoints::number(Region::Global, id), "GET /global/numbers/num_7f", true);
        row(endpoints::code(Region::Global, id), "GET /global/numbers/num_7f/code", false);
    }

    void lines()
    {
        QFETCH(Call, call);
        QFETCH(QByteArray, line);
        QFETCH(bool, mayRepeat);
        QCOMPARE(lineOf(call), line);
        QCOMPARE(call.mayRepeat, mayRepeat);
        if (call.verb != Verb::Post) {
            QVERIFY(call.body.isEmpty());
            QVERIFY(call.idempotencyKey.isEmpty());
        }
        QVERIFY(call.timeout >= 1s);
    }

    void aPurchaseCarriesItsBytesAndItsKeyOnce()
    {
        const Call inHeader = endpoints::buy(purchase(Region::Global, IdempotencyKeyPlacement::Header));
        QCOMPARE(inHeader.body, R"({"server":2})");
        QCOMPARE(inHeader.idempotencyKey, "9b2f-4c");
        const Call inBody = endpoints::buy(purchase(Region::Global, IdempotencyKeyPlacement::BodyField));
        QCOMPARE(inBody.body, R"({"server":2})");
        QVERIFY(inBody.idempotencyKey.isEmpty());
        QVERIFY(inHeader.timeout > endpoints::balance().timeout);
    }

    void whateverTheServiceNamesANumberStaysOneSegment_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("segment"); ///< on the wire; empty: the call must not leave
        const auto row = [](const QString& id, const char* segment) {
            QTest::addRow("'%s'", qPrintable(id)) << id << QByteArray(segment);
        };
        row(u"num_7f"_s, "num_7f");
        row(u"../../balance"_s, "..%2F..%2Fbalance");
        row(u"a/b?x=1#y"_s, "a%2Fb%3Fx%3D1%23y");
        row(u"/"_s, "%2F");
        row(u"a/../b"_s, "a%2F..%2Fb");
        row(u"%2e%2e"_s, "%252e%252e");
        row(u"%2F"_s, "%252F");
        row(u"100%"_s, "100%25");
        row(u"ü"_s, "%C3%BC");
        row(u"a b+c"_s, "a%20b%2Bc");
        row(u"a\\b"_s, "a%5Cb");
        row(u"..\\.."_s, "..%5C..");
        row(u"a;b=c&d:e@f"_s, "a%3Bb%3Dc%26d%3Ae%40f");
        row(u"x\r\nHost: y"_s, "x%0D%0AHost%3A%20y");
        row(u"..."_s, "...");
        row(u"."_s, "");
        row(u".."_s, "");
        row(u""_s, "");
    }

    void whateverTheServiceNamesANumberStaysOneSegment()
    {
        QFETCH(QString, id);
        QFETCH(QByteArray, segment);
        const NumberId number(id);
        const QList<std::pair<Call, QByteArray>> expected{
            {endpoints::number(Region::UnitedStates, number), "GET " + below + "/us/numbers/" + segment},
            {endpoints::code(Region::Global, number),
                "GET " + below + "/global/numbers/" + segment + "/code"},
            {endpoints::cancelUnitedStates(number), "DELETE " + below + "/us/numbers/" + segment},
        };
        for (const auto& [call, line] : expected) {
            ScriptedServer server;
            server.otherwise([](const test::Delivery&) { return Reaction::answer(200, "{}"); });
            std::optional<Result<Answer>> answer;
            send(server, call, answer);
            QTRY_VERIFY(answer);
            if (segment.isEmpty()) {
                QVERIFY(!answer->ok());
                QCOMPARE(answer->failure().kind, Failure::Kind::ForeignAddress);
                QCOMPARE(server.connections(), 0);
                continue;
            }
            QVERIFY(answer->ok());
            QCOMPARE(server.deliveries().size(), 1);
            const auto& seen = server.deliveries().first();
            QCOMPARE(seen.method + ' ' + seen.target, line);
            QCOMPARE(seen.headerCount("Host"), 1);
        }
    }

    void whateverTheServiceNamesAMarketStaysOneValue_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const QString& id, const char* value) {
            QTest::addRow("'%s'", qPrintable(id)) << id << QByteArray(value);
        };
        row(u"gb"_s, "gb");
        row(u"a&server=3"_s, "a%26server%3D3");
        row(u"a=b#c"_s, "a%3Db%23c");
        row(u"a+b c"_s, "a%2Bb%20c");
        row(u"50%"_s, "50%25");
        row(u"%26"_s, "%2526");
        row(u"ü/.."_s, "%C3%BC%2F..");
        row(u"\"<x>\""_s, "%22%3Cx%3E%22");
    }

    void whateverTheServiceNamesAMarketStaysOneValue()
    {
        QFETCH(QString, id);
        QFETCH(QByteArray, value);
        ScriptedServer server;
        server.otherwise([](const test::Delivery&) { return Reaction::answer(200, "{}"); });
        std::optional<Result<Answer>> answer;
        send(server, endpoints::services(britain(Server::Two, id, OperatorId(id))), answer);
        QTRY_VERIFY(answer);
        QCOMPARE(server.deliveries().size(), 1);
        QCOMPARE(server.deliveries().first().target,
            below + "/global/services?server=2&country=" + value + "&operator=" + value);
    }

private:
    void send(const ScriptedServer& server, const Call& call, std::optional<Result<Answer>>& answer)
    {
        auto* const transport = new Transport(&m_network,
            {BaseUrl::embedded(server.url(QString::fromLatin1(below))), Secret("nsk_test_a")},
            Clock::system(), &m_parent);
        transport->send(call, &m_parent, [&answer](const Result<Answer>& result) { answer = result; });
    }

    QNetworkAccessManager m_network;
    QObject m_parent;
};

QTEST_GUILESS_MAIN(TestEndpoints)
#include "tst_endpoints.moc"
