// SPDX-License-Identifier: GPL-3.0-or-later
#include "strict.h"

#include <QRegularExpression>
#include <QtTest>

namespace provynx::test {

void Strict::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

} // namespace provynx::test
