// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "walletcontroller.h"

#include "headerbar.h"
#include "mainwindow.h"
#include "messages.h"

#include "desk/profiles.h"
#include "words/words.h"

#include <QDesktopServices>
#include <QUrl>

namespace provynx {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Funds are added there under Wallet → Top up; the page's own address is not documented.
const QUrl topUpPage(u"https://sms.provynx.com/"_s);

} // namespace

WalletController::WalletController(
    MainWindow& window, Messages& messages, Wallet& wallet, Profiles& profiles, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_messages(messages)
    , m_wallet(wallet)
    , m_profiles(profiles)
{
    m_ageTimer.setSingleShot(true);
    connect(&m_ageTimer, &QTimer::timeout, this, &WalletController::show);
    connect(m_window.header(), &HeaderBar::topUpRequested, this, &WalletController::topUp);
    connect(m_window.header(), &HeaderBar::walletRefreshRequested, this, &WalletController::refresh);
    connect(&m_window, &MainWindow::refreshRequested, this, &WalletController::refresh);
    connect(&m_profiles, &Profiles::currentChanged, this, &WalletController::showProfile);
    connect(&m_profiles, &Profiles::keyStateChanged, this, [this](const ProfileId& id) {
        const auto problem = m_wallet.reading(id).problem;
        const auto current = m_profiles.current();
        if (current && current->id == id && m_profiles.readyClient(id) && problem
            && problem->kind == Failure::Kind::KeyUnavailable)
            m_wallet.refresh(id);
    });
    connect(&m_wallet, &Wallet::changed, this, [this](const ProfileId& id) {
        if (const auto current = m_profiles.current(); current && current->id == id)
            show();
    });
    showProfile();
}

void WalletController::showProfile()
{
    const auto current = m_profiles.current();
    if (!current)
        return;
    m_window.header()->setTopUp(true,
        current->kind == KeyKind::Sandbox ? tr("The sandbox's money is invented: there is nothing to top up.")
                                          : tr("Opens the website, where funds are added to the wallet."));
    m_wallet.refresh(current->id);
    show();
}

void WalletController::refresh()
{
    const auto current = m_profiles.current();
    if (!current)
        return;
    m_wallet.refresh(current->id, this, [this](const Result<Money>& balance) {
        m_messages.sayWallet(balance ? std::nullopt : std::optional(balance.failure()));
    });
}

void WalletController::show()
{
    const auto current = m_profiles.current();
    if (!current)
        return;
    const Wallet::Reading reading = m_wallet.reading(current->id);
    const auto age = m_wallet.age(current->id);
    const QString problem
        = reading.problem ? words::failure(*reading.problem, words::Doing::Reading) : QString();
    m_window.header()->setWallet(reading.balance,
        age ? words::ago(std::chrono::duration_cast<std::chrono::seconds>(*age)) : QString(),
        reading.refreshing, problem);
    // The age is told by the second at first, then by the minute; nobody looks at a hidden window.
    if (age && m_window.isVisible() && !m_window.isMinimized())
        m_ageTimer.start(*age < 1min ? 1'000ms : 60'000ms);
}

void WalletController::topUp()
{
    const auto current = m_profiles.current();
    if (!current)
        return;
    if (current->kind == KeyKind::Sandbox)
        m_messages.announce(tr("The sandbox's money is invented: there is nothing to top up."));
    else
        QDesktopServices::openUrl(topUpPage);
}

} // namespace provynx
