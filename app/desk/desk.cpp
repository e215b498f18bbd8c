// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "spentbefore.h"

namespace provynx {

Desk::Desk(const Setup& setup, QObject* parent)
    : QObject(parent)
    , clock(Clock::system())
    , preferences(setup.settingsFile)
    , network(setup.network ? *setup.network : m_ownNetwork)
    , profiles(preferences, vault, network, clock, setup.base, setup.openSandbox)
    , wallet(profiles, clock)
    , catalogue(profiles)
    , catalogueCache(profiles, clock)
    , favourites(preferences, profiles)
    , journals(clock, setup.dataFolder)
    , orders(clock, setup.aroundKeep ? setup.aroundKeep(journals.keep()) : journals.keep())
    , guard(
          orders, [this](const ProfileId& profile) { return preferences.spendLimits(profile); }, clock)
    , purchases(orders, profiles, wallet, clock, setup.timing)
    , reconciliation(orders, profiles)
    , openOutcomes(orders, wallet)
    , apiFacts(preferences, profiles, purchases)
    , check(profiles, clock, {})
    , poller(orders, profiles, wallet, clock)
    , cancels(orders, profiles, wallet)
    , clockTrust(
          clock, [this] { return preferences.clockSeen(); },
          [this](const QDateTime& at) { preferences.setClockSeen(at); })
    , retention(journals, orders, preferences, clockTrust, clock)
    , networkAccess(preferences, vault, network)
    , pushService(
          preferences, vault, setup.base, orders, poller, journals, clock, network, setup.dataFolder, this)
{
    guard.learnTime(preferences.clockSeen());
    guard.setKnown(setup.dataFolder.isEmpty()); // else the journal says what was spent today
    purchases.setGuard(guard);
    reconciliation.standBefore(purchases);
    reconciliation.setEverKnown([this](const BaseUrl& base, const QList<NumberId>& numbers, QObject* context,
                                    std::function<void(const QSet<NumberId>&)> then) {
        journals.known(base, numbers, context, std::move(then));
    });
    apiFacts.tell(reconciliation);
    connect(&profiles, &Profiles::exchanged, this,
        [this](const RedactedExchange& exchange) { recent.add(exchange); });
    connect(&profiles, &Profiles::timeTold, &clockTrust, &ClockTrust::timeTold);
    connect(&profiles, &Profiles::timeTold, &guard, &SpendGuard::learnTime);
}

Desk::~Desk() = default;

void Desk::open(std::function<void()> ready)
{
    openJournal(Journals::Which::Real);
    connect(&profiles, &Profiles::currentChanged, this, [this] {
        const auto current = profiles.current();
        if (current && current->base.isEmbedded())
            openJournal(Journals::Which::Sandbox);
    });
    m_resumed = std::make_unique<ResumeMonitor>();
    connect(m_resumed.get(), &ResumeMonitor::awake, &poller, &CodePoller::hurryAll);
    connect(m_resumed.get(), &ResumeMonitor::awake, &purchases, &Purchases::reconsider);
    connect(m_resumed.get(), &ResumeMonitor::awake, &guard, &SpendGuard::reconsider);
    poller.setPace(paceFor(preferences.pacing()));
    // Nothing goes out before it is known which way.
    networkAccess.open(std::move(ready));
    retention.begin();
}

void Desk::openJournal(Journals::Which which)
{
    journals.open(which, [this, which](const QList<Order>& found) {
        orders.restore(found);
        if (which == Journals::Which::Real)
            countSpentBefore(journals, guard, preferences.clockSeen());
        purchases.resume();
    });
}

} // namespace provynx
