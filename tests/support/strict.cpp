// SPDX-License-Identifier: GPL-3.0-or-later
#include "strict.h"

#include <QRegularExpression>
#include <QtTest>

namespace provynx::test {

void Strict::init()
{
    // The offscreen platform says the one exception whenever a window has a least size.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

} // namespace provynx::test
