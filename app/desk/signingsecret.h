// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keychain/keyvault.h"

namespace provynx {

/// The secret that pushes are signed with, in the keychain beside the keys of the same address. Read when it
/// is first needed.
class SigningSecret : public QObject {
    Q_OBJECT

public:
    enum class State {
        Unread,
        Busy, ///< the keychain is being asked
        None, ///< nobody has given one
        Kept,
        SessionOnly, ///< here until the program ends; trouble() says why
        Unreadable, ///< the keychain may have one and does not give it; trouble() says why
    };

    SigningSecret(KeyVault& vault, BaseUrl base, QObject* parent = nullptr);

    State state() const { return m_state; }
    const Secret& secret() const { return m_secret; } ///< empty unless Kept or SessionOnly
    const std::optional<VaultFailure>& trouble() const { return m_trouble; }

    /// From the keychain, once.
    void read();
    /// Into the keychain, in the place of the one before; in force at once, whatever the keychain says.
    void set(const Secret& secret);
    /// After trouble: read or write again; where it is locked the system asks the person first.
    void retry();

Q_SIGNALS:
    void changed();

private:
    void readNow();
    void write();
    void settle(State state, const std::optional<VaultFailure>& trouble = {});

    KeyVault& m_vault;
    BaseUrl m_base;
    State m_state = State::Unread;
    Secret m_secret;
    std::optional<VaultFailure> m_trouble;
};

} // namespace provynx
