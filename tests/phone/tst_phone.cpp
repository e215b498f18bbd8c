// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone/phone.h"
#include "support/strict.h"

using namespace provynx;
using namespace Qt::StringLiterals;

class TestPhone : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void written_data()
    {
        QTest::addColumn<QString>("international");
        QTest::addColumn<QString>("national");
        QTest::addColumn<QString>("digits");
        QTest::addColumn<QString>("behindTheCode");
        QTest::newRow("+12025550143")
            << u"+1 202-555-0143"_s << u"(202) 555-0143"_s << u"12025550143"_s << u"2025550143"_s;
        QTest::newRow("+447700900123")
            << u"+44 7700 900123"_s << u"07700 900123"_s << u"447700900123"_s << u"7700900123"_s;
        QTest::newRow("+4915228817386")
            << u"+49 1522 8817386"_s << u"01522 8817386"_s << u"4915228817386"_s << u"15228817386"_s;
        QTest::newRow("+33639981234")
            << u"+33 6 39 98 12 34"_s << u"06 39 98 12 34"_s << u"33639981234"_s << u"639981234"_s;
    }

    void written()
    {
        const QString e164 = QString::fromLatin1(QTest::currentDataTag());
        QTEST(phone::international(e164), "international");
        QTEST(phone::national(e164), "national");
        QTEST(phone::digits(e164), "digits");
        QTEST(phone::withoutCountryCode(e164), "behindTheCode");
        QCOMPARE(phone::written(e164, NumberFormat::E164), e164);
        QTEST(phone::written(e164, NumberFormat::International), "international");
        QTEST(phone::written(e164, NumberFormat::National), "national");
        QTEST(phone::written(e164, NumberFormat::Digits), "digits");
        QTEST(phone::written(e164, NumberFormat::WithoutCountryCode), "behindTheCode");
    }

    void whatCannotBeReadComesBackAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("plus") << u"+"_s;
        QTest::newRow("no plus") << u"447700900123"_s;
        QTest::newRow("words") << u"not a number"_s;
        QTest::newRow("letters") << u"+1800FLOWERS"_s;
        QTest::newRow("no such code") << u"+9991234567"_s;
        QTest::newRow("zero") << u"+0447700900123"_s;
        QTest::newRow("too short") << u"+1"_s;
        QTest::newRow("too long") << u"+4477009001234477009001234"_s;
        // The library would drop these zeros.
        QTest::newRow("trunk prefix") << u"+4407700900123"_s;
        QTest::newRow("markup") << u"+44<b>7700</b>"_s;
        QTest::newRow("other digits") << u"+٤٤٧٧٠٠٩٠٠١٢٣"_s;
    }

    void whatCannotBeReadComesBackAsItIs()
    {
        QFETCH(QString, text);
        QCOMPARE(phone::international(text), text);
        QCOMPARE(phone::national(text), text);
    }

    void nothingIsLostWithoutACode()
    {
        QCOMPARE(phone::digits(u"words"_s), u"words"_s);
        QCOMPARE(phone::digits(u"+9991234567"_s), u"9991234567"_s);
        QCOMPARE(phone::withoutCountryCode(u"+9991234567"_s), u"9991234567"_s);
        QCOMPARE(phone::withoutCountryCode(u"+1"_s), QString());
        QCOMPARE(phone::withoutCountryCode(QString()), QString());
    }

    void codes()
    {
        QCOMPARE(phone::callingCode(u"gb"_s), 44);
        QCOMPARE(phone::callingCode(u"GB"_s), 44);
        QCOMPARE(phone::callingCode(u"Us"_s), 1);
        QCOMPARE(phone::callingCode(u"de"_s), 49);
        QCOMPARE(phone::callingCode(u"xx"_s), 0);
        QCOMPARE(phone::callingCode(u""_s), 0);
        QCOMPARE(phone::callingCode(u"16"_s), 0);
        QCOMPARE(phone::callingCode(u"<script>"_s), 0);
        QCOMPARE(phone::callingCodeOf(u"+447700900123"_s), 44);
        QCOMPARE(phone::callingCodeOf(u"+12025550143"_s), 1);
        QCOMPARE(phone::callingCodeOf(u"+35312345678"_s), 353);
        QCOMPARE(phone::callingCodeOf(u"12025550143"_s), 0);
        QCOMPARE(phone::callingCodeOf(u"+999"_s), 0);
        QCOMPARE(phone::callingCodeOf(u"+0"_s), 0);
        QCOMPARE(phone::callingCodeOf(QString()), 0);
    }
};

QTEST_GUILESS_MAIN(TestPhone)
#include "tst_phone.moc"
