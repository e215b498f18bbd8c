// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcuthint.h"

#include "ui/look/appearance.h"
#include "ui/look/font.h"

#include <QKeySequence>
#include <QPainter>

namespace provynx {

namespace {
constexpr double smallScale = 0.82;
constexpr int padding = 5;
} // namespace

ShortcutHint::ShortcutHint(const QKeySequence& keys, Place place, QWidget* parent)
    : QWidget(parent)
    , m_keys(keys.toString(QKeySequence::NativeText))
    , m_place(place)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QFont ShortcutHint::smallFont() const
{
    QFont small = scaled(font(), smallScale);
    small.setBold(false);
    return small;
}

QSize ShortcutHint::sizeHint() const
{
    const QFontMetrics metrics(smallFont());
    return {metrics.horizontalAdvance(m_keys) + 2 * padding, metrics.height() + 2};
}

void ShortcutHint::paintEvent(QPaintEvent*)
{
    const Colours& colours = Appearance::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont());
    if (m_place == Place::InField) {
        painter.setPen(colours.border);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
    painter.setPen(m_place == Place::InField ? colours.dimmed : colours.onAccent);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, m_keys);
}

} // namespace provynx
