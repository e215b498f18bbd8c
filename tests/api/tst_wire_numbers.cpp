// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "told.h"

#include "support/strict.h"

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

class TestWireNumbers : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void purchase_data()
    {
        columns();
        unreadableRows();
        row("empty", "", "Unreadable");
        row("bare",
            R"({"id":"n1","number":"+12025550100","service":"acme","operator":"any","server":1,"price":0.85,)"
            R"("currency":"USD","status":"waiting","expires_at":"2026-05-01T12:20:00Z"})",
            "n1 +12025550100 0.85 USD until 2026-05-01T12:20:00Z wallet ? Waiting 'waiting'");
        row("camelCase in data",
            R"({"data":{"orderId":"n1","phoneNumber":"12025550100","totalCost":"0.85","status":"pending"}})",
            "n1 +12025550100 0.85 USD until ? wallet ? Waiting 'pending'");
        row("capitalised in result",
            R"({"Result":{"Id":7,"Phone":12025550100,"Cost":1,"Status":"ACTIVE","ExpiresAt":1777638000}})",
            "7 +12025550100 1.00 USD until 2026-05-01T12:20:00Z wallet ? Waiting 'ACTIVE'");
        row("wrapped in number", R"({"number":{"id":"n1","e164":"+12025550100"}})",
            "n1 +12025550100 ? until ? wallet ? Waiting ''");
        row("wrapped in items", R"({"items":[{"tzid":99,"msisdn":"12025550100"}]})",
            "99 +12025550100 ? until ? wallet ? Waiting ''");
        row("a list of one", R"([{"activationId":"n1","phone":"+12025550100","activationCost":"0.5"}])",
            "n1 +12025550100 0.50 USD until ? wallet ? Waiting ''");
        row("an order beside a message and the new balance",
            R"({"success":true,"message":"Number purchased","new_balance":"99.15",)"
            R"("order":{"order_id":"n1","phone_number":"+1 (202) 555-0100","price":"0.85","status":"created"}})",
            "n1 +12025550100 0.85 USD until ? wallet 99.15 USD Waiting 'created'");
        row("a request's id outside", R"({"request_id":"r9","data":{"id":"n1","number":"+12025550100"}})",
            "n1 +12025550100 ? until ? wallet ? Waiting ''");
        row("the thing bought inside",
            R"({"id":"n1","number":"+12025550100","item":{"id":"acme","name":"Acme"}})",
            "n1 +12025550100 ? until ? wallet ? Waiting ''");
        row("ten digits", R"({"id":"n1","number":"2025550100"})",
            "n1 +12025550100 ? until ? wallet ? Waiting ''");
        row("two zeros", R"({"id":"n1","number":"0012025550100"})",
            "n1 +12025550100 ? until ? wallet ? Waiting ''");
        row("seconds left", R"({"id":"n1","number":"+12025550100","expires_in":1200})",
            "n1 +12025550100 ? until 2026-05-01T12:20:00Z wallet ? Waiting ''");
        row("seconds left, as text", R"({"id":"n1","number":"+12025550100","time_left":"60"})",
            "n1 +12025550100 ? until 2026-05-01T12:01:00Z wallet ? Waiting ''");
        row("expires in seconds", R"({"id":"n1","number":"+12025550100","expires":600})",
            "n1 +12025550100 ? until 2026-05-01T12:10:00Z wallet ? Waiting ''");
        row("expiry without a zone", R"({"id":"n1","number":"+12025550100","endsAt":"2026-05-01 12:20:00"})",
            "n1 +12025550100 ? until 2026-05-01T12:20:00Z wallet ? Waiting ''");
        row("expiry with an offset",
            R"({"id":"n1","number":"+12025550100","expire_at":"2026-05-01T14:20:00+02:00"})",
            "n1 +12025550100 ? until 2026-05-01T12:20:00Z wallet ? Waiting ''");
        row("expiry with an offset behind a blank",
            R"({"id":"n1","number":"+12025550100","expires_at":"2026-05-01 14:20:00 +0200"})",
            "n1 +12025550100 ? until 2026-05-01T12:20:00Z wallet ? Waiting ''");
        row("expiry in milliseconds", R"({"id":"n1","number":"+12025550100","expires_at":1777638000500})",
            "n1 +12025550100 ? until 2026-05-01T12:20:00.500Z wallet ? Waiting ''");
        row("expiry in seconds as text", R"({"id":"n1","number":"+12025550100","expires_at":"1777638000"})",
            "n1 +12025550100 ? until 2026-05-01T12:20:00Z wallet ? Waiting ''");
        row("expiry in microseconds",
            R"({"id":"n1","number":"+12025550100","expires_at":"2026-05-01T12:20:00.123456Z"})",
            "n1 +12025550100 ? until 2026-05-01T12:20:00.123Z wallet ? Waiting ''");
        row("expiry never", R"({"id":"n1","number":"+12025550100","expires_at":"0000-00-00 00:00:00"})",
            "n1 +12025550100 ? until ? wallet ? Waiting ''");
        row("expiry zero", R"({"id":"n1","number":"+12025550100","expires_at":0})",
            "n1 +12025550100 ? until ? wallet ? Waiting ''");
        row("an unknown status", R"({"id":"n1","number":"+12025550100","status":"WARMING_UP"})",
            "n1 +12025550100 ? until ? wallet ? Unfamiliar 'WARMING_UP'");
        row("an unknown currency", R"({"id":"n1","number":"+12025550100","price":5,"currency":"Points"})",
            "n1 +12025550100 5.00 POINTS until ? wallet ? Waiting ''");
        row("no price", R"({"id":"n1","number":"+12025550100","price":null})",
            "n1 +12025550100 ? until ? wallet ? Waiting ''");
        row("success of the envelope",
            R"({"status":"success","data":{"id":"n1","number":"+12025550100","message":"Bought"}})",
            "n1 +12025550100 ? until ? wallet ? Waiting 'success'");
        row("an expiry in another zone than told",
            R"({"id":"n1","number":"+12025550100","created_at":"2026-05-01 15:00:02","expires_at":"2026-05-01 15:20:02"})",
            "n1 +12025550100 ? until 2026-05-01T12:20:02Z wallet ? Waiting ''");
        row("an expiry that can't be in UTC",
            R"({"id":"n1","number":"+12025550100","expires_at":"2026-05-01 08:20:00"})",
            "n1 +12025550100 ? until ? wallet ? Waiting ''");
        row("an id too large for a number", R"({"id":18446744073709551615,"number":"+12025550100"})",
            "18446744073709551615 +12025550100 ? until ? wallet ? Waiting ''");
        row("the largest id that fits", R"({"id":9223372036854775807,"number":"+12025550100"})",
            "9223372036854775807 +12025550100 ? until ? wallet ? Waiting ''");
        row("an id that was rounded", R"({"id":1.8446744073709552e19,"number":"+12025550100"})",
            "MissingField id");
        row("order and number apart",
            R"({"order":{"id":"n1","price":"0.85"},"number":{"phone":"+12025550100"}})",
            "n1 +12025550100 0.85 USD until ? wallet ? Waiting ''");
        row("a number with an id of its own",
            R"({"order":{"id":"o1"},"number":{"id":"n1","phone":"+12025550100"}})",
            "n1 +12025550100 ? until ? wallet ? Waiting ''");
        row("a call's id is no number's", R"({"jsonrpc":"2.0","id":3,"result":{"phone":"+12025550100"}})",
            "MissingField id");
        row("somebody's phone", R"({"success":true,"support":{"id":"n1","phone":"+12025550100"}})",
            "MissingField id");
        row("refused with a number in it", R"({"success":false,"id":"n1","number":"+12025550100"})",
            "Unreadable");
        row("cents", R"({"id":"n1","number":"+12025550100","price_cents":85})",
            "n1 +12025550100 0.85 USD until ? wallet ? Waiting ''");
        row("the smallest units",
            R"({"id":"n1","number":"+12025550100","price":{"amount":85,"decimals":2,"currency":978}})",
            "n1 +12025550100 0.85 EUR until ? wallet ? Waiting ''");
        row("the currency in the price", R"({"id":"n1","number":"+12025550100","price":"0.85 EUR"})",
            "n1 +12025550100 0.85 EUR until ? wallet ? Waiting ''");
        row("a currency by its number",
            R"({"id":"n1","number":"+12025550100","cost":"12.50","currency":840})",
            "n1 +12025550100 12.50 USD until ? wallet ? Waiting ''");
        row("no id", R"({"number":"+12025550100"})", "MissingField id");
        row("id null", R"({"id":null,"number":"+12025550100"})", "MissingField id");
        row("id zero", R"({"id":0,"number":"+12025550100"})", "MissingField id");
        row("id \"null\"", R"({"id":"null","number":"+12025550100"})", "MissingField id");
        row("id of dots", R"({"id":"..","number":"+12025550100"})", "MissingField id");
        row("no number", R"({"id":"n1","status":"waiting"})", "MissingField number");
        row("number no number", R"({"id":"n1","number":"soon"})", "MissingField number");
        row("a list", "[]", "MissingField id");
        row("two orders", R"([{"id":"n1","number":"+12025550100"},{"id":"n2","number":"+12025550101"}])",
            "MissingField id");
    }

    void purchase()
    {
        QFETCH(QByteArray, body);
        const auto read = wire::readPurchase(answerOf(body), Region::UnitedStates);
        QTEST(read ? toldPurchase(*read) : told(read.failure()), "expected");
    }

    void aGlobalNumberIsNotTakenForAnAmericanOne()
    {
        const auto phone = [](const QByteArray& number) {
            const auto read
                = wire::readPurchase(answerOf(R"({"id":"n1","number":)" + number + '}'), Region::Global);
            return read ? read->phone : told(read.failure());
        };
        QCOMPARE(phone(R"("447700900123")"), u"+447700900123"_s);
        QCOMPARE(phone("447700900123"), u"+447700900123"_s);
        QCOMPARE(phone(R"("+44 7700 900123")"), u"+447700900123"_s);
        QCOMPARE(phone(R"("3725550100")"), u"+3725550100"_s);
    }

    /// A wrong "+" would be somebody else's number: what can't be told is refused.
    void nationalNumbers_data()
    {
        columns();
        row("by ISO code", R"("number":"7700900123","country":"gb")", "+447700900123");
        row("by calling code", R"("number":"7700900123","cc":"44")", "+447700900123");
        row("by calling code with a plus", R"("number":"7700900123","countryCode":"+44")", "+447700900123");
        row("with a zero in front", R"("number":"07700900123","country":"GB")", "+447700900123");
        row("whole already", R"("number":"447700900123","country":"gb")", "+447700900123");
        row("both", R"("number":"447700900123","cc":"44","phonenumber":"7700900123")", "+447700900123");
        row("another country's", R"("number":"447700900123","country":"us")", "+447700900123");
        row("eleven digits", R"("number":"15555550100","country":"us")", "+15555550100");
        row("the service's own number of the country", R"("number":"447700900123","countryCode":"16")",
            "+447700900123");
        row("that may be a calling code or the service's own", R"("number":"7700900123","countryCode":"44")",
            "MissingField number");
        row("ten digits that can't be American", R"("number":"7700900123")", "MissingField number");
        for (const char* const country : {"\"russia\"", "\"USA\"", "0", "{\"title\":\"Russia\"}"}) {
            for (const char* const name : {"country", "country_name", "Country-Id"}) {
                const QByteArray said = QByteArray("\"") + name + "\":" + country;
                QTest::addRow("%s, %s", name, country)
                    << R"("number":"9161234567",)" + said << u"MissingField number"_s;
                QTest::addRow("%s, %s, whole", name, country)
                    << R"("number":"79161234567",)" + said << u"+79161234567"_s;
            }
        }
        row("no country", R"("number":"3725550100","country":null)", "+3725550100");
        row("a plus is believed", R"("number":"+447700900123","country":44)", "+447700900123");
        row("inside of an object", R"("phone":{"number":"7700900123","country":"GB"})", "+447700900123");
    }

    void nationalNumbers()
    {
        QFETCH(QByteArray, body);
        const auto read = wire::readPurchase(answerOf(R"({"id":"n1",)" + body + '}'), Region::Global);
        QTEST(read ? read->phone : told(read.failure()), "expected");
    }

    void expiryIsToldOnOurClock()
    {
        Answer answer = answerOf(
            R"({"id":"n1","number":"+12025550100","expires_at":"2026-05-01T12:20:00Z","expires_in":60})");
        answer.serverTime = arrival.addSecs(300); // our clock is five minutes slow
        const auto read = wire::readPurchase(answer, Region::UnitedStates);
        QVERIFY(read);
        QCOMPARE(read->expiresAt, QDateTime(QDate(2026, 5, 1), QTime(12, 15), Qt::UTC));
    }

    void number_data()
    {
        columns();
        unreadableRows();
        row("empty", "", "Unreadable");
        row("waiting", R"({"status":"waiting"})", "Waiting 'waiting'");
        row("received",
            R"({"status":"received","code":"123456","message":"Your code is 123456","received_at":"2026-05-01T11:59:00Z"})",
            "Received 'received' [123456|Your code is 123456|2026-05-01T11:59:00Z]");
        row("camelCase in data",
            R"({"data":{"status":"smsReceived","smsCode":123456,"smsContent":"Hi","receivedAt":1777636740}})",
            "Received 'smsReceived' [123456|Hi|2026-05-01T11:59:00Z]");
        row("capitalised", R"({"Status":"STATUS_OK","Code":"0042","Text":"Hi 0042"})",
            "Received 'STATUS_OK' [0042|Hi 0042|?]");
        row("wrapped in order", R"({"order":{"state":"completed","otp_code":"77","full_sms":"77!"}})",
            "Received 'completed' [77|77!|?]");
        row("a list of one", R"([{"status":"RECEIVED","otp":"77"}])", "Received 'RECEIVED' [77||?]");
        row("ours among others",
            R"({"items":[{"id":"n0","status":"expired"},{"id":"n1","status":"received","code":"77"}]})",
            "Received 'received' [77||?]");
        row("wait words", R"({"status":"STATUS_WAIT_CODE"})", "Waiting 'STATUS_WAIT_CODE'");
        row("wait words 2", R"({"status":"TZ_NUM_WAIT"})", "Waiting 'TZ_NUM_WAIT'");
        row("wait words 3", R"({"status":"verificationPending"})", "Waiting 'verificationPending'");
        for (const char* const none :
            {R"("-")", R"("0")", "0", R"("null")", R"("NULL")", R"("")", "null", "false", R"(" ")", "[]"}) {
            QTest::addRow("code %s", none)
                << QByteArray(R"({"status":"received","code":)") + none + '}' << u"Waiting 'received'"_s;
            QTest::addRow("code %s, text null", none)
                << QByteArray(R"({"status":"received","text":null,"sms":null,"code":)") + none + '}'
                << u"Waiting 'received'"_s;
        }
        row("received without a message", R"({"status":"received"})", "Waiting 'received'");
        row("only an empty code", R"({"code":null})", "Waiting ''");
        row("only an empty list", R"({"sms":[]})", "Waiting ''");
        row("only a code", R"({"code":"123456"})", "Received '' [123456||?]");
        row("waiting with words", R"({"status":"waiting","message":"No SMS yet"})", "Waiting 'waiting'");
        row("sms as a text", R"({"status":"received","sms":"Your code is 123456"})",
            "Received 'received' [|Your code is 123456|?]");
        row("sms as a code", R"({"status":"received","sms":"123456"})", "Received 'received' [123456||?]");
        row("sms as texts", R"({"status":"received","sms":["First code 11","Second code 22"]})",
            "Received 'received' [|First code 11|?] [|Second code 22|?]");
        row("sms as objects",
            R"({"status":"received","sms":[{"code":"11","text":"First 11","created_at":"2026-05-01 11:58:00"}]})",
            "Received 'received' [11|First 11|2026-05-01T11:58:00Z]");
        row("a second sms, newest first",
            R"({"status":"received","sms":[{"id":2,"code":"22","text":"b","created_at":"2026-05-01 11:59:00"},)"
            R"({"id":1,"code":"11","text":"a","created_at":"2026-05-01 11:58:00"}]})",
            "Received 'received' [11|a|2026-05-01T11:58:00Z|1] [22|b|2026-05-01T11:59:00Z|2]");
        row("the same sms twice",
            R"({"status":"received","sms":[{"code":"11","text":"a"},{"code":"11","text":"a"}]})",
            "Received 'received' [11|a|?]");
        row("code beside its own list", R"({"status":"received","code":"11","sms":["Your code is 11"]})",
            "Received 'received' [11|Your code is 11|?]");
        row("a time that is none", R"({"status":"received","code":"11","received_at":"0000-00-00 00:00:00"})",
            "Received 'received' [11||?]");
        row("a time without a zone", R"({"status":"received","code":"11","date":"2026-05-01T11:59:00"})",
            "Received 'received' [11||2026-05-01T11:59:00Z]");
        row("a time in milliseconds", R"({"status":"received","code":"11","timestamp":1777636740250})",
            "Received 'received' [11||2026-05-01T11:59:00.250Z]");
        row("the order's own time",
            R"({"status":"received","code":"11","created_at":"2026-05-01T11:00:00Z"})",
            "Received 'received' [11||?]");
        row("an unknown status", R"({"status":"WARMING_UP"})", "Unfamiliar 'WARMING_UP'");
        row("an unknown status with a code", R"({"status":"WARMING_UP","code":"11"})",
            "Unfamiliar 'WARMING_UP' [11||?]");
        row("cancelled", R"({"status":"cancelled"})", "Cancelled 'cancelled'");
        row("canceled", R"({"status":"CANCELED"})", "Cancelled 'CANCELED'");
        row("refunded", R"({"status":"refunded"})", "Cancelled 'refunded'");
        row("expired", R"({"status":"expired","code":"11"})", "Expired 'expired' [11||?]");
        row("timeout", R"({"status":"Timeout"})", "Expired 'Timeout'");
        row("finished", R"({"status":"finished"})", "Finished 'finished'");
        row("banned", R"({"status":"banned"})", "Finished 'banned'");
        row("the envelope's status", R"({"status":"success","data":{"status":"waiting"}})",
            "Waiting 'waiting'");
        row("neither status nor message", R"({"id":"n1","number":"+12025550100"})", "MissingField status");
        row("an object", "{}", "MissingField status");
        row("a list", "[]", "MissingField status");
        row("status error", R"({"status":"error","message":"No such number"})", "Unreadable");
        row("the call's own code", R"({"code":200,"message":"OK","data":null})", "Waiting ''");
        row("a waiting word for a code", R"({"code":"WAITING_FOR_SMS"})", "Waiting ''");
        row("words in sight", R"({"code":null,"message":"Hold the line"})", "Unfamiliar 'Hold the line'");
        row("an error that only says wait", R"({"error_code":"wait_sms","error_msg":"Still waiting..."})",
            "Waiting ''");
        row("a key that expired", R"({"status":"expired","message":"API key expired"})",
            "MissingField status");
        row("alive and over", R"({"order":{"status":"cancelled"},"number":{"id":"n1","status":"active"}})",
            "Waiting 'active'");
        row("another number that is over", R"([{"id":"n7","status":"expired"}])", "MissingField status");
        row("several SMS in a wrapper",
            R"({"data":[{"id":"s2","smsContent":"Second 222222","createdAt":"2026-05-01T11:59:00Z"},)"
            R"({"id":"s1","smsContent":"First 111111","createdAt":"2026-05-01T11:58:00Z"}]})",
            "Received '' [|First 111111|2026-05-01T11:58:00Z|s1] [|Second 222222|2026-05-01T11:59:00Z|s2]");
        row("several SMS in a bare list", R"([{"text":"First 111111"},{"text":"Second 222222"}])",
            "Received '' [|First 111111|?] [|Second 222222|?]");
        row("several texts in a wrapper", R"({"data":["First code 111111","Second code 222222"]})",
            "Received '' [|First code 111111|?] [|Second code 222222|?]");
        row("a page of SMS", R"({"status":"received","messages":{"total":1,"items":[{"code":"482913"}]}})",
            "Received 'received' [482913||?]");
        row("how many came", R"({"status":"waiting","sms":1,"messages":3})", "Waiting 'waiting'");
        row("a country's prefix", R"({"id":"n1","number":"+12025550100","code":"+1","status":"active"})",
            "Waiting 'active'");
        row("a complaint", R"({"message":"order id not found."})", "Unreadable");
        row("a complaint beside an empty code", R"({"code":null,"message":"Not found here"})",
            "Unfamiliar 'Not found here'");
        row("a status that is a number", R"({"status":3,"sms":"482913"})", "Received '3' [482913||?]");
        row("a list under another name",
            R"({"success":true,"received_sms":[{"id":1,"body":"Your code is 0183"}]})",
            "Received '' [|Your code is 0183|?|1]");
        row("a status in an object", R"({"status":{"code":"cancelled","label":"Cancelled"}})",
            "Cancelled 'cancelled'");
        row("the call's status in an object", R"({"status":{"code":404,"message":"No such number"}})",
            "Unreadable");
        row("an SMS in an object nobody knows",
            R"({"status":"received","message":{"en":"Your code is 482913"}})", "MissingField code");
        row("SMS under names nobody knows", R"({"status":"received","sms":[{"inhalt":"Ihr Code 482913"}]})",
            "MissingField code");
        row("a masked code", R"({"status":"received","code":"******"})", "Waiting 'received'");
        row("SMS of several numbers",
            R"([{"phone":"+12025550101","code":"1111"},{"phone":"+12025550102","code":"2222"}])",
            "MissingField status");
        for (const char* const none :
            {"not_yet", "no", "ERROR", "NO_ACTIVATION", "STATUS_CANCEL", "none yet", "not received",
                "nothing here", "We are waiting for the SMS", "SMS has not arrived yet, please wait"}) {
            for (const char* const name : {"sms", "text", "otp", "sms_text"})
                QTest::addRow("%s under %s", none, name) << QByteArray(R"({"status":"waiting",")") + name
                        + "\":\"" + none + "\"}" << u"Waiting 'waiting'"_s;
        }
        row("the call's code", R"({"status":"active","code":1001,"message":"Order is active"})",
            "Waiting 'active'");
        row("the call's code beside an id", R"({"id":"n1","status":"pending","code":1001})",
            "Waiting 'pending'");
        row("the call's short code, as text", R"({"status":"pending","code":"12"})", "Waiting 'pending'");
        row("the call's code outside", R"({"code":1001,"number":{"id":"n1","status":"pending"}})",
            "Waiting 'pending'");
        row("a long code beside a waiting status", R"({"status":"active","code":"482913"})",
            "Received 'active' [482913||?]");
        row("a code of four digits alone", R"({"id":"n1","code":"4821"})", "Received '' [4821||?]");
        row("a code and a text in lists", R"({"smsCode":["482913"],"smsText":["Your code: 482913"]})",
            "Received '' [482913|Your code: 482913|?]");
        row("several codes in a list", R"({"status":"received","otp":["482913","771200"]})",
            "Received 'received' [482913||?] [771200||?]");
        row("a code in an object", R"({"status":"received","otp":{"value":"482913"}})",
            "Received 'received' [482913||?]");
        row("a code for the data", R"({"status":"success","data":"482913"})",
            "Received 'success' [482913||?]");
        row("a text for the result", R"({"success":true,"result":"Your code is 482913"})",
            "Received '' [|Your code is 482913|?]");
        row("a word for the data", R"({"status":"waiting","data":"NO_SMS"})", "Waiting 'waiting'");
        row("a confirmation code", R"({"status":"completed","confirmation_code":"482913"})",
            "Received 'completed' [482913||?]");
        row("the last SMS", R"({"status":"received","last_sms":"Your code is 482913"})",
            "Received 'received' [|Your code is 482913|?]");
        row("the last SMS, an object",
            R"({"status":"received","last_sms":{"code":"482913","text":"Use 482913"}})",
            "Received 'received' [482913|Use 482913|?]");
        row("an SMS in an SMS", R"({"sms":[{"sms":"Your code is 482913"}]})",
            "Received '' [|Your code is 482913|?]");
        row("a code in an object nobody knows", R"({"status":"received","otp":{"wert":"482913"}})",
            "MissingField code");
        row("an SMS under a name nobody knows", R"({"status":"received","sms_inhalt":"Your code is 482913"})",
            "MissingField code");
        row("a code, then its text", R"({"sms":["482913","Your code is 482913"]})",
            "Received '' [482913|Your code is 482913|?]");
        row("a code that is not in its text",
            R"({"status":"received","code":"58211734","text":"Your code is 482913"})",
            "Received 'received' [|Your code is 482913|?]");
    }

    void number()
    {
        QFETCH(QByteArray, body);
        const auto read = wire::readNumber(answerOf(body), Region::UnitedStates, NumberId(u"n1"_s));
        QTEST(told(read), "expected");
        if (!read)
            return;
        QCOMPARE(read->number.text(), u"n1"_s);
        for (const Message& message : read->messages)
            QCOMPARE(message.seenAt, arrival);
    }

    /// Whatever is sent, reading it takes a moment and what comes of it is little.
    void aFloodIsBounded()
    {
        QByteArray list;
        for (int i = 0; i < 400; ++i)
            list += QByteArray(i ? "," : "") + "{\"text\":\"Your code is " + QByteArray::number(100000 + i)
                + "\"}";
        for (const bool isDifferent : {false, true}) {
            for (const QByteArray name : {"data", "sms"}) {
                QByteArray body;
                for (int i = 0; i < 300; ++i) { // "d_a__ta"
                    QByteArray spelt = "data";
                    for (int gap = 3, left = i; gap > 0; --gap, left /= 7)
                        spelt.insert(gap, QByteArray(left % 7, '_'));
                    QByteArray said = list;
                    if (isDifferent)
                        said.replace("code is 100", QByteArray("code is " + QByteArray::number(200 + i)));
                    const bool isNamed = name == "sms";
                    const QByteArray inside = (isNamed ? "{\"sms\":[" : "[") + said + (isNamed ? "]}" : "]");
                    body += QByteArray(i ? ",\"" : "\"") + spelt + "\":" + inside;
                }
                QElapsedTimer timer;
                timer.start();
                const auto read
                    = wire::readNumber(answerOf('{' + body + '}'), Region::UnitedStates, NumberId(u"n1"_s));
                QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
                qInfo("%s: %lld ms", name.constData(), timer.elapsed());
                QVERIFY(read);
                QCOMPARE(read->messages.size(), 400);
            }
        }
    }

    void cancel_data()
    {
        columns();
        row("empty", "", "refund ? wallet ?");
        row("an object", "{}", "refund ? wallet ?");
        row("ok", R"({"success":true})", "refund ? wallet ?");
        row("status", R"({"id":"n1","status":"cancelled"})", "refund ? wallet ?");
        row("refund", R"({"status":"refunded","refund":0.85,"balance":"100.00"})",
            "refund 0.85 USD wallet 100.00 USD");
        row("in data, camelCase", R"({"data":{"refundAmount":"0.85","newBalance":100,"currency":"EUR"}})",
            "refund 0.85 EUR wallet 100.00 EUR");
        row("wallet outside", R"({"new_balance":100,"order":{"status":"canceled","refunded":"0.85"}})",
            "refund 0.85 USD wallet 100.00 USD");
        row("refunded yes", R"({"refunded":true})", "refund ? wallet ?");
        row("its price is no refund", R"({"status":"cancelled","price":0.85})", "refund ? wallet ?");
        row("still alive", R"({"status":"active"})", "Unreadable");
        row("alive, in an object", R"({"status":{"code":"active"}})", "Unreadable");
        row("an error", R"({"error":"Too early to cancel"})", "Unreadable");
        row("success false", R"({"success":false})", "Unreadable");
        row("html", "<html>ok</html>", "Unreadable");
        row("cut off", "{\"status\":\"cance", "Unreadable");
    }

    void cancel()
    {
        QFETCH(QByteArray, body);
        QTEST(told(wire::readCancel(answerOf(body))), "expected");
    }
};

QTEST_GUILESS_MAIN(TestWireNumbers)
#include "tst_wire_numbers.moc"
