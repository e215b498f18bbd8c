// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/historybrowser.h"
#include "desk/journals.h"
#include "journal/journaltrial.h"
#include "support/strict.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

namespace {

/// Two journals, one who reads them, and what he told.
struct Reader {
    explicit Reader(int orders = 0, const QString& itsFolder = {})
        : journals({[] { return someTime(); }, Clock::system().elapsed},
            itsFolder.isNull() ? folder.path() : itsFolder)
        , browser(journals)
    {
        query.kind = KeyKind::Test; // intent()'s
        for (int i = 1; i <= orders; ++i)
            append(i);
        QObject::connect(
            &browser, &HistoryBrowser::began, &browser, [this](const QList<OrderFacts>& its, bool more) {
                ++beginnings;
                rows = its;
                hasMore = more;
            });
        QObject::connect(
            &browser, &HistoryBrowser::wentOn, &browser, [this](const QList<OrderFacts>& its, bool more) {
                ++continuations;
                rows += its;
                hasMore = more;
            });
        QObject::connect(
            &browser, &HistoryBrowser::failed, &browser, [this](const Failure& failure, bool isFirst) {
                failures.append(failure);
                wasFirst = isFirst;
            });
        QObject::connect(&browser, &HistoryBrowser::counted, &browser,
            [this](std::optional<qint64> count) { counts.append(count.value_or(-1)); });
    }

    void append(int number, Journals::Which which = Journals::Which::Real)
    {
        std::optional<bool> kept;
        journals.atHand(which)->append(eventsOf(number, {intent(number), Sent{1}, bought(number)}),
            Durability::Now, &browser, [&kept](const Result<Done>& done) { kept = done.ok(); });
        QTRY_COMPARE(kept, true);
    }

    QTemporaryDir folder;
    Journals journals;
    HistoryBrowser browser;
    HistoryQuery query;
    QList<OrderFacts> rows;
    bool hasMore = false;
    int beginnings = 0;
    int continuations = 0;
    QList<Failure> failures;
    bool wasFirst = false;
    QList<qint64> counts; ///< -1: it could not be counted
};

OrderFacts factsOf(int number)
{
    return OrderFacts::of(foldOf(eventsOf(number, {intent(number), Sent{1}, bought(number)})));
}

} // namespace

class TestHistoryBrowser : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void sliceBySlice()
    {
        Reader reader(25);
        QVERIFY(reader.browser.isStale());
        QVERIFY(reader.browser.read(reader.query, 10));
        QVERIFY(!reader.browser.isStale());
        QTRY_COMPARE(reader.rows.size(), 10);
        QVERIFY(reader.hasMore && reader.browser.hasMore());
        QCOMPARE(reader.rows.constFirst().attempt, attemptId(25));
        QTRY_COMPARE(reader.counts, QList<qint64>{25});
        QCOMPARE(reader.browser.count(), 25);
        reader.browser.readMore(10);
        QTRY_COMPARE(reader.rows.size(), 20);
        reader.browser.readMore(10);
        QTRY_COMPARE(reader.rows.size(), 25);
        QVERIFY(!reader.hasMore && !reader.browser.hasMore());
        QCOMPARE(reader.rows.constLast().attempt, attemptId(1));
        // At the end nothing more is asked.
        reader.browser.readMore(10);
        reader.browser.readCount();
        QTRY_COMPARE(reader.counts.size(), 2);
        QCOMPARE(reader.rows.size(), 25);
        QCOMPARE(reader.beginnings, 1);
    }

    void anAnswerToAnEarlierQueryIsToldToNobody()
    {
        Reader reader(12);
        reader.browser.read(reader.query, 5);
        HistoryQuery oldestFirst = reader.query;
        oldestFirst.descending = false;
        reader.browser.read(oldestFirst, 3);
        QTRY_COMPARE(reader.counts.size(), 1);
        QCOMPARE(reader.beginnings, 1);
        QCOMPARE(reader.rows.size(), 3);
        QCOMPARE(reader.rows.constFirst().attempt, attemptId(1));
        // Nor the next rows of it.
        reader.browser.readMore(4);
        reader.browser.read(reader.query, 2);
        QTRY_COMPARE(reader.counts.size(), 2);
        QCOMPARE(reader.beginnings, 2);
        QCOMPARE(reader.continuations, 0);
        QCOMPARE(reader.rows.size(), 2);
        QCOMPARE(reader.rows.constFirst().attempt, attemptId(12));
        QCOMPARE(reader.browser.query(), reader.query);
    }

    void whatIsBoughtMeanwhileStandsOnTopOrMakesItStale()
    {
        Reader reader(5);
        reader.browser.read(reader.query, 2);
        QTRY_COMPARE(reader.counts, QList<qint64>{5});
        const OrderFacts first = reader.rows.constFirst();
        QVERIFY(reader.browser.takeOnTop(factsOf(6), &first));
        QCOMPARE(reader.counts.constLast(), 6);
        QCOMPARE(reader.browser.count(), 6);
        QVERIFY(!reader.browser.isStale());
        // Older than what is on top: somewhere below.
        QVERIFY(!reader.browser.takeOnTop(factsOf(2), &first));
        QVERIFY(reader.browser.isStale());
        QVERIFY(!reader.browser.takeOnTop(factsOf(7), &first)); // nobody knows any more what is on top
        QCOMPARE(reader.browser.count(), 6);
        reader.browser.read(reader.query, 2);
        QVERIFY(!reader.browser.isStale());
    }

    void underAnotherQueryNobodyKnowsWhereItBelongs_data()
    {
        QTest::addColumn<HistoryQuery>("query");
        HistoryQuery query;
        query.kind = KeyKind::Test;
        const auto row = [&query](const char* name, const std::function<void(HistoryQuery&)>& change) {
            HistoryQuery its = query;
            change(its);
            QTest::newRow(name) << its;
        };
        row("another column", [](HistoryQuery& its) { its.sortedBy = HistoryColumn::Price; });
        row("oldest first", [](HistoryQuery& its) { its.descending = false; });
        row("words", [](HistoryQuery& its) { its.text = u"whatsapp"_s; });
        row("another result", [](HistoryQuery& its) { its.result = TestResult::Blocked; });
        row("another outcome", [](HistoryQuery& its) { its.outcome = Outcome::Cancelled; });
    }
    void underAnotherQueryNobodyKnowsWhereItBelongs()
    {
        QFETCH(HistoryQuery, query);
        Reader reader(1);
        reader.browser.read(query, 10);
        QTRY_COMPARE(reader.beginnings, 1);
        const OrderFacts below = factsOf(1);
        QVERIFY(!reader.browser.takeOnTop(factsOf(2), &below));
        QVERIFY(reader.browser.isStale());
    }

    void theFirstOfAll()
    {
        Reader reader;
        reader.browser.read(reader.query, 10);
        QTRY_COMPARE(reader.beginnings, 1);
        QTRY_COMPARE(reader.counts, QList<qint64>{0});
        QVERIFY(reader.browser.takeOnTop(factsOf(1), nullptr));
        QCOMPARE(reader.counts.constLast(), 1);
    }

    void eachKindHasItsJournal()
    {
        Reader reader(3);
        HistoryQuery sandbox = reader.query;
        sandbox.kind = KeyKind::Sandbox;
        QVERIFY(reader.browser.read(sandbox, 10));
        QTRY_COMPARE(reader.beginnings, 1);
        QVERIFY(reader.rows.isEmpty());
        std::optional<Order> found;
        QVERIFY(reader.browser.find(
            KeyKind::Sandbox, attemptId(1), this, [&found](const Result<Order>& order) { found = *order; }));
        QTRY_VERIFY(found);
        QVERIFY(found->isEmpty());
        QVERIFY(reader.browser.find(
            KeyKind::Test, attemptId(1), this, [&found](const Result<Order>& order) { found = *order; }));
        QTRY_COMPARE(found->attempt(), attemptId(1));
    }

    void aRowIsAddedToAndForgotten()
    {
        Reader reader(2);
        bool kept = false;
        const Event ended{attemptId(1), someTime().addSecs(60), Expired{}};
        QVERIFY(reader.browser.append(
            KeyKind::Test, ended, this, [&kept](const Result<Done>& done) { kept = done.ok(); }));
        QTRY_VERIFY(kept);
        qint64 gone = 0;
        QVERIFY(reader.browser.forget(KeyKind::Test, attemptId(1), this,
            [&gone](const Result<qint64>& forgotten) { gone = *forgotten; }));
        QTRY_COMPARE(gone, 1);
        reader.browser.read(reader.query, 10);
        QTRY_COMPARE(reader.rows.size(), 1);
        QCOMPARE(reader.rows.constFirst().attempt, attemptId(2));
    }

    void exported()
    {
        Reader reader(4);
        const QString file = reader.folder.filePath(u"out.csv"_s);
        auto* its = reader.browser.exportTo(
            {reader.query, ExportFormat::Csv, file, {u"1"_s, someTime(), {}}}, &reader.browser);
        QVERIFY(its);
        QSignalSpy finished(its, &HistoryExport::finished);
        its->start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.constFirst().constFirst().toLongLong(), 4);
        QVERIFY(QFile::exists(file));
    }

    void whatCanNotBeReadIsSaid()
    {
        Reader reader(12);
        reader.browser.read(reader.query, 5);
        QTRY_COMPARE(reader.counts, QList<qint64>{12});
        reader.journals.journal(Journals::Which::Real)->close();
        reader.browser.readMore(5);
        QTRY_COMPARE(reader.failures.size(), 1);
        QVERIFY(!reader.wasFirst);
        QVERIFY(reader.browser.hasMore()); // to be asked for again
        reader.browser.read(reader.query, 5);
        QTRY_COMPARE(reader.failures.size(), 2);
        QVERIFY(reader.wasFirst);
        QCOMPARE(reader.failures.constLast().kind, Failure::Kind::NotRecorded);
        QTRY_COMPARE(reader.counts.constLast(), -1);
    }

    void nothingIsKept()
    {
        Reader reader(0, u""_s);
        QVERIFY(!reader.browser.read(reader.query, 10));
        QVERIFY(!reader.browser.find(KeyKind::Test, attemptId(1), this, [](const Result<Order>&) {}));
        QVERIFY(!reader.browser.append(
            KeyKind::Test, {attemptId(1), someTime(), Expired{}}, this, [](const Result<Done>&) {}));
        QVERIFY(!reader.browser.forget(KeyKind::Test, attemptId(1), this, [](const Result<qint64>&) {}));
        QVERIFY(!reader.browser.exportTo({reader.query, ExportFormat::Csv, {}, {}}, this));
        reader.browser.readMore(10);
        reader.browser.readCount();
        QVERIFY(reader.counts.isEmpty() && reader.beginnings == 0 && reader.failures.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestHistoryBrowser)
#include "tst_historybrowser.moc"
