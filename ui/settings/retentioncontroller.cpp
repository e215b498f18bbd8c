// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "retentioncontroller.h"

#include "keyscontroller.h"
#include "ui/active/activecontroller.h"
#include "ui/history/historycontroller.h"
#include "ui/widgets/asking.h"
#include "ui/workspace.h"

#include "journal/eventtext.h"

#include "historypage.h"
#include "settingsdialog.h"
#include "ui/shell/mainwindow.h"

#include <QLocale>

#include <memory>

namespace provynx {

using namespace std::chrono_literals;
using Which = Journals::Which;

namespace {

constexpr auto afterStart = 3s; // whatever a person does first comes first
constexpr auto everyDay = 24h;

} // namespace

RetentionController::RetentionController(Parts& parts, KeysController& keys, ActiveController& watching,
    HistoryController& recalling, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_watching(watching)
    , m_recalling(recalling)
{
    m_nextTime.setSingleShot(true);
    m_nextTime.callOnTimeout(this, &RetentionController::apply);
    m_nextTime.start(afterStart);
    connect(&m_parts.clockTrust, &ClockTrust::trusted, this, &RetentionController::apply);
    connect(&keys, &KeysController::settingsOpened, this, &RetentionController::addPage);
    connect(&m_parts.orders, &Orders::changed, this, &RetentionController::wipe);
    connect(&m_parts.journals, &Journals::opened, this, [this] {
        if (!m_nextTime.isActive() || m_nextTime.remainingTimeAsDuration() > afterStart)
            m_nextTime.start(afterStart);
    });
}

void RetentionController::apply()
{
    for (const Which which : {Which::Real, Which::Sandbox}) {
        if (m_parts.journals.isOpen(which))
            applyTo(which);
    }
    wipeBook();
    m_nextTime.start(std::chrono::duration_cast<std::chrono::milliseconds>(everyDay));
}

void RetentionController::applyTo(Which which)
{
    Journal* journal = m_parts.journals.journal(which);
    if (!journal)
        return;
    const auto told = [this](const Result<qint64>& forgotten) {
        if (!forgotten)
            m_watching.say(tr("What is due to be deleted from the history could not be: %1")
                               .arg(forgotten.failure().detail),
                true);
        else if (*forgotten > 0)
            m_recalling.reload();
    };
    // What is old is decided by the clock, and a clock that jumped must not cost anybody's history.
    if (const int days = m_parts.preferences.historyDays(); days > 0 && m_parts.clockTrust.isTrusted()) {
        const QDateTime before = m_parts.clock.now().addDays(-days);
        dropFromBook(before);
        journal->applyRetention(before, this, told);
    }
    if (!m_parts.preferences.keepsCodes())
        journal->forgetEndedCodes(this, told);
}

void RetentionController::wipeBook()
{
    for (const Order& order : m_parts.orders.all())
        wipe(order);
}

/// Also where a code comes after the end.
void RetentionController::wipe(const Order& order)
{
    if (m_parts.preferences.keepsCodes() || order.isActive() || !order.hasCode())
        return;
    const Order clean = wiped(order);
    if (clean == order)
        return;
    const bool isSandbox = order.intent().kind == KeyKind::Sandbox;
    if (Journal* journal = m_parts.journals.journal(isSandbox ? Which::Sandbox : Which::Real)) {
        journal->forgetCodes(order.attempt(), this, [this](const Result<qint64>& wipedOrders) {
            if (!wipedOrders)
                m_watching.say(
                    tr("A code could not be deleted from the journal: %1").arg(wipedOrders.failure().detail),
                    true);
        });
    }
    m_parts.orders.renew(clean);
}

void RetentionController::addPage(SettingsDialog* dialog)
{
    auto* page = new HistoryPage;
    page->setKeeping(m_parts.preferences.historyDays(), m_parts.preferences.keepsCodes());
    dialog->addPage(SettingsDialog::Subject::History, tr("History"), page);
    connect(page, &HistoryPage::daysChosen, this, [this](int days) {
        m_parts.preferences.setHistoryDays(days);
        apply();
    });
    connect(page, &HistoryPage::keepCodesChosen, this, [this](bool keep) {
        m_parts.preferences.setKeepsCodes(keep);
        apply();
    });
    connect(page, &HistoryPage::deleteAllRequested, this, [this, page] { askToForgetAll(page); });
}

void RetentionController::askToForgetAll(HistoryPage* page)
{
    ask(page->window(), tr("Delete the whole history?"),
        tr("Every number that is over is deleted from this computer for good, with its codes, messages, "
           "results and notes: live, "
           "test and sandbox alike. Numbers that are still active stay."),
        tr("Delete all"), this, [this, shown = QPointer<HistoryPage>(page)] { forgetAll(shown); });
}

void RetentionController::forgetAll(QPointer<HistoryPage> page)
{
    struct Sum {
        int open = 0;
        qint64 forgotten = 0;
        QString trouble;
    };
    const auto sum = std::make_shared<Sum>();
    const auto told = [this, sum, page](const Result<qint64>& forgotten) {
        if (forgotten)
            sum->forgotten += *forgotten;
        else
            sum->trouble = forgotten.failure().detail;
        if (--sum->open > 0)
            return;
        const QString words = sum->trouble.isEmpty()
            ? tr("%1 numbers were deleted.").arg(QLocale().toString(sum->forgotten))
            : tr("Not everything could be deleted: %1").arg(sum->trouble);
        if (page)
            page->say(words, !sum->trouble.isEmpty());
        else
            m_watching.say(words, !sum->trouble.isEmpty());
        dropFromBook(m_parts.clock.now().addDays(1));
        m_recalling.reload();
    };
    for (const Which which : {Which::Real, Which::Sandbox}) {
        if (!m_parts.journals.exists(which))
            continue;
        ++sum->open;
        m_parts.journals.atHand(which)->forgetAll(this, told);
    }
    m_parts.journals.dropEnded();
}

void RetentionController::dropFromBook(const QDateTime& endedBefore)
{
    for (const Order& order : m_parts.orders.all()) {
        if (!order.isActive() && order.endedAt() < endedBefore)
            m_parts.orders.dismiss(order.attempt());
    }
}

} // namespace provynx
