// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

namespace provynx
{

/// The journal's tables.
///
/// Version 1: `orders`, one row a purchase with what the fold says about its end; `events`, the append-only
/// record. Version 2: `search`, the folded words of each order, and `search_index` over it (FTS5,
/// three-letter pieces); `chores`, what is still owed to the file ("purge").
inline constexpr int schemaVersion = 2;
/// "PVNX": stands in the file's header, so that somebody else's database is told from a damaged journal.
inline constexpr qint64 journalApplicationId = 0x50564e58;

/// Makes the tables in an empty file, in one transaction.
void createSchema(Connection& connection);
/// Brings an older file to this version, in one transaction. Throws SqlTrouble and leaves the file as it was
/// on failure.
void migrateSchema(Connection& connection);

} // namespace provynx
