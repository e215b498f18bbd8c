// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractProxyModel>

namespace provynx {

/// The rows of a flat model whose SearchRole holds every word that was typed, in any order, whatever case and accents.
/// Rows whose name begins with what was typed come first, then rows in which a word does, then the rest; within each, and
/// without a filter, the source's order. Built for 100,000 rows: the texts lie in one block and a new filter is one pass and
/// one reset, so whoever shows this model restores the choice by IdRole.
class NarrowedModel : public QAbstractProxyModel
{
    Q_OBJECT

public:
    using QAbstractProxyModel::QAbstractProxyModel;

    void setFilter(const QString& typed);
    const QString& filter() const { return m_typed; }
    /// The row with this IdRole; an invalid index when the filter leaves it out.
    QModelIndex indexOf(const QString& id) const;

    void setSourceModel(QAbstractItemModel* source) override;
    QModelIndex mapToSource(const QModelIndex& index) const override;
    QModelIndex mapFromSource(const QModelIndex& index) const override;
    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;

private:
    QString m_typed;
};

} // namespace provynx
