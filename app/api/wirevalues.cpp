// SPDX-License-Identifier: GPL-3.0-or-later
#include "wirevalues.h"

#include "wirenames.h"

#include "domain/plaintext.h"

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
/// The one assumption about money: an amount without a currency is in the wallet's documented one.
const QString assumedCurrency = u"USD"_s;

std::optional<QString> currencyOf(const QJsonValue& value)
{
    const auto said = word(value);
    return said ? std::optional(*said == u"$"_s ? assumedCurrency : said->toUpper()) : std::nullopt;
}

std::optional<Money> amountOf(const QJsonValue& value, const QString& currency)
{
    if (value.isObject()) { // its own members alone: what stands around it is another amount, or a stock
        const Fields inside(value.toObject());
        const QString own = inside.first(names::currency, currencyOf).value_or(currency);
        return inside.first(names::amount, [&own](const QJsonValue& member) {
            return member.isObject() ? std::nullopt : amountOf(member, own);
        });
    }
    const auto decimal = json::decimal(value);
    return decimal ? Money::fromDecimal(*decimal, currency) : std::nullopt;
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
    const auto said = json::text(value);
    if (!said || json::contains(names::nothing, json::foldedName(*said)) || *said == u"-"_s)
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
    return nest.first(wanted, [&currency](const QJsonValue& value) { return amountOf(value, currency); });
}

std::optional<Money> price(const Nest& nest, Names wanted)
{
    return notNegative(money(nest, wanted));
}

/// Of a list's member: its own, and never what the list says about the whole; only its currency may be the
/// list's.
std::optional<Money> ownPrice(const Nest& nest)
{
    const QString currency = nest.first(names::currency, currencyOf).value_or(assumedCurrency);
    return notNegative(nest.inner().first(
        names::price, [&currency](const QJsonValue& value) { return amountOf(value, currency); }));
}

} // namespace provynx::wire
