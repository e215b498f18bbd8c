// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quickorderdelegate.h"

#include "models/quickordermodel.h"
#include "models/roles.h"
#include "ui/look/appearance.h"
#include "ui/look/font.h"
#include "words/quickorderwords.h"

#include <QKeySequence>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr int padding = 10;
constexpr int gap = 8;
constexpr int tileSize = 32;
constexpr double corner = 7;
constexpr double hintScale = 0.82;
constexpr int hintPadding = 5;

QString letterOf(const QuickRow& row)
{
    const QString name = words::quickName(row).trimmed();
    if (name.isEmpty())
        return {};
    return name.left(name.front().isHighSurrogate() ? 2 : 1).toUpper();
}

QFont smaller(const QFont& font)
{
    QFont small = scaled(font, hintScale);
    small.setBold(false);
    return small;
}

/// An arrow that turns back.
void paintRepeatSign(QPainter& painter, const QRect& tile)
{
    const QPointF centre = QRectF(tile).center();
    constexpr qreal radius = 5.5;
    painter.setPen(QPen(Appearance::colours().chosenText, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QRectF circle(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    painter.drawArc(circle, 130 * 16, 290 * 16);
    const QPointF tip(centre.x() - radius * 0.64, centre.y() - radius * 0.77);
    painter.drawPolyline(QPolygonF{tip + QPointF(-1.2, -3.6), tip, tip + QPointF(3.8, 0.2)});
}

} // namespace

void QuickOrderDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colours& colours = Appearance::colours();
    const auto row = index.data(QuickRowRole).value<QuickRow>();
    const bool isChosen = option.state & QStyle::State_Selected;
    const QString hindrance = words::quickHindrance(row);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isChosen)
        painter->fillRect(option.rect, colours.chosen);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, colours.sunken);
    if (index.row() + 1 < index.model()->rowCount())
        painter->fillRect(
            QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.border);

    QRect rest = option.rect.adjusted(padding, 0, -padding, 0);
    const auto take = [&](Qt::Alignment side, int width) {
        const QRect cell = QStyle::alignedRect(
            option.direction, side | Qt::AlignVCenter, QSize(width, rest.height()), rest);
        if ((side == Qt::AlignLeft) == (option.direction == Qt::LeftToRight))
            rest.setLeft(cell.right() + 1 + gap);
        else
            rest.setRight(cell.left() - 1 - gap);
        return cell;
    };
    const auto start = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);

    QRect tile = take(Qt::AlignLeft, tileSize);
    tile = QRect(tile.left(), tile.center().y() - tileSize / 2, tileSize, tileSize);
    painter->setPen(Qt::NoPen);
    painter->setBrush(isChosen ? colours.surface : colours.chosen);
    painter->drawRoundedRect(tile, corner, corner);
    QFont bold = option.font;
    bold.setBold(true);
    if (row.isRepeat) {
        paintRepeatSign(*painter, tile);
    } else {
        painter->setFont(bold);
        painter->setPen(colours.chosenText);
        painter->drawText(tile, Qt::AlignCenter | Qt::TextSingleLine, letterOf(row));
    }

    const QString keys = !hindrance.isEmpty() ? QString()
        : row.isRepeat ? QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N).toString(QKeySequence::NativeText)
        : isChosen     ? QKeySequence(Qt::Key_Enter).toString(QKeySequence::NativeText)
                       : QString();
    if (!keys.isEmpty()) {
        const QFont small = smaller(option.font);
        const QFontMetrics metrics(small);
        const QRect cell = take(Qt::AlignRight, metrics.horizontalAdvance(keys) + 2 * hintPadding);
        const QRectF box(cell.left() + 0.5, cell.center().y() - metrics.height() / 2 - 0.5, cell.width() - 1,
            metrics.height() + 2);
        painter->setPen(colours.border);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(box, 3, 3);
        painter->setFont(small);
        painter->setPen(colours.dimmed);
        painter->drawText(box, Qt::AlignCenter | Qt::TextSingleLine, keys);
    } else if (!hindrance.isEmpty()) {
        painter->setFont(option.font);
        painter->setPen(colours.dimmed);
        painter->drawText(take(Qt::AlignRight, QFontMetrics(option.font).horizontalAdvance(hindrance) + 1),
            Qt::AlignCenter | Qt::TextSingleLine, hindrance);
    }
    const QString price = words::quickPrice(row);
    if (!price.isEmpty()) {
        painter->setFont(isChosen ? bold : option.font);
        const bool isFaint = !hindrance.isEmpty() || !row.isListed || !row.service.price;
        painter->setPen(isFaint ? colours.dimmed : colours.text);
        painter->drawText(take(Qt::AlignRight, QFontMetrics(painter->font()).horizontalAdvance(price) + 1),
            Qt::AlignCenter | Qt::TextSingleLine, price);
    }

    const QString title = row.isRepeat ? tr("Repeat last order") : words::quickName(row);
    painter->setFont(isChosen ? bold : option.font);
    const QFontMetrics titleMetrics(painter->font());
    const int titleWidth = qMin(titleMetrics.horizontalAdvance(title) + 1, rest.width());
    const QRect titleCell = take(Qt::AlignLeft, titleWidth);
    painter->setPen(hindrance.isEmpty() ? colours.text : colours.dimmed);
    painter->drawText(titleCell, int(start) | Qt::TextSingleLine,
        titleMetrics.elidedText(title, Qt::ElideRight, titleCell.width()));
    if (row.isFavourite && !row.isRepeat) {
        painter->setFont(option.font);
        painter->setPen(colours.star);
        painter->drawText(take(Qt::AlignLeft, QFontMetrics(option.font).horizontalAdvance(u'★') + 1),
            Qt::AlignCenter | Qt::TextSingleLine, u"★"_s);
    }
    painter->setFont(option.font);
    painter->setPen(colours.dimmed);
    if (rest.width() > 0)
        painter->drawText(rest, int(start) | Qt::TextSingleLine,
            QFontMetrics(option.font).elidedText(words::quickPlace(row), Qt::ElideRight, rest.width()));
    painter->restore();
}

QSize QuickOrderDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, qMax(44, QFontMetrics(option.font).height() + 26)};
}

} // namespace provynx
