// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingslayout.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace provynx::settings {

namespace {

QLabel* label(QVBoxLayout* column, const QString& words, const QString& role)
{
    auto* made = new QLabel(words);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setProperty("role", role);
    column->addWidget(made);
    return made;
}

} // namespace

QVBoxLayout* column(QWidget* page)
{
    auto* made = new QVBoxLayout(page);
    made->setContentsMargins({});
    made->setSpacing(10);
    return made;
}

QLabel* title(QVBoxLayout* column, const QString& words)
{
    return label(column, words, u"title"_s);
}

QLabel* note(QVBoxLayout* column, const QString& words)
{
    return label(column, words, u"caption"_s);
}

void gap(QVBoxLayout* column)
{
    column->addSpacing(12);
}

} // namespace provynx::settings
