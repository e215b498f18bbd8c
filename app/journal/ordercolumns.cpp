// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ordercolumns.h"

#include "eventtext.h"
#include "valuetext.h"

#include <algorithm>

namespace provynx {

using namespace Qt::StringLiterals;
using Phase = Order::Phase;

namespace {

struct Column {
    QLatin1StringView name;
    QVariant value;
};

/// Never null: the columns of texts are not.
QVariant textValue(const QString& text)
{
    return text.isNull() ? u""_s : text;
}

QVariant timeValue(const QDateTime& time)
{
    return time.isValid() ? QVariant(microsOf(time)) : QVariant();
}

QVariant moneyValue(const std::optional<Money>& money)
{
    return money ? QVariant(money->micros()) : QVariant();
}

bool keepsCodes(const Order& order)
{
    const QString mark = wipedMark();
    const auto isKept = [&mark](const QString& text) { return !text.isEmpty() && text != mark; };
    return std::any_of(order.messages().cbegin(), order.messages().cend(),
        [&isKept](const Message& message) { return isKept(message.code) || isKept(message.text); });
}

QString currencyOf(const OrderFacts& facts)
{
    return facts.price ? facts.price->currency() : facts.refund ? facts.refund->currency() : QString();
}

/// In the order of factColumns() from the second on; those behind are not read back.
QList<Column> columnsOf(const Order& order)
{
    const OrderFacts facts = OrderFacts::of(order);
    return {
        {"intended_at"_L1, timeValue(facts.intendedAt)},
        {"bought_at"_L1, timeValue(facts.boughtAt)},
        {"code_at"_L1, timeValue(facts.codeAt)},
        {"phase"_L1, wordFor(phaseWords, facts.phase)},
        {"outcome"_L1, wordFor(outcomeWords, facts.outcome)},
        {"kind"_L1, wordFor(keyKindWords, facts.kind)},
        {"base"_L1, textValue(facts.base.name())},
        {"profile"_L1, textValue(facts.profile.text())},
        {"region"_L1, wordFor(regionRows, facts.market.region())},
        {"server"_L1, static_cast<qint64>(facts.market.server())},
        {"country"_L1, textValue(facts.market.country().text())},
        {"operator"_L1, textValue(facts.market.op().text())},
        {"country_name"_L1, textValue(facts.countryName)},
        {"service"_L1, textValue(facts.service.text())},
        {"service_name"_L1, textValue(facts.serviceName)},
        {"phone"_L1, textValue(facts.phone)},
        {"test_case"_L1, textValue(facts.testCase)},
        {"code"_L1, textValue(facts.code)},
        {"price"_L1, moneyValue(facts.price)},
        {"refund"_L1, moneyValue(facts.refund)},
        {"currency"_L1, textValue(currencyOf(facts))},
        {"result"_L1, wordFor(resultWords, facts.result)},
        {"found"_L1, qint64{facts.isFound}},
        {"ended_at"_L1, order.isActive() ? QVariant() : timeValue(order.endedAt())},
        {"keeps_codes"_L1, qint64{keepsCodes(order)}},
    };
}

constexpr int notReadBack = 2;

/// The same as SQLite keeps it.
bool isSame(const QVariant& stored, const QVariant& value)
{
    return stored.isNull() == value.isNull() && stored.toString() == value.toString();
}

QStringList namesOf(const QList<Column>& columns)
{
    QStringList names;
    for (const Column& column : columns)
        names << column.name;
    return names;
}

const QStringList& readColumns()
{
    static const QStringList names = [] {
        const QList<Column> columns = columnsOf(Order());
        return QStringList(u"attempt"_s) + namesOf(columns.first(columns.size() - notReadBack));
    }();
    return names;
}

} // namespace

qint64 insertFacts(Connection& connection, const Order& order)
{
    const QList<Column> columns = columnsOf(order);
    const QString marks = u", ?"_s.repeated(columns.size());
    Statement insert(connection,
        u"INSERT INTO orders (attempt, "_s + namesOf(columns).join(u", "_s) + u") VALUES (?"_s + marks
            + u')');
    insert.bind(order.attempt().text());
    for (const Column& column : columns)
        insert.bind(column.value);
    return insert.run().insertedId();
}

void writeFacts(Connection& connection, qint64 id, const Order& order)
{
    const QList<Column> columns = columnsOf(order);
    QStringList changed;
    QVariantList values;
    {
        Statement row(
            connection, u"SELECT "_s + namesOf(columns).join(u", "_s) + u" FROM orders WHERE id = ?"_s);
        row.run(id);
        if (!row.next())
            return;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (isSame(row.at(static_cast<int>(i)), columns[i].value))
                continue;
            changed << columns[i].name + u" = ?"_s;
            values << columns[i].value;
        }
    }
    if (changed.isEmpty())
        return;
    Statement update(connection, u"UPDATE orders SET "_s + changed.join(u", "_s) + u" WHERE id = ?"_s);
    for (const QVariant& value : std::as_const(values))
        update.bind(value);
    update.run(id);
}

QString factColumns()
{
    return u"o."_s + readColumns().join(u", o."_s);
}

OrderFacts factsFrom(const Statement& row, int first)
{
    int column = first;
    const auto text = [&row, &column] { return row.text(column++); };
    const auto time = [&row, &column] {
        const QVariant value = row.at(column++);
        return value.isNull() ? QDateTime() : timeFromMicros(value.toLongLong());
    };
    OrderFacts facts;
    facts.attempt = AttemptId(text());
    facts.intendedAt = time();
    facts.boughtAt = time();
    facts.codeAt = time();
    facts.phase = fromWord(phaseWords, text()).value_or(Phase::Intended);
    facts.outcome = fromWord(outcomeWords, text()).value_or(Outcome::Open);
    const auto kind = fromWord(keyKindWords, text());
    facts.base = BaseUrl::fromName(text());
    facts.profile = ProfileId(text());
    const auto region = fromWord(regionRows, text());
    const auto server = static_cast<Server>(row.number(column++));
    const CountryId country(text());
    const OperatorId op(text());
    if (!kind || !region)
        return {}; // its intent is a newer version's
    facts.kind = *kind;
    facts.market = Market::of(*region, server, country, op);
    facts.countryName = text();
    facts.service = ServiceId(text());
    facts.serviceName = text();
    facts.phone = text();
    facts.testCase = text();
    facts.code = text();
    const QVariant price = row.at(column++);
    const QVariant refund = row.at(column++);
    const QString currency = text();
    if (!price.isNull())
        facts.price = Money::fromMicros(price.toLongLong(), currency);
    if (!refund.isNull())
        facts.refund = Money::fromMicros(refund.toLongLong(), currency);
    facts.result = fromWord(resultWords, text()).value_or(TestResult::None);
    facts.isFound = row.number(column++) != 0;
    return facts;
}

} // namespace provynx
