// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"
#include "support/strict.h"

using namespace provynx;
using namespace Qt::StringLiterals;

class TestMoney : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void readsDecimals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("reads");
        QTest::addColumn<qint64>("micros");
        QTest::addColumn<QString>("written");
        const auto row = [](const char* text, qint64 micros, const char* written) {
            QTest::newRow(text) << QString::fromLatin1(text) << true << micros
                                << QString::fromLatin1(written);
        };
        row("0", 0, "0.00");
        row("0.85", 850'000, "0.85");
        row(".5", 500'000, "0.50");
        row("5.", 5'000'000, "5.00");
        row("0.0125", 12'500, "0.0125");
        row("-0.0125", -12'500, "-0.0125");
        row("+3", 3'000'000, "3.00");
        row("100.00", 100'000'000, "100.00");
        row("1e2", 100'000'000, "100.00");
        row("1.5e-3", 1'500, "0.0015");
        row("0.0000005", 1, "0.000001");
        row("0.0000004", 0, "0.00");
        row("0.1234565", 123'457, "0.123457");
        row("9223372036854", 9'223'372'036'854'000'000, "9223372036854.00");
        for (const char* bad :
            {"", " ", ".", "-", "1,5", "1.2.3", "$5", "0x10", "nan", "inf", "1e", "1e99", "9300000000000"})
            QTest::newRow(qPrintable(u"bad "_s + QString::fromLatin1(bad)))
                << QString::fromLatin1(bad) << false << qint64(0) << QString();
    }

    void readsDecimals()
    {
        QFETCH(QString, text);
        QFETCH(bool, reads);
        QFETCH(qint64, micros);
        QFETCH(QString, written);
        const auto money = Money::fromDecimal(text, u"USD"_s);
        QCOMPARE(money.has_value(), reads);
        if (!reads)
            return;
        QCOMPARE(money->micros(), micros);
        QCOMPARE(money->toDecimal(), written);
        QCOMPARE(Money::fromDecimal(money->toDecimal(), u"USD"_s), money);
    }

    void currenciesDoNotMix()
    {
        const Money dollars = Money::fromMicros(850'000, u"USD"_s);
        const Money euros = Money::fromMicros(850'000, u"EUR"_s);
        QVERIFY(!dollars.plus(euros));
        QVERIFY(!dollars.minus(euros));
        QVERIFY(!dollars.isLessThan(euros));
        QCOMPARE(dollars.plus(dollars)->micros(), 1'700'000);
        QCOMPARE(dollars.minus(dollars)->micros(), 0);
    }

    void overflowIsNothing()
    {
        const Money most = Money::fromMicros(std::numeric_limits<qint64>::max(), u"USD"_s);
        QVERIFY(!most.plus(Money::fromMicros(1, u"USD"_s)));
        const Money least = Money::fromMicros(std::numeric_limits<qint64>::min(), u"USD"_s);
        QVERIFY(!least.minus(Money::fromMicros(1, u"USD"_s)));
        QCOMPARE(least.toDecimal(), u"-9223372036854.775808"_s);
    }
};

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
