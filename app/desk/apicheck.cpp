// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "apicheck.h"

#include <QTimer>

#include <algorithm>

namespace provynx {

using Ending = CheckReport::Ending;
using ms = std::chrono::milliseconds;

ApiCheck::ApiCheck(Profiles& profiles, Clock clock, CheckWalk::Timing timing, QObject* parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_clock(std::move(clock))
    , m_timing(timing)
{
    connect(&m_profiles, &Profiles::removed, this, [this](const ProfileId& id) {
        if (isRunning() && id == m_profile)
            end(Ending::Stopped, Failure{Failure::Kind::KeyUnavailable});
    });
}

ApiCheck::~ApiCheck() = default;

void ApiCheck::start(const ProfileId& id)
{
    if (m_isOn)
        return;
    const auto profile = m_profiles.find(id);
    m_isOn = true;
    m_profile = id;
    m_report = {};
    m_report.startedAt = m_clock.now();
    if (profile) {
        m_report.base = profile->base;
        m_report.kind = profile->kind;
    }
    Q_EMIT changed();
    m_waiting = std::make_unique<QObject>();
    if (profile && profile->kind == KeyKind::Live) {
        QTimer::singleShot(0, m_waiting.get(), [this] { end(Ending::LiveKey, {}); });
        return;
    }
    m_profiles.client(id, m_waiting.get(), [this](const Result<Client*>& client) {
        // Read, the key may have turned out to be another kind than the settings file says.
        const auto its = m_profiles.find(m_profile);
        if (!client && its && its->kind == KeyKind::Live)
            end(Ending::LiveKey, {});
        else if (!client)
            end(Ending::NoWay, client.failure());
        else if ((*client)->keyKind() == KeyKind::Live)
            end(Ending::LiveKey, {});
        else
            walk(*client);
    });
}

void ApiCheck::walk(Client* client)
{
    CheckWalk::Timing timing = m_timing;
    if (m_report.kind == KeyKind::Sandbox) // there is nobody to be polite to
        timing.betweenPolls = std::min(timing.betweenPolls, ms(100));
    m_walk = std::make_unique<CheckWalk>(*client, m_clock, timing, m_report);
    connect(m_walk.get(), &CheckWalk::changed, this, &ApiCheck::changed);
    connect(m_walk.get(), &CheckWalk::ended, this, &ApiCheck::end);
    m_walk->begin();
}

void ApiCheck::stop()
{
    if (!isRunning())
        return;
    if (m_walk)
        m_walk->stop();
    else
        end(Ending::Stopped, {});
}

void ApiCheck::end(Ending ending, const std::optional<Failure>& why)
{
    // The caller may be inside either of them.
    if (m_waiting)
        m_waiting.release()->deleteLater();
    if (m_walk) {
        m_walk->disconnect(this);
        m_walk->leave();
        m_walk.release()->deleteLater();
    }
    m_report.ending = ending;
    m_report.why = why;
    m_report.endedAt = m_clock.now();
    m_isOn = false;
    Q_EMIT changed();
    Q_EMIT finished();
}

} // namespace provynx
