// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace provynx {

/// What a proxy's error page says, in one line: its title, else its first heading, else its text. A text that
/// is no markup comes back as it is, on one line.
QString wordsOfPage(const QString& page);

} // namespace provynx
