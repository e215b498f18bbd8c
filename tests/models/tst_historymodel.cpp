// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/historymodel.h"
#include "models/roles.h"
#include "support/strict.h"
#include "words/historywords.h"
#include "words/words.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

OrderFacts facts(int number)
{
    OrderFacts made;
    made.attempt = AttemptId(u"attempt-%1"_s.arg(number));
    made.intendedAt = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC).addSecs(-number);
    made.phone = u"+1202555%1"_s.arg(number % 100 + 100, 4, 10, QChar(u'0'));
    return made;
}

QList<OrderFacts> slice(int from, int count)
{
    QList<OrderFacts> made;
    for (int i = from; i < from + count; ++i)
        made << facts(i);
    return made;
}

Clock noon()
{
    return {[] { return QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC); },
        [] { return std::chrono::milliseconds(0); }};
}

} // namespace

class TestHistoryModel : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void slicesComeWhenTheEndIsReached()
    {
        HistoryModel model(noon());
        QAbstractItemModelTester tester(&model);
        QSignalSpy wanted(&model, &HistoryModel::moreWanted);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.canFetchMore({}));
        model.begin(slice(0, 200), true);
        QCOMPARE(model.rowCount(), 200);
        // The tester looks after more by itself on every change.
        QTRY_COMPARE(wanted.size(), 1);
        QVERIFY(!model.canFetchMore({})); // one question at a time
        model.append(slice(200, 200), true);
        QCOMPARE(model.rowCount(), 400);
        QCOMPARE(model.wantedRows(), 400);
        model.giveUp();
        model.append(slice(400, 10), false);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.facts(409)->attempt, facts(409).attempt);
        QVERIFY(!model.facts(410));
        model.begin({}, false);
        QCOMPARE(model.rowCount(), 0);
    }

    /// 100,000 rows come in few slices, and none of them is asked for before it is scrolled to.
    void fewQuestionsForManyRows()
    {
        constexpr int all = 100'000;
        HistoryModel model(noon());
        int read = 0;
        int questions = 0;
        connect(&model, &HistoryModel::moreWanted, this, [&] { ++questions; });
        model.begin(slice(0, HistoryModel::firstSlice), true);
        read = HistoryModel::firstSlice;
        QCOMPARE(questions, 0);
        while (model.canFetchMore({})) {
            model.fetchMore({});
            const int count = qMin(model.wantedRows(), all - read);
            model.append(slice(read, count), read + count < all);
            read += count;
        }
        QCOMPARE(model.rowCount(), all);
        QCOMPARE(read, all);
        QVERIFY2(questions < 30, qPrintable(QString::number(questions)));
    }

    void aRowThatIsHereIsNotTakenTwice()
    {
        HistoryModel model(noon());
        QAbstractItemModelTester tester(&model);
        model.begin(slice(0, 10), true);
        model.append(slice(5, 10), false);
        QCOMPARE(model.rowCount(), 15);
        QCOMPARE(model.rowOf(facts(12).attempt), 12);
    }

    void rowsChangeWhereTheyStand()
    {
        HistoryModel model(noon());
        QAbstractItemModelTester tester(&model);
        model.begin(slice(0, 10), false);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        OrderFacts seventh = facts(7);
        QVERIFY(model.put(seventh));
        QCOMPARE(changed.size(), 0); // nothing is different
        seventh.result = TestResult::Pass;
        QVERIFY(model.put(seventh));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.index(7, 0).data(FactsRole).value<OrderFacts>().result, TestResult::Pass);
        QVERIFY(!model.put(facts(70)));
        const QPersistentModelIndex kept(model.index(7, 0));
        model.prepend(facts(-1));
        QCOMPARE(model.rowCount(), 11);
        QCOMPARE(kept.row(), 8);
        model.prepend(facts(-1));
        QCOMPARE(model.rowCount(), 11);
        model.remove(facts(2).attempt);
        model.remove(facts(2).attempt);
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(kept.row(), 7);
        QCOMPARE(model.rowOf(facts(2).attempt), -1);
        QCOMPARE(kept.data(IdRole).toString(), facts(7).attempt.text());
    }

    void wordsAndAlignment()
    {
        HistoryModel model(noon());
        model.begin(slice(0, 1), false);
        QCOMPARE(model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(),
            words::columnTitle(HistoryColumn(3)));
        QVERIFY(!model.headerData(99, Qt::Horizontal, Qt::DisplayRole).isValid());
        const auto cell = [&model](HistoryColumn column) { return model.index(0, int(column)); };
        QCOMPARE(cell(HistoryColumn::Number).data().toString(), words::phone(u"+12025550100"_s));
        QCOMPARE(cell(HistoryColumn::Bought).data(Qt::AccessibleTextRole).toString(),
            words::historySentence(facts(0), noon().now()));
        QVERIFY(
            cell(HistoryColumn::Price).data(Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignRight);
    }

    void sortingIsAskedFor()
    {
        HistoryModel model(noon());
        QSignalSpy wanted(&model, &HistoryModel::sortWanted);
        model.sort(int(HistoryColumn::Price), Qt::DescendingOrder);
        model.sort(-1, Qt::AscendingOrder);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(0).value<HistoryColumn>(), HistoryColumn::Price);
        QCOMPARE(wanted.first().at(1).toBool(), true);
    }
};

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "tst_historymodel.moc"
