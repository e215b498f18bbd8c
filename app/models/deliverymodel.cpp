// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deliverymodel.h"

#include "domain/plaintext.h"
#include "roles.h"

#include "words/pushwords.h"
#include "words/words.h"

namespace provynx {

namespace {
constexpr qsizetype mostKept = 200;
}

void DeliveryModel::add(const PushRecord& record)
{
    // A flood of two kinds by turns must not push everything else off the list either.
    constexpr qsizetype looked = 8;
    for (qsizetype row = 0; isRefusal(record.outcome) && row < std::min(looked, m_records.size()); ++row) {
        PushRecord& known = m_records[row];
        if (known.outcome != record.outcome || known.fault != record.fault || known.header != record.header)
            continue;
        known.count += record.count;
        known.at = record.at;
        Q_EMIT dataChanged(index(int(row), 0), index(int(row), ColumnCount - 1));
        return;
    }
    beginInsertRows({}, 0, 0);
    m_records.prepend(record);
    endInsertRows();
    if (m_records.size() > mostKept) {
        const int last = int(m_records.size()) - 1;
        beginRemoveRows({}, last, last);
        m_records.removeLast();
        endRemoveRows();
    }
}

int DeliveryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int DeliveryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant DeliveryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const PushRecord& record = m_records.at(index.row());
    if (role == RefusedRole)
        return isRefusal(record.outcome);
    if (role == Qt::ToolTipRole)
        return plainTip(data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case When:
        return words::moment(record.at);
    case What:
        return words::delivery(record);
    case Number:
        return record.phone.isEmpty() ? QString() : words::phone(record.phone);
    default:
        return {};
    }
}

QVariant DeliveryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case What:
        return tr("What came of it");
    case Number:
        return tr("Number");
    default:
        return {};
    }
}

} // namespace provynx
