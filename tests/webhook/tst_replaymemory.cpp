// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/strict.h"
#include "webhook/replaymemory.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

QByteArray hash(int i)
{
    return QByteArray::number(i).rightJustified(ReplayMemory::hashSize, '0');
}

} // namespace

class TestPushMemory : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void knowsAfterARestart()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"data/pushes-seen"_s);
        {
            ReplayMemory memory(file);
            QVERIFY(memory.all().isEmpty());
            QVERIFY(memory.add({hash(1), hash(2)}));
            QVERIFY(memory.add({hash(3)}));
        }
        const ReplayMemory again(file);
        QCOMPARE(again.all(), (QList{hash(1), hash(2), hash(3)}));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(file) & others));
    }

    void halfAHashIsNone()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"pushes-seen"_s);
        QVERIFY(ReplayMemory(file).add({hash(1)}));
        QFile cut(file);
        QVERIFY(cut.open(QFile::Append));
        cut.write("cut off");
        cut.close();
        QCOMPARE(ReplayMemory(file).all(), QList{hash(1)});
        QVERIFY(ReplayMemory(file).add({hash(2)})); // stands where a hash stands
        QCOMPARE(ReplayMemory(file).all(), (QList{hash(1), hash(2)}));
    }

    /// However many there are, in the file and beside it.
    void theOldestGo()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"pushes-seen"_s);
        ReplayMemory memory(file);
        QList<QByteArray> many;
        for (int i = 0; i < int(ReplayMemory::most) + 6'000; ++i)
            many.append(hash(i));
        QVERIFY(memory.add(many));
        QCOMPARE(memory.all().size(), ReplayMemory::most);
        QCOMPARE(memory.all().last(), many.last());
        QCOMPARE(QFile(file).size(), ReplayMemory::most * ReplayMemory::hashSize);
        QFile grown(file);
        QVERIFY(grown.open(QFile::Append));
        grown.write(QByteArray(4'000'000, 'x'));
        grown.close();
        QCOMPARE(ReplayMemory(file).all().size(), ReplayMemory::most);
        QCOMPARE(QFile(file).size(), ReplayMemory::most * ReplayMemory::hashSize);
    }

    void withoutAFileItKnowsUntilTheEnd()
    {
        ReplayMemory nowhere({});
        QVERIFY(nowhere.add({hash(1)}));
        QCOMPARE(nowhere.all(), QList{hash(1)});
    }

    void whatCannotBeWrittenIsSaid()
    {
        ReplayMemory refused(u"/proc/nowhere/pushes-seen"_s);
        for (int i = 1; i <= 2; ++i) {
            const auto told = refused.add({hash(i)});
            QVERIFY(!told);
            QCOMPARE(told.failure().kind, Failure::Kind::NotRecorded);
            QVERIFY(!told.failure().detail.isEmpty());
        }
        QCOMPARE(refused.all(), (QList{hash(1), hash(2)})); // known until the program ends
    }

#ifdef Q_OS_UNIX
    /// A full disk takes a part of what is written.
    void aFullDiskIsSaid()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"pushes-seen"_s);
        ReplayMemory memory(file);
        QVERIFY(memory.add({hash(1)}));
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit full = before;
        full.rlim_cur = ReplayMemory::hashSize * 2 + 7;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
        const auto appended = memory.add({hash(2), hash(3)});
        const auto writtenAnew = memory.add({hash(4)});
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!appended);
        QCOMPARE(appended.failure().kind, Failure::Kind::NotRecorded);
        QVERIFY(!writtenAnew);
        QCOMPARE(memory.all().size(), 4);
        QVERIFY(memory.add({hash(5)})); // there is room again
        QCOMPARE(ReplayMemory(file).all(), memory.all());
        QCOMPARE(memory.all().size(), 5);
    }
#endif

    /// Whatever the disk took of what failed, the next ones that it takes are whole, and bring the failed
    /// along.
    void whatCouldNotBeWrittenIsWrittenWithTheNext()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"pushes-seen"_s);
        ReplayMemory memory(file);
        QVERIFY(memory.add({hash(1)}));
        QVERIFY(QFile::rename(file, file + u".aside"_s));
        QVERIFY(QDir().mkdir(file)); // a folder can't be written
        QVERIFY(!memory.add({hash(2)}));
        QVERIFY(!memory.add({hash(3)}));
        QVERIFY(QDir().rmdir(file));
        QVERIFY(QFile::rename(file + u".aside"_s, file));
        QFile torn(file);
        QVERIFY(torn.open(QFile::Append));
        torn.write("half");
        torn.close();
        QVERIFY(memory.add({hash(4)}));
        QCOMPARE(ReplayMemory(file).all(), (QList{hash(1), hash(2), hash(3), hash(4)}));
        QVERIFY(memory.add({hash(5)}));
        QCOMPARE(ReplayMemory(file).all().size(), 5);
    }
};

QTEST_GUILESS_MAIN(TestPushMemory)
#include "tst_replaymemory.moc"
