// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "supportcontroller.h"

#include "detailsdialog.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/shell/windowcommands.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/savetext.h"

#include "api/redactedexchange.h"
#include "api/redaction.h"
#include "domain/plaintext.h"

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

/// The service's words, which stand in it whole or cut, are masked as a body is: on screen they are readable.
QString forOthers(QString text, const QString& serverText)
{
    constexpr qsizetype fewest = 4;
    const QString words = plainText(serverText);
    for (qsizetype size = words.size(); size >= fewest; --size) {
        const QString said = words.first(size).trimmed();
        if (text.contains(said))
            return text.replace(said, QString::fromUtf8(redacted(said.toUtf8())));
    }
    return text;
}

} // namespace

SupportController::SupportController(MainWindow& window, Messages& messages, const RecentExchanges& recent,
    Report report, Clock clock, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_messages(messages)
    , m_recent(recent)
    , m_report(std::move(report))
    , m_clock(std::move(clock))
{
    connect(&m_messages, &Messages::detailsRequested, this, &SupportController::showDetails);
    connect(m_window.action(WindowCommand::SupportReport), &QAction::triggered, this,
        &SupportController::saveReport);
}

void SupportController::showDetails(
    const QString& words, const QString& details, const std::optional<Failure>& failure)
{
    auto* dialog = new DetailsDialog(words, details, &m_window);
    if (failure)
        dialog->setForOthers(
            forOthers(words, failure->serverText) + u'\n' + forOthers(details, failure->serverText));
    if (const auto exchange = failure ? m_recent.of(*failure) : std::nullopt)
        dialog->setCommand(asCurl(*exchange));
    connect(dialog, &DetailsDialog::copyRequested, this, [this](const QString& text) {
        copyPlain(text);
        m_messages.announce(tr("Copied."));
    });
    connect(dialog, &DetailsDialog::saveReportRequested, this, &SupportController::saveReport);
    dialog->open();
}

void SupportController::saveReport()
{
    const QString name
        = u"provynx-sms-support-"_s + m_clock.now().toLocalTime().toString(u"yyyyMMdd-HHmm"_s) + u".txt";
    saveText(&m_window, tr("Save support report"), name, m_report(),
        [this](const QString& file, const QString& trouble) {
            if (trouble.isEmpty())
                m_messages.say(tr("The support report is in %1.").arg(file), false);
            else
                m_messages.say(tr("The support report could not be saved: %1").arg(trouble), true);
        });
}

} // namespace provynx
