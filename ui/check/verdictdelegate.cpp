// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdictdelegate.h"

#include "domain/apifacts.h"
#include "models/roles.h"
#include "ui/look/appearance.h"
#include "ui/look/font.h"

#include <QApplication>
#include <QPainter>

namespace provynx {

namespace {

constexpr int padding = 8; ///< beside the word
constexpr int margin = 6; ///< beside the badge

QFont badgeFont(const QFont& font)
{
    QFont small = scaled(font, 0.85);
    small.setBold(true);
    return small;
}

std::pair<QColor, QColor> inkAndBack(CheckVerdict verdict)
{
    const Colours& c = Appearance::colours();
    switch (verdict) {
    case CheckVerdict::Documented:
        return {c.good, c.goodBack};
    case CheckVerdict::Assumed:
        return {c.test, c.testBack};
    case CheckVerdict::Differs:
        return {c.bad, c.badBack};
    case CheckVerdict::NotProvable:
        return {c.warn, c.warnBack};
    case CheckVerdict::Running:
        break;
    }
    return {c.dimmed, Qt::transparent};
}

} // namespace

void VerdictDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem box = option;
    initStyleOption(&box, index);
    const QString word = std::exchange(box.text, {});
    const QStyle* style = box.widget ? box.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &box, painter, box.widget);

    const auto [ink, back] = inkAndBack(index.data(CheckRowRole).value<CheckRow>().verdict);
    const QFont font = badgeFont(option.font);
    const QFontMetrics metrics(font);
    QRect badge(0, 0, metrics.horizontalAdvance(word) + 2 * padding, metrics.height() + 4);
    badge = QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter, badge.size(),
        option.rect.adjusted(margin, 0, -margin, 0));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(back);
    painter->drawRoundedRect(badge, badge.height() / 2.0, badge.height() / 2.0);
    painter->setPen(ink);
    painter->setFont(font);
    painter->drawText(badge, Qt::AlignCenter | Qt::TextSingleLine, word);
    painter->restore();
}

QSize VerdictDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics metrics(badgeFont(option.font));
    const int width = metrics.horizontalAdvance(index.data().toString()) + 2 * (padding + margin);
    return {width, qMax(metrics.height() + 10, QStyledItemDelegate::sizeHint(option, index).height())};
}

} // namespace provynx
