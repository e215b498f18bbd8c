// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "label.h"

#include <QLabel>

namespace provynx {

QLabel* plainLabel(const QString& text, const QString& role)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    if (!role.isEmpty())
        label->setProperty("role", role);
    return label;
}

QLabel* wrappedLabel(const QString& text, const QString& role)
{
    QLabel* label = plainLabel(text, role);
    label->setWordWrap(true);
    return label;
}

} // namespace provynx
