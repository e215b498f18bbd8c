// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles.h"

#include "domain/plaintext.h"

#include <QPointer>
#include <QTimer>
#include <QUuid>

namespace provynx {

namespace {

constexpr qsizetype longestName = 60;

Failure keyUnavailable(const std::optional<KeyTrouble>& trouble)
{
    Failure failure;
    failure.kind = Failure::Kind::KeyUnavailable;
    if (trouble)
        failure.detail = trouble->detail;
    return failure;
}

} // namespace

struct Profiles::Holder {
    struct Waiting {
        QPointer<QObject> context;
        Then<Client*> then;
    };

    KeyState state = KeyState::Unread;
    std::optional<KeyTrouble> trouble;
    Secret key; ///< while Ready or SessionOnly
    std::unique_ptr<Client> client;
    QList<Waiting> waiting;
};

Profiles::Profiles(Preferences& preferences, KeyVault& vault, QNetworkAccessManager& network, Clock clock, BaseUrl base,
    OpenSandbox openSandbox, QObject* parent)
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

Profiles::Holder& Profiles::holder(const ProfileId& id)
{
    std::unique_ptr<Holder>& held = m_holders[id];
    if (!held)
        held = std::make_unique<Holder>();
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
    const bool isThere = std::any_of(here.cbegin(), here.cend(), [&last](const Profile& p) { return p.id == last; });
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
    return Done {};
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
    const bool isKnown = std::any_of(m_holders.cbegin(), m_holders.cend(), [this, &key](const auto& entry) {
        const auto profile = find(entry.first);
        return profile && profile->base == m_base && entry.second->key == key;
    });
    if (m_adding || isKnown) {
        answerLater({{}, AddProblem::KnownAlready, {}, {}});
        return;
    }

    m_adding = true;
    auto* trial = new Client(&m_network, {m_base, key}, m_clock, this);
    connect(trial, &Client::exchanged, this, &Profiles::exchanged);
    Profile profile;
    profile.kind = *kind;
    profile.lastFour = key.lastFour();
    profile.base = m_base;
    profile.id = idFor(profile);
    profile.name = plainText(name.simplified(), false, longestName);
    if (profile.name.isEmpty())
        profile.name = *kind == KeyKind::Live ? tr("Live key") : tr("Test key");
    const QPointer<QObject> guard(context);
    trial->balance(this, [this, trial, profile, key, guard, then = std::move(then)](const Result<Balance>& balance) {
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
        if (gone.base == added.base && gone.kind == added.kind && !gone.lastFour.isEmpty() && gone.lastFour == added.lastFour)
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
                added.sessionOnly = KeyTrouble {failure->trouble, failure->detail};
            m_profiles.append(profile);
            m_removed.removeIf([&profile](const Profile& gone) { return gone.id == profile.id; });
            openClient(profile, key, failure ? KeyState::SessionOnly : KeyState::Ready);
            holder(profile.id).trouble = added.sessionOnly;
            store();
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
    for (const Profile& profile : std::as_const(m_profiles))
        (keyState(profile.id) == KeyState::SessionOnly ? remembered : kept).append(profile);
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
            m_holders.erase(id);
            Q_EMIT offeredChanged();
            if (m_current.isEmpty() && !resume())
                Q_EMIT currentChanged();
        }
        if (guard)
            then(trouble);
    };
    if (!profile || profile->base.isEmbedded() || keyState(id) == KeyState::SessionOnly) {
        QTimer::singleShot(0, this, [forget] { forget({}); });
        return;
    }
    m_vault.remove(id, profile->base, this, [forget](const std::optional<VaultFailure>& failure) {
        if (failure && failure->trouble != VaultTrouble::NotFound)
            forget(KeyTrouble {failure->trouble, failure->detail});
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

void Profiles::openClient(const Profile& profile, const Secret& key, KeyState state)
{
    Holder& its = holder(profile.id);
    its.key = key;
    its.client = std::make_unique<Client>(&m_network, Credential {profile.base, key}, m_clock);
    connect(its.client.get(), &Client::linkSeen, this,
        [this, id = profile.id](std::chrono::milliseconds latency, const std::optional<Failure>& failure) {
            Q_EMIT linkSeen(id, latency, failure);
        });
    connect(its.client.get(), &Client::exchanged, this, &Profiles::exchanged);
    its.client->setHasGlobalOperators(!m_withoutGlobalOperators.contains(profile.base.name()));
    setState(profile.id, state);
}

void Profiles::setHasGlobalOperators(const BaseUrl& base, bool has)
{
    if (has)
        m_withoutGlobalOperators.remove(base.name());
    else
        m_withoutGlobalOperators.insert(base.name());
    for (const auto& [id, held] : m_holders) {
        const auto profile = find(id);
        if (held->client && profile && profile->base == base)
            held->client->setHasGlobalOperators(has);
    }
}

void Profiles::setState(const ProfileId& id, KeyState state, std::optional<KeyTrouble> trouble)
{
    Holder& its = holder(id);
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
    Holder& its = holder(id);
    its.waiting.append({context, std::move(then)});
    if (its.client || its.state == KeyState::InTrouble)
        QTimer::singleShot(0, this, [this, id] { answerWaiting(id); });
    else if (its.state == KeyState::Unread)
        readKeyOf(*profile);
}

Client* Profiles::readyClient(const ProfileId& id) const
{
    const auto found = m_holders.find(id);
    return found == m_holders.end() ? nullptr : found->second->client.get();
}

void Profiles::readKeyOf(const Profile& profile)
{
    setState(profile.id, KeyState::Reading);
    m_vault.read(profile.id, profile.base, this, [this, profile](const std::variant<Secret, VaultFailure>& read) {
        if (!find(profile.id))
            return; // removed meanwhile
        if (const auto* failure = std::get_if<VaultFailure>(&read))
            setState(profile.id, KeyState::InTrouble, KeyTrouble {failure->trouble, failure->detail});
        else
            openClient(profile, std::get<Secret>(read), KeyState::Ready);
        answerWaiting(profile.id);
    });
}

void Profiles::answerWaiting(const ProfileId& id)
{
    const auto found = m_holders.find(id);
    if (found == m_holders.end())
        return;
    const QList<Holder::Waiting> waiting = std::exchange(found->second->waiting, {});
    Client* ready = find(id) ? found->second->client.get() : nullptr;
    const Result<Client*> result
        = ready ? Result<Client*>(ready) : Result<Client*>(keyUnavailable(found->second->trouble));
    for (const Holder::Waiting& one : waiting) {
        if (one.context)
            one.then(result);
    }
}

KeyState Profiles::keyState(const ProfileId& id) const
{
    const auto found = m_holders.find(id);
    return found == m_holders.end() ? KeyState::Unread : found->second->state;
}

std::optional<KeyTrouble> Profiles::trouble(const ProfileId& id) const
{
    const auto found = m_holders.find(id);
    return found == m_holders.end() ? std::nullopt : found->second->trouble;
}

std::optional<MissingKey> Profiles::missing(const ProfileId& id) const
{
    if (const auto profile = find(id)) {
        if (keyState(id) != KeyState::InTrouble)
            return std::nullopt;
        return MissingKey {MissingKey::Why::NotReadable, profile->name, profile->lastFour};
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
            id, profile->base, holder(id).key, this, [this, id](const std::optional<VaultFailure>& failure) {
                if (!find(id))
                    return;
                if (failure) {
                    setState(id, KeyState::SessionOnly, KeyTrouble {failure->trouble, failure->detail});
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
            setState(id, KeyState::InTrouble, KeyTrouble {failure->trouble, failure->detail});
        }
    });
}

} // namespace provynx
