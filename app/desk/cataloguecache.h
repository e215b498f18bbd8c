// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles.h"

#include <QPointer>

#include <memory>
#include <vector>

namespace provynx {

/// The catalogues that are at hand for the current profile: what its markets answered in this run, whoever
/// asked, and how long ago. Nothing is loaded unless it is asked for. Whoever wants to buy gets a list of prices that
/// isn't stale.
class CatalogueCache : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds stale{
        120'000}; ///< nobody buys from a list of prices that is older

    CatalogueCache(Profiles& profiles, Clock clock, QObject* parent = nullptr);
    ~CatalogueCache() override;

    /// Answers that somebody else has asked for, just now.
    void take(const PriceList& prices);
    void takeCountries(Server server, const QList<Country>& countries);
    void takeOperators(const Market& place, const QList<Operator>& operators);

    QList<PriceList> all() const; ///< the last few markets
    QList<Country> countries(Server server) const; ///< empty while they are not at hand
    QList<Operator> operators(
        const Market& place) const; ///< likewise; the market's own operator does not matter

    /// Each is loaded once: not while it is under way, nor when it is at hand and fresh, nor (until
    /// forgetFailures()) when it failed.
    void load(const Market& market);
    void loadCountries(Server server);
    void loadOperators(const Market& place);
    bool isLoading(const Market& market) const;
    bool isLoadingCountries(Server server) const;
    std::optional<Failure> failure(const Market& market) const;
    void forgetFailures();

    /// The list of prices of exactly this market, not stale: as it is at hand, or loaded now. `then` is not called
    /// once another profile is the current one, or `context` is gone.
    void obtain(const Market& market, QObject* context, Then<PriceList> then);

Q_SIGNALS:
    void changed();

private:
    template <class Key, class Value>
    struct Line {
        Key key;
        Value value;
        std::optional<std::chrono::milliseconds> at; ///< Clock::elapsed of the answer; nothing: none yet
        std::optional<Failure> failure;
        std::unique_ptr<QObject> load; ///< the context of the answer that is waited for
        std::vector<std::function<void(const Result<Value>&)>> waiting;
    };
    template <class Key, class Value>
    using Lines = std::vector<std::unique_ptr<Line<Key, Value>>>;

    template <class Key, class Value>
    static Line<Key, Value>* find(const Lines<Key, Value>& lines, const Key& key);
    template <class Key, class Value>
    static Line<Key, Value>& line(Lines<Key, Value>& lines, const Key& key);
    template <class Key, class Value, class Ask>
    void begin(Lines<Key, Value>& lines, const Key& key, Ask ask);
    template <class Key, class Value>
    void end(Line<Key, Value>& line, const Result<Value>& result);
    template <class Key, class Value>
    bool isWanted(const Line<Key, Value>& line) const;
    void ask(const Market& market);
    void forgetAll();
    void dropOldest();

    Profiles& m_profiles;
    Clock m_clock;
    ProfileId m_profile;
    Lines<Market, PriceList> m_prices;
    Lines<Server, QList<Country>> m_countries;
    Lines<Market, QList<Operator>> m_operators;
};

} // namespace provynx
