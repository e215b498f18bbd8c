// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "apicheckcontroller.h"

#include "apicheckdialog.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/shell/windowcommands.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/raise.h"
#include "ui/widgets/savetext.h"

#include "desk/apifactsstore.h"
#include "desk/profiles.h"
#include "words/checkwords.h"
#include "words/words.h"

namespace provynx {

using namespace Qt::StringLiterals;

ApiCheckController::ApiCheckController(MainWindow& window, Messages& messages, ApiCheck& check,
    ApiFactsStore& facts, Profiles& profiles, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_messages(messages)
    , m_check(check)
    , m_facts(facts)
    , m_profiles(profiles)
{
    m_rows.setRows(m_check.report().rows);
    connect(
        m_window.action(WindowCommand::ApiCheck), &QAction::triggered, this, &ApiCheckController::openDialog);
    connect(&m_check, &ApiCheck::changed, this, [this] { m_rows.setRows(m_check.report().rows); });
    connect(&m_check, &ApiCheck::finished, this, &ApiCheckController::showEnd);
    connect(&m_profiles, &Profiles::currentChanged, this, &ApiCheckController::showSubject);
}

ApiCheckController::~ApiCheckController()
{
    delete m_dialog; // before the rows that it shows
}

void ApiCheckController::openDialog()
{
    if (raiseOpen(m_dialog))
        return;
    m_dialog = new ApiCheckDialog(&m_rows, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ApiCheckDialog::startRequested, this, [this] {
        if (const auto current = m_profiles.current()) {
            m_check.start(current->id);
            m_dialog->setRunning(m_check.isRunning(), usualCheckRows());
        }
    });
    connect(m_dialog, &ApiCheckDialog::stopRequested, &m_check, &ApiCheck::stop);
    connect(m_dialog, &ApiCheckDialog::copyRequested, this, [this] {
        copyPlain(words::checkReport(m_check.report()));
        m_messages.announce(tr("The report is on the clipboard."));
    });
    connect(m_dialog, &ApiCheckDialog::saveRequested, this, &ApiCheckController::saveReport);
    m_dialog->setRunning(m_check.isRunning(), usualCheckRows());
    showSubject();
    m_dialog->show();
}

void ApiCheckController::offer()
{
    m_messages.offer(tr("No API check has shown yet that this service recognises a repeated purchase, so "
                        "an unanswered one "
                        "with a live key waits for you. The check takes a test key and costs nothing."),
        tr("Check the API"), [this] { openDialog(); });
}

void ApiCheckController::showSubject()
{
    if (!m_dialog || m_check.isRunning())
        return;
    const auto current = m_profiles.current();
    if (!current) {
        m_dialog->setSubject({}, tr("There is no key yet. Add a test key, or open the sandbox."));
        return;
    }
    const QString subject
        = tr("With “%1” (%2), at %3.")
              .arg(current->name, words::kindWord(current->kind), words::checkAddress(current->base));
    CheckReport refused;
    refused.ending = CheckReport::Ending::LiveKey;
    m_dialog->setSubject(subject,
        current->kind == KeyKind::Live ? QString(
            words::checkEnding(refused) + u' ' + tr("Choose one in the list at the top left of the window."))
                                       : QString());
}

void ApiCheckController::showEnd()
{
    const CheckReport& report = m_check.report();
    QStringList words{words::checkEnding(report)};
    if (!report.facts.isEmpty()) {
        m_facts.learn(report.base, report.facts);
        words.append(tr("Remembered: %1").arg(words::checkLearnt(report.facts)));
    }
    if (!m_dialog)
        return;
    m_dialog->setRunning(false, usualCheckRows());
    showSubject();
    const bool isGood = report.ending == CheckReport::Ending::Complete && !report.differs();
    m_dialog->setOutcome(words.join(u' '), isGood);
    m_messages.announce(words.constFirst());
}

void ApiCheckController::saveReport()
{
    const QString name = u"provynx-sms-api-check-"_s
        + m_check.report().startedAt.toLocalTime().toString(u"yyyyMMdd-HHmm"_s) + u".txt";
    saveText(m_dialog, tr("Save report"), name, words::checkReport(m_check.report()),
        [this](const QString& file, const QString& trouble) {
            if (!m_dialog)
                return;
            m_dialog->setOutcome(trouble.isEmpty() ? tr("The report is in %1.").arg(file)
                                                   : tr("The report could not be saved: %1").arg(trouble),
                trouble.isEmpty());
        });
}

} // namespace provynx
