// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searchtexts.h"

#include "domain/pastorder.h"
#include "domain/quickrow.h"

namespace provynx {

/// A market's list of prices with the names that it is found by.
struct QuickPriceList {
    PriceList prices;
    QString countryName; ///< as shown
    QString countrySearch; ///< folded: every name of the country, and its id; empty in the US
    QString operatorName; ///< empty: the operator's id is its name
};

/// Finds services over several markets by words in any order: of the country, the service, the operator and
/// the server ("s2", "server 2"). Values in, values out.
///
/// Of two rows the one stands first whose words begin words rather than lie inside them; then the one whose
/// name is, or begins with, what was typed of it; then the one with more words met whole; then favourites,
/// then recent orders; then what is in stock; then the market that is nearest to the one in use; then the
/// list's order.
class QuickSearch {
public:
    void setHere(const std::optional<Market>& here) { m_here = here; }
    void setFavourites(const QList<ServiceId>& favourites) { m_favourites = favourites; }
    void setPastOrders(const QList<PastOrder>& orders) { m_pastOrders = orders; } ///< the newest first
    void setLists(const QList<QuickPriceList>& lists);

    /// At most `most` rows and, behind them, the last order to be repeated, where there is one. Without
    /// words: the favourites of the market in use, then the recent orders. `more`: how many were found beside
    /// these.
    QList<QuickRow> find(const QString& typed, int most, int* more = nullptr) const;

private:
    struct Indexed {
        QuickPriceList of;
        QByteArray place; ///< folded UTF-8
        QList<QByteArray> names; ///< of the list's services
    };
    struct Found;
    QList<QuickRow> unasked() const;
    QuickRow rowOf(const Indexed& list, const Service& service) const;
    QuickRow rowOf(const PastOrder& order) const;
    const Indexed* listOf(const Market& market) const;
    bool isRecent(const Market& market, const ServiceId& service) const;
    int nearness(const Market& market) const;
    static bool grade(
        Found& found, const QList<QByteArray>& words, const QList<int>& inPlace, const QByteArray& name);

    std::optional<Market> m_here;
    QList<ServiceId> m_favourites;
    QList<PastOrder> m_pastOrders;
    QList<Indexed> m_lists;
};

/// The places that words can name.
struct QuickPlaces {
    std::optional<Market> here; ///< the market in use; nothing: none yet
    Server server = Server::One; ///< the server in use
    QList<Country> countries; ///< of the server that the words name, else of the one in use
    QList<Operator> operators; ///< of the country that the words name, else of the market in use
};

/// The server that the words name ("s2", "server 2"), else `inUse`.
Server serverNamed(const QString& typed, Server inUse);
/// The market that the words name by a country, a server or an operator, whose services should be at hand for
/// a good answer; nothing where they name no place, or several alike. A country is named by its id, or by the
/// beginning (three letters) of words of its name.
std::optional<Market> marketNamed(const QString& typed, const QuickPlaces& places);

} // namespace provynx
