// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics.h"

#include "models/routemodel.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace provynx {

class Journal;
class StatisticsPanel;
struct Parts;

/// Wires the journal's figures to the statistics and to the best route beside the pickers. It asks when
/// something changed that is on show, and never more than once at a time for each.
class StatisticsController : public QObject {
    Q_OBJECT

public:
    explicit StatisticsController(Parts& parts, QObject* parent = nullptr);

private:
    void ask();
    void askForBest();
    void showBest();
    void takeBest();
    Journal* journal() const;
    std::optional<StatisticsQuery> query() const;
    QDate today() const;
    QString serviceName() const;
    bool isOnShow() const;

    Parts& m_parts;
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
