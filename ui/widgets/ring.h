// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

#include <optional>

class QFont;
class QPainter;

namespace provynx {

/// A circle that empties as time runs out, with words inside. `share` of the time is left, 0 to 1; nothing
/// when the end is not known, then the circle is plain.
void paintRing(QPainter& painter, const QRectF& box, std::optional<double> share, const QString& words,
    const QFont& font);

} // namespace provynx
