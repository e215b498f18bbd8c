// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searchtexts.h"

#include <QAbstractProxyModel>

#include <vector>

namespace provynx {

/// The rows of a flat model whose SearchRole (the folded shown name, without one) holds every word that was
/// typed, in any order, whatever case and accents. Rows that begin with what was typed come first, then rows
/// in which every word begins a word, then the rest; within each, and without a filter, the source's order.
/// Built for 100,000 rows: the texts lie in one block and a new filter is one pass and one reset, so whoever
/// shows this model restores the choice by IdRole.
///
/// When the source changes: without a filter its row signals are passed on as they are; with one, rows that
/// come, go or get another text are a reset, rows that move are a change of layout, and changes of other data
/// are passed on.
class NarrowedModel : public QAbstractProxyModel {
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
    bool hasChildren(const QModelIndex& parent = {}) const override;

private:
    bool isNarrowed() const { return !m_words.isEmpty(); }
    void follow(QAbstractItemModel* source);
    QString textOf(int sourceRow) const;
    void forget();
    void readTexts();
    void setRows(std::vector<int> sourceRows);
    void narrowAgain();
    void beginLayout();
    void endLayout();
    void changeData(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles);

    QString m_typed;
    SearchWords m_words;
    SearchTexts m_texts; ///< of the source's rows, while m_hasTexts
    bool m_hasTexts = false;
    mutable QList<QString> m_ids; ///< of the source's rows, while m_hasIds
    mutable bool m_hasIds = false;
    std::vector<int> m_toSource; ///< while narrowed
    std::vector<int> m_fromSource; ///< while narrowed; -1: left out
    QModelIndexList m_pointedAt; ///< while the layout changes
    QList<QPersistentModelIndex> m_pointedAtInSource;
    QList<QMetaObject::Connection> m_connections;
};

} // namespace provynx
