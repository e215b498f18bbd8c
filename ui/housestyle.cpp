// SPDX-License-Identifier: GPL-3.0-or-later
#include "housestyle.h"

#include "ui/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr qreal radius = 6;

QStyle* styleBeneath()
{
#if defined(Q_OS_LINUX)
    return QStyleFactory::create(u"Fusion"_s);
#else
    return nullptr;
#endif
}

QString segmentOf(const QWidget* widget)
{
    return widget ? widget->property("segment").toString() : QString();
}

/// A box rounded at the ends of the row only.
QPainterPath box(const QRectF& rect, bool roundLeft, bool roundRight)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRoundedRect(rect, radius, radius);
    const qreal half = rect.width() / 2;
    if (!roundLeft)
        path.addRect(rect.adjusted(0, 0, -half, 0));
    if (!roundRight)
        path.addRect(rect.adjusted(half, 0, 0, 0));
    return path.simplified();
}

void drawSegment(const QString& segment, const QStyleOptionButton& button, QPainter& painter)
{
    const Colours& c = Look::colours();
    const bool on = button.state & QStyle::State_On;
    const bool enabled = button.state & QStyle::State_Enabled;
    const bool mirrored = button.direction == Qt::RightToLeft;
    const bool first = segment == "left"_L1;
    const bool last = segment == "right"_L1;
    const bool roundLeft = mirrored ? last : first;
    const bool roundRight = mirrored ? first : last;

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // Neighbours share one line: every box but the leftmost leaves its left edge to the one before it.
    const QRectF outer = QRectF(button.rect).adjusted(roundLeft ? 0.5 : -0.5, 0.5, -0.5, -0.5);
    const QPainterPath shape = box(outer, roundLeft, roundRight);
    const bool hovered = enabled && !on && (button.state & QStyle::State_MouseOver);
    painter.setPen(QPen(c.border, 1));
    painter.setBrush(on ? c.chosen : hovered ? c.sunken : c.surface);
    painter.drawPath(shape);
    if (button.state & QStyle::State_HasFocus) {
        painter.setPen(QPen(c.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(box(QRectF(button.rect).adjusted(1, 1, -1, -1), roundLeft, roundRight));
    }
    QFont font = painter.font();
    font.setBold(on);
    painter.setFont(font);
    const QColor faded = button.palette.color(QPalette::Disabled, QPalette::Text);
    painter.setPen(!enabled ? faded : on ? c.chosenText : c.dimmed);
    const QRect inside = button.rect.adjusted(6, 0, -6, 0);
    const QString text = button.fontMetrics.elidedText(
        button.text, Qt::ElideRight, inside.width() + 2, Qt::TextShowMnemonic);
    painter.drawText(inside, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextHideMnemonic, text);
    painter.restore();
}

} // namespace

HouseStyle::HouseStyle()
    : QProxyStyle(styleBeneath())
{
}

void HouseStyle::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const QString segment = element == CE_RadioButton ? segmentOf(widget) : QString();
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (segment.isEmpty() || !button)
        QProxyStyle::drawControl(element, option, painter, widget);
    else
        drawSegment(segment, *button, *painter);
}

QSize HouseStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    if (type != CT_RadioButton || segmentOf(widget).isEmpty())
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    QFont bold = widget->font();
    bold.setBold(true);
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const QSize text = QFontMetrics(bold).size(Qt::TextShowMnemonic, button ? button->text : QString());
    return {text.width() + 24, qMax(30, text.height() + 12)};
}

} // namespace provynx
