// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicemodel.h"

#include "domain/plaintext.h"
#include "roles.h"

namespace provynx
{

namespace
{

const QString& shownName(const Service& service)
{
    return service.name.isEmpty() ? service.id.text() : service.name;
}

QString searchText(const Service& service)
{
    const QString id = folded(service.id.text());
    return service.name.isEmpty() ? id : QString(folded(service.name) + u' ' + id);
}

} // namespace

ServiceModel::ServiceModel(QObject* parent)
    : KeyedListModel(parent)
{
}

void ServiceModel::setSentence(std::function<QString(const Service&)> sentence)
{
    m_sentence = std::move(sentence);
    if (!rows().isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::AccessibleTextRole});
}

void ServiceModel::setShelf(const Shelf& shelf)
{
    const bool isRefresh = shelf.market() == m_shelf.market();
    // First: whoever asks for an offer while rows change gets the one of the new answer.
    m_shelf = shelf;
    if (isRefresh)
        changeRows(rowsOf(shelf));
    else
        resetRows(rowsOf(shelf));
}

void ServiceModel::clear()
{
    m_shelf = {};
    resetRows({});
}

QList<ServiceRow> ServiceModel::rowsOf(const Shelf& shelf) const
{
    const QList<Service>& services = shelf.services();
    QList<ServiceRow> made;
    made.reserve(services.size());
    for (qsizetype i = 0; i < services.size(); ++i) {
        const Service& service = services.at(i);
        // Folding is most of the work, and most refreshes bring the same names in the same places.
        const ServiceRow* same = i < rows().size() ? &rows().at(i) : nullptr;
        if (same && (same->service.id != service.id || same->service.name != service.name))
            same = nullptr;
        made.append({service, same ? same->search : searchText(service)});
    }
    return made;
}

QList<int> ServiceModel::changedRoles(const ServiceRow& before, const ServiceRow& after) const
{
    if (before.service.name != after.service.name)
        return {};
    return {PriceRole, StockRole, OutOfStockRole, Qt::AccessibleTextRole};
}

QVariant ServiceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ServiceRow& row = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shownName(row.service);
    case Qt::AccessibleTextRole:
        return m_sentence ? m_sentence(row.service) : shownName(row.service);
    case IdRole:
        return row.service.id.text();
    case SearchRole:
        return row.search;
    case PriceRole:
        return row.service.price ? QVariant::fromValue(*row.service.price) : QVariant();
    case StockRole:
        return row.service.stock ? QVariant::fromValue(*row.service.stock) : QVariant();
    case OutOfStockRole:
        return row.service.isOutOfStock();
    default:
        return {};
    }
}

} // namespace provynx
