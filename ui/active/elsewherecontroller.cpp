// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "elsewherecontroller.h"

#include "activepanel.h"
#include "elsewheredialog.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/shell/windowcommands.h"
#include "ui/widgets/raise.h"

#include "desk/profiles.h"
#include "desk/reconciliation.h"
#include "models/ordermodel.h"
#include "words/words.h"

#include <algorithm>

namespace provynx {

ElsewhereController::ElsewhereController(MainWindow& window, ActivePanel& panel, Messages& messages,
    OrderModel& rows, Reconciliation& reconciliation, Profiles& profiles, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_panel(panel)
    , m_messages(messages)
    , m_rows(rows)
    , m_reconciliation(reconciliation)
    , m_profiles(profiles)
{
    connect(
        &m_reconciliation, &Reconciliation::candidatesChanged, this, &ElsewhereController::showCandidates);
    connect(&m_panel, &ActivePanel::confirmRequested, &m_reconciliation, &Reconciliation::confirm);
    connect(&m_panel, &ActivePanel::denyRequested, this, [this](const AttemptId& attempt) {
        m_reconciliation.deny(attempt);
        m_messages.say(tr("That number is left alone. Whether yours was bought is still open: check again, "
                          "or stop trying."),
            false);
    });
    connect(
        m_window.action(WindowCommand::Elsewhere), &QAction::triggered, this, &ElsewhereController::openList);
    connect(&m_profiles, &Profiles::currentChanged, this, [this] {
        if (m_list)
            readList();
    });
    showCandidates();
}

void ElsewhereController::showCandidates()
{
    const auto before = m_rows.candidates();
    const auto now = m_reconciliation.candidates();
    m_rows.setCandidates(now);
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        if (!before.contains(it.key()))
            m_messages.say(words::isItThisOne(*it), false);
    }
}

void ElsewhereController::openList()
{
    if (raiseOpen(m_list))
        return;
    m_list = new ElsewhereDialog(&m_window);
    m_list->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_list, &ElsewhereDialog::readRequested, this, &ElsewhereController::readList);
    connect(m_list, &ElsewhereDialog::watchRequested, this, &ElsewhereController::watch);
    m_list->show();
    readList();
}

void ElsewhereController::readList()
{
    const auto current = m_profiles.current();
    if (!current)
        return;
    const Reconciliation& lists = m_reconciliation;
    const bool hasAny = std::any_of(regionRows.begin(), regionRows.end(),
        [&](const RegionRow& row) { return lists.hasList(current->base, row.value); });
    if (!hasAny) {
        m_list->setProblem(
            tr("It is not known whether this service lists your numbers. Tools → Check the API finds out."));
        return;
    }
    m_list->setReading();
    m_reconciliation.listUnknown(
        current->id, m_list, [this, asked = current->id](const Result<QList<ListedNumber>>& numbers) {
            const auto now = m_profiles.current();
            if (!now || now->id != asked)
                return; // another key's numbers are being read
            if (numbers)
                m_list->setNumbers(*numbers);
            else
                m_list->setProblem(words::failure(numbers.failure(), words::Doing::Reading));
        });
}

void ElsewhereController::watch(const ListedNumber& number)
{
    const auto current = m_profiles.current();
    if (!current)
        return;
    m_reconciliation.watch(number, current->id, this, [this](const Result<AttemptId>& made) {
        if (made)
            m_panel.select(*made);
        else
            m_messages.say(made.failure(), words::Doing::Watching);
        if (m_list)
            readList();
    });
}

} // namespace provynx
