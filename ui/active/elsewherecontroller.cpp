// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "elsewherecontroller.h"

#include "activecontroller.h"
#include "ui/workspace.h"

#include "activepanel.h"
#include "elsewheredialog.h"
#include "ui/shell/mainwindow.h"
#include "words/words.h"

namespace provynx {

ElsewhereController::ElsewhereController(Parts& parts, ActiveController& watching, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_watching(watching)
{
    connect(&m_parts.reconciliation, &Reconciliation::candidatesChanged, this,
        &ElsewhereController::showCandidates);
    connect(m_parts.activePanel, &ActivePanel::confirmRequested, &m_parts.reconciliation,
        &Reconciliation::confirm);
    connect(m_parts.activePanel, &ActivePanel::denyRequested, this, [this](const AttemptId& attempt) {
        m_parts.reconciliation.deny(attempt);
        m_watching.say(tr("That number is left alone. Whether yours was bought is still open: check again, "
                          "or stop trying."),
            false);
    });
    connect(m_parts.window.get(), &MainWindow::elsewhereRequested, this, &ElsewhereController::openList);
    connect(&m_parts.profiles, &Profiles::currentChanged, this, [this] {
        if (m_list)
            readList();
    });
    showCandidates();
}

void ElsewhereController::showCandidates()
{
    const auto before = m_parts.orderRows.candidates();
    const auto now = m_parts.reconciliation.candidates();
    m_parts.orderRows.setCandidates(now);
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        if (!before.contains(it.key()))
            m_watching.say(words::isItThisOne(*it), false);
    }
}

void ElsewhereController::openList()
{
    if (m_list) {
        m_list->raise();
        m_list->activateWindow();
        return;
    }
    m_list = new ElsewhereDialog(m_parts.window.get());
    m_list->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_list, &ElsewhereDialog::readRequested, this, &ElsewhereController::readList);
    connect(m_list, &ElsewhereDialog::watchRequested, this, &ElsewhereController::watch);
    m_list->show();
    readList();
}

void ElsewhereController::readList()
{
    const auto current = m_parts.profiles.current();
    if (!current)
        return;
    const Reconciliation& lists = m_parts.reconciliation;
    if (!lists.hasList(current->base, Region::UnitedStates)
        && !lists.hasList(current->base, Region::Global)) {
        m_list->setProblem(
            tr("It is not known whether this service lists your numbers. Tools → Check the API finds out."));
        return;
    }
    m_list->setReading();
    m_parts.reconciliation.listUnknown(
        current->id, m_list, [this, asked = current->id](const Result<QList<ListedNumber>>& numbers) {
            const auto now = m_parts.profiles.current();
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
    const auto current = m_parts.profiles.current();
    if (!current)
        return;
    m_parts.reconciliation.watch(number, current->id, this, [this](const Result<AttemptId>& made) {
        if (made)
            m_parts.activePanel->select(*made);
        else
            m_watching.say(made.failure(), words::Doing::Watching);
        if (m_list)
            readList();
    });
}

} // namespace provynx
