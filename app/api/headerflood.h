// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QtGlobal>

namespace provynx {

/// Qt reads an answer's head for as long as bytes come and keeps all of them: over TLS some eighty mebibytes
/// a second. This one counts what this process's connections have taken in, and ends those that took in more
/// than any head or body may have.
class HeadWatch {
public:
    /// As much as a body, and what frames it: another answer's body may come on another connection meanwhile.
    static constexpr quint64 most = 65ULL * 1024 * 1024; ///< bytes

    /// Counts from now on.
    HeadWatch();
    /// Whether there was such a connection.
    bool cut() const;

private:
    QHash<quint64, quint64> m_before; ///< bytes by the socket's inode
};

/// Ends this process's connections to `port` of this computer on which a flood waits to be read. Qt reads an
/// answer's head byte by byte for as long as bytes come, keeps all of them, and hears of no abort meanwhile;
/// over plain HTTP to this computer they come as fast as they are read. (Over TLS it comes up for air.)
void cutHeaderFlood(quint16 port);

} // namespace provynx
