// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historymodel.h"

#include "roles.h"

#include "words/historywords.h"

#include <algorithm>

namespace provynx {

namespace {

constexpr int largestSlice = 5000; // read, and put into a view, in some ten milliseconds

Qt::Alignment alignmentOf(HistoryColumn column)
{
    return Qt::AlignVCenter | (rowOf(historyColumns, column).isNumeric ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace

HistoryModel::HistoryModel(Clock clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_clock(std::move(clock))
{
}

void HistoryModel::begin(const QList<OrderFacts>& rows, bool hasMore)
{
    beginResetModel();
    m_rows.assign(rows.cbegin(), rows.cend());
    m_known.clear();
    for (const OrderFacts& row : rows)
        m_known.insert(row.attempt);
    m_hasMore = hasMore;
    m_isAsking = false;
    endResetModel();
}

void HistoryModel::append(const QList<OrderFacts>& rows, bool hasMore)
{
    QList<OrderFacts> fresh;
    fresh.reserve(rows.size());
    std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(fresh),
        [this](const OrderFacts& row) { return !m_known.contains(row.attempt); });
    m_hasMore = hasMore;
    m_isAsking = false;
    if (fresh.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    for (OrderFacts& row : fresh) {
        m_known.insert(row.attempt);
        m_rows.push_back(std::move(row));
    }
    endInsertRows();
}

void HistoryModel::giveUp()
{
    m_isAsking = false;
}

int HistoryModel::wantedRows() const
{
    return std::clamp(rowCount(), firstSlice, largestSlice);
}

bool HistoryModel::put(const OrderFacts& facts)
{
    const int row = rowOf(facts.attempt);
    if (row < 0)
        return false;
    OrderFacts& present = m_rows[static_cast<size_t>(row)];
    if (present == facts)
        return true;
    present = facts;
    Q_EMIT dataChanged(index(row, 0), index(row, historyColumnCount - 1));
    return true;
}

void HistoryModel::prepend(const OrderFacts& facts)
{
    if (put(facts))
        return;
    beginInsertRows({}, 0, 0);
    m_known.insert(facts.attempt);
    m_rows.insert(m_rows.begin(), facts);
    endInsertRows();
}

void HistoryModel::remove(const AttemptId& attempt)
{
    const int row = rowOf(attempt);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_known.remove(attempt);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

int HistoryModel::rowOf(const AttemptId& attempt) const
{
    if (!m_known.contains(attempt))
        return -1;
    const auto found = std::find_if(
        m_rows.cbegin(), m_rows.cend(), [&attempt](const OrderFacts& row) { return row.attempt == attempt; });
    return static_cast<int>(found - m_rows.cbegin());
}

const OrderFacts* HistoryModel::facts(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_rows[static_cast<size_t>(row)];
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : historyColumnCount;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    Q_ASSERT(checkIndex(index));
    const OrderFacts* row = facts(index.row());
    if (!row || !index.isValid())
        return {};
    const auto column = static_cast<HistoryColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return words::historyCell(*row, column, m_clock.now());
    case Qt::AccessibleTextRole:
        return column == HistoryColumn::Bought ? words::historySentence(*row, m_clock.now())
                                               : words::historyCell(*row, column, m_clock.now());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignmentOf(column));
    case IdRole:
        return row->attempt.text();
    case FactsRole:
        return QVariant::fromValue(*row);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= historyColumnCount)
        return {};
    const auto column = static_cast<HistoryColumn>(section);
    if (role == Qt::DisplayRole)
        return words::columnTitle(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignmentOf(column));
    return {};
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_hasMore && !m_isAsking;
}

void HistoryModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_isAsking = true;
    Q_EMIT moreWanted();
}

void HistoryModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < historyColumnCount)
        Q_EMIT sortWanted(static_cast<HistoryColumn>(column), order == Qt::DescendingOrder);
}

} // namespace provynx
