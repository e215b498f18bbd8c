// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace provynx {

/// Of the SQLite that the journal uses; "?" where it can't be asked. Touches no file.
QString sqliteVersion();

} // namespace provynx
