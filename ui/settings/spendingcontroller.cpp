// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spendingcontroller.h"

#include "spendingpage.h"

#include "ui/shell/headerbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settingspages.h"

#include "desk/profiles.h"
#include "desk/spendguard.h"
#include "desk/wallet.h"
#include "words/spendingwords.h"
#include "words/words.h"

namespace provynx {

using namespace Qt::StringLiterals;

SpendingController::SpendingController(MainWindow& window, SettingsPages& pages, SpendGuard& guard,
    Profiles& profiles, Wallet& wallet, Preferences& preferences, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_guard(guard)
    , m_profiles(profiles)
    , m_wallet(wallet)
    , m_preferences(preferences)
{
    pages.add(SettingsPages::Subject::Spending, tr("Spending"), [this] { return makePage(); });
    connect(&m_guard, &SpendGuard::changed, this, &SpendingController::show);
    connect(&m_profiles, &Profiles::currentChanged, this, &SpendingController::show);
    connect(&m_profiles, &Profiles::offeredChanged, this, &SpendingController::showProfiles);
    connect(&m_wallet, &Wallet::changed, this, &SpendingController::showLowBalance);
    show();
}

void SpendingController::show()
{
    const auto current = m_profiles.current();
    m_window.setSpending(current && current->kind == KeyKind::Live
            ? words::spentToday(m_guard.today(current->id), m_guard.limits(current->id))
            : QString());
    showLowBalance();
    if (m_page && !m_page->profile().isEmpty()) {
        const ProfileId shown = m_page->profile();
        m_page->setSpentToday(words::spentToday(m_guard.today(shown), m_guard.limits(shown)));
    }
}

void SpendingController::showLowBalance()
{
    const auto current = m_profiles.current();
    const auto line = current && current->kind == KeyKind::Live ? m_guard.limits(current->id).lowBalance
                                                                : std::optional<Money>();
    const auto balance = current ? m_wallet.reading(current->id).balance : std::nullopt;
    const bool isLow = line && balance && balance->isLessThan(*line).value_or(false);
    const QString why = isLow
        ? tr("The wallet is below %1, where you wanted to be warned.").arg(words::money(*line))
        : QString();
    m_window.header()->setLowFunds(isLow, why);
    if (isLow && !m_isLow)
        m_window.announce(why);
    m_isLow = isLow;
}

/// Amounts that are typed are in the wallet's currency; the service documents dollars.
QString SpendingController::currency() const
{
    const auto balance = m_wallet.reading(m_page->profile()).balance;
    return balance && !balance->currency().isEmpty() ? balance->currency() : u"USD"_s;
}

QWidget* SpendingController::makePage()
{
    m_page = new SpendingPage;
    connect(m_page, &SpendingPage::profileChosen, this, &SpendingController::showPage);
    connect(m_page, &SpendingPage::limitsChanged, this,
        [this](const ProfileId& profile, const SpendLimits& limits) {
            m_preferences.setSpendLimits(profile, limits);
            m_guard.reconsider();
        });
    showProfiles();
    if (const auto current = m_profiles.current())
        m_page->choose(current->id);
    return m_page;
}

void SpendingController::showProfiles()
{
    if (!m_page)
        return;
    QList<Profile> live;
    for (const Profile& profile : m_profiles.offered()) {
        if (profile.kind == KeyKind::Live)
            live.append(profile);
    }
    m_page->setProfiles(live);
}

void SpendingController::showPage()
{
    const ProfileId shown = m_page->profile();
    if (shown.isEmpty())
        return;
    m_page->setLimits(m_guard.limits(shown), currency());
    m_page->setSpentToday(words::spentToday(m_guard.today(shown), m_guard.limits(shown)));
}

} // namespace provynx
