// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words.h"

#include "domain/plaintext.h"
#include "phone/phone.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace provynx::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(words)
};

constexpr QChar leftToRightIsolate(0x2066);
constexpr QChar popIsolate(0x2069);
constexpr int longestCountryId = 3;
constexpr int longestCurrency = 8;

struct Symbol {
    QLatin1StringView currency;
    QStringView shown;
};

constexpr std::array symbols{
    Symbol{"USD"_L1, u"$"},
    Symbol{"EUR"_L1, u"€"},
    Symbol{"GBP"_L1, u"£"},
    Symbol{"JPY"_L1, u"¥"},
    Symbol{"CNY"_L1, u"CN¥"},
    Symbol{"INR"_L1, u"₹"},
    Symbol{"KRW"_L1, u"₩"},
    Symbol{"RUB"_L1, u"₽"},
    Symbol{"UAH"_L1, u"₴"},
    Symbol{"TRY"_L1, u"₺"},
    Symbol{"ILS"_L1, u"₪"},
    Symbol{"NGN"_L1, u"₦"},
    Symbol{"PHP"_L1, u"₱"},
    Symbol{"VND"_L1, u"₫"},
    Symbol{"PLN"_L1, u"zł"},
    Symbol{"BRL"_L1, u"R$"},
    Symbol{"CAD"_L1, u"CA$"},
    Symbol{"AUD"_L1, u"A$"},
    Symbol{"CHF"_L1, u"CHF"},
};

QString digitsOf(const QLocale& locale, const QString& ascii)
{
    if (locale.zeroDigit() == "0"_L1)
        return ascii;
    QString shown;
    for (const QChar c : ascii)
        shown += c.isDigit() ? locale.toString(c.digitValue()) : QString(c);
    return shown;
}

/// The amount without sign and symbol, exact: the integer is grouped by the locale, the decimals are digits.
QString amount(const QLocale& locale, const Money& money)
{
    QString exact = money.toDecimal();
    if (money.isNegative())
        exact.remove(0, 1);
    const qsizetype point = exact.indexOf(u'.');
    return locale.toString(exact.left(point).toLongLong()) + locale.decimalPoint()
        + digitsOf(locale, exact.mid(point + 1));
}

bool isRightToLeft()
{
    return QGuiApplication::isRightToLeft() || QLocale().textDirection() == Qt::RightToLeft;
}

QString twoDigits(const QLocale& locale, qint64 number)
{
    return digitsOf(locale, QString::number(number).rightJustified(2, u'0'));
}

} // namespace

QString money(const Money& money)
{
    const QLocale locale;
    const QString shown = amount(locale, money);
    const QString sign = money.isNegative() ? locale.negativeSign() : QString();
    const QString currency = plainText(money.currency(), false, longestCurrency).trimmed();
    if (currency.isEmpty())
        return sign + shown;
    const auto known = std::find_if(symbols.cbegin(), symbols.cend(),
        [&](const Symbol& s) { return currency.compare(s.currency, Qt::CaseInsensitive) == 0; });
    if (known == symbols.cend())
        return sign + shown + u' ' + currency;
    // Where the symbol stands is the locale's; a sample says it without taking the amount through a double. It is
    // made by the locale's name: the system's own forms of money bring decimals that nobody asked for.
    constexpr qlonglong sample = 7;
    const QLocale named(locale.language(), locale.script(), locale.territory());
    QString formed = named.toCurrencyString(sample, known->shown.toString());
    formed.replace(named.toString(sample), shown);
    return sign + formed;
}

QString price(const std::optional<Money>& price)
{
    return price ? money(*price) : Words::tr("price unknown");
}

QString stock(const std::optional<qint64>& stock)
{
    if (!stock)
        return {};
    return *stock <= 0 ? Words::tr("none", "stock") : QLocale().toString(*stock);
}

QString phone(const QString& e164)
{
    const QString shown = phone::international(plainText(e164));
    return isRightToLeft() && !shown.isEmpty() ? QString(leftToRightIsolate + shown + popIsolate) : shown;
}

QString code(const QString& code)
{
    constexpr qsizetype group = 3;
    constexpr qsizetype longestUngrouped = 4;
    const QString shown = plainText(code).trimmed();
    const bool onlyDigits
        = std::all_of(shown.cbegin(), shown.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!onlyDigits || shown.size() <= longestUngrouped)
        return shown;
    QString grouped;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        if (i > 0 && (shown.size() - i) % group == 0)
            grouped += u' ';
        grouped += shown[i];
    }
    return grouped;
}

QString codeSpelt(const QString& code)
{
    QString spelt;
    for (const QChar c : plainText(code)) {
        if (c.isSpace())
            continue;
        if (!spelt.isEmpty() && !c.isLowSurrogate())
            spelt += u' ';
        spelt += c;
    }
    return spelt;
}

QString country(const Market& market, const QString& countryName)
{
    if (!market.needsCountry())
        return market.place().toUpper();
    const QString id = plainText(market.country().text()).trimmed();
    if (!id.isEmpty() && id.size() <= longestCountryId)
        return id.toUpper();
    const QString name = plainText(countryName).trimmed();
    return name.isEmpty() ? id : name;
}

QString server(Server server)
{
    return Words::tr("server %1").arg(QLocale().toString(static_cast<int>(server)));
}

QString serviceSentence(const Service& service, bool isFavourite)
{
    QString name = plainText(service.name.isEmpty() ? service.id.text() : service.name);
    if (isFavourite)
        name = Words::tr("%1, favourite").arg(name);
    if (service.isOutOfStock())
        return Words::tr("%1, %2, out of stock").arg(name, price(service.price));
    return service.stock
        ? Words::tr("%1, %2, %3 in stock").arg(name, price(service.price), stock(service.stock))
        : Words::tr("%1, %2").arg(name, price(service.price));
}

QString kindWord(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Live:
        return Words::tr("LIVE");
    case KeyKind::Test:
        return Words::tr("TEST");
    case KeyKind::Sandbox:
        break;
    }
    return Words::tr("SANDBOX");
}

QString timeLeft(std::chrono::seconds left)
{
    const QLocale locale;
    const qint64 seconds = std::max<qint64>(0, left.count());
    const QString minutesAndSeconds
        = twoDigits(locale, seconds / 60 % 60) + u':' + twoDigits(locale, seconds % 60);
    return seconds < 3600
        ? minutesAndSeconds
        : QString(digitsOf(locale, QString::number(seconds / 3600)) + u':' + minutesAndSeconds);
}

QString ago(std::chrono::seconds age)
{
    using namespace std::chrono;
    constexpr seconds aMoment{5};
    const QLocale locale;
    const auto number
        = [&](auto duration) { return locale.toString(static_cast<qlonglong>(duration.count())); };
    if (age < aMoment)
        return Words::tr("just now");
    if (age < minutes{1})
        return Words::tr("%1 s ago").arg(number(age));
    if (age < hours{1})
        return Words::tr("%1 min ago").arg(number(duration_cast<minutes>(age)));
    if (age < days{1})
        return Words::tr("%1 h ago").arg(number(duration_cast<hours>(age)));
    return Words::tr("%1 d ago").arg(number(duration_cast<days>(age)));
}

QString took(std::chrono::milliseconds time)
{
    using namespace std::chrono;
    const QLocale locale;
    const qint64 whole = duration_cast<seconds>(time).count();
    if (whole < 1)
        return Words::tr("under 1 s");
    if (whole < 60)
        return Words::tr("%1 s").arg(locale.toString(whole));
    if (whole < 3600)
        return Words::tr("%1 min %2 s").arg(locale.toString(whole / 60), locale.toString(whole % 60));
    return Words::tr("%1 h %2 min").arg(locale.toString(whole / 3600), locale.toString(whole / 60 % 60));
}

} // namespace provynx::words
