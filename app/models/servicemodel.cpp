// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicemodel.h"

#include "domain/plaintext.h"
#include "roles.h"

#include "words/words.h"

#include <QSet>

namespace provynx {

namespace {

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

void ServiceModel::setPrices(const PriceList& prices)
{
    const bool isRefresh = prices.market() == m_prices.market();
    // First: whoever asks for an offer while rows change gets the one of the new answer.
    m_prices = prices;
    readPrices();
    if (isRefresh)
        changeRows(inOrder());
    else
        resetRows(inOrder());
}

void ServiceModel::setLeaders(const QList<ServiceId>& favourites, const QList<ServiceId>& recents)
{
    if (favourites == m_favourites && recents == m_recents)
        return;
    m_favourites = favourites;
    m_recents = recents;
    changeRows(inOrder());
}

void ServiceModel::readPrices()
{
    const QList<Service>& services = m_prices.services();
    QList<ServiceRow> made;
    made.reserve(services.size());
    for (qsizetype i = 0; i < services.size(); ++i) {
        const Service& service = services.at(i);
        // Folding is most of the work, and most refreshes bring the same names in the same places.
        const ServiceRow* same = i < m_listed.size() ? &m_listed.at(i) : nullptr;
        if (same && (same->service.id != service.id || same->service.name != service.name))
            same = nullptr;
        made.append({service, same ? same->search : searchText(service)});
    }
    m_listed = std::move(made);
}

QList<ServiceRow> ServiceModel::inOrder() const
{
    if (m_favourites.isEmpty() && m_recents.isEmpty())
        return m_listed;
    QList<ServiceRow> favourites;
    QList<ServiceRow> recents(m_recents.size());
    QList<ServiceRow> rest;
    rest.reserve(m_listed.size());
    const QSet<ServiceId> starred(m_favourites.cbegin(), m_favourites.cend());
    for (const ServiceRow& row : m_listed) {
        if (starred.contains(row.service.id)) {
            favourites.append(row);
            favourites.last().isFavourite = true;
        } else if (const qsizetype recent = m_recents.indexOf(row.service.id); recent >= 0) {
            recents[recent] = row;
        } else {
            rest.append(row);
        }
    }
    recents.removeIf([](const ServiceRow& row) { return row.service.id.isEmpty(); });
    return favourites + recents + rest;
}

QList<int> ServiceModel::changedRoles(const ServiceRow& before, const ServiceRow& after) const
{
    if (before.service.name != after.service.name)
        return {};
    return {PriceRole, StockRole, OutOfStockRole, FavouriteRole, Qt::AccessibleTextRole};
}

QVariant ServiceModel::data(const QModelIndex& index, int role) const
{
    const ServiceRow* row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shownName(row->service);
    case Qt::AccessibleTextRole:
        return words::serviceSentence(row->service, row->isFavourite);
    case IdRole:
        return row->service.id.text();
    case SearchRole:
        return row->search;
    case PriceRole:
        return row->service.price ? QVariant::fromValue(*row->service.price) : QVariant();
    case StockRole:
        return row->service.stock ? QVariant::fromValue(*row->service.stock) : QVariant();
    case OutOfStockRole:
        return row->service.isOutOfStock();
    case FavouriteRole:
        return row->isFavourite;
    default:
        return {};
    }
}

} // namespace provynx
