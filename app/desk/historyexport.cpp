// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyexport.h"

#include <QFile>
#include <QSaveFile>

#include <atomic>
#include <utility>

namespace provynx {

namespace {
constexpr int slice = 250; // rows folded and written between two checks of what else the journal has to do
}

struct HistoryExport::Sheet {
    Sheet(const Wish& wish)
        : text(wish.format, wish.facts)
        , name(wish.file)
    {
    }

    /// Empty, or why it went wrong.
    QString write(const QList<Order>& orders, bool isLast)
    {
        if (isCancelled)
            return {};
        if (!file) {
            file.emplace(name);
            // Numbers and codes are nobody else's, on a computer of several people too.
            if (!file->open(QIODevice::WriteOnly)
                || !file->setPermissions(QFile::ReadOwner | QFile::WriteOwner))
                return file->errorString();
            put(text.head());
        }
        for (const Order& order : orders)
            put(text.row(order));
        rows += orders.size();
        if (isLast)
            put(text.tail());
        // commit() alone does not notice a disk that was full for the last of it.
        if (!isWhole || (isLast && !isCancelled && !(file->flush() && file->commit()))) {
            const QString why = file->errorString();
            file->cancelWriting();
            return why;
        }
        return {};
    }

    void put(const QByteArray& bytes) { isWhole = isWhole && file->write(bytes) == bytes.size(); }

    ExportText text;
    QString name;
    std::optional<QSaveFile> file; ///< removes what it wrote where it was not committed
    qint64 rows = 0;
    bool isWhole = true;
    std::atomic<bool> isCancelled = false;
};

HistoryExport::HistoryExport(Journal* journal, Wish wish, QObject* parent)
    : QObject(parent)
    , m_journal(journal)
    , m_wish(std::move(wish))
    , m_sheet(std::make_shared<Sheet>(m_wish))
{
}

HistoryExport::~HistoryExport()
{
    cancel();
}

void HistoryExport::start()
{
    step({});
}

void HistoryExport::cancel()
{
    if (m_sheet)
        m_sheet->isCancelled = true;
    m_sheet.reset();
}

void HistoryExport::step(const std::optional<HistoryPlace>& after)
{
    m_journal->visit(
        m_wish.query, after, slice,
        [sheet = m_sheet](const QList<Order>& orders, bool isLast) { return sheet->write(orders, isLast); },
        this,
        [this](const Result<HistoryVisited>& visited) {
            if (!m_sheet)
                return;
            const qint64 rows = m_sheet->rows;
            const QString trouble = visited ? visited->trouble : visited.failure().detail;
            if (!trouble.isEmpty()) {
                m_sheet.reset();
                Q_EMIT failed(trouble);
            } else if (visited->next) {
                Q_EMIT progressed(rows);
                if (m_sheet)
                    step(visited->next);
            } else {
                m_sheet.reset();
                Q_EMIT finished(rows);
            }
        });
}

} // namespace provynx
