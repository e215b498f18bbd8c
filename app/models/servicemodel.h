// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"

#include <QAbstractListModel>

namespace provynx {

/// The services of one market, in the service's own order. A refresh of the same market becomes row changes, so that a
/// choice and a scroll position survive; another market is a reset.
class ServiceModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setShelf(const Shelf& shelf);
    void clear();
    std::optional<Offer> offer(const ServiceId& id) const;
    /// -1 when it is not there.
    int rowOf(const ServiceId& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    Shelf m_shelf;
    QList<QString> m_searchTexts; ///< one a row
};

} // namespace provynx
