// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/order.h"

#include <QObject>

namespace provynx {

class ActivePanel;
class Cancels;
class CodePoller;
class MainWindow;
class Messages;
class Orders;
class Purchases;

/// What can be done with an active number, and what is said about it: checks, cancels, requests again, codes
/// that came.
class ActiveController : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    ActiveController(MainWindow& window, ActivePanel& panel, Messages& messages, Orders& orders,
        Purchases& purchases, CodePoller& poller, Cancels& cancels, Clock clock, QObject* parent = nullptr);
    ~ActiveController() override; ///< what is still being typed is kept

private:
    void wirePanel();
    void wireMenu();
    void tellWhatHappens();
    QString repetition(const AttemptId& attempt) const;
    void announceCode(const AttemptId& attempt, const Message& message);
    std::optional<AttemptId> chosen() const;
    void askToCancel(const AttemptId& attempt);
    void checkAgain(const AttemptId& attempt);
    void keepEvidence(const AttemptId& attempt, TestResult result, const QString& note);
    void enableActions();

    MainWindow& m_window;
    ActivePanel& m_panel;
    Messages& m_messages;
    Orders& m_orders;
    Purchases& m_purchases;
    CodePoller& m_poller;
    Cancels& m_cancels;
    Clock m_clock;
};

} // namespace provynx
