// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appearance.h"

#include <QString>

namespace provynx {

/// The application's style sheet in these colours; sizes of text follow `font`, the application's.
QString styleSheet(const Colours& colours, const QFont& font);

} // namespace provynx
