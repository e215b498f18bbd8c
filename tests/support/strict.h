// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtTest>

namespace provynx::test {

/// Base of every test class: a Qt warning that was not announced with QTest::ignoreMessage fails the test.
/// A class with an init() of its own calls this one first.
class Strict : public QObject {
    Q_OBJECT

protected Q_SLOTS:
    void init();
};

} // namespace provynx::test
