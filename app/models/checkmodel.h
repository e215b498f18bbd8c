// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apifacts.h"

#include <QAbstractTableModel>

#include <functional>

namespace provynx {

/// The rows of an API check, in the order of the walk. How they read is given from outside, because words are
/// made in ui/present.
class CheckModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { What, Verdict, Time };

    struct Words {
        std::function<QString(const CheckRow&, Column)> cell;
        std::function<QString(const CheckRow&)> sentence; ///< the whole row, for screen readers
        std::function<QString(Column)> heading;
    };

    explicit CheckModel(Words words, QObject* parent = nullptr);

    /// Of a walk that goes on, the rows that are there stay; of another one, all are new.
    void setRows(const QList<CheckRow>& rows);
    const QList<CheckRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool goesOn(const QList<CheckRow>& next) const;

    Words m_words;
    QList<CheckRow> m_rows;
};

} // namespace provynx
