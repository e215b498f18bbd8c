// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles.h"

#include <QPointer>

namespace provynx {

/// What is at hand of one profile's key, and who waits for it.
struct Profiles::KeySlot {
    struct Waiting {
        QPointer<QObject> context;
        Then<Client*> then;
    };

    KeyState state = KeyState::Unread;
    std::optional<KeyTrouble> trouble;
    Secret key; ///< while Ready or SessionOnly
    bool isStored = false; ///< SessionOnly: in the keychain as well, which is not to be read now
    std::unique_ptr<Client> client;
    QList<Waiting> waiting;
};

} // namespace provynx
