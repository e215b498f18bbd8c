// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace provynx {

/// Where the journals lie.
QString dataFolder();
QString settingsFile();

} // namespace provynx
