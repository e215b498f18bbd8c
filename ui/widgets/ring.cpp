// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ring.h"

#include "ui/look/appearance.h"
#include "ui/look/font.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace provynx {

namespace {
constexpr double thickness = 3;
constexpr double textShare = 0.76; ///< of the box's width that the words may take
constexpr int fullTurn = 360 * 16;
constexpr int top = 90 * 16;
} // namespace

void paintRing(QPainter& painter, const QRectF& box, std::optional<double> share, const QString& words,
    const QFont& font)
{
    const Colours& colours = Appearance::colours();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const QRectF circle = box.adjusted(thickness / 2, thickness / 2, -thickness / 2, -thickness / 2);
    painter.setPen(QPen(colours.border, thickness));
    painter.drawEllipse(circle);
    if (share) {
        const int span = static_cast<int>(std::clamp(*share, 0.0, 1.0) * fullTurn);
        painter.setPen(QPen(colours.accent, thickness, Qt::SolidLine, Qt::FlatCap));
        // Clockwise the gap grows from the top, as a clock's hand leaves it behind.
        painter.drawArc(circle, top, span);
    }
    const double width = QFontMetricsF(font).horizontalAdvance(words);
    const double room = box.width() * textShare;
    QFont inside = width > room ? scaled(font, room / width) : font;
    inside.setBold(true);
    painter.setFont(inside);
    painter.setPen(colours.text);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, words);
    painter.restore();
}

} // namespace provynx
