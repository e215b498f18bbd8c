// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "domain/repetition.h"
#include "historytable.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTimer;

namespace provynx {

class ResultRow;
class OrderDetails;

/// The numbers of the past: search, filters, the rows, and all about the chosen one. It says what a person
/// wants to see and done; it reads and does nothing itself.
class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    /// The model is not owned and outlives the panel. `now`: for "the last 30 days".
    HistoryPanel(HistoryModel* model, std::function<QDateTime()> now, QWidget* parent = nullptr);

    HistoryQuery query() const;
    void setKind(KeyKind kind); ///< emits queryChanged() where it was another
    void setCount(std::optional<qint64> count); ///< nothing: not known yet
    QLabel* countLabel() const { return m_count; } ///< for the corner of the tabs; whoever shows it owns it
    /// In the rows' place: why there are none. Empty: as the rows and filters say.
    void setTrouble(const QString& words);
    void setOrder(
        const Order& order, const Repetition& repetition = {}); ///< of the chosen row, with everything
    void clearOrder();
    OrderDetails* details() const { return m_details; }
    HistoryTable* table() const { return m_table; }

    /// An export on its way; `total` 0: not known.
    void setExport(qint64 written, qint64 total);
    void endExport();

Q_SIGNALS:
    void queryChanged();
    void rowChosen(); ///< table()->current() is another, or none
    void copyCodeRequested(const provynx::AttemptId& attempt);
    void copyNumberRequested(const provynx::AttemptId& attempt);
    void copyMarkdownRequested(const provynx::AttemptId& attempt);
    void deleteRequested(const provynx::AttemptId& attempt);
    void exportRequested();
    void exportCancelled();

private:
    QBoxLayout* makeBar();
    QWidget* makeExportLine();
    void act(const AttemptId& attempt, HistoryTable::Action action);
    void ask();
    void showRows();

    HistoryModel* m_model;
    std::function<QDateTime()> m_now;
    QLineEdit* m_search;
    QComboBox* m_kind;
    QComboBox* m_period;
    QComboBox* m_outcome;
    QComboBox* m_result;
    QPushButton* m_export;
    QBoxLayout* m_bar;
    QWidget* m_exportLine;
    QProgressBar* m_progress;
    HistoryTable* m_table;
    QLabel* m_note;
    QStackedWidget* m_pages;
    OrderDetails* m_details;
    QScrollArea* m_lower; ///< around the details
    QLabel* m_count;
    QTimer* m_pause;
    HistoryQuery m_asked;
    int m_askedPeriod = 0;
    HistoryColumn m_sortedBy = HistoryColumn::Bought;
    bool m_descending = true;
    QString m_trouble;
};

} // namespace provynx
