// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/wallet.h"

#include <QObject>
#include <QTimer>

namespace provynx {

class MainWindow;
class Messages;
class Profiles;

/// The wallet in the header: read when a key comes into use and when it is asked for, its age told while it
/// is in sight.
class WalletController : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    WalletController(MainWindow& window, Messages& messages, Wallet& wallet, Profiles& profiles,
        QObject* parent = nullptr);

private:
    void showProfile();
    void refresh();
    void show();
    void topUp();

    MainWindow& m_window;
    Messages& m_messages;
    Wallet& m_wallet;
    Profiles& m_profiles;
    QTimer m_ageTimer; ///< runs while the wallet's age is on screen and changes
};

} // namespace provynx
