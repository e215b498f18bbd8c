// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spendingcontroller.h"

#include "keyscontroller.h"
#include "ui/workspace.h"

#include "settingsdialog.h"
#include "spendingpage.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/mainwindow.h"
#include "words/spendingwords.h"
#include "words/words.h"

namespace provynx {

using namespace Qt::StringLiterals;

SpendingController::SpendingController(Parts& parts, KeysController& keys, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&m_parts.guard, &SpendGuard::changed, this, &SpendingController::show);
    connect(&m_parts.profiles, &Profiles::currentChanged, this, &SpendingController::show);
    connect(&m_parts.profiles, &Profiles::offeredChanged, this, &SpendingController::showProfiles);
    connect(&m_parts.wallet, &Wallet::changed, this, &SpendingController::showLowBalance);
    connect(&keys, &KeysController::settingsOpened, this, &SpendingController::addPage);
    show();
}

void SpendingController::show()
{
    const auto current = m_parts.profiles.current();
    m_parts.window->setSpending(current && current->kind == KeyKind::Live
            ? words::spentToday(m_parts.guard.today(current->id), m_parts.guard.limits(current->id))
            : QString());
    showLowBalance();
    if (m_page && !m_page->profile().isEmpty()) {
        const ProfileId shown = m_page->profile();
        m_page->setSpentToday(words::spentToday(m_parts.guard.today(shown), m_parts.guard.limits(shown)));
    }
}

void SpendingController::showLowBalance()
{
    const auto current = m_parts.profiles.current();
    const auto line = current && current->kind == KeyKind::Live ? m_parts.guard.limits(current->id).lowBalance
                                                                : std::optional<Money>();
    const auto balance = current ? m_parts.wallet.reading(current->id).balance : std::nullopt;
    const bool isLow = line && balance && balance->isLessThan(*line).value_or(false);
    const QString why = isLow
        ? tr("The wallet is below %1, where you wanted to be warned.").arg(words::money(*line))
        : QString();
    m_parts.window->header()->setLowFunds(isLow, why);
    if (isLow && !m_isLow)
        m_parts.window->announce(why);
    m_isLow = isLow;
}

/// Amounts that are typed are in the wallet's currency; the service documents dollars.
QString SpendingController::currency() const
{
    const auto balance = m_parts.wallet.reading(m_page->profile()).balance;
    return balance && !balance->currency().isEmpty() ? balance->currency() : u"USD"_s;
}

void SpendingController::addPage(SettingsDialog* dialog)
{
    m_page = new SpendingPage;
    connect(m_page, &SpendingPage::profileChosen, this, &SpendingController::showPage);
    connect(m_page, &SpendingPage::limitsChanged, this,
        [this](const ProfileId& profile, const SpendLimits& limits) {
            m_parts.preferences.setSpendLimits(profile, limits);
            m_parts.guard.lookAgain();
        });
    showProfiles();
    if (const auto current = m_parts.profiles.current())
        m_page->choose(current->id);
    dialog->addPage(SettingsDialog::Subject::Spending, tr("Spending"), m_page);
}

void SpendingController::showProfiles()
{
    if (!m_page)
        return;
    QList<Profile> live;
    for (const Profile& profile : m_parts.profiles.offered()) {
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
    m_page->setLimits(m_parts.guard.limits(shown), currency());
    m_page->setSpentToday(words::spentToday(m_parts.guard.today(shown), m_parts.guard.limits(shown)));
}

} // namespace provynx
