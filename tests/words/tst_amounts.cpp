// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/strict.h"
#include "words/words.h"

#include <QLocale>

#include <private/qlocale_p.h>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

/// A system that forms money by itself, as Windows and macOS do: "$7.00" where "$7" was asked for.
class SystemThatFormsMoney : public QSystemLocale {
public:
    QVariant query(QueryType type, QVariant in) const override
    {
        if (type != CurrencyToString)
            return {};
        const auto asked = in.value<CurrencyToStringArgument>();
        return QString(asked.symbol + asked.value.toString() + u".00"_s);
    }
    QLocale fallbackLocale() const override { return QLocale(QLocale::English, QLocale::UnitedStates); }
};

/// Only the digits, in ASCII, whatever script they are in.
QString digitsIn(const QString& shown)
{
    QString digits;
    for (const char32_t c : shown.toUcs4()) {
        if (const int digit = QChar::digitValue(c); digit >= 0)
            digits += QString::number(digit);
    }
    return digits;
}

const QStringList names{u"en_US"_s, u"en_GB"_s, u"en_IN"_s, u"de_DE"_s, u"de_AT"_s, u"de_CH"_s, u"fr_FR"_s,
    u"fr_CA"_s, u"es_ES"_s, u"es_MX"_s, u"pt_BR"_s, u"pt_PT"_s, u"it_IT"_s, u"nl_NL"_s, u"sv_SE"_s,
    u"nb_NO"_s, u"da_DK"_s, u"fi_FI"_s, u"pl_PL"_s, u"cs_CZ"_s, u"hu_HU"_s, u"tr_TR"_s, u"ru_RU"_s,
    u"uk_UA"_s, u"he_IL"_s, u"ar_EG"_s, u"fa_IR"_s, u"hi_IN"_s, u"bn_BD"_s, u"th_TH"_s, u"zh_CN"_s,
    u"ja_JP"_s, u"ko_KR"_s};

} // namespace

/// Amounts stay what they are in every locale, the system's among them.
class TestAmounts : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theSystemsOwnFormsOfMoneyAreNotTaken()
    {
        const SystemThatFormsMoney system;
        QLocale::setDefault(QLocale::system());
        QCOMPARE(QLocale().toCurrencyString(qlonglong(7), u"$"_s), u"$7.00"_s); // else this proves nothing
        QCOMPARE(words::money(*Money::fromDecimal(u"0.85", u"USD"_s)), u"$0.85"_s);
        QCOMPARE(words::money(*Money::fromDecimal(u"100", u"USD"_s)), u"$100.00"_s);
        QCOMPARE(words::money(*Money::fromDecimal(u"-1234.5", u"EUR"_s)), u"-€1,234.50"_s);
    }

    void everyDigitStandsOnceInEveryLocale_data()
    {
        QTest::addColumn<QString>("locale");
        QVERIFY(names.size() >= 30);
        for (const QString& name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    void everyDigitStandsOnceInEveryLocale()
    {
        QFETCH(QString, locale);
        QLocale::setDefault(QLocale(locale));
        QVERIFY(QLocale().name() == locale);
        for (const auto& [decimal, digits] :
            {std::pair(u"0.85", u"085"_s), std::pair(u"7", u"700"_s), std::pair(u"0.0125", u"00125"_s),
                std::pair(u"1234567.5", u"123456750"_s), std::pair(u"-77.07", u"7707"_s)}) {
            for (const auto& [currency, symbol] : {std::pair(u"USD"_s, u"$"_s), std::pair(u"EUR"_s, u"€"_s),
                     std::pair(u"PLN"_s, u"zł"_s), std::pair(u"XYZ"_s, u"XYZ"_s)}) {
                const Money amount = *Money::fromDecimal(decimal, currency);
                const QString shown = words::money(amount);
                QVERIFY2(digitsIn(shown) == digits, qPrintable(shown));
                QVERIFY2(shown.count(symbol) == 1, qPrintable(shown));
                const QString number = QString(shown).remove(symbol).trimmed();
                QVERIFY2(QLocale().decimalPoint() == QLocale().groupSeparator()
                        || number.count(QLocale().decimalPoint()) == 1,
                    qPrintable(shown));
                QVERIFY2(shown.contains(QLocale().negativeSign()) == amount.isNegative(), qPrintable(shown));
            }
        }
    }
};

QTEST_MAIN(TestAmounts)
#include "tst_amounts.moc"
