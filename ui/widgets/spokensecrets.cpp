// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spokensecrets.h"

#include <QAccessible>
#include <QLineEdit>

namespace provynx {

namespace {

QAccessible::UpdateHandler next = nullptr; ///< null: the platform's bridge

void hear(QAccessibleEvent* event)
{
    if (event->type() == QAccessible::TableModelChanged && !next) {
        // Qt has told the view's interface already and would tell it again, which would count the rows twice.
        const auto* change = static_cast<QAccessibleTableModelChangeEvent*>(event);
        QAccessibleTableModelChangeEvent again(
            event->accessibleInterface(), QAccessibleTableModelChangeEvent::DataChanged);
        again.setFirstRow(change->firstRow());
        again.setLastRow(change->lastRow());
        again.setFirstColumn(change->firstColumn());
        again.setLastColumn(change->lastColumn());
        QAccessible::updateAccessibility(&again);
    } else if (next) {
        next(event);
    } else {
        QAccessible::updateAccessibility(event);
    }
}

QString bullets(const QString& text)
{
    return QString(text.size(), u'•');
}

bool isMasked(const QObject* object)
{
    const auto* field = qobject_cast<const QLineEdit*>(object);
    return field && field->echoMode() != QLineEdit::Normal;
}

void pass(QAccessibleEvent* event)
{
    // Without a handler the bridge hears it; what it says then comes here no second time.
    QAccessible::installUpdateHandler(nullptr);
    if (!isMasked(event->object())) {
        hear(event);
    } else if (event->type() == QAccessible::TextInserted) {
        const auto* change = static_cast<QAccessibleTextInsertEvent*>(event);
        QAccessibleTextInsertEvent masked(
            event->object(), change->changePosition(), bullets(change->textInserted()));
        masked.setCursorPosition(change->cursorPosition());
        hear(&masked);
    } else if (event->type() == QAccessible::TextRemoved) {
        const auto* change = static_cast<QAccessibleTextRemoveEvent*>(event);
        QAccessibleTextRemoveEvent masked(
            event->object(), change->changePosition(), bullets(change->textRemoved()));
        masked.setCursorPosition(change->cursorPosition());
        hear(&masked);
    } else if (event->type() == QAccessible::TextUpdated) {
        const auto* change = static_cast<QAccessibleTextUpdateEvent*>(event);
        QAccessibleTextUpdateEvent masked(event->object(), change->changePosition(),
            bullets(change->textRemoved()), bullets(change->textInserted()));
        masked.setCursorPosition(change->cursorPosition());
        hear(&masked);
    } else if (event->type() == QAccessible::ValueChanged) {
        QAccessibleValueChangeEvent masked(
            event->object(), bullets(static_cast<QAccessibleValueChangeEvent*>(event)->value().toString()));
        hear(&masked);
    } else {
        hear(event);
    }
    QAccessible::installUpdateHandler(&pass);
}

} // namespace

void maskSpokenSecrets()
{
    const QAccessible::UpdateHandler before = QAccessible::installUpdateHandler(&pass);
    if (before != &pass)
        next = before;
}

} // namespace provynx
