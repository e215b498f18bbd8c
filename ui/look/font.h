// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace provynx {

/// `font` at `scale` times its size, whether that is given in points or in pixels.
QFont scaled(const QFont& font, double scale);
/// `font` at `scale` times the size of another.
QFont withSizeOf(QFont font, const QFont& other, double scale = 1.0);

} // namespace provynx
