// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace provynx {

class BuyPanel;
class Favourites;
class Messages;
class Orders;
class Purchases;
class ServiceModel;

/// Wires the stars of the service list: favourites lead it, then what was ordered last.
class FavouritesController : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    FavouritesController(BuyPanel& panel, Messages& messages, ServiceModel& services, Favourites& favourites,
        Purchases& purchases, Orders& orders, QObject* parent = nullptr);

private:
    void show();

    ServiceModel& m_services;
    Favourites& m_favourites;
};

} // namespace provynx
