// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/client.h"
#include "api/keymask.h"
#include "api/redactedexchange.h"
#include "support/scriptedserver.h"
#include "support/strict.h"

#include <tuple>

#include <QNetworkAccessManager>
#include <QProcess>

using namespace provynx;
using namespace Qt::StringLiterals;
using test::Reaction;

namespace {

const QByteArray key = "nsk_live_AbCdEfGhIjKlMnOp0123";
const AttemptId attempt(u"6d1f0c55-1b2c-4d3e-8f90-a1b2c3d4e5f6"_s);

/// A client of a scripted server, and what is seen of its exchanges.
struct Bench {
    Bench()
        : client(&network,
            {std::get<BaseUrl>(BaseUrl::parse(server.url(u"/api/v1/sms"_s).toString())), Secret(key)},
            Clock::system())
    {
        QObject::connect(
            &client, &Client::exchanged, &client, [this](const RedactedExchange& one) { recent.add(one); });
    }

    Failure buy(IdempotencyKeyPlacement placement, const QByteArray& body)
    {
        std::optional<Failure> failure;
        bool done = false;
        client.buy({attempt, placement, Region::UnitedStates, body}, &client,
            [&](const Result<NumberState>& result) {
                failure = result ? std::nullopt : std::optional(result.failure());
                done = true;
            });
        [&] { QTRY_VERIFY(done); }();
        return failure.value_or(Failure());
    }

    test::ScriptedServer server;
    QNetworkAccessManager network;
    Client client;
    RecentExchanges recent;
};

QByteArray everythingOf(const RedactedExchange& exchange)
{
    QByteArray all
        = exchange.verb + exchange.url.toUtf8() + exchange.body + exchange.answer + exchange.detail.toUtf8();
    for (const auto& [name, value] : exchange.headers)
        all += name + ": " + value + '\n';
    return all + asCurl(exchange).toUtf8();
}

} // namespace

class TestExchangeSeen : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void nothingSecretIsKept()
    {
        Bench bench;
        bench.server.next(Reaction::answer(201,
            R"({"id":"n1","number":"+12025550100","status":"received","code":"482913","message":"Your code: 482913"})"));
        std::ignore
            = bench.buy(IdempotencyKeyPlacement::Header, R"({"server":1,"service":"acme","operator":"any"})");
        QCOMPARE(bench.recent.all().size(), 1);
        const RedactedExchange seen = bench.recent.all().constFirst();
        QCOMPARE(seen.verb, "POST");
        QCOMPARE(seen.status, 201);
        QVERIFY(seen.trouble.isEmpty());
        QVERIFY(seen.url.endsWith(u"/api/v1/sms/us/numbers"_s));
        QCOMPARE(seen.body, R"({"server":1,"service":"acme","operator":"any"})");
        const QByteArray all = everythingOf(seen);
        for (const QByteArray secret : {"AbCdEf", "MnOp", "0123", "2025550100", "482913", "1b2c-4d3e"})
            QVERIFY2(!all.contains(secret), QByteArray(secret + " in " + all).constData());
        QVERIFY(all.contains("Bearer nsk_live_"));
        QVERIFY(all.contains("6d1f…f6"));
    }

    /// The service may say the key back in a shape that no pattern knows; the transport knows what it sent.
    void theKeyIsNowhereHoweverItComesBack_data()
    {
        QTest::addColumn<QByteArray>("said");
        const QByteArray tail = key.mid(9);
        QByteArray escaped;
        QByteArray percent;
        QByteArray entities;
        for (const char c : key) {
            escaped += "\\u00" + QByteArray(1, c).toHex();
            percent += '%' + QByteArray(1, c).toHex();
            entities += "&#" + QByteArray::number(int(c)) + ';';
        }
        QTest::newRow("whole") << key;
        QTest::newRow("without its prefix") << tail;
        QTest::newRow("broken off") << QByteArray(tail.first(12) + "...");
        QTest::newRow("with other marks") << QByteArray("nsk-live-" + tail);
        QTest::newRow("in capitals") << tail.toUpper();
        QTest::newRow("its marks escaped") << QByteArray(key).replace('_', "\\u005f");
        QTest::newRow("every letter escaped") << escaped;
        QTest::newRow("escaped twice") << QByteArray(escaped).replace('\\', "\\\\");
        QTest::newRow("percent") << percent;
        QTest::newRow("percent twice") << QByteArray(percent).replace('%', "%25");
        QTest::newRow("as a page writes it") << entities;
        for (const QByteArray before : {"", "a", "ab", "Bearer ", "user:"})
            QTest::addRow("base64 behind \"%s\"", before.constData())
                << QByteArray(before + key + "!?").toBase64();
        QTest::newRow("base64 of addresses")
            << QByteArray("?>" + key).toBase64(QByteArray::Base64UrlEncoding);
        QTest::newRow("hex") << key.toHex();
    }

    void theKeyIsNowhereHoweverItComesBack()
    {
        QFETCH(QByteArray, said);
        const QByteArray tail = key.mid(9);
        const auto tellsTheKey = [&](const QByteArray& text) {
            const QByteArray lower = text.toLower();
            return lower.contains(tail.first(6).toLower())
                || lower.contains(said.mid(said.size() / 2, 12).toLower());
        };
        for (const QByteArray frame :
            {R"({"error":"API key KEY is revoked"})", R"({"error":{"reason":"KEY"}})",
                "<html><title>API key KEY is revoked</title></html>", "API key KEY is revoked"}) {
            Bench bench;
            bench.server.next(Reaction::answer(401, QByteArray(frame).replace("KEY", said)));
            bench.server.next(Reaction::answer(200, QByteArray(frame).replace("KEY", said)));
            const Failure refused = bench.buy(IdempotencyKeyPlacement::Header, R"({"service":"acme"})");
            const Failure unreadable = bench.buy(IdempotencyKeyPlacement::Header, R"({"service":"acme"})");
            QCOMPARE(refused.kind, Failure::Kind::KeyRejected);
            for (const Failure& failure : {refused, unreadable}) {
                QVERIFY2(!tellsTheKey(failure.serverText.toUtf8()), qPrintable(failure.serverText));
                QVERIFY2(!tellsTheKey(failure.redactedBody), failure.redactedBody);
            }
            for (const RedactedExchange& one : bench.recent.all())
                QVERIFY2(!tellsTheKey(everythingOf(one)), everythingOf(one));
            if (!frame.contains("reason"))
                QVERIFY2(refused.serverText.contains(u"API key "_s)
                        && refused.serverText.endsWith(u" is revoked"_s),
                    qPrintable(refused.serverText));
        }
    }

    /// A key made of everyday words or digits must not take these out of an answer: that could be the code.
    void anAnswerIsNotMaskedForAKeyLikeWords()
    {
        const KeyMask digits{Secret("nsk_test_123456")};
        const KeyMask longDigits{Secret("nsk_test_1234567890")};
        const KeyMask words{Secret("nsk_test_embedded_sandbox")};
        const QByteArray body = R"({"code":"123456","number":"+12345678901","text":"embedded code 123456"})";
        QCOMPARE(digits.applied(body), body);
        QCOMPARE(longDigits.applied(body), body);
        QCOMPARE(words.applied(body), body);
        QCOMPARE(digits.applied("no nsk_test_123456 here"), "no ••• here");
        QCOMPARE(words.applied("no embedded_sandbox here"), "no ••• here");
        QCOMPARE(KeyMask(Secret()).applied(body), body);
    }

    /// Its cost grows with the text: with its square, these would not end before the test's time is over.
    void aLongAnswerIsMaskedInItsLength()
    {
        const KeyMask mask{Secret(key)};
        for (const QByteArray part :
            {"&#", "&#x", "\\", "\\u", "%", "%25", "AbCdE", "AbCdE\\u0066", "nsk_live_"}) {
            const QByteArray text = QByteArray(part).repeated(200'000);
            QCOMPARE(mask.applied(text).size(), text.size());
        }
        QCOMPARE(mask.applied(QByteArray(key + ' ').repeated(20'000)).count("•••"), 20'000);
    }

    void aKeyInTheBodyIsShortenedToo()
    {
        Bench bench;
        bench.server.next(Reaction::answer(201, R"({"id":"n1","number":"+12025550100"})"));
        std::ignore = bench.buy(IdempotencyKeyPlacement::BodyField,
            R"({"server":1,"service":"acme","operator":"any","idempotency_key":")" + attempt.text().toLatin1()
                + R"("})");
        const QByteArray all = everythingOf(bench.recent.all().constFirst());
        QVERIFY2(!all.contains("1b2c-4d3e"), all);
        QVERIFY2(all.contains("6d1f…f6"), all);
    }

    void idsStayOutOfPaths()
    {
        Bench bench;
        bench.server.next(Reaction::answer(200, R"({"status":"waiting"})"));
        bool done = false;
        bench.client.code(
            Region::Global, NumberId(u"447700900123"_s), &bench.client, [&](const auto&) { done = true; });
        QTRY_VERIFY(done);
        const RedactedExchange seen = bench.recent.all().constFirst();
        QVERIFY2(seen.url.endsWith(u"/api/v1/sms/global/numbers/ID/code"_s), qPrintable(seen.url));
        QVERIFY(!everythingOf(seen).contains("447700"));
    }

    void aFailureFindsItsExchange()
    {
        Bench bench;
        bench.server.next(Reaction::answer(502, "<html><title>Bad gateway</title></html>"));
        bench.server.next(Reaction::answer(201, R"({"hello":"there"})"));
        bench.server.next(Reaction::close());
        const Failure gateway = bench.buy(IdempotencyKeyPlacement::Header, R"({"service":"first"})");
        const Failure unreadable = bench.buy(IdempotencyKeyPlacement::Header, R"({"service":"second"})");
        const Failure dropped = bench.buy(IdempotencyKeyPlacement::Header, R"({"service":"third"})");
        QCOMPARE(gateway.kind, Failure::Kind::ServiceFailure);
        QCOMPARE(unreadable.kind, Failure::Kind::MissingField);
        QCOMPARE(dropped.kind, Failure::Kind::Dropped);
        QVERIFY(bench.recent.of(gateway)->body.contains("first"));
        QVERIFY(bench.recent.of(unreadable)->body.contains("second"));
        QVERIFY(bench.recent.of(dropped)->body.contains("third"));
        QVERIFY(!bench.recent.of({Failure::Kind::PlainHttp}));
        QCOMPARE(bench.recent.of(gateway)->trouble, u"ServiceFailure"_s);
    }

    void onlyTheLastAreKept()
    {
        RecentExchanges recent;
        for (int i = 0; i < RecentExchanges::most + 7; ++i) {
            RedactedExchange one;
            one.status = i;
            recent.add(one);
        }
        QCOMPARE(recent.all().size(), RecentExchanges::most);
        QCOMPARE(recent.all().constFirst().status, 7);
        QCOMPARE(recent.all().constLast().status, RecentExchanges::most + 6);
    }

    /// A shell takes the words apart as they were put together.
    void theCommandIsQuotedForAShell()
    {
        RedactedExchange exchange;
        exchange.verb = "POST";
        exchange.url = u"http://127.0.0.1/it's?a=$HOME&b=`id`"_s;
        exchange.headers = {{"X-Words", "it's \"here\" $HOME"}};
        exchange.body = "{\"a\":\"it's\\n!\"}";
        QProcess shell;
        shell.start(u"sh"_s, {u"-c"_s, u"curl() { printf '[%s]' \"$@\"; }\n"_s + asCurl(exchange)});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 0);
        QCOMPARE(shell.readAllStandardOutput(),
            "[-X][POST][http://127.0.0.1/it's?a=$HOME&b=`id`][-H][X-Words: it's \"here\" "
            "$HOME][--data-raw][{\"a\":\"it's\\n!\"}]");
    }
};

QTEST_GUILESS_MAIN(TestExchangeSeen)
#include "tst_redactedexchange.moc"
