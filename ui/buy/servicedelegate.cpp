// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicedelegate.h"

#include "domain/money.h"
#include "models/roles.h"
#include "ui/look/appearance.h"
#include "words/words.h"

#include <QPainter>

#include <cmath>
#include <numbers>

namespace provynx {

namespace {

constexpr int padding = 10;
constexpr int columnGap = 10;
constexpr int starSize = 13;
constexpr int starColumn = 36; ///< from the row's edge to the name

/// Five points, the first upwards.
QPolygonF star(const QPointF& centre, qreal radius)
{
    constexpr int corners = 10;
    constexpr qreal inner = 0.42;
    QPolygonF polygon;
    for (int i = 0; i < corners; ++i) {
        const qreal angle = i * std::numbers::pi / 5;
        const qreal reach = i % 2 == 0 ? radius : radius * inner;
        polygon << centre + QPointF(std::sin(angle) * reach, -std::cos(angle) * reach);
    }
    return polygon;
}

void paintStar(QPainter& painter, const QRect& box, bool isFilled)
{
    const Colours& colours = Appearance::colours();
    const QPointF centre = QRectF(box).center() + QPointF(0, 0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(isFilled ? colours.star : colours.dimmed, 1.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(isFilled ? QBrush(colours.star) : QBrush(Qt::NoBrush));
    painter.drawPolygon(star(centre, starSize / 2.0));
    painter.restore();
}

std::optional<Money> priceOf(const QModelIndex& index)
{
    const QVariant price = index.data(PriceRole);
    return price.isValid() ? std::optional(price.value<Money>()) : std::nullopt;
}

std::optional<qint64> stockOf(const QModelIndex& index)
{
    const QVariant stock = index.data(StockRole);
    return stock.isValid() ? std::optional(stock.toLongLong()) : std::nullopt;
}

} // namespace

void ServiceDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colours& colours = Appearance::colours();
    const bool isChosen = option.state & QStyle::State_Selected;
    const bool isOut = index.data(OutOfStockRole).toBool();
    painter->save();
    if (isChosen)
        painter->fillRect(option.rect, colours.chosen);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, colours.sunken);
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.border);

    QFont font = option.font;
    const QFontMetrics metrics(font);
    paintStar(*painter, starRect(option.rect, option.direction), index.data(FavouriteRole).toBool());
    const bool isMirrored = option.direction == Qt::RightToLeft;
    QRect rest
        = option.rect.adjusted(isMirrored ? padding : starColumn, 0, isMirrored ? -starColumn : -padding, 0);
    const auto atEnd = [&](int width) {
        const QRect cell = QStyle::alignedRect(
            option.direction, Qt::AlignRight | Qt::AlignVCenter, QSize(width, rest.height()), rest);
        if (option.direction == Qt::RightToLeft)
            rest.setLeft(cell.right() + 1 + columnGap);
        else
            rest.setRight(cell.left() - 1 - columnGap);
        return cell;
    };
    const auto start = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    const auto end = QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter);

    // Columns of one width in every row, so prices and stocks stand below each other.
    const QString stock = words::stock(stockOf(index));
    const int stockWidth
        = qMax(metrics.horizontalAdvance(QStringLiteral("12,345")), metrics.horizontalAdvance(stock));
    const QRect stockCell = atEnd(stockWidth);
    painter->setPen(colours.dimmed);
    painter->drawText(stockCell, int(end) | Qt::TextSingleLine, stock);

    const auto price = priceOf(index);
    const QString priceText = price ? words::money(*price) : words::price(price);
    const QRect priceCell = atEnd(metrics.horizontalAdvance(priceText));
    painter->setPen(isOut || !price ? colours.dimmed : colours.text);
    painter->drawText(priceCell, int(end) | Qt::TextSingleLine, priceText);

    font.setBold(isChosen);
    painter->setFont(font);
    painter->setPen(isOut ? colours.dimmed : colours.text);
    painter->drawText(rest, int(start) | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, rest.width()));
    painter->restore();
}

QRect ServiceDelegate::starRect(const QRect& row, Qt::LayoutDirection direction)
{
    return QStyle::visualRect(direction, row, QRect(row.left(), row.top(), starColumn - 2, row.height()));
}

QSize ServiceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const QFontMetrics metrics(option.font);
    return {metrics.averageCharWidth() * 16, metrics.height() + 2 * padding - 2};
}

} // namespace provynx
