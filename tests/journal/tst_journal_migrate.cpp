// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journaltrial.h"
#include "support/strict.h"

#include <QTemporaryDir>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

class TestJournalMigrate : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Strict::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"journal.sqlite"_s);
    }

    void olderVersionsAreReadAndSearched_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("1") << 1;
        QTest::newRow("2") << 2;
    }

    void olderVersionsAreReadAndSearched()
    {
        QFETCH(int, version);
        layDown(version);
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
            const auto live
                = [&trial](const QString& text) { return trial.page(text, 100, {}, KeyKind::Live)->rows; };
            QCOMPARE(live({}).size(), version == 1 ? 1 : 2);
            QCOMPARE(live(u"918273"_s).size(), 1);
            QCOMPARE(live(u"two devices"_s).size(), version == 1 ? 0 : 1);
            QCOMPARE(live(u"zeta"_s).size(), 0);
            const auto zeta = trial.page(u"zeta kingdom"_s, 100, {}, KeyKind::Sandbox);
            QCOMPARE(zeta->rows.size(), 1);
            QCOMPARE(zeta->rows.first().failure()->serverText, u"Insufficient balance"_s);
            QVERIFY(trial.append(eventsOf(7, {intent(7)})));
        }
        QCOMPARE(sqlValue(m_file, u"PRAGMA user_version"_s).toInt(), 5);
        QCOMPARE(sqlValue(m_file, u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
        JournalTrial again(m_file);
        QCOMPARE(again.open().orders.size(), 2);
    }

    void factsAreFilledIn()
    {
        layDown(2);
        {
            JournalTrial trial(m_file);
            QVERIFY(trial.open().canWrite);
        }
        const auto fact = [this](const QString& column, int order) {
            return sqlValue(m_file, u"SELECT %1 FROM orders WHERE id = %2"_s.arg(column).arg(order))
                .toString();
        };
        const QList<std::tuple<QString, QString, QString, QString>> expected{
            {u"kind"_s, u"live"_s, u"sandbox"_s, u"live"_s},
            {u"base"_s, u"https://sms.provynx.com/api/v1/sms"_s, u"sandbox"_s,
                u"https://sms.provynx.com/api/v1/sms"_s},
            {u"profile"_s, u"p1"_s, u"sandbox"_s, u"p1"_s},
            {u"region"_s, u"us"_s, u"global"_s, u"us"_s},
            {u"country"_s, u""_s, u"gb"_s, u""_s},
            {u"country_name"_s, u""_s, u"United Kingdom"_s, u""_s},
            {u"operator"_s, u"any"_s, u"any"_s, u"tmobile"_s},
            {u"server"_s, u"1"_s, u"3"_s, u"2"_s},
            {u"service"_s, u"acme"_s, u"zeta"_s, u"acme"_s},
            {u"service_name"_s, u"Acme Mail"_s, u"Zeta"_s, u"Acme Mail"_s},
            {u"phone"_s, u"+12025550143"_s, u""_s, u"+12025550187"_s},
            {u"test_case"_s, u"TC-1"_s, u""_s, u"TC-3"_s},
            {u"code"_s, u"918273"_s, u""_s, u""_s},
            {u"bought_at"_s, u"1763820187000000"_s, u""_s, u"1763820192000000"_s},
            {u"code_at"_s, u"1763820189000000"_s, u""_s, u""_s},
            {u"took"_s, u"2000000"_s, u""_s, u""_s},
            {u"took_order"_s, u"2000000"_s, u"9223372036854775807"_s, u"9223372036854775807"_s},
            {u"price"_s, u"12500"_s, u""_s, u"700000"_s},
            {u"price_order"_s, u"12500"_s, u"-1"_s, u"700000"_s},
            {u"refund"_s, u""_s, u""_s, u"700000"_s},
            {u"currency"_s, u"USD"_s, u""_s, u"USD"_s},
            {u"phase"_s, u"waiting"_s, u"refused"_s, u"cancelled"_s},
            {u"outcome"_s, u"received"_s, u"not-bought"_s, u"cancelled"_s},
            {u"result"_s, u"none"_s, u"none"_s, u"blocked"_s},
            {u"keeps_codes"_s, u"1"_s, u"0"_s, u"0"_s},
        };
        for (const auto& [column, first, second, third] : expected) {
            QVERIFY2(fact(column, 1) == first, qPrintable(column));
            QVERIFY2(fact(column, 2) == second, qPrintable(column));
            QVERIFY2(fact(column, 3) == third, qPrintable(column));
        }
    }

    /// What a migrated file has is what a new one has.
    void theTablesAreTheSame()
    {
        const auto tables = [](const QString& file) {
            return sqlValue(file,
                u"SELECT group_concat(name || ': ' || sql, char(10)) FROM (SELECT name, sql FROM "
                u"sqlite_master "
                "WHERE sql IS NOT NULL ORDER BY name)"_s)
                .toString();
        };
        const QString fresh = m_folder->filePath(u"fresh.sqlite"_s);
        JournalTrial(fresh).open();
        const QString expected = tables(fresh);
        QVERIFY(expected.contains(u"orders_by_took"_s));
        for (const int version : {1, 2}) {
            layDown(version);
            JournalTrial(m_file).open();
            QCOMPARE(tables(m_file), expected);
            QFile::remove(m_file);
        }
    }

    /// A migration that can't be finished leaves the file as it was.
    void halfAMigrationIsNone_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QString>("obstacle");
        QTest::newRow("1, index of words") << 1 << u"CREATE TABLE search_index (in_the_way)"_s;
        QTest::newRow("1, last index") << 1 << u"CREATE TABLE orders_with_codes (in_the_way)"_s;
        QTest::newRow("2, last index") << 2 << u"CREATE TABLE orders_with_codes (in_the_way)"_s;
    }

    void halfAMigrationIsNone()
    {
        QFETCH(int, version);
        QFETCH(QString, obstacle);
        layDown(version);
        runSql(m_file, obstacle + u";\n"_s);
        const int events = sqlValue(m_file, u"SELECT count(*) FROM events"_s).toInt();
        {
            JournalTrial trial(m_file);
            const JournalOpened opened = trial.open();
            QVERIFY(!opened.canWrite);
            QVERIFY(!opened.reason.isEmpty());
            QVERIFY(!trial.append(eventsOf(7, {intent(7)})));
        }
        QCOMPARE(sqlValue(m_file, u"PRAGMA user_version"_s).toInt(), version);
        QCOMPARE(sqlValue(m_file, u"SELECT count(*) FROM sqlite_master WHERE name = 'search'"_s).toInt(),
            version - 1);
        QCOMPARE(sqlValue(m_file, u"SELECT count(*) FROM pragma_table_info('orders') WHERE name = 'kind'"_s)
                     .toInt(),
            0);
        QCOMPARE(sqlValue(m_file, u"SELECT count(*) FROM events"_s).toInt(), events);
    }

private:
    void layDown(int version)
    {
        QFile script(QStringLiteral(PROVYNX_FIXTURES "/journal/v%1.sql").arg(version));
        QVERIFY(script.open(QFile::ReadOnly));
        runSql(m_file, QString::fromUtf8(script.readAll()));
        QCOMPARE(sqlValue(m_file, u"PRAGMA user_version"_s).toInt(), version);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestJournalMigrate)
#include "tst_journal_migrate.moc"
