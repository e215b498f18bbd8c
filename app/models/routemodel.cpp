// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routemodel.h"

#include "domain/plaintext.h"
#include "words/statisticswords.h"

#include <QCollator>

#include <algorithm>

namespace provynx {

namespace {

/// What a column is sorted by, where it is a number.
std::optional<double> valueOf(const RouteFigures& route, int column)
{
    const Figures& figures = route.figures;
    switch (column) {
    case RouteModel::TimeColumn:
        return figures.within95 ? std::optional(static_cast<double>(figures.within95->count()))
                                : std::nullopt;
    case RouteModel::MedianColumn:
        return figures.median ? std::optional(static_cast<double>(figures.median->count())) : std::nullopt;
    case RouteModel::ArrivedColumn:
        return figures.arrived();
    case RouteModel::SpentColumn:
        // Amounts of several currencies have no order; the first currency's decides. This orders rows and
        // adds nothing.
        return figures.spent.isEmpty()
            ? std::nullopt
            : std::optional(static_cast<double>(figures.spent.constFirst().micros()));
    default:
        return std::nullopt;
    }
}

} // namespace

void RouteModel::setRoutes(const QList<RouteFigures>& routes)
{
    beginResetModel();
    m_given = routes;
    m_longest = 0;
    for (const RouteFigures& route : routes)
        m_longest = std::max<qint64>(
            m_longest, route.figures.within95.value_or(std::chrono::milliseconds(0)).count());
    m_routes = routes;
    sortRows(m_routes);
    endResetModel();
}

int RouteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_routes.size());
}

int RouteModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RouteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RouteFigures& route = m_routes[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return words::routeCell(route, static_cast<words::RouteColumn>(index.column()));
    case Qt::AccessibleTextRole:
        // A reader comes to the row by its first cell: that one says all of it.
        return index.column() == RouteColumn
            ? words::routeSentence(route)
            : words::routeCell(route, static_cast<words::RouteColumn>(index.column()));
    case Qt::ToolTipRole:
        return plainTip(words::routeSentence(route));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            (index.column() <= TimeColumn ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter));
    case FiguresRole:
        return QVariant::fromValue(route);
    case LongestRole:
        return m_longest;
    default:
        return {};
    }
}

QVariant RouteModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return words::routeHeading(static_cast<words::RouteColumn>(section));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section <= TimeColumn ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter));
    return {};
}

void RouteModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QList<RouteFigures> before = m_routes;
    m_routes = m_given;
    sortRows(m_routes);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex& one : from) {
        const Route& route = before[one.row()].route;
        const auto now = std::find_if(m_routes.cbegin(), m_routes.cend(),
            [&route](const RouteFigures& other) { return other.route == route; });
        to.append(index(static_cast<int>(now - m_routes.cbegin()), one.column()));
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void RouteModel::sortRows(QList<RouteFigures>& routes) const
{
    const bool isDescending = m_sortOrder == Qt::DescendingOrder;
    if (m_sortColumn == RouteColumn) {
        const QCollator collator;
        std::stable_sort(routes.begin(), routes.end(), [&](const RouteFigures& a, const RouteFigures& b) {
            const int order = collator.compare(words::route(a), words::route(b));
            return isDescending ? order > 0 : order < 0;
        });
    } else if (m_sortColumn > RouteColumn && m_sortColumn < ColumnCount) {
        std::stable_sort(routes.begin(), routes.end(), [&](const RouteFigures& a, const RouteFigures& b) {
            const auto first = valueOf(a, m_sortColumn);
            const auto second = valueOf(b, m_sortColumn);
            if (!first || !second)
                return first.has_value() && !second;
            return isDescending ? *first > *second : *first < *second;
        });
    }
}

} // namespace provynx
