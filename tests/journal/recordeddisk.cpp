// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordeddisk.h"

#include <QRandomGenerator>

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <mutex>

namespace provynx::test {

namespace {

constexpr qint64 sector = 512;

/// "/folder/journal.sqlite-wal" → "-wal"
QByteArray suffixOf(const char* path)
{
    const QByteArray name(path);
    for (const char* const suffix : {"-wal", "-journal"}) {
        if (name.endsWith(suffix))
            return suffix;
    }
    return {};
}

void put(QByteArray& content, qint64 offset, const char* data, qint64 size)
{
    if (content.size() < offset + size)
        content.resize(offset + size); // what lies between is whatever the disk had there
    std::memcpy(content.data() + offset, data, static_cast<size_t>(size));
}

void apply(DiskContents& contents, const DiskStep& step)
{
    switch (step.what) {
    case DiskStep::What::Write:
        put(contents[step.file], step.offset, step.data.constData(), step.data.size());
        break;
    case DiskStep::What::Truncate:
        contents[step.file].resize(step.offset);
        break;
    case DiskStep::What::Delete:
        contents.remove(step.file);
        break;
    case DiskStep::What::Sync:
        break;
    }
}

/// The parts of a step that reach the disk by themselves: of a write, each sector.
QList<DiskStep> partsOf(const DiskStep& step)
{
    if (step.what != DiskStep::What::Write)
        return {step};
    QList<DiskStep> parts;
    const qint64 end = step.offset + step.data.size();
    for (qint64 at = step.offset; at < end;) {
        const qint64 next = std::min(end, (at / sector + 1) * sector);
        parts.append({step.what, step.file, at, step.data.mid(at - step.offset, next - at), false});
        at = next;
    }
    return parts;
}

/// What a step will change, as it is now.
struct Before {
    Before(const DiskContents& contents, const DiskStep& step)
        : file(step.file)
        , isThere(contents.contains(file))
        , isWrite(step.what == DiskStep::What::Write)
        , offset(isWrite ? step.offset : 0)
        , size(contents.value(file).size())
        , bytes(isWrite ? contents.value(file).mid(offset, step.data.size()) : contents.value(file))
    {
    }
    void putBack(DiskContents& contents) const
    {
        if (!isThere) {
            contents.remove(file);
            return;
        }
        put(contents[file], offset, bytes.constData(), bytes.size());
        contents[file].resize(size);
    }

    QByteArray file;
    bool isThere;
    bool isWrite;
    qint64 offset;
    qint64 size;
    QByteArray bytes;
};

} // namespace

// ---- The disk that is written down ----

struct RecordedDisk::Log {
    void add(const DiskStep& step)
    {
        const std::lock_guard lock(mutex);
        steps.append(step);
    }

    mutable std::mutex mutex;
    QList<DiskStep> steps;
    sqlite3_vfs* system = nullptr;
};

namespace {

/// SQLite's handle; the system's own stands behind it in memory.
struct RecordedFile {
    sqlite3_file base;
    RecordedDisk::Log* log;
    QByteArray* name;

    static RecordedFile* of(sqlite3_file* file) { return reinterpret_cast<RecordedFile*>(file); }
    static sqlite3_file* real(sqlite3_file* file)
    {
        return reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + sizeof(RecordedFile));
    }
    static const sqlite3_io_methods* methods(sqlite3_file* file) { return real(file)->pMethods; }

    static int close(sqlite3_file* file)
    {
        const int rc = methods(file)->xClose(real(file));
        delete of(file)->name;
        return rc;
    }
    static int read(sqlite3_file* file, void* into, int size, sqlite3_int64 offset)
    {
        return methods(file)->xRead(real(file), into, size, offset);
    }
    static int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset)
    {
        const QByteArray bytes(static_cast<const char*>(data), size);
        of(file)->log->add({DiskStep::What::Write, *of(file)->name, offset, bytes, false});
        return methods(file)->xWrite(real(file), data, size, offset);
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size)
    {
        of(file)->log->add({DiskStep::What::Truncate, *of(file)->name, size, {}, false});
        return methods(file)->xTruncate(real(file), size);
    }
    static int sync(sqlite3_file* file, int)
    {
        of(file)->log->add({DiskStep::What::Sync, *of(file)->name, 0, {}, false});
        return SQLITE_OK;
    }
    static int fileSize(sqlite3_file* file, sqlite3_int64* size)
    {
        return methods(file)->xFileSize(real(file), size);
    }
    static int lock(sqlite3_file* file, int how) { return methods(file)->xLock(real(file), how); }
    static int unlock(sqlite3_file* file, int how) { return methods(file)->xUnlock(real(file), how); }
    static int checkReservedLock(sqlite3_file* file, int* is)
    {
        return methods(file)->xCheckReservedLock(real(file), is);
    }
    static int fileControl(sqlite3_file* file, int what, void* with)
    {
        return methods(file)->xFileControl(real(file), what, with);
    }
    static int sectorSize(sqlite3_file* file) { return methods(file)->xSectorSize(real(file)); }
    static int deviceCharacteristics(sqlite3_file* file)
    {
        return methods(file)->xDeviceCharacteristics(real(file));
    }
    static int shmMap(sqlite3_file* file, int page, int size, int extend, void volatile** memory)
    {
        return methods(file)->xShmMap(real(file), page, size, extend, memory);
    }
    static int shmLock(sqlite3_file* file, int offset, int count, int flags)
    {
        return methods(file)->xShmLock(real(file), offset, count, flags);
    }
    static void shmBarrier(sqlite3_file* file) { methods(file)->xShmBarrier(real(file)); }
    static int shmUnmap(sqlite3_file* file, int deletes)
    {
        return methods(file)->xShmUnmap(real(file), deletes);
    }
};

const sqlite3_io_methods recordedMethods{2, &RecordedFile::close, &RecordedFile::read, &RecordedFile::write,
    &RecordedFile::truncate, &RecordedFile::sync, &RecordedFile::fileSize, &RecordedFile::lock,
    &RecordedFile::unlock, &RecordedFile::checkReservedLock, &RecordedFile::fileControl,
    &RecordedFile::sectorSize, &RecordedFile::deviceCharacteristics, &RecordedFile::shmMap,
    &RecordedFile::shmLock, &RecordedFile::shmBarrier, &RecordedFile::shmUnmap, nullptr, nullptr};

RecordedDisk::Log* logOf(sqlite3_vfs* vfs)
{
    return static_cast<RecordedDisk::Log*>(vfs->pAppData);
}

int openRecorded(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* outFlags)
{
    sqlite3_vfs* const system = logOf(vfs)->system;
    file->pMethods = nullptr;
    const int rc = system->xOpen(system, path, RecordedFile::real(file), flags, outFlags);
    if (rc != SQLITE_OK || !RecordedFile::methods(file))
        return rc;
    RecordedFile::of(file)->log = logOf(vfs);
    RecordedFile::of(file)->name = new QByteArray(suffixOf(path));
    file->pMethods = &recordedMethods;
    return rc;
}

int deleteRecorded(sqlite3_vfs* vfs, const char* path, int syncsFolder)
{
    sqlite3_vfs* const system = logOf(vfs)->system;
    logOf(vfs)->add({DiskStep::What::Delete, suffixOf(path), 0, {}, syncsFolder != 0});
    return system->xDelete(system, path, 0);
}

} // namespace

struct RecordedDisk::Face {
    Log log;
    sqlite3_vfs vfs{};
};

RecordedDisk::RecordedDisk()
    : m_face(std::make_unique<Face>())
{
    sqlite3_vfs* const system = sqlite3_vfs_find(nullptr);
    m_face->log.system = system;
    m_face->vfs = *system; // what needs no file of ours goes to the system by itself
    m_face->vfs.pNext = nullptr;
    m_face->vfs.zName = "recorded";
    m_face->vfs.pAppData = &m_face->log;
    m_face->vfs.szOsFile = static_cast<int>(sizeof(RecordedFile)) + system->szOsFile;
    m_face->vfs.xOpen = &openRecorded;
    m_face->vfs.xDelete = &deleteRecorded;
    sqlite3_vfs_register(&m_face->vfs, 1);
}

RecordedDisk::~RecordedDisk()
{
    sqlite3_vfs_unregister(&m_face->vfs);
    sqlite3_vfs_register(m_face->log.system, 1);
}

qsizetype RecordedDisk::stepCount() const
{
    const std::lock_guard lock(m_face->log.mutex);
    return m_face->log.steps.size();
}

QList<DiskStep> RecordedDisk::steps() const
{
    const std::lock_guard lock(m_face->log.mutex);
    return m_face->log.steps;
}

// ---- What a power cut leaves ----

void FollowedDisk::take(const DiskStep& step)
{
    const bool isDelete = step.what == DiskStep::What::Delete && step.isForGood;
    if (step.what != DiskStep::What::Sync && !isDelete) {
        m_atRisk.append(step);
        return;
    }
    QList<DiskStep> others;
    for (const DiskStep& pending : std::as_const(m_atRisk)) {
        if (pending.file == step.file)
            apply(m_safe, pending);
        else
            others.append(pending);
    }
    m_atRisk = others;
    apply(m_safe, step);
}

void FollowedDisk::cut(Loss loss, quint32 seed, const std::function<void(const DiskContents&)>& show)
{
    QRandomGenerator chance(seed);
    QList<DiskStep> made;
    for (qsizetype i = 0; i < m_atRisk.size(); ++i) {
        const DiskStep& step = m_atRisk[i];
        const bool isLast = i + 1 == m_atRisk.size();
        const bool isTorn = (loss == Loss::TornLast && isLast) || loss == Loss::SomeTorn;
        const bool isMade = (loss == Loss::TornLast) || (loss == Loss::Reordered && i >= m_atRisk.size() / 2)
            || (loss == Loss::Some && chance.bounded(2) == 0)
            || (loss == Loss::SomeTorn && chance.bounded(4) != 0);
        if (!isMade)
            continue;
        if (!isTorn) {
            made.append(step);
            continue;
        }
        for (const DiskStep& part : partsOf(step)) {
            if (chance.bounded(2) == 0)
                made.append(part);
        }
    }
    QList<Before> undo;
    for (const DiskStep& step : std::as_const(made)) {
        undo.append(Before(m_safe, step));
        apply(m_safe, step);
    }
    show(m_safe);
    for (auto it = undo.crbegin(); it != undo.crend(); ++it)
        it->putBack(m_safe);
}

// ---- A look at what is left ----

namespace {

/// Files in memory, for one look.
struct Memory {
    DiskContents* contents = nullptr;
};

struct MemoryFile {
    sqlite3_file base;
    Memory* memory;
    QByteArray* name;

    static MemoryFile* of(sqlite3_file* file) { return reinterpret_cast<MemoryFile*>(file); }
    static const QByteArray& bytes(sqlite3_file* file)
    {
        return (*of(file)->memory->contents)[*of(file)->name];
    }
    static int close(sqlite3_file* file)
    {
        delete of(file)->name;
        return SQLITE_OK;
    }
    static int read(sqlite3_file* file, void* into, int size, sqlite3_int64 offset)
    {
        const QByteArray& all = bytes(file);
        const qint64 there = std::clamp<qint64>(all.size() - offset, 0, size);
        if (there > 0)
            std::memcpy(into, all.constData() + offset, static_cast<size_t>(there));
        if (there == size)
            return SQLITE_OK;
        std::memset(static_cast<char*>(into) + there, 0, static_cast<size_t>(size - there));
        return SQLITE_IOERR_SHORT_READ;
    }
    static int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset)
    {
        put((*of(file)->memory->contents)[*of(file)->name], offset, static_cast<const char*>(data), size);
        return SQLITE_OK;
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size)
    {
        (*of(file)->memory->contents)[*of(file)->name].resize(size);
        return SQLITE_OK;
    }
    static int sync(sqlite3_file*, int) { return SQLITE_OK; }
    static int fileSize(sqlite3_file* file, sqlite3_int64* size)
    {
        *size = bytes(file).size();
        return SQLITE_OK;
    }
    static int lock(sqlite3_file*, int) { return SQLITE_OK; }
    static int checkReservedLock(sqlite3_file*, int* is)
    {
        *is = 0;
        return SQLITE_OK;
    }
    static int fileControl(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
    static int sectorSize(sqlite3_file*) { return static_cast<int>(sector); }
    static int deviceCharacteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }
};

const sqlite3_io_methods memoryMethods{1, &MemoryFile::close, &MemoryFile::read, &MemoryFile::write,
    &MemoryFile::truncate, &MemoryFile::sync, &MemoryFile::fileSize, &MemoryFile::lock, &MemoryFile::lock,
    &MemoryFile::checkReservedLock, &MemoryFile::fileControl, &MemoryFile::sectorSize,
    &MemoryFile::deviceCharacteristics, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr};

int openMemory(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* outFlags)
{
    auto* const memory = static_cast<Memory*>(vfs->pAppData);
    file->pMethods = nullptr;
    const QByteArray name = suffixOf(path ? path : "");
    if (!memory->contents->contains(name) && (flags & SQLITE_OPEN_CREATE) == 0)
        return SQLITE_CANTOPEN;
    MemoryFile::of(file)->memory = memory;
    MemoryFile::of(file)->name = new QByteArray(name);
    file->pMethods = &memoryMethods;
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int deleteMemory(sqlite3_vfs* vfs, const char* path, int)
{
    static_cast<Memory*>(vfs->pAppData)->contents->remove(suffixOf(path));
    return SQLITE_OK;
}

int accessMemory(sqlite3_vfs* vfs, const char* path, int, int* is)
{
    *is = static_cast<Memory*>(vfs->pAppData)->contents->contains(suffixOf(path)) ? 1 : 0;
    return SQLITE_OK;
}

int fullMemoryPath(sqlite3_vfs*, const char* path, int room, char* into)
{
    qstrncpy(into, path, static_cast<size_t>(room));
    return SQLITE_OK;
}

/// Runs `sql` and gives the first column of its rows.
int run(sqlite3* database, const char* sql, QList<QByteArray>* rows = nullptr)
{
    sqlite3_stmt* statement = nullptr;
    int rc = sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
    while (rc == SQLITE_OK || rc == SQLITE_ROW) {
        rc = sqlite3_step(statement);
        if (rc == SQLITE_ROW && rows)
            rows->append(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
    }
    sqlite3_finalize(statement);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

} // namespace

LookAtRemains lookAt(const DiskContents& contents, bool isThorough)
{
    DiskContents own = contents;
    Memory memory{&own};
    sqlite3_vfs vfs = *sqlite3_vfs_find(nullptr);
    vfs.pNext = nullptr;
    vfs.zName = "remains";
    vfs.pAppData = &memory;
    vfs.szOsFile = sizeof(MemoryFile);
    vfs.xOpen = &openMemory;
    vfs.xDelete = &deleteMemory;
    vfs.xAccess = &accessMemory;
    vfs.xFullPathname = &fullMemoryPath;
    sqlite3_vfs_register(&vfs, 0);

    LookAtRemains look;
    sqlite3* database = nullptr;
    int rc = sqlite3_open_v2("journal.sqlite", &database, SQLITE_OPEN_READWRITE, "remains");
    if (rc == SQLITE_OK) {
        sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        rc = run(database, "PRAGMA locking_mode = EXCLUSIVE");
    }
    if (rc == SQLITE_OK)
        rc = run(database, "SELECT attempt FROM orders ORDER BY attempt", &look.attempts);
    QList<QByteArray> events;
    if (rc == SQLITE_OK)
        rc = run(database, "SELECT max(seq) FROM events", &events);
    look.events = events.value(0).toLongLong();
    QList<QByteArray> verdict{"ok"};
    if (rc == SQLITE_OK && isThorough) {
        verdict.clear();
        rc = run(database, "PRAGMA integrity_check(1)", &verdict);
    }
    look.isReadable = rc == SQLITE_OK && verdict.value(0) == "ok";
    look.trouble = rc == SQLITE_OK ? verdict.value(0) : QByteArray(sqlite3_errmsg(database));
    sqlite3_close(database);
    sqlite3_vfs_unregister(&vfs);
    return look;
}

} // namespace provynx::test
