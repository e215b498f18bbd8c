// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appearance.h"

#include <QPalette>

namespace provynx {

Colours lightColours();
Colours darkColours();
/// All tokens from a platform theme's palette; dimmed and accent-coloured text is moved until it can be read.
Colours coloursOf(const QPalette& platform);
QPalette paletteOf(const Colours& colours);
/// WCAG 2's contrast ratio, 1 to 21.
double contrast(const QColor& a, const QColor& b);

} // namespace provynx
