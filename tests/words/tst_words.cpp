// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/strict.h"
#include "ui/samples.h"
#include "words/purchasewords.h"
#include "words/words.h"

#include <QLocale>
#include <QRegularExpression>

using namespace provynx;
using namespace Qt::StringLiterals;
using words::Doing;

namespace {

constexpr int kinds = static_cast<int>(Failure::Kind::OverCap) + 1;
constexpr std::array doings{
    Doing::Reading, Doing::AddingKey, Doing::Buying, Doing::Repeating, Doing::Watching, Doing::Cancelling};
using Known = Repetition::Known;
constexpr std::array allKnown{Known::Free, Known::Proved, Known::NotProved, Known::Old};

Money amount(const char16_t* decimal, const QString& currency)
{
    return *Money::fromDecimal(QString::fromUtf16(decimal), currency);
}

} // namespace

class TestPresent : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void money_data()
    {
        QTest::addColumn<Money>("money");
        QTest::addColumn<QString>("shown");
        QTest::newRow("usd") << amount(u"0.85", u"USD"_s) << u"$0.85"_s;
        QTest::newRow("fine") << amount(u"0.0125", u"USD"_s) << u"$0.0125"_s;
        QTest::newRow("grouped") << amount(u"12345.5", u"EUR"_s) << u"€12,345.50"_s;
        QTest::newRow("pounds") << amount(u"1.1", u"gbp"_s) << u"£1.10"_s;
        QTest::newRow("exact") << amount(u"9007199254740.993", u"USD"_s) << u"$9,007,199,254,740.993"_s;
        QTest::newRow("negative") << amount(u"-0.35", u"USD"_s) << u"-$0.35"_s;
        QTest::newRow("unknown") << amount(u"12.5", u"XYZ"_s) << u"12.50 XYZ"_s;
        QTest::newRow("none") << amount(u"12.5", {}) << u"12.50"_s;
    }
    void money()
    {
        QFETCH(Money, money);
        QTEST(words::money(money), "shown");
    }

    void moneyElsewhere()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        const QString german = words::money(amount(u"1234.5", u"EUR"_s));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QVERIFY2(german.startsWith(u"1.234,50"_s) && german.endsWith(u'€'), qPrintable(german));
    }

    void smallThings()
    {
        QCOMPARE(words::price(std::nullopt), u"price unknown"_s);
        QCOMPARE(words::stock(1204), u"1,204"_s);
        QCOMPARE(words::stock(0), u"none"_s);
        QCOMPARE(words::stock(std::nullopt), QString());
        QCOMPARE(words::phone(u"+447700900123"_s), u"+44 7700 900123"_s);
        QCOMPARE(words::code(u"482913"_s), u"482 913"_s);
        QCOMPARE(words::code(u"1234"_s), u"1234"_s);
        QCOMPARE(words::code(u"12345678"_s), u"12 345 678"_s);
        QCOMPARE(words::code(u"G-4829"_s), u"G-4829"_s);
        QCOMPARE(words::codeSpelt(u"123 456"_s), u"1 2 3 4 5 6"_s);
        QCOMPARE(words::country(test::globalMarket(), u"United Kingdom"_s), u"GB"_s);
        QCOMPARE(
            words::country(Market::global(Server::One, CountryId(u"4711"_s)), u"Elbonia"_s), u"Elbonia"_s);
        QCOMPARE(words::country(Market(), {}), u"US"_s);
        QCOMPARE(words::timeLeft(std::chrono::seconds(744)), u"12:24"_s);
        QCOMPARE(words::timeLeft(std::chrono::seconds(3723)), u"1:02:03"_s);
        QCOMPARE(words::timeLeft(std::chrono::seconds(-5)), u"00:00"_s);
        QCOMPARE(words::ago(std::chrono::seconds(1)), u"just now"_s);
        QCOMPARE(words::ago(std::chrono::seconds(12)), u"12 s ago"_s);
        QCOMPARE(words::ago(std::chrono::seconds(200)), u"3 min ago"_s);
        QCOMPARE(words::took(std::chrono::milliseconds(9400)), u"9 s"_s);
        QCOMPARE(words::took(std::chrono::milliseconds(64000)), u"1 min 4 s"_s);
    }

    void everyFailureHasPlainWords()
    {
        static const QRegularExpression codes(u"\\b[1-5]\\d\\d\\b|HTTP|JSON"_s);
        for (int kind = 0; kind < kinds; ++kind) {
            for (const Doing doing : doings) {
                Failure failure;
                failure.kind = static_cast<Failure::Kind>(kind);
                failure.httpStatus = 418;
                const QString words = words::failure(failure, doing);
                QVERIFY2(words.size() > 15 && words.endsWith(u'.'),
                    qPrintable(nameOf(failure.kind) + u": "_s + words));
                QVERIFY2(!codes.match(words).hasMatch(), qPrintable(words));
                QVERIFY(words::details(failure).contains(u"418"_s));
            }
        }
    }

    /// A success that says it is none: its words are what helps, and no proxy is suspected.
    void anErrorInASuccessIsQuoted()
    {
        Failure failure;
        failure.kind = Failure::Kind::Unreadable;
        failure.httpStatus = 200;
        failure.serverText = u"No numbers left"_s;
        failure.redactedBody = R"({"success":0,"message":"No numbers left"})";
        const QString words = words::failure(failure, Doing::Buying);
        QVERIFY2(words.contains(u"The service answered with an error. It says: “No numbers left”."_s),
            qPrintable(words));
        QVERIFY(!words.contains(u"proxy"_s));
        failure.redactedBody = "<html><title>502 Bad Gateway</title></html>";
        QVERIFY(words::failure(failure, Doing::Buying).contains(u"proxy"_s));
    }

    void buyingSaysWhetherMoneyWentAway()
    {
        for (int kind = 0; kind < kinds; ++kind) {
            Failure failure;
            failure.kind = static_cast<Failure::Kind>(kind);
            const QString words = words::failure(failure, Doing::Buying);
            const bool saysNothing = words.contains(u"Nothing was bought."_s);
            const bool saysMaybe = words.contains(u"may have been bought"_s);
            QCOMPARE(saysNothing, !failure.isAmbiguousForPurchase());
            QCOMPARE(saysMaybe, failure.isAmbiguousForPurchase());
        }
    }

    /// Whatever came of a repetition, it does not settle what happened before, and the service's words are
    /// quoted.
    void repeatingNeverSaysThatNothingWasBought()
    {
        for (int kind = 0; kind < kinds; ++kind) {
            Failure failure;
            failure.kind = static_cast<Failure::Kind>(kind);
            failure.httpStatus = 402;
            failure.serverText = u"Insufficient wallet balance"_s;
            const QString words = words::failure(failure, Doing::Repeating);
            QVERIFY2(!words.contains(u"Nothing was bought"_s), qPrintable(words));
            QVERIFY2(words.contains(u"may have been bought"_s), qPrintable(words));
            QVERIFY2(words.contains(u"“Insufficient wallet balance”"_s), qPrintable(words));
        }
    }

    /// That a purchase is not made twice is said with how it is known, or not at all.
    void nothingIsPromisedThatNobodyKnows()
    {
        static const QRegularExpression promise(
            u"twice|never|once only|safe"_s, QRegularExpression::CaseInsensitiveOption);
        const auto holds = [](const QString& words, Known known) {
            const bool isProof = words.contains(u"an API check with a test key found that"_s);
            return known == Known::Proved ? isProof : !isProof && !promise.match(words).hasMatch();
        };
        for (const Known known : allKnown) {
            for (const bool looksBought : {false, true}) {
                const Repetition repetition{known, looksBought};
                const Order order = test::unknownOutcome(1, u"X"_s);
                for (const QString& words : {words::repetition(repetition),
                         words::openOutcome(order, repetition), words::checkAgainQuestion(order, repetition),
                         words::sentence(order, test::now, std::nullopt, repetition)})
                    QVERIFY2(holds(words, known), qPrintable(words));
                QCOMPARE(
                    words::openOutcome(order, repetition).contains(u"Most likely it was"_s), looksBought);
            }
        }
        for (int kind = 0; kind < kinds; ++kind) {
            Failure failure;
            failure.kind = static_cast<Failure::Kind>(kind);
            for (const Doing doing : {Doing::Buying, Doing::Repeating}) {
                const QString words = words::failure(failure, doing);
                QVERIFY2(!words.contains(u"twice"_s) && !words.contains(u"same key"_s), qPrintable(words));
            }
        }
    }

    void anOpenOutcomeNamesBothReadings()
    {
        Order order = test::unknownOutcome(1, u"X"_s);
        const QString words = words::openOutcome(order, {Known::NotProved, false});
        const QString before = test::now.addSecs(-40).toLocalTime().toString(u"HH:mm:ss"_s);
        const QString after = test::now.addSecs(-9).toLocalTime().toString(u"HH:mm:ss"_s);
        QVERIFY2(
            words.contains(u"Wallet $100.00 at %1 · $99.15 at %2."_s.arg(before, after)), qPrintable(words));
        QVERIFY2(words.contains(u"no API check with a test key"_s), qPrintable(words));
        QVERIFY2(!words.contains(u"key"_s) || !words.contains(u"same key"_s), qPrintable(words));

        // An unchanged wallet lowers no warning.
        order.apply({test::attempt(1), test::now,
            WalletSeen{WalletSeen::When::AfterPurchase, *order.walletBefore()}});
        const QString unchanged = words::openOutcome(order, {Known::NotProved, false});
        QVERIFY2(unchanged.startsWith(u"It may have been bought."_s), qPrintable(unchanged));
        QVERIFY2(!unchanged.contains(u"likely"_s), qPrintable(unchanged));

        // The service's words to a repetition that it turned down.
        Failure turnedDown;
        turnedDown.kind = Failure::Kind::ShortOfFunds;
        turnedDown.httpStatus = 402;
        turnedDown.serverText = u"Insufficient wallet balance"_s;
        order.apply({test::attempt(1), test::now, BecameUnknown{turnedDown}});
        QVERIFY(
            words::openOutcome(order, {}).contains(u"The service says: “Insufficient wallet balance”."_s));
        QVERIFY(!words::happened(order.events().constLast(), order).contains(u"Nothing was bought"_s));

        // Days apart, the days are named.
        order.apply({test::attempt(1), test::now.addDays(2),
            WalletSeen{WalletSeen::When::AfterPurchase, amount(u"99.15", u"USD"_s)}});
        QVERIFY(words::walletReadings(order).contains(
            QLocale().toString(test::now.addDays(2).toLocalTime().date(), QLocale::ShortFormat)));
    }

    void aPriceThatNobodyAgreedToStandsInTheTimeline()
    {
        Order order = test::unknownOutcome(1, u"X"_s);
        order.apply({test::attempt(1), test::now,
            Bought{NumberId(u"n"_s), u"+447700900123"_s, amount(u"4.35", u"USD"_s), {}, {}}});
        QCOMPARE(words::happened(order.events().constLast(), order).section(u" · "_s, 0, 0),
            u"Bought for $4.35, not for the $0.85 agreed to"_s);
        QCOMPARE(words::paidOtherwise(order),
            u"The service took $4.35 for X, not the $0.85 that you agreed to."_s);
    }

    void aRequestIsNoKey()
    {
        Order order = test::unknownOutcome(1, u"X"_s);
        order.apply({test::attempt(1), test::now, Sent{2}});
        QCOMPARE(words::happened(order.events().constLast(), order), u"Request repeated"_s);
    }

    void theServicesOwnWordsAreNoMarkup()
    {
        Failure failure;
        failure.kind = Failure::Kind::Conflict;
        failure.serverText = u"no\u202estock\nhere"_s;
        QVERIFY(words::failure(failure, Doing::Buying).contains(u"“nostock here”"_s));
    }

    void sentences()
    {
        const Order waits = test::waiting(1, Market(), u"WhatsApp"_s, u"+12025550143"_s, 156, 900);
        QCOMPARE(words::sentence(waits, test::now),
            u"+1 202-555-0143, WhatsApp, US, waiting for the SMS, 12 minutes 24 seconds left"_s);
        const Order came = test::withCode(waits, u"123456"_s, u"Your code is 123456"_s);
        QCOMPARE(words::sentence(came, test::now),
            u"+1 202-555-0143, WhatsApp, US, code 1 2 3 4 5 6, 12 minutes 24 seconds left"_s);
        QCOMPARE(words::sentence(test::waiting(1, Market(), u"X"_s, u"+12025550143"_s, 61), test::now),
            u"+1 202-555-0143, X, US, waiting for the SMS, waited 1 minute 1 second"_s);
        QCOMPARE(words::sentence(test::unknownOutcome(1, u"X"_s), test::now),
            u"X, GB, TC-9, may have been bought"_s);
    }

    void timeline()
    {
        const Order order = test::withCode(
            test::waiting(1, Market(), u"WhatsApp"_s, u"+12025550143"_s, 156, 900), u"123456"_s, u"123456"_s);
        QStringList lines;
        for (const Event& event : order.events()) {
            const QString line = words::happened(event, order);
            if (!line.isEmpty())
                lines.append(line);
        }
        QCOMPARE(lines,
            QStringList({u"Asked for the number"_s, u"Bought for $0.85 · wallet $99.15"_s,
                u"Checked, not there yet"_s, u"Code received · delivered in 9 s"_s}));
    }

    void rightToLeftKeepsNumbersInOrder()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        const QString shown = words::phone(u"+447700900123"_s);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QCOMPARE(shown, u"\u2066+44 7700 900123\u2069"_s);
    }
};

QTEST_MAIN(TestPresent)
#include "tst_words.moc"
