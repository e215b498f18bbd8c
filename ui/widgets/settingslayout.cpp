// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingslayout.h"

#include "label.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace provynx::settings {

namespace {

QLabel* added(QVBoxLayout* column, QLabel* made)
{
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
    return added(column, wrappedLabel(words, u"title"_s));
}

QLabel* note(QVBoxLayout* column, const QString& words)
{
    return added(column, wrappedLabel(words, u"caption"_s));
}

void gap(QVBoxLayout* column)
{
    column->addSpacing(12);
}

} // namespace provynx::settings
