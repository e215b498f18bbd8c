// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalfile.h"

#include "filelocks.h"
#include "recovery.h"
#include "schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 checkedAtOnce = 8 * 1024 * 1024; // bytes that are read in some ten milliseconds
constexpr qint64 smallestDatabase = 512; // bytes
constexpr qint64 logHeader = 32; // bytes, before the first page
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
const QString suspectSuffix = u"-suspect"_s;
const QString damagedMark = u".damaged-"_s;

const std::array fileSuffixes{u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s};

/// A newer version's file that says so only in its log.
struct NewerInLog { };

SqlTrouble damage(const QString& text)
{
    return {SqlTrouble::corrupt, text};
}

/// What the header says, without locking or changing anything. A file that can't be read so gets its verdict
/// later, from the connection that holds the lock.
SetAside headerVerdict(const QString& file)
{
    try {
        Connection frozen(file, Connection::Mode::Frozen);
        const qint64 application = frozen.value(u"PRAGMA application_id"_s).toLongLong();
        const int version = frozen.value(u"PRAGMA user_version"_s).toInt();
        const bool isEmpty = frozen.value(u"PRAGMA page_count"_s).toLongLong() == 0;
        if (application != journalApplicationId)
            return isEmpty ? SetAside::Nothing : SetAside::Foreign;
        return version > schemaVersion ? SetAside::Newer : SetAside::Nothing;
    } catch (const SqlTrouble&) {
        return SetAside::Nothing;
    }
}

/// The log of a journal whose file is gone. SQLite would delete it beside a new file, with all that is in it.
bool isLogAlone(const QString& file)
{
    return QFileInfo(file).size() == 0 && QFileInfo(file + u"-wal"_s).size() > logHeader;
}

bool isHeldByOther(const QString& file)
{
    try {
        Connection(file, Connection::Mode::ReadOnly).value(u"SELECT count(*) FROM sqlite_master"_s);
    } catch (const SqlTrouble& trouble) {
        return trouble.isBusy();
    }
    return false;
}

QString markFor(SetAside why)
{
    switch (why) {
    case SetAside::Foreign:
        return u".foreign-"_s;
    case SetAside::Newer:
        return u".newer-"_s;
    case SetAside::Damaged:
    case SetAside::LogAlone:
    case SetAside::Nothing:
        break;
    }
    return damagedMark;
}

/// Moves the file and what belongs to it; the new name, or nothing when the system refused.
QString moveAside(const QString& file, SetAside why, const QDateTime& now)
{
    const QString stem = file + markFor(why) + now.toUTC().toString(u"yyyy-MM-ddTHH-mm-ssZ"_s);
    QString aside = stem;
    for (int count = 2; QFile::exists(aside); ++count)
        aside = stem + u'-' + QString::number(count);
    if (!QFile::rename(file, aside))
        return {};
    for (const QString& suffix : fileSuffixes) {
        if (!suffix.isEmpty() && QFile::exists(file + suffix))
            QFile::rename(file + suffix, aside + suffix);
    }
    QFile::remove(file + suspectSuffix);
    return aside;
}

/// SQLite gives its -wal and -shm the mode of the file itself, so that one must be right before it is opened.
void protect(const QString& file)
{
    if (!QFile::exists(file)) {
        QFile fresh(file);
        fresh.open(QFile::WriteOnly | QFile::NewOnly, ownerOnly);
    }
    for (const QString& suffix : fileSuffixes) {
        if (QFile::exists(file + suffix))
            QFile::setPermissions(file + suffix, ownerOnly);
    }
    QFile::setPermissions(QFileInfo(file).absolutePath(), ownerOnly | QFile::ExeOwner);
}

void prepare(Connection& connection)
{
    // Exclusive before the log is read first: then the lock is held until the end and there is no -shm.
    connection.run(u"PRAGMA locking_mode = EXCLUSIVE"_s);
    connection.run(u"PRAGMA foreign_keys = ON"_s);
    connection.run(u"PRAGMA secure_delete = ON"_s);
    connection.run(u"PRAGMA cell_size_check = ON"_s);
    connection.run(u"PRAGMA trusted_schema = OFF"_s); // what an edited file has in it runs nothing
    connection.run(u"PRAGMA temp_store = MEMORY"_s); // nothing of it goes to another folder
    // Until there is a log: a rollback journal whose end is not on the disk as well could be there again
    // after a power cut, and take back what the file has become since.
    connection.run(u"PRAGMA synchronous = EXTRA"_s);
    connection.value(u"SELECT count(*) FROM sqlite_master"_s);
}

void startLog(Connection& connection)
{
    if (connection.value(u"PRAGMA journal_mode = WAL"_s).toString() != "wal"_L1)
        throw SqlTrouble{0, u"no write-ahead log on this file system"_s};
    // A write takes the exclusive lock for good, even where the file was only read so far.
    Transaction(connection).commit();
}

/// An index that can't even be opened would stop every purchase later; the record is salvaged from beside it.
void openIndex(Connection& connection)
{
    try {
        connection.value(u"SELECT rowid FROM search_index WHERE search_index MATCH 'abc' LIMIT 1"_s);
    } catch (const SqlTrouble& trouble) {
        throw damage(trouble.text);
    }
}

/// The journal ready for use. Throws SqlTrouble; what the header said is known to be acceptable.
void openOurs(const QString& file, JournalFile& opened)
{
    const bool isSuspect = QFile::exists(file + suspectSuffix);
    const qint64 size = QFileInfo(file).size();
    if (size > 0 && size < smallestDatabase)
        throw damage(u"shorter than a database can be"_s); // SQLite would take it for an empty one
    opened.wasChecked = isSuspect || size <= checkedAtOnce;
    opened.connection = std::make_unique<Connection>(file, Connection::Mode::ReadWrite);
    Connection& connection = *opened.connection;
    prepare(connection);
    if (connection.value(u"PRAGMA page_count"_s).toLongLong() == 0) {
        // Before there is a log, so that the header names us from the file's first moment.
        createSchema(connection);
        startLog(connection);
    } else {
        startLog(connection);
        const int version = connection.value(u"PRAGMA user_version"_s).toInt();
        if (version > schemaVersion)
            throw NewerInLog{};
        const auto tables
            = u"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('orders', 'events')"_s;
        if (version < 1 || connection.value(tables).toInt() != 2)
            throw damage(u"the journal's tables are missing"_s);
        // Ours has none: one that was put there could change what is written or read.
        const auto others = u"SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')"_s;
        if (connection.value(others).toInt() != 0)
            throw damage(u"there are triggers or views in it that are not this program's"_s);
        if (opened.wasChecked)
            checkJournal(connection);
        migrateSchema(connection);
        connection.value(u"SELECT max(seq) FROM events"_s);
        openIndex(connection);
    }
    QFile::remove(file + suspectSuffix);
    opened.canWrite = true;
}

/// For a file that can't be written: a copy of it, log and all, in a private folder that goes with the
/// program.
void openCopy(const QString& file, const QString& reason, JournalFile& opened)
{
    opened.connection.reset();
    opened.canWrite = false;
    opened.reason = reason;
    if (!QFile::exists(file))
        return;
    opened.copy = std::make_unique<QTemporaryDir>();
    const QString copied = opened.copy->filePath(QFileInfo(file).fileName());
    if (!QFile::copy(file, copied))
        return;
    if (QFile::exists(file + u"-wal"_s))
        QFile::copy(file + u"-wal"_s, copied + u"-wal"_s);
    try {
        protect(copied);
        openOurs(copied, opened);
    } catch (const SqlTrouble& trouble) {
        opened.connection.reset();
        opened.reason += u"; "_s + trouble.text;
    } catch (const NewerInLog&) {
        opened.connection.reset();
    }
    opened.canWrite = false;
}

/// An empty journal in the lost file's place: the log's pages go before its own, as far as there are any.
/// Made under another name, because whoever opens a new file beside a log throws the log away.
void standIn(const QString& file)
{
    const QString made = file + u".stand-in"_s;
    QFile::remove(made);
    protect(made);
    {
        Connection connection(made, Connection::Mode::ReadWrite);
        prepare(connection);
        createSchema(connection);
    }
    QFile::remove(file);
    if (!QFile::rename(made, file))
        throw SqlTrouble{0, u"the lost file could not be stood in for"_s};
}

void beginAnew(const QString& file, SetAside why, const QDateTime& now, JournalFile& opened)
{
    opened.connection.reset();
    opened.setAside = why;
    opened.keptAside = moveAside(file, why, now);
    if (opened.keptAside.isEmpty())
        throw SqlTrouble{0, u"the file could not be moved aside"_s};
    protect(file);
    openOurs(file, opened);
    if (why != SetAside::Damaged && why != SetAside::LogAlone)
        return;
    const Salvaged salvaged = salvage(opened.keptAside, *opened.connection);
    opened.salvaged = salvaged.events;
    opened.mayHaveLost = salvaged.mayHaveLost || why == SetAside::LogAlone;
}

void openWritable(const QString& file, const QDateTime& now, JournalFile& opened)
{
    try {
        if (isLogAlone(file)) {
            standIn(file);
            beginAnew(file, SetAside::LogAlone, now, opened);
            return;
        }
        const SetAside verdict = QFile::exists(file) ? headerVerdict(file) : SetAside::Nothing;
        if (verdict != SetAside::Nothing) {
            if (isHeldByOther(file))
                throw SqlTrouble{SqlTrouble::busy, u"database is locked"_s};
            beginAnew(file, verdict, now, opened);
            return;
        }
        protect(file);
        openOurs(file, opened);
    } catch (const NewerInLog&) {
        beginAnew(file, SetAside::Newer, now, opened);
    } catch (const SqlTrouble& trouble) {
        if (!trouble.isDamage())
            throw;
        beginAnew(file, SetAside::Damaged, now, opened);
    }
}

} // namespace

void checkJournal(Connection& connection)
{
    const QString verdict = connection.value(u"PRAGMA quick_check(1)"_s).toString();
    if (verdict != "ok"_L1)
        throw damage(verdict);
}

void suspectJournal(const QString& file)
{
    QFile mark(file + suspectSuffix);
    mark.open(QFile::WriteOnly, ownerOnly);
}

QStringList damagedCopiesOf(const QString& file)
{
    const QFileInfo info(file);
    QStringList files;
    const QStringList names = info.dir().entryList({info.fileName() + damagedMark + u'*'}, QDir::Files);
    for (const QString& name : names)
        files.append(info.dir().filePath(name));
    return files;
}

JournalFile openJournalFile(const QString& file, const QDateTime& now)
{
    JournalFile opened;
    const QString folder = QFileInfo(file).absolutePath();
    QDir().mkpath(folder);
    if (!QFileInfo(folder).isWritable() || (QFile::exists(file) && !QFileInfo(file).isWritable())) {
        openCopy(file, u"the journal or its folder can't be written"_s, opened);
        return opened;
    }
    try {
        openWritable(file, now, opened);
    } catch (const SqlTrouble& trouble) {
        opened.connection.reset();
        // Without locks every lock is refused as if somebody else had it.
        if (trouble.isBusy() && !hasLocks(folder)) {
            openCopy(file, u"the file system of its folder has no file locks"_s, opened);
            opened.lacksLocks = true;
        } else if (trouble.isBusy()) {
            opened.lockedByOther = true;
            opened.reason = trouble.text;
        } else {
            openCopy(file, trouble.text, opened);
        }
    }
    return opened;
}

} // namespace provynx
