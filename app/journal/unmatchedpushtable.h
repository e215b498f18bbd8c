// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "domain/push.h"

namespace provynx {

/// The journal's table of pushes that meant no number. Everything throws SqlTrouble; the caller opens the transaction.
class UnmatchedPushTable {
public:
    explicit UnmatchedPushTable(Connection& connection)
        : m_connection(connection)
    {
    }

    /// Nothing happens when the same bytes are there already.
    void keep(const Push& push);
    QList<Push> newest(int limit);
    qint64 drop(const QList<QByteArray>& digests); ///< how many were there
    qint64 dropBefore(const std::optional<QDateTime>& limit = {});
    /// Takes over what can be read of another file's. False when some of it could not.
    bool adoptFrom(Connection& other);

private:
    Connection& m_connection;
};

} // namespace provynx
