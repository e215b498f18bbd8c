// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timebardelegate.h"

#include "models/routemodel.h"
#include "ui/look/appearance.h"

#include <QPainter>

#include <algorithm>

namespace provynx {

namespace {
constexpr double barHeight = 10;
constexpr double margin = 8;
constexpr double corner = 2;
} // namespace

void TimeBarDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colours& colours = Appearance::colours();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colours.chosen);
    const auto figures = index.data(RouteModel::FiguresRole).value<RouteFigures>().figures;
    const qint64 longest = index.data(RouteModel::LongestRole).toLongLong();
    if (!figures.median || !figures.within95)
        return;
    const QRectF room = QRectF(option.rect).adjusted(margin, 0, -margin, 0);
    const auto bar = [&](std::chrono::milliseconds time) {
        const double part
            = static_cast<double>(time.count()) / static_cast<double>(std::max<qint64>(1, longest));
        const double width = std::max(2.0, room.width() * std::min(1.0, part));
        const double left = option.direction == Qt::RightToLeft ? room.right() - width : room.left();
        return QRectF(left, room.center().y() - barHeight / 2, width, barHeight);
    };
    QColor pale = colours.accent;
    pale.setAlphaF(colours.dark ? 0.38F : 0.30F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(pale);
    painter->drawRoundedRect(bar(*figures.within95), corner, corner);
    painter->setBrush(colours.accent);
    painter->drawRoundedRect(bar(*figures.median), corner, corner);
    painter->restore();
}

} // namespace provynx
