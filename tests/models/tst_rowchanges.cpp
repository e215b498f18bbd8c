// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowchanges.h"
#include "support/strict.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

struct Pair {
    QString key;
    int value = 0;
    friend bool operator==(const Pair&, const Pair&) = default;
};

class Pairs : public KeyedListModel<Pair> {
public:
    using KeyedListModel::changeRows;
    using KeyedListModel::resetRows;
    using KeyedListModel::rowOfKey;
    using KeyedListModel::rows;

    QVariant data(const QModelIndex& index, int role) const override
    {
        if (role == Qt::DisplayRole)
            return rows().at(index.row()).key;
        return role == Qt::UserRole ? rows().at(index.row()).value : QVariant();
    }

protected:
    const QString& keyOf(const Pair& row) const override { return row.key; }
};

QList<Pair> numbered(int first, int count)
{
    QList<Pair> made;
    for (int i = first; i < first + count; ++i)
        made.append({QString::number(i), i});
    return made;
}

/// Some rows go, some come, some move, some get another value; how many, by chance.
QList<Pair> shaken(QList<Pair> rows, QRandomGenerator& random)
{
    static int fresh = 0;
    const auto upTo
        = [&random](qsizetype n) { return static_cast<int>(random.bounded(static_cast<int>(n))); };
    const int changes = random.bounded(4) == 0 ? 40 : random.bounded(6);
    for (int i = 0; i < changes; ++i) {
        switch (random.bounded(4)) {
        case 0:
            if (!rows.isEmpty())
                rows.removeAt(upTo(rows.size()));
            break;
        case 1:
            rows.insert(upTo(rows.size() + 1), {u"new%1"_s.arg(++fresh), 0});
            break;
        case 2:
            if (!rows.isEmpty())
                rows.move(upTo(rows.size()), upTo(rows.size()));
            break;
        default:
            if (!rows.isEmpty())
                rows[upTo(rows.size())].value = fresh;
        }
    }
    return rows;
}

/// The list as somebody sees it who hears only the signals.
class Echo {
public:
    explicit Echo(const Pairs& model)
        : m_model(model)
        , m_heard(model.rows())
    {
        using Model = QAbstractItemModel;
        QObject::connect(
            &model, &Model::rowsInserted, &m_ears, [this](const QModelIndex&, int first, int last) {
                for (int i = first; i <= last; ++i)
                    m_heard.insert(i, m_model.rows().at(i));
                ++m_signals;
            });
        QObject::connect(
            &model, &Model::rowsRemoved, &m_ears, [this](const QModelIndex&, int first, int last) {
                m_heard.remove(first, last - first + 1);
                ++m_signals;
            });
        QObject::connect(&model, &Model::rowsMoved, &m_ears,
            [this](const QModelIndex&, int first, int, const QModelIndex&, int before) {
                m_heard.move(first, before > first ? before - 1 : before);
                ++m_signals;
            });
        QObject::connect(
            &model, &Model::dataChanged, &m_ears, [this](const QModelIndex& top, const QModelIndex& bottom) {
                for (int i = top.row(); i <= bottom.row(); ++i)
                    m_heard[i] = m_model.rows().at(i);
                ++m_dataSignals;
            });
        QObject::connect(&model, &Model::layoutChanged, &m_ears, [this] {
            m_heard = m_model.rows();
            ++m_signals;
        });
        QObject::connect(&model, &Model::modelReset, &m_ears, [this] {
            m_heard = m_model.rows();
            ++m_resets;
        });
    }

    const QList<Pair>& heard() const { return m_heard; }
    int structureSignals() const { return m_signals; }
    int dataSignals() const { return m_dataSignals; }
    int resets() const { return m_resets; }

private:
    const Pairs& m_model;
    QObject m_ears;
    QList<Pair> m_heard;
    int m_signals = 0;
    int m_dataSignals = 0;
    int m_resets = 0;
};

} // namespace

class TestRowChanges : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void longestRun()
    {
        using Marks = std::vector<bool>;
        QCOMPARE(longestRising({}), Marks());
        QCOMPARE(longestRising({-1, -1}), Marks({false, false}));
        QCOMPARE(longestRising({0, 1, 2}), Marks({true, true, true}));
        QCOMPARE(longestRising({3, 0, -1, 1, 2}), Marks({false, true, false, true, true}));
        QCOMPARE(longestRising({1, 2, 3, 0}), Marks({true, true, true, false}));
        const std::vector<bool> falling = longestRising({3, 2, 1, 0});
        QCOMPARE(std::count(falling.begin(), falling.end(), true), 1);
    }

    void randomRefreshes_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("rounds");
        QTest::newRow("none to few") << 0 << 300;
        QTest::newRow("few") << 12 << 400;
        QTest::newRow("many, so that both ways are gone") << 14'000 << 10;
    }

    void randomRefreshes()
    {
        QFETCH(int, size);
        QFETCH(int, rounds);
        QRandomGenerator random(7);
        Pairs model;
        model.resetRows(numbered(0, size));
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Echo echo(model);
        QList<Pair> wanted = model.rows();
        for (int round = 0; round < rounds; ++round) {
            QHash<QString, QPersistentModelIndex> pointers;
            for (int row = 0; row < model.rowCount(); row += 1 + model.rowCount() / 20)
                pointers.insert(model.rows().at(row).key, model.index(row));
            wanted = shaken(wanted, random);
            model.changeRows(wanted);
            QCOMPARE(model.rows(), wanted);
            QCOMPARE(echo.heard(), wanted);
            for (auto it = pointers.cbegin(); it != pointers.cend(); ++it)
                QCOMPARE(it.value().row(), model.rowOfKey(it.key()));
        }
        QCOMPARE(echo.resets(), 0);
    }

    void oneMoveIsOneSignal()
    {
        Pairs model;
        model.resetRows(numbered(0, 10));
        const Echo echo(model);
        QList<Pair> wanted = model.rows();
        wanted.move(0, 9);
        model.changeRows(wanted);
        QCOMPARE(echo.structureSignals(), 1);
        wanted.move(9, 0);
        model.changeRows(wanted);
        QCOMPARE(echo.structureSignals(), 2);
        QCOMPARE(echo.heard(), wanted);
    }

    void theSameAgainIsSilent()
    {
        Pairs model;
        model.resetRows(numbered(0, 10));
        const Echo echo(model);
        model.changeRows(numbered(0, 10));
        QCOMPARE(echo.structureSignals() + echo.dataSignals() + echo.resets(), 0);
    }

    void neighboursShareADataSignal()
    {
        Pairs model;
        model.resetRows(numbered(0, 10));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QList<Pair> wanted = model.rows();
        wanted[2].value = wanted[3].value = wanted[7].value = -1;
        model.changeRows(wanted);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed[0][0].toModelIndex().row(), 2);
        QCOMPARE(changed[0][1].toModelIndex().row(), 3);
        QCOMPARE(changed[1][0].toModelIndex().row(), 7);
    }

    void repeatedKeysCountOnce()
    {
        Pairs model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.changeRows({{u"a"_s, 1}, {u"b"_s, 2}, {u"a"_s, 3}});
        QCOMPARE(model.rows(), QList<Pair>({{u"a"_s, 1}, {u"b"_s, 2}}));
        model.resetRows({{u"c"_s, 1}, {u"c"_s, 2}});
        QCOMPARE(model.rows(), QList<Pair>({{u"c"_s, 1}}));
        QCOMPARE(model.rowOfKey(u"a"_s), -1);
    }

    void manyChangesAreFewSignals()
    {
        constexpr int size = 100'000;
        Pairs model;
        model.resetRows(numbered(0, size));
        QItemSelectionModel selection(&model);
        selection.select(model.index(500), QItemSelectionModel::Select);
        const Echo echo(model);
        QList<Pair> wanted;
        for (int i = size - 1; i >= 0; --i) {
            wanted.append(i % 3 == 0 ? Pair{u"other%1"_s.arg(i), i} : Pair{QString::number(i), i + 1});
        }
        model.changeRows(wanted);
        QCOMPARE(model.rows(), wanted);
        QVERIFY(echo.structureSignals() <= 4);
        QCOMPARE(echo.dataSignals(), 1);
        QCOMPARE(selection.selectedIndexes().size(), 1);
        QCOMPARE(selection.selectedIndexes().first().data().toString(), u"500"_s);
    }
};

QTEST_GUILESS_MAIN(TestRowChanges)
#include "tst_rowchanges.moc"
