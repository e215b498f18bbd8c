// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plaintext.h"
#include "models/narrowedmodel.h"
#include "models/roles.h"
#include "models/servicemodel.h"
#include "support/strict.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QStringListModel>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

constexpr auto inQtTest = QAbstractItemModelTester::FailureReportingMode::QtTest;

Service service(const QString& name, const QString& id = {}, qint64 stock = 1)
{
    return {ServiceId(id.isEmpty() ? name : id), name, std::nullopt, stock};
}

PriceList prices(const QList<Service>& services)
{
    return PriceList(Market(), services);
}

QStringList shown(const QAbstractItemModel& model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row, 0).data().toString());
    return names;
}

/// What the header promises, written as plainly as possible.
QStringList expected(const QAbstractItemModel& source, const QString& typed)
{
    const QStringList words = folded(typed).simplified().split(u' ', Qt::SkipEmptyParts);
    const auto beginsAWord = [](const QString& text, const QString& word) {
        for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !text[at - 1].isLetterOrNumber())
                return true;
        }
        return false;
    };
    QStringList ranked[3];
    for (int row = 0; row < source.rowCount(); ++row) {
        const QModelIndex index = source.index(row, 0);
        const QString text = index.data(SearchRole).toString();
        const auto holds = [&text](const QString& word) { return text.contains(word); };
        if (!std::all_of(words.begin(), words.end(), holds))
            continue;
        const bool begin = std::all_of(
            words.begin(), words.end(), [&](const QString& word) { return beginsAWord(text, word); });
        ranked[text.startsWith(words.join(u' ')) ? 0 : begin ? 1 : 2].append(index.data().toString());
    }
    return ranked[0] + ranked[1] + ranked[2];
}

QString randomName(QRandomGenerator& random)
{
    static const QStringList syllables{
        u"ab"_s, u"ba"_s, u"É"_s, u"ß"_s, u" "_s, u"-"_s, u"a"_s, u"Ω"_s, u"9"_s};
    QString name;
    for (int i = 0; i < 4; ++i)
        name += syllables[random.bounded(static_cast<int>(syllables.size()))];
    return name;
}

} // namespace

class TestNarrowedModel : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("accents") << u"zurich"_s << QStringList{u"Zürich Bank"_s};
        QTest::newRow("accents typed, too") << u"ZÜRICH"_s << QStringList{u"Zürich Bank"_s};
        QTest::newRow("words in any order") << u"GB whats"_s << QStringList{u"WhatsApp GB"_s};
        QTest::newRow("the same") << u"whats gb"_s << QStringList{u"WhatsApp GB"_s};
        QTest::newRow("sharp s") << u"strasse"_s << QStringList{u"Hauptstraße"_s};
        QTest::newRow("sharp s typed") << u"Straße"_s << QStringList{u"Hauptstraße"_s};
        QTest::newRow("width") << u"wide"_s << QStringList{u"ｗｉｄｅ"_s};
        QTest::newRow("id") << u"wa-gb"_s << QStringList{u"WhatsApp GB"_s};
        QTest::newRow("rank") << u"tele"_s
                              << QStringList{u"Telegram"_s, u"Old Telex"_s, u"My-Tele"_s, u"Hotelex"_s};
        QTest::newRow("rank of two") << u"te ol"_s << QStringList{u"Old Telex"_s};
        QTest::newRow("inside") << u"otel"_s << QStringList{u"Hotelex"_s};
        QTest::newRow("one word missing") << u"tele nothing"_s << QStringList();
        QTest::newRow("markup is text") << u"<b>"_s << QStringList{u"<b>bold</b>"_s};
        QTest::newRow("not across rows") << u"bankold"_s << QStringList();
        QTest::newRow("other script") << u"поч"_s << QStringList{u"Почта"_s};
        QTest::newRow("blanks around") << u"  otel\t "_s << QStringList{u"Hotelex"_s};
    }

    void finds()
    {
        QFETCH(QString, typed);
        ServiceModel source;
        source.setPrices(prices({service(u"Hotelex"_s, u"1"_s), service(u"Old Telex"_s, u"2"_s),
            service(u"Zürich Bank"_s, u"3"_s), service(u"My-Tele"_s, u"4"_s), service(u"Telegram"_s, u"5"_s),
            service(u"WhatsApp GB"_s, u"wa-gb"_s), service(u"Hauptstraße"_s, u"6"_s),
            service(u"ｗｉｄｅ"_s, u"7"_s), service(u"<b>bold</b>"_s, u"8"_s), service(u"Почта"_s, u"9"_s)}));
        NarrowedModel model;
        const QAbstractItemModelTester tester(&model, inQtTest);
        model.setSourceModel(&source);
        model.setFilter(typed);
        QTEST(shown(model), "found");
        QCOMPARE(shown(model), expected(source, typed));
        QCOMPARE(model.filter(), typed);
        model.setFilter(u" "_s);
        QCOMPARE(shown(model), shown(source));
    }

    void aSourceWithoutSearchTextIsFoundByName()
    {
        QStringListModel source({u"Élan"_s, u"Other"_s});
        NarrowedModel model;
        model.setSourceModel(&source);
        model.setFilter(u"ela"_s);
        QCOMPARE(shown(model), QStringList{u"Élan"_s});
    }

    void rowsByIdAndBack()
    {
        ServiceModel source;
        source.setPrices(
            prices({service(u"Acme"_s, u"a"_s), service(u"Bolt"_s, u"b"_s), service(u"Acorn"_s, u"c"_s)}));
        NarrowedModel model;
        QVERIFY(!model.indexOf(u"a"_s).isValid());
        model.setSourceModel(&source);
        QCOMPARE(model.indexOf(u"c"_s).row(), 2);
        model.setFilter(u"ac"_s);
        QCOMPARE(model.indexOf(u"c"_s).row(), 1);
        QVERIFY(!model.indexOf(u"b"_s).isValid());
        QVERIFY(!model.indexOf(u"nobody"_s).isValid());
        QVERIFY(!model.mapFromSource(source.index(1)).isValid());
        QCOMPARE(model.mapToSource(model.index(1, 0)), source.index(2));
        source.setPrices(prices({service(u"Acorn"_s, u"c"_s)}));
        QCOMPARE(model.indexOf(u"c"_s).row(), 0);
        QVERIFY(!model.indexOf(u"a"_s).isValid());
    }

    void anEqualResultIsNoReset()
    {
        ServiceModel source;
        source.setPrices(prices({service(u"Acme"_s), service(u"Bolt"_s)}));
        NarrowedModel model;
        model.setSourceModel(&source);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setFilter(u"bo"_s);
        QCOMPARE(resets.size(), 1);
        model.setFilter(u"bol"_s);
        model.setFilter(u"bol "_s);
        QCOMPARE(resets.size(), 1);
        model.setFilter(u"a"_s);
        QCOMPARE(resets.size(), 2);
        QCOMPARE(shown(model), QStringList{u"Acme"_s});
    }

    void withoutAFilterTheChoiceSurvives()
    {
        ServiceModel source;
        source.setPrices(prices({service(u"a"_s), service(u"b"_s), service(u"c"_s)}));
        NarrowedModel model;
        model.setSourceModel(&source);
        const QAbstractItemModelTester tester(&model, inQtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QItemSelectionModel selection(&model);
        selection.select(model.index(1, 0), QItemSelectionModel::Select);
        source.setPrices(prices({service(u"z"_s), service(u"c"_s), service(u"b"_s), service(u"a"_s)}));
        source.setPrices(prices({service(u"b"_s), service(u"y"_s)}));
        QCOMPARE(selection.selectedIndexes().value(0).data(IdRole).toString(), u"b"_s);
        QCOMPARE(resets.size(), 0);
    }

    void withAFilterOtherDataAndOtherPlacesKeepTheChoice()
    {
        ServiceModel source;
        source.setPrices(prices({service(u"ax"_s), service(u"q"_s), service(u"bx"_s), service(u"cx"_s)}));
        NarrowedModel model;
        model.setSourceModel(&source);
        model.setFilter(u"x"_s);
        const QAbstractItemModelTester tester(&model, inQtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        QItemSelectionModel selection(&model);
        selection.select(model.index(1, 0), QItemSelectionModel::Select);
        source.setPrices(
            prices({service(u"cx"_s, {}, 5), service(u"bx"_s), service(u"q"_s, {}, 5), service(u"ax"_s)}));
        QCOMPARE(shown(model), QStringList({u"cx"_s, u"bx"_s, u"ax"_s}));
        QCOMPARE(selection.selectedIndexes().value(0).data(IdRole).toString(), u"bx"_s);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0][0].toModelIndex(), model.index(0, 0));
        source.setPrices(prices(
            {service(u"cx"_s, {}, 5), service(u"bx"_s), service(u"new x"_s, u"q"_s), service(u"ax"_s)}));
        QCOMPARE(resets.size(), 1);
        QCOMPARE(shown(model), QStringList({u"new x"_s, u"cx"_s, u"bx"_s, u"ax"_s}));
    }

    void randomRefreshes_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("rounds");
        QTest::newRow("few") << 15 << 300;
        QTest::newRow("many") << 6'000 << 12;
    }

    void randomRefreshes()
    {
        QFETCH(int, size);
        QFETCH(int, rounds);
        QRandomGenerator random(11);
        ServiceModel source;
        NarrowedModel model;
        model.setSourceModel(&source);
        const QAbstractItemModelTester tester(&model, inQtTest);
        const QStringList filters{
            u""_s, u"a"_s, u"ab"_s, u"é"_s, u"ss"_s, u"a b"_s, u"9 -"_s, u"ω"_s, u"aba"_s};
        QList<Service> services;
        for (int i = 0; i < size; ++i)
            services.append(service(randomName(random), u"i%1"_s.arg(i)));
        for (int round = 0; round < rounds; ++round) {
            const QString typed = filters[random.bounded(static_cast<int>(filters.size()))];
            if (random.bounded(2) == 0)
                model.setFilter(typed);
            const int changes = random.bounded(5) == 0 ? 50 : 3;
            for (int i = 0; i < changes; ++i) {
                const int row = random.bounded(static_cast<int>(services.size()));
                const QString id = u"r%1-%2"_s.arg(round).arg(i);
                switch (random.bounded(5)) {
                case 0:
                    if (services.size() > 1)
                        services.removeAt(row);
                    break;
                case 1:
                    services.insert(row, service(randomName(random), id));
                    break;
                case 2:
                    services.move(row, random.bounded(static_cast<int>(services.size())));
                    break;
                case 3:
                    services[row].name = randomName(random);
                    break;
                default:
                    services[row].stock = round;
                }
            }
            source.setPrices(prices(services));
            QCOMPARE(shown(model), expected(source, model.filter()));
            for (int row = 0; row < model.rowCount(); row += 1 + model.rowCount() / 20) {
                const QModelIndex index = model.index(row, 0);
                QCOMPARE(model.mapFromSource(model.mapToSource(index)), index);
                QCOMPARE(model.indexOf(index.data(IdRole).toString()), index);
            }
        }
    }

    void aSourceThatSortsItself_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("all") << QString();
        QTest::newRow("narrowed") << u"x"_s;
    }

    void aSourceThatSortsItself()
    {
        QFETCH(QString, typed);
        QStringListModel source({u"cx"_s, u"b"_s, u"ax"_s});
        NarrowedModel model;
        model.setSourceModel(&source);
        model.setFilter(typed);
        const QAbstractItemModelTester tester(&model, inQtTest);
        QItemSelectionModel selection(&model);
        selection.select(model.index(0, 0), QItemSelectionModel::Select);
        source.sort(0);
        QCOMPARE(selection.selectedIndexes().value(0).data().toString(), u"cx"_s);
        QCOMPARE(shown(model).last(), u"cx"_s);
        QCOMPARE(selection.selectedIndexes().value(0).row(), model.rowCount() - 1);
    }

    void anotherSourceAndNone()
    {
        NarrowedModel model;
        const QAbstractItemModelTester tester(&model, inQtTest);
        model.setFilter(u"a"_s);
        QStringListModel first({u"a"_s, u"b"_s});
        model.setSourceModel(&first);
        {
            QStringListModel second({u"ab"_s, u"ba"_s, u"c"_s});
            model.setSourceModel(&second);
            QCOMPARE(shown(model), QStringList({u"ab"_s, u"ba"_s}));
            first.setStringList({});
            QCOMPARE(model.rowCount(), 2);
        }
        QCOMPARE(model.rowCount(), 0);
        model.setSourceModel(&first);
        first.setStringList({u"a"_s});
        QCOMPARE(shown(model), QStringList{u"a"_s});
    }

    void aHundredThousand()
    {
        QList<Service> services;
        for (int i = 0; i < 100'000; ++i)
            services.append(service(u"Service %1"_s.arg(i)));
        ServiceModel source;
        source.setPrices(prices(services));
        NarrowedModel model;
        model.setSourceModel(&source);
        model.setFilter(u"serv 99999"_s);
        QCOMPARE(shown(model), QStringList{u"Service 99999"_s});
        model.setFilter(u"s"_s);
        QCOMPARE(model.rowCount(), 100'000);
        model.setFilter(u"9999"_s);
        QCOMPARE(shown(model), expected(source, u"9999"_s));
        services[50].stock = 0;
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        source.setPrices(prices(services));
        QCOMPARE(resets.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestNarrowedModel)
#include "tst_narrowedmodel.moc"
