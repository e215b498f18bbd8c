// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/redaction.h"
#include "support/strict.h"

using namespace provynx;
using namespace Qt::StringLiterals;

using Texts = QList<QByteArray>;

namespace {

constexpr qsizetype longest = 4096;

/// A body, what nobody may find in it afterwards, and what must have stayed.
void row(const char* name, const QByteArray& body, const Texts& gone, const Texts& kept = {})
{
    QTest::newRow(name) << body << gone << kept;
}

} // namespace

class TestRedaction : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void masks_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Texts>("gone");
        QTest::addColumn<Texts>("kept");

        // JSON
        row("flat order",
            R"({"id":"num_7f","number":"+12025550100","service":"acme","price":0.85,"currency":"USD","server":3})",
            {"2025550100", "0100"}, {"num_7f", "acme", "0.85", "USD", "\"server\":3"});
        row("wrapped, camelCase",
            R"({"data":{"orderId":"ab-12","phoneNumber":"447700900123","totalCost":"12.50","smsCode":"98"}})",
            {"447700900123", "\"98\""}, {"ab-12", "12.50"});
        row("capitalised", R"({"Id":"n1","Phone":"(202) 555-0100","Otp":"77","Cost":1.25})",
            {"555", "0100", "\"77\""}, {"n1", "1.25"});
        row("numbers as numbers", R"({"id":"n1","msisdn":12025550100,"code":123,"price":0.0125})",
            {"12025550100", ":123"}, {"n1", "0.0125"});
        row("list of orders", R"([{"id":"a1","phone":"+12025550101"},{"id":"a2","phone":"+12025550102"}])",
            {"5550101", "5550102"}, {"a1", "a2"});
        row("messages as objects",
            R"({"id":"n1","sms":[{"code":"12","text":"Kitten is your word"},{"body":"Puppy too"}]})",
            {"Kitten", "Puppy", "\"12\""}, {"n1"});
        row("messages as texts", R"({"status":"received","sms":["Kitten is your word","42"]})",
            {"Kitten", "\"42\""}, {"received"});
        row("a text of letters", R"({"status":"received","message":"Your word is KITTEN","price":0.85})",
            {"KITTEN"}, {"received", "0.85"});
        row("private list ends where it ends", R"({"numbers":["abc"],"status":"plain"})", {"abc"}, {"plain"});
        row("keyed by id", R"({"n1":{"number":"+12025550100","price":0.5},"n2":{"text":"Secret words"}})",
            {"5550100", "Secret"}, {"n1", "n2", "0.5"});
        row("digits under an unknown name", R"({"x":"+1 202 555 0100","y":["123456"],"z":123456})",
            {"555", "123456"}, {"\"x\"", "\"y\"", "\"z\""});
        row("grouped code", R"({"error":"code 123 456 or 123-456"})", {"123", "456"}, {"code"});
        row("a code escaped", R"({"note":"\u0031\u0032\u0033\u0034\u0035\u0036"})", {"\\u0031"}, {"note"});
        row("quotes inside a text", "{\"text\":\"a \\\"KITTEN\\\" b\",\"id\":\"n1\"}", {"KITTEN"}, {"n1"});
        row("cut off inside a text", "{\"id\":\"n1\",\"text\":\"Your word is KIT", {"KIT", "word"}, {"n1"});
        row("cut off inside a number", R"({"id":"n1","phone":1202555)", {"1202555"}, {"n1"});
        row("wrong JSON", R"({"id":"n1","phone":+12025550100,,"code":'ABCD1'})", {"5550100", "ABCD1"},
            {"n1"});
        row("a phone with points", R"({"error":"call 202.555.0100 or +44.7700.900123"})",
            {"202", "555", "0100", "7700", "900"}, {"call"});
        row("a bare text", R"("KITTEN")", {"KITTEN"});
        row("bare texts", R"(["KITTEN",["PUPPY"],7])", {"KITTEN", "PUPPY"}, {"7"});
        for (const char* name :
            {"passcode", "msg", "raw", "pass", "answer", "value", "x", "data", "c\\u006fde"})
            QTest::addRow("letters under %s", name)
                << QByteArray(R"({"id":"n1","NAME":"KITTEN","more":{"NAME":["PUPPY"]}})")
                       .replace("NAME", name)
                << Texts{"KITTEN", "PUPPY"} << Texts{"n1", name};
        row("letters without quotes, or with others", "{id:n1,passcode:KITTEN,'msg':'PUPPY'}",
            {"KITTEN", "PUPPY"}, {"id", "n1"});
        row("behind a mark", "\xef\xbb\xbf{\"passcode\":\"KITTEN\"}", {"KITTEN"});
        row("behind a guard", ")]}',\n{\"passcode\":\"KITTEN\"}", {"KITTEN"});
        row("JSON in a text", "{\"error\":\"{\\\"passcode\\\":\\\"KITTEN\\\"}\"}", {"KITTEN"}, {"error"});
        row("a pair in harmless words", R"({"error":"gone; passcode: KITTEN"})", {"KITTEN"},
            {"gone; passcode"});
        row("marks that are not seen",
            "code 4\xe2\x80\x8b"
            "8\xe2\x80\x8b"
            "2\xe2\x80\x8b"
            "9 \x1b[31m\xe2\x80\xae",
            {"4\xe2\x80\x8b"
             "8",
                "\x1b", "\xe2\x80\xae"},
            {"code"});
        row("pairs with colons", "Passcode: KITTEN\nmsg:PUPPY\nSTATUS_OK:BUNNY", {"KITTEN", "PUPPY", "BUNNY"},
            {"Passcode"});
        row("what is known to be harmless",
            R"({"id":"n1","status":"waiting","services":["wa","tg"],"country":{"name":"Latvia","iso":"lv"},"error":"\u00bbNo\u00ab stock"})",
            {}, {"waiting", "wa", "tg", "Latvia", "lv", "\\u00bbNo\\u00ab stock"});
        row("names that open doors",
            R"({"api_key":"abc","Authorization":"xyz","sessionToken":"qrs","password":"pw","Set-Cookie":"a=b"})",
            {"abc", "xyz", "qrs", "\"pw\"", "a=b"});
        row("values that say nothing", R"({"code":null,"sms":[],"phone":"","active":true,"price":0.85})", {},
            {"null", "[]", "\"\"", "true", "0.85"});

        // Keys and secrets, wherever they stand
        for (const QByteArray frame :
            {R"({"error":"Invalid key KEY"})", R"({"a":["KEY"]})", "Invalid key KEY",
                "<p>Invalid key <b>KEY</b></p>", "key KEY, sorry", R"({"a":"KEY","b":1)"}) {
            for (const QByteArray secret : {"nsk_live_AbCdEfGhIjKl", "nsk_test_AbCdEfGhIjKl",
                     "nsk_AbCdEfGhIjKl", "whsec_AbCdEfGh+IjKl/MnOp==", "Bearer AbCdEfGhIjKl",
                     "bearer  AbCd.EfGh.IjKl", "nsk-live-AbCdEfGhIjKl", "nsk%5Flive%5FAbCdEfGhIjKl",
                     "NSK_LIVE_AbCdEfGhIjKl", R"(whsec_AbCdEfGh\/IjKl\/MnOp)"}) {
                QTest::addRow("%s in %s", secret.constData(), frame.constData()) << QByteArray(frame).replace(
                    "KEY", secret) << Texts{"AbCd", "EfGh", "IjKl", "MnOp"} << Texts{};
            }
        }

        row("a key whose marks are escaped", R"({"error":"key nsk\u005flive\u005fAbCdEfGh is gone"})",
            {"AbCd"}, {"key ", " is gone"});
        row("a key behind a stray escape", "{\"error\":\"a\\nsk_live_AbCdEfGh\"}", {"AbCd"}, {"error"});
        row("a key glued to a word", R"({"error":"keynsk_live_AbCdEfGh, _whsec_AbCdEfGh"})", {"AbCd", "EfGh"},
            {"key"});

        // Plain text and HTML
        row("plain text", "Number +1 (202) 555-0100 got 123456 for 0.85", {"555", "0100", "123456"},
            {"Number", "0.85"});
        row("no-break blanks",
            "+1\xc2\xa0"
            "202\xc2\xa0"
            "555\xc2\xa0"
            "0100",
            {"202", "555", "0100"});
        row("pairs", "id=n1&phone=abc&price=0.85&code=KITTEN", {"abc", "KITTEN"}, {"n1", "0.85"});
        row("lines", "status = received\r\nmessage = Your word is KITTEN\r\nprice = 0.85", {"KITTEN"},
            {"received", "0.85"});
        row("pairs on one line", "status=received message=Your word is KITTEN", {"KITTEN"}, {"received"});
        row("a token in a link", R"(<a href="/page?token=KITTEN&x=1">Page</a>)", {"KITTEN"}, {"Page"});
        row("elements", "<order><id>n1</id><phone>KITTEN</phone><text>Your word</text></order>",
            {"KITTEN", "word"}, {"n1"});
        row("a page", "<html><title>502 Bad Gateway</title><p>+44 7700 900123</p></html>", {"7700", "900123"},
            {"502 Bad Gateway"});
        row("digits of another script", "\xd9\xa1\xd9\xa2\xd9\xa3\xd9\xa4\xd9\xa5\xd9\xa6",
            {"\xd9\xa1\xd9\xa2", "\xd9\xa5\xd9\xa6"});
        row("nothing private", R"({"error":"Rate limit exceeded","status":429})", {},
            {"Rate limit exceeded", "429"});
    }

    void masks()
    {
        QFETCH(QByteArray, body);
        QFETCH(Texts, gone);
        QFETCH(Texts, kept);
        const QByteArray shown = redacted(body);
        for (const QByteArray& text : gone)
            QVERIFY2(!shown.contains(text), QByteArray(text + " is in: " + shown).constData());
        for (const QByteArray& text : kept)
            QVERIFY2(shown.contains(text), QByteArray(text + " is not in: " + shown).constData());
        QCOMPARE(shown.contains("\xe2\x80\xa2"), !gone.isEmpty());
    }

    /// On screen the service's words are words.
    void wordsStayReadable()
    {
        const QString all
            = u"\"Passcode\" login is off since 2026-11-02: try msg or raw, error 40312, 1000 a day"_s;
        QCOMPARE(withoutKeysInWords(all), all);
        QCOMPARE(withoutKeysInWords(u"{"_s), u"{"_s);
        const QString quoting = u"Key nsk_live_AbCdEfGh may not rent +1 202 555 0100"_s;
        QCOMPARE(withoutKeysInWords(quoting), u"Key nsk_live_••• may not rent +1 202 555 0100"_s);
        QCOMPARE(withoutNumbersInWords(quoting), u"Key nsk_live_••• may not rent •••"_s);
    }

    /// Whoever has a purchase's request may have what it bought.
    void requestsAreShortened_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char* body :
            {R"({"requests":["REQUEST"]})", R"({"data":[{"id":"n1","request":"REQUEST"}]})",
                R"({"error":"Idempotency key REQUEST was used for another body"})", "409: REQUEST is known",
                R"({"idempotency_key":"REQUEST"})", R"({"idempotencyKeys":["REQUEST"]})",
                R"({"id":"REQUEST"})", R"({REQUEST:1})", R"({"REQUEST":{"id":"n1"}})", "<b>REQUEST</b>",
                "key=REQUEST&id=n1"})
            QTest::newRow(body) << QByteArray(body);
    }
    void requestsAreShortened()
    {
        QFETCH(QByteArray, body);
        const bool hasTexts = body.startsWith("{\"");
        for (const QByteArray request :
            {"9b2fabcd-aaaa-4bbb-8ccc-ddddeeeeffab", "9B2FABCD-AAAA-4BBB-8CCC-DDDDEEEEFFAB",
                "9b2fabcdaaaa4bbb8cccddddeeeeffab", R"(9b2fabcd\u002daaaa\u002d4bbb-8ccc-ddddeeeeffab)"}) {
            if (request.contains('\\') && !hasTexts)
                continue;
            const QByteArray shown = redacted(QByteArray(body).replace("REQUEST", request)).toLower();
            for (const char* part : {"abcd", "aaaa", "4bbb", "8ccc", "dddd", "eeee"})
                QVERIFY2(!shown.contains(part), shown.constData());
        }
        QCOMPARE(redacted(R"({"idempotency_key":"not-a-uuid-of-ours"})"),
            QByteArray("{\"idempotency_key\":\"not-\xe2\x80\xa6rs\"}"));
        QCOMPARE(redacted(R"({"requests":["short"]})"),
            QByteArray("{\"requests\":[\"\xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2\"]}"));
    }

    void nothingComesOfNothing()
    {
        QVERIFY(redacted({}).isEmpty());
        QCOMPARE(redacted("  "), "  ");
    }

    void atMostFourKibibytes()
    {
        const QByteArray orders
            = '[' + QByteArray(R"({"id":"n1","phone":"1","code":"2"},)").repeated(2000) + ']';
        QVERIFY(redacted(orders).size() <= longest);
        QVERIFY(redacted(orders).size() > longest / 2);
        QVERIFY(redacted(QByteArray("<p>abc</p>").repeated(9000)).size() <= longest);
        // Never half a character.
        for (qsizetype lead = 0; lead < 4; ++lead) {
            const QByteArray cut
                = redacted(QByteArray(lead, 'a') + QByteArray(" \xe2\x82\xac").repeated(3000));
            QVERIFY(cut.size() <= longest);
            QVERIFY(!QString::fromUtf8(cut).contains(QChar(QChar::ReplacementCharacter)));
        }
    }

    void whatTheCutLeavesOfASecretIsNotShown()
    {
        for (qsizetype at = longest - 40; at <= longest; ++at) {
            const QByteArray lead(at, ' ');
            for (const QByteArray secret : {"\"nsk_live_AbCdEfGhIjKlMnOp\"", "\"+12025550100\"", "987654"}) {
                const QByteArray shown = redacted(lead + secret + QByteArray(100, ' ')).trimmed();
                QVERIFY2(!shown.contains("AbC") && !shown.contains("120") && !shown.contains("98"),
                    shown.constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
