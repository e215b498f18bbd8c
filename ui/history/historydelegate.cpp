// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historydelegate.h"

#include "domain/history.h"
#include "models/roles.h"
#include "ui/look/appearance.h"
#include "ui/look/font.h"

#include <QPainter>

namespace provynx {

namespace {

constexpr double smallScale = 0.85;

QFont cellFont(HistoryColumn column, const QStyleOptionViewItem& option)
{
    QFont font = column == HistoryColumn::Result ? scaled(option.font, smallScale) : option.font;
    if (column == HistoryColumn::Number || column == HistoryColumn::Result)
        font.setBold(true);
    return font;
}

struct PillColours {
    QColor text, back;
};

PillColours pillColours(TestResult result)
{
    const Colours& colours = Appearance::colours();
    switch (result) {
    case TestResult::Pass:
        return {colours.good, colours.goodBack};
    case TestResult::Fail:
    case TestResult::Blocked:
        return {colours.bad, colours.badBack};
    case TestResult::None:
        break;
    }
    return {colours.dimmed, colours.sunken};
}

void paintPill(QPainter& painter, const QRect& cell, const QString& text, TestResult result,
    Qt::LayoutDirection direction)
{
    const QFontMetrics metrics(painter.font());
    const QSize size(qMin(cell.width(), metrics.horizontalAdvance(text) + 16), metrics.height() + 4);
    const QRect pill = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, size, cell);
    const PillColours colours = pillColours(result);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.back);
    painter.drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    painter.setPen(colours.text);
    painter.drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, text);
}

} // namespace

int HistoryDelegate::rowHeight(const QFont& font)
{
    return QFontMetrics(font).height() + 2 * padding - 2;
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFont font = cellFont(static_cast<HistoryColumn>(index.column()), option);
    return {
        QFontMetrics(font).horizontalAdvance(index.data().toString()) + 2 * padding, rowHeight(option.font)};
}

void HistoryDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colours& colours = Appearance::colours();
    const auto column = static_cast<HistoryColumn>(index.column());
    const auto facts = index.data(FactsRole).value<OrderFacts>();
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colours.chosen);
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.border);

    const QRect cell = option.rect.adjusted(padding, 0, -padding, 0);
    const QString text = index.data().toString();
    const bool isCode = column == HistoryColumn::Code && !facts.code.isEmpty();
    painter->setFont(isCode ? Appearance::codeFont() : cellFont(column, option));
    if (column == HistoryColumn::Result) {
        paintPill(*painter, cell, text, facts.result, option.direction);
    } else {
        const bool isQuiet = (column == HistoryColumn::Code && !isCode)
            || (column == HistoryColumn::TestCase && facts.testCase.isEmpty())
            || (column == HistoryColumn::Took && !facts.took())
            || (column == HistoryColumn::Price && facts.refund);
        painter->setPen(isQuiet ? colours.dimmed : colours.text);
        const auto side = QStyle::visualAlignment(
            option.direction, index.data(Qt::TextAlignmentRole).value<Qt::Alignment>());
        painter->drawText(cell, int(side) | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(text, Qt::ElideRight, cell.width()));
    }
    painter->restore();
}

} // namespace provynx
