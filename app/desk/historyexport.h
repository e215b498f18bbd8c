// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/history.h"
#include "journal/exporttext.h"
#include "journal/journal.h"

#include <QObject>

#include <memory>

namespace provynx {

/// Writes the rows of a query into a file, a slice at a time on the journal's thread, so that purchases are
/// kept in between. The file appears under its name when it is whole; until then, and if it never is,
/// whatever was there stays. One of finished() and failed() is emitted, unless it is cancelled or deleted
/// first.
class HistoryExport : public QObject {
    Q_OBJECT

public:
    struct Wish {
        HistoryQuery query;
        ExportFormat format = ExportFormat::Csv;
        QString file;
        ExportFacts facts;
    };
    /// `journal` outlives it.
    HistoryExport(Journal* journal, Wish wish, QObject* parent = nullptr);
    ~HistoryExport() override;

    void start(); ///< once
    void cancel(); ///< nothing is emitted any more, and no file is made
    const QString& file() const { return m_wish.file; }

Q_SIGNALS:
    void progressed(qint64 rows); ///< written so far
    void finished(qint64 rows);
    void failed(const QString& why); ///< in the system's words

private:
    struct Sheet;
    void step(const std::optional<HistoryPlace>& after);

    Journal* m_journal;
    Wish m_wish;
    std::shared_ptr<Sheet> m_sheet; ///< used on the journal's thread, by one step at a time
};

} // namespace provynx
