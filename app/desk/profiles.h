// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/client.h"
#include "domain/missingkey.h"
#include "keychain/keyvault.h"
#include "settings/preferences.h"

#include <QObject>
#include <QSet>

#include <map>
#include <memory>

namespace provynx {

struct RedactedExchange;

/// Why a profile has no usable key at the moment.
struct KeyTrouble {
    VaultTrouble trouble = VaultTrouble::Failed;
    QString detail;
};

/// How far a key is at hand.
enum class KeyState {
    Unread, ///< nobody needed it yet
    Reading,
    Ready,
    SessionOnly, ///< ready, but the keychain could not take it: kept until the program quits
    InTrouble, ///< see trouble()
};

/// The person's keys: adds, checks, switches, renames and removes them, and hands out one client for each. A profile's key goes
/// to the profile's own address and nowhere else; the profiles of other addresses are kept, and not offered here.
class Profiles : public QObject {
    Q_OBJECT

public:
    /// Starts the embedded sandbox if it is not running and tells how to reach it.
    using OpenSandbox = std::function<Result<Credential>()>;

    /// All references must outlive this. `base`: the address that new keys are for.
    Profiles(Preferences& preferences, KeyVault& vault, QNetworkAccessManager& network, Clock clock,
        BaseUrl base, OpenSandbox openSandbox, QObject* parent = nullptr);
    ~Profiles() override;

    /// Those of this program's address in the order added, then the sandbox once it has been opened.
    QList<Profile> offered() const;
    /// Any profile that is known, of whichever address.
    std::optional<Profile> find(const ProfileId& id) const;
    std::optional<Profile> current() const;
    const BaseUrl& base() const { return m_base; }

    /// The profile used last at this address, or the first, becomes current. False: there is none.
    bool resume();
    void switchTo(const ProfileId& id);
    /// Makes the sandbox one of the profiles, and the current one.
    Result<Done> enterSandbox();

    enum class AddProblem {
        NotAKey, ///< empty, or not nsk_test_… or nsk_live_…
        KnownAlready, ///< the same key is there, or one was just being added
        Refused, ///< the check failed; `failure` says how. Nothing was kept.
    };
    struct Added {
        std::optional<Profile> profile; ///< nothing: not added
        AddProblem problem = AddProblem::NotAKey;
        std::optional<Failure> failure;
        std::optional<KeyTrouble> sessionOnly; ///< added, but the keychain did not take the key
    };
    /// Checks the key with GET /balance; only a key that the service accepts is kept, and becomes current.
    /// One that was removed before comes back as the profile it was, and its numbers with it; so does one
    /// whose profile is there while the keychain keeps its key to itself.
    void add(const QString& typedKey, const QString& name, QObject* context,
        std::function<void(const Added&)> then);
    /// The key leaves the keychain, verified, and only then the profile leaves the settings. Nothing: done.
    /// What the key asked for is answered with KeyUnavailable, but for purchases and cancels that are on
    /// their way: they are left to answer, and the key lives that long, in memory alone.
    void remove(
        const ProfileId& id, QObject* context, std::function<void(const std::optional<KeyTrouble>&)> then);
    void rename(const ProfileId& id, const QString& name);

    /// The client of a profile, with its key read from the keychain the first time. The pointer stays good until removed()
    /// names the profile.
    void client(const ProfileId& id, QObject* context, Then<Client*> then);
    /// Like client(), without reading: null where the key is not at hand.
    Client* readyClient(const ProfileId& id) const;
    KeyState keyState(const ProfileId& id) const;
    std::optional<KeyTrouble> trouble(const ProfileId& id) const;
    /// What to say of a number whose profile has no usable key; nothing while there is one, or nobody has tried to read it.
    std::optional<MissingKey> missing(const ProfileId& id) const;
    /// For every client of this address, those that are opened later too; see Client::setHasGlobalOperators.
    void setHasGlobalOperators(const BaseUrl& base, bool has);
    /// Reads the key again after trouble, or writes a session-only key once more.
    void retryKey(const ProfileId& id);
    /// Asks the system to unlock the keychain, then reads again, as it does for every other key that was locked in.
    void unlock(const ProfileId& id);

Q_SIGNALS:
    void offeredChanged();
    void currentChanged();
    void keyStateChanged(const provynx::ProfileId& id);
    void removed(const provynx::ProfileId& id);
    /// Any client's link, see Client::linkSeen.
    void linkSeen(const provynx::ProfileId& id, std::chrono::milliseconds latency,
        const std::optional<provynx::Failure>& failure);
    /// By a real service, never by the embedded sandbox, whose clock is ours.
    void timeTold(const QDateTime& serverTime);
    /// The service did something for this key: it is a good one.
    void accepted(const provynx::ProfileId& id);
    /// Any client's tries, see Client::exchanged; also those of a key that is being added.
    void exchanged(const provynx::RedactedExchange& exchange);

private:
    struct KeySlot;
    void store();
    KeySlot& slotOf(const ProfileId& id);
    ProfileId idFor(const Profile& added) const;
    std::optional<Profile> twinOf(const Secret& key, const QList<KeyState>& states) const;
    void check(const Secret& key, KeyKind kind, const QString& name, QObject* context,
        std::function<void(const Added&)> then);
    void correctKind(const ProfileId& id, const Secret& key);
    void openClient(const Profile& profile, const Secret& key, KeyState state);
    void retireClient(const ProfileId& id);
    void setState(const ProfileId& id, KeyState state, std::optional<KeyTrouble> trouble = {});
    void readKeyOf(const Profile& profile);
    void answerWaiting(const ProfileId& id);
    void keep(
        const Profile& profile, const Secret& key, QObject* context, std::function<void(const Added&)> then);

    Preferences& m_preferences;
    KeyVault& m_vault;
    QNetworkAccessManager& m_network;
    Clock m_clock;
    BaseUrl m_base;
    OpenSandbox m_openSandbox;
    QList<Profile> m_profiles; ///< of all addresses, in the order added
    QList<Profile> m_removed; ///< the last removed at the end
    std::optional<Profile> m_sandbox;
    ProfileId m_current;
    bool m_adding = false;
    QSet<QString> m_withoutGlobalOperators; ///< by BaseUrl::name()
    std::map<ProfileId, std::unique_ptr<KeySlot>> m_slots;
};

} // namespace provynx
