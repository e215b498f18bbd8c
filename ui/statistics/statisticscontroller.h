// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/statistics.h"
#include "models/routemodel.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace provynx {

class ChoiceView;
class Journal;
class Journals;
class MainWindow;
class Orders;
class Profiles;
class StatisticsPanel;

/// Wires the journal's figures to the statistics and to the best route beside the pickers. It asks when
/// something changed that is on show, and never more than once at a time for each.
class StatisticsController : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    StatisticsController(MainWindow& window, ChoiceView& choice, Journals& journals, Orders& orders,
        Profiles& profiles, Clock clock, QObject* parent = nullptr);

    void serviceChanged(); ///< another one is chosen
    void showBest(); ///< another market may be chosen
    void takeBest();

private:
    void ask();
    void askForBest();
    Journal* journal() const;
    std::optional<StatisticsQuery> query() const;
    QDate today() const;
    bool isOnShow() const;

    MainWindow& m_window;
    ChoiceView& m_choice;
    Journals& m_journals;
    Profiles& m_profiles;
    Clock m_clock;
    RouteModel m_routes;
    StatisticsPanel* m_panel; ///< owned by the window
    QTimer m_soon; ///< what changed in a row is counted once
    QTimer m_bestSoon;
    bool m_isStale = true;
    std::unique_ptr<QObject> m_asking; ///< the context of the answer that is waited for
    std::unique_ptr<QObject> m_askingForBest;
    std::optional<RouteFigures> m_best;
};

} // namespace provynx
