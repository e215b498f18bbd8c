// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "magnifier.h"

#include "ui/look/appearance.h"

#include <QPainter>

namespace provynx {

Magnifier::Magnifier(QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(16, 16);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Magnifier::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Appearance::colours().dimmed, 1.6, Qt::SolidLine, Qt::RoundCap));
    painter.drawEllipse(QRectF(2, 2, 9, 9));
    painter.drawLine(QPointF(10, 10), QPointF(14, 14));
}

} // namespace provynx
