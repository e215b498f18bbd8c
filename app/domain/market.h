// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enumwords.h"
#include "id.h"
#include "money.h"

#include <QList>

#include <chrono>
#include <optional>

namespace provynx {

enum class Region { UnitedStates, Global };

/// What differs between the regions.
struct RegionRow {
    Region value;
    const char16_t* word; ///< stored; also the first part of the service's paths
    const char16_t* country; ///< the only one; empty: there are many, and a purchase names one
    bool canCancel; ///< numbers can be given back
    bool mayLackOperators; ///< that its operators are listed is an assumption
};
inline constexpr std::array regionRows{
    RegionRow{Region::UnitedStates, u"us", u"us", true, false},
    RegionRow{Region::Global, u"global", u"", false, true},
};
static_assert(standInOrder(regionRows));

constexpr bool needsCountry(Region region)
{
    return *rowOf(regionRows, region).country == u'\0';
}
constexpr bool canCancel(Region region)
{
    return rowOf(regionRows, region).canCancel;
}
QString pathOf(Region region); ///< "/us": how the service's paths begin

/// One of the service's three interchangeable upstreams. There is no fourth and no "none".
enum class Server { One = 1, Two = 2, Three = 3 };

struct Country {
    CountryId id;
    QString name; ///< the service's; empty when it sent only an id

    friend bool operator==(const Country&, const Country&) = default;
};

struct Operator {
    OperatorId id;
    QString name;

    friend bool operator==(const Operator&, const Operator&) = default;
};

/// The operator that every catalogue offers, and the default.
OperatorId anyOperator();

/// Where one buys: region, server, country and operator together. A global market has a country and a US
/// market has none, because there is no other way to make one.
class Market {
public:
    Market() = default; ///< US, server 1, any operator
    static Market unitedStates(Server server, OperatorId op = anyOperator());
    static Market global(Server server, CountryId country, OperatorId op = anyOperator());
    /// The country counts where the region needs one.
    static Market of(Region region, Server server, CountryId country, OperatorId op = anyOperator());

    Region region() const { return m_region; }
    Server server() const { return m_server; }
    const CountryId& country() const { return m_country; } ///< empty in the US
    const OperatorId& op() const { return m_operator; }
    /// The same region and country on that server, with any operator.
    Market on(Server server) const { return of(m_region, server, m_country); }
    QString place() const; ///< "us", or the country's id
    QString path() const { return pathOf(m_region); }
    bool needsCountry() const { return provynx::needsCountry(m_region); }
    /// Numbers of this market can be given back (the API cancels US numbers only).
    bool canCancel() const { return provynx::canCancel(m_region); }
    bool mayLackOperators() const { return rowOf(regionRows, m_region).mayLackOperators; }

    friend bool operator==(const Market&, const Market&) = default;

private:
    Region m_region = Region::UnitedStates;
    Server m_server = Server::One;
    CountryId m_country;
    OperatorId m_operator = anyOperator();
};

struct Service {
    ServiceId id;
    QString name;
    std::optional<Money> price; ///< nothing: unknown, never zero
    std::optional<qint64> stock; ///< nothing: unknown; 0: out of stock

    bool isOutOfStock() const { return stock && *stock <= 0; }
    friend bool operator==(const Service&, const Service&) = default;
};

/// A service as one market's catalogue offered it. A purchase is made from an Offer and from nothing else, so it goes
/// to the server, country and operator whose price the person saw.
class Offer {
public:
    const Market& market() const { return m_market; }
    const Service& service() const { return m_service; }
    /// Clock::elapsed of the answer that offered it; nothing: not known, so not fresh.
    std::optional<std::chrono::milliseconds> readAt() const { return m_readAt; }

    /// The same goods at the same price, whenever they were offered.
    friend bool operator==(const Offer& a, const Offer& b)
    {
        return a.m_market == b.m_market && a.m_service == b.m_service;
    }

private:
    friend class PriceList;
    Offer(Market market, Service service, std::optional<std::chrono::milliseconds> readAt)
        : m_market(std::move(market))
        , m_service(std::move(service))
        , m_readAt(readAt)
    {
    }

    Market m_market;
    Service m_service;
    std::optional<std::chrono::milliseconds> m_readAt;
};

/// The price rose, or is not known any more, or can't be held against the one before.
bool isDearer(const std::optional<Money>& before, const std::optional<Money>& now);

/// One answer of the services endpoint: the market that was asked, and what it sells. The only maker of offers.
class PriceList {
public:
    PriceList() = default;
    /// `readAt`: Clock::elapsed of the answer.
    PriceList(Market market, QList<Service> services, std::optional<std::chrono::milliseconds> readAt = {})
        : m_market(std::move(market))
        , m_services(std::move(services))
        , m_readAt(readAt)
    {
    }

    const Market& market() const { return m_market; }
    const QList<Service>& services() const { return m_services; }
    std::optional<Offer> offer(const ServiceId& id) const;

private:
    Market m_market;
    QList<Service> m_services;
    std::optional<std::chrono::milliseconds> m_readAt;
};

} // namespace provynx

Q_DECLARE_METATYPE(provynx::Market)
