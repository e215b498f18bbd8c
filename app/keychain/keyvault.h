// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/key.h"
#include "domain/result.h"
#include "domain/vaulttrouble.h"

#include <QList>
#include <QObject>

#include <chrono>
#include <functional>
#include <optional>
#include <variant>

namespace provynx {

struct VaultFailure {
    VaultTrouble trouble = VaultTrouble::Failed;
    QString detail;
};

/// Keys in the operating system's keychain, and nowhere else. An entry is filed under its profile *and* the
/// address the key is for, so a changed settings file can't send a key elsewhere. The only user of
/// QtKeychain.
///
/// Every call answers exactly once on this thread, never from inside the call, unless `context` or the vault
/// goes first. Calls are carried out one after another in the order made, each answered at the latest when
/// `patience` has passed since it was made. A job that hangs is abandoned (and never deleted: QtKeychain
/// would crash); as QtKeychain runs nothing beside it, whatever needs a job is told Unresponsive at once
/// until the hung one ends. What was told Unresponsive before its turn came is not done later; a write or
/// removal abandoned halfway may still come to pass.
///
/// Where there is a Secret Service it is asked first and afterwards: a locked entry is never touched, so no
/// prompt appears but through unlock(), and "not found", a write and a removal are verified. A computer
/// without a default collection reads as NotFound and answers Locked to a write; unlock() then has the system
/// make one. With KWallet, macOS and Windows QtKeychain's own codes are used, writes and removals are
/// verified by reading back, and a read may make the system ask.
///
/// The sandbox's key, an entry without profile or address and an empty key are never filed: NotFound, or
/// Failed for a write.
class KeyVault : public QObject {
    Q_OBJECT

public:
    using Read = std::function<void(const std::variant<Secret, VaultFailure>&)>;
    using Finished = std::function<void(const std::optional<VaultFailure>&)>;

    explicit KeyVault(
        std::chrono::milliseconds patience = std::chrono::seconds(20), QObject* parent = nullptr);
    ~KeyVault() override;

    void read(const ProfileId& profile, const BaseUrl& base, QObject* context, Read then);
    void write(
        const ProfileId& profile, const BaseUrl& base, const Secret& key, QObject* context, Finished then);
    void remove(const ProfileId& profile, const BaseUrl& base, QObject* context, Finished then);
    /// Asks the system to unlock the keychain; the system shows its own prompt. No patience limit of its own:
    /// a person is typing. Answers nothing, or why it is still locked; where the system unlocks by itself on
    /// reading, nothing.
    void unlock(QObject* context, Finished then);

private:
    class KeychainJob;
    class Reading;
    class Writing;
    class Removing;

    void send(KeychainJob* job);
    void leave(KeychainJob* job);
    void beginNext();

    std::chrono::milliseconds m_patience;
    QList<KeychainJob*> m_jobs; ///< the first one is being carried out
};

} // namespace provynx
