// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "strict.h"

#include <QRegularExpression>
#include <QtTest>

namespace provynx::test {

void Strict::init()
{
    // What the offscreen platform remarks about windows that have a least size, are raised or are dialogs.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

} // namespace provynx::test
