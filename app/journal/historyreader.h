// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historysql.h"

namespace provynx {

class OrderTable;

template <class Row>
struct HistoryPart {
    QList<Row> rows;
    std::optional<HistoryCursor> next; ///< nothing: this was the last page
};

/// Reads histories through an open order table, a page at a time. Everything throws SqlTrouble.
class HistoryReader {
public:
    explicit HistoryReader(OrderTable& table);

    /// From the columns alone.
    HistoryPart<OrderFacts> facts(
        const HistoryQuery& query, const std::optional<HistoryCursor>& after, int limit);
    /// Folded from their events.
    HistoryPart<Order> orders(
        const HistoryQuery& query, const std::optional<HistoryCursor>& after, int limit);
    qint64 count(const HistoryQuery& query);

private:
    /// `take` gets each row; what it gives may be kept out by being empty.
    template <class Row, class Take>
    HistoryPart<Row> page(const QString& columns, const HistoryQuery& query,
        const std::optional<HistoryCursor>& after, int limit, const Take& take);

    OrderTable& m_table;
    Connection& m_connection;
};

} // namespace provynx
