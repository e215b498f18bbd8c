// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statisticscontroller.h"

#include "statisticspanel.h"

#include "ui/shell/choiceview.h"
#include "ui/shell/mainwindow.h"

#include "desk/journals.h"
#include "desk/orders.h"
#include "desk/profiles.h"
#include "words/statisticswords.h"
#include "words/words.h"

namespace provynx {

using namespace std::chrono_literals;

namespace {

constexpr auto together = 400ms; ///< what happens within it is counted once
constexpr int daysForBest = 30;

} // namespace

StatisticsController::StatisticsController(MainWindow& window, ChoiceView& choice, Journals& journals,
    Orders& orders, Profiles& profiles, Clock clock, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_choice(choice)
    , m_journals(journals)
    , m_profiles(profiles)
    , m_clock(std::move(clock))
    , m_panel(new StatisticsPanel(&m_routes))
{
    m_window.addView(tr("Statistics"), m_panel);
    m_soon.setSingleShot(true);
    m_bestSoon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &StatisticsController::ask);
    connect(&m_bestSoon, &QTimer::timeout, this, &StatisticsController::askForBest);
    connect(m_panel, &StatisticsPanel::periodChosen, this, &StatisticsController::ask);
    connect(m_panel, &StatisticsPanel::retryRequested, this, &StatisticsController::ask);
    connect(&m_window, &MainWindow::viewChanged, this, [this] {
        if (m_isStale && isOnShow())
            ask();
    });
    connect(&m_window, &MainWindow::refreshRequested, this, [this] {
        if (isOnShow())
            ask();
    });
    const auto later = [this] {
        m_isStale = true;
        if (isOnShow() && !m_soon.isActive())
            m_soon.start(together);
        if (!m_bestSoon.isActive())
            m_bestSoon.start(together);
    };
    // A check that found nothing changes no figure.
    connect(&orders, &Orders::changed, this, [later](const Order& order) {
        if (!std::holds_alternative<Checked>(order.events().constLast().what))
            later();
    });
    connect(&orders, &Orders::restored, this, later);
    connect(&m_profiles, &Profiles::currentChanged, this, [this, later] {
        m_best.reset();
        showBest();
        later();
    });
    m_bestSoon.start(together);
}

void StatisticsController::serviceChanged()
{
    m_best.reset();
    showBest();
    m_bestSoon.start(together);
}

bool StatisticsController::isOnShow() const
{
    return m_window.currentView() == m_panel;
}

QDate StatisticsController::today() const
{
    return m_clock.now().toLocalTime().date();
}

Journal* StatisticsController::journal() const
{
    const auto current = m_profiles.current();
    if (!current)
        return nullptr;
    return m_journals.journal(current->base.isEmbedded() ? Journals::Which::Sandbox : Journals::Which::Real);
}

/// Of the current profile's kind of key and address.
std::optional<StatisticsQuery> StatisticsController::query() const
{
    const auto current = m_profiles.current();
    if (!current)
        return std::nullopt;
    StatisticsQuery query;
    query.kind = current->kind;
    query.base = current->base;
    return query;
}

void StatisticsController::ask()
{
    auto query = this->query();
    if (!query)
        return;
    m_panel->setKind(query->kind);
    Journal* its = journal();
    if (!its) {
        m_panel->setState(StatisticsPanel::State::Failed,
            tr("This window keeps no journal, so there is nothing to count."));
        return;
    }
    m_isStale = false;
    m_panel->setState(StatisticsPanel::State::Counting);
    const QDate first = StatisticsPanel::firstDay(m_panel->period(), today());
    if (first.isValid())
        query->from = first.startOfDay();
    m_asking = std::make_unique<QObject>();
    its->statistics(*query, m_asking.get(), [this](const Result<Statistics>& counted) {
        if (counted)
            m_panel->setStatistics(*counted, today());
        else
            m_panel->setState(StatisticsPanel::State::Failed,
                tr("The journal could not be read: %1").arg(counted.failure().detail));
    });
}

void StatisticsController::askForBest()
{
    auto query = this->query();
    const auto service = m_choice.service();
    Journal* its = journal();
    m_askingForBest.reset();
    if (!query || !service || !its) {
        m_best.reset();
        showBest();
        return;
    }
    query->service = *service;
    query->from = today().addDays(1 - daysForBest).startOfDay();
    m_askingForBest = std::make_unique<QObject>();
    its->statistics(*query, m_askingForBest.get(), [this, service](const Result<Statistics>& counted) {
        m_best = counted ? bestRoute(counted->routes, *service) : std::nullopt;
        showBest();
    });
}

void StatisticsController::showBest()
{
    m_panel->setBest(m_best, m_choice.serviceName());
    if (!m_best) {
        m_choice.setSuggestion({});
        return;
    }
    const bool isHere = m_choice.market() == m_best->route.market;
    m_choice.setSuggestion(
        words::bestRoute(*m_best, isHere), words::bestRouteDetails(*m_best, daysForBest), !isHere);
}

void StatisticsController::takeBest()
{
    if (m_best)
        m_choice.pick(m_best->route.market);
}

} // namespace provynx
