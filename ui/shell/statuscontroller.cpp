// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statuscontroller.h"

#include "headerbar.h"
#include "mainwindow.h"

#include "desk/journals.h"
#include "desk/orders.h"
#include "desk/profiles.h"

namespace provynx {

using namespace std::chrono_literals;
using Hindrance = CodePoller::Hindrance;

namespace {

QString seconds(std::chrono::milliseconds time)
{
    return StatusController::tr(
        "%n s", nullptr, static_cast<int>(std::chrono::ceil<std::chrono::seconds>(time).count()));
}

} // namespace

StatusController::StatusController(MainWindow& window, Messages& messages, Orders& orders, Profiles& profiles,
    CodePoller& poller, Journals& journals, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_messages(messages)
    , m_orders(orders)
    , m_profiles(profiles)
    , m_poller(poller)
    , m_journals(journals)
{
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &StatusController::showPace);
    connect(&m_orders, &Orders::changed, this, &StatusController::showPace);
    connect(&m_orders, &Orders::restored, this, &StatusController::showPace);
    connect(&m_orders, &Orders::dismissed, this, &StatusController::showPace);
    connect(&m_poller, &CodePoller::paceChanged, this, &StatusController::showPace);
    connect(&m_profiles, &Profiles::linkSeen, this, &StatusController::showLink);
    connect(&m_journals, &Journals::troubleChanged, this, &StatusController::showState);
    connect(&m_profiles, &Profiles::currentChanged, this, [this] {
        m_linkKnown = false;
        m_linkFailure.reset();
        m_messages.say({}, false);
        showPace();
    });
    showPace();
}

void StatusController::setKeyTrouble(const std::optional<Messages::Standing>& trouble)
{
    m_keyTrouble = trouble;
    showPace();
}

void StatusController::showPace()
{
    const qsizetype active = m_orders.active().size();
    if (active > 0 && !m_second.isActive())
        m_second.start();
    else if (active == 0)
        m_second.stop();

    QString words = m_profiles.current() ? QString() : tr("No key yet");
    if (active > 0) {
        words = tr("%n active", nullptr, static_cast<int>(active));
        if (const auto next = m_poller.nextPoll())
            words += QStringLiteral(" · ")
                + (*next < 1s ? tr("checking now") : tr("next check in %1").arg(seconds(*next)));
    }
    m_window.setActiveCount(static_cast<int>(active));
    m_window.setStatus(words);
    showState();
}

void StatusController::showLink(
    const ProfileId& profile, std::chrono::milliseconds latency, const std::optional<Failure>& failure)
{
    const auto current = m_profiles.current();
    if (!current || current->id != profile)
        return;
    m_linkKnown = true;
    m_latency = latency;
    m_linkFailure = failure;
    showState();
}

void StatusController::showState()
{
    const auto current = m_profiles.current();
    const CodePoller::Pause pause = current ? m_poller.pause(current->id) : CodePoller::Pause();
    showPill(pause);
    m_messages.setStanding(standing(pause));
}

void StatusController::showPill(const CodePoller::Pause& pause)
{
    using State = HeaderBar::Connection;
    HeaderBar* header = m_window.header();
    const auto current = m_profiles.current();
    if (m_keyTrouble && !(current && m_profiles.readyClient(current->id)))
        header->setConnection(State::KeyTrouble, tr("No key"));
    else if (pause.hindrance == Hindrance::KeyRejected)
        header->setConnection(State::KeyTrouble, tr("Key refused"));
    else if (pause.hindrance == Hindrance::SlowDown)
        header->setConnection(State::SlowDown, tr("Slowed down"));
    else if (m_linkFailure || pause.hindrance == Hindrance::LinkLost)
        header->setConnection(State::Offline, tr("No connection"));
    else if (m_linkKnown)
        header->setConnection(State::Online, tr("Online · %1 ms").arg(m_latency.count()));
    else
        header->setConnection(State::Checking, tr("Connecting…"));
}

std::optional<Messages::Standing> StatusController::standing(const CodePoller::Pause& pause) const
{
    using Tone = Messages::Tone;
    using Standing = Messages::Standing;
    const auto tryNow = [this] {
        if (const auto current = m_profiles.current())
            m_poller.tryNow(current->id);
    };
    if (const QString unwritten = m_journals.trouble(); !unwritten.isEmpty())
        return Standing{unwritten, Tone::Bad, {}, {}};
    if (m_keyTrouble)
        return m_keyTrouble;
    switch (pause.hindrance) {
    case Hindrance::KeyRejected:
        return Standing{pause.left > 0ms ? tr("The service refused this key at the last check. Numbers that "
                                              "wait are kept; the next try is in %1.")
                                               .arg(seconds(pause.left))
                                         : tr("The service refused this key at the last check. Numbers that "
                                              "wait are kept; trying again."),
            Tone::Bad, tr("Check now"), tryNow};
    case Hindrance::SlowDown:
        return Standing{
            tr("The service asked us to slow down. The next check is in %1; your numbers are kept.")
                .arg(seconds(pause.left)),
            Tone::Warn, tr("Check now"), tryNow};
    case Hindrance::LinkLost:
        return Standing{pause.left > 0ms
                ? tr("Can't reach the service. Trying again in %1; your numbers are kept.")
                      .arg(seconds(pause.left))
                : tr("Can't reach the service. Trying again; your numbers are kept."),
            Tone::Warn, tr("Try now"), tryNow};
    case Hindrance::None:
    case Hindrance::KeyMissing:
        break;
    }
    return std::nullopt;
}

} // namespace provynx
