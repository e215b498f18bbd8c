// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

namespace provynx {

class MainWindow;
class Preferences;
class Profiles;
class SettingsPages;
class SpendGuard;
class SpendingPage;
class Wallet;

/// The caps in the status bar, the wallet's warning, and their page of the settings.
class SpendingController : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    SpendingController(MainWindow& window, SettingsPages& pages, SpendGuard& guard, Profiles& profiles,
        Wallet& wallet, Preferences& preferences, QObject* parent = nullptr);

private:
    void show();
    void showLowBalance();
    QWidget* makePage();
    void showProfiles();
    void showPage();
    QString currency() const;

    MainWindow& m_window;
    SpendGuard& m_guard;
    Profiles& m_profiles;
    Wallet& m_wallet;
    Preferences& m_preferences;
    QPointer<SpendingPage> m_page; ///< while the settings are open
    bool m_isLow = false;
};

} // namespace provynx
