// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovery.h"

#include "ordertable.h"
#include "unmatchedpushtable.h"

#include <QHash>
#include <QJsonDocument>
#include <QMap>

#include <limits>
#include <memory>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostAttempts = 20'000; // of reading around a broken place

/// What one way of opening the file gave.
struct Rows {
    QMap<qint64, OrderTable::Row> bySeq;
    bool sawTrouble = false;
};

class Reader {
public:
    explicit Reader(Connection& connection)
        : m_connection(connection)
    {
    }

    Rows all()
    {
        readBetween(std::numeric_limits<qint64>::min() + 1, std::numeric_limits<qint64>::max() - 1);
        return std::move(m_rows);
    }

private:
    /// Reads upwards until a page refuses, then each half of what is left, down to single rows.
    void readBetween(qint64 low, qint64 high)
    {
        struct Range {
            qint64 low;
            qint64 high;
        };
        QList<Range> open{{low, high}};
        while (!open.isEmpty() && m_attempts++ < mostAttempts) {
            const Range range = open.takeLast();
            qint64 next = range.low;
            try {
                Statement rows(m_connection,
                    u"SELECT seq, order_id, at, kind, data FROM events WHERE seq BETWEEN ? AND ? ORDER BY seq"_s);
                rows.run(range.low, range.high);
                while (rows.next()) {
                    keep({rows.number(0), rows.number(1), rows.number(2), {rows.text(3), rows.text(4)}});
                    next = rows.number(0) + 1;
                }
                continue;
            } catch (const SqlTrouble&) {
                m_rows.sawTrouble = true;
            }
            if (next >= range.high)
                continue;
            const qint64 middle = next / 2 + range.high / 2 + (next % 2 + range.high % 2) / 2;
            // Real numbers are positive: that half first, so that attempts are spent where rows are.
            open.append({middle + 1, range.high});
            open.append({next, middle});
        }
        if (!open.isEmpty())
            m_rows.sawTrouble = true;
    }

    void keep(const OrderTable::Row& row)
    {
        const bool isWhole = row.seq > 0 && !row.text.kind.isEmpty()
            && QJsonDocument::fromJson(row.text.data.toUtf8()).isObject();
        if (isWhole)
            m_rows.bySeq.insert(row.seq, row);
        else
            m_rows.sawTrouble = true;
    }

    Connection& m_connection;
    Rows m_rows;
    int m_attempts = 0;
};

Rows readRows(const QString& file, Connection::Mode mode)
{
    try {
        Connection connection(file, mode);
        connection.run(u"PRAGMA trusted_schema = OFF"_s);
        // A view of that name would read whatever it likes, for as long as it likes.
        const auto table = u"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'events'"_s;
        if (connection.value(table).toInt() != 1)
            return {{}, true};
        return Reader(connection).all();
    } catch (const SqlTrouble&) {
        return {{}, true};
    }
}

bool adoptPushes(const QString& damaged, Connection& fresh)
{
    try {
        Connection connection(damaged, Connection::Mode::ReadOnly);
        return UnmatchedPushTable(fresh).adoptFrom(connection);
    } catch (const SqlTrouble&) {
        return false;
    }
}

} // namespace

Salvaged salvage(const QString& damaged, Connection& fresh)
{
    // With the log first: it has the newest rows. Without it when that opens nothing.
    Rows rows = readRows(damaged, Connection::Mode::ReadOnly);
    if (rows.bySeq.isEmpty())
        rows.bySeq = readRows(damaged, Connection::Mode::Frozen).bySeq;

    QMap<qint64, QList<OrderTable::Row>> byOrder;
    for (const OrderTable::Row& row : std::as_const(rows.bySeq))
        byOrder[row.order].append(row);

    Salvaged result{0, rows.sawTrouble};
    Transaction transaction(fresh);
    OrderTable table(fresh);
    for (const QList<OrderTable::Row>& of : std::as_const(byOrder)) {
        const AttemptId attempt = attemptOf(of.first().text);
        if (!attempt.isEmpty() && table.adopt(attempt, of))
            result.events += of.size();
        else
            result.mayHaveLost = true;
    }
    if (!adoptPushes(damaged, fresh))
        result.mayHaveLost = true;
    transaction.commit();
    return result;
}

} // namespace provynx
