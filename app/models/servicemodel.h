// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/market.h"
#include "rowchanges.h"

namespace provynx {

struct ServiceRow {
    Service service;
    QString search;
    bool isFavourite = false;
    friend bool operator==(const ServiceRow&, const ServiceRow&) = default;
};

/// The services of one market: favourites first, then what was ordered lately, then the rest; favourites and
/// the rest in the service's own order. A refresh of the same market becomes row changes,
/// so that a choice and a scroll position survive; another market is a reset. What is out of stock can be
/// chosen like the rest.
class ServiceModel : public KeyedListModel<ServiceRow> {
    Q_OBJECT

public:
    explicit ServiceModel(QObject* parent = nullptr);

    void setPrices(const PriceList& prices);
    /// Who leads the list. `recents`: the latest first; they stand in this order.
    void setLeaders(const QList<ServiceId>& favourites, const QList<ServiceId>& recents);
    /// As the list of prices that was set last offers it.
    std::optional<Offer> offer(const ServiceId& id) const { return m_prices.offer(id); }
    /// -1 when it is not there.
    int rowOf(const ServiceId& id) const { return rowOfKey(id.text()); }

    QVariant data(const QModelIndex& index, int role) const override;

protected:
    const QString& keyOf(const ServiceRow& row) const override { return row.service.id.text(); }
    QList<int> changedRoles(const ServiceRow& before, const ServiceRow& after) const override;

private:
    void readPrices();
    QList<ServiceRow> inOrder() const;

    PriceList m_prices;
    QList<ServiceRow> m_listed; ///< one a service, in the order of the list of prices
    QList<ServiceId> m_favourites;
    QList<ServiceId> m_recents;
};

} // namespace provynx
