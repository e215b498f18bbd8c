// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles.h"

#include "domain/order.h"
#include "domain/pastorder.h"

namespace provynx {

/// What the person orders often: starred services and the last orders, for the current profile's kind of key
/// at its address. Profiles of one kind and address share them, because they share the service's catalogue.
class Favourites : public QObject {
    Q_OBJECT

public:
    Favourites(Preferences& preferences, Profiles& profiles, QObject* parent = nullptr);

    const QList<ServiceId>& favourites() const
    {
        return m_favourites;
    } ///< in the order in which they were starred
    bool isFavourite(const ServiceId& service) const { return m_favourites.contains(service); }
    void setFavourite(const ServiceId& service, bool on);

    const QList<PastOrder>& pastOrders() const
    {
        return m_pastOrders;
    } ///< the newest first, each once, only the last few
    QList<ServiceId> recents() const; ///< their services, each once
    /// An order was begun, with whichever profile.
    void remember(const Intended& intended);

Q_SIGNALS:
    void changed();

private:
    void read();

    Preferences& m_preferences;
    Profiles& m_profiles;
    QList<ServiceId> m_favourites;
    QList<PastOrder> m_pastOrders;
};

} // namespace provynx
