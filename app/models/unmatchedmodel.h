// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/push.h"

#include <QAbstractTableModel>

namespace provynx {

/// Pushes that mean no number of the book, the newest first.
class UnmatchedModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { When, Number, Service, Code, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setPushes(const QList<Push>& pushes);
    const Push& push(int row) const { return m_pushes.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Push> m_pushes;
};

} // namespace provynx
