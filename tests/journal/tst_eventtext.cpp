// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/eventtext.h"
#include "support/strict.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

const AttemptId attempt(u"11111111-2222-4333-8444-555555555555"_s);

/// Each text field gets each of these.
QStringList hostileTexts()
{
    const QString withNul = u"before"_s + QChar(u'\0') + u"after"_s;
    return {{}, u"'; DROP TABLE events; --"_s, u"\"quoted\" \\ {}[] <b>&amp;</b>"_s, withNul,
        u"😀👩‍👩‍👧 ʼn 漢字"_s, u"\u202eرمز التحقق\u2066 שלום"_s,
        u"line\r\nline\ttab \u0001\u007f"_s, QString(65536, u'x'), u"é"_s.repeated(32768)};
}

QByteArray everyByte()
{
    QByteArray bytes;
    for (int i = 0; i < 1024; ++i)
        bytes += static_cast<char>(i % 256);
    return bytes;
}

Failure failure(const QString& text, Failure::Kind kind = Failure::Kind::TimedOut)
{
    return {kind, 504, text, text, std::chrono::milliseconds(1500), everyByte(), text};
}

QList<OrderEventData> everyHappening(const QString& text)
{
    const QDateTime time(QDate(2026, 11, 22), QTime(14, 3, 5, 678), Qt::UTC);
    Intended i;
    i.purchase = {attempt, IdempotencyKeyPlacement::BodyField, Region::Global, everyByte() + text.toUtf8()};
    i.profile = ProfileId(text);
    i.kind = KeyKind::Live;
    i.base = BaseUrl::fromName(u"http://127.0.0.1:8080/api"_s);
    i.market = Market::global(Server::Three, CountryId(text), OperatorId(text));
    i.service = ServiceId(text);
    i.serviceName = text;
    i.countryName = text;
    i.shownPrice = Money::fromMicros(std::numeric_limits<qint64>::max(), text);
    i.priceCap = Money::fromMicros(std::numeric_limits<qint64>::min(), text);
    i.testCase = text;
    i.isFound = true;
    Intended bare;
    bare.purchase.attempt = attempt;
    bare.base = BaseUrl::embedded();
    return {i, bare, Sent{7}, Sent{8, Money::fromMicros(4'850'000, text)}, BecameUnknown{failure(text)},
        Refused{failure(text, Failure::Kind::OverCap)},
        Bought{NumberId(text), text, Money::fromMicros(1, text), time, text},
        Bought{NumberId(text), text, {}, {}, text}, PriceLearnt{Money::fromMicros(350'000, text)},
        CodeCame{{text, text, text, time, time}}, CodeCame{{text, text, text, {}, {}}}, ExpirySaid{time},
        ExpirySaid{}, CancelAsked{}, CancelFailed{failure(text)}, Cancelled{},
        Cancelled{Money::fromMicros(850'000, text)}, Expired{}, Expired{failure(text)}, Finished{text},
        Reopened{}, PutAway{}, StoppedTrying{},
        WalletSeen{WalletSeen::When::Before, Money::fromMicros(-5, text)},
        WalletSeen{WalletSeen::When::Before, Money::fromMicros(5, text), time},
        WalletSeen{WalletSeen::When::AfterPurchase, Money::fromMicros(0, text)},
        WalletSeen{WalletSeen::When::AfterCancel, Money::fromMicros(9'007'199'254'740'993, text)},
        ResultSet{TestResult::None, text, text}, ResultSet{TestResult::Pass, text, text},
        ResultSet{TestResult::Fail, text, text}, ResultSet{TestResult::Blocked, text, text}};
}

} // namespace

class TestEventText : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack()
    {
        QSet<size_t> kinds;
        const QStringList texts = hostileTexts();
        for (const QString& text : texts) {
            const QList<OrderEventData> all = everyHappening(text);
            for (const OrderEventData& what : all) {
                const auto written = textOf(what);
                QVERIFY(written);
                const auto back = happeningFrom(attempt, *written);
                QVERIFY(back);
                QVERIFY2(*back == what, qPrintable(written->kind));
                kinds.insert(what.index());
            }
        }
        QCOMPARE(kinds.size(), static_cast<qsizetype>(std::variant_size_v<OrderEventData>) - 1);
        QVERIFY(!textOf(Checked{}));
    }

    void everyFailureKindComesBack()
    {
        for (int i = 0; i <= static_cast<int>(Failure::Kind::OverCap); ++i) {
            const Refused refused{failure(u"no"_s, static_cast<Failure::Kind>(i))};
            QVERIFY(*happeningFrom(attempt, *textOf(refused)) == OrderEventData(refused));
        }
    }

    /// A file lives longer than a version: these are the names for ever.
    void theNamesStay()
    {
        QStringList kinds;
        const QList<OrderEventData> all = everyHappening(u"x"_s);
        for (const OrderEventData& what : all) {
            if (const QString kind = textOf(what)->kind; !kinds.contains(kind))
                kinds << kind;
        }
        QCOMPARE(kinds,
            (QStringList{u"intended"_s, u"sent"_s, u"unknown"_s, u"refused"_s, u"bought"_s, u"price"_s,
                u"code"_s, u"expiry"_s, u"cancel-asked"_s, u"cancel-failed"_s, u"cancelled"_s, u"expired"_s,
                u"finished"_s, u"reopened"_s, u"put-away"_s, u"stopped-trying"_s, u"wallet"_s, u"result"_s}));
        const auto keys = QJsonDocument::fromJson(textOf(all.first())->data.toUtf8()).object().keys();
        QCOMPARE(keys,
            (QStringList{u"attempt"_s, u"base"_s, u"body"_s, u"countryName"_s, u"endpoint"_s, u"found"_s,
                u"keyKind"_s, u"market"_s, u"placement"_s, u"priceCap"_s, u"profile"_s, u"service"_s,
                u"serviceName"_s, u"shownPrice"_s, u"testCase"_s}));
    }

    void whatIsNotUnderstoodIsNothing()
    {
        QVERIFY(!happeningFrom(attempt, {u"teleported"_s, u"{}"_s}));
        QVERIFY(!happeningFrom(attempt, {u"sent"_s, u"{\"delivery\":"_s}));
        QVERIFY(!happeningFrom(attempt, {u"sent"_s, {}}));
        QVERIFY(!happeningFrom(attempt, {u"wallet"_s, u"{\"when\":\"someday\"}"_s}));
        EventText intended = *textOf(everyHappening({}).first());
        QVERIFY(happeningFrom(attempt, intended));
        QVERIFY(!happeningFrom(AttemptId(u"other"_s), intended));
        intended.data.replace(u"\"placement\":\"body\""_s, u"\"placement\":\"trailer\""_s);
        QVERIFY(!happeningFrom(attempt, intended));
        QCOMPARE(attemptOf(intended), attempt);
    }

    /// Rows of versions that did not keep what came back.
    void aCancelWithoutARefundIsOneStill()
    {
        for (const QString& data : {u"{}"_s, u"{\"refund\":null}"_s, u"{\"refund\":\"?\"}"_s}) {
            const auto back = happeningFrom(attempt, {u"cancelled"_s, data});
            QVERIFY(back);
            QVERIFY(*back == OrderEventData(Cancelled{}));
        }
        QCOMPARE(textOf(Cancelled{})->data, u"{}"_s);
    }

    void wipingKeepsThatACodeCame()
    {
        const Message message{u"m1"_s, u"123456"_s, u"Your code is 123456"_s, {}, {}};
        const EventText clean = wiped(*textOf(CodeCame{message}));
        QVERIFY(!clean.data.contains(u"123456"_s));
        const auto back = happeningFrom(attempt, clean);
        QCOMPARE(std::get<CodeCame>(*back).message, (Message{u"m1"_s, wipedMark(), wipedMark(), {}, {}}));
        QCOMPARE(wiped(*textOf(Sent{1})), *textOf(Sent{1}));
    }
};

QTEST_GUILESS_MAIN(TestEventText)
#include "tst_eventtext.moc"
