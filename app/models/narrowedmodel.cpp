// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "narrowedmodel.h"

#include "domain/plaintext.h"
#include "roles.h"

namespace provynx {

void NarrowedModel::setFilter(const QString& typed)
{
    m_typed = typed;
    SearchWords words(typed);
    if (words == m_words)
        return;
    if (!words.isEmpty() && !m_hasTexts)
        readTexts();
    std::vector<int> rows = m_texts.find(words);
    if (isNarrowed() && !words.isEmpty() && rows == m_toSource) {
        m_words = std::move(words);
        return;
    }
    beginResetModel();
    m_words = std::move(words);
    setRows(std::move(rows));
    endResetModel();
}

QModelIndex NarrowedModel::indexOf(const QString& id) const
{
    if (!sourceModel())
        return {};
    if (!m_hasIds) {
        const int count = sourceModel()->rowCount();
        m_ids.clear();
        m_ids.reserve(count);
        for (int row = 0; row < count; ++row)
            m_ids.append(sourceModel()->index(row, 0).data(IdRole).toString());
        m_hasIds = true;
    }
    const auto row = static_cast<int>(m_ids.indexOf(id));
    return row < 0 ? QModelIndex() : mapFromSource(sourceModel()->index(row, 0));
}

void NarrowedModel::setSourceModel(QAbstractItemModel* source)
{
    beginResetModel();
    for (const QMetaObject::Connection& connection : std::as_const(m_connections))
        disconnect(connection);
    m_connections.clear();
    QAbstractProxyModel::setSourceModel(source);
    forget();
    if (source)
        follow(source);
    narrowAgain();
    endResetModel();
}

QModelIndex NarrowedModel::mapToSource(const QModelIndex& index) const
{
    if (!index.isValid() || !sourceModel())
        return {};
    const int row = isNarrowed() ? m_toSource[static_cast<size_t>(index.row())] : index.row();
    return sourceModel()->index(row, 0);
}

QModelIndex NarrowedModel::mapFromSource(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const int row = isNarrowed() ? m_fromSource[static_cast<size_t>(index.row())] : index.row();
    return row < 0 ? QModelIndex() : createIndex(row, 0);
}

QModelIndex NarrowedModel::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex NarrowedModel::parent(const QModelIndex&) const
{
    return {};
}

int NarrowedModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !sourceModel())
        return 0;
    return isNarrowed() ? static_cast<int>(m_toSource.size()) : sourceModel()->rowCount();
}

int NarrowedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1;
}

bool NarrowedModel::hasChildren(const QModelIndex& parent) const
{
    return rowCount(parent) > 0;
}

void NarrowedModel::follow(QAbstractItemModel* source)
{
    const auto beginReset = [this] { beginResetModel(); };
    const auto endReset = [this] {
        forget();
        narrowAgain();
        endResetModel();
    };
    using Model = QAbstractItemModel;
    m_connections = {
        connect(source, &Model::modelAboutToBeReset, this, beginReset),
        connect(source, &Model::modelReset, this, endReset),
        connect(source, &Model::rowsAboutToBeInserted, this,
            [this](const QModelIndex&, int first, int last) {
                isNarrowed() ? beginResetModel() : beginInsertRows({}, first, last);
            }),
        connect(source, &Model::rowsInserted, this,
            [this, endReset] {
                if (isNarrowed())
                    return endReset();
                forget();
                endInsertRows();
            }),
        connect(source, &Model::rowsAboutToBeRemoved, this,
            [this](const QModelIndex&, int first, int last) {
                isNarrowed() ? beginResetModel() : beginRemoveRows({}, first, last);
            }),
        connect(source, &Model::rowsRemoved, this,
            [this, endReset] {
                if (isNarrowed())
                    return endReset();
                forget();
                endRemoveRows();
            }),
        connect(source, &Model::rowsAboutToBeMoved, this,
            [this](const QModelIndex&, int first, int last, const QModelIndex&, int before) {
                if (isNarrowed())
                    beginLayout();
                else
                    beginMoveRows({}, first, last, {}, before);
            }),
        connect(source, &Model::rowsMoved, this,
            [this] {
                if (isNarrowed())
                    return endLayout();
                forget();
                endMoveRows();
            }),
        connect(source, &Model::layoutAboutToBeChanged, this, [this] { beginLayout(); }),
        connect(source, &Model::layoutChanged, this, [this] { endLayout(); }),
        connect(source, &Model::dataChanged, this, &NarrowedModel::changeData),
        // By now the base class knows that there is no source any more.
        connect(source, &QObject::destroyed, this,
            [this, beginReset, endReset] {
                beginReset();
                endReset();
            }),
    };
}

QString NarrowedModel::textOf(int sourceRow) const
{
    const QModelIndex index = sourceModel()->index(sourceRow, 0);
    const QVariant text = index.data(SearchRole);
    return text.isValid() ? text.toString() : folded(index.data(Qt::DisplayRole).toString());
}

void NarrowedModel::forget()
{
    m_texts.clear();
    m_hasTexts = false;
    m_ids.clear();
    m_hasIds = false;
}

void NarrowedModel::readTexts()
{
    const int count = sourceModel() ? sourceModel()->rowCount() : 0;
    m_texts.clear();
    m_texts.reserve(count);
    for (int row = 0; row < count; ++row)
        m_texts.append(textOf(row));
    m_hasTexts = true;
}

void NarrowedModel::setRows(std::vector<int> sourceRows)
{
    m_toSource = std::move(sourceRows);
    m_fromSource.assign(isNarrowed() ? static_cast<size_t>(m_texts.size()) : 0, -1);
    int row = 0;
    for (const int sourceRow : m_toSource)
        m_fromSource[static_cast<size_t>(sourceRow)] = row++;
}

void NarrowedModel::narrowAgain()
{
    if (isNarrowed() && !m_hasTexts)
        readTexts();
    setRows(m_texts.find(m_words));
}

void NarrowedModel::beginLayout()
{
    Q_EMIT layoutAboutToBeChanged();
    m_pointedAt = persistentIndexList();
    for (const QModelIndex& index : std::as_const(m_pointedAt))
        m_pointedAtInSource.append(mapToSource(index));
}

void NarrowedModel::endLayout()
{
    forget();
    narrowAgain();
    QModelIndexList moved;
    moved.reserve(m_pointedAtInSource.size());
    for (const QPersistentModelIndex& inSource : std::as_const(m_pointedAtInSource))
        moved.append(mapFromSource(inSource));
    changePersistentIndexList(m_pointedAt, moved);
    m_pointedAt.clear();
    m_pointedAtInSource.clear();
    Q_EMIT layoutChanged();
}

void NarrowedModel::changeData(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles)
{
    const auto mayChange = [&roles](int role) { return roles.isEmpty() || roles.contains(role); };
    if (mayChange(IdRole))
        m_hasIds = false;
    if (m_hasTexts && (mayChange(SearchRole) || mayChange(Qt::DisplayRole))) {
        bool sameTexts = true;
        for (int row = first.row(); sameTexts && row <= last.row(); ++row)
            sameTexts = m_texts.isText(row, textOf(row));
        if (!sameTexts && isNarrowed()) {
            beginResetModel();
            forget();
            narrowAgain();
            endResetModel();
            return;
        }
        m_hasTexts = sameTexts;
    }
    if (!isNarrowed()) {
        Q_EMIT dataChanged(index(first.row(), 0), index(last.row(), 0), roles);
        return;
    }
    // Neighbours in the source need not be neighbours here.
    constexpr int mostSingleRows = 64;
    const bool oneByOne = last.row() - first.row() < mostSingleRows;
    int top = rowCount();
    int bottom = -1;
    for (int sourceRow = first.row(); sourceRow <= last.row(); ++sourceRow) {
        const int row = m_fromSource[static_cast<size_t>(sourceRow)];
        if (row < 0)
            continue;
        if (oneByOne)
            Q_EMIT dataChanged(index(row, 0), index(row, 0), roles);
        top = std::min(top, row);
        bottom = std::max(bottom, row);
    }
    if (!oneByOne && bottom >= 0)
        Q_EMIT dataChanged(index(top, 0), index(bottom, 0), roles);
}

} // namespace provynx
