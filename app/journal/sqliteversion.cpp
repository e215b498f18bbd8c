// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqliteversion.h"

#include "connection.h"

namespace provynx {

QString sqliteVersion()
{
    try {
        return Connection(QStringLiteral(":memory:"), Connection::Mode::ReadWrite)
            .value(QStringLiteral("SELECT sqlite_version()"))
            .toString();
    } catch (const SqlTrouble&) {
        return QStringLiteral("?");
    }
}

} // namespace provynx
