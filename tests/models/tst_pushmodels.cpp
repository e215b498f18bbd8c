// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deliverymodel.h"
#include "models/roles.h"
#include "models/unmatchedmodel.h"
#include "support/strict.h"
#include "words/pushwords.h"
#include "words/words.h"

#include <QAbstractItemModelTester>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

const QDateTime start = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

PushRecord record(PushOutcome outcome, int second = 0, int count = 1)
{
    return {start.addSecs(second), outcome, SignatureFault::None, {}, {}, count};
}

Push push(int i)
{
    Push made;
    made.phone = u"+44770090012%1"_s.arg(i);
    made.service = u"whatsapp"_s;
    made.message.code = QString::number(1000 + i);
    made.message.seenAt = start.addSecs(i);
    made.digest = QByteArray::number(i);
    return made;
}

} // namespace

class TestPushModels : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void deliveriesStandNewestFirst()
    {
        DeliveryModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.add(record(PushOutcome::Shown, 1));
        model.add(record(PushOutcome::BadSignature, 2));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, DeliveryModel::When).data().toString(), words::moment(start.addSecs(2)));
        QVERIFY(model.index(0, 0).data(RefusedRole).toBool());
        QVERIFY(!model.index(1, 0).data(RefusedRole).toBool());
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }

    void aFloodIsALineAndANumber()
    {
        DeliveryModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.add(record(PushOutcome::Shown));
        for (int i = 0; i < 1000; ++i) {
            model.add(record(PushOutcome::WrongPath, i, 10));
            model.add(record(PushOutcome::Crowded, i));
        }
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(1, DeliveryModel::What).data().toString(),
            words::delivery(record(PushOutcome::WrongPath, 0, 10'000)));
        // What was taken in is never counted together.
        model.add(record(PushOutcome::Shown));
        model.add(record(PushOutcome::Shown));
        QCOMPARE(model.rowCount(), 5);
    }

    void onlyTheLastOnesAreKept()
    {
        DeliveryModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        for (int i = 0; i < 500; ++i)
            model.add(record(PushOutcome::Shown, i));
        QCOMPARE(model.rowCount(), 200);
        QCOMPARE(model.index(0, DeliveryModel::When).data().toString(), words::moment(start.addSecs(499)));
    }

    void unmatchedOnesComeAndGo()
    {
        UnmatchedModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QList<QList<int>> lists{{}, {1}, {3, 2, 1}, {3, 1}, {5, 4, 3, 1}, {5}, {7, 6}, {}};
        for (const QList<int>& list : lists) {
            QList<Push> pushes;
            for (const int i : list)
                pushes.append(push(i));
            model.setPushes(pushes);
            QCOMPARE(model.rowCount(), pushes.size());
            for (int row = 0; row < model.rowCount(); ++row)
                QCOMPARE(model.push(row), pushes[row]);
        }
    }

    void anUnmatchedOneTellsWhatItKnows()
    {
        UnmatchedModel model;
        Push text = push(2);
        text.phone.clear();
        text.number = NumberId(u"num_2"_s);
        text.message.code.clear();
        text.message.text = u"Welcome"_s;
        model.setPushes({text, push(1)});
        const auto shown = [&model](int row, int column, int role = Qt::DisplayRole) {
            return model.index(row, column).data(role).toString();
        };
        QCOMPARE(shown(1, UnmatchedModel::Number), words::phone(u"+447700900121"_s));
        QCOMPARE(shown(1, UnmatchedModel::Code), words::code(u"1001"_s));
        QCOMPARE(shown(1, UnmatchedModel::Code, Qt::AccessibleTextRole), words::codeSpelt(u"1001"_s));
        QCOMPARE(shown(0, UnmatchedModel::Number), u"num_2"_s);
        QCOMPARE(shown(0, UnmatchedModel::Code), u"Welcome"_s);
        QCOMPARE(shown(0, UnmatchedModel::Service), u"whatsapp"_s);
    }
};

QTEST_GUILESS_MAIN(TestPushModels)
#include "tst_pushmodels.moc"
