// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journaltrial.h"
#include "support/strict.h"

#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int purchases = 20;

/// Another process holds a lock on it.
bool isHeld(const QString& file)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    const bool isHeld = ::fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(descriptor);
    return isHeld;
}

/// What a copy of the journal's file holds without its log.
qint64 heldByFileAlone(const QString& file, const QString& folder)
{
    QDir().mkpath(folder);
    const QString copy = folder + u"/journal.sqlite"_s;
    QFile::remove(copy);
    if (!QFile::copy(file, copy))
        return -1;
    return sqlValue(copy, u"SELECT count(*) FROM orders"_s).toLongLong();
}

} // namespace

/// The program as the system ends it.
class TestEndSignals : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void theJournalsFileIsWholeAfter_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("the session ends") << SIGTERM;
        QTest::newRow("the terminal closes") << SIGHUP;
        QTest::newRow("Ctrl+C") << SIGINT;
    }

    void theJournalsFileIsWholeAfter()
    {
        QFETCH(int, number);
        QTemporaryDir home;
        const QString data = home.filePath(u"data/provynx-sms"_s);
        const QString file = data + u"/journal.sqlite"_s;
        QVERIFY(QDir().mkpath(data));
        {
            // As a crash leaves it: everything in the log.
            JournalTrial trial(home.filePath(u"crashed/journal.sqlite"_s));
            QVERIFY(trial.open().canWrite);
            for (int i = 1; i <= purchases; ++i)
                QVERIFY(
                    trial.append(eventsOf(i, {intent(i), Sent{1}, bought(i), code(u"123456"_s), Expired{}})));
            for (const QString& suffix : {u""_s, u"-wal"_s})
                QVERIFY(QFile::copy(home.filePath(u"crashed/journal.sqlite"_s) + suffix, file + suffix));
        }
        QCOMPARE(heldByFileAlone(file, home.filePath(u"before"_s)), 0);

        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& gone : {u"DBUS_SESSION_BUS_ADDRESS"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
            environment.remove(gone);
        environment.insert(u"HOME"_s, home.path());
        environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
        environment.insert(u"XDG_RUNTIME_DIR"_s, home.path());
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(PROGRAM), QStringList());
        QVERIFY(program.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(isHeld(file), 60'000);
        QVERIFY(QFileInfo(file + u"-wal"_s).size() > 0);
        ::kill(static_cast<pid_t>(program.processId()), number);
        QVERIFY(program.waitForFinished(60'000));
        QVERIFY2(program.exitStatus() == QProcess::NormalExit, "the signal ended it");
        QCOMPARE(program.exitCode(), 0);

        QCOMPARE(QFileInfo(file + u"-wal"_s).size(), 0);
        QCOMPARE(heldByFileAlone(file, home.filePath(u"after"_s)), purchases);
    }
};

QTEST_GUILESS_MAIN(TestEndSignals)
#include "tst_endsignals.moc"
