// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics.h"

#include <QAbstractTableModel>

namespace provynx {

/// What the statistics say of each route, sorted by any column.
class RouteModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { RouteColumn, TimeColumn, MedianColumn, ArrivedColumn, SpentColumn, ColumnCount };
    enum Role {
        FiguresRole = Qt::UserRole + 50, ///< RouteFigures
        LongestRole, ///< milliseconds as qint64: the longest time of all rows, for bars of one scale
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setRoutes(
        const QList<RouteFigures>& routes); ///< in the order in which they stand without a sorted column
    const QList<RouteFigures>& routes() const { return m_routes; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// A row that has nothing to sort by stands at the end, whichever way the others stand. Column -1: as
    /// they were set.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void sortRows(QList<RouteFigures>& routes) const;

    QList<RouteFigures> m_given; ///< as set
    QList<RouteFigures> m_routes; ///< as shown
    qint64 m_longest = 0;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace provynx
