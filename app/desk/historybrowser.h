// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historyexport.h"

namespace provynx {

class Journals;

/// A history as it is read by whoever looks at it: the rows of one query, slice by slice, how many there are,
/// and whether that is still what is stored. Each kind of key has its own journal. An answer to an earlier
/// query is told to nobody.
class HistoryBrowser : public QObject {
    Q_OBJECT

public:
    /// `journals` outlives it.
    explicit HistoryBrowser(Journals& journals, QObject* parent = nullptr);

    /// What is stored, or what is to be asked, has changed: what was read last is to be read anew.
    void setStale() { m_isStale = true; }
    bool isStale() const { return m_isStale; }

    /// Begins anew: the first rows, at most `limit`, and the count. False: nothing is kept.
    bool read(const HistoryQuery& query, int limit);
    /// The next rows, while there are more.
    void readMore(int limit);
    void readCount();

    const HistoryQuery& query() const { return m_query; } ///< what was asked last
    bool hasMore() const { return m_next.has_value(); }
    qint64 count() const { return m_count; } ///< of all rows of the query, as far as it is known

    /// A purchase that no row shows yet: true where its row belongs above `first`, the topmost that was read
    /// (null: there is none), and from now on it is counted. Else its place is found by reading anew.
    bool takeOnTop(const OrderFacts& facts, const OrderFacts* first);

    // One row of a kind. False, and nothing is answered: nothing is kept.
    bool find(KeyKind kind, const AttemptId& attempt, QObject* context, Then<Order> then);
    bool append(KeyKind kind, const Event& event, QObject* context, Then<Done> then);
    bool forget(KeyKind kind, const AttemptId& attempt, QObject* context, Then<qint64> then);

    /// To be started. Null: nothing is kept.
    HistoryExport* exportTo(const HistoryExport::Wish& wish, QObject* parent);

Q_SIGNALS:
    void began(const QList<provynx::OrderFacts>& rows, bool hasMore);
    void wentOn(const QList<provynx::OrderFacts>& rows, bool hasMore);
    void failed(
        const provynx::Failure& failure, bool isFirst); ///< no rows came; `isFirst`: of the first ones
    void counted(std::optional<qint64> count); ///< nothing: it could not be counted

private:
    Journal* journalOf(KeyKind kind) const;
    void take(const Result<HistoryRows>& rows, bool isFirst);

    Journals& m_journals;
    HistoryQuery m_query;
    std::optional<HistoryPlace> m_next;
    int m_reading = 0; ///< which query an answer belongs to
    bool m_isStale = true;
    qint64 m_count = 0;
};

} // namespace provynx
