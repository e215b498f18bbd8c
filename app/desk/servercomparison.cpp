// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "servercomparison.h"

#include <algorithm>

namespace provynx {

namespace {
constexpr std::array servers{Server::One, Server::Two, Server::Three};
}

ServerComparison::ServerComparison(Profiles& profiles, QObject* parent)
    : QObject(parent)
    , m_profiles(profiles)
{
    cancel();
}

void ServerComparison::compare(
    const ProfileId& profile, Region region, const CountryId& country, const ServiceId& service)
{
    m_profile = profile;
    m_region = region;
    m_country = country;
    m_service = service;
    for (const Server server : servers)
        load(server);
}

void ServerComparison::retry(Server server)
{
    if (line(server).quote.state == ServerQuote::State::Failed)
        load(server);
}

void ServerComparison::cancel()
{
    for (const Server server : servers) {
        line(server).load.reset();
        line(server).quote = {server, ServerQuote::State::Idle, {}, {}};
    }
}

QList<ServerQuote> ServerComparison::quotes() const
{
    QList<ServerQuote> quotes;
    for (const Line& line : m_lines)
        quotes.append(line.quote);
    return quotes;
}

void ServerComparison::load(Server server)
{
    line(server).load = std::make_unique<QObject>();
    line(server).quote = {server, ServerQuote::State::Loading, {}, {}};
    QObject* context = line(server).load.get();
    const Market market = Market::of(m_region, server, m_country);
    m_profiles.client(m_profile, context, [this, context, server, market](const Result<Client*>& client) {
        if (client)
            (*client)->services(
                market, context, [this, server](const Result<PriceList>& prices) { end(server, prices); });
        else
            end(server, client.failure());
    });
    Q_EMIT changed(server);
}

void ServerComparison::end(Server server, const Result<PriceList>& prices)
{
    // The context outlives this call, which it may have begun.
    line(server).load.release()->deleteLater();
    ServerQuote& quote = line(server).quote;
    if (prices) {
        quote.state = ServerQuote::State::Ready;
        const QList<Service>& all = prices->services();
        const auto found = std::find_if(
            all.cbegin(), all.cend(), [this](const Service& one) { return one.id == m_service; });
        if (found != all.cend())
            quote.service = *found;
    } else {
        quote.state = ServerQuote::State::Failed;
        quote.failure = prices.failure();
    }
    Q_EMIT changed(server);
}

} // namespace provynx
