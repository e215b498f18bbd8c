// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/history.h"

#include <QAbstractTableModel>
#include <QSet>

#include <vector>

namespace provynx {

/// A history of any length, slice by slice: it holds what was scrolled to and asks for more when a view comes
/// to the end. It neither sorts nor filters; whoever feeds it does.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// `clock`: moments are told by today's date.
    explicit HistoryModel(Clock clock, QObject* parent = nullptr);

    /// The first slice of another history. `hasMore`: there are rows behind it.
    void begin(const QList<OrderFacts>& rows, bool hasMore);
    /// The next slice, as moreWanted() asked for it. A row that is here already is left out.
    void append(const QList<OrderFacts>& rows, bool hasMore);
    /// No slice comes; the next scroll to the end asks again.
    void giveUp();
    /// How many rows the next slice had best have: few at first, more the further one scrolls.
    int wantedRows() const;
    static constexpr int firstSlice = 200; ///< more than a screen has

    /// Changes a row where it stands; false when it is not here.
    bool put(const OrderFacts& facts);
    void prepend(const OrderFacts& facts);
    void remove(const AttemptId& attempt);

    int rowOf(const AttemptId& attempt) const; ///< -1: not here
    const OrderFacts* facts(int row) const; ///< null: no such row

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    void sort(int column, Qt::SortOrder order) override; ///< only asks for it: sortWanted()

Q_SIGNALS:
    void moreWanted();
    void sortWanted(provynx::HistoryColumn column, bool descending);

private:
    Clock m_clock;
    std::vector<OrderFacts> m_rows;
    QSet<AttemptId> m_known;
    bool m_hasMore = false;
    bool m_isAsking = false;
};

} // namespace provynx
