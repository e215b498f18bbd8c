// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ordertable.h"

#include "domain/plaintext.h"
#include "ordercolumns.h"
#include "valuetext.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

/// What a person may look for, folded; one line a thing, so that no match reaches over two.
QString wordsOf(const Order& order)
{
    QStringList things{order.phone(), order.intent().service.text(), order.intent().serviceName,
        order.intent().countryName, order.testCase(), order.note()};
    for (const Message& message : order.messages())
        things << message.code << message.text;
    QString words = folded(things.join(u'\n'));
    words.replace(QChar(u'\0'), u' ');
    return words;
}

} // namespace

qint64 OrderTable::idOf(const AttemptId& attempt)
{
    Statement found(m_connection, u"SELECT id FROM orders WHERE attempt = ?"_s);
    found.run(attempt.text());
    return found.next() ? found.number(0) : 0;
}

Order OrderTable::fold(qint64 id, const AttemptId& attempt)
{
    Order order;
    Statement rows(m_connection, u"SELECT at, kind, data FROM events WHERE order_id = ? ORDER BY seq"_s);
    rows.run(id);
    while (rows.next()) {
        if (auto what = happeningFrom(attempt, {rows.text(1), rows.text(2)}))
            order.apply({attempt, timeFromMicros(rows.number(0)), *std::move(what)});
    }
    return order;
}

void OrderTable::insert(qint64 order, const Event& event, const EventText& text)
{
    Statement(m_connection, u"INSERT INTO events (order_id, at, kind, data) VALUES (?, ?, ?, ?)"_s)
        .run(order, microsOf(event.at), text.kind, text.data);
}

void OrderTable::append(const QList<Event>& events)
{
    QHash<AttemptId, qint64> touched;
    for (const Event& event : events) {
        const auto text = textOf(event.what);
        if (!text)
            continue;
        qint64 id = touched.value(event.attempt);
        if (id == 0)
            id = idOf(event.attempt);
        if (const auto* intended = std::get_if<Intended>(&event.what)) {
            if (id != 0)
                throw Forbidden{u"this purchase is in the journal already"_s};
            if (event.attempt.isEmpty() || intended->purchase.attempt != event.attempt)
                throw Forbidden{u"an intent without its own key"_s};
            // All columns at once: each index is written once.
            Order order;
            order.apply(event);
            id = insertFacts(m_connection, order);
        } else if (id == 0) {
            throw Forbidden{u"an event of a purchase that is not in the journal"_s};
        }
        insert(id, event, *text);
        touched.insert(event.attempt, id);
    }
    for (auto it = touched.cbegin(); it != touched.cend(); ++it)
        refresh(it.value(), it.key());
}

bool OrderTable::adopt(const AttemptId& attempt, const QList<Row>& rows)
{
    if (idOf(attempt) != 0)
        return false;
    Order order;
    const Row& first = rows.first();
    if (auto what = happeningFrom(attempt, first.text))
        order.apply({attempt, timeFromMicros(first.at), *std::move(what)});
    const qint64 id = !order.isEmpty()
        ? insertFacts(m_connection, order)
        : Statement(
            m_connection, u"INSERT INTO orders (attempt, intended_at, phase) VALUES (?, ?, 'intended')"_s)
              .run(attempt.text(), first.at)
              .insertedId();
    for (const Row& row : rows)
        Statement(
            m_connection, u"INSERT INTO events (seq, order_id, at, kind, data) VALUES (?, ?, ?, ?, ?)"_s)
            .run(row.seq, id, row.at, row.text.kind, row.text.data);
    refresh(id, attempt);
    return true;
}

void OrderTable::refresh(qint64 id, const AttemptId& attempt)
{
    const Order order = fold(id, attempt);
    if (order.isEmpty())
        return; // its intent is a newer version's
    writeFacts(m_connection, id, order);
    setWords(id, wordsOf(order));
}

void OrderTable::setWords(qint64 id, const QString& words)
{
    Statement known(m_connection, u"SELECT words FROM search WHERE order_id = ?"_s);
    known.run(id);
    const bool isThere = known.next();
    const QString before = isThere ? known.text(0) : QString();
    if (isThere && before == words)
        return;
    if (isThere) {
        // The index keeps no copy: it must be told what it forgets.
        Statement(
            m_connection, u"INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', ?, ?)"_s)
            .run(id, before);
    }
    Statement(m_connection, u"INSERT OR REPLACE INTO search (order_id, words) VALUES (?, ?)"_s)
        .run(id, words);
    Statement(m_connection, u"INSERT INTO search_index (rowid, words) VALUES (?, ?)"_s).run(id, words);
}

QList<Order> OrderTable::live(const QDateTime& endedSince)
{
    QList<Order> orders;
    Statement rows(m_connection,
        u"SELECT id, attempt, intended_at FROM orders WHERE ended_at IS NULL UNION ALL "
        "SELECT id, attempt, intended_at FROM orders WHERE ended_at >= ? ORDER BY 3, 1"_s);
    rows.run(microsOf(endedSince));
    while (rows.next()) {
        Order order = fold(rows.number(0), AttemptId(rows.text(1)));
        if (!order.isEmpty())
            orders.append(std::move(order));
    }
    return orders;
}

QSet<NumberId> OrderTable::knownOf(const BaseUrl& base, const QSet<NumberId>& numbers)
{
    // One walk over the purchases of the address: asked for seldom, and an index would be kept at each event.
    Statement rows(m_connection,
        u"SELECT json_extract(events.data, '$.number') FROM orders JOIN events ON events.order_id = "
        u"orders.id "
        "WHERE orders.base = ? AND orders.bought_at IS NOT NULL AND events.kind = 'bought'"_s);
    rows.run(base.name());
    QSet<NumberId> known;
    while (rows.next()) {
        const NumberId number(rows.text(0));
        if (numbers.contains(number))
            known.insert(number);
    }
    return known;
}

Order OrderTable::find(const AttemptId& attempt)
{
    const qint64 id = idOf(attempt);
    return id == 0 ? Order() : fold(id, attempt);
}

qint64 OrderTable::endedIdOf(const AttemptId& attempt)
{
    Statement found(m_connection, u"SELECT id, ended_at IS NULL FROM orders WHERE attempt = ?"_s);
    found.run(attempt.text());
    if (!found.next())
        return 0;
    if (found.number(1) != 0)
        throw Forbidden{u"this purchase is still active"_s};
    return found.number(0);
}

qint64 OrderTable::forget(const AttemptId& attempt)
{
    const qint64 id = endedIdOf(attempt);
    // The words and events go with it; the index follows in purge().
    return Statement(m_connection, u"DELETE FROM orders WHERE id = ?"_s).run(id).rowsChanged();
}

qint64 OrderTable::forgetEnded(const std::optional<QDateTime>& before)
{
    const qint64 limit = before ? microsOf(*before) : std::numeric_limits<qint64>::max();
    return Statement(m_connection, u"DELETE FROM orders WHERE ended_at < ?"_s).run(limit).rowsChanged();
}

qint64 OrderTable::forgetCodes(const AttemptId& attempt)
{
    return wipe(endedIdOf(attempt), attempt) ? 1 : 0;
}

qint64 OrderTable::forgetEndedCodes()
{
    QList<std::pair<qint64, AttemptId>> all;
    {
        Statement rows(
            m_connection, u"SELECT id, attempt FROM orders WHERE keeps_codes = 1 AND ended_at IS NOT NULL"_s);
        rows.run();
        while (rows.next())
            all.append({rows.number(0), AttemptId(rows.text(1))});
    }
    return std::count_if(
        all.cbegin(), all.cend(), [this](const auto& one) { return wipe(one.first, one.second); });
}

bool OrderTable::wipe(qint64 id, const AttemptId& attempt)
{
    QList<std::pair<qint64, EventText>> changed;
    {
        Statement rows(m_connection, u"SELECT seq, kind, data FROM events WHERE order_id = ?"_s);
        rows.run(id);
        while (rows.next()) {
            const EventText text{rows.text(1), rows.text(2)};
            if (const EventText clean = wiped(text); clean != text)
                changed.append({rows.number(0), clean});
        }
    }
    for (const auto& [seq, text] : changed)
        Statement(m_connection, u"UPDATE events SET data = ? WHERE seq = ?"_s).run(text.data, seq);
    if (!changed.isEmpty())
        refresh(id, attempt);
    return !changed.isEmpty();
}

void OrderTable::rebuildIndex()
{
    m_connection.run(u"INSERT INTO search_index (search_index) VALUES ('rebuild')"_s);
}

void OrderTable::owePurge()
{
    rebuildIndex(); // deleted words live on in it until then
    m_connection.run(u"INSERT OR IGNORE INTO chores (name) VALUES ('purge')"_s);
}

bool OrderTable::owesPurge()
{
    return m_connection.value(u"SELECT count(*) FROM chores WHERE name = 'purge'"_s).toInt() > 0;
}

void OrderTable::purge()
{
    // Deleted rows live on, secure_delete or not, where a page was split and its cells moved; and all of it
    // in the log.
    m_connection.run(u"VACUUM"_s);
    const auto checkpoint = u"PRAGMA wal_checkpoint(TRUNCATE)"_s;
    m_connection.run(checkpoint);
    m_connection.run(u"DELETE FROM chores WHERE name = 'purge'"_s);
    m_connection.run(checkpoint);
}

void OrderTable::refreshAll()
{
    QList<std::pair<qint64, AttemptId>> all;
    {
        Statement rows(m_connection, u"SELECT id, attempt FROM orders"_s);
        rows.run();
        while (rows.next())
            all.append({rows.number(0), AttemptId(rows.text(1))});
    }
    for (const auto& [id, attempt] : all)
        refresh(id, attempt);
}

} // namespace provynx
