// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pushmemory.h"
#include "support/strict.h"

#include <QFile>
#include <QTemporaryDir>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

QByteArray hash(int i)
{
    return QByteArray::number(i).rightJustified(PushMemory::hashSize, '0');
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
            PushMemory memory(file);
            QVERIFY(memory.all().isEmpty());
            memory.add({hash(1), hash(2)});
            memory.add({hash(3)});
        }
        const PushMemory again(file);
        QCOMPARE(again.all(), (QList{hash(1), hash(2), hash(3)}));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(file) & others));
    }

    void halfAHashIsNone()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"pushes-seen"_s);
        PushMemory(file).add({hash(1)});
        QFile cut(file);
        QVERIFY(cut.open(QFile::Append));
        cut.write("cut off");
        cut.close();
        QCOMPARE(PushMemory(file).all(), QList{hash(1)});
        PushMemory(file).add({hash(2)}); // stands where a hash stands
        QCOMPARE(PushMemory(file).all(), (QList{hash(1), hash(2)}));
    }

    /// However many there are, in the file and beside it.
    void theOldestGo()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"pushes-seen"_s);
        PushMemory memory(file);
        QList<QByteArray> many;
        for (int i = 0; i < int(PushMemory::most) + 6'000; ++i)
            many.append(hash(i));
        memory.add(many);
        QCOMPARE(memory.all().size(), PushMemory::most);
        QCOMPARE(memory.all().last(), many.last());
        QCOMPARE(QFile(file).size(), PushMemory::most * PushMemory::hashSize);
        QFile grown(file);
        QVERIFY(grown.open(QFile::Append));
        grown.write(QByteArray(4'000'000, 'x'));
        grown.close();
        QCOMPARE(PushMemory(file).all().size(), PushMemory::most);
        QCOMPARE(QFile(file).size(), PushMemory::most * PushMemory::hashSize);
    }

    void withoutAFileItKnowsUntilTheEnd()
    {
        PushMemory nowhere({});
        nowhere.add({hash(1)});
        QCOMPARE(nowhere.all(), QList{hash(1)});
        PushMemory refused(u"/proc/nowhere/pushes-seen"_s);
        refused.add({hash(1)});
        QCOMPARE(refused.all(), QList{hash(1)});
    }
};

QTEST_GUILESS_MAIN(TestPushMemory)
#include "tst_pushmemory.moc"
