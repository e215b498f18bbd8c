// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyvault.h"

#include <functional>
#include <variant>

/// org.freedesktop.Secret on the session bus, asked past QtKeychain, which cannot tell a locked entry from a
/// missing one and reports a refused removal as done. Looking never makes a prompt appear; only unlock()
/// does. The functions exist on Linux only; none of them waits for the service.
/// https://specifications.freedesktop.org/secret-service/latest/
namespace provynx::secretservice {

enum class Collection { Absent, Locked, Open };

/// What the service said about one entry and about the collection that new entries go to.
struct Standing {
    bool hasOpenEntry = false;
    bool hasLockedEntry = false;
    Collection defaultCollection = Collection::Absent;
};
using StandingRead = std::function<void(const std::variant<Standing, VaultFailure>&)>;

/// False where QtKeychain keeps its entries behind KWallet's own interface, of which this service need not
/// know.
bool isWhereQtKeychainStores();

/// `server` and `user` are the attributes under which QtKeychain files its service and its key. Each call on
/// the bus is given `patience`. Nothing is answered once `context` is gone.
void readStanding(const QString& server, const QString& user, std::chrono::milliseconds patience,
    QObject* context, const StandingRead& then);

/// Unlocks the default collection and whatever else holds an entry of `server`; where there is no default
/// collection yet, the system is asked to make one (it asks the person for a new password). `patience` is for
/// the service and not for the person: an open prompt is waited for as long as its service lives.
void unlock(const QString& server, std::chrono::milliseconds patience, QObject* context,
    const KeyVault::Finished& then);

} // namespace provynx::secretservice
