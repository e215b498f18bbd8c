// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/historyexport.h"

#include <QObject>
#include <QPointer>

namespace provynx {

class Recalling;
class Watching;
struct Parts;

/// Asks where the rows that are shown shall go, and writes them there, one export at a time.
class Exporting : public QObject {
    Q_OBJECT

public:
    Exporting(Parts& parts, Watching& watching, Recalling& recalling, QObject* parent = nullptr);

private:
    void choosePlace();
    void write(const HistoryQuery& query, const QString& file, ExportFormat format);

    Parts& m_parts;
    Watching& m_watching;
    Recalling& m_recalling;
    QPointer<HistoryExport> m_export; ///< on its way
};

} // namespace provynx
