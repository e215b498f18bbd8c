// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/key.h"
#include "domain/money.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

namespace provynx {

class ProfileBox;
class ProfileModel;
class ReadOnlyField;

/// The strip that says at all times which key pays, whether the service answers, and what the wallet holds.
class HeaderBar : public QFrame {
    Q_OBJECT

public:
    enum class Connection { Unknown, Checking, Online, Offline, SlowDown, KeyTrouble };

    explicit HeaderBar(QWidget* parent = nullptr);

    void setProfiles(ProfileModel* profiles); ///< not owned
    void setCurrentProfile(const ProfileId& id);
    /// `lastFour` may be empty. `untilQuit`: the keychain did not take it, so it is forgotten when the
    /// program ends.
    void setKey(const QString& lastFour, KeyKind kind, bool untilQuit = false);
    /// There is no key at all: no end of one, no wallet, nothing to top up.
    void clearKey();
    /// `ageText`: "12 s ago", empty when never read. `problem`: why the last reading failed, empty when it
    /// did not.
    void setWallet(const std::optional<Money>& balance, const QString& ageText, bool refreshing,
        const QString& problem = {});
    void setLowFunds(bool low, const QString& why = {});
    void setConnection(Connection state, const QString& text);
    void setTopUp(bool enabled, const QString& toolTip);

Q_SIGNALS:
    void profileChosen(const ProfileId& id);
    void manageProfilesRequested();
    void walletRefreshRequested();
    void topUpRequested();

private:
    void showCaption();

    ProfileBox* m_profile;
    QLabel* m_key;
    ReadOnlyField* m_connection;
    QLabel* m_walletCaption;
    ReadOnlyField* m_balance;
    QLabel* m_currency;
    QPushButton* m_refresh;
    QPushButton* m_topUp;
    QString m_age;
    QString m_problem;
    QString m_lowWhy;
    bool m_refreshing = false;
    bool m_low = false;
};

} // namespace provynx
