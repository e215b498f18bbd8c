// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daychart.h"

#include "ui/look/appearance.h"
#include "ui/look/font.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr int gap = 6;
constexpr double widestBar = 34;
constexpr double narrowestGap = 1;
constexpr int barsHeight = 96;

QFont smallFont(const QFont& font)
{
    return scaled(font, 0.88);
}

/// What is bought and brought no code is paler than the code.
QColor pale(const Colours& colours)
{
    QColor colour = colours.accent;
    colour.setAlphaF(colours.dark ? 0.38F : 0.30F);
    return colour;
}

} // namespace

DayChart::DayChart(QWidget* parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DayChart::setBars(const QList<Bar>& bars)
{
    m_bars = bars;
    m_most = 1;
    for (const Bar& bar : bars)
        m_most = std::max(m_most, bar.all);
    m_marked = -1;
    mark(bars.size() - 1);
    updateGeometry();
    update();
}

QString DayChart::markedWords() const
{
    return m_marked < 0 ? QString() : m_bars[m_marked].words;
}

QSize DayChart::sizeHint() const
{
    return {300, barsHeight + gap + QFontMetrics(smallFont(font())).height()};
}

QRect DayChart::area() const
{
    const QFontMetrics metrics(smallFont(font()));
    const int scale = metrics.horizontalAdvance(QLocale().toString(m_most)) + gap;
    const QRect box(scale, 2, width() - scale - 2, height() - metrics.height() - gap - 2);
    return isRightToLeft() ? box.translated(2 - scale, 0) : box;
}

QRectF DayChart::boxOf(qsizetype bar, qint64 count) const
{
    const QRectF all = area();
    const double slot = all.width() / static_cast<double>(std::max<qsizetype>(1, m_bars.size()));
    const double width = std::max(1.0, std::min(widestBar, slot - std::max(narrowestGap, slot * 0.25)));
    const double height = count == 0
        ? 0
        : std::max(1.0, all.height() * static_cast<double>(count) / static_cast<double>(m_most));
    const qsizetype place = isRightToLeft() ? m_bars.size() - 1 - bar : bar;
    return {all.left() + slot * (static_cast<double>(place) + 0.5) - width / 2, all.bottom() + 1 - height,
        width, height};
}

void DayChart::paintEvent(QPaintEvent*)
{
    const Colours& colours = Appearance::colours();
    QPainter painter(this);
    painter.setFont(smallFont(font()));
    const QRect all = area();
    const QFontMetrics metrics(painter.font());
    painter.setPen(colours.dimmed);
    const QString most = QLocale().toString(m_most);
    painter.drawText(QRect(isRightToLeft() ? all.right() + gap : 0, all.top() - 2,
                         metrics.horizontalAdvance(most) + 2, metrics.height()),
        Qt::AlignCenter, most);
    painter.setPen(colours.border);
    painter.drawLine(all.left(), all.top(), all.right(), all.top());
    painter.drawLine(all.left(), all.bottom() + 1, all.right(), all.bottom() + 1);

    painter.setRenderHint(QPainter::Antialiasing, m_bars.size() <= 40);
    painter.setPen(Qt::NoPen);
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const QRectF whole = boxOf(i, m_bars[i].all);
        if (i == m_marked && (hasFocus() || underMouse())) {
            const QRectF column(whole.left() - 2, all.top(), whole.width() + 4, all.height() + 1);
            painter.fillRect(column, colours.chosen);
        }
        painter.fillRect(whole, pale(colours));
        painter.fillRect(boxOf(i, m_bars[i].codes), colours.accent);
    }

    // Labels as far as they don't touch; the first and the last are the most telling.
    painter.setPen(colours.dimmed);
    const int line = all.bottom() + gap;
    const auto labelBox = [&](qsizetype bar) {
        const int textWidth = metrics.horizontalAdvance(m_bars[bar].label);
        const int middle = qRound(boxOf(bar, 0).center().x());
        const int left = std::clamp(middle - textWidth / 2, 0, std::max(0, width() - textWidth));
        return QRect(left, line, textWidth + 1, metrics.height());
    };
    QList<QRect> taken;
    const auto draw = [&](qsizetype bar) {
        const QRect box = labelBox(bar);
        const QRect around = box.adjusted(-12, 0, 12, 0);
        if (std::any_of(
                taken.cbegin(), taken.cend(), [&](const QRect& other) { return other.intersects(around); }))
            return;
        taken.append(box);
        painter.drawText(box, Qt::AlignCenter, m_bars[bar].label);
    };
    if (!m_bars.isEmpty()) {
        draw(m_bars.size() - 1);
        draw(0);
        for (qsizetype i = 1; i + 1 < m_bars.size(); ++i)
            draw(i);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void DayChart::mark(qsizetype bar)
{
    if (bar == m_marked || bar >= m_bars.size())
        return;
    m_marked = bar;
    // A reader speaks when the name changes.
    setAccessibleName(bar < 0 ? tr("Numbers by day") : tr("Numbers by day. %1").arg(m_bars[bar].words));
    update();
    Q_EMIT markChanged();
}

void DayChart::mouseMoveEvent(QMouseEvent* event)
{
    const QRect all = area();
    if (m_bars.isEmpty() || all.width() <= 0)
        return;
    const auto count = static_cast<double>(m_bars.size());
    auto place = static_cast<qsizetype>((event->position().x() - all.left()) / all.width() * count);
    place = std::clamp<qsizetype>(place, 0, m_bars.size() - 1);
    mark(isRightToLeft() ? m_bars.size() - 1 - place : place);
}

void DayChart::keyPressEvent(QKeyEvent* event)
{
    const qsizetype last = m_bars.size() - 1;
    const int forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int back = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    if (event->key() == forward)
        mark(std::min(m_marked + 1, last));
    else if (event->key() == back)
        mark(std::max<qsizetype>(m_marked - 1, std::min<qsizetype>(0, last)));
    else if (event->key() == Qt::Key_Home)
        mark(std::min<qsizetype>(0, last));
    else if (event->key() == Qt::Key_End)
        mark(last);
    else
        QWidget::keyPressEvent(event);
}

void DayChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void DayChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace provynx
