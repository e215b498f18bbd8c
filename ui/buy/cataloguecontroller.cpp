// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguecontroller.h"

#include "buypanel.h"

#include "ui/shell/messages.h"

#include "desk/profiles.h"
#include "models/placemodels.h"
#include "models/servicemodel.h"
#include "settings/preferences.h"

namespace provynx {

using List = Catalogue::List;

namespace {

constexpr std::array everyList{List::Countries, List::Operators, List::Services};

BuyPanel::ListState panelState(Catalogue::State state)
{
    switch (state) {
    case Catalogue::State::Idle:
        return BuyPanel::ListState::Idle;
    case Catalogue::State::Loading:
        return BuyPanel::ListState::Loading;
    case Catalogue::State::Ready:
        return BuyPanel::ListState::Ready;
    case Catalogue::State::Failed:
        return BuyPanel::ListState::Failed;
    }
    return BuyPanel::ListState::Idle;
}

List listOf(BuyPanel::What what)
{
    return what == BuyPanel::What::Countries ? List::Countries
        : what == BuyPanel::What::Operators  ? List::Operators
                                             : List::Services;
}

} // namespace

CatalogueController::CatalogueController(BuyPanel& panel, Messages& messages, const Lists& lists,
    Catalogue& catalogue, Profiles& profiles, Preferences& preferences, QObject* parent)
    : QObject(parent)
    , m_panel(panel)
    , m_messages(messages)
    , m_lists(lists)
    , m_catalogue(catalogue)
    , m_profiles(profiles)
    , m_preferences(preferences)
{
    connect(&m_catalogue, &Catalogue::changed, this, &CatalogueController::showList);
    connect(&m_panel, &BuyPanel::marketChanged, this, [this] {
        keepChoice();
        showMarket();
    });
    connect(&m_panel, &BuyPanel::serviceChosen, this, [this] {
        keepChoice();
        Q_EMIT choiceChanged();
    });
    connect(&m_panel, &BuyPanel::retryRequested, this,
        [this](BuyPanel::What what) { m_catalogue.retry(listOf(what)); });
    connect(&m_panel, &BuyPanel::detailsRequested, this, [this](BuyPanel::What what) {
        if (const auto failure = m_catalogue.failure(listOf(what)))
            m_messages.showDetails(*failure, words::Doing::Reading);
    });
    connect(&m_profiles, &Profiles::currentChanged, this, &CatalogueController::showProfile);
    connect(&m_profiles, &Profiles::keyStateChanged, this, &CatalogueController::retryWhatNeededTheKey);
    if (!m_profiles.current())
        return;
    showProfile();
    for (const List list : everyList)
        showList(list);
}

void CatalogueController::showProfile()
{
    if (const auto current = m_profiles.current()) {
        const LastChoice last = m_preferences.lastChoice(current->id);
        m_panel.setChoice(last.region, last.server, last.country, last.op,
            last.service.isEmpty() ? std::nullopt : std::optional(last.service));
        showMarket();
    }
    Q_EMIT choiceChanged();
}

void CatalogueController::showMarket()
{
    const auto current = m_profiles.current();
    if (!current)
        return;
    m_catalogue.show(current->id, m_panel.region(), m_panel.server(), m_panel.country(), m_panel.op());
    Q_EMIT choiceChanged();
}

void CatalogueController::showList(List list)
{
    const BuyPanel::ListState state = panelState(m_catalogue.state(list));
    const auto failure = m_catalogue.failure(list);
    const QString words = failure ? words::failure(*failure, words::Doing::Reading) : QString();
    switch (list) {
    case List::Countries:
        m_lists.countries.setCountries(m_catalogue.countries());
        m_panel.setCountriesState(state, words);
        break;
    case List::Operators:
        m_lists.operators.setOperators(m_catalogue.operators());
        m_panel.setOperatorsState(state, words);
        break;
    case List::Services:
        m_lists.services.setPrices(m_catalogue.prices());
        m_panel.setServicesState(state, words);
        Q_EMIT choiceChanged();
        break;
    }
}

/// The key is at hand after trouble: what failed for want of it is loaded by itself.
void CatalogueController::retryWhatNeededTheKey(const ProfileId& profile)
{
    const auto current = m_profiles.current();
    if (!current || current->id != profile || !m_profiles.readyClient(profile))
        return;
    for (const List list : everyList) {
        const auto failure = m_catalogue.failure(list);
        if (failure && failure->kind == Failure::Kind::KeyUnavailable)
            m_catalogue.retry(list);
    }
}

void CatalogueController::keepChoice()
{
    const auto current = m_profiles.current();
    if (!current)
        return;
    LastChoice choice;
    choice.region = m_panel.region();
    choice.server = m_panel.server();
    choice.country = m_panel.country();
    choice.op = m_panel.op();
    choice.service = m_panel.service().value_or(ServiceId());
    m_preferences.setLastChoice(current->id, choice);
}

} // namespace provynx
