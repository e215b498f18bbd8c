// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apifacts.h"

#include <QAbstractTableModel>

namespace provynx {

/// The rows of an API check, in the order of the walk.
class CheckModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { What, Verdict, Time };

    using QAbstractTableModel::QAbstractTableModel;

    /// Of a walk that goes on, the rows that are there stay; of another one, all are new.
    void setRows(const QList<CheckRow>& rows);
    const QList<CheckRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool goesOn(const QList<CheckRow>& next) const;

    QList<CheckRow> m_rows;
};

} // namespace provynx
