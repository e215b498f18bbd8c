// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "domain/history.h"

#include <QStringList>
#include <QVariantList>

#include <optional>

namespace provynx {

/// Where a page of the history ended; the next one begins behind it.
struct HistoryCursor {
    QVariant key; ///< of the sorted column; unused where that is the time of purchase
    qint64 intendedAt = 0; ///< microseconds since 1970, UTC
    qint64 id = 0;
};

/// The words a person looks for, apart for the index and for the texts themselves.
struct SearchedWords {
    explicit SearchedWords(const QString& text);

    bool isEmpty() const { return alternatives.isEmpty(); }
    bool canUseIndex() const; ///< every alternative has a word long enough for it
    QString match() const; ///< for MATCH; the shorter words are left to the texts

    /// One of them must hold; of each, all words.
    QList<QStringList> alternatives;
};

/// A statement over `orders o` and its values.
struct HistorySql {
    QString sql;
    QVariantList values;

    Statement& runOn(Statement& statement) const;
};

/// How a search is answered: from the index where it finds few, else by reading the texts in the order of
/// the page.
enum class SearchBy { Nothing, Index, Texts };
SearchBy searchBy(Connection& connection, const SearchedWords& words);

/// "SELECT o.id, the sorted column, o.intended_at, `columns` …" for at most `limit` rows behind `after`.
/// Walks one index in its order and never sorts, but for what SearchBy::Index found.
HistorySql historyPageSql(const QString& columns, const HistoryQuery& query, const SearchedWords& words,
    SearchBy how, const std::optional<HistoryCursor>& after, int limit);
HistorySql historyCountSql(const HistoryQuery& query, const SearchedWords& words, SearchBy how);

} // namespace provynx
