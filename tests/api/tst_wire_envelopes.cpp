// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "told.h"

#include "domain/smscode.h"

#include "support/strict.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

/// What the service says about the call stands in every way around what it says about the number, and must
/// never be taken for it. The bodies are made, not listed: envelopes × talk × answers × spellings.
namespace {

const NumberId n1(u"n1"_s);
const QString code = u"482913"_s;
const QString text = u"Your code is 482913"_s;
const QString words = u"No such operation for you"_s;

QJsonObject both(QJsonObject a, const QJsonObject& b)
{
    for (auto member = b.begin(); member != b.end(); ++member)
        a.insert(member.key(), member.value());
    return a;
}

bool collide(const QJsonObject& a, const QJsonObject& b)
{
    const QStringList names = b.keys();
    return std::any_of(names.cbegin(), names.cend(), [&a](const QString& name) { return a.contains(name); });
}

/// Puts what is said of the number (its members) into a body beside what is said of the call; nothing where
/// both would need the same name.
struct Envelope {
    QString name;
    std::function<std::optional<QJsonValue>(const QJsonObject& number, const QJsonObject& talk)> make;
};

QList<Envelope> envelopes()
{
    QList<Envelope> all;
    all.append(
        {u"bare"_s, [](const QJsonObject& number, const QJsonObject& talk) -> std::optional<QJsonValue> {
             if (collide(number, talk))
                 return std::nullopt;
             return both(number, talk);
         }});
    const auto wrapped
        = [&all](const QString& name, const std::function<QJsonValue(const QJsonObject&)>& wrap) {
              all.append({name, [name, wrap](const QJsonObject& number, const QJsonObject& talk) {
                              QJsonObject body = talk;
                              body.insert(name.section(u'/', 0, 0), wrap(number));
                              return std::optional<QJsonValue>(body);
                          }});
          };
    for (const QString& name : {u"data"_s, u"result"_s, u"response"_s, u"payload"_s, u"order"_s, u"number"_s,
             u"item"_s, u"activation"_s, u"rental"_s})
        wrapped(name, [](const QJsonObject& number) { return QJsonValue(number); });
    wrapped(u"data/list"_s, [](const QJsonObject& number) { return QJsonValue(QJsonArray{number}); });
    wrapped(u"items/list"_s, [](const QJsonObject& number) { return QJsonValue(QJsonArray{number}); });
    for (const QString& name : {u"order"_s, u"number"_s, u"activation"_s, u"object"_s, u"attributes"_s})
        wrapped(u"data/"_s + name, [name](const QJsonObject& number) {
            return QJsonValue(QJsonObject{{name, number}});
        });
    // What is asked for stands beside an object that is about the number, too.
    for (const QString& name : {u"order"_s, u"number"_s, u"activation"_s, u"item"_s}) {
        all.append({u"beside "_s + name,
            [name](const QJsonObject& number, const QJsonObject& talk) -> std::optional<QJsonValue> {
                if (collide(number, talk) || number.contains(name))
                    return std::nullopt;
                const QString label = name == u"item"_s ? u"name"_s : u"service"_s;
                return both(
                    both(number, talk), {{name, QJsonObject{{u"id"_s, u"n1"_s}, {label, u"Acme"_s}}}});
            }});
    }
    all.append({u"among others"_s, [](const QJsonObject& number, const QJsonObject& talk) {
                    QJsonObject body = talk;
                    const QJsonObject other{
                        {u"id"_s, u"n0"_s}, {u"status"_s, u"expired"_s}, {u"code"_s, u"999111"_s}};
                    body.insert(u"numbers"_s, QJsonArray{other, both(number, {{u"id"_s, u"n1"_s}})});
                    return std::optional<QJsonValue>(body);
                }});
    return all;
}

QJsonObject object(const char* json)
{
    return QJsonDocument::fromJson(json).object();
}

/// What a service says of a call that went well.
QList<QJsonObject> talks()
{
    return {object("{}"), object(R"({"success":true})"), object(R"({"success":1})"),
        object(R"({"success":"true"})"), object(R"({"ok":true})"), object(R"({"status":"success"})"),
        object(R"({"status":"OK"})"), object(R"({"status":true})"), object(R"({"status":200})"),
        object(R"({"statusCode":200})"), object(R"({"code":200,"message":"OK"})"),
        object(R"({"code":0,"msg":"success"})"), object(R"({"code":"200","message":"success"})"),
        object(R"({"code":"SUCCESS"})"), object(R"({"code":20000,"message":"success"})"),
        object(R"({"error":null,"success":true})"), object(R"({"errors":[],"message":""})"),
        object(R"({"error":false,"message":"Order found"})"), object(R"({"error_code":0,"error_msg":""})"),
        object(R"({"meta":{"code":200}})"), object(R"({"request_id":"9f3b","timestamp":1777636740})"),
        object(R"({"success":true,"message":"Number found"})"),
        object(R"({"code":1001,"message":"Order is active"})"),
        object(R"({"code":"1001","message":"Order is active"})"),
        object(R"({"code":12,"message":"Order found"})")};
}

/// What it says of a number for which nothing has come, in the number's own members.
QList<QJsonObject> waiting()
{
    QList<QJsonObject> all{object(R"({"status":"waiting"})"), object(R"({"status":"pending","code":null})"),
        object(R"({"state":"active","sms":[]})"), object(R"({"status":"waiting","code":"","text":null})"),
        object(R"({"code":null,"message":"Waiting for SMS"})"),
        object(R"({"code":"","message":"No SMS received yet"})"),
        object(R"({"code":false,"message":"Try again in a moment"})"),
        object(R"({"message":"Code not received yet"})"),
        object(R"({"status":"waiting","message":"Waiting for SMS"})"),
        object(R"({"code":"WAITING_FOR_SMS"})"), object(R"({"status":"received","code":null})"),
        object(R"({"status":"received","code":"-","sms":null})"), object(R"({"status":"WARMING_UP"})"),
        object(R"({"sms":null,"code":"0"})"), object(R"({"status":"pending","code":1001})"),
        object(R"({"status":"pending","code":"12"})")};
    for (const QString& said : {u"not_yet"_s, u"no"_s, u"ERROR"_s, u"NO_ACTIVATION"_s, u"STATUS_CANCEL"_s,
             u"none yet"_s, u"nothing received"_s, u"We are waiting for the SMS"_s,
             u"SMS has not arrived yet, please wait"_s}) {
        for (const QString& name : {u"sms"_s, u"text"_s, u"otp"_s})
            all.append({{name, said}});
    }
    return all;
}

QList<QJsonObject> withCode()
{
    return {object(R"({"status":"received","code":"482913"})"),
        object(R"({"status":"received","code":482913})"), object(R"({"otp":"482913"})"),
        object(R"({"sms_code":"482913","status":"active"})"),
        object(R"({"status":"received","code":"482913","message":"Your code is 482913"})"),
        object(R"({"sms":[{"code":"482913","text":"Your code is 482913"}]})"), object(R"({"sms":"482913"})"),
        object(R"({"status":"completed","otp_code":"482913","full_sms":"Your code is 482913"})"),
        object(R"({"messages":[{"id":"s1","code":"482913"}],"status":"received"})"),
        object(R"({"sms":{"code":"482913","text":"Your code is 482913"}})")};
}

QList<QJsonObject> withText()
{
    return {object(R"({"status":"received","text":"Your code is 482913"})"),
        object(R"({"status":"received","message":"Your code is 482913"})"),
        object(R"({"sms":["Your code is 482913"]})"),
        object(R"({"full_sms":"Your code is 482913","code":null})"),
        object(R"({"status":"received","text":{"body":"Your code is 482913"}})")};
}

QList<QJsonObject> cancelled()
{
    return {object(R"({"status":"cancelled"})"), object(R"({"state":"CANCELED","code":null})"),
        object(R"({"status":"refunded"})")};
}

QList<QJsonObject> refusals()
{
    const QString with = u"{%1,\"message\":\""_s + words + u"\"}"_s;
    QList<QJsonObject> all;
    for (const QString& said :
        {u"\"success\":false"_s, u"\"success\":0"_s, u"\"success\":\"false\""_s, u"\"ok\":false"_s,
            u"\"status\":\"error\""_s, u"\"status\":false"_s, u"\"status\":404"_s, u"\"code\":404"_s,
            u"\"code\":-1"_s, u"\"statusCode\":400"_s, u"\"error\":true"_s, u"\"result\":false"_s})
        all.append(QJsonDocument::fromJson(with.arg(said).toUtf8()).object());
    const auto error = [](const QJsonValue& value) { return QJsonObject{{u"error"_s, value}}; };
    all << error(words) << error(QJsonObject{{u"message"_s, words}})
        << QJsonObject{{u"errors"_s, QJsonArray{QJsonObject{{u"detail"_s, words}}}}}
        << QJsonObject{{u"error_code"_s, u"wrong_status"_s}, {u"error_msg"_s, words}};
    return all;
}

/// snake_case, camelCase, Capitalised.
QList<std::function<QString(const QString&)>> spellings()
{
    const auto camel = [](const QString& name) {
        QString spelt;
        for (qsizetype i = 0; i < name.size(); ++i)
            spelt += name[i] == u'_' && i + 1 < name.size() ? name[++i].toUpper() : name[i];
        return spelt;
    };
    return {[](const QString& name) { return name; }, camel,
        [camel](const QString& name) {
            QString spelt = camel(name);
            spelt[0] = spelt[0].toUpper();
            return spelt;
        }};
}

QJsonValue respelt(const QJsonValue& value, const std::function<QString(const QString&)>& spelling)
{
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue& member : value.toArray())
            list.append(respelt(member, spelling));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject spelt;
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        spelt.insert(spelling(member.key()), respelt(member.value(), spelling));
    return spelt;
}

QByteArray written(const QJsonValue& body)
{
    return body.isArray() ? QJsonDocument(body.toArray()).toJson(QJsonDocument::Compact)
                          : QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
}

/// Calls `judge` with every body that can be made of these answers.
int everyBody(const QList<QJsonObject>& answers, const std::function<void(const QByteArray&)>& judge)
{
    const auto all = spellings();
    int count = 0;
    for (const Envelope& envelope : envelopes()) {
        for (const QJsonObject& talk : talks()) {
            for (const QJsonObject& answer : answers) {
                const auto body = envelope.make(answer, talk);
                if (!body)
                    continue;
                // One spelling after the other: each with all of them would take minutes.
                judge(written(respelt(*body, all[count++ % all.size()])));
            }
        }
    }
    return count;
}

/// The same of a push, which names its number, and sometimes its event.
int everyPush(const QList<QJsonObject>& answers, const std::function<void(const QByteArray&)>& judge)
{
    QList<QJsonObject> named;
    for (const QJsonObject& answer : answers)
        named.append(both(answer, {{u"number_id"_s, u"n1"_s}}));
    int count = 0;
    int drawn = 0;
    for (const Envelope& envelope : envelopes()) {
        if (envelope.name == u"among others"_s)
            continue; // a push is about one number
        for (const QJsonObject& talk : talks()) {
            for (const QJsonObject& answer : std::as_const(named)) {
                const QJsonObject event{{u"type"_s, u"otp.received"_s}};
                if (++drawn % 3 != 0) // all of them would take minutes
                    continue;
                const auto body = envelope.make(answer, count % 2 == 0 ? both(talk, event) : talk);
                if (!body)
                    continue;
                judge(written(*body));
                ++count;
            }
        }
    }
    return count;
}

Result<NumberState> numberIn(const QByteArray& body)
{
    return wire::readNumber(answerOf(body), Region::UnitedStates, n1);
}

} // namespace

class TestWireEnvelopes : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Strict::init();
        m_wrong.clear();
    }

    void nothingCame()
    {
        const int count = everyBody(waiting(), [this](const QByteArray& body) {
            const auto read = numberIn(body);
            // Refused is no harm: the number waits on.
            const bool isWaiting = !read
                || (read->messages.isEmpty()
                    && (read->stage == Stage::Waiting || read->stage == Stage::Unfamiliar));
            judge(isWaiting, body, told(read));
        });
        settle(count);
    }

    void aCodeCame()
    {
        const int count = everyBody(withCode(), [this](const QByteArray& body) {
            const auto read = numberIn(body);
            judge(read && read->messages.size() == 1 && codeOf(read->messages.first()) == code, body,
                told(read));
        });
        settle(count);
    }

    void aTextCame()
    {
        const int count = everyBody(withText(), [this](const QByteArray& body) {
            const auto read = numberIn(body);
            judge(
                read && read->messages.size() == 1 && read->messages.first().text == text, body, told(read));
        });
        settle(count);
    }

    void itWasCancelled()
    {
        const int count = everyBody(cancelled(), [this](const QByteArray& body) {
            const auto read = numberIn(body);
            judge(read && read->stage == Stage::Cancelled && read->messages.isEmpty(), body, told(read));
        });
        settle(count);
    }

    void theCallWasRefused()
    {
        int count = 0;
        for (const QJsonObject& refusal : refusals()) {
            QList<QJsonObject> bodies{refusal, both(refusal, {{u"data"_s, QJsonValue()}})};
            for (const QString& name : {u"data"_s, u"result"_s, u"response"_s})
                bodies.append({{name, refusal}});
            for (const QJsonObject& body : std::as_const(bodies)) {
                for (const auto& spelling : spellings()) {
                    const QByteArray bytes = written(respelt(body, spelling));
                    const auto number = numberIn(bytes);
                    const auto cancel = wire::readCancel(answerOf(bytes));
                    const auto purchase = wire::readPurchase(answerOf(bytes), Region::UnitedStates);
                    judge(!number && number.failure().serverText.contains(words), bytes, told(number));
                    judge(!cancel && cancel.failure().serverText.contains(words), bytes, told(cancel));
                    judge(!purchase && purchase.failure().serverText.contains(words), bytes,
                        told(purchase ? Failure() : purchase.failure()));
                    ++count;
                }
            }
        }
        settle(count, 200);
    }

    /// Only a status that is cancelled is one. What went well is the call.
    void aCancelIsDoneWhereItSaysSo()
    {
        const int done = everyBody(cancelled(), [this](const QByteArray& body) {
            const auto read = wire::readCancel(answerOf(body), n1);
            judge(read && read->saysCancelled, body, told(read));
            const auto another = wire::readCancel(answerOf(body), NumberId(u"n7"_s));
            // Of which nothing is said about n7; the id of an item is no number's.
            const bool namesOne = body.contains("n1") && !body.toLower().contains("\"item\":{\"id\"");
            judge(!namesOne || !another || !another->saysCancelled, body, told(another));
        });
        const int notDone = everyBody(waiting() + withCode() + withText(), [this](const QByteArray& body) {
            const auto read = wire::readCancel(answerOf(body), n1);
            judge(!read || !read->saysCancelled, body, told(read));
        });
        for (const QJsonObject& talk : talks()) {
            const auto read = wire::readCancel(answerOf(written(talk)));
            judge(!read || !read->saysCancelled, written(talk), told(read));
        }
        settle(done + notDone);
    }

    void aPurchaseIsFound()
    {
        const QList<QJsonObject> bought{object(R"({"id":"n1","number":"+12025550100","status":"waiting"})"),
            object(R"({"order_id":"n1","phone_number":"12025550100"})"),
            object(R"({"activation_id":"n1","phone":12025550100,"activation_cost":"0.85"})")};
        int count = 0;
        for (const Envelope& envelope : envelopes()) {
            const bool isAmongOthers = envelope.name == u"among others"_s; // of which one was bought?
            for (const QJsonObject& talk : talks()) {
                for (const QJsonObject& number : bought) {
                    const auto body = envelope.make(number, talk);
                    if (!body)
                        continue;
                    const QByteArray bytes = written(*body);
                    const auto read = wire::readPurchase(answerOf(bytes), Region::UnitedStates);
                    judge((isAmongOthers && !read)
                            || (read && read->number == n1 && read->phone == u"+12025550100"_s
                                && read->messages.isEmpty()),
                        bytes, told(read));
                    ++count;
                }
            }
        }
        settle(count, 1000);
    }

    /// A webhook's body, with its event and without: what came is found, and what is no SMS is none.
    void aPushIsFound()
    {
        const int came = everyPush(withCode() + withText(), [this](const QByteArray& body) {
            const auto read = wire::readPush(body, arrival);
            judge(read && read->number == n1 && codeOf(read->message) == code, body, told(read));
        });
        // A push is sent because something came: there a sentence is an SMS, and digits are its code.
        QList<QJsonObject> nothing = waiting();
        nothing.removeIf([](const QJsonObject& answer) {
            const QJsonValue said = answer[u"code"_s];
            const bool hasDigits = said.toInt() > 0 || said.toString().toInt() > 0;
            return hasDigits || answer[u"message"_s] == u"Try again in a moment"_s;
        });
        const int none = everyPush(nothing, [this](const QByteArray& body) {
            const auto read = wire::readPush(body, arrival);
            judge(!read || (read->message.code.isEmpty() && read->message.text.isEmpty()), body, told(read));
        });
        settle(came + none, 4000);
    }

private:
    void judge(bool isRight, const QByteArray& body, const QString& read)
    {
        if (!isRight)
            m_wrong.append(QString::fromUtf8(body) + u" -> "_s + read);
    }

    void settle(int count, int least = 1000)
    {
        qInfo("%d bodies, %d wrong", count, int(m_wrong.size()));
        QVERIFY2(count >= least, "too few were made");
        QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.mid(0, 12).join(u'\n')));
    }

    QStringList m_wrong;
};

QTEST_GUILESS_MAIN(TestWireEnvelopes)
#include "tst_wire_envelopes.moc"
