// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace provynx
