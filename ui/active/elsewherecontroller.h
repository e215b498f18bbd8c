// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listednumber.h"

#include <QObject>
#include <QPointer>

namespace provynx {

class ActivePanel;
class ElsewhereDialog;
class MainWindow;
class Messages;
class OrderModel;
class Profiles;
class Reconciliation;

/// What was bought elsewhere: the question whether a listed number is the one whose answer was lost, and the
/// list of those that are not in this program.
class ElsewhereController : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    ElsewhereController(MainWindow& window, ActivePanel& panel, Messages& messages, OrderModel& rows,
        Reconciliation& reconciliation, Profiles& profiles, QObject* parent = nullptr);

private:
    void showCandidates();
    void openList();
    void readList();
    void watch(const ListedNumber& number);

    MainWindow& m_window;
    ActivePanel& m_panel;
    Messages& m_messages;
    OrderModel& m_rows;
    Reconciliation& m_reconciliation;
    Profiles& m_profiles;
    QPointer<ElsewhereDialog> m_list;
};

} // namespace provynx
