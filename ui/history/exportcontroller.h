// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/historyexport.h"
#include "domain/clock.h"

#include <QObject>
#include <QPointer>

namespace provynx {

class HistoryController;
class Messages;
class Profiles;

/// Asks where the rows that are shown shall go, and writes them there, one export at a time.
class ExportController : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    ExportController(HistoryController& history, Messages& messages, Profiles& profiles, Clock clock,
        QObject* parent = nullptr);

private:
    void choosePlace();
    void write(const HistoryQuery& query, const QString& file, ExportFormat format);

    HistoryController& m_history;
    Messages& m_messages;
    Profiles& m_profiles;
    Clock m_clock;
    QPointer<HistoryExport> m_export; ///< on its way
};

} // namespace provynx
