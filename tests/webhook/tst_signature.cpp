// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/strict.h"
#include "webhook/replaycache.h"
#include "webhook/requestgate.h"
#include "webhook/requesthead.h"
#include "webhook/signature.h"

using namespace provynx;
using namespace provynx::webhook;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fault = SignatureFault;
using Scheme = SignatureScheme;

Q_DECLARE_METATYPE(provynx::SignatureFault)
Q_DECLARE_METATYPE(provynx::webhook::Headers)

namespace {

// The example that the Standard Webhooks libraries test themselves with.
const QByteArray exampleSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const QByteArray exampleId = "msg_p5jXN8AQM9LWM0D4loKWxJek";
const QByteArray exampleTime = "1614265330";
const QByteArray exampleBody = R"({"test": 2432232314})";
const QByteArray exampleSignature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

const QByteArray secretText = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const QByteArray body = "{\"id\":\"evt_1\",\"type\":\"otp.received\",\"data\":{\"code\":\"482913\"}}\n";
const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

Headers signedBy(Scheme scheme, const QByteArray& secret = secretText, qint64 age = 0)
{
    return sign(scheme, Secret(secret), "msg_1", now.addSecs(-age), body);
}

Verdict judge(Scheme scheme, const Headers& headers, const QByteArray& bytes = body)
{
    return verify(scheme, Secret(secretText), headers, bytes, now);
}

Headers renamed(Headers headers, const QByteArray& from, const QByteArray& to)
{
    for (Header& header : headers) {
        if (header.first.startsWith(from))
            header.first.replace(0, from.size(), to);
    }
    return headers;
}

Headers with(Headers headers, const QByteArray& name, const QByteArray& value)
{
    for (Header& header : headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            header.second = value;
    }
    return headers;
}

QByteArray valueOf(const Headers& headers, const QByteArray& name)
{
    return valuesOf(headers, name).value(0);
}

} // namespace

class TestSignature : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void takesThePublishedExample()
    {
        const Headers headers = {{"webhook-id", exampleId}, {"webhook-timestamp", exampleTime},
            {"webhook-signature", exampleSignature}};
        const QDateTime then = QDateTime::fromSecsSinceEpoch(exampleTime.toLongLong(), Qt::UTC);
        const Verdict verdict = verify(Scheme::Standard, Secret(exampleSecret), headers, exampleBody, then);
        QVERIFY(verdict.ok());
        QCOMPARE(verdict.id, exampleId);
        QCOMPARE(sign(Scheme::Standard, Secret(exampleSecret), exampleId, then, exampleBody), headers);
    }

    void takesTheHmacOfRfc4231()
    {
        // Test case 2, by the plain scheme.
        const Headers headers = {{"X-Hub-Signature-256",
            "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"}};
        QVERIFY(verify(Scheme::Plain, Secret("Jefe"), headers, "what do ya want for nothing?", now).ok());
    }

    void standard_data()
    {
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QByteArray>("about");
        const Headers good = signedBy(Scheme::Standard);
        const QByteArray right = valueOf(good, "webhook-signature");
        const QByteArray wrong = "v1," + QByteArray(32, 'x').toBase64();
        const auto signature
            = [&good](const QByteArray& value) { return with(good, "webhook-signature", value); };
        const QByteArray none;

        QTest::newRow("as signed") << good << Fault::None << none;
        QTest::newRow("svix names") << renamed(good, "webhook-", "svix-") << Fault::None << none;
        QTest::newRow("names in capitals") << renamed(good, "webhook-", "WEBHOOK-") << Fault::None << none;
        QTest::newRow("blanks around") << signature("  " + right + " ") << Fault::None << none;
        QTest::newRow("second of two") << signature(wrong + ' ' + right) << Fault::None << none;
        QTest::newRow("first of two") << signature(right + ' ' + wrong) << Fault::None << none;
        QTest::newRow("beside another version") << signature("v1a,AAAA " + right) << Fault::None << none;
        QTest::newRow("without padding")
            << signature(QByteArray(right).replace("=", "")) << Fault::None << none;
        QTest::newRow("both families, one right")
            << Headers(renamed(good, "webhook-", "svix-") + signature(wrong)) << Fault::None << none;
        QTest::newRow("five minutes ago")
            << signedBy(Scheme::Standard, secretText, 300) << Fault::None << none;
        QTest::newRow("in five minutes")
            << signedBy(Scheme::Standard, secretText, -300) << Fault::None << none;

        QTest::newRow("too old") << signedBy(Scheme::Standard, secretText, 301) << Fault::TooOld << none;
        QTest::newRow("too new") << signedBy(Scheme::Standard, secretText, -301) << Fault::TooNew << none;
        QTest::newRow("another secret") << signedBy(Scheme::Standard, exampleSecret) << Fault::Mismatch
                                        << QByteArray("webhook-signature");
        QTest::newRow("another id") << with(good, "webhook-id", "msg_2") << Fault::Mismatch
                                    << QByteArray("webhook-signature");
        QTest::newRow("another time")
            << with(good, "webhook-timestamp", QByteArray::number(now.toSecsSinceEpoch() + 1))
            << Fault::Mismatch << QByteArray("webhook-signature");
        QTest::newRow("one letter off")
            << signature(QByteArray(right).replace(4, 1, right[4] == 'A' ? "B" : "A")) << Fault::Mismatch
            << QByteArray("webhook-signature");
        QTest::newRow("another version alone")
            << signature("v2," + right.mid(3)) << Fault::UnreadableHeader << QByteArray("webhook-signature");
        QTest::newRow("no version") << signature(right.mid(3)) << Fault::UnreadableHeader
                                    << QByteArray("webhook-signature");
        QTest::newRow("half a signature")
            << signature(right.left(20)) << Fault::UnreadableHeader << QByteArray("webhook-signature");
        QTest::newRow("no signature in it")
            << signature({}) << Fault::MissingHeader << QByteArray("webhook-signature");
        QTest::newRow("time in words") << with(good, "webhook-timestamp", "yesterday")
                                       << Fault::UnreadableTime << QByteArray("webhook-timestamp");
        QTest::newRow("time with a sign") << with(good, "webhook-timestamp", "+1800000000")
                                          << Fault::UnreadableTime << QByteArray("webhook-timestamp");
        QTest::newRow("time without end") << with(good, "webhook-timestamp", QByteArray(40, '9'))
                                          << Fault::UnreadableTime << QByteArray("webhook-timestamp");
        for (qsizetype i = 0; i < 3; ++i) {
            Headers fewer = good;
            const Header gone = fewer.takeAt(i);
            QTest::newRow(QByteArray("without " + gone.first).constData())
                << fewer << Fault::MissingHeader << gone.first;
            Headers more = good;
            more.append({gone.first.toUpper(), gone.second});
            QTest::newRow(QByteArray("twice " + gone.first).constData())
                << more << Fault::RepeatedHeader << gone.first;
        }
        QTest::newRow("half of each family") << Headers{good[0], good[1], {"svix-signature", right}}
                                             << Fault::MissingHeader << QByteArray("webhook-signature");
        QTest::newRow("none") << Headers{{"Content-Type", "application/json"}} << Fault::NoSignature << none;
        QTest::newRow("Stripe's") << signedBy(Scheme::Stripe) << Fault::NoSignature << none;
    }
    void standard()
    {
        QFETCH(Headers, headers);
        QFETCH(Fault, fault);
        QFETCH(QByteArray, about);
        const Verdict verdict = judge(Scheme::Standard, headers);
        QCOMPARE(int(verdict.fault), int(fault));
        QCOMPARE(verdict.header, about);
    }

    void stripe_data()
    {
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<Fault>("fault");
        const Headers good = signedBy(Scheme::Stripe);
        const QByteArray name = good.constFirst().first;
        const QByteArray right = good.constFirst().second;
        const QByteArray hex = right.mid(right.indexOf("v1=") + 3);
        const QByteArray time = "t=" + QByteArray::number(now.toSecsSinceEpoch());
        const QByteArray wrong = "v1=" + QByteArray(64, 'a');
        const auto value = [&name](const QByteArray& text) { return Headers{{name, text}}; };

        QTest::newRow("as signed") << good << Fault::None;
        QTest::newRow("its own name") << Headers{{"Stripe-Signature", right}} << Fault::None;
        QTest::newRow("name in small letters") << Headers{{"stripe-signature", right}} << Fault::None;
        QTest::newRow("hex in capitals") << value(time + ",v1=" + hex.toUpper()) << Fault::None;
        QTest::newRow("several v1, first right") << value(right + ',' + wrong) << Fault::None;
        QTest::newRow("several v1, last right")
            << value(time + ',' + wrong + ',' + wrong + ",v1=" + hex) << Fault::None;
        QTest::newRow("time behind") << value("v1=" + hex + ',' + time) << Fault::None;
        QTest::newRow("blanks and v0") << value(time + ", v0=ff, v1=" + hex) << Fault::None;
        QTest::newRow("five minutes ago") << signedBy(Scheme::Stripe, secretText, 300) << Fault::None;
        QTest::newRow("beside another signature")
            << Headers(good + Headers{{"X-Old-Signature", "sha1=0a"}}) << Fault::None;

        QTest::newRow("too old") << signedBy(Scheme::Stripe, secretText, 301) << Fault::TooOld;
        QTest::newRow("too new") << signedBy(Scheme::Stripe, secretText, -301) << Fault::TooNew;
        QTest::newRow("another secret") << signedBy(Scheme::Stripe, exampleSecret) << Fault::Mismatch;
        QTest::newRow("another time") << value("t=1800000001,v1=" + hex) << Fault::Mismatch;
        QTest::newRow("two times") << value("t=1," + right) << Fault::UnreadableTime;
        QTest::newRow("no time") << value("v1=" + hex) << Fault::UnreadableHeader;
        QTest::newRow("time in words") << value("t=now,v1=" + hex) << Fault::UnreadableTime;
        QTest::newRow("v0 alone") << value(time + ",v0=" + hex) << Fault::UnreadableHeader;
        QTest::newRow("v1 too short") << value(time + ",v1=" + hex.left(62)) << Fault::UnreadableHeader;
        QTest::newRow("v1 no hex") << value(time + ",v1=" + QByteArray(64, 'g')) << Fault::UnreadableHeader;
        QTest::newRow("twice") << Headers(good + renamed(good, "X-", "x-")) << Fault::RepeatedHeader;
        QTest::newRow("empty") << value({}) << Fault::UnreadableHeader;
        QTest::newRow("none") << Headers{{"Host", "x"}} << Fault::NoSignature;
        QTest::newRow("plain's") << signedBy(Scheme::Plain) << Fault::UnreadableHeader;
    }
    void stripe()
    {
        QFETCH(Headers, headers);
        QFETCH(Fault, fault);
        QCOMPARE(int(judge(Scheme::Stripe, headers).fault), int(fault));
    }

    void plain_data()
    {
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<Fault>("fault");
        const Headers good = signedBy(Scheme::Plain);
        const QByteArray hex = good.constFirst().second.mid(7);
        const auto value = [](const QByteArray& text) { return Headers{{"X-Service-Signature", text}}; };
        QTest::newRow("as signed") << good << Fault::None;
        QTest::newRow("bare") << value(hex) << Fault::None;
        QTest::newRow("in capitals") << value("SHA256=" + hex.toUpper()) << Fault::None;
        QTest::newRow("beside an older one")
            << Headers{{"X-Hub-Signature", "sha1=aa"}, {"X-Hub-Signature-256", "sha256=" + hex}}
            << Fault::None;
        QTest::newRow("another secret") << signedBy(Scheme::Plain, exampleSecret) << Fault::Mismatch;
        QTest::newRow("one digit off")
            << value(hex.left(63) + (hex.endsWith('0') ? '1' : '0')) << Fault::Mismatch;
        QTest::newRow("too short") << value(hex.left(63)) << Fault::UnreadableHeader;
        QTest::newRow("too long") << value(hex + '0') << Fault::UnreadableHeader;
        QTest::newRow("no hex") << value(QByteArray(64, 'z')) << Fault::UnreadableHeader;
        QTest::newRow("twice") << Headers(good + good) << Fault::RepeatedHeader;
        QTest::newRow("none") << Headers{} << Fault::NoSignature;
    }
    void plain()
    {
        QFETCH(Headers, headers);
        QFETCH(Fault, fault);
        QCOMPARE(int(judge(Scheme::Plain, headers).fault), int(fault));
    }

    void everyChangedByteShows_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("standard") << Scheme::Standard;
        QTest::newRow("stripe") << Scheme::Stripe;
        QTest::newRow("plain") << Scheme::Plain;
    }
    void everyChangedByteShows()
    {
        QFETCH(Scheme, scheme);
        const Headers headers = signedBy(scheme);
        for (qsizetype i = 0; i < body.size(); ++i) {
            QByteArray other = body;
            other[i] = char(other[i] ^ 0x20);
            QCOMPARE(int(judge(scheme, headers, other).fault), int(Fault::Mismatch));
        }
        const QList<QByteArray> longer{
            body.chopped(1), QByteArray(body + '\n'), QByteArray(body).replace("\n", "\r\n"), {}};
        for (const QByteArray& other : longer)
            QCOMPARE(int(judge(scheme, headers, other).fault), int(Fault::Mismatch));
    }

    void theKeyIsBase64WithAndWithoutPadding()
    {
        const QByteArray key(25, 'k'); // its base64 ends with two equals signs
        const QByteArray padded = key.toBase64();
        QVERIFY(padded.endsWith("=="));
        for (const QByteArray& text : {padded, padded.chopped(1), padded.chopped(2)}) {
            QCOMPARE(keyOf(Scheme::Standard, Secret("whsec_" + text)), std::optional(key));
            QCOMPARE(keyOf(Scheme::Standard, Secret(text)), std::optional(key));
        }
        for (const QByteArray& text : {QByteArray("whsec_"), QByteArray("whsec_not base64"),
                 QByteArray("whsec_abcde"), QByteArray("whsec_ab-_"), QByteArray()})
            QVERIFY2(!keyOf(Scheme::Standard, Secret(text)), text.constData());
        QCOMPARE(keyOf(Scheme::Stripe, Secret("whsec_ab-_")), std::optional(QByteArray("whsec_ab-_")));
        QCOMPARE(
            int(verify(Scheme::Standard, Secret("whsec_?"), signedBy(Scheme::Standard), body, now).fault),
            int(Fault::UnusableSecret));
        QVERIFY(sign(Scheme::Standard, Secret("whsec_?"), "a", now, body).isEmpty());
    }

    void anEmptySecretFitsNothing()
    {
        for (const Scheme scheme : {Scheme::Standard, Scheme::Stripe, Scheme::Plain}) {
            QVERIFY(sign(scheme, Secret(), "a", now, body).isEmpty());
            QCOMPARE(
                int(verify(scheme, Secret(), signedBy(scheme), body, now).fault), int(Fault::UnusableSecret));
        }
    }

    // ---- Replays ----

    void theSameIdOrTheSameBytesIsTheSamePush()
    {
        using Standing = ReplayCache::Standing;
        ReplayCache replays;
        const auto first = ReplayCache::markOf("id-1", "body-1");
        QVERIFY(replays.begin(first) == Standing::New);
        QVERIFY(replays.begin(first) == Standing::UnderWay);
        replays.end(first, true);
        QVERIFY(replays.begin(first) == Standing::Kept);
        QVERIFY(replays.begin(ReplayCache::markOf("id-1", "body-2")) == Standing::Kept);
        QVERIFY(replays.begin(ReplayCache::markOf("id-2", "body-1")) == Standing::Kept);
        QVERIFY(replays.begin(ReplayCache::markOf({}, "body-1")) == Standing::Kept);
        QVERIFY(replays.begin(ReplayCache::markOf({}, "id-1")) == Standing::New);
    }

    void whatWasNotKeptMayComeAgain()
    {
        using Standing = ReplayCache::Standing;
        ReplayCache replays;
        const auto mark = ReplayCache::markOf("id", "body");
        QVERIFY(replays.begin(mark) == Standing::New);
        replays.end(mark, false);
        QVERIFY(replays.begin(mark) == Standing::New);
    }

    void forgetsTheOldestFirst()
    {
        using Standing = ReplayCache::Standing;
        ReplayCache replays(2);
        const auto keep = [&replays](const QByteArray& name) {
            const auto mark = ReplayCache::markOf(name, name);
            QVERIFY(replays.begin(mark) == Standing::New);
            replays.end(mark, true);
        };
        keep("a");
        keep("b");
        keep("c");
        QVERIFY(replays.begin(ReplayCache::markOf("b", "b")) == Standing::Kept);
        QVERIFY(replays.begin(ReplayCache::markOf("a", "a")) == Standing::New);
    }

    // ---- The door ----

    void letsOnlyTheRightRequestsIn_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<unsigned>("status");
        const Headers own = {{"Host", "127.0.0.1:8765"}};
        const auto row
            = [](const char* name, const QByteArray& method, const QByteArray& path, const Headers& headers,
                  unsigned status) { QTest::newRow(name) << method << path << headers << status; };
        row("right", "POST", "/push/t0ken", own, 0);
        row("localhost", "POST", "/push/t0ken", {{"host", "LocalHost:8765"}}, 0);
        row("loopback of six", "POST", "/push/t0ken", {{"Host", "[::1]:8765"}}, 0);
        row("the tunnel", "POST", "/push/t0ken", {{"Host", "Hooks.Example.org"}}, 0);
        row("the tunnel with its port", "POST", "/push/t0ken", {{"Host", "hooks.example.org:443"}}, 0);
        row("no host", "POST", "/push/t0ken", {}, 403);
        row("two hosts", "POST", "/push/t0ken", own + own, 403);
        row("a stranger's host", "POST", "/push/t0ken", {{"Host", "evil.example:8765"}}, 403);
        row("loopback without the port", "POST", "/push/t0ken", {{"Host", "127.0.0.1"}}, 403);
        row("another port", "POST", "/push/t0ken", {{"Host", "127.0.0.1:80"}}, 403);
        row("the tunnel at another port", "POST", "/push/t0ken", {{"Host", "hooks.example.org:8765"}}, 403);
        row("another path", "POST", "/push/t0keN", own, 404);
        row("a longer path", "POST", "/push/t0ken/", own, 404);
        row("the root", "POST", "/", own, 404);
        row("reading", "GET", "/push/t0ken", own, 405);
        row("options", "OPTIONS", "/push/t0ken", own, 405);
        row("a small body", "POST", "/push/t0ken", own + Headers{{"Content-Length", "65536"}}, 0);
        row("a big body", "POST", "/push/t0ken", own + Headers{{"Content-Length", "65537"}}, 413);
    }
    void letsOnlyTheRightRequestsIn()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(Headers, headers);
        QFETCH(unsigned, status);
        RequestGate door("/push/t0ken", 8765, u"https://hooks.example.org"_s, 65536, 30);
        const auto refusal = door.ask(method, path, headers, RateLimiter::Moment() + 1s);
        QCOMPARE(refusal ? refusal->status : 0U, status);
    }

    void readsHeadsStrictly_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("state");
        const auto row = [](const char* name, const QByteArray& bytes, HeadState state) {
            QTest::newRow(name) << bytes << int(state);
        };
        const QByteArray line = "POST /push HTTP/1.1\r\n";
        row("bare", line + "\r\n", HeadState::Good);
        row("with a body behind", line + "Host: a\r\nContent-Length: 2\r\n\r\n{}", HeadState::Good);
        row("of 1.0", "GET / HTTP/1.0\r\n\r\n", HeadState::Good);
        row("chunked", line + "Transfer-Encoding: Chunked\r\n\r\n", HeadState::Good);
        row("empty value", line + "X:\r\n\r\n", HeadState::Good);
        row("nothing", "", HeadState::Incomplete);
        row("half a line", "POS", HeadState::Incomplete);
        row("half a head", line + "Host: a\r\n", HeadState::Incomplete);
        row("TLS", "\x16\x03\x01", HeadState::Malformed);
        row("no version", "GET /\r\n\r\n", HeadState::Malformed);
        row("of 2", "PRI * HTTP/2.0\r\n\r\n", HeadState::Malformed);
        row("whole address", "GET http://a/ HTTP/1.1\r\n\r\n", HeadState::Malformed);
        row("tunnel", "CONNECT a:443 HTTP/1.1\r\n\r\n", HeadState::Malformed);
        row("two blanks", "GET  / HTTP/1.1\r\n\r\n", HeadState::Malformed);
        row("line feeds alone", "GET / HTTP/1.1\nHost: a\n\n", HeadState::Malformed);
        row("a header behind a line feed", line + "X:\nContent-Length: 2\r\n\r\n", HeadState::Malformed);
        row("an end behind a line feed", line + "X: a\n\nPOST / HTTP/1.1\r\n\r\n", HeadState::Malformed);
        row("a line feed before the break", line + "X: a\n\r\n\r\n", HeadState::Malformed);
        row("a line feed, and more to come", line + "X: a\n", HeadState::Malformed);
        row("a carriage return alone", line + "X: a\rY: b\r\n\r\n", HeadState::Malformed);
        row("a body with line feeds", line + "Content-Length: 2\r\n\r\n\n\n", HeadState::Good);
        row("folded", line + "X: a\r\n b\r\n\r\n", HeadState::Malformed);
        row("blank before the colon", line + "X : a\r\n\r\n", HeadState::Malformed);
        row("no colon", line + "X\r\n\r\n", HeadState::Malformed);
        row("control", line + QByteArray("X: a\0b\r\n\r\n", 10), HeadState::Malformed);
        row("two lengths", line + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n", HeadState::Malformed);
        row("length and chunked", line + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n",
            HeadState::Malformed);
        row("signed length", line + "Content-Length: +2\r\n\r\n", HeadState::Malformed);
        row("list of lengths", line + "Content-Length: 2, 2\r\n\r\n", HeadState::Malformed);
        row("gzip, chunked", line + "Transfer-Encoding: gzip, chunked\r\n\r\n", HeadState::Malformed);
        row("many headers", line + QByteArray("X: a\r\n").repeated(65) + "\r\n", HeadState::Malformed);
        row("long line", "GET /" + QByteArray(9000, 'a'), HeadState::TooLong);
        row("long head", line + "X: " + QByteArray(13'000, 'a'), HeadState::TooLong);
    }
    void readsHeadsStrictly()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, state);
        QCOMPARE(int(checkHead(bytes)), state);
    }

    void readsChunksStrictly_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("state");
        const auto row = [](const char* name, const QByteArray& bytes, ChunkState state) {
            QTest::newRow(name) << bytes << int(state);
        };
        row("one", "2\r\n{}\r\n0\r\n\r\n", ChunkState::Whole);
        row("two, and more behind", "1\r\n{\r\n1\r\n}\r\n0\r\n\r\nGET", ChunkState::Whole);
        row("none", "0\r\n\r\n", ChunkState::Whole);
        row("with a word", "2;a=b\r\n{}\r\n0\r\n\r\n", ChunkState::Whole);
        row("nothing yet", "", ChunkState::Incomplete);
        row("half a size", "1", ChunkState::Incomplete);
        row("half a break", "2\r", ChunkState::Incomplete);
        row("half a chunk", "5\r\n{}", ChunkState::Incomplete);
        row("without the last one", "2\r\n{}\r\n", ChunkState::Incomplete);
        row("no end", "2\r\n{}\r\n0\r\n", ChunkState::Incomplete);
        row("no size", "\r\n", ChunkState::Malformed);
        row("no hex", "g\r\n", ChunkState::Malformed);
        row("signed", "-2\r\n", ChunkState::Malformed);
        row("with 0x", "0x2\r\n{}\r\n", ChunkState::Malformed);
        row("too many digits", "0000002\r\n{}\r\n", ChunkState::Malformed);
        row("longer than said", "1\r\n{}\r\n0\r\n\r\n", ChunkState::Malformed);
        row("line feeds", "2\n{}\n0\n\n", ChunkState::Malformed);
        row("trailers", "0\r\nX: a\r\n\r\n", ChunkState::Malformed);
        row("a size without an end", QByteArray(200, '1'), ChunkState::Malformed);
        row("too long at once", "65\r\n", ChunkState::TooLong);
        row("too long together", QByteArray("a\r\n0123456789\r\n").repeated(11), ChunkState::TooLong);
        row("little in much", QByteArray("1;" + QByteArray(100, 'x') + "\r\na\r\n").repeated(200),
            ChunkState::TooLong);
    }
    void readsChunksStrictly()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, state);
        const QByteArray line = "POST /push HTTP/1.1\r\n";
        QCOMPARE(int(checkChunks(line + "Transfer-Encoding: chunked\r\n\r\n" + body, 100)), state);
        QCOMPARE(int(checkChunks(line + "X: a\r\n\r\n" + body, 100)), int(ChunkState::None));
        QCOMPARE(
            int(checkChunks(line + "Expect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n" + body, 100)),
            int(ChunkState::Malformed));
    }

    void strangersDontUseUpTheOwnersTime()
    {
        RequestGate door("/push/t0ken", 8765, {}, 65536, 30);
        const Headers own = {{"Host", "127.0.0.1:8765"}};
        const auto at = RateLimiter::Moment() + 10s;
        for (int i = 0; i < 1000; ++i) {
            const auto refusal = door.ask("POST", "/guess", own, at);
            QVERIFY(refusal);
            QCOMPARE(refusal->status, i < 30 ? 404U : 0U);
        }
        for (int i = 0; i < 1000; ++i) // who knows the path and guesses signatures
            QCOMPARE(door.mayAnswer(false, at), i < 30);
        QCOMPARE(door.ask("GET", "/push/t0ken", own, at)->status, 429U); // or is no service at all
        for (int i = 0; i < 30; ++i)
            QVERIFY(!door.ask("POST", "/push/t0ken", own, at) && door.mayAnswer(true, at));
        QVERIFY(!door.mayAnswer(true, at));
        QVERIFY(door.mayAnswer(true, at + 40ms));
        QVERIFY(!door.mayAnswer(true, at + 41ms));
        QCOMPARE(door.ask("GET", "/push/t0ken", own, at + 80ms)->status, 405U);
    }

    void thePublicAddressIsAHost()
    {
        QCOMPARE(readPublicAddress(u" https://Hooks.Example.org/ "_s).value_or(QString()),
            u"https://hooks.example.org"_s);
        QCOMPARE(readPublicAddress(u"http://hooks.example.org:8080"_s).value_or(QString()),
            u"http://hooks.example.org:8080"_s);
        for (const QString& text : {u""_s, u"hooks.example.org"_s, u"ftp://hooks.example.org"_s,
                 u"https://"_s, u"https://a:b@hooks.example.org"_s, u"https://hooks.example.org/path"_s,
                 u"https://hooks.example.org/?q"_s, u"https://hooks.example.org/#f"_s, u"https://a b"_s})
            QVERIFY2(!readPublicAddress(text), qPrintable(text));
        QSet<QString> tokens;
        for (int i = 0; i < 100; ++i)
            tokens.insert(newPushToken());
        QCOMPARE(tokens.size(), 100);
        QCOMPARE(tokens.constBegin()->size(), 32);
    }
};

QTEST_GUILESS_MAIN(TestSignature)
#include "tst_signature.moc"
