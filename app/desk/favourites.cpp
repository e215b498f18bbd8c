// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "favourites.h"

namespace provynx {

namespace {

constexpr qsizetype mostRemembered = 8;

} // namespace

Favourites::Favourites(Preferences& preferences, Profiles& profiles, QObject* parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_profiles(profiles)
{
    read();
    connect(&m_profiles, &Profiles::currentChanged, this, &Favourites::read);
}

void Favourites::read()
{
    const auto current = m_profiles.current();
    m_favourites = current ? m_preferences.favourites(current->kind, current->base) : QList<ServiceId>();
    m_pastOrders = current ? m_preferences.pastOrders(current->kind, current->base) : QList<PastOrder>();
    Q_EMIT changed();
}

void Favourites::setFavourite(const ServiceId& service, bool on)
{
    const auto current = m_profiles.current();
    if (!current || service.isEmpty() || isFavourite(service) == on)
        return;
    if (on)
        m_favourites.append(service);
    else
        m_favourites.removeAll(service);
    m_preferences.setFavourites(current->kind, current->base, m_favourites);
    Q_EMIT changed();
}

QList<ServiceId> Favourites::recents() const
{
    QList<ServiceId> services;
    for (const PastOrder& order : m_pastOrders) {
        if (!services.contains(order.service))
            services.append(order.service);
    }
    return services;
}

void Favourites::remember(const Intended& intended)
{
    const PastOrder order{intended.market, intended.service, intended.serviceName, intended.countryName};
    QList<PastOrder> orders = m_preferences.pastOrders(intended.kind, intended.base);
    orders.removeIf([&order](const PastOrder& other) { return other.isSameAs(order); });
    orders.prepend(order);
    if (orders.size() > mostRemembered)
        orders.resize(mostRemembered);
    m_preferences.setPastOrders(intended.kind, intended.base, orders);
    const auto current = m_profiles.current();
    if (!current || current->kind != intended.kind || current->base != intended.base)
        return;
    m_pastOrders = orders;
    Q_EMIT changed();
}

} // namespace provynx
