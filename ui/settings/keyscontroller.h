// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/failure.h"
#include "domain/key.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace provynx {

class AddKeyForm;
class SettingsDialog;
struct Parts;

/// Wires profiles, keychain, wallet and connection to the header bar, the welcome page and the settings.
class KeysController : public QObject {
    Q_OBJECT

public:
    explicit KeysController(Parts& parts, QObject* parent = nullptr);

    /// Raises it where it is open.
    SettingsDialog* openSettings();
    void enterSandbox();
    void showCurrent();
    /// What the person should know about the current profile's key: words and, where something can be done, the action.
    struct Trouble {
        QString words;
        QString action;
        std::function<void()> act;
    };
    std::optional<Trouble> trouble() const;

Q_SIGNALS:
    void troubleChanged();
    /// The settings are about to be shown: the time to add pages and to fill them.
    void settingsOpened(provynx::SettingsDialog* dialog);
    /// A live key is here, and nobody knows what its service does with a repeated request.
    void unprovedKeyAdded(const provynx::Profile& profile);
    /// The person asked for the wallet: why it could not be read; nothing once it could.
    void walletAsked(const std::optional<provynx::Failure>& failure);
    /// Of why a key was not taken.
    void detailsAsked(
        const QString& words, const QString& details, const std::optional<provynx::Failure>& failure);

private:
    void wireHeader();
    void wireWelcome();
    void wireForm(AddKeyForm* form);
    void showProfiles();
    void showWallet();
    void topUp();

    Parts& m_parts;
    QPointer<SettingsDialog> m_settings;
    std::optional<Failure> m_refusal; ///< of the key that was added last
    QTimer m_ageTimer; ///< runs while the wallet's age is on screen and changes
};

} // namespace provynx
