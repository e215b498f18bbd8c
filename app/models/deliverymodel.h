// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/push.h"

#include <QAbstractTableModel>

namespace provynx {

/// What the push receiver did last, the newest first. Alike things one after another are one row and a
/// number. How a row reads is given from outside, because words are made in ui/present.
class DeliveryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { When, What, Number, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void add(const PushRecord& record);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    /// Beside Qt's roles: RefusedRole.
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<PushRecord> m_records;
};

} // namespace provynx
