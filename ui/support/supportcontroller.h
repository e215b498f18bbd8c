// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/failure.h"

#include <QObject>

#include <functional>

namespace provynx {

class MainWindow;
class Messages;
class RecentExchanges;

/// What is passed on when something is wrong: the details of a failure, its request as a command, and the
/// support report.
class SupportController : public QObject {
    Q_OBJECT

public:
    /// What the report is made of; see supportReport().
    using Report = std::function<QString()>;

    /// All references must outlive this.
    SupportController(MainWindow& window, Messages& messages, const RecentExchanges& recent, Report report,
        Clock clock, QObject* parent = nullptr);

    /// `failure`: where the words come from one; then its request can be copied as a command.
    void showDetails(
        const QString& words, const QString& details, const std::optional<Failure>& failure = {});
    void saveReport();

private:
    MainWindow& m_window;
    Messages& m_messages;
    const RecentExchanges& m_recent;
    Report m_report;
    Clock m_clock;
};

} // namespace provynx
