// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "headerbar.h"

#include "domain/plaintext.h"
#include "models/profilemodel.h"
#include "profilebox.h"
#include "ui/look/appearance.h"
#include "ui/widgets/label.h"
#include "ui/widgets/readonlyfield.h"
#include "words/words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

QString toneOf(HeaderBar::Connection state)
{
    switch (state) {
    case HeaderBar::Connection::Online:
        return u"good"_s;
    case HeaderBar::Connection::SlowDown:
        return u"warn"_s;
    case HeaderBar::Connection::Offline:
    case HeaderBar::Connection::KeyTrouble:
        return u"bad"_s;
    case HeaderBar::Connection::Unknown:
    case HeaderBar::Connection::Checking:
        break;
    }
    return u"dim"_s;
}

} // namespace

HeaderBar::HeaderBar(QWidget* parent)
    : QFrame(parent)
    , m_profile(new ProfileBox)
    , m_key(plainLabel({}, u"dimmed"_s))
    , m_connection(new ReadOnlyField(ReadOnlyField::Look::Pill, tr("Connection")))
    , m_walletCaption(plainLabel({}, u"caption"_s))
    , m_balance(new ReadOnlyField(ReadOnlyField::Look::Large, tr("Wallet balance")))
    , m_currency(plainLabel({}, u"dimmed"_s))
    , m_refresh(new QPushButton(u"↻"_s))
    , m_topUp(new QPushButton(tr("Top up ↗")))
{
    setProperty("strip", u"top"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // a low window takes from the panels alone
    m_walletCaption->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_refresh->setAccessibleName(tr("Refresh wallet"));
    m_refresh->setToolTip(tr("Read the wallet again"));
    m_refresh->setProperty("symbol", true);
    m_topUp->setAccessibleName(tr("Top up"));
    m_balance->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);

    auto* amount = new QHBoxLayout;
    amount->setSpacing(2);
    amount->addStretch();
    amount->addWidget(m_balance);
    amount->addWidget(m_currency);
    auto* wallet = new QVBoxLayout;
    wallet->setSpacing(0);
    wallet->addWidget(m_walletCaption);
    wallet->addLayout(amount);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(12);
    row->addWidget(m_profile);
    row->addWidget(m_key);
    row->addStretch(1);
    row->addWidget(m_connection);
    row->addLayout(wallet);
    row->addWidget(m_refresh);
    row->addWidget(m_topUp);

    connect(m_profile, &ProfileBox::profileChosen, this, &HeaderBar::profileChosen);
    connect(m_profile, &ProfileBox::manageRequested, this, &HeaderBar::manageProfilesRequested);
    connect(m_refresh, &QPushButton::clicked, this, &HeaderBar::walletRefreshRequested);
    connect(m_topUp, &QPushButton::clicked, this, &HeaderBar::topUpRequested);
    setWallet(std::nullopt, {}, false);
    setConnection(Connection::Unknown, tr("Not asked yet"));
}

void HeaderBar::setProfiles(ProfileModel* profiles)
{
    m_profile->setProfiles(profiles);
}

void HeaderBar::setCurrentProfile(const ProfileId& id)
{
    m_profile->setCurrentProfile(id);
}

void HeaderBar::setKey(const QString& lastFour, KeyKind kind, bool untilQuit)
{
    const QString masked = lastFour.isEmpty() ? QString() : u"••••"_s + lastFour;
    m_key->setText(untilQuit ? tr("%1 · until you quit").arg(masked) : masked);
    const QString spoken = tr("%1 key ending in %2").arg(words::kindWord(kind), lastFour);
    m_key->setToolTip(lastFour.isEmpty() ? QString() : plainTip(spoken));
}

void HeaderBar::clearKey()
{
    m_key->clear();
    m_key->setToolTip({});
    setWallet(std::nullopt, {}, false);
    setLowFunds(false);
    setTopUp(false, {});
}

void HeaderBar::setWallet(
    const std::optional<Money>& balance, const QString& ageText, bool refreshing, const QString& problem)
{
    m_age = ageText;
    m_problem = problem;
    m_refreshing = refreshing;
    m_balance->setValue(balance ? words::money(*balance) : u"—"_s);
    m_currency->setText(balance ? balance->currency() : QString());
    showCaption();
}

void HeaderBar::setLowFunds(bool low, const QString& why)
{
    m_low = low;
    m_lowWhy = why;
    m_balance->setProperty("low", low);
    Appearance::repolish(m_balance);
    showCaption();
}

void HeaderBar::showCaption()
{
    QStringList parts{m_low ? tr("Wallet is low") : tr("Wallet")};
    if (m_refreshing)
        parts << tr("reading…");
    else if (!m_problem.isEmpty())
        parts << tr("not read");
    if (!m_age.isEmpty() && !m_refreshing)
        parts << m_age;
    m_walletCaption->setText(parts.join(u" · "_s));
    const QString tone = !m_problem.isEmpty() || m_low ? u"warn"_s : QString();
    if (m_walletCaption->property("tone").toString() != tone) {
        m_walletCaption->setProperty("tone", tone);
        Appearance::repolish(m_walletCaption);
    }
    const QString why = m_problem.isEmpty() ? m_lowWhy : m_problem;
    m_walletCaption->setToolTip(plainTip(why));
    m_balance->setAccessibleDescription(why);
}

void HeaderBar::setConnection(Connection state, const QString& text)
{
    m_connection->setTone(toneOf(state));
    m_connection->setValue(text);
}

void HeaderBar::setTopUp(bool enabled, const QString& toolTip)
{
    m_topUp->setEnabled(enabled);
    m_topUp->setToolTip(plainTip(toolTip));
}

} // namespace provynx
