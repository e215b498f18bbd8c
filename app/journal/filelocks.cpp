// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filelocks.h"

#include <QTemporaryFile>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#endif

namespace provynx {

using namespace Qt::StringLiterals;

bool hasLocks(const QString& folder)
{
#ifdef Q_OS_UNIX
    QTemporaryFile file(folder + u"/lock-try-XXXXXX"_s);
    if (!file.open())
        return true;
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_len = 1;
    // A lock on a file that nobody else knows is refused only where there are none.
    return fcntl(file.handle(), F_SETLK, &lock) == 0;
#else
    Q_UNUSED(folder);
    return true;
#endif
}

} // namespace provynx
