// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

namespace provynx {

/// The journal's tables.
///
///   version 1   `orders`: one row a purchase, with what the fold says about its end; `events`: the append-only record
///   version 2   `search`: the folded words of each order; `search_index` over it (FTS5, three-letter pieces); `chores`:
///               what is still owed to the file ("purge")
///   version 3   the columns of `orders` below, derived from the fold whenever an event is added (ordercolumns.h), so that
///               histories and statistics are plain SQL
///   version 4   `pushes`: what came by push for no number of the book; `digest` is the SHA-256 of its bytes, `at` its
///               arrival, `data` one JSON object
///   version 5   `found` in `orders`; outcome 'cancelled' only where its tester wished it
///
/// The columns of `orders`. Times are microseconds since 1970 in UTC, money is whole millionths of `currency`; what can
/// be unknown is NULL, texts never are. No column outlives its order, and codes are wiped in place.
///
///   id            in the order of writing
///   attempt       the purchase's own key, a UUID
///   intended_at   when the person asked for the number; the history's "bought" and the order of every page
///   ended_at      NULL exactly while the order is active (on its way, outcome open, or watched)
///   phase         intended sent unknown refused settled waiting cancelled expired finished
///   outcome       open not-bought given-up waiting received no-message cancelled (domain/orderfacts.h)
///   kind          sandbox test live; '' only where a newer version wrote the intent. Never add these up together
///   base          the address, or 'sandbox'
///   profile       the key's profile; '' never
///   region        us global
///   country       the service's id, mostly ISO 3166 in lower case; '' in the US
///   country_name  as shown; '' in the US
///   operator      the service's id; 'any'
///   server        1 2 3
///   service       the service's id
///   service_name  as shown; may be ''. Compared without case
///   phone         E.164; '' where nothing was bought
///   test_case     the person's label. Compared without case
///   code          the last code; '' where none came or only a text; wipedMark() (eventtext.h) once wiped
///   bought_at     NULL: never bought (refused, given up, still open)
///   code_at       when the first message was seen, with a code or only a text; NULL: none came
///   took          code_at - bought_at; NULL where one is missing or the clock went back. Computed
///   price         as answered, else as shown; NULL: unknown. Spent only where bought_at is not NULL
///   refund        what the wallet gained by the cancel, at most the price; NULL: nothing, or not seen
///   currency      of price and refund; ''
///   result        none pass fail blocked
///   keeps_codes   1 while a message of it has a code or text that was not wiped
///   took_order, price_order   for sorting: took with "never" last, price with "unknown" first. Computed
///   found         1 for a purchase that was made elsewhere and is in no sum of money
///
/// Indexes: by kind, then each column that a history is sorted or filtered by, then (intended_at, id); by (kind, service,
/// intended_at) for the routes of one service; by (profile, intended_at) for what a key spent lately.
inline constexpr int schemaVersion = 5;
/// "PVNX": stands in the file's header, so that somebody else's database is told from a damaged journal.
inline constexpr qint64 journalApplicationId = 0x50564e58;

/// Makes the tables in an empty file, in one transaction.
void createSchema(Connection& connection);
/// Brings an older file to this version, in one transaction. Throws SqlTrouble and leaves the file as it was
/// on failure.
void migrateSchema(Connection& connection);

} // namespace provynx
