// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/strict.h"
#include "webhook/inspection.h"
#include "webhook/rewritings.h"

using namespace provynx;
using namespace provynx::webhook;
using Fault = SignatureFault;
using Scheme = SignatureScheme;
using Hint = SchemeFinding::Hint;

Q_DECLARE_METATYPE(provynx::SignatureFault)
Q_DECLARE_METATYPE(provynx::webhook::Headers)
Q_DECLARE_METATYPE(QList<Hint>)

namespace {

const QByteArray secretText = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const QByteArray compact = R"({"id":"evt_1","data":{"code":"482913"}})";
const QByteArray spaced = "{\n  \"id\": \"evt_1\",\n  \"data\": {\"code\": \"482913\"}\n}\n";
const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

SchemeFinding find(
    Scheme scheme, const Headers& headers, const QByteArray& body, const QByteArray& secret = secretText)
{
    return inspect(Secret(secret), headers, body, now)[int(scheme)];
}

Headers crlfSigned(Scheme scheme)
{
    return sign(scheme, Secret(secretText), "msg_1", now, QByteArray(spaced).replace("\n", "\r\n"));
}

} // namespace

class TestInspection : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    /// What is made of a body to try it grows with the body, not with its square, and ends at a bound.
    void nestingAndLengthAreBounded_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("20,000 brackets") << QByteArray(20'000, '[');
        QTest::newRow("65,000 brackets, closed")
            << QByteArray(QByteArray(32'500, '[') + QByteArray(32'500, ']'));
        QTest::newRow("objects") << QByteArray("{\"a\":").repeated(10'000);
        QTest::newRow("closed more often than opened") << QByteArray("[" + QByteArray(60'000, ']'));
        QTest::newRow("long at the deepest level") << QByteArray(
            QByteArray(64, '[') + QByteArray("1,").repeated(30'000) + "1" + QByteArray(64, ']'));
        QTest::newRow("a long list") << QByteArray("[" + QByteArray("1,").repeated(60'000) + "1]");
        QTest::newRow("too long") << QByteArray("[" + QByteArray("1,").repeated(100'000) + "1]");
    }
    void nestingAndLengthAreBounded()
    {
        QFETCH(QByteArray, body);
        qsizetype bytes = 0;
        for (const QByteArray& one : rewritings(body))
            bytes += one.size();
        QVERIFY2(bytes <= 8 * 1024 * 1024, qPrintable(QString::number(bytes)));
        const Headers headers
            = sign(SignatureScheme::Standard, Secret("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"), "msg_1",
                QDateTime::currentDateTimeUtc(), "another body");
        const auto findings = inspect(
            Secret("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"), headers, body, QDateTime::currentDateTimeUtc());
        QCOMPARE(findings.size(), 3);
        QVERIFY(!findings.constFirst().fits());
    }

    void whatIsTooDeepOrTooLongIsNotRewritten()
    {
        const auto deep = [](int levels) -> QByteArray {
            return QByteArray(levels, '[') + "1" + QByteArray(levels, ']');
        };
        const auto list
            = [](int bytes) -> QByteArray { return "[" + QByteArray("1,").repeated(bytes / 2) + "1]"; };
        QVERIFY(rewritings(deep(64)).size() > rewritings(deep(65)).size());
        QVERIFY(rewritings(list(127 * 1024)).size() > rewritings(list(129 * 1024)).size());
    }

    void pastedHeadersAreBounded()
    {
        const QByteArray pasted = QByteArray("Name: value\r\n").repeated(200'000) + "\r\nbody";
        QCOMPARE(readPasted(pasted).headers.size(), 200);
    }

    void onlyTheRightSchemeFits_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("standard") << Scheme::Standard;
        QTest::newRow("stripe") << Scheme::Stripe;
        QTest::newRow("plain") << Scheme::Plain;
    }
    void onlyTheRightSchemeFits()
    {
        QFETCH(Scheme, scheme);
        const Headers headers = sign(scheme, Secret(secretText), "msg_1", now, compact);
        const auto findings = inspect(Secret(secretText), headers, compact, now);
        QCOMPARE(findings.size(), 3);
        for (const SchemeFinding& finding : findings) {
            QCOMPARE(finding.fits(), finding.scheme == scheme);
            QVERIFY(!finding.fits() || finding.hints.isEmpty());
        }
    }

    void saysWhatWentWrong_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QList<Hint>>("hints");
        const auto standard = [](const QByteArray& bytes, const QByteArray& key = secretText) {
            return sign(Scheme::Standard, Secret(key), "msg_1", now, bytes);
        };
        const auto renamed = [&standard](const QByteArray& family) {
            Headers headers = standard(compact);
            for (Header& header : headers)
                header.first.replace("webhook-", family);
            return headers;
        };
        const auto row = [](const char* name, Scheme scheme, const Headers& headers, const QByteArray& body,
                             Fault fault, const QList<Hint>& hints) {
            QTest::newRow(name) << scheme << headers << body << fault << hints;
        };
        const QByteArray otherKey = "another secret";

        row("a line break more", Scheme::Standard, standard(compact), compact + "\n", Fault::Mismatch,
            {Hint::FinalLineBreak});
        row("a line break less", Scheme::Standard, standard(compact + "\n"), compact, Fault::Mismatch,
            {Hint::MissingLineBreak});
        row("CR LF lost", Scheme::Standard, crlfSigned(Scheme::Standard), spaced, Fault::Mismatch,
            {Hint::CarriageReturns});
        row("CR LF lost, plain", Scheme::Plain, crlfSigned(Scheme::Plain), spaced, Fault::Mismatch,
            {Hint::CarriageReturns});
        row("CR LF gained", Scheme::Standard, standard(spaced), QByteArray(spaced).replace("\n", "\r\n"),
            Fault::Mismatch, {Hint::LineFeedsOnly});
        row("encoded anew", Scheme::Stripe, sign(Scheme::Stripe, Secret(secretText), {}, now, compact),
            spaced, Fault::Mismatch, {Hint::Reencoded});
        row("the secret's text as key", Scheme::Plain,
            sign(Scheme::Plain, Secret(secretText.mid(6)), {}, now, compact), compact, Fault::Mismatch,
            {Hint::SecretWithoutPrefix});
        row("the secret decoded as key", Scheme::Stripe,
            sign(Scheme::Stripe, Secret(QByteArray::fromBase64(secretText.mid(6))), {}, now, compact),
            compact, Fault::Mismatch, {Hint::SecretDecoded});
        row("another secret", Scheme::Plain, sign(Scheme::Plain, Secret(otherKey), {}, now, compact), compact,
            Fault::Mismatch, {});
        row("another family's names", Scheme::Standard, renamed("x-webhook-"), compact, Fault::NoSignature,
            {Hint::OtherNames});
        row("mixed names", Scheme::Standard,
            {standard(compact)[0], standard(compact)[1], {"svix-signature", standard(compact)[2].second}},
            compact, Fault::MissingHeader, {Hint::OtherNames});
        Headers hex = standard(compact);
        hex[2].second = "v1," + QByteArray::fromBase64(hex[2].second.mid(3)).toHex();
        row("hex for base64", Scheme::Standard, hex, compact, Fault::UnreadableHeader, {Hint::HexNotBase64});
        Headers url = standard(compact);
        url[2].second
            = "v1," + QByteArray(QByteArray(32, '\xfb').toBase64()).replace('+', '-').replace('/', '_');
        row("base64 of URLs", Scheme::Standard, url, compact, Fault::UnreadableHeader, {Hint::UrlBase64});
        Headers base64 = sign(Scheme::Plain, Secret(secretText), {}, now, compact);
        base64[0].second = QByteArray::fromHex(base64[0].second.mid(7)).toBase64();
        row("base64 for hex", Scheme::Plain, base64, compact, Fault::UnreadableHeader, {Hint::Base64NotHex});
        const QDateTime inMilliseconds = QDateTime::fromSecsSinceEpoch(now.toMSecsSinceEpoch() / 10, Qt::UTC);
        row("milliseconds", Scheme::Stripe,
            sign(Scheme::Stripe, Secret(secretText), {}, inMilliseconds, compact), compact, Fault::TooNew,
            {Hint::Milliseconds});
        row("old", Scheme::Standard,
            sign(Scheme::Standard, Secret(secretText), "a", now.addDays(-3), compact), compact, Fault::TooOld,
            {});
    }
    void saysWhatWentWrong()
    {
        QFETCH(Scheme, scheme);
        QFETCH(Headers, headers);
        QFETCH(QByteArray, body);
        QFETCH(Fault, fault);
        QFETCH(QList<Hint>, hints);
        const SchemeFinding finding = find(scheme, headers, body);
        QCOMPARE(int(finding.fault), int(fault));
        QCOMPARE(finding.hints, hints);
    }

    void writesTheSameJsonAnew()
    {
        const QByteArray json = "{ \"a\" :[1.50, {} ,[]],\"b\":\"x\\\"y/\xc3\xa9\"}";
        const auto all = rewritings(json);
        QVERIFY(all.contains("{\"a\":[1.50,{},[]],\"b\":\"x\\\"y/\xc3\xa9\"}"));
        QVERIFY(all.contains("{\"a\": [1.50, {}, []], \"b\": \"x\\\"y/\\u00e9\"}"));
        QVERIFY(all.contains(
            "{\n  \"a\": [\n    1.50,\n    {},\n    []\n  ],\n  \"b\": \"x\\\"y\\/\xc3\xa9\"\n}"));
        QVERIFY(rewritings("{\"b\":\"\\u00e9\\\\u00e9\"}").contains("{\"b\":\"\xc3\xa9\\\\u00e9\"}"));
        for (const QByteArray& none :
            {QByteArray(), QByteArray("no"), QByteArray("\"text\""), QByteArray("{\"open")})
            QVERIFY(rewritings(none).isEmpty());
    }

    void tellsHowOldItIs()
    {
        const auto finding = find(Scheme::Stripe,
            sign(Scheme::Stripe, Secret(secretText), {}, now.addSecs(-400), compact), compact);
        QCOMPARE(int(finding.fault), int(Fault::TooOld));
        QCOMPARE(finding.secondsAgo.value_or(0), 400);
    }

    void anUnusableSecretIsSaidAndTheHeadersStillLookedAt()
    {
        const Headers good = sign(Scheme::Standard, Secret(secretText), "a", now, compact);
        QCOMPARE(int(find(Scheme::Standard, good, compact, "whsec_no!").fault), int(Fault::UnusableSecret));
        QCOMPARE(int(find(Scheme::Standard, good, compact, {}).fault), int(Fault::UnusableSecret));
        QCOMPARE(int(find(Scheme::Standard, {good[0]}, compact, {}).fault), int(Fault::MissingHeader));
        QCOMPARE(int(find(Scheme::Plain, {}, compact, {}).fault), int(Fault::NoSignature));
    }

    void readsWhatPeoplePaste()
    {
        const Pasted whole = readPasted("POST /push/abc HTTP/1.1\r\nHost: a.example:80\r\nWebhook-Id:  msg_1 "
                                        "\r\nodd line\r\n\r\n{\"a\":1}\n");
        QCOMPARE(whole.headers, (Headers{{"Host", "a.example:80"}, {"Webhook-Id", "msg_1"}}));
        QCOMPARE(whole.body, QByteArray("{\"a\":1}\n"));
        const Pasted alone = readPasted("\n\nwebhook-id: a\nwebhook-signature: v1,b=");
        QCOMPARE(alone.headers, (Headers{{"webhook-id", "a"}, {"webhook-signature", "v1,b="}}));
        QVERIFY(alone.body.isEmpty());
        QVERIFY(readPasted("").headers.isEmpty());
        QVERIFY(readPasted("no headers at all").headers.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestInspection)
#include "tst_inspection.moc"
