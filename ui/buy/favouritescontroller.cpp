// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "favouritescontroller.h"

#include "buypanel.h"

#include "ui/shell/messages.h"

#include "desk/favourites.h"
#include "desk/orders.h"
#include "desk/purchases.h"
#include "domain/plaintext.h"
#include "models/servicemodel.h"

namespace provynx {

FavouritesController::FavouritesController(BuyPanel& panel, Messages& messages, ServiceModel& services,
    Favourites& favourites, Purchases& purchases, Orders& orders, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_favourites(favourites)
{
    connect(
        &panel, &BuyPanel::favouriteRequested, this, [this, &messages](const ServiceId& service, bool on) {
            m_favourites.setFavourite(service, on);
            const auto offer = m_services.offer(service);
            const QString name = plainText(
                offer && !offer->service().name.isEmpty() ? offer->service().name : service.text());
            messages.announce(
                on ? tr("%1 is a favourite now.").arg(name) : tr("%1 is no favourite any more.").arg(name));
        });
    connect(&purchases, &Purchases::began, this, [this, &orders](const AttemptId& attempt) {
        if (const Order* order = orders.find(attempt))
            m_favourites.remember(order->intent());
    });
    connect(&m_favourites, &Favourites::changed, this, &FavouritesController::show);
    show();
}

void FavouritesController::show()
{
    m_services.setLeaders(m_favourites.favourites(), m_favourites.recents());
}

} // namespace provynx
