// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"

#include <QDir>

namespace provynx::test {

QDateTime someTime(); ///< the wall clock of a JournalTrial
AttemptId attemptId(int number);
Intended intent(int number); ///< with every field filled
/// Events of one purchase, a second apart, from someTime() + number seconds on.
QList<Event> eventsOf(int number, const QList<OrderEventData>& happenings);
Bought bought(int number); ///< numbers reserved for fiction
CodeCame code(const QString& code, const QString& text = {});
/// The fold of what the journal stores of these.
Order foldOf(const QList<Event>& events);

/// A journal whose calls wait for their answers; a missing answer is a null result of the optional.
class JournalTrial {
public:
    explicit JournalTrial(const QString& file);

    JournalOpened open();
    Result<Done> append(const QList<Event>& events, Durability durability = Durability::Now);
    Result<HistorySlice> page(const QString& text = {}, int limit = 100,
        const std::optional<HistoryPlace>& after = {},
        KeyKind kind = KeyKind::Test); ///< intent()'s kind
    Result<HistoryRows> rows(
        const HistoryQuery& query, int limit = 100, const std::optional<HistoryPlace>& after = {});
    Result<qint64> count(const HistoryQuery& query);
    Result<Order> find(const AttemptId& attempt);
    Result<qint64> forgetEndedCodes();
    Result<qint64> forget(const AttemptId& attempt);
    Result<qint64> forgetAll();
    Result<qint64> forgetCodes(const AttemptId& attempt);
    Result<qint64> applyRetention(const QDateTime& olderThan);

    Journal journal;
    QObject context;

private:
    QString m_file;
};

QByteArray allBytesIn(const QDir& folder);
/// Runs each statement (they end with ";" at the end of a line) on the file.
void runSql(const QString& file, const QString& script);
QVariant sqlValue(const QString& file, const QString& query);

} // namespace provynx::test
