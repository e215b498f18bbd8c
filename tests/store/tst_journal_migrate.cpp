// SPDX-License-Identifier: GPL-3.0-or-later
#include "journaltrial.h"
#include "support/strict.h"

#include <QTemporaryDir>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

class TestJournalMigrate : public Strict
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Strict::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"journal.sqlite"_s);
        QFile script(QStringLiteral(PROVYNX_FIXTURES "/journal/v1.sql"));
        QVERIFY(script.open(QFile::ReadOnly));
        runSql(m_file, QString::fromUtf8(script.readAll()));
        QCOMPARE(sqlValue(m_file, u"PRAGMA user_version"_s).toInt(), 1);
    }

    void versionOneIsReadAndSearched()
    {
        {
            JournalTrial trial(m_file);
            const JournalOpened opened = trial.open();
            QVERIFY2(opened.canWrite, qPrintable(opened.reason));
            QCOMPARE(opened.setAside, JournalOpened::SetAside::Nothing);
            QCOMPARE(opened.orders.size(), 1);
            const Order& order = opened.orders.first();
            QCOMPARE(order.phone(), u"+12025550143"_s);
            QCOMPARE(order.intent().purchase.body, QByteArray("{\"server\":1}"));
            QCOMPARE(order.intent().base, BaseUrl::service());
            QCOMPARE(order.messages().first().code, u"918273"_s);
            QCOMPARE(order.price()->micros(), 12'500);
            QCOMPARE(trial.page()->orders.size(), 2);
            QCOMPARE(trial.page(u"918273"_s)->orders.size(), 1);
            const auto zeta = trial.page(u"zeta kingdom"_s);
            QCOMPARE(zeta->orders.size(), 1);
            QCOMPARE(zeta->orders.first().failure()->serverText, u"Insufficient balance"_s);
            QVERIFY(trial.append(eventsOf(7, {intent(7)})));
        }
        QCOMPARE(sqlValue(m_file, u"PRAGMA user_version"_s).toInt(), 2);
        JournalTrial again(m_file);
        QCOMPARE(again.open().orders.size(), 2);
    }

    /// A migration that can't be finished leaves the file as it was.
    void halfAMigrationIsNone()
    {
        runSql(m_file, u"CREATE TABLE search_index (in_the_way);\n"_s);
        {
            JournalTrial trial(m_file);
            const JournalOpened opened = trial.open();
            QVERIFY(!opened.canWrite);
            QVERIFY(!opened.reason.isEmpty());
            QVERIFY(!trial.append(eventsOf(7, {intent(7)})));
        }
        QCOMPARE(sqlValue(m_file, u"PRAGMA user_version"_s).toInt(), 1);
        QCOMPARE(sqlValue(m_file, u"SELECT count(*) FROM sqlite_master WHERE name = 'search'"_s).toInt(), 0);
        QCOMPARE(sqlValue(m_file, u"SELECT count(*) FROM events"_s).toInt(), 6);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestJournalMigrate)
#include "tst_journal_migrate.moc"
