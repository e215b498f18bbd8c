// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/baseurl.h"
#include "domain/failure.h"
#include "domain/habits.h"
#include "domain/key.h"
#include "domain/market.h"
#include "domain/orderfacts.h"
#include "domain/plaintext.h"
#include "domain/signaturescheme.h"
#include "support/strict.h"

using namespace provynx;
using namespace Qt::StringLiterals;
using Flaw = BaseUrl::Flaw;

namespace {

/// Its words one after the other, each of which is read back as its value.
template <class Rows>
QString wordsOf(const Rows& rows)
{
    QStringList words;
    for (const auto& row : rows) {
        words << wordFor(rows, row.value);
        if (fromWord(rows, words.constLast()) != row.value)
            words.last() += u" is another's";
    }
    return words.join(u' ');
}

} // namespace

class TestValues : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void goodAddresses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("https://sms.provynx.com/api/v1/sms") << u"https://sms.provynx.com/api/v1/sms"_s;
        QTest::newRow("https://sms.provynx.com/api/v1/sms/") << u"https://sms.provynx.com/api/v1/sms"_s;
        QTest::newRow("HTTPS://SMS.Provynx.com:443/api") << u"https://sms.provynx.com/api"_s;
        QTest::newRow("http://127.0.0.1:8080") << u"http://127.0.0.1:8080"_s;
        QTest::newRow("http://127.1.2.3:80/x") << u"http://127.1.2.3/x"_s;
        QTest::newRow("http://localhost:9/") << u"http://localhost:9"_s;
        QTest::newRow("http://[::1]:9/") << u"http://[::1]:9"_s;
    }

    void goodAddresses()
    {
        QFETCH(QString, name);
        const auto parsed = BaseUrl::parse(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(std::holds_alternative<BaseUrl>(parsed));
        QCOMPARE(std::get<BaseUrl>(parsed).name(), name);
        QCOMPARE(BaseUrl::fromName(name), std::get<BaseUrl>(parsed));
    }

    void badAddresses_data()
    {
        QTest::addColumn<Flaw>("flaw");
        QTest::newRow("") << Flaw::Empty;
        QTest::newRow("sms.provynx.com") << Flaw::NotAUrl;
        QTest::newRow("https://") << Flaw::NotAUrl;
        QTest::newRow("ftp://sms.provynx.com") << Flaw::WrongScheme;
        QTest::newRow("http://sms.provynx.com") << Flaw::PlainHttp;
        QTest::newRow("http://192.168.1.4/") << Flaw::PlainHttp;
        QTest::newRow("http://127.0.0.1.evil.example/") << Flaw::PlainHttp;
        QTest::newRow("http://127.0.0.evil/") << Flaw::PlainHttp;
        QTest::newRow("http://localhost.evil.example/") << Flaw::PlainHttp;
        QTest::newRow("https://me:secret@sms.provynx.com") << Flaw::HasCredentials;
        QTest::newRow("https://sms.provynx.com/?a=b") << Flaw::HasQuery;
        QTest::newRow("https://sms.provynx.com/#a") << Flaw::HasQuery;
    }

    void badAddresses()
    {
        QFETCH(Flaw, flaw);
        const auto parsed = BaseUrl::parse(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(std::holds_alternative<Flaw>(parsed));
        QCOMPARE(std::get<Flaw>(parsed), flaw);
    }

    void theSandboxIsOneAddressWhateverItsPort()
    {
        const BaseUrl today = BaseUrl::embedded(QUrl(u"http://127.0.0.1:40001"_s));
        QCOMPARE(today, BaseUrl::embedded(QUrl(u"http://127.0.0.1:40002"_s)));
        QCOMPARE(today.name(), u"sandbox"_s);
        QCOMPARE(BaseUrl::fromName(u"sandbox"_s), today);
        QVERIFY(BaseUrl::fromName(u"sandbox"_s).isEmbedded());
    }

    void keysByPrefix()
    {
        QCOMPARE(kindOfKey(readKey(u"nsk_live_abcdefgh1234"_s)), KeyKind::Live);
        QCOMPARE(kindOfKey(readKey(u"  nsk_test_abcdefgh1234\n"_s)), KeyKind::Test);
        QVERIFY(!kindOfKey(readKey(u"nsk_test_"_s)));
        QVERIFY(!kindOfKey(readKey(u"NSK_LIVE_abcdefgh"_s)));
        QVERIFY(!kindOfKey(readKey(u"sk_live_abcdefgh"_s)));
        QCOMPARE(readKey(u"nsk_live_abcdefgh1234"_s).lastFour(), u"1234"_s);
        QCOMPARE(readKey(u"nsk_test_ab"_s).lastFour(), QString());
        QVERIFY(readKey(u"nsk_test_ab\r\nX-Evil: 1"_s).isEmpty());
        QVERIFY(readKey(u"nsk_test_ключ"_s).isEmpty());
        QVERIFY(readKey(u"nsk_test_"_s + QString(600, u'a')).isEmpty());
    }

    void offersKeepTheirMarket()
    {
        const Market market = Market::global(Server::Three, CountryId(u"gb"_s));
        const PriceList prices(market, {{ServiceId(u"acme"_s), u"Acme"_s, std::nullopt, std::nullopt}});
        QVERIFY(!prices.offer(ServiceId(u"other"_s)));
        const auto offer = prices.offer(ServiceId(u"acme"_s));
        QVERIFY(offer);
        QCOMPARE(offer->market(), market);
        QVERIFY(!offer->market().canCancel());
        QVERIFY(Market::unitedStates(Server::One).canCancel());
        QVERIFY(!offer->service().isOutOfStock());
    }

    void failuresByName()
    {
        for (int i = 0; i <= static_cast<int>(Failure::Kind::NotSent); ++i) {
            const auto kind = static_cast<Failure::Kind>(i);
            QVERIFY(!nameOf(kind).isEmpty());
            QCOMPARE(failureKindFromName(nameOf(kind)), kind);
        }
        QCOMPARE(failureKindFromName(u"Nonsense"), Failure::Kind::Unreadable);
    }

    /// They stand in journals, settings and exports that were written long ago.
    void storedWordsStayAsTheyAre()
    {
        QCOMPARE(wordsOf(regionRows), u"us global"_s);
        QCOMPARE(wordsOf(keyKindWords), u"sandbox test live"_s);
        QCOMPARE(wordsOf(placementWords), u"header body"_s);
        QCOMPARE(wordsOf(resultWords), u"none pass fail blocked"_s);
        QCOMPARE(wordsOf(walletWords), u"before after-purchase after-cancel"_s);
        QCOMPARE(wordsOf(phaseWords),
            u"intended sent unknown refused settled waiting cancelled expired finished"_s);
        QCOMPARE(wordsOf(outcomeWords), u"open not-bought given-up waiting received no-message cancelled"_s);
        QCOMPARE(wordsOf(pacingWords), u"normal gentle"_s);
        QCOMPARE(wordsOf(proxyWords), u"system none manual"_s);
        QCOMPARE(wordsOf(protocolWords), u"http socks5"_s);
        QCOMPARE(wordsOf(formatWords), u"e164 international national digits without-country-code"_s);
        QCOMPARE(wordsOf(schemeRows), u"standard stripe plain"_s);
        QVERIFY(!fromWord(regionRows, u"US"));
        QVERIFY(!fromWord(regionRows, u""));
    }

    void aMarketHasACountryWhereItsRegionNeedsOne()
    {
        const Market us
            = Market::of(Region::UnitedStates, Server::Two, CountryId(u"gb"_s), OperatorId(u"o"_s));
        QCOMPARE(us, Market::unitedStates(Server::Two, OperatorId(u"o"_s)));
        QVERIFY(us.country().isEmpty() && !us.needsCountry() && us.canCancel() && !us.mayLackOperators());
        QCOMPARE(us.place(), u"us"_s);
        QCOMPARE(us.path(), u"/us"_s);
        QCOMPARE(us.on(Server::One), Market());
        const Market global = Market::of(Region::Global, Server::Two, CountryId(u"gb"_s), OperatorId(u"o"_s));
        QCOMPARE(global, Market::global(Server::Two, CountryId(u"gb"_s), OperatorId(u"o"_s)));
        QVERIFY(global.needsCountry() && !global.canCancel() && global.mayLackOperators());
        QCOMPARE(global.place(), u"gb"_s);
        QCOMPARE(global.path(), u"/global"_s);
        QCOMPARE(global.on(Server::Three), Market::global(Server::Three, CountryId(u"gb"_s)));
    }

    void textFromOutside()
    {
        QCOMPARE(plainText(u"a\u202eb\u2066c\0d\x1b[31m"_s), u"abcd[31m"_s);
        QCOMPARE(plainText(u"one\r\ntwo\rthree\nfour"_s), u"one two three four"_s);
        QCOMPARE(plainText(u"one\r\ntwo\rthree\nfour"_s, true), u"one\ntwo\nthree\nfour"_s);
        QCOMPARE(plainText(u"\u200b\ufeffx\u2060"_s), u"x"_s);
        QCOMPARE(plainText(u"👩\u200d💻"_s), u"👩\u200d💻"_s);
        QCOMPARE(plainText(u"aaa👩"_s, false, 4), u"aaa"_s);
        QCOMPARE(plainText(u"<b>bold</b>"_s), u"<b>bold</b>"_s);
        QCOMPARE(folded(u"Élan ÅNGSTRÖM Straße"_s), u"elan angstrom strasse"_s);
        QCOMPARE(folded(u"Øre Łódź Æon"_s), u"ore lodz aeon"_s);
        QCOMPARE(folded(u"ﬁ WÍDE ｗｉｄｅ"_s), u"fi wide wide"_s);
    }
};

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
