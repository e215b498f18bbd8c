// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QDateTime>
#include <QTemporaryDir>

#include <memory>

namespace provynx {

enum class SetAside { Nothing, Damaged, LogAlone, Foreign, Newer };

/// The journal's file as it was found, and the connection to it that this process now holds alone.
///
/// The lock is SQLite's own exclusive one: the kernel drops it when the process ends, however it ends.
/// (POSIX: no other code of this process may open the file while it is held, because closing any descriptor
/// of it drops the lock.)
struct JournalFile {
    std::unique_ptr<Connection> connection; ///< null: nothing can be read
    bool canWrite = false;
    QString reason; ///< why not; for "Details"
    bool lockedByOther = false;
    bool lacksLocks = false; ///< the file system has none, so nobody knows who else writes: only read here
    SetAside setAside = SetAside::Nothing;
    QString keptAside; ///< where the file that was found is now
    qint64 salvaged = 0; ///< events taken over from it
    bool mayHaveLost = false;
    bool wasChecked = true; ///< false: too big to be checked at the start, checkJournal() is owed
    std::unique_ptr<QTemporaryDir> copy; ///< where a read-only file's readable copy lives

    ~JournalFile() { connection.reset(); }
    JournalFile() = default;
    JournalFile(JournalFile&&) = default;
    JournalFile& operator=(JournalFile&&) = default;
};

/// Opens or makes the journal; never throws. `now` dates the name of a file that is set aside.
JournalFile openJournalFile(const QString& file, const QDateTime& now);

/// Throws SqlTrouble when the file's pages don't fit together. Reads all of it.
void checkJournal(Connection& connection);

/// Remembers beside the file that it is damaged, so that the next opening checks it whatever its size.
void suspectJournal(const QString& file);

/// Damaged files kept aside beside `file`.
QStringList damagedCopiesOf(const QString& file);

} // namespace provynx
