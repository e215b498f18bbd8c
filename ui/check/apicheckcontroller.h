// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/apicheck.h"
#include "models/checkmodel.h"

#include <QObject>
#include <QPointer>

namespace provynx {

class ApiCheckDialog;
class ApiFactsStore;
class MainWindow;
class Messages;
class Profiles;

/// Wires the API check to its window: Tools → Check the API. What it learns is put to use at once.
class ApiCheckController : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    ApiCheckController(MainWindow& window, Messages& messages, ApiCheck& check, ApiFactsStore& facts,
        Profiles& profiles, QObject* parent = nullptr);
    ~ApiCheckController() override;

    void openDialog();
    /// Offers the check: a live key came whose address was never seen to honour a repeated request.
    void offer();

private:
    void showSubject();
    void showEnd();
    void saveReport();

    MainWindow& m_window;
    Messages& m_messages;
    ApiCheck& m_check; ///< goes on when the window is built anew
    ApiFactsStore& m_facts;
    Profiles& m_profiles;
    CheckModel m_rows;
    QPointer<ApiCheckDialog> m_dialog;
};

} // namespace provynx
