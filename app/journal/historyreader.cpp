// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyreader.h"

#include "ordercolumns.h"
#include "ordertable.h"

namespace provynx {

using namespace Qt::StringLiterals;

namespace {
constexpr int firstOwnColumn = 3; // behind the id, the sorted column and the time
}

HistoryReader::HistoryReader(OrderTable& table)
    : m_table(table)
    , m_connection(table.connection())
{
}

template <class Row, class Take>
HistoryPart<Row> HistoryReader::page(const QString& columns, const HistoryQuery& query,
    const std::optional<HistoryCursor>& after, int limit, const Take& take)
{
    const SearchedWords words(query.text);
    HistoryPart<Row> part;
    std::optional<HistoryCursor> last;
    int seen = 0;
    // One more than asked for tells whether there is a next page.
    const HistorySql sql
        = historyPageSql(columns, query, words, searchBy(m_connection, words), after, limit + 1);
    Statement rows(m_connection, sql.sql);
    sql.runOn(rows);
    while (rows.next()) {
        if (seen++ == limit) {
            part.next = last;
            break;
        }
        last = HistoryCursor{rows.at(1), rows.number(2), rows.number(0)};
        if (auto row = take(rows))
            part.rows.append(*std::move(row));
    }
    return part;
}

HistoryPart<OrderFacts> HistoryReader::facts(
    const HistoryQuery& query, const std::optional<HistoryCursor>& after, int limit)
{
    return page<OrderFacts>(
        factColumns(), query, after, limit, [](const Statement& row) -> std::optional<OrderFacts> {
            OrderFacts facts = factsFrom(row, firstOwnColumn);
            return facts.attempt.isEmpty() ? std::nullopt : std::optional(std::move(facts));
        });
}

HistoryPart<Order> HistoryReader::orders(
    const HistoryQuery& query, const std::optional<HistoryCursor>& after, int limit)
{
    return page<Order>(
        u"o.attempt"_s, query, after, limit, [this](const Statement& row) -> std::optional<Order> {
            Order order = m_table.fold(row.number(0), AttemptId(row.text(firstOwnColumn)));
            return order.isEmpty() ? std::nullopt : std::optional(std::move(order));
        });
}

qint64 HistoryReader::count(const HistoryQuery& query)
{
    const SearchedWords words(query.text);
    const HistorySql sql = historyCountSql(query, words, searchBy(m_connection, words));
    Statement counted(m_connection, sql.sql);
    sql.runOn(counted);
    return counted.next() ? counted.number(0) : 0;
}

} // namespace provynx
