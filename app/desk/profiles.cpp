// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles.h"

#include "keyslot.h"

#include "domain/plaintext.h"

#include <QPointer>
#include <QTimer>
#include <QUuid>

namespace provynx {

namespace {

constexpr qsizetype longestName = 60;

} // namespace

Profiles::Profiles(Preferences& preferences, KeyVault& vault, QNetworkAccessManager& network, Clock clock,
    BaseUrl base, OpenSandbox openSandbox, QObject* parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_vault(vault)
    , m_network(network)
    , m_clock(std::move(clock))
    , m_base(std::move(base))
    , m_openSandbox(std::move(openSandbox))
    , m_profiles(preferences.profiles())
    , m_removed(preferences.removedProfiles())
{
}

Profiles::~Profiles() = default;

Profiles::KeySlot& Profiles::slotOf(const ProfileId& id)
{
    std::unique_ptr<KeySlot>& held = m_slots[id];
    if (!held)
        held = std::make_unique<KeySlot>();
    return *held;
}

QList<Profile> Profiles::offered() const
{
    QList<Profile> offered;
    for (const Profile& profile : m_profiles) {
        if (profile.base == m_base)
            offered.append(profile);
    }
    if (m_sandbox)
        offered.append(*m_sandbox);
    return offered;
}

std::optional<Profile> Profiles::find(const ProfileId& id) const
{
    if (m_sandbox && m_sandbox->id == id)
        return m_sandbox;
    for (const Profile& profile : m_profiles) {
        if (profile.id == id)
            return profile;
    }
    return std::nullopt;
}

std::optional<Profile> Profiles::current() const
{
    return find(m_current);
}

bool Profiles::resume()
{
    const QList<Profile> here = offered();
    if (here.isEmpty())
        return false;
    const ProfileId last = m_preferences.currentProfile(m_base);
    const bool isThere
        = std::any_of(here.cbegin(), here.cend(), [&last](const Profile& p) { return p.id == last; });
    switchTo(isThere ? last : here.constFirst().id);
    return true;
}

void Profiles::switchTo(const ProfileId& id)
{
    const auto profile = find(id);
    if (!profile || m_current == id)
        return;
    m_current = id;
    if (!profile->base.isEmbedded())
        m_preferences.setCurrentProfile(m_base, id);
    Q_EMIT currentChanged();
}

Result<Done> Profiles::enterSandbox()
{
    if (!m_sandbox) {
        const Result<Credential> door = m_openSandbox();
        if (!door)
            return door.failure();
        Profile profile;
        profile.id = sandboxProfileId();
        profile.name = tr("Sandbox");
        profile.kind = KeyKind::Sandbox;
        profile.base = door->base;
        m_sandbox = profile;
        openClient(profile, door->key, KeyState::Ready);
        Q_EMIT offeredChanged();
    }
    switchTo(m_sandbox->id);
    return Done{};
}

void Profiles::add(
    const QString& typedKey, const QString& name, QObject* context, std::function<void(const Added&)> then)
{
    const Secret key = readKey(typedKey);
    const auto kind = kindOfKey(key);
    const auto answerLater = [context, then](const Added& added) {
        QTimer::singleShot(0, context, [then, added] { then(added); });
    };
    if (!kind) {
        answerLater({{}, AddProblem::NotAKey, {}, {}});
        return;
    }
    const bool isKnown = std::any_of(m_slots.cbegin(), m_slots.cend(), [this, &key](const auto& entry) {
        const auto profile = find(entry.first);
        return profile && profile->base == m_base && entry.second->key == key;
    });
    if (m_adding || isKnown) {
        answerLater({{}, AddProblem::KnownAlready, {}, {}});
        return;
    }

    m_adding = true;
    const auto unread = twinOf(key, {KeyState::Unread, KeyState::Reading});
    if (!unread) {
        check(key, *kind, name, context, std::move(then));
        return;
    }
    // Perhaps it is the same key, with its caps and its numbers, that nobody needed yet: the keychain knows.
    client(unread->id, this,
        [this, typedKey, name, guard = QPointer<QObject>(context), then = std::move(then)](
            const Result<Client*>&) {
            m_adding = false;
            if (guard)
                add(typedKey, name, guard, then);
        });
}

/// A profile that may have this very key, as far as its end tells.
std::optional<Profile> Profiles::twinOf(const Secret& key, const QList<KeyState>& states) const
{
    for (const Profile& profile : m_profiles) {
        if (profile.base == m_base && !profile.lastFour.isEmpty() && profile.lastFour == key.lastFour()
            && states.contains(keyState(profile.id)))
            return profile;
    }
    return std::nullopt;
}

void Profiles::check(const Secret& key, KeyKind kind, const QString& name, QObject* context,
    std::function<void(const Added&)> then)
{
    auto* trial = new Client(&m_network, {m_base, key}, m_clock, this);
    connect(trial, &Client::exchanged, this, &Profiles::exchanged);
    Profile profile;
    profile.kind = kind;
    profile.lastFour = key.lastFour();
    profile.base = m_base;
    auto twin = twinOf(key, {KeyState::InTrouble});
    if (twin && twin->kind != kind)
        twin.reset();
    profile.id = twin ? twin->id : idFor(profile);
    profile.name = plainText(name.simplified(), false, longestName);
    if (profile.name.isEmpty())
        profile.name = twin ? twin->name : kind == KeyKind::Live ? tr("Live key") : tr("Test key");
    const QPointer<QObject> guard(context);
    trial->balance(
        this, [this, trial, profile, key, guard, then = std::move(then)](const Result<Balance>& balance) {
            trial->deleteLater();
            if (balance) {
                keep(profile, key, guard, then);
                return;
            }
            m_adding = false;
            if (guard)
                then({{}, AddProblem::Refused, balance.failure(), {}});
        });
}

ProfileId Profiles::idFor(const Profile& added) const
{
    for (const Profile& gone : m_removed) {
        if (gone.base == added.base && gone.kind == added.kind && !gone.lastFour.isEmpty()
            && gone.lastFour == added.lastFour)
            return gone.id;
    }
    return ProfileId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

void Profiles::keep(
    const Profile& profile, const Secret& key, QObject* context, std::function<void(const Added&)> then)
{
    const QPointer<QObject> guard(context);
    m_vault.write(profile.id, profile.base, key, this,
        [this, profile, key, guard, then = std::move(then)](const std::optional<VaultFailure>& failure) {
            m_adding = false;
            Added added;
            added.profile = profile;
            if (failure)
                added.sessionOnly = KeyTrouble{failure->trouble, failure->detail};
            const auto known = std::find_if(m_profiles.begin(), m_profiles.end(),
                [&profile](const Profile& other) { return other.id == profile.id; });
            slotOf(profile.id).isStored = known != m_profiles.end();
            if (known == m_profiles.end())
                m_profiles.append(profile);
            else
                *known = profile;
            m_removed.removeIf([&profile](const Profile& gone) { return gone.id == profile.id; });
            openClient(profile, key, failure ? KeyState::SessionOnly : KeyState::Ready);
            slotOf(profile.id).trouble = added.sessionOnly;
            store();
            answerWaiting(profile.id);
            Q_EMIT offeredChanged();
            switchTo(profile.id);
            if (guard)
                then(added);
        });
}

void Profiles::store()
{
    // A profile whose key the keychain did not take would be a name without a key after a restart.
    QList<Profile> kept;
    QList<Profile> remembered = m_removed;
    for (const Profile& profile : std::as_const(m_profiles)) {
        const bool isLost = keyState(profile.id) == KeyState::SessionOnly && !slotOf(profile.id).isStored;
        (isLost ? remembered : kept).append(profile);
    }
    m_preferences.setProfiles(kept);
    m_preferences.setRemovedProfiles(remembered);
}

void Profiles::remove(
    const ProfileId& id, QObject* context, std::function<void(const std::optional<KeyTrouble>&)> then)
{
    const auto profile = find(id);
    const QPointer<QObject> guard(context);
    const auto forget = [this, id, guard, then = std::move(then)](const std::optional<KeyTrouble>& trouble) {
        if (!trouble) {
            if (const auto gone = find(id))
                m_removed.append(*gone);
            m_profiles.removeIf([&id](const Profile& p) { return p.id == id; });
            if (m_sandbox && m_sandbox->id == id)
                m_sandbox.reset();
            store();
            if (m_current == id)
                m_current = {};
            answerWaiting(id);
            Q_EMIT removed(id);
            retireClient(id);
            m_slots.erase(id);
            Q_EMIT offeredChanged();
            if (m_current.isEmpty() && !resume())
                Q_EMIT currentChanged();
        }
        if (guard)
            then(trouble);
    };
    if (!profile || profile->base.isEmbedded()
        || (keyState(id) == KeyState::SessionOnly && !slotOf(id).isStored)) {
        QTimer::singleShot(0, this, [forget] { forget({}); });
        return;
    }
    m_vault.remove(id, profile->base, this, [forget](const std::optional<VaultFailure>& failure) {
        if (failure && failure->trouble != VaultTrouble::NotFound)
            forget(KeyTrouble{failure->trouble, failure->detail});
        else
            forget({});
    });
}

void Profiles::rename(const ProfileId& id, const QString& name)
{
    const QString shown = plainText(name.simplified(), false, longestName);
    for (Profile& profile : m_profiles) {
        if (profile.id != id || shown.isEmpty() || profile.name == shown)
            continue;
        profile.name = shown;
        store();
        Q_EMIT offeredChanged();
    }
}

} // namespace provynx
