// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readonlyfield.h"

#include "domain/plaintext.h"
#include "ui/look/appearance.h"

#include <QFocusEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {
constexpr int dot = 7;
constexpr int dotGap = 6;
constexpr int pillPadding = 8;
} // namespace

ReadOnlyField::ReadOnlyField(Look look, const QString& accessibleName, QWidget* parent)
    : QLineEdit(parent)
    , m_look(look)
{
    setReadOnly(true);
    setFrame(false);
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCursor(Qt::IBeamCursor);
    if (look == Look::Pill) {
        setProperty("pill", u"dim"_s);
        // Room for the dot, on whichever side the text begins; QLineEdit knows only left and right.
        setTextMargins(dot + dotGap, 0, 0, 0);
    } else {
        setProperty("value", look == Look::Large ? u"large"_s : u"true"_s);
    }
}

void ReadOnlyField::setValue(const QString& text)
{
    if (text == QLineEdit::text())
        return;
    setText(text);
    setCursorPosition(0);
    setToolTip(plainTip(text));
    updateGeometry();
}

void ReadOnlyField::setTone(const QString& tone)
{
    if (property("pill").toString() == tone)
        return;
    setProperty("pill", tone);
    provynx::Appearance::repolish(this);
}

int ReadOnlyField::widthOf(const QString& text) const
{
    ensurePolished();
    const int padding = m_look == Look::Pill ? 2 * pillPadding + dot + dotGap : 0;
    // Two pixels a side are QLineEdit's own, one the border's.
    return fontMetrics().horizontalAdvance(text) + padding + 8;
}

QSize ReadOnlyField::sizeHint() const
{
    return {widthOf(text()), qMax(QLineEdit::sizeHint().height(), QLineEdit::minimumSizeHint().height())};
}

QSize ReadOnlyField::minimumSizeHint() const
{
    const int whole = widthOf(text());
    const int least = m_look == Look::Pill ? qMin(whole, widthOf(QString(12, u'n'))) : whole;
    return {least, QLineEdit::minimumSizeHint().height()};
}

void ReadOnlyField::paintEvent(QPaintEvent* event)
{
    const bool mirrored = isRightToLeft();
    if (m_look == Look::Pill && (textMargins().left() == 0) != mirrored)
        setTextMargins(mirrored ? 0 : dot + dotGap, 0, mirrored ? dot + dotGap : 0, 0);
    QLineEdit::paintEvent(event);
    if (m_look != Look::Pill)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Text));
    const QRectF left(pillPadding + 1, (height() - dot) / 2.0, dot, dot);
    painter.drawEllipse(mirrored ? left.translated(width() - dot - 2 * left.x(), 0) : left);
}

bool ReadOnlyField::event(QEvent* event)
{
    const bool done = QLineEdit::event(event);
    // The style sheet's font comes late, and its least height is for fields that one types in.
    if (event->type() == QEvent::Polish || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange)
        setMinimumHeight(sizeHint().height());
    return done;
}

void ReadOnlyField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        deselect();
        setCursorPosition(0);
    }
}

} // namespace provynx
