// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journaltrial.h"
#include "support/strict.h"

#include <QTemporaryDir>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using SetAside = JournalOpened::SetAside;

/// A journal that somebody edited is a file like any other: nothing of it is run.
class TestJournalEdited : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void itsTriggersAndViewsAreNotObeyed_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("a trigger")
            << u"CREATE TRIGGER steal AFTER INSERT ON events BEGIN UPDATE orders SET phone = '+447700900999'; END;\n"_s;
        QTest::newRow("a trigger that forgets")
            << u"CREATE TRIGGER forget AFTER INSERT ON events BEGIN DELETE FROM events WHERE seq = new.seq; END;\n"_s;
        QTest::newRow("a view beside ours") << u"CREATE VIEW more AS SELECT * FROM events;\n"_s;
    }
    void itsTriggersAndViewsAreNotObeyed()
    {
        QFETCH(QString, script);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"data/journal.sqlite"_s);
        {
            JournalTrial trial(file);
            QVERIFY(trial.open().canWrite);
            QVERIFY(trial.append(eventsOf(1, {intent(1), Sent{1}, bought(1)})));
        }
        runSql(file, script);
        JournalTrial trial(file);
        const JournalOpened opened = trial.open();
        QVERIFY(opened.canWrite);
        QCOMPARE(opened.setAside, SetAside::Damaged); // kept, and what is recorded in it taken over
        QCOMPARE(opened.salvagedEvents, 3);
        QVERIFY(trial.append(eventsOf(2, {intent(2), Sent{1}, bought(2)})));
        for (const int number : {1, 2}) {
            const auto found = trial.find(attemptId(number));
            QVERIFY(found);
            QCOMPARE(found->phone(), bought(number).phone);
            QCOMPARE(found->events().size(), 3);
        }
        trial.journal.close();
        QCOMPARE(
            sqlValue(file, u"SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')"_s).toInt(),
            0);
        QCOMPARE(sqlValue(file, u"SELECT count(*) FROM orders WHERE phone = '+447700900999'"_s).toInt(), 0);
    }

    /// One in a table's place reads nothing, and ends.
    void aViewInATablesPlaceIsNotRead()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"data/journal.sqlite"_s);
        {
            JournalTrial trial(file);
            QVERIFY(trial.open().canWrite);
            QVERIFY(trial.append(eventsOf(1, {intent(1), Sent{1}, bought(1)})));
        }
        runSql(file,
            u"ALTER TABLE events RENAME TO old;\n"
            "CREATE VIEW events AS WITH RECURSIVE n(seq) AS (SELECT 1 UNION ALL SELECT seq + 1 FROM n) "
            "SELECT seq, 1 AS order_id, 0 AS at, 'sent' AS kind, '{}' AS data FROM n;\n"_s);
        JournalTrial trial(file);
        const JournalOpened opened = trial.open();
        QVERIFY(opened.canWrite);
        QCOMPARE(opened.setAside, SetAside::Damaged);
        QVERIFY(opened.mayHaveLost);
        QVERIFY(QFile::exists(opened.keptAside));
    }
};

QTEST_GUILESS_MAIN(TestJournalEdited)
#include "tst_journal_edited.moc"
