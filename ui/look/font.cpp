// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "font.h"

#include <algorithm>

namespace provynx {

QFont scaled(const QFont& font, double scale)
{
    return withSizeOf(font, font, scale);
}

QFont withSizeOf(QFont font, const QFont& other, double scale)
{
    if (other.pointSizeF() > 0)
        font.setPointSizeF(other.pointSizeF() * scale);
    else
        font.setPixelSize(std::max(1, qRound(other.pixelSize() * scale)));
    return font;
}

} // namespace provynx
