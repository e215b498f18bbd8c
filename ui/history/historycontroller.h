// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/historybrowser.h"
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

/// Wires what is stored to the history: shows it slice by slice, keeps results and notes, copies, deletes.
class HistoryController : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    HistoryController(MainWindow& window, Messages& messages, Journals& journals, Orders& orders,
        Profiles& profiles, Purchases& purchases, Preferences& preferences, Clock clock,
        QObject* parent = nullptr);
    ~HistoryController() override; ///< what is still being typed is kept

    HistoryPanel* panel() const { return m_panel; }
    HistoryBrowser& browser() { return m_browser; }
    void reload(); ///< what is stored has changed: at once where it is on show, else when it is

private:
    void wirePanel();
    void read();
    void show(const QList<OrderFacts>& rows, bool hasMore);
    void showFailure(const Failure& failure, bool isFirst);
    void showChosen();
    void showOrder(const Order& order);
    void follow(const Order& order);
    void keepEvidence(const AttemptId& attempt, TestResult result, const QString& note);
    void copyCodeOf(const AttemptId& attempt);
    void copyNumberOf(const AttemptId& attempt);
    void copyMarkdownOf(const AttemptId& attempt);
    void askToDelete(const AttemptId& attempt);
    bool isOnShow() const;

    MainWindow& m_window;
    Messages& m_messages;
    Orders& m_orders;
    Profiles& m_profiles;
    Purchases& m_purchases;
    Preferences& m_preferences;
    Clock m_clock;
    HistoryModel* m_rows; ///< the panel's
    HistoryPanel* m_panel; ///< the window's
    HistoryBrowser m_browser; ///< what the rows come from
    std::optional<Order> m_shown; ///< in the details
    QTimer m_open; ///< runs while its outcome is open: what is known of that changes with time
    AttemptId m_reselect; ///< was chosen before the rows were read anew
};

} // namespace provynx
