// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quickordercontroller.h"

#include "buypanel.h"
#include "purchasecontroller.h"
#include "quickorder.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/shell/windowcommands.h"
#include "ui/widgets/tabcornerbutton.h"

#include "desk/catalogue.h"
#include "desk/favourites.h"
#include "desk/profiles.h"
#include "domain/plaintext.h"
#include "models/placemodels.h"
#include "words/quickorderwords.h"
#include "words/words.h"

#include <QShortcut>

namespace provynx {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 6;
constexpr auto typingPause = 250ms; ///< a country's id may be the beginning of another word

QString nameOf(const PastOrder& order)
{
    return plainText(order.serviceName.isEmpty() ? order.service.text() : order.serviceName);
}

/// "United Kingdom, server 1".
QString placeOf(const Market& market, const QString& countryName)
{
    const QString country = !market.needsCountry() ? QuickOrderController::tr("United States")
        : countryName.isEmpty()                    ? words::country(market, {})
                                                   : plainText(countryName);
    return QuickOrderController::tr("%1, %2").arg(country, words::server(market.server()));
}

} // namespace

QuickOrderController::QuickOrderController(MainWindow& window, BuyPanel& panel,
    PurchaseController& purchasing, Messages& messages, Catalogue& catalogue, CatalogueCache& cache,
    Favourites& favourites, Profiles& profiles, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_choice(panel)
    , m_purchasing(purchasing)
    , m_messages(messages)
    , m_catalogue(catalogue)
    , m_cache(cache)
    , m_favourites(favourites)
    , m_profiles(profiles)
    , m_panel(new QuickOrder(&window))
    , m_leave(new QShortcut(QKeySequence(Qt::Key_Escape), &window))
{
    auto* link = new TabCornerButton(tr("Quick order"), QKeySequence(Qt::CTRL | Qt::Key_K));
    m_link = link;
    connect(link, &QPushButton::clicked, this, &QuickOrderController::open);
    connect(window.action(WindowCommand::QuickOrder), &QAction::triggered, this, &QuickOrderController::open);
    connect(
        window.action(WindowCommand::RepeatOrder), &QAction::triggered, this, &QuickOrderController::repeat);
    connect(m_panel, &QuickOrder::currentChanged, &window, &MainWindow::announce);
    connect(m_panel, &QuickOrder::taken, this, &QuickOrderController::take);
    connect(m_panel, &QuickOrder::takenNothing, this, [this] {
        // Whoever is quick is not made to wait for the pause in typing.
        m_soon.stop();
        loadWhatIsMissing();
        search();
    });
    connect(m_panel, &QuickOrder::left, &m_soon, &QTimer::stop);
    connect(m_panel, &QuickOrder::typedChanged, this, [this] {
        search();
        m_soon.start();
    });
    m_leave->setEnabled(false);
    m_leave->setAutoRepeat(false);
    // Where something else waits for Esc, too, each is meant in turn.
    connect(m_leave, &QShortcut::activated, this, &QuickOrderController::stopWaiting);
    connect(m_leave, &QShortcut::activatedAmbiguously, this, &QuickOrderController::stopWaiting);
    m_soon.setSingleShot(true);
    m_soon.setInterval(typingPause);
    connect(&m_soon, &QTimer::timeout, this, &QuickOrderController::loadWhatIsMissing);
    wireCache();
}

QWidget* QuickOrderController::cornerButton() const
{
    return m_link;
}

void QuickOrderController::wireCache()
{
    using List = Catalogue::List;
    connect(&m_catalogue, &Catalogue::changed, this, [this](List list) {
        const Catalogue& catalogue = m_catalogue;
        if (catalogue.state(list) != Catalogue::State::Ready)
            return;
        const auto market = m_choice.market();
        switch (list) {
        case List::Countries:
            m_cache.takeCountries(m_choice.server(), catalogue.countries());
            break;
        case List::Operators:
            if (market)
                m_cache.takeOperators(*market, catalogue.operators());
            break;
        case List::Services:
            m_cache.take(catalogue.prices());
            break;
        }
    });
    const auto searchAgain = [this] {
        if (!m_panel->isVisible())
            return;
        search();
        // What came may name what is missing next: a country's name its id, say.
        if (!m_soon.isActive())
            loadWhatIsMissing();
    };
    connect(&m_cache, &CatalogueCache::changed, this, searchAgain);
    connect(&m_favourites, &Favourites::changed, this, searchAgain);
    connect(&m_profiles, &Profiles::currentChanged, this, [this] {
        finishWaiting();
        m_panel->leave();
    });
}

void QuickOrderController::open()
{
    if (!m_profiles.current()) {
        m_messages.announce(tr("Add a key first."));
        return;
    }
    m_cache.forgetFailures();
    m_panel->open();
    m_soon.stop();
    loadWhatIsMissing();
}

QuickPriceList QuickOrderController::named(const PriceList& prices) const
{
    QuickPriceList named{prices, {}, {}, {}};
    const Market& market = prices.market();
    if (market.needsCountry()) {
        Country country{market.country(), {}};
        for (const Country& one : m_cache.countries(market.server())) {
            if (one.id == market.country())
                country = one;
        }
        const CountryRow row = rowOfCountry(country);
        named.countryName = row.shown;
        named.countrySearch = row.search;
    }
    for (const Operator& one : m_cache.operators(market)) {
        if (one.id == market.op())
            named.operatorName = one.name;
    }
    return named;
}

void QuickOrderController::search()
{
    QList<QuickPriceList> lists;
    for (const PriceList& prices : m_cache.all())
        lists.append(named(prices));
    m_search.setHere(m_choice.market());
    m_search.setFavourites(m_favourites.favourites());
    m_search.setPastOrders(m_favourites.pastOrders());
    m_search.setLists(lists);
    int more = 0;
    m_rows = m_search.find(m_panel->typed(), mostRows, &more);
    m_panel->setRows(m_rows);
    showNote(more);
}

std::optional<Market> QuickOrderController::namedMarket() const
{
    const QString typed = m_panel->typed();
    QuickPlaces places;
    places.here = m_choice.market();
    places.server = m_choice.server();
    places.countries = m_cache.countries(serverNamed(typed, places.server));
    const auto market = marketNamed(typed, places);
    if (market)
        places.operators = m_cache.operators(*market);
    else if (places.here)
        places.operators = m_cache.operators(*places.here);
    return places.operators.isEmpty() ? market : marketNamed(typed, places);
}

void QuickOrderController::showNote(int more)
{
    const QString typed = m_panel->typed().trimmed();
    const bool isFound = !m_rows.isEmpty() && !m_rows.constFirst().isRepeat;
    const auto market = typed.isEmpty() ? m_choice.market() : namedMarket();
    const Server server = serverNamed(typed, m_choice.server());
    QString words;
    if (market && m_cache.isLoading(*market)) {
        words = tr("Loading the services of %1…")
                    .arg(placeOf(*market, named(PriceList(*market, {})).countryName));
    } else if (market && m_cache.failure(*market)) {
        words = tr("The services of %1 could not be loaded. %2")
                    .arg(placeOf(*market, named(PriceList(*market, {})).countryName),
                        words::failure(*m_cache.failure(*market), words::Doing::Reading));
    } else if (!typed.isEmpty() && !market && !isFound && m_cache.isLoadingCountries(server)) {
        words = tr("Loading the countries of %1…").arg(words::server(server));
    } else if (more > 0) {
        words = tr("%n more; another word narrows them.", nullptr, more);
    } else if (!isFound) {
        words = typed.isEmpty()
            ? tr("Favourites and recent orders show here. Type a country and a service, in any order.")
            : tr("Nothing at hand is called “%1”. Name a country to load its services.")
                  .arg(plainText(typed));
    }
    m_panel->setNote(words);
}

void QuickOrderController::loadWhatIsMissing()
{
    const QString typed = m_panel->typed();
    if (const auto here = m_choice.market())
        m_cache.load(*here);
    m_cache.loadCountries(serverNamed(typed, m_choice.server()));
    if (const auto market = namedMarket()) {
        m_cache.load(*market);
        // A word that nothing answers to may be an operator's.
        const bool isFound = !m_rows.isEmpty() && !m_rows.constFirst().isRepeat;
        if (!isFound && !m_cache.isLoading(*market))
            m_cache.loadOperators(*market);
    }
    // What was ordered before shows what it costs now.
    const QList<QuickRow> rows = m_rows;
    for (const QuickRow& row : rows) {
        if (!row.isListed && !row.isGone)
            m_cache.load(row.market);
    }
}

void QuickOrderController::take(const QuickRow& row)
{
    if (row.isRepeat) {
        repeat();
        return;
    }
    const QString hindrance = words::quickHindrance(row);
    if (!hindrance.isEmpty()) {
        const QString words = row.isGone
            ? tr("%1 is not offered there any more.").arg(words::quickName(row))
            : tr("%1 is out of stock there. Try another server or operator.").arg(words::quickName(row));
        m_panel->setNote(words);
        m_messages.announce(words);
        return;
    }
    m_panel->leave();
    order({row.market, row.service.id, row.service.name, row.countryName});
}

void QuickOrderController::repeat()
{
    if (!m_profiles.current()) {
        m_messages.announce(tr("Add a key first."));
        return;
    }
    m_panel->leave();
    const QList<PastOrder> orders = m_favourites.pastOrders();
    if (orders.isEmpty())
        m_messages.say(tr("There is no order to repeat yet."), false);
    else
        order(orders.constFirst());
}

void QuickOrderController::order(const PastOrder& wish)
{
    if (m_waiting || m_purchasing.isBusy()) {
        m_messages.announce(tr("Another order is on its way just now."));
        return;
    }
    m_waiting = std::make_unique<QObject>();
    m_cache.obtain(wish.market, m_waiting.get(), [this, wish](const Result<PriceList>& prices) {
        finishWaiting();
        if (prices)
            orderFrom(*prices, wish);
        else
            m_messages.say(tr("%1 was not ordered: its price could not be read. %2")
                               .arg(nameOf(wish), words::failure(prices.failure(), words::Doing::Reading)),
                true, words::details(prices.failure()));
    });
    if (!m_waiting)
        return;
    m_leave->setEnabled(true);
    m_messages.say(tr("Reading what %1 costs in %2… (Esc stops)")
                       .arg(nameOf(wish), placeOf(wish.market, wish.countryName)),
        false);
}

void QuickOrderController::orderFrom(const PriceList& prices, const PastOrder& wish)
{
    const auto offer = prices.offer(wish.service);
    const QString place = placeOf(wish.market, wish.countryName);
    if (!offer)
        m_messages.say(
            tr("%1 was not ordered: it is not offered any more in %2.").arg(nameOf(wish), place), true);
    else if (offer->service().isOutOfStock())
        m_messages.say(tr("%1 was not ordered: it is out of stock in %2. Try another server or operator.")
                           .arg(nameOf(wish), place),
            true);
    else
        m_purchasing.order(*offer, wish.countryName);
}

void QuickOrderController::stopWaiting()
{
    if (!m_waiting)
        return;
    finishWaiting();
    m_messages.say(tr("Nothing was ordered."), false);
}

void QuickOrderController::finishWaiting()
{
    m_leave->setEnabled(false);
    // It may be the context of the call that leads here.
    if (m_waiting)
        m_waiting.release()->deleteLater();
}

} // namespace provynx
