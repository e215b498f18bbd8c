// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/key.h"
#include "domain/result.h"

#include <QObject>

#include <chrono>

namespace provynx {

/// Why the keychain did not do what was asked.
enum class VaultTrouble {
    Missing, ///< no keychain service on this computer (no bus, no daemon)
    Locked, ///< it is there and holds the entry behind a lock, or asked to be unlocked and was not
    Denied, ///< the person or the system said no
    Unresponsive, ///< it did not answer in time; the job was abandoned
    NotFound, ///< it answers, and has no such entry
    NotRemoved, ///< after a removal the entry was still there
    Failed, ///< anything else; `detail` has the system's words
};

struct VaultFailure {
    VaultTrouble trouble = VaultTrouble::Failed;
    QString detail;
};

/// Keys in the operating system's keychain, and nowhere else. An entry is filed under its profile *and* the address the key
/// is for, so a changed settings file can't send a key elsewhere. The only user of QtKeychain.
///
/// Every call answers exactly once on this thread, never from inside the call, unless `context` goes first. A job that
/// hangs is abandoned after the patience given (and never deleted: QtKeychain would crash); the next one is tried all the
/// same. Removal and a "not found" are verified with the Secret Service itself where there is one.
class KeyVault : public QObject
{
    Q_OBJECT

public:
    using Read = std::function<void(const std::variant<Secret, VaultFailure>&)>;
    using Finished = std::function<void(const std::optional<VaultFailure>&)>;

    explicit KeyVault(std::chrono::milliseconds patience = std::chrono::seconds(20), QObject* parent = nullptr);
    ~KeyVault() override;

    void read(const ProfileId& profile, const BaseUrl& base, QObject* context, Read then);
    void write(const ProfileId& profile, const BaseUrl& base, const Secret& key, QObject* context, Finished then);
    void remove(const ProfileId& profile, const BaseUrl& base, QObject* context, Finished then);
    /// Asks the system to unlock the keychain; the system shows its own prompt. No patience limit of its own: a person is
    /// typing. Answers NotFound-free: nothing, or why it is still locked.
    void unlock(QObject* context, Finished then);
};

} // namespace provynx
