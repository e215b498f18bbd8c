// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/eventtext.h"
#include "journaltrial.h"
#include "support/strict.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

namespace {

/// Words that stand nowhere else, whole or in the three-letter pieces of the index.
struct Marks {
    explicit Marks(int number)
        : code(u"%1"_s.arg(7'000'000 + number * 7919))
        , text(u"qz%1xv kwyj%1qx "_s.arg(number, 5, 10, QChar(u'0')).repeated(1 + number % 40))
        , note(u"hjq%1zzv"_s.arg(number, 5, 10, QChar(u'0')))
        , phone(u"+1202777%1"_s.arg(number, 5, 10, QChar(u'0')))
    {
    }
    QString code;
    QString text;
    QString note;
    QString phone;
};

QList<Event> purchase(int number, bool ended = true)
{
    const Marks marks(number);
    Bought b = bought(number);
    b.phone = marks.phone;
    QList<OrderEventData> what{intent(number), Sent{1}, b, code(marks.code, marks.text),
        ResultSet{TestResult::Fail, marks.note, u"TC"_s}};
    if (ended)
        what << Expired{};
    return eventsOf(number, what);
}

} // namespace

class TestJournalForget : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Strict::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"journal.sqlite"_s);
    }

    void oneIsGoneFromTheDisk()
    {
        constexpr int count = 120;
        JournalTrial trial(m_file);
        trial.open();
        // An order's rows come at many times and its words grow, so that pages split and cells move.
        QRandomGenerator random(3);
        QList<int> turns;
        for (int i = 0; i < count; ++i)
            turns << i << i << i;
        std::shuffle(turns.begin(), turns.end(), random);
        QHash<int, int> done;
        for (const int i : std::as_const(turns)) {
            const int part = done[i]++;
            QVERIFY(trial.append(
                purchase(i).mid(part == 0 ? 0 : part + 2, part == 0 ? 3 : part), Durability::Soon));
        }
        QSet<int> gone;
        while (gone.size() < 25) {
            const int number = random.bounded(count);
            QVERIFY(isThere(Marks(number)) != gone.contains(number));
            const auto forgotten = trial.forget(attemptId(number));
            QVERIFY(forgotten);
            QCOMPARE(*forgotten, gone.contains(number) ? 0 : 1);
            gone.insert(number);
            QVERIFY2(traces(Marks(number)).isEmpty(), qPrintable(traces(Marks(number)).join(u' ')));
            QVERIFY(!allBytesIn(m_folder->path()).contains(attemptId(number).text().toUtf8()));
            QCOMPARE(trial.page(Marks(number).note)->rows.size(), 0);
        }
        for (int i = 0; i < count; ++i)
            QCOMPARE(trial.page(Marks(i).note)->rows.size(), gone.contains(i) ? 0 : 1);
        // What is left still works.
        QVERIFY(trial.append(purchase(500)));
        QCOMPARE(trial.page({}, 1000)->rows.size(), count - gone.size() + 1);
    }

    void codesAreGoneAndTheOrderStays()
    {
        JournalTrial trial(m_file);
        trial.open();
        QVERIFY(trial.append(purchase(1) + purchase(2)));
        QVERIFY(trial.forgetCodes(attemptId(1)));
        const Marks marks(1);
        const QByteArray bytes = allBytesIn(m_folder->path());
        QVERIFY(!bytes.contains(marks.code.toUtf8()));
        QVERIFY(!bytes.contains("qz00001xv"));
        QVERIFY(bytes.contains(marks.phone.toUtf8()));
        QVERIFY(bytes.contains(Marks(2).code.toUtf8()));
        QCOMPARE(trial.page(marks.code)->rows.size(), 0);
        const QList<Order> found = trial.page(marks.phone)->rows;
        QCOMPARE(found.size(), 1);
        QVERIFY(found[0].hasCode());
        QCOMPARE(found[0].messages()[0].code, wipedMark());
        QCOMPARE(*trial.forgetCodes(attemptId(1)), 0);
        QCOMPARE(*trial.forgetCodes(attemptId(99)), 0);
    }

    void theActiveStay()
    {
        JournalTrial trial(m_file);
        trial.open();
        QVERIFY(trial.append(purchase(1, false) + purchase(2)));
        QCOMPARE(trial.forget(attemptId(1)).failure().kind, Failure::Kind::NotRecorded);
        QVERIFY(!trial.forgetCodes(attemptId(1)));
        QFile aside(m_file + u".damaged-2026-01-01T00-00-00Z"_s);
        QVERIFY(aside.open(QFile::WriteOnly));
        aside.write(Marks(2).code.toUtf8());
        aside.close();
        QCOMPARE(*trial.forgetAll(), 1);
        QVERIFY(traces(Marks(2)).isEmpty());
        const QList<Order> left = trial.page()->rows;
        QCOMPARE(left.size(), 1);
        QCOMPARE(left[0], foldOf(purchase(1, false)));
        // The index keeps pieces of words, which no search for whole ones would find.
        trial.journal.close();
        QCOMPARE(
            sqlValue(m_file, u"SELECT count(*) FROM search_index WHERE search_index MATCH 'hjq'"_s).toInt(),
            1);
    }

    void retentionTakesTheOld()
    {
        JournalTrial trial(m_file);
        trial.open();
        QList<Event> old = purchase(1);
        for (Event& event : old)
            event.at = event.at.addDays(-91);
        QVERIFY(trial.append(old + purchase(2)));
        QCOMPARE(*trial.applyRetention(someTime().addDays(-90)), 1);
        QVERIFY(traces(Marks(1)).isEmpty());
        QVERIFY(isThere(Marks(2)));
        QCOMPARE(*trial.applyRetention(someTime().addDays(-90)), 0);
    }

    /// The program ended between the deletion and the cleaning: the next one that deletes cleans too.
    void whatIsOwedIsPaid()
    {
        {
            JournalTrial trial(m_file);
            trial.open();
            QVERIFY(trial.append(purchase(1) + purchase(2)));
        }
        runSql(m_file,
            u"PRAGMA secure_delete = OFF;\nPRAGMA foreign_keys = ON;\nDELETE FROM orders WHERE attempt = "
            u"'%1';\n"
            "INSERT INTO chores VALUES ('purge');\n"_s.arg(attemptId(1).text()));
        QVERIFY(isThere(Marks(1)));
        JournalTrial trial(m_file);
        trial.open();
        QTRY_VERIFY_WITH_TIMEOUT(traces(Marks(1)).isEmpty(), 20'000);
        QCOMPARE(trial.page()->rows.size(), 1);
    }

private:
    QStringList traces(const Marks& marks) const
    {
        const QByteArray bytes = allBytesIn(m_folder->path());
        const QString folded = marks.text.left(9);
        QStringList found;
        for (const QString& mark : {marks.code, folded, marks.note, marks.phone}) {
            if (bytes.contains(mark.toUtf8()) || bytes.contains(QByteArray(mark.toUtf8()).toBase64()))
                found << mark;
        }
        return found;
    }
    bool isThere(const Marks& marks) const { return traces(marks).size() == 4; }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestJournalForget)
#include "tst_journal_forget.moc"
