// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "favouritescontroller.h"

#include "ui/workspace.h"

#include "domain/plaintext.h"

#include "buypanel.h"
#include "ui/shell/mainwindow.h"

namespace provynx {

FavouritesController::FavouritesController(Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(
        m_parts.window.get(), &MainWindow::favouriteRequested, m_parts.buyPanel, &BuyPanel::toggleFavourite);
    connect(m_parts.buyPanel, &BuyPanel::favouriteRequested, this, [this](const ServiceId& service, bool on) {
        m_parts.shortlist.setFavourite(service, on);
        const auto offer = m_parts.services.offer(service);
        const QString name
            = plainText(offer && !offer->service().name.isEmpty() ? offer->service().name : service.text());
        m_parts.window->announce(
            on ? tr("%1 is a favourite now.").arg(name) : tr("%1 is no favourite any more.").arg(name));
    });
    connect(&m_parts.purchases, &Purchases::began, this, [this](const AttemptId& attempt) {
        if (const Order* order = m_parts.orders.find(attempt))
            m_parts.shortlist.remember(order->intent());
    });
    connect(&m_parts.shortlist, &Favourites::changed, this, &FavouritesController::show);
    show();
}

void FavouritesController::show()
{
    m_parts.services.setLeaders(m_parts.shortlist.favourites(), m_parts.shortlist.recents());
}

} // namespace provynx
