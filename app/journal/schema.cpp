// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include "ordertable.h"

#include <array>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

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

/// The facts; their meaning stands in schema.h.
const std::array factTables{
    u"DROP INDEX orders_newest"_s,
    u"ALTER TABLE orders ADD COLUMN outcome TEXT NOT NULL DEFAULT ''"_s,
    u"ALTER TABLE orders ADD COLUMN kind TEXT NOT NULL DEFAULT ''"_s,
    u"ALTER TABLE orders ADD COLUMN base TEXT NOT NULL DEFAULT ''"_s,
    u"ALTER TABLE orders ADD COLUMN profile TEXT NOT NULL DEFAULT ''"_s,
    u"ALTER TABLE orders ADD COLUMN region TEXT NOT NULL DEFAULT ''"_s,
    u"ALTER TABLE orders ADD COLUMN country TEXT NOT NULL DEFAULT ''"_s,
    u"ALTER TABLE orders ADD COLUMN country_name TEXT NOT NULL DEFAULT ''"_s,
    u"ALTER TABLE orders ADD COLUMN operator TEXT NOT NULL DEFAULT ''"_s,
    u"ALTER TABLE orders ADD COLUMN server INTEGER NOT NULL DEFAULT 0"_s,
    u"ALTER TABLE orders ADD COLUMN service TEXT NOT NULL DEFAULT ''"_s,
    u"ALTER TABLE orders ADD COLUMN service_name TEXT NOT NULL DEFAULT '' COLLATE NOCASE"_s,
    u"ALTER TABLE orders ADD COLUMN phone TEXT NOT NULL DEFAULT ''"_s,
    u"ALTER TABLE orders ADD COLUMN test_case TEXT NOT NULL DEFAULT '' COLLATE NOCASE"_s,
    u"ALTER TABLE orders ADD COLUMN code TEXT NOT NULL DEFAULT ''"_s,
    u"ALTER TABLE orders ADD COLUMN bought_at INTEGER"_s,
    u"ALTER TABLE orders ADD COLUMN code_at INTEGER"_s,
    u"ALTER TABLE orders ADD COLUMN price INTEGER"_s,
    u"ALTER TABLE orders ADD COLUMN refund INTEGER"_s,
    u"ALTER TABLE orders ADD COLUMN currency TEXT NOT NULL DEFAULT ''"_s,
    u"ALTER TABLE orders ADD COLUMN result TEXT NOT NULL DEFAULT 'none'"_s,
    u"ALTER TABLE orders ADD COLUMN keeps_codes INTEGER NOT NULL DEFAULT 0"_s,
    u"ALTER TABLE orders ADD COLUMN took INTEGER GENERATED ALWAYS AS (CASE WHEN code_at >= bought_at THEN "
    "code_at - bought_at END) VIRTUAL"_s,
    u"ALTER TABLE orders ADD COLUMN took_order INTEGER GENERATED ALWAYS AS (CASE WHEN code_at >= bought_at "
    u"THEN "
    "code_at - bought_at ELSE 9223372036854775807 END) VIRTUAL"_s,
    u"ALTER TABLE orders ADD COLUMN price_order INTEGER GENERATED ALWAYS AS (ifnull(price, -1)) VIRTUAL"_s,
};

/// Made when the rows are full: that is cheaper than to grow them with the rows.
const std::array factIndexes{
    u"CREATE INDEX orders_newest ON orders (kind, intended_at, id)"_s,
    u"CREATE INDEX orders_by_phone ON orders (kind, phone, intended_at, id)"_s,
    u"CREATE INDEX orders_by_service ON orders (kind, service_name, intended_at, id)"_s,
    u"CREATE INDEX orders_by_test_case ON orders (kind, test_case, intended_at, id)"_s,
    u"CREATE INDEX orders_by_code ON orders (kind, code, intended_at, id)"_s,
    u"CREATE INDEX orders_by_took ON orders (kind, took_order, intended_at, id)"_s,
    u"CREATE INDEX orders_by_price ON orders (kind, price_order, intended_at, id)"_s,
    u"CREATE INDEX orders_by_result ON orders (kind, result, intended_at, id)"_s,
    u"CREATE INDEX orders_by_outcome ON orders (kind, outcome, intended_at, id)"_s,
    u"CREATE INDEX orders_of_service ON orders (kind, service, intended_at)"_s,
    u"CREATE INDEX orders_of_profile ON orders (profile, intended_at)"_s,
    u"CREATE INDEX orders_with_codes ON orders (ended_at) WHERE keeps_codes = 1"_s,
};

/// Purchases that others made: in no sum of money.
const std::array foundColumns{u"ALTER TABLE orders ADD COLUMN found INTEGER NOT NULL DEFAULT 0"_s};

const std::array pushTables{
    u"CREATE TABLE pushes (id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, at INTEGER NOT NULL, data TEXT NOT NULL)"_s,
    u"CREATE INDEX pushes_newest ON pushes (at)"_s,
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
    for (const QString& sql : factTables)
        connection.run(sql);
    for (const QString& sql : foundColumns)
        connection.run(sql);
    for (const QString& sql : factIndexes)
        connection.run(sql);
    for (const QString& sql : pushTables)
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
    }
    if (version < 3) {
        for (const QString& sql : factTables)
            connection.run(sql);
    }
    for (const QString& sql : foundColumns)
        connection.run(sql);
    OrderTable(connection).refreshAll(); // what the facts mean may have changed, too
    if (version < 3) {
        for (const QString& sql : factIndexes)
            connection.run(sql);
    }
    if (version < 4) {
        for (const QString& sql : pushTables)
            connection.run(sql);
    }
    stamp(connection);
    transaction.commit();
}

} // namespace provynx
