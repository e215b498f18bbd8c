// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/key.h"
#include "domain/statistics.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QTableView;

namespace provynx {

class BadgeLabel;
class DayChart;
class ListPlaceholder;
class RouteModel;
class ReadOnlyField;

/// What came of the purchases of a period: how many codes, how quickly, for how much, by day and by route. It
/// shows what it is told and counts nothing.
class StatisticsPanel : public QWidget {
    Q_OBJECT

public:
    enum class Period { Today, Days7, Days30, Days90, All };
    enum class State { Counting, Ready, Failed };

    /// The model is not owned.
    explicit StatisticsPanel(RouteModel* routes, QWidget* parent = nullptr);

    Period period() const;
    /// The first day of a period that ends with `today`; invalid for all.
    static QDate firstDay(Period period, const QDate& today);

    void setKind(KeyKind kind);
    /// While counting, what was counted before stays on show. `words`: why it failed.
    void setState(State state, const QString& words = {});
    void setStatistics(const Statistics& statistics, const QDate& today);
    /// The best way to the chosen service; nothing: too few numbers, or no service is chosen.
    void setBest(const std::optional<RouteFigures>& best, const QString& serviceName);

Q_SIGNALS:
    void periodChosen(); ///< by the person
    void retryRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Card {
        QWidget* frame = nullptr;
        ReadOnlyField* value = nullptr;
        QLabel* more = nullptr;
    };
    static Card makeCard(const QString& caption);
    QWidget* makeTop();
    QWidget* makeTable();
    void showTitle();
    void showCards(const Figures& all);
    void showDays(const QList<DayFigures>& days, const QDate& today);
    void placeCards();

    RouteModel* m_routes;
    QLabel* m_title;
    BadgeLabel* m_kind;
    QComboBox* m_period;
    ListPlaceholder* m_note;
    QLabel* m_empty;
    QWidget* m_content;
    QGridLayout* m_cardGrid;
    Card m_codes, m_median, m_spent, m_best;
    int m_cardsInRow = 0;
    DayChart* m_chart;
    QLabel* m_marked;
    QTableView* m_table;
    bool m_hasCounted = false;
};

} // namespace provynx
