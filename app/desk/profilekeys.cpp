// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The half of Profiles that has to do with the keys themselves: read from the keychain when they are first needed, handed out as
// clients, missed, and tried again.
#include "profiles.h"

#include "keyslot.h"

#include "api/redactedexchange.h"

#include <QTimer>

#include <algorithm>

namespace provynx {

namespace {

Failure keyUnavailable(const std::optional<KeyTrouble>& trouble)
{
    Failure failure;
    failure.kind = Failure::Kind::KeyUnavailable;
    if (trouble)
        failure.detail = trouble->detail;
    return failure;
}

} // namespace

void Profiles::openClient(const Profile& profile, const Secret& key, KeyState state)
{
    KeySlot& its = slotOf(profile.id);
    its.key = key;
    its.client = std::make_unique<Client>(&m_network, Credential{profile.base, key}, m_clock);
    connect(its.client.get(), &Client::linkSeen, this,
        [this, id = profile.id](std::chrono::milliseconds latency, const std::optional<Failure>& failure) {
            Q_EMIT linkSeen(id, latency, failure);
        });
    if (!profile.base.isEmbedded())
        connect(its.client.get(), &Client::timeTold, this, &Profiles::timeTold);
    connect(its.client.get(), &Client::exchanged, this,
        [this, id = profile.id](const RedactedExchange& exchange) {
            Q_EMIT exchanged(exchange);
            if (exchange.status >= 200 && exchange.status < 300)
                Q_EMIT accepted(id);
        });
    its.client->setHasGlobalOperators(!m_withoutGlobalOperators.contains(profile.base.name()));
    setState(profile.id, state);
}

/// Money may hang on what is on its way: the client goes when that has answered.
void Profiles::retireClient(const ProfileId& id)
{
    Client* const client = slotOf(id).client.release();
    if (!client)
        return;
    client->setParent(this);
    connect(client, &Client::emptied, client, &QObject::deleteLater);
    client->retire();
}

void Profiles::setHasGlobalOperators(const BaseUrl& base, bool has)
{
    if (has)
        m_withoutGlobalOperators.remove(base.name());
    else
        m_withoutGlobalOperators.insert(base.name());
    for (const auto& [id, held] : m_slots) {
        const auto profile = find(id);
        if (held->client && profile && profile->base == base)
            held->client->setHasGlobalOperators(has);
    }
}

void Profiles::setState(const ProfileId& id, KeyState state, std::optional<KeyTrouble> trouble)
{
    KeySlot& its = slotOf(id);
    its.state = state;
    its.trouble = std::move(trouble);
    Q_EMIT keyStateChanged(id);
}

void Profiles::client(const ProfileId& id, QObject* context, Then<Client*> then)
{
    const auto profile = find(id);
    if (!profile) {
        QTimer::singleShot(0, context, [then = std::move(then)] { then(keyUnavailable({})); });
        return;
    }
    KeySlot& its = slotOf(id);
    its.waiting.append({context, std::move(then)});
    if (its.client || its.state == KeyState::InTrouble)
        QTimer::singleShot(0, this, [this, id] { answerWaiting(id); });
    else if (its.state == KeyState::Unread)
        readKeyOf(*profile);
}

Client* Profiles::readyClient(const ProfileId& id) const
{
    const auto found = m_slots.find(id);
    return found == m_slots.end() ? nullptr : found->second->client.get();
}

void Profiles::readKeyOf(const Profile& profile)
{
    setState(profile.id, KeyState::Reading);
    m_vault.read(
        profile.id, profile.base, this, [this, profile](const std::variant<Secret, VaultFailure>& read) {
            if (!find(profile.id))
                return; // removed meanwhile
            if (const auto* failure = std::get_if<VaultFailure>(&read))
                setState(profile.id, KeyState::InTrouble, KeyTrouble{failure->trouble, failure->detail});
            else {
                correctKind(profile.id, std::get<Secret>(read));
                openClient(*find(profile.id), std::get<Secret>(read), KeyState::Ready);
            }
            answerWaiting(profile.id);
        });
}

/// What a key can do to the wallet is said by its own beginning, not by the settings file.
void Profiles::correctKind(const ProfileId& id, const Secret& key)
{
    const KeyKind kind = kindOfKey(key).value_or(KeyKind::Live);
    const auto its = std::find_if(
        m_profiles.begin(), m_profiles.end(), [&id](const Profile& profile) { return profile.id == id; });
    if (its == m_profiles.end() || its->kind == kind)
        return;
    its->kind = kind;
    store();
    answerWaiting(id); // they took it for another kind, and might buy unasked: no client for them
    Q_EMIT offeredChanged();
    if (m_current == id)
        Q_EMIT currentChanged();
}

void Profiles::answerWaiting(const ProfileId& id)
{
    const auto found = m_slots.find(id);
    if (found == m_slots.end())
        return;
    const QList<KeySlot::Waiting> waiting = std::exchange(found->second->waiting, {});
    Client* ready = find(id) ? found->second->client.get() : nullptr;
    const Result<Client*> result
        = ready ? Result<Client*>(ready) : Result<Client*>(keyUnavailable(found->second->trouble));
    for (const KeySlot::Waiting& one : waiting) {
        if (one.context)
            one.then(result);
    }
}

KeyState Profiles::keyState(const ProfileId& id) const
{
    const auto found = m_slots.find(id);
    return found == m_slots.end() ? KeyState::Unread : found->second->state;
}

std::optional<KeyTrouble> Profiles::trouble(const ProfileId& id) const
{
    const auto found = m_slots.find(id);
    return found == m_slots.end() ? std::nullopt : found->second->trouble;
}

std::optional<MissingKey> Profiles::missing(const ProfileId& id) const
{
    if (const auto profile = find(id)) {
        if (keyState(id) != KeyState::InTrouble)
            return std::nullopt;
        return MissingKey{MissingKey::Why::NotReadable, profile->name, profile->lastFour};
    }
    MissingKey missing;
    for (const Profile& gone : m_removed) {
        if (gone.id == id)
            missing = {MissingKey::Why::Removed, gone.name, gone.lastFour};
    }
    return missing;
}

void Profiles::retryKey(const ProfileId& id)
{
    const auto profile = find(id);
    if (!profile)
        return;
    if (keyState(id) == KeyState::InTrouble) {
        readKeyOf(*profile);
    } else if (keyState(id) == KeyState::SessionOnly) {
        m_vault.write(
            id, profile->base, slotOf(id).key, this, [this, id](const std::optional<VaultFailure>& failure) {
                if (!find(id))
                    return;
                if (failure) {
                    setState(id, KeyState::SessionOnly, KeyTrouble{failure->trouble, failure->detail});
                    return;
                }
                setState(id, KeyState::Ready);
                store();
            });
    }
}

void Profiles::unlock(const ProfileId& id)
{
    m_vault.unlock(this, [this, id](const std::optional<VaultFailure>& failure) {
        if (!failure) {
            for (const Profile& profile : std::as_const(m_profiles)) {
                const auto its = trouble(profile.id);
                if (profile.id != id && its && its->trouble == VaultTrouble::Locked)
                    retryKey(profile.id);
            }
            retryKey(id);
        } else if (keyState(id) == KeyState::InTrouble) {
            setState(id, KeyState::InTrouble, KeyTrouble{failure->trouble, failure->detail});
        }
    });
}

} // namespace provynx
