// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace provynx {

/// Whether a file in this folder can be locked at all, by anybody: some network folders can't. Tried on a
/// file of its own, which is gone when this returns. True where it can't be tried.
bool hasLocks(const QString& folder);

} // namespace provynx
