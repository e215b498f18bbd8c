// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "quicksearch.h"
#include "rowchanges.h"

namespace provynx {

/// What a quick order found, the best first. Rows that stay keep their place under a selection.
class QuickOrderModel : public KeyedListModel<QuickRow> {
    Q_OBJECT

public:
    using KeyedListModel::KeyedListModel;

    void setRows(const QList<QuickRow>& rows) { changeRows(rows); }
    const QList<QuickRow>& found() const { return rows(); }
    QVariant data(const QModelIndex& index, int role) const override;

protected:
    const QString& keyOf(const QuickRow& row) const override { return row.key; }
};

} // namespace provynx

Q_DECLARE_METATYPE(provynx::QuickRow)
