// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journaltrial.h"
#include "support/strict.h"

#include <QTemporaryDir>

#include <cerrno>
#include <cstdarg>
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray lockless; ///< files below this folder can't be locked

bool isLockless(int descriptor)
{
    std::array<char, 4096> path{};
    const QByteArray link = "/proc/self/fd/" + QByteArray::number(descriptor);
    const ssize_t size = ::readlink(link.constData(), path.data(), path.size());
    return !lockless.isEmpty() && size > 0 && QByteArray(path.data(), size).startsWith(lockless);
}

/// What the kernel says of an NFS mount whose server has no lock daemon.
template <class Real>
int orNoLock(Real real, int descriptor, int command, void* argument)
{
    if ((command == F_SETLK || command == F_SETLKW) && isLockless(descriptor)) {
        errno = ENOLCK;
        return -1;
    }
    return real(descriptor, command, argument);
}

using Fcntl = int (*)(int, int, ...);

} // namespace

// In place of the C library's, for SQLite and Qt alike.
extern "C" __attribute__((visibility("default"))) int fcntl(int descriptor, int command, ...)
{
    static const auto real = reinterpret_cast<Fcntl>(dlsym(RTLD_NEXT, "fcntl"));
    va_list list;
    va_start(list, command);
    void* argument = va_arg(list, void*);
    va_end(list);
    return orNoLock(real, descriptor, command, argument);
}

extern "C" __attribute__((visibility("default"))) int fcntl64(int descriptor, int command, ...)
{
    static const auto real = reinterpret_cast<Fcntl>(dlsym(RTLD_NEXT, "fcntl64"));
    va_list list;
    va_start(list, command);
    void* argument = va_arg(list, void*);
    va_end(list);
    return orNoLock(real, descriptor, command, argument);
}

/// A home on a network folder that has no locks.
class TestJournalNoLocks : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { lockless.clear(); }

    void theReasonIsTheTrueOne()
    {
        const QTemporaryDir home;
        const QString file = home.filePath(u"data/journal.sqlite"_s);
        {
            JournalTrial before(file);
            QVERIFY(before.open().canWrite);
            QVERIFY(before.append(eventsOf(1, {intent(1), Sent{1}, bought(1)})));
        }
        lockless = QFile::encodeName(home.path());
        JournalTrial trial(file);
        const JournalOpened opened = trial.open();
        QVERIFY(!opened.lockedByOther);
        QVERIFY(opened.lacksLocks);
        QVERIFY(!opened.canWrite);
        QVERIFY2(opened.reason.contains(u"no file locks"_s), qPrintable(opened.reason));
        QCOMPARE(opened.orders.size(), 1); // it is read all the same
        QVERIFY(!trial.append(eventsOf(2, {intent(2)})));
    }

    void aNewHomeIsNoOthersEither()
    {
        const QTemporaryDir home;
        lockless = QFile::encodeName(home.path());
        JournalTrial trial(home.filePath(u"data/journal.sqlite"_s));
        const JournalOpened opened = trial.open();
        QVERIFY(!opened.lockedByOther);
        QVERIFY(opened.lacksLocks);
        QVERIFY(!opened.canWrite);
    }
};

QTEST_GUILESS_MAIN(TestJournalNoLocks)
#include "tst_journal_nolocks.moc"
