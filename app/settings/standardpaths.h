// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/key.h"

#include <QString>

namespace provynx {

/// Where the journals lie.
QString dataFolder();
QString settingsFile();
/// The embedded sandbox's own key: a test key as the service documents them.
Secret sandboxKey();

} // namespace provynx
