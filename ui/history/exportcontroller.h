// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/historyexport.h"

#include <QObject>
#include <QPointer>

namespace provynx {

class HistoryController;
class ActiveController;
struct Parts;

/// Asks where the rows that are shown shall go, and writes them there, one export at a time.
class ExportController : public QObject {
    Q_OBJECT

public:
    ExportController(
        Parts& parts, ActiveController& watching, HistoryController& recalling, QObject* parent = nullptr);

private:
    void choosePlace();
    void write(const HistoryQuery& query, const QString& file, ExportFormat format);

    Parts& m_parts;
    ActiveController& m_watching;
    HistoryController& m_recalling;
    QPointer<HistoryExport> m_export; ///< on its way
};

} // namespace provynx
