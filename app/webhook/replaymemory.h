// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace provynx {

/// The hashes of the pushes that were kept, in a file that only its owner can read: a push that is sent again
/// after a restart is known. They are made with the signing secret and say nothing by themselves.
class ReplayMemory {
public:
    static constexpr qsizetype hashSize = 32; ///< bytes
    static constexpr qsizetype most = 40'000; ///< hashes; the oldest go

    /// Empty: nothing outlives the process.
    explicit ReplayMemory(QString file);

    const QList<QByteArray>& all() const { return m_all; } ///< oldest first
    /// NotRecorded, with the system's words in `detail`: they are known until the program ends, and written
    /// down with the next ones where that works again.
    Result<Done> add(const QList<QByteArray>& hashes);

private:
    Result<Done> writeAnew();

    QString m_file;
    QList<QByteArray> m_all;
    bool m_isWhole = true; ///< the file has all of them, and no half one
};

} // namespace provynx
