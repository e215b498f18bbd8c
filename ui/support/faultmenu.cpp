// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultmenu.h"

#include "ui/program/embeddedsandbox.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"

#include "desk/profiles.h"
#include "sandbox/service.h"

#include <QMenu>

namespace provynx {

using namespace std::chrono_literals;
using sandbox::Endpoint;
using sandbox::Fault;

namespace {

/// Shows once, at the next request to `endpoint`.
Fault once(Fault::Kind kind, Endpoint endpoint, bool isAfter = false)
{
    Fault fault;
    fault.kind = kind;
    fault.endpoint = endpoint;
    fault.times = 1;
    fault.isAfter = isAfter;
    return fault;
}

Fault answer(int status, Endpoint endpoint, bool isAfter = false)
{
    Fault fault = once(Fault::Kind::Status, endpoint, isAfter);
    fault.status = status;
    if (status == 429)
        fault.retryAfter = 8s;
    return fault;
}

Fault slow()
{
    Fault fault = once(Fault::Kind::Slow, Endpoint::Any);
    fault.times.reset();
    fault.delay = 2s;
    return fault;
}

} // namespace

FaultMenu::FaultMenu(
    MainWindow& window, Messages& messages, Profiles& profiles, EmbeddedSandbox& sandbox, QObject* parent)
    : QObject(parent)
    , m_messages(messages)
    , m_profiles(profiles)
    , m_sandbox(sandbox)
    , m_menu(new QMenu(tr("&Rehearse trouble"), &window))
{
    fill();
    window.addTools(m_menu);
    connect(&m_profiles, &Profiles::currentChanged, this, &FaultMenu::enable);
    enable();
}

void FaultMenu::fill()
{
    add(tr("Next purchase: the link breaks before it is made"), once(Fault::Kind::Drop, Endpoint::Purchase));
    add(tr("Next purchase: the link breaks after it was made"),
        once(Fault::Kind::Drop, Endpoint::Purchase, true));
    add(tr("Next purchase: made, and answered with an error (502)"), answer(502, Endpoint::Purchase, true));
    add(tr("Next purchase: made, and the answer is cut off"), once(Fault::Kind::CutOff, Endpoint::Purchase));
    add(tr("Next purchase: no answer"), once(Fault::Kind::Hang, Endpoint::Purchase));
    add(tr("Next purchase: refused, no numbers at the moment (503)"), answer(503, Endpoint::Purchase));
    m_menu->addSeparator();
    add(tr("Next check for a code: “slow down” for 8 seconds (429)"), answer(429, Endpoint::Code));
    add(tr("Next check for a code: a web page instead of an answer"),
        once(Fault::Kind::Html, Endpoint::Code));
    add(tr("Next cancel: the link breaks after it was made"),
        once(Fault::Kind::Drop, Endpoint::Cancel, true));
    add(tr("Next list: half of the answer is missing"), once(Fault::Kind::Truncated, Endpoint::Catalogue));
    add(tr("Every answer two seconds late"), slow());
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("No more trouble")), &QAction::triggered, this, [this] {
        if (SandboxService* service = m_sandbox.service())
            service->clearFaults();
        m_messages.say(tr("The sandbox works as it should again."), false);
    });
}

void FaultMenu::add(const QString& words, const Fault& fault)
{
    connect(
        m_menu->addAction(words), &QAction::triggered, this, [this, words, fault] { begin(words, fault); });
}

void FaultMenu::begin(const QString& words, const Fault& fault)
{
    SandboxService* service = m_sandbox.service();
    if (!service)
        return;
    service->addFault(fault);
    m_messages.say(tr("Rehearsal: %1.").arg(words), false);
}

void FaultMenu::enable()
{
    const auto current = m_profiles.current();
    m_menu->setEnabled(current && current->base.isEmbedded());
}

} // namespace provynx
