// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "retentioncontroller.h"

#include "historypage.h"

#include "ui/shell/messages.h"
#include "ui/shell/settingspages.h"
#include "ui/widgets/asking.h"

#include "desk/retention.h"

#include <QLocale>
#include <QPointer>

namespace provynx {

RetentionController::RetentionController(
    Messages& messages, SettingsPages& pages, Retention& retention, Preferences& preferences, QObject* parent)
    : QObject(parent)
    , m_messages(messages)
    , m_retention(retention)
    , m_preferences(preferences)
{
    pages.add(SettingsPages::Subject::History, tr("History"), [this] { return makePage(); });
    connect(&m_retention, &Retention::notForgotten, this, [this](const Failure& failure) {
        m_messages.say(
            tr("What is due to be deleted from the history could not be: %1").arg(failure.detail), true);
    });
    connect(&m_retention, &Retention::codeNotForgotten, this, [this](const Failure& failure) {
        m_messages.say(tr("A code could not be deleted from the journal: %1").arg(failure.detail), true);
    });
}

QWidget* RetentionController::makePage()
{
    auto* page = new HistoryPage;
    page->setKeeping(m_preferences.historyDays(), m_preferences.keepsCodes());
    connect(page, &HistoryPage::daysChosen, this, [this](int days) {
        m_preferences.setHistoryDays(days);
        m_retention.apply();
    });
    connect(page, &HistoryPage::keepCodesChosen, this, [this](bool keep) {
        m_preferences.setKeepsCodes(keep);
        m_retention.apply();
    });
    connect(page, &HistoryPage::deleteAllRequested, this, [this, page] { askToForgetAll(page); });
    return page;
}

void RetentionController::askToForgetAll(HistoryPage* page)
{
    const auto forget = [this, shown = QPointer<HistoryPage>(page)] {
        m_retention.forgetAll(this, [this, shown](const Result<qint64>& gone) {
            const QString words = gone ? tr("%1 numbers were deleted.").arg(QLocale().toString(*gone))
                                       : tr("Not everything could be deleted: %1").arg(gone.failure().detail);
            if (shown)
                shown->say(words, !gone);
            else
                m_messages.say(words, !gone);
        });
    };
    ask(page->window(), tr("Delete the whole history?"),
        tr("Every number that is over is deleted from this computer for good, with its codes, messages, "
           "results and notes: live, "
           "test and sandbox alike. Numbers that are still active stay."),
        tr("Delete all"), this, forget);
}

} // namespace provynx
