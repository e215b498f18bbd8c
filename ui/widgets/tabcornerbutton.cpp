// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabcornerbutton.h"

#include "shortcuthint.h"
#include "ui/look/appearance.h"

#include <QKeySequence>
#include <QPainter>
#include <QStyle>

namespace provynx {

namespace {
constexpr int gap = 6;
constexpr int margin = 3; ///< room for the ring of the focus
constexpr double corner = 4;
} // namespace

TabCornerButton::TabCornerButton(const QString& words, const QKeySequence& keys, QWidget* parent)
    : QPushButton(words, parent)
    , m_hint(new ShortcutHint(keys, ShortcutHint::Place::InField, this))
{
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAutoRepeat(false);
}

QSize TabCornerButton::sizeHint() const
{
    const QSize hint = m_hint->sizeHint();
    return {fontMetrics().horizontalAdvance(text()) + gap + hint.width() + 2 * margin,
        qMax(fontMetrics().height(), hint.height()) + 2 * margin};
}

void TabCornerButton::paintEvent(QPaintEvent*)
{
    const Colours& colours = Appearance::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), corner, corner);
    }
    painter.setPen(underMouse() || hasFocus() ? colours.text : colours.dimmed);
    const auto side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(rect().adjusted(margin, 0, -margin, 0), int(side) | Qt::TextSingleLine, text());
}

void TabCornerButton::resizeEvent(QResizeEvent* event)
{
    QPushButton::resizeEvent(event);
    placeHint();
}

void TabCornerButton::placeHint()
{
    m_hint->adjustSize();
    const QSize size = m_hint->size();
    m_hint->move(isRightToLeft() ? margin : width() - size.width() - margin, (height() - size.height()) / 2);
}

} // namespace provynx
