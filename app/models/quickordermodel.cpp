// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quickordermodel.h"

#include "roles.h"

#include "words/quickorderwords.h"

namespace provynx {

QVariant QuickOrderModel::data(const QModelIndex& index, int role) const
{
    const QuickRow* row = rowAt(index);
    if (!row)
        return {};
    const Service& service = row->service;
    const QString& name = service.name.isEmpty() ? service.id.text() : service.name;
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::AccessibleTextRole:
        return words::quickSentence(*row);
    case IdRole:
        return row->key;
    case PriceRole:
        return service.price ? QVariant::fromValue(*service.price) : QVariant();
    case StockRole:
        return service.stock ? QVariant::fromValue(*service.stock) : QVariant();
    case OutOfStockRole:
        return service.isOutOfStock();
    case FavouriteRole:
        return row->isFavourite;
    case QuickRowRole:
        return QVariant::fromValue(*row);
    default:
        return {};
    }
}

} // namespace provynx
