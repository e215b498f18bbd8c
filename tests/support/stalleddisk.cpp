// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stalleddisk.h"

#include <sqlite3.h>

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>

namespace provynx::test {

namespace {

std::mutex guard;
std::condition_variable released;
bool isStalled = false;

sqlite3_vfs* under = nullptr;
sqlite3_vfs face;
/// In the place of a file's methods: the same but for writing. The system has several, by how a file is
/// locked.
struct Methods {
    sqlite3_io_methods face;
    const sqlite3_io_methods* under;
};
std::map<const sqlite3_io_methods*, std::unique_ptr<Methods>>
    methods; ///< by `under`; kept for files still open

int waitAndWrite(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset)
{
    {
        std::unique_lock lock(guard);
        released.wait(lock, [] { return !isStalled; });
    }
    const auto* its = reinterpret_cast<const Methods*>(file->pMethods); // `face` comes first
    return its->under->xWrite(file, data, size, offset);
}

int openOverIt(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
{
    const int code = under->xOpen(under, name, file, flags, outFlags);
    const std::lock_guard lock(guard);
    if (code != SQLITE_OK || !file->pMethods)
        return code;
    std::unique_ptr<Methods>& its = methods[file->pMethods];
    if (!its) {
        its = std::make_unique<Methods>(Methods{*file->pMethods, file->pMethods});
        its->face.xWrite = waitAndWrite;
    }
    file->pMethods = &its->face;
    return code;
}

} // namespace

StalledDisk::StalledDisk()
{
    under = sqlite3_vfs_find(nullptr);
    face = *under;
    face.zName = "stalled";
    face.pNext = nullptr;
    face.xOpen = openOverIt;
    sqlite3_vfs_register(&face, 1);
}

StalledDisk::~StalledDisk()
{
    release();
    sqlite3_vfs_unregister(&face);
    sqlite3_vfs_register(under, 1);
}

void StalledDisk::stall()
{
    const std::lock_guard lock(guard);
    isStalled = true;
}

void StalledDisk::release()
{
    {
        const std::lock_guard lock(guard);
        isStalled = false;
    }
    released.notify_all();
}

} // namespace provynx::test
