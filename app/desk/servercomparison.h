// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles.h"

#include "domain/comparison.h"

#include <array>

namespace provynx {

/// Asks the three servers for one service of one place, with any operator, side by side. Each answers or
/// fails by itself. It gives prices and stocks to compare and no Offer: what is bought comes from the
/// catalogue that is on show.
class ServerComparison : public QObject {
    Q_OBJECT

public:
    explicit ServerComparison(Profiles& profiles, QObject* parent = nullptr);

    /// Three requests; those of an earlier comparison are broken off. `country`: empty in the US.
    void compare(const ProfileId& profile, Region region, const CountryId& country, const ServiceId& service);
    void retry(Server server);
    /// Breaks off what is on its way and forgets the quotes.
    void cancel();

    QList<ServerQuote> quotes() const; ///< of the servers 1, 2 and 3

Q_SIGNALS:
    void changed(provynx::Server server);

private:
    struct Line {
        ServerQuote quote;
        std::unique_ptr<QObject> load; ///< the context of the answer that is waited for
    };
    Line& line(Server server) { return m_lines[static_cast<size_t>(server) - 1]; }
    void load(Server server);
    void end(Server server, const Result<PriceList>& prices);

    Profiles& m_profiles;
    ProfileId m_profile;
    Region m_region = Region::UnitedStates;
    CountryId m_country;
    ServiceId m_service;
    std::array<Line, 3> m_lines;
};

} // namespace provynx
