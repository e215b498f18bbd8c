// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/wire.h"
#include "support/strict.h"

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

const QDateTime arrival = QDateTime::fromString(u"2026-05-01T12:00:00Z"_s, Qt::ISODate);

/// "event id number phone service code 'text' time", a "-" for what is empty.
QString told(const QByteArray& body)
{
    const auto read = wire::readPush(body, arrival);
    if (!read)
        return nameOf(read.failure().kind)
            + (read.failure().field.isEmpty() ? QString() : u' ' + read.failure().field);
    const auto said = [](const QString& text) { return text.isEmpty() ? u"-"_s : text; };
    QStringList parts{said(read->event), said(read->id), said(read->number.text()), said(read->phone),
        said(read->service), said(read->message.code), said(read->message.text)};
    if (!read->message.id.isEmpty())
        parts << u"sms="_s + read->message.id;
    if (read->message.receivedAt.isValid())
        parts << read->message.receivedAt.toString(Qt::ISODate);
    return parts.join(u' ');
}

} // namespace

class TestWirePush : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QByteArray& body, const QString& expected) {
            QTest::newRow(name) << body << expected;
        };
        row("as assumed",
            R"({"id":"evt_1","type":"otp.received","created_at":"2026-05-01T11:59:58Z","data":{"number_id":"num_1",)"
            R"("number":"+447700900123","service":"whatsapp","code":"482913","message":"Your code is 482913"}})",
            u"otp.received evt_1 num_1 +447700900123 whatsapp 482913 Your code is 482913"_s);
        row("named event",
            R"({"id":"evt_1","event":"otp.received","data":{"numberId":7,"phoneNumber":447700900123,"otp":"1234"}})",
            u"otp.received evt_1 7 +447700900123 - 1234 -"_s);
        row("number inside",
            R"({"event":"otp.received","data":{"number":{"id":"num_1","e164":"+447700900123"},"code":"1234"}})",
            u"otp.received - num_1 +447700900123 - 1234 -"_s);
        row("id beside the code",
            R"({"id":"evt_1","data":{"id":"num_1","number":"2025550143","sms_code":"1234"}})",
            u"- evt_1 num_1 +12025550143 - 1234 -"_s);
        row("flat", R"({"event":"otp.received","number_id":"num_1","phone":"+447700900123","code":"1234"})",
            u"otp.received - num_1 +447700900123 - 1234 -"_s);
        row("text alone",
            R"({"type":"otp.received","data":{"number_id":"num_1","message":"Welcome to the service"}})",
            u"otp.received - num_1 - - - Welcome to the service"_s);
        row("a list of SMS",
            R"({"type":"otp.received","data":{"number_id":"n","sms":[{"code":"1","created_at":"2026-05-01T11:00:00Z"},)"
            R"({"id":"s2","code":"2","created_at":"2026-05-01T11:30:00Z"}]}})",
            u"otp.received - n - - 2 - sms=s2 2026-05-01T11:30:00Z"_s);
        row("an SMS id and its time",
            R"({"type":"otp.received","created_at":"2026-05-01T11:59:58Z","data":{"number_id":"n","message_id":"s1","code":"1234","received_at":"2026-05-01T11:59:50Z"}})",
            u"otp.received - n - - 1234 - sms=s1 2026-05-01T11:59:50Z"_s);
        row("an object in data",
            R"({"id":"evt_1","object":"event","type":"otp.received","data":{"object":{"id":"num_1","object":"number",)"
            R"("number":"+12025550143","code":"482913"}}})",
            u"otp.received evt_1 num_1 +12025550143 - 482913 -"_s);
        row("an SMS with its receiver",
            R"({"type":"sms.received","data":{"id":"s1","from":"22395","to":"+12025550143","text":"Your code is 482913"}})",
            u"sms.received - - +12025550143 - - Your code is 482913 sms=s1"_s);
        row("another name for the receiver",
            R"({"eventName":"NEW_SMS","smsId":"s1","toNumber":"+447700900123","fromNumber":"+447700900199","body":"Code 482913"})",
            u"NEW_SMS - - +447700900123 - - Code 482913 sms=s1"_s);
        row("words about the delivery",
            R"({"type":"otp.received","message":"OTP received","data":{"number_id":"n"}})",
            u"MissingField code"_s);
        row("an id of another system for a code",
            R"({"type":"otp.received","number":"447700900281","country_code":"44","code":"58211734","message":"Your code is 482913"})",
            u"otp.received - - +447700900281 - - Your code is 482913"_s);
        row("a greeting", R"({"success":true,"message":"pong"})", u"MissingField code"_s);
        row("no code", R"({"type":"otp.received","data":{"number_id":"n","code":null}})",
            u"MissingField code"_s);
        row("a code that is none", R"({"data":{"number_id":"n","code":"-"}})", u"MissingField code"_s);
        row("another event", R"({"id":"evt_1","type":"number.expired","data":{"number_id":"n"}})",
            u"number.expired evt_1 n - - - -"_s);
        row("no JSON", "code=1234", u"Unreadable"_s);
        row("a list", R"([{"code":"1234"}])", u"Unreadable"_s);
        row("nothing", "", u"Unreadable"_s);
        row("cut off", "{\"type\":\"otp.received\",\"data\":{\"code\":\"12", u"Unreadable"_s);
    }
    void reads()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        QCOMPARE(told(body), expected);
    }

    void knowsTheEvent()
    {
        for (const QString& event : {u""_s, u"otp.received"_s, u"OTP_RECEIVED"_s, u"sms.received"_s,
                 u"v2.sms.received"_s, u"message.received"_s})
            QVERIFY2(wire::isCodeEvent(event), qPrintable(event));
        for (const QString& event : {u"number.expired"_s, u"otp"_s, u"ping"_s})
            QVERIFY2(!wire::isCodeEvent(event), qPrintable(event));
    }

    void readsItsOwnTest()
    {
        QCOMPARE(told(wire::writeTestPush(u"test_1"_s, arrival)),
            u"otp.received test_1 num_test +12025550100 test 123456 Your code is 123456"_s);
    }

    void saysNothingOfTheCodeWhenItFails()
    {
        const auto read = wire::readPush(
            R"({"type":"otp.received","data":{"number":"+447700900123","secret":"nsk_live_abcdefgh"}})",
            arrival);
        QVERIFY(!read);
        QVERIFY(!read.failure().redactedBody.contains("7700900123"));
        QVERIFY(!read.failure().redactedBody.contains("abcdefgh"));
    }
};

QTEST_GUILESS_MAIN(TestWirePush)
#include "tst_wire_push.moc"
