// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>

#include <functional>
#include <memory>

namespace provynx::test {

/// One thing that SQLite asked of the disk. Files go by what stands behind the database's name: "", "-wal",
/// "-journal".
struct DiskStep {
    enum class What {
        Write,
        Truncate, ///< to `offset`
        Sync, ///< what was asked of this file before is on the disk for good
        Delete, ///< the name goes; for good where `isForGood`
    };
    What what = What::Write;
    QByteArray file;
    qint64 offset = 0; ///< bytes
    QByteArray data;
    bool isForGood = false;
};

/// While this lives, whatever SQLite writes in this process, through Qt's driver too, which shares the
/// library, is written down: an SQLite VFS on top of the system's, made the default one. Files really are
/// written; syncs are only written down.
class RecordedDisk {
public:
    RecordedDisk();
    ~RecordedDisk();
    RecordedDisk(const RecordedDisk&) = delete;
    RecordedDisk& operator=(const RecordedDisk&) = delete;

    qsizetype stepCount() const;
    QList<DiskStep> steps() const;

    struct Log;

private:
    struct Face;
    std::unique_ptr<Face> m_face;
};

/// What is in files when the power goes.
using DiskContents = QMap<QByteArray, QByteArray>; ///< by DiskStep::file

/// The disk of a computer, followed step by step. What was not synced yet is at the mercy of a power cut: it
/// may be there or not, in any order, and any 512 bytes of it without the others.
class FollowedDisk {
public:
    void take(const DiskStep& step);
    bool isAnythingAtRisk() const { return !m_atRisk.isEmpty(); }

    enum class Loss {
        All, ///< nothing of it got there
        TornLast, ///< all got there, of the last one a part
        Reordered, ///< the later ones got there before the earlier ones
        Some, ///< each by chance
        SomeTorn, ///< each by chance, and of each only parts
    };
    static constexpr int losses = 5;
    /// Shows what is left after a cut now; only for as long as `show` looks. `seed` decides what is left to
    /// chance.
    void cut(Loss loss, quint32 seed, const std::function<void(const DiskContents&)>& show);

private:
    DiskContents m_safe; ///< changed for a cut, and changed back: files are too big to be copied for each
    QList<DiskStep> m_atRisk;
};

/// What a fresh SQLite makes of such files, without touching them: a look at the journal's tables in memory.
struct LookAtRemains {
    bool isReadable = false;
    QByteArray trouble;
    QList<QByteArray> attempts; ///< of the orders, sorted
    qint64 events = 0; ///< the last one's number
};
/// `isThorough`: every page is checked as well.
LookAtRemains lookAt(const DiskContents& contents, bool isThorough);

} // namespace provynx::test
