// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quicksearch.h"

#include "domain/plaintext.h"
#include "placemodels.h"

#include <algorithm>
#include <tuple>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

const QString unitedStates = u"us usa united states"_s;

/// How a word is met in a text, the best first.
enum Grade { Whole, Begins, Inside, Missed };

bool isWordByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')
        || (static_cast<unsigned char>(byte) & 0x80) != 0;
}

Grade gradeOf(const QByteArray& word, const QByteArray& text)
{
    Grade best = Missed;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        const bool begins = at == 0 || !isWordByte(text.at(at - 1)) || !isWordByte(word.front());
        const bool isWhole = begins && (end == text.size() || !isWordByte(text.at(end)));
        if (isWhole)
            return Whole;
        best = std::min(best, begins ? Begins : Inside);
    }
    return best;
}

QList<int> gradesOf(const SearchWords& words, const QByteArray& text)
{
    QList<int> grades;
    for (const QByteArray& word : words.words())
        grades.append(gradeOf(word, text));
    return grades;
}

QString serverText(Server server)
{
    const QString number = QString::number(static_cast<int>(server));
    return u"s"_s + number + u" server"_s + number + u" server "_s + number;
}

QString nameOf(const Service& service)
{
    return service.name.isEmpty() ? service.id.text() : service.name;
}

constexpr char separator = '\n'; ///< between a name and an id

QByteArray nameText(const Service& service)
{
    return (folded(nameOf(service)).simplified() + QLatin1Char(separator) + folded(service.id.text()))
        .toUtf8();
}

QByteArray placeText(const Market& market, const QString& countrySearch, const QString& operatorName)
{
    const QString country = market.needsCountry()
        ? QString(countrySearch + u' ' + folded(market.country().text()))
        : unitedStates;
    return QString(country + u' ' + folded(market.op().text()) + u' ' + folded(operatorName) + u' '
        + serverText(market.server()))
        .toUtf8();
}

QString keyOf(const Market& market, const ServiceId& service)
{
    return QStringList{QString::number(static_cast<int>(market.server())), market.country().text(),
        market.op().text(), service.text()}
        .join(u'\n');
}

Market marketAt(const std::optional<CountryId>& country, Server server, const OperatorId& op)
{
    return country ? Market::global(server, *country, op) : Market::unitedStates(server, op);
}

/// A country's text, and how many of the words are met in it: by an id, a whole word, or at least three
/// letters of one's beginning.
int wordsMet(const QList<QByteArray>& words, const QByteArray& text)
{
    constexpr qsizetype leastLetters = 3;
    return static_cast<int>(std::count_if(words.cbegin(), words.cend(), [&text](const QByteArray& word) {
        const Grade grade = gradeOf(word, text);
        return grade == Whole || (grade == Begins && word.size() >= leastLetters);
    }));
}

} // namespace

struct QuickSearch::Found {
    using Rank = std::tuple<bool, int, int, int, bool, int, qsizetype, qsizetype>;
    bool isInside = false; ///< a word is met only inside another
    int name = 0; ///< 0: all of the name, or the id, was typed; 1: its beginning, or nothing of it; 2:
        ///< something else
    int partly = 0; ///< words that were not met whole
    int leader = 2; ///< 0: favourite, 1: recent
    bool isOut = false;
    int nearness = 0;
    const Indexed* list = nullptr; ///< null: a past order without a list
    qsizetype listAt = 0;
    qsizetype at = 0;

    Rank rank() const { return {isInside, name, partly, leader, isOut, nearness, listAt, at}; }
};

void QuickSearch::setLists(const QList<QuickPriceList>& lists)
{
    QList<Indexed> made;
    made.reserve(lists.size());
    for (const QuickPriceList& list : lists) {
        Indexed indexed{list, placeText(list.prices.market(), list.countrySearch, list.operatorName), {}};
        // Folding is most of the work, and most lists are the ones of the last time.
        const auto same = std::find_if(m_lists.cbegin(), m_lists.cend(), [&list](const Indexed& old) {
            return old.of.prices.services().constData() == list.prices.services().constData();
        });
        if (same != m_lists.cend()) {
            indexed.names = same->names;
        } else {
            indexed.names.reserve(list.prices.services().size());
            for (const Service& service : list.prices.services())
                indexed.names.append(nameText(service));
        }
        made.append(indexed);
    }
    m_lists = std::move(made);
}

const QuickSearch::Indexed* QuickSearch::listOf(const Market& market) const
{
    const auto found = std::find_if(m_lists.cbegin(), m_lists.cend(),
        [&market](const Indexed& list) { return list.of.prices.market() == market; });
    return found == m_lists.cend() ? nullptr : &*found;
}

bool QuickSearch::isRecent(const Market& market, const ServiceId& service) const
{
    return std::any_of(m_pastOrders.cbegin(), m_pastOrders.cend(),
        [&](const PastOrder& order) { return order.service == service && order.market == market; });
}

int QuickSearch::nearness(const Market& market) const
{
    if (!m_here)
        return 0;
    if (market == *m_here)
        return 0;
    const bool isSamePlace = market.region() == m_here->region() && market.country() == m_here->country();
    if (market.server() == m_here->server())
        return isSamePlace ? 1 : 2;
    return isSamePlace ? 3 : 4;
}

QuickRow QuickSearch::rowOf(const Indexed& list, const Service& service) const
{
    QuickRow row;
    row.market = list.of.prices.market();
    row.key = keyOf(row.market, service.id);
    row.countryName = list.of.countryName;
    row.service = service;
    row.isListed = true;
    row.isFavourite = m_favourites.contains(service.id);
    row.isRecent = isRecent(row.market, service.id);
    return row;
}

QuickRow QuickSearch::rowOf(const PastOrder& order) const
{
    const Indexed* list = listOf(order.market);
    if (list) {
        if (const auto offer = list->of.prices.offer(order.service))
            return rowOf(*list, offer->service());
    }
    QuickRow row;
    row.market = order.market;
    row.key = keyOf(order.market, order.service);
    row.countryName = order.countryName;
    row.service.id = order.service;
    row.service.name = order.serviceName;
    row.isGone = list != nullptr;
    row.isFavourite = m_favourites.contains(order.service);
    row.isRecent = true;
    return row;
}

/// `inPlace`: how each word is met in the market's texts. False: a word is missed.
bool QuickSearch::grade(
    Found& found, const QList<QByteArray>& words, const QList<int>& inPlace, const QByteArray& name)
{
    QByteArray typedName;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QByteArray& word = words.at(i);
        const int inName = gradeOf(word, name);
        const int best = std::min(inPlace.at(i), inName);
        if (best == Missed)
            return false;
        found.isInside = found.isInside || best == Inside;
        found.partly += best == Whole ? 0 : 1;
        if (inName <= inPlace.at(i))
            typedName += (typedName.isEmpty() ? QByteArray() : QByteArray(" ")) + word;
    }
    const bool isName = name.startsWith(QByteArray(typedName + separator));
    if (!typedName.isEmpty() && (isName || name.endsWith(QByteArray(separator + typedName))))
        found.name = 0;
    else
        found.name = name.startsWith(typedName) ? 1 : 2;
    return true;
}

/// Nothing was typed: what the person is likely to want.
QList<QuickRow> QuickSearch::unasked() const
{
    QList<QuickRow> rows;
    const Indexed* here = m_here ? listOf(*m_here) : nullptr;
    if (here) {
        for (const Service& service : here->of.prices.services()) {
            if (m_favourites.contains(service.id))
                rows.append(rowOf(*here, service));
        }
        std::stable_partition(
            rows.begin(), rows.end(), [](const QuickRow& row) { return !row.service.isOutOfStock(); });
    }
    // The last one has the row that repeats it.
    for (const PastOrder& order : m_pastOrders.mid(1)) {
        const QuickRow row = rowOf(order);
        const bool isThere = std::any_of(
            rows.cbegin(), rows.cend(), [&row](const QuickRow& other) { return other.key == row.key; });
        if (!isThere)
            rows.append(row);
    }
    return rows;
}

QList<QuickRow> QuickSearch::find(const QString& typed, int most, int* more) const
{
    QList<QuickRow> rows;
    qsizetype all = 0;
    const SearchWords words(typed);
    if (words.isEmpty()) {
        rows = unasked();
        all = rows.size();
    } else {
        QList<Found> found;
        for (qsizetype s = 0; s < m_lists.size(); ++s) {
            const Indexed& list = m_lists.at(s);
            const Market& market = list.of.prices.market();
            const QList<Service>& services = list.of.prices.services();
            const QList<int> inPlace = gradesOf(words, list.place);
            for (qsizetype i = 0; i < services.size(); ++i) {
                Found one;
                if (!grade(one, words.words(), inPlace, list.names.at(i)))
                    continue;
                const Service& service = services.at(i);
                one.leader = m_favourites.contains(service.id) ? 0 : isRecent(market, service.id) ? 1 : 2;
                one.isOut = service.isOutOfStock();
                one.nearness = nearness(market);
                one.list = &list;
                one.listAt = s;
                one.at = i;
                found.append(one);
            }
        }
        for (qsizetype i = 0; i < m_pastOrders.size(); ++i) {
            const PastOrder& order = m_pastOrders.at(i);
            if (listOf(order.market))
                continue; // found on it, or not to be had any more
            Found one;
            const QByteArray place = placeText(order.market, folded(order.countryName), {});
            if (!grade(one, words.words(), gradesOf(words, place),
                    nameText({order.service, order.serviceName, {}, {}})))
                continue;
            one.leader = m_favourites.contains(order.service) ? 0 : 1;
            one.nearness = nearness(order.market);
            one.listAt = m_lists.size();
            one.at = i;
            found.append(one);
        }
        const auto kept = found.begin() + std::min<qsizetype>(most, found.size());
        std::partial_sort(found.begin(), kept, found.end(),
            [](const Found& a, const Found& b) { return a.rank() < b.rank(); });
        for (auto it = found.begin(); it != kept; ++it)
            rows.append(it->list ? rowOf(*it->list, it->list->of.prices.services().at(it->at))
                                 : rowOf(m_pastOrders.at(it->at)));
        all = found.size();
    }
    if (rows.size() > most)
        rows.resize(most);
    if (more)
        *more = static_cast<int>(all - rows.size());
    if (!m_pastOrders.isEmpty()) {
        QuickRow repeat = rowOf(m_pastOrders.constFirst());
        repeat.isRepeat = true;
        repeat.key = u"repeat"_s;
        rows.append(repeat);
    }
    return rows;
}

Server serverNamed(const QString& typed, Server inUse)
{
    const QList<QByteArray> words = SearchWords(typed).words();
    for (const Server server : {Server::One, Server::Two, Server::Three}) {
        const QByteArray number = QByteArray::number(static_cast<int>(server));
        for (qsizetype i = 0; i < words.size(); ++i) {
            const QByteArray& word = words.at(i);
            if (word == "s" + number || word == "server" + number
                || (word == number && i > 0 && words.at(i - 1) == "server"))
                return server;
        }
    }
    return inUse;
}

std::optional<Market> marketNamed(const QString& typed, const QuickPlaces& places)
{
    const QList<QByteArray> words = SearchWords(typed).words();
    if (words.isEmpty())
        return std::nullopt;
    const Server server = serverNamed(typed, places.server);

    // The US is always there; a country of the same name on the global side is found on its list, once at
    // hand.
    int best = wordsMet(words, unitedStates.toUtf8());
    std::optional<CountryId> country;
    bool isAlone = true;
    for (const Country& one : places.countries) {
        const int met = wordsMet(words, rowOfCountry(one).search.toUtf8());
        if (met > best) {
            best = met;
            country = one.id;
            isAlone = true;
        } else if (met == best && met > 0) {
            // An id that was typed whole decides: "in" is India, whatever else has an "in".
            const bool isId = words.contains(folded(one.id.text()).toUtf8());
            const bool wasId = country ? words.contains(folded(country->text()).toUtf8())
                                       : words.contains("us") || words.contains("usa");
            if (isId && !wasId) {
                country = one.id;
                isAlone = true;
            } else if (!wasId) {
                isAlone = false;
            }
        }
    }
    const bool namesCountry = best > 0 && isAlone;
    if (best > 0 && !isAlone)
        return std::nullopt;

    const bool namesServer
        = server != places.server || serverNamed(typed, Server::One) == serverNamed(typed, Server::Two);
    const bool isHere = !namesCountry
        || (places.here && places.here->country() == country.value_or(CountryId())
            && places.here->needsCountry() == country.has_value());
    if (!namesCountry && !places.here)
        return namesServer ? std::optional(marketAt({}, server, anyOperator())) : std::nullopt;
    if (!namesCountry && places.here->needsCountry())
        country = places.here->country();

    // An operator of one place is none of another.
    OperatorId op = anyOperator();
    bool namesOperator = false;
    for (const Operator& one : places.operators) {
        if (one.id == anyOperator())
            continue;
        if (wordsMet(words, QString(folded(one.name) + u' ' + folded(one.id.text())).toUtf8()) > 0) {
            op = one.id;
            namesOperator = true;
            break;
        }
    }
    if (!namesOperator && isHere && places.here && server == places.here->server())
        op = places.here->op();
    if (!namesCountry && !namesServer && !namesOperator)
        return std::nullopt;
    return marketAt(country, server, op);
}

} // namespace provynx
