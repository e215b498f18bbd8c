// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "domain/order.h"
#include "eventtext.h"
#include "unmatchedpushtable.h"

#include <optional>

namespace provynx {

/// A write that the journal's own rules forbid. The text is for "Details".
struct Forbidden {
    QString why;
};

/// Reads and writes the journal's tables through an open connection. Everything throws SqlTrouble, writes
/// also Forbidden; the caller opens the transaction where a write is more than one step.
class OrderTable {
public:
    explicit OrderTable(Connection& connection)
        : m_connection(connection)
    {
    }

    /// A purchase's first event must be its intent, which can't be there already: a key that was used is
    /// never used for another purchase. A Checked is passed over.
    void append(const QList<Event>& events);
    /// One stored row as it came from another file, `seq` and all unknown kinds included.
    struct Row {
        qint64 seq = 0;
        qint64 order = 0;
        qint64 at = 0;
        EventText text;
    };
    /// Takes over the rows of one order, the intent first. True unless an order with this attempt is there
    /// already.
    bool adopt(const AttemptId& attempt, const QList<Row>& rows);

    QList<Order> live(const QDateTime& endedSince); ///< oldest first
    Order find(const AttemptId& attempt); ///< empty: not there
    QSet<NumberId> knownOf(const BaseUrl& base, const QSet<NumberId>& numbers);
    /// From its events; empty where its intent is a newer version's.
    Order fold(qint64 id, const AttemptId& attempt);
    Connection& connection() { return m_connection; }
    UnmatchedPushTable pushes() { return UnmatchedPushTable(m_connection); }

    // Deletions answer how many orders they touched. Orders that are active stay: money may hang on them. The
    // bytes are gone from the file only after purge(), which is owed from then on.
    qint64 forget(const AttemptId& attempt);
    qint64 forgetEnded(const std::optional<QDateTime>& before = {});
    qint64 forgetCodes(const AttemptId& attempt);
    qint64 forgetEndedCodes();
    /// In the transaction of the deletion; remembered in the file, should the program end before it is paid.
    void owePurge();
    bool owesPurge();
    void purge(); ///< outside a transaction: writes the file and its log anew, without what was deleted

    /// Derives every order's row and words from its events again.
    void refreshAll();
    void rebuildIndex(); ///< from the orders' words

private:
    qint64 idOf(const AttemptId& attempt); ///< 0: not there
    void insert(qint64 order, const Event& event, const EventText& text);
    void refresh(qint64 id, const AttemptId& attempt);
    void setWords(qint64 id, const QString& words);
    qint64 endedIdOf(const AttemptId& attempt);
    bool wipe(qint64 id, const AttemptId& attempt); ///< true: there was something to wipe

    Connection& m_connection;
};

} // namespace provynx
