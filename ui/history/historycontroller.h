// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"
#include "models/historymodel.h"

#include <QObject>
#include <QTimer>

namespace provynx {

class HistoryPanel;
class Journals;
class MainWindow;
class Messages;
class Orders;
class Preferences;
class Profiles;
class Purchases;

/// Wires the journals to the history: reads it slice by slice, keeps results and notes, copies, deletes.
class HistoryController : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    HistoryController(MainWindow& window, Messages& messages, Journals& journals, Orders& orders,
        Profiles& profiles, Purchases& purchases, Preferences& preferences, Clock clock,
        QObject* parent = nullptr);
    ~HistoryController() override; ///< what is still being typed is kept

    HistoryPanel* panel() const { return m_panel; }
    /// Null: nothing is kept.
    Journal* journalOf(KeyKind kind) const;
    qint64 count() const { return m_count; } ///< of the rows that the panel asked for, as far as it is known
    void reload(); ///< what is stored has changed: at once where it is on show, else when it is

private:
    void wirePanel();
    void read();
    void readMore();
    void readCount();
    void show(const Result<HistoryRows>& rows, bool isFirst);
    void showChosen();
    void showOrder(const Order& order);
    void follow(const Order& order);
    bool belongsOnTop(const OrderFacts& facts) const;
    void keepEvidence(const AttemptId& attempt, TestResult result, const QString& note);
    void copyCodeOf(const AttemptId& attempt);
    void copyNumberOf(const AttemptId& attempt);
    void copyMarkdownOf(const AttemptId& attempt);
    void askToDelete(const AttemptId& attempt);
    bool isOnShow() const;

    MainWindow& m_window;
    Messages& m_messages;
    Journals& m_journals;
    Orders& m_orders;
    Profiles& m_profiles;
    Purchases& m_purchases;
    Preferences& m_preferences;
    Clock m_clock;
    HistoryModel* m_rows; ///< the panel's
    HistoryPanel* m_panel; ///< the window's
    HistoryQuery m_query; ///< what the rows answer
    std::optional<HistoryPlace> m_next;
    int m_reading = 0; ///< answers to earlier questions are not shown
    bool m_isStale = true;
    qint64 m_count = 0;
    std::optional<Order> m_shown; ///< in the details
    QTimer m_open; ///< runs while its outcome is open: what is known of that changes with time
    AttemptId m_reselect; ///< was chosen before the rows were read anew
};

} // namespace provynx
