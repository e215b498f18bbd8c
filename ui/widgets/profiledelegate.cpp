// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiledelegate.h"

#include "badge.h"
#include "models/roles.h"
#include "ui/look/appearance.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr int edge = 10;
constexpr int gap = 8;

/// Takes `width` off the beginning of `rect`, in reading order.
QRect takeStart(QRect& rect, int width, bool mirrored)
{
    width = qMin(width, rect.width());
    QRect taken = rect;
    if (mirrored) {
        taken.setLeft(rect.right() - width + 1);
        rect.setRight(taken.left() - gap - 1);
    } else {
        taken.setWidth(width);
        rect.setLeft(taken.right() + gap + 1);
    }
    return taken;
}

QRect centred(const QRect& rect, int height)
{
    return {rect.x(), rect.y() + (rect.height() - height) / 2, rect.width(), height};
}

} // namespace

ProfileDelegate::ProfileDelegate(Detail detail, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_detail(detail)
{
}

void ProfileDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colours& c = Appearance::colours();
    const bool chosen = option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
    const QRect row = option.rect;
    if (index.data(Qt::AccessibleDescriptionRole).toString() == "separator"_L1) {
        painter->fillRect(
            row.adjusted(edge, row.height() / 2, -edge, -(row.height() - row.height() / 2 - 1)), c.border);
        return;
    }
    painter->save();
    // Names, masked keys and addresses each run in their own direction.
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(row, c.chosen);
    else if (chosen)
        painter->fillRect(row, c.sunken);
    const bool mirrored = option.direction == Qt::RightToLeft;
    QRect room = row.adjusted(edge, 0, -edge, 0);
    const auto text = [&](const QString& words, const QColor& colour, int most) {
        const QFontMetrics metrics(painter->font());
        const QString shown = metrics.elidedText(words, Qt::ElideRight, qMin(most, room.width()));
        painter->setPen(colour);
        painter->drawText(takeStart(room, metrics.horizontalAdvance(shown) + 1, mirrored),
            Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    };
    QFont font = option.font;
    const QVariant value = index.data(ProfileRole);
    if (!value.isValid()) {
        painter->setFont(font);
        text(index.data().toString(), c.text, room.width());
        painter->restore();
        return;
    }
    const Profile profile = value.value<Profile>();
    const QSize badgeSize = badge::size(profile.kind, option.font);
    const bool full = m_detail == Detail::Full;
    font.setBold(true);
    painter->setFont(font);
    text(profile.name, c.text, full ? room.width() / 2 : room.width() - badgeSize.width() - gap);
    badge::paint(*painter, centred(takeStart(room, badgeSize.width(), mirrored), badgeSize.height()),
        profile.kind, option.font);
    if (full) {
        painter->setFont(option.font);
        if (!profile.lastFour.isEmpty())
            text(u"••••"_s + profile.lastFour, c.dimmed, room.width());
        if (profile.id.text() == m_current)
            text(tr("in use"), c.good, room.width());
        if (!profile.base.isEmbedded() && !(profile.base == BaseUrl::service()))
            text(profile.base.name(), c.dimmed, room.width());
    }
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter->setPen(c.accent);
        painter->drawRect(row.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize ProfileDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int line = option.fontMetrics.height();
    if (index.data(Qt::AccessibleDescriptionRole).toString() == "separator"_L1)
        return {0, 9};
    const QVariant value = index.data(ProfileRole);
    QFont bold = option.font;
    bold.setBold(true);
    const QString name = value.isValid() ? value.value<Profile>().name : index.data().toString();
    int width = 2 * edge + QFontMetrics(bold).horizontalAdvance(name) + gap;
    if (value.isValid())
        width += badge::size(value.value<Profile>().kind, option.font).width() + gap;
    return {qMin(width, 32 * line), line + 14};
}

} // namespace provynx
