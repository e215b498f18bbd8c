// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace provynx::test {

/// One block of a file in tests/fixtures/bodies or tests/fixtures/failures; see the README there.
struct BodyCase {
    QString family; ///< the file's name without its ending
    QString call;
    QString name;
    QByteArray body;
    QString expected; ///< behind "=" or "!"
    bool isFailure = false; ///< it was "!"
    QString words; ///< of a failure; null: not said
    QString kept; ///< likewise
};

/// Of all files in the folder below tests/fixtures, in the order of their names. A block that is not
/// understood becomes a case whose call is empty and whose name says where it stands.
QList<BodyCase> bodyCases(const QString& folder);

} // namespace provynx::test
