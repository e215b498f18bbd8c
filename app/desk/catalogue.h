// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles.h"

#include <array>

namespace provynx {

/// The lists a person chooses from, for the current profile. One market is on show; changing it reloads what depends on it
/// and nothing else, and answers that belong to an earlier choice are dropped.
class Catalogue : public QObject {
    Q_OBJECT

public:
    enum class List { Countries, Operators, Services };
    enum class State { Idle, Loading, Ready, Failed };

    explicit Catalogue(Profiles& profiles, QObject* parent = nullptr);

    /// Shows this market with this profile. A global market without a country loads the countries alone.
    void show(const ProfileId& profile, Region region, Server server, const CountryId& country,
        const OperatorId& op);
    /// Everything on show once more; what is there stays on screen until the answer comes.
    void refresh();
    void retry(List list);
    /// What somebody else has just read; of use where it is of the market on show.
    void take(const ProfileId& profile, const PriceList& prices);

    State state(List list) const;
    std::optional<Failure> failure(List list) const;
    const QList<Country>& countries() const { return m_countries; }
    const QList<Operator>& operators() const { return m_operators; }
    const PriceList& prices() const { return m_prices; }
    /// The list of prices is of the market on show (it may be being refreshed): only then may one buy from it.
    bool arePricesCurrent() const;

Q_SIGNALS:
    void changed(provynx::Catalogue::List list);

private:
    struct Line {
        State state = State::Idle;
        std::optional<Failure> failure;
        std::unique_ptr<QObject> load; ///< the context of the answer that is waited for
    };
    Line& line(List list) { return m_lines[static_cast<size_t>(list)]; }
    const Line& line(List list) const { return m_lines[static_cast<size_t>(list)]; }
    std::optional<Market> market(const OperatorId& op) const;
    void loadCountries();
    void loadOperators();
    void loadServices();
    void begin(List list);
    void end(List list, const std::optional<Failure>& failure);
    void clear(List list);

    Profiles& m_profiles;
    ProfileId m_profile;
    Region m_region = Region::UnitedStates;
    Server m_server = Server::One;
    CountryId m_country;
    OperatorId m_operator = anyOperator();
    bool m_showing = false;
    QList<Country> m_countries;
    QList<Operator> m_operators;
    PriceList m_prices;
    std::array<Line, 3> m_lines;
};

} // namespace provynx
