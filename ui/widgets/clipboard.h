// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace provynx {

/// Puts text on the clipboard as it is.
void copyPlain(const QString& text);
/// For one-time codes: with the hints that keep clipboard histories and cloud clipboards from storing it.
void copyCode(const QString& code);
/// For keys and webhook secrets: with the same hints, and taken off again after `keptFor`, or when the
/// program ends, if it is still there then.
void copySecret(const QString& secret, std::chrono::milliseconds keptFor = std::chrono::seconds(45));

} // namespace provynx
