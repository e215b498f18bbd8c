// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appstyle.h"

#include "appearance.h"

#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr qreal radius = 6;
constexpr int besideCellText = 7; ///< and one pixel of Qt's own: as far as a header's text is from its edge

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
    const Colours& c = Appearance::colours();
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

/// To tick, or to choose one of several.
void drawIndicator(const QStyleOption& option, QPainter& painter, bool isRound)
{
    const Colours& c = Appearance::colours();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor line = enabled ? c.dimmed : c.border;
    const QColor filled = enabled ? c.accent : c.border;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = qMin(option.rect.width(), option.rect.height()) - 1;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    const bool hasRing = option.state & (QStyle::State_HasFocus | QStyle::State_MouseOver) && enabled;
    painter.setPen(QPen(on ? filled : hasRing ? c.accent : line, 1));
    painter.setBrush(on ? filled : c.surface);
    const qreal corner = isRound ? side / 2 : 3;
    painter.drawRoundedRect(box, corner, corner);
    painter.setBrush(Qt::NoBrush);
    if (on && isRound) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.onAccent);
        painter.drawEllipse(box.center(), side * 0.2, side * 0.2);
    } else if (on) {
        painter.setPen(QPen(c.onAccent, side * 0.14, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at
            = [&box](qreal x, qreal y) { return box.topLeft() + QPointF(box.width() * x, box.height() * y); };
        if (option.state & QStyle::State_NoChange)
            painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
        else
            painter.drawPolyline(QPolygonF{at(0.24, 0.53), at(0.43, 0.71), at(0.76, 0.32)});
    }
    painter.restore();
}

} // namespace

AppStyle::AppStyle()
    : QProxyStyle(styleBeneath())
{
}

void AppStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    // Qt takes a tool tip that begins like a page for one, and loads what that refers to.
    auto* tip = widget->inherits("QTipLabel") ? qobject_cast<QLabel*>(widget) : nullptr;
    if (tip)
        tip->setTextFormat(Qt::PlainText);
}

void AppStyle::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const QString segment = element == CE_RadioButton ? segmentOf(widget) : QString();
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (segment.isEmpty() || !button)
        QProxyStyle::drawControl(element, option, painter, widget);
    else
        drawSegment(segment, *button, *painter);
}

void AppStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
#if defined(Q_OS_LINUX)
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton) {
        drawIndicator(*option, *painter, element == PE_IndicatorRadioButton);
        return;
    }
#endif
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    if (metric == PM_FocusFrameHMargin && qobject_cast<const QTableView*>(widget))
        return besideCellText;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QSize AppStyle::sizeFromContents(
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
