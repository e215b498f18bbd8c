// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wirevalues.h"

#include "wirenames.h"

#include "domain/plaintext.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace provynx::wire {

using namespace Qt::StringLiterals;
using json::Fields;
using json::Names;
using json::Nest;

namespace {

constexpr qsizetype longestId = 200;
constexpr qsizetype longestWord = 100;
constexpr qsizetype longestCode = 16;
constexpr int centDigits = 2;
/// The one assumption about money: an amount without a currency is in the wallet's documented one.
const QString assumedCurrency = u"USD"_s;

/// ISO 4217 in digits, and signs.
std::optional<QString> currencyOf(const QJsonValue& value)
{
    static const QHash<QString, QString> known{{u"$"_s, u"USD"_s}, {u"US$"_s, u"USD"_s}, {u"€"_s, u"EUR"_s},
        {u"£"_s, u"GBP"_s}, {u"₽"_s, u"RUB"_s}, {u"₴"_s, u"UAH"_s}, {u"₹"_s, u"INR"_s},
        {u"840"_s, u"USD"_s}, {u"978"_s, u"EUR"_s}, {u"826"_s, u"GBP"_s}, {u"643"_s, u"RUB"_s},
        {u"980"_s, u"UAH"_s}, {u"398"_s, u"KZT"_s}, {u"156"_s, u"CNY"_s}, {u"985"_s, u"PLN"_s},
        {u"949"_s, u"TRY"_s}, {u"356"_s, u"INR"_s}, {u"360"_s, u"IDR"_s}, {u"986"_s, u"BRL"_s},
        {u"392"_s, u"JPY"_s}, {u"756"_s, u"CHF"_s}, {u"752"_s, u"SEK"_s}, {u"578"_s, u"NOK"_s},
        {u"208"_s, u"DKK"_s}, {u"203"_s, u"CZK"_s}, {u"124"_s, u"CAD"_s}, {u"36"_s, u"AUD"_s},
        {u"036"_s, u"AUD"_s}, {u"702"_s, u"SGD"_s}, {u"344"_s, u"HKD"_s}, {u"933"_s, u"BYN"_s},
        {u"946"_s, u"RON"_s}, {u"348"_s, u"HUF"_s}, {u"975"_s, u"BGN"_s}};
    if (value.isObject())
        return Fields(value.toObject()).first(names::currencyInside, [](const QJsonValue& inside) {
            return inside.isObject() ? std::nullopt : currencyOf(inside);
        });
    const auto said = word(value);
    return said ? std::optional(known.value(said->toUpper(), said->toUpper())) : std::nullopt;
}

/// How many of an amount's last digits are behind the point, where the object says so.
std::optional<int> decimalsIn(const Fields& fields)
{
    const auto unit = fields.first(names::unit, word);
    if (unit && json::contains(names::cents, json::foldedName(*unit)))
        return centDigits;
    return fields.first(names::decimals, [](const QJsonValue& value) -> std::optional<int> {
        if (value.isBool())
            return value.toBool() ? std::optional(centDigits) : std::nullopt;
        const auto count = json::whole(value);
        return count && *count >= 0 && *count <= 6 ? std::optional(static_cast<int>(*count)) : std::nullopt;
    });
}

/// "0.35", "$0.35", "0.35 USD", "EUR 0.35". `decimals`: a whole number counts the smallest units.
std::optional<Money> amountIn(QString text, QString currency, std::optional<int> decimals)
{
    static const QRegularExpression around(u"\\A([^\\d\\s.,+-]{1,4})?\\s*([-+]?[\\d.]+(?:[eE][-+]?\\d+)?)"
                                           "\\s*([^\\d\\s.,+-]{1,4})?\\z"_s);
    static const QRegularExpression sign(u"\\A(?:[A-Z]{3}|\\p{Sc}|US\\$)\\z"_s);
    constexpr qsizetype longestAmount = 64;
    const auto parts = around.match(text.left(longestAmount + 1).trimmed());
    const QString named = parts.captured(1) + parts.captured(3);
    if (text.size() > longestAmount || !parts.hasMatch()
        || (!named.isEmpty() && !sign.match(named).hasMatch()))
        return std::nullopt;
    if (!named.isEmpty())
        currency = currencyOf(named).value_or(currency);
    text = parts.captured(2);
    static const QRegularExpression whole(u"\\A[-+]?\\d+\\z"_s);
    if (decimals && whole.match(text).hasMatch())
        text += u"e-%1"_s.arg(*decimals);
    return Money::fromDecimal(text, currency);
}

std::optional<Money> amountOf(
    const QJsonValue& value, const QString& currency, std::optional<int> decimals = std::nullopt)
{
    if (value.isObject()) { // its own members alone: what stands around it is another amount, or a stock
        const Fields inside(value.toObject());
        const QString own = inside.first(names::currency, currencyOf).value_or(currency);
        decimals = decimalsIn(inside);
        return inside.first(names::amount, [&own, decimals](const QJsonValue& member) {
            return member.isObject() ? std::nullopt : amountOf(member, own, decimals);
        });
    }
    const auto said = json::decimal(value);
    return said ? amountIn(*said, currency, decimals) : std::nullopt;
}

/// "price_cents", "priceInCents", "minor_price": hundredths.
std::optional<Money> amountInCents(const Fields& fields, Names wanted, const QString& currency)
{
    for (const auto& [name, value] : fields.members()) {
        QString plain = name;
        for (const auto suffix :
            {"incents"_L1, "cents"_L1, "cent"_L1, "inminorunits"_L1, "minorunits"_L1, "minor"_L1}) {
            if (plain.endsWith(suffix)) {
                plain.chop(suffix.size());
                break;
            }
        }
        if (plain == name || !json::contains(wanted, plain) || value.isObject())
            continue;
        if (const auto amount = amountOf(value, currency, centDigits))
            return amount;
    }
    return std::nullopt;
}

std::optional<Money> amountIn(const Fields& fields, Names wanted, const QString& currency)
{
    const auto decimals = decimalsIn(fields);
    const auto amount = fields.first(wanted,
        [&currency, decimals](const QJsonValue& value) { return amountOf(value, currency, decimals); });
    return amount ? amount : amountInCents(fields, wanted, currency);
}

std::optional<Money> notNegative(const std::optional<Money>& amount)
{
    return amount && !amount->isNegative() ? amount : std::nullopt;
}

} // namespace

std::optional<QString> usableId(const QJsonValue& value)
{
    const auto said = json::text(value);
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    const auto isPoint = [](QChar c) { return c == u'.' || c == u'e'; };
    // A number that is not whole is no id, or was rounded: nothing would be found by it again.
    if (value.isDouble() && std::any_of(said->cbegin(), said->cend(), isPoint))
        return std::nullopt;
    if (!said || said->size() > longestId || *said == u"."_s || *said == u".."_s
        || std::any_of(said->cbegin(), said->cend(), isControl))
        return std::nullopt;
    return said;
}

std::optional<QString> word(const QJsonValue& value)
{
    const auto said = json::text(value);
    const QString shown = said ? plainText(*said, false, longestWord) : QString();
    return shown.isEmpty() ? std::nullopt : std::optional(shown);
}

std::optional<QString> something(const QJsonValue& value)
{
    // Masked, or the brackets and quotes of what is empty.
    static const QRegularExpression masked(u"\\A(?:[-*_.xX\\x{2022}]+|[\\[\\](){}<>\"'\\s,;:]+)\\z"_s);
    const auto said = json::text(value);
    if (!said || json::contains(names::nothing, json::foldedName(*said)) || masked.match(*said).hasMatch())
        return std::nullopt;
    const QString shown = plainText(*said, true);
    return shown.isEmpty() ? std::nullopt : std::optional(shown);
}

bool looksLikeCode(const QString& text)
{
    static const QRegularExpression grouped(u"\\A[\\d -]+\\z"_s);
    static const QRegularExpression blank(u"\\s"_s);
    return text.size() <= longestCode && (!text.contains(blank) || grouped.match(text).hasMatch());
}

std::optional<Money> money(const Nest& nest, Names wanted)
{
    const QString currency = nest.first(names::currency, currencyOf).value_or(assumedCurrency);
    for (auto level = nest.levels().crbegin(); level != nest.levels().crend(); ++level) {
        if (auto amount = amountIn(*level, wanted, currency))
            return amount;
    }
    return std::nullopt;
}

std::optional<Money> price(const Nest& nest, Names wanted)
{
    return notNegative(money(nest, wanted));
}

std::optional<Money> ownPrice(const Nest& nest)
{
    const QString currency = nest.first(names::currency, currencyOf).value_or(assumedCurrency);
    return notNegative(amountIn(nest.inner(), names::price, currency));
}

} // namespace provynx::wire
