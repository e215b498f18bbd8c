// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportcontroller.h"

#include "historycontroller.h"
#include "historypanel.h"

#include "ui/shell/messages.h"

#include "desk/profiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QStandardPaths>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

struct Kind {
    ExportFormat format;
    QString suffix;
    QString filter;
};

QList<Kind> kinds()
{
    return {{ExportFormat::Csv, u"csv"_s, ExportController::tr("Table for spreadsheets (*.csv)")},
        {ExportFormat::Json, u"json"_s, ExportController::tr("JSON (*.json)")},
        {ExportFormat::Markdown, u"md"_s, ExportController::tr("Markdown (*.md)")}};
}

QStringList filters()
{
    QStringList all;
    for (const Kind& kind : kinds())
        all << kind.filter;
    return all;
}

/// By the name's end, which a person may have typed, else by the filter.
Kind kindOf(const QString& file, const QString& filter)
{
    const QList<Kind> all = kinds();
    for (const Kind& kind : all) {
        if (file.endsWith(QString(u'.' + kind.suffix), Qt::CaseInsensitive))
            return kind;
    }
    for (const Kind& kind : all) {
        if (kind.filter == filter)
            return kind;
    }
    return all.first();
}

} // namespace

ExportController::ExportController(
    HistoryController& history, Messages& messages, Profiles& profiles, Clock clock, QObject* parent)
    : QObject(parent)
    , m_history(history)
    , m_messages(messages)
    , m_profiles(profiles)
    , m_clock(std::move(clock))
{
    connect(history.panel(), &HistoryPanel::exportRequested, this, &ExportController::choosePlace);
    connect(history.panel(), &HistoryPanel::exportCancelled, this, [this] {
        if (!m_export)
            return;
        m_export->cancel();
        m_export->deleteLater();
        m_export.clear();
        m_history.panel()->endExport();
        m_messages.announce(tr("The export was cancelled; no file was made."));
    });
}

void ExportController::choosePlace()
{
    const HistoryQuery query = m_history.panel()->query(); // what is on screen now
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(m_history.panel()->window(), tr("Export the history"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters(filters());
    dialog->setDefaultSuffix(kinds().first().suffix);
    dialog->selectFile(u"provynx-numbers-"_s + m_clock.now().toLocalTime().date().toString(Qt::ISODate));
    connect(dialog, &QFileDialog::filterSelected, dialog,
        [dialog](const QString& filter) { dialog->setDefaultSuffix(kindOf({}, filter).suffix); });
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, query](const QString& file) {
        write(query, file, kindOf(file, dialog->selectedNameFilter()).format);
    });
    dialog->open();
}

void ExportController::write(const HistoryQuery& query, const QString& file, ExportFormat format)
{
    if (m_export)
        return;
    HistoryExport::Wish wish{
        query, format, file, {QCoreApplication::applicationVersion(), m_clock.now(), {}}};
    for (const Profile& profile : m_profiles.offered())
        wish.facts.profileNames.insert(profile.id, profile.name);
    m_export = m_history.browser().exportTo(wish, this);
    if (!m_export)
        return;
    HistoryPanel* panel = m_history.panel();
    panel->setExport(0, m_history.browser().count());
    connect(m_export, &HistoryExport::progressed, panel,
        [this, panel](qint64 rows) { panel->setExport(rows, m_history.browser().count()); });
    connect(m_export, &HistoryExport::finished, this, [this, panel, file](qint64 rows) {
        m_export->deleteLater();
        m_export.clear();
        panel->endExport();
        m_messages.say(
            tr("Exported %1 numbers to %2.").arg(QLocale().toString(rows), QDir::toNativeSeparators(file)),
            false);
    });
    connect(m_export, &HistoryExport::failed, this, [this, panel, file](const QString& why) {
        m_export->deleteLater();
        m_export.clear();
        panel->endExport();
        m_messages.say(tr("%1 could not be written: %2 What was there before is unchanged.")
                           .arg(QDir::toNativeSeparators(file), QString(why + u'.')),
            true);
    });
    m_export->start();
}

} // namespace provynx
