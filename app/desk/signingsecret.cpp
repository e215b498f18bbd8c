// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signingsecret.h"

namespace provynx {

namespace {

/// In the place of a profile: those are UUIDs.
ProfileId entryId()
{
    return ProfileId(QStringLiteral("push-signing-secret"));
}

} // namespace

SigningSecret::SigningSecret(KeyVault& vault, BaseUrl base, QObject* parent)
    : QObject(parent)
    , m_vault(vault)
    , m_base(std::move(base))
{
}

void SigningSecret::read()
{
    if (m_state == State::Unread)
        readNow();
}

void SigningSecret::readNow()
{
    settle(State::Busy);
    m_vault.read(entryId(), m_base, this, [this](const std::variant<Secret, VaultFailure>& answer) {
        if (m_state != State::Busy)
            return; // the person gave one meanwhile
        if (const auto* secret = std::get_if<Secret>(&answer)) {
            m_secret = *secret;
            settle(State::Kept);
            return;
        }
        const VaultFailure failure = std::get<VaultFailure>(answer);
        if (failure.trouble == VaultTrouble::NotFound)
            settle(State::None);
        else
            settle(State::Unreadable, failure);
    });
}

void SigningSecret::set(const Secret& secret)
{
    m_secret = secret;
    write();
}

void SigningSecret::write()
{
    // In force while the keychain is still writing; should that fail it stays so until the program ends.
    settle(State::SessionOnly);
    m_vault.write(entryId(), m_base, m_secret, this,
        [this, written = m_secret](const std::optional<VaultFailure>& failure) {
            if (m_secret == written)
                settle(failure ? State::SessionOnly : State::Kept, failure);
        });
}

void SigningSecret::retry()
{
    const auto again = [this] {
        if (m_state == State::SessionOnly)
            write();
        else
            readNow();
    };
    if (!m_trouble || m_trouble->trouble != VaultTrouble::Locked) {
        again();
        return;
    }
    m_vault.unlock(this, [this, again](const std::optional<VaultFailure>& failure) {
        if (failure)
            settle(m_state, failure);
        else
            again();
    });
}

void SigningSecret::settle(State state, const std::optional<VaultFailure>& trouble)
{
    m_state = state;
    m_trouble = trouble;
    Q_EMIT changed();
}

} // namespace provynx
