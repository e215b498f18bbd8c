// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "badge.h"

#include "ui/look/appearance.h"
#include "ui/look/font.h"
#include "words/words.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

QFont badgeFont(const QFont& font)
{
    QFont small = scaled(font, 0.82);
    small.setBold(true);
    return small;
}

QString propertyOf(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Live:
        return u"live"_s;
    case KeyKind::Test:
        return u"test"_s;
    case KeyKind::Sandbox:
        break;
    }
    return u"sandbox"_s;
}

} // namespace

QSize badge::size(KeyKind kind, const QFont& font)
{
    const QFontMetrics metrics(badgeFont(font));
    return {metrics.horizontalAdvance(words::kindWord(kind)) + 16, metrics.height() + 4};
}

void badge::paint(QPainter& painter, const QRect& rect, KeyKind kind, const QFont& font)
{
    const Colours& c = Appearance::colours();
    const bool live = kind == KeyKind::Live;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(live ? c.badBack : c.testBack);
    const qreal radius = rect.height() / 2.0;
    painter.drawRoundedRect(rect, radius, radius);
    painter.setPen(live ? c.bad : c.test);
    painter.setFont(badgeFont(font));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, words::kindWord(kind));
    painter.restore();
}

BadgeLabel::BadgeLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    hide();
}

void BadgeLabel::setKind(std::optional<KeyKind> kind)
{
    // The text last: only then does QLabel measure itself again, with the badge's padding.
    setProperty("badge", kind ? propertyOf(*kind) : QString());
    Appearance::repolish(this);
    setText(kind ? words::kindWord(*kind) : QString());
    setVisible(kind.has_value());
}

} // namespace provynx
