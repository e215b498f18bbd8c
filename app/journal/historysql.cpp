// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historysql.h"

#include "domain/plaintext.h"
#include "ordercolumns.h"
#include "valuetext.h"

#include <algorithm>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pieceLength = 3; // of the index: shorter words are looked for in the text itself
constexpr int fewMatches = 2000; // as many are sorted in a few milliseconds

/// "+1 (202) 555-0143" → "+12025550143"; empty for anything that is not a number so written.
QString asNumber(const QString& text)
{
    QString digits;
    for (const QChar c : text) {
        if ((c >= u'0' && c <= u'9') || (c == u'+' && digits.isEmpty()))
            digits += c;
        else if (!u" ()-./"_s.contains(c))
            return {};
    }
    return digits.size() < pieceLength ? QString() : digits;
}

QString quoted(QString word)
{
    return u'"' + word.replace(u'"', "\"\""_L1) + u'"';
}

bool isPiece(const QString& word)
{
    return word.size() >= pieceLength;
}

/// The index that has the order of the page and, where it can, the filter.
QString indexFor(const HistoryQuery& query)
{
    if (query.sortedBy == HistoryColumn::Bought && query.result)
        return u"orders_by_result"_s;
    if (query.sortedBy == HistoryColumn::Bought && query.outcome)
        return u"orders_by_outcome"_s;
    return QString::fromUtf16(rowOf(historyColumns, query.sortedBy).index);
}

void addConditions(HistorySql& to, const HistoryQuery& query, const SearchedWords& words, SearchBy how)
{
    // What was found by the index is fetched by its id; a plus keeps the other indexes out of it.
    to.sql += how == SearchBy::Index ? " WHERE +o.kind = ?"_L1 : " WHERE o.kind = ?"_L1;
    to.values << wordFor(keyKindWords, query.kind);
    if (query.since) {
        to.sql += " AND o.intended_at >= ?"_L1;
        to.values << microsOf(*query.since);
    }
    if (query.result) {
        to.sql += " AND o.result = ?"_L1;
        to.values << wordFor(resultWords, *query.result);
    }
    if (query.outcome) {
        to.sql += " AND o.outcome = ?"_L1;
        to.values << wordFor(outcomeWords, *query.outcome);
    }
    if (how == SearchBy::Nothing)
        return;
    if (how == SearchBy::Index) {
        to.sql += " AND o.id IN (SELECT rowid FROM search_index WHERE search_index MATCH ?)"_L1;
        to.values << words.match();
    }
    QStringList alternatives;
    for (const QStringList& all : words.alternatives) {
        QStringList conditions;
        for (const QString& word : all) {
            if (how == SearchBy::Index && isPiece(word))
                continue;
            conditions << u"instr(s.words, ?) > 0"_s;
            to.values << word;
        }
        if (!conditions.isEmpty())
            alternatives << conditions.join(" AND "_L1);
    }
    if (!alternatives.isEmpty())
        to.sql += " AND EXISTS (SELECT 1 FROM search s WHERE s.order_id = o.id AND ("_L1
            + alternatives.join(" OR "_L1) + "))"_L1;
}

} // namespace

SearchedWords::SearchedWords(const QString& text)
{
    const QStringList words = folded(text).replace(QChar(u'\0'), u' ').split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return;
    const QString number = asNumber(text);
    if (!number.isEmpty())
        alternatives << QStringList(number);
    if (number.isEmpty() || (words.size() == 1 && words.first() != number && isPiece(words.first())))
        alternatives << words;
}

bool SearchedWords::canUseIndex() const
{
    return !isEmpty() && std::all_of(alternatives.cbegin(), alternatives.cend(), [](const QStringList& all) {
        return std::any_of(all.cbegin(), all.cend(), isPiece);
    });
}

QString SearchedWords::match() const
{
    QStringList either;
    for (const QStringList& all : alternatives) {
        QStringList pieces;
        for (const QString& word : all) {
            if (isPiece(word))
                pieces << quoted(word);
        }
        either << u'(' + pieces.join(" AND "_L1) + u')';
    }
    return either.join(" OR "_L1);
}

Statement& HistorySql::runOn(Statement& statement) const
{
    for (const QVariant& value : values)
        statement.bind(value);
    return statement.run();
}

SearchBy searchBy(Connection& connection, const SearchedWords& words)
{
    if (words.isEmpty())
        return SearchBy::Nothing;
    if (!words.canUseIndex())
        return SearchBy::Texts;
    Statement found(connection,
        u"SELECT count(*) FROM (SELECT rowid FROM search_index WHERE search_index MATCH ? LIMIT ?)"_s);
    found.run(words.match(), fewMatches + 1);
    return found.next() && found.number(0) > fewMatches ? SearchBy::Texts : SearchBy::Index;
}

HistorySql historyPageSql(const QString& columns, const HistoryQuery& query, const SearchedWords& words,
    SearchBy how, const std::optional<HistoryCursor>& after, int limit)
{
    const QString key = u"o."_s + QString::fromUtf16(rowOf(historyColumns, query.sortedBy).sortedBy);
    // Where every row has the same result, its order is that of the time.
    const bool isByTime = query.sortedBy == HistoryColumn::Bought
        || (query.sortedBy == HistoryColumn::Result && query.result);
    HistorySql page;
    page.sql = u"SELECT o.id, "_s + key + u", o.intended_at, "_s + columns + u" FROM orders o"_s;
    if (how != SearchBy::Index)
        page.sql += " INDEXED BY "_L1 + indexFor(query);
    addConditions(page, query, words, how);
    if (after) {
        page.sql += " AND ("_L1 + (isByTime ? QString() : QString(key + ", "_L1)) + "o.intended_at, o.id) "_L1
            + (query.descending ? u'<' : u'>') + (isByTime ? " (?, ?)"_L1 : " (?, ?, ?)"_L1);
        if (!isByTime)
            page.values << after->key;
        page.values << after->intendedAt << after->id;
    }
    const auto direction = query.descending ? " DESC"_L1 : " ASC"_L1;
    page.sql += " ORDER BY "_L1 + (isByTime ? QString() : QString(key + direction + ", "_L1))
        + "o.intended_at"_L1 + direction + ", o.id"_L1 + direction + " LIMIT ?"_L1;
    page.values << limit;
    return page;
}

HistorySql historyCountSql(const HistoryQuery& query, const SearchedWords& words, SearchBy how)
{
    HistorySql count{u"SELECT count(*) FROM orders o"_s, {}};
    addConditions(count, query, words, how);
    return count;
}

} // namespace provynx
