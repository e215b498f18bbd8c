// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unmatchedmodel.h"

#include "domain/plaintext.h"
#include "words/pushwords.h"
#include "words/words.h"

#include <algorithm>

namespace provynx {

void UnmatchedModel::setPushes(const QList<Push>& pushes)
{
    const auto isIn = [](const QList<Push>& list, const Push& push) {
        return std::any_of(
            list.cbegin(), list.cend(), [&push](const Push& other) { return other.digest == push.digest; });
    };
    for (int row = int(m_pushes.size()) - 1; row >= 0; --row) {
        if (isIn(pushes, m_pushes.at(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_pushes.removeAt(row);
        endRemoveRows();
    }
    // What stayed keeps its order; what is new goes where the new list has it.
    for (int row = 0; row < int(pushes.size()); ++row) {
        if (row < int(m_pushes.size()) && m_pushes.at(row).digest == pushes.at(row).digest)
            continue;
        beginInsertRows({}, row, row);
        m_pushes.insert(row, pushes.at(row));
        endInsertRows();
    }
}

int UnmatchedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_pushes.size());
}

int UnmatchedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant UnmatchedModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Push& push = m_pushes.at(index.row());
    if (role == Qt::ToolTipRole)
        return plainTip(index.column() == Code && !push.message.text.isEmpty()
                ? push.message.text
                : data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case When:
        return words::moment(push.message.seenAt);
    case Number:
        return push.phone.isEmpty() ? plainText(push.number.text()) : words::phone(push.phone);
    case Service:
        return push.service;
    case Code:
        if (push.message.code.isEmpty())
            return push.message.text.isEmpty() ? words::code(push.message.code) : push.message.text;
        return role == Qt::AccessibleTextRole ? words::codeSpelt(push.message.code)
                                              : words::code(push.message.code);
    default:
        return {};
    }
}

QVariant UnmatchedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Number:
        return tr("Number");
    case Service:
        return tr("Service");
    case Code:
        return tr("Code");
    default:
        return {};
    }
}

} // namespace provynx
