// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderdelegate.h"

#include "domain/plaintext.h"
#include "models/roles.h"
#include "ui/look/appearance.h"
#include "ui/look/font.h"
#include "ui/widgets/ring.h"

#include <QPainter>
#include <QTextLayout>

namespace provynx {

namespace {

constexpr double corner = 6;
constexpr double ringTextScale = 0.72;
constexpr int barWidth = 3;

Order orderOf(const QModelIndex& index)
{
    return index.data(OrderRole).value<Order>();
}

std::optional<ListedNumber> candidateOf(const QModelIndex& index)
{
    const QVariant candidate = index.data(CandidateRole);
    return candidate.isValid() ? std::optional(candidate.value<ListedNumber>()) : std::nullopt;
}

OrderRow::Beside besideOf(const QModelIndex& index)
{
    const QVariant missing = index.data(MissingKeyRole);
    return {missing.isValid() ? std::optional(missing.value<MissingKey>()) : std::nullopt,
        index.data(RepetitionRole).value<Repetition>(), candidateOf(index)};
}

QString letterOf(const Order& order)
{
    const QString name = plainText(
        order.intent().serviceName.isEmpty() ? order.intent().service.text() : order.intent().serviceName)
                             .trimmed();
    if (name.isEmpty())
        return {};
    return name.left(name.front().isHighSurrogate() ? 2 : 1).toUpper();
}

struct BadgeColours {
    QColor text, back;
};

BadgeColours badgeColours(const Order& order)
{
    const Colours& colours = Appearance::colours();
    switch (order.phase()) {
    case Order::Phase::Waiting:
        return {colours.good, colours.goodBack};
    case Order::Phase::Unknown:
    case Order::Phase::Abandoned:
        return {colours.warn, colours.warnBack};
    case Order::Phase::Refused:
        return {colours.bad, colours.badBack};
    default:
        return {colours.dimmed, colours.sunken};
    }
}

void paintElided(QPainter& painter, const QRect& box, const QString& text, Qt::LayoutDirection direction)
{
    const auto side = QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(box, int(side) | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
}

/// Wrapped into as many lines as have room, the last one elided.
void paintLines(QPainter& painter, const QRect& box, const QString& text, Qt::LayoutDirection direction)
{
    const int height = painter.fontMetrics().height();
    QString rest = text;
    for (int top = box.top(); top + height <= box.bottom() + 1 && !rest.isEmpty(); top += height) {
        const bool isLast = top + 2 * height > box.bottom() + 1;
        QTextLayout layout(rest, painter.font());
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(box.width());
        layout.endLayout();
        const qsizetype split = isLast ? rest.size() : line.textLength();
        paintElided(
            painter, QRect(box.left(), top, box.width(), height), rest.left(split).trimmed(), direction);
        rest = rest.mid(split);
    }
}

} // namespace

OrderDelegate::OrderDelegate(NowFor nowFor, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_nowFor(std::move(nowFor))
{
}

OrderRow OrderDelegate::rowAt(
    const QModelIndex& index, const QRect& box, const QFont& font, Qt::LayoutDirection direction) const
{
    const Order order = orderOf(index);
    return OrderRow::lay(order, besideOf(index), m_nowFor(order), box, font, direction);
}

QSize OrderDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {200, OrderRow::height(orderOf(index), besideOf(index), option.font)};
}

void OrderDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colours& colours = Appearance::colours();
    const Order order = orderOf(index);
    const OrderRow row
        = OrderRow::lay(order, besideOf(index), m_nowFor(order), option.rect, option.font, option.direction);
    const bool isChosen = option.state & QStyle::State_Selected;

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isChosen) {
        painter->fillRect(option.rect, colours.chosen);
        const int barX
            = option.direction == Qt::RightToLeft ? option.rect.right() + 1 - barWidth : option.rect.left();
        painter->fillRect(QRect(barX, option.rect.top(), barWidth, option.rect.height()), colours.accent);
    }
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.border);

    painter->setPen(Qt::NoPen);
    painter->setBrush(isChosen ? colours.surface : colours.chosen);
    painter->drawRoundedRect(row.tile, corner + 1, corner + 1);
    painter->setFont(OrderRow::titleFont(option.font));
    painter->setPen(colours.chosenText);
    painter->drawText(row.tile, Qt::AlignCenter | Qt::TextSingleLine, letterOf(order));

    painter->setPen(colours.text);
    paintElided(*painter, row.title, row.titleText, option.direction);
    painter->setFont(option.font);
    painter->setPen(colours.dimmed);
    paintElided(*painter, row.subtitle, row.subtitleText, option.direction);
    if (!row.words.isNull()) {
        painter->setPen(order.phase() == Order::Phase::Refused ? colours.bad : colours.warn);
        paintLines(*painter, row.words, row.wordsText, option.direction);
    }
    if (!row.state.isNull()) {
        painter->setPen(colours.dimmed);
        paintElided(*painter, row.state, row.stateText, option.direction);
    }
    if (!row.badge.isNull()) {
        const BadgeColours badge = badgeColours(order);
        painter->setPen(Qt::NoPen);
        painter->setBrush(badge.back);
        painter->drawRoundedRect(row.badge, row.badge.height() / 2.0, row.badge.height() / 2.0);
        painter->setFont(OrderRow::smallFont(option.font));
        painter->setPen(badge.text);
        painter->drawText(row.badge, Qt::AlignCenter | Qt::TextSingleLine, row.badgeText);
    }
    if (!row.code.isNull()) {
        painter->setFont(OrderRow::codeFont(option.font));
        painter->setPen(colours.text);
        // A code is read from left to right everywhere.
        painter->setLayoutDirection(Qt::LeftToRight);
        painter->drawText(row.code, Qt::AlignCenter | Qt::TextSingleLine, row.codeText);
    }
    if (!row.ring.isNull()) {
        paintRing(*painter, row.ring, row.ringShare, row.ringText, scaled(option.font, ringTextScale));
    }
    painter->setFont(option.font);
    for (const OrderRow::Button& button : row.buttons)
        paintButton(*painter, button, index);
    painter->restore();
}

void OrderDelegate::paintButton(
    QPainter& painter, const OrderRow::Button& button, const QModelIndex& index) const
{
    const Colours& colours = Appearance::colours();
    const auto isAt = [&](const Spot& spot) { return spot.row == index && spot.button == button.action; };
    const bool isHovered = isAt(m_hovered);
    painter.setPen(QPen(isHovered ? colours.dimmed : colours.border, 1));
    painter.setBrush(isHovered && isAt(m_pressed) ? colours.chosen
            : isHovered                           ? colours.sunken
                                                  : colours.surface);
    painter.drawRoundedRect(QRectF(button.box).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.setPen(colours.text);
    painter.drawText(button.box, Qt::AlignCenter | Qt::TextSingleLine, button.text);
}

} // namespace provynx
