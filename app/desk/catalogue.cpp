// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"

namespace provynx {

Catalogue::Catalogue(Profiles& profiles, QObject* parent)
    : QObject(parent)
    , m_profiles(profiles)
{
}

Catalogue::State Catalogue::state(List list) const
{
    return line(list).state;
}

std::optional<Failure> Catalogue::failure(List list) const
{
    return line(list).failure;
}

std::optional<Market> Catalogue::market(const OperatorId& op) const
{
    if (needsCountry(m_region) && m_country.isEmpty())
        return std::nullopt;
    return Market::of(m_region, m_server, m_country, op);
}

bool Catalogue::arePricesCurrent() const
{
    const State services = state(List::Services);
    return (services == State::Ready || services == State::Loading) && !m_prices.services().isEmpty()
        && market(m_operator) == m_prices.market();
}

void Catalogue::show(
    const ProfileId& profile, Region region, Server server, const CountryId& country, const OperatorId& op)
{
    const bool otherDoor = !m_showing || profile != m_profile || server != m_server;
    const bool otherPlace = otherDoor || region != m_region || country != m_country;
    const bool otherOperator = otherPlace || op != m_operator;
    const bool otherCountries = otherDoor || (needsCountry(region) && m_countries.isEmpty());
    m_profile = profile;
    m_region = region;
    m_server = server;
    m_country = country;
    m_operator = op;
    m_showing = true;

    if (otherDoor)
        clear(List::Countries);
    if (otherPlace)
        clear(List::Operators);
    if (otherOperator)
        clear(List::Services);
    if (otherCountries && needsCountry(region) && state(List::Countries) != State::Loading)
        loadCountries();
    if (otherPlace)
        loadOperators();
    if (otherOperator)
        loadServices();
}

void Catalogue::refresh()
{
    if (!m_showing)
        return;
    if (needsCountry(m_region))
        loadCountries();
    loadOperators();
    loadServices();
}

void Catalogue::retry(List list)
{
    switch (list) {
    case List::Countries:
        loadCountries();
        break;
    case List::Operators:
        loadOperators();
        break;
    case List::Services:
        loadServices();
        break;
    }
}

void Catalogue::take(const ProfileId& profile, const PriceList& prices)
{
    if (!m_showing || profile != m_profile || market(m_operator) != prices.market())
        return;
    line(List::Services).load.reset();
    m_prices = prices;
    end(List::Services, std::nullopt);
}

void Catalogue::clear(List list)
{
    line(list).load.reset();
    line(list).state = State::Idle;
    line(list).failure.reset();
    switch (list) {
    case List::Countries:
        m_countries.clear();
        break;
    case List::Operators:
        m_operators.clear();
        break;
    case List::Services:
        m_prices = {};
        break;
    }
    Q_EMIT changed(list);
}

void Catalogue::begin(List list)
{
    line(list).load = std::make_unique<QObject>();
    line(list).state = State::Loading;
    line(list).failure.reset();
    Q_EMIT changed(list);
}

void Catalogue::end(List list, const std::optional<Failure>& failure)
{
    line(list).state = failure ? State::Failed : State::Ready;
    line(list).failure = failure;
    Q_EMIT changed(list);
}

void Catalogue::loadCountries()
{
    begin(List::Countries);
    QObject* load = line(List::Countries).load.get();
    m_profiles.client(m_profile, load, [this, load](const Result<Client*>& client) {
        if (!client) {
            end(List::Countries, client.failure());
            return;
        }
        (*client)->countries(m_server, load, [this](const Result<QList<Country>>& countries) {
            if (countries)
                m_countries = *countries;
            end(List::Countries, countries ? std::nullopt : std::optional(countries.failure()));
        });
    });
}

void Catalogue::loadOperators()
{
    const auto where = market(anyOperator());
    if (!where)
        return;
    begin(List::Operators);
    QObject* load = line(List::Operators).load.get();
    m_profiles.client(m_profile, load, [this, load, where](const Result<Client*>& client) {
        if (!client) {
            end(List::Operators, client.failure());
            return;
        }
        (*client)->operators(*where, load, [this](const Result<QList<Operator>>& operators) {
            if (operators)
                m_operators = *operators;
            end(List::Operators, operators ? std::nullopt : std::optional(operators.failure()));
        });
    });
}

void Catalogue::loadServices()
{
    const auto where = market(m_operator);
    if (!where)
        return;
    begin(List::Services);
    QObject* load = line(List::Services).load.get();
    m_profiles.client(m_profile, load, [this, load, where](const Result<Client*>& client) {
        if (!client) {
            end(List::Services, client.failure());
            return;
        }
        (*client)->services(*where, load, [this](const Result<PriceList>& prices) {
            if (prices)
                m_prices = *prices;
            end(List::Services, prices ? std::nullopt : std::optional(prices.failure()));
        });
    });
}

} // namespace provynx
