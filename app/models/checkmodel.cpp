// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmodel.h"

#include "roles.h"

#include "words/checkwords.h"

#include <QLocale>

#include <algorithm>

namespace provynx {

namespace {

constexpr int columns = 3;

QString cell(const CheckRow& row, int column)
{
    switch (column) {
    case CheckModel::What:
        return words::checkPoint(row.point);
    case CheckModel::Verdict:
        return words::checkVerdict(row.verdict);
    default:
        return row.latency
            ? CheckModel::tr("%1 ms").arg(QLocale().toString(static_cast<qlonglong>(row.latency->count())))
            : QString();
    }
}

QString heading(int column)
{
    switch (column) {
    case CheckModel::What:
        return CheckModel::tr("What");
    case CheckModel::Verdict:
        return CheckModel::tr("Verdict");
    default:
        return CheckModel::tr("Time");
    }
}

} // namespace

bool CheckModel::goesOn(const QList<CheckRow>& next) const
{
    return next.size() >= m_rows.size()
        && std::equal(
            m_rows.cbegin(), m_rows.cend(), next.cbegin(), [](const CheckRow& a, const CheckRow& b) {
                return a.point == b.point && (a == b || a.verdict == CheckVerdict::Running);
            });
}

void CheckModel::setRows(const QList<CheckRow>& next)
{
    if (!goesOn(next)) {
        beginResetModel();
        m_rows = next;
        endResetModel();
        return;
    }
    const int before = static_cast<int>(m_rows.size());
    for (int row = 0; row < before; ++row) {
        if (m_rows.at(row) == next.at(row))
            continue;
        m_rows[row] = next.at(row);
        Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    }
    const int after = static_cast<int>(next.size());
    if (after == before)
        return;
    beginInsertRows({}, before, after - 1);
    m_rows = next;
    endInsertRows();
}

int CheckModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CheckModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant CheckModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CheckRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cell(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Time
            ? QVariant::fromValue(Qt::Alignment(Qt::AlignTrailing | Qt::AlignVCenter))
            : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == What ? words::checkSentence(row) : cell(row, index.column());
    case IdRole:
        return nameOf(row.point);
    case CheckRowRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

QVariant CheckModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::DisplayRole)
        return heading(section);
    if (role == Qt::TextAlignmentRole && section == Time)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignTrailing | Qt::AlignVCenter));
    return {};
}

} // namespace provynx
