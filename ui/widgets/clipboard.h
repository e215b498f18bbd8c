// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace provynx {

/// Puts text on the clipboard as it is.
void copyPlain(const QString& text);
/// For one-time codes: with the hints that keep clipboard histories and cloud clipboards from storing it.
void copyCode(const QString& code);

} // namespace provynx
