// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "market.h"

#include <algorithm>

namespace provynx {

OperatorId anyOperator()
{
    return OperatorId(QStringLiteral("any"));
}

Market Market::unitedStates(Server server, OperatorId op)
{
    return of(Region::UnitedStates, server, {}, std::move(op));
}

Market Market::global(Server server, CountryId country, OperatorId op)
{
    return of(Region::Global, server, std::move(country), std::move(op));
}

Market Market::of(Region region, Server server, CountryId country, OperatorId op)
{
    Market market;
    market.m_region = region;
    market.m_server = server;
    if (provynx::needsCountry(region))
        market.m_country = std::move(country);
    market.m_operator = std::move(op);
    return market;
}

QString Market::place() const
{
    return needsCountry() ? m_country.text() : QString::fromUtf16(rowOf(regionRows, m_region).country);
}

QString pathOf(Region region)
{
    return u'/' + wordFor(regionRows, region);
}

std::optional<Offer> PriceList::offer(const ServiceId& id) const
{
    const auto found = std::find_if(
        m_services.cbegin(), m_services.cend(), [&id](const Service& s) { return s.id == id; });
    if (found == m_services.cend())
        return std::nullopt;
    return Offer(m_market, *found, m_readAt);
}

bool isDearer(const std::optional<Money>& before, const std::optional<Money>& now)
{
    if (!before)
        return false;
    return !now || before->isLessThan(*now).value_or(true);
}

} // namespace provynx
