// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguecache.h"

#include <algorithm>

namespace provynx {

namespace {

constexpr size_t mostLists = 16;

} // namespace

CatalogueCache::CatalogueCache(Profiles& profiles, Clock clock, QObject* parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_clock(std::move(clock))
{
    // Another profile may be another account, with other prices.
    connect(&m_profiles, &Profiles::currentChanged, this, &CatalogueCache::forgetAll);
    forgetAll();
}

CatalogueCache::~CatalogueCache() = default;

void CatalogueCache::forgetAll()
{
    const auto current = m_profiles.current();
    m_profile = current ? current->id : ProfileId();
    m_prices.clear();
    m_countries.clear();
    m_operators.clear();
    Q_EMIT changed();
}

template <class Key, class Value>
CatalogueCache::Line<Key, Value>* CatalogueCache::find(const Lines<Key, Value>& lines, const Key& key)
{
    const auto found
        = std::find_if(lines.cbegin(), lines.cend(), [&key](const auto& line) { return line->key == key; });
    return found == lines.cend() ? nullptr : found->get();
}

template <class Key, class Value>
CatalogueCache::Line<Key, Value>& CatalogueCache::line(Lines<Key, Value>& lines, const Key& key)
{
    if (auto* found = find(lines, key))
        return *found;
    lines.push_back(std::make_unique<Line<Key, Value>>());
    lines.back()->key = key;
    return *lines.back();
}

template <class Key, class Value>
void CatalogueCache::end(Line<Key, Value>& line, const Result<Value>& result)
{
    if (result) {
        line.value = *result;
        line.at = m_clock.elapsed();
        line.failure.reset();
    } else {
        line.failure = result.failure();
    }
    line.load.release()->deleteLater(); // the context of this very call
    const auto waiting = std::move(line.waiting);
    line.waiting.clear();
    for (const auto& then : waiting)
        then(result);
    Q_EMIT changed();
}

template <class Key, class Value, class Ask>
void CatalogueCache::begin(Lines<Key, Value>& lines, const Key& key, Ask ask)
{
    Line<Key, Value>& asked = line(lines, key);
    if (asked.load)
        return;
    asked.load = std::make_unique<QObject>();
    QObject* load = asked.load.get();
    Line<Key, Value>* its = &asked;
    m_profiles.client(m_profile, load, [this, load, its, ask](const Result<Client*>& client) {
        if (!client) {
            end(*its, Result<Value>(client.failure()));
            return;
        }
        ask(**client, load, [this, its](const Result<Value>& result) { end(*its, result); });
    });
}

template <class Key, class Value>
bool CatalogueCache::isWanted(const Line<Key, Value>& line) const
{
    return !line.load && !line.failure && (!line.at || m_clock.elapsed() - *line.at >= stale);
}

void CatalogueCache::take(const PriceList& prices)
{
    Line<Market, PriceList>& its = line(m_prices, prices.market());
    its.value = prices;
    its.at = m_clock.elapsed();
    its.failure.reset();
    dropOldest();
    Q_EMIT changed();
}

void CatalogueCache::takeCountries(Server server, const QList<Country>& countries)
{
    Line<Server, QList<Country>>& its = line(m_countries, server);
    its.value = countries;
    its.at = m_clock.elapsed();
    its.failure.reset();
    Q_EMIT changed();
}

void CatalogueCache::takeOperators(const Market& place, const QList<Operator>& operators)
{
    Line<Market, QList<Operator>>& its = line(m_operators, place.on(place.server()));
    its.value = operators;
    its.at = m_clock.elapsed();
    its.failure.reset();
    Q_EMIT changed();
}

QList<PriceList> CatalogueCache::all() const
{
    QList<PriceList> lists;
    for (const auto& line : m_prices) {
        if (line->at)
            lists.append(line->value);
    }
    return lists;
}

QList<Country> CatalogueCache::countries(Server server) const
{
    const auto* found = find(m_countries, server);
    return found ? found->value : QList<Country>();
}

QList<Operator> CatalogueCache::operators(const Market& place) const
{
    const auto* found = find(m_operators, place.on(place.server()));
    return found ? found->value : QList<Operator>();
}

void CatalogueCache::ask(const Market& market)
{
    begin(m_prices, market, [market](Client& client, QObject* load, const Then<PriceList>& then) {
        client.services(market, load, then);
    });
    dropOldest();
}

void CatalogueCache::load(const Market& market)
{
    if (m_profile.isEmpty() || !isWanted(line(m_prices, market)))
        return;
    ask(market);
    Q_EMIT changed();
}

void CatalogueCache::loadCountries(Server server)
{
    if (m_profile.isEmpty() || !isWanted(line(m_countries, server)))
        return;
    begin(m_countries, server, [server](Client& client, QObject* load, const Then<QList<Country>>& then) {
        client.countries(server, load, then);
    });
    Q_EMIT changed();
}

void CatalogueCache::loadOperators(const Market& place)
{
    const Market where = place.on(place.server());
    if (m_profile.isEmpty() || !isWanted(line(m_operators, where)))
        return;
    begin(m_operators, where, [where](Client& client, QObject* load, const Then<QList<Operator>>& then) {
        client.operators(where, load, then);
    });
    Q_EMIT changed();
}

bool CatalogueCache::isLoading(const Market& market) const
{
    const auto* found = find(m_prices, market);
    return found && found->load;
}

bool CatalogueCache::isLoadingCountries(Server server) const
{
    const auto* found = find(m_countries, server);
    return found && found->load;
}

std::optional<Failure> CatalogueCache::failure(const Market& market) const
{
    const auto* found = find(m_prices, market);
    return found ? found->failure : std::nullopt;
}

void CatalogueCache::forgetFailures()
{
    for (const auto& line : m_prices)
        line->failure.reset();
    for (const auto& line : m_countries)
        line->failure.reset();
    for (const auto& line : m_operators)
        line->failure.reset();
}

void CatalogueCache::obtain(const Market& market, QObject* context, Then<PriceList> then)
{
    Line<Market, PriceList>& its = line(m_prices, market);
    if (its.at && m_clock.elapsed() - *its.at < stale) {
        then(its.value);
        return;
    }
    its.failure.reset();
    its.waiting.push_back([guard = QPointer<QObject>(context), then](const Result<PriceList>& prices) {
        if (guard)
            then(prices);
    });
    ask(market);
    Q_EMIT changed();
}

/// Of the markets that nobody waits for, those whose answer is oldest go.
void CatalogueCache::dropOldest()
{
    while (m_prices.size() > mostLists) {
        using std::chrono::milliseconds;
        const auto cameAt = [](const auto& line) {
            return line->load ? milliseconds::max() : line->at.value_or(milliseconds::zero());
        };
        const auto oldest = std::min_element(m_prices.begin(), m_prices.end(),
            [&cameAt](const auto& a, const auto& b) { return cameAt(a) < cameAt(b); });
        if ((*oldest)->load)
            return;
        m_prices.erase(oldest);
    }
}

} // namespace provynx
