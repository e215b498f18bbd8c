// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include "ledger.h"

#include <array>

namespace provynx
{

using namespace Qt::StringLiterals;

namespace
{

const std::array recordTables{
    // ended_at is null exactly while the order is active.
    u"CREATE TABLE orders (id INTEGER PRIMARY KEY, attempt TEXT NOT NULL UNIQUE, intended_at INTEGER NOT "
    u"NULL, "
    "ended_at INTEGER, phase TEXT NOT NULL)"_s,
    u"CREATE INDEX orders_newest ON orders (intended_at, id)"_s,
    u"CREATE INDEX orders_ended ON orders (ended_at)"_s,
    u"CREATE TABLE events (seq INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id) ON "
    u"DELETE CASCADE, "
    "at INTEGER NOT NULL, kind TEXT NOT NULL, data TEXT NOT NULL)"_s,
    u"CREATE INDEX events_of_order ON events (order_id, seq)"_s,
};

const std::array searchTables{
    u"CREATE TABLE chores (name TEXT PRIMARY KEY) WITHOUT ROWID"_s,
    u"CREATE TABLE search (order_id INTEGER PRIMARY KEY REFERENCES orders (id) ON DELETE CASCADE, "
    "words TEXT NOT NULL)"_s,
    // The words are folded already; the index keeps no copy of them.
    u"CREATE VIRTUAL TABLE search_index USING fts5 (words, content='search', content_rowid='order_id', "
    "tokenize='trigram case_sensitive 1')"_s,
};

void stamp(Connection& connection)
{
    connection.run(u"PRAGMA user_version = "_s + QString::number(schemaVersion));
}

} // namespace

void createSchema(Connection& connection)
{
    Transaction transaction(connection);
    connection.run(u"PRAGMA application_id = "_s + QString::number(journalApplicationId));
    for (const QString& sql : recordTables)
        connection.run(sql);
    for (const QString& sql : searchTables)
        connection.run(sql);
    stamp(connection);
    transaction.commit();
}

void migrateSchema(Connection& connection)
{
    const int version = connection.value(u"PRAGMA user_version"_s).toInt();
    if (version == schemaVersion)
        return;
    Transaction transaction(connection);
    if (version < 2) {
        for (const QString& sql : searchTables)
            connection.run(sql);
        Ledger(connection).refreshAll();
    }
    stamp(connection);
    transaction.commit();
}

} // namespace provynx
