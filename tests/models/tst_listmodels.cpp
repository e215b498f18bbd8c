// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ordermodel.h"
#include "models/placemodels.h"
#include "models/profilemodel.h"
#include "models/roles.h"
#include "models/servicemodel.h"
#include "support/strict.h"
#include "words/words.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

constexpr auto inQtTest = QAbstractItemModelTester::FailureReportingMode::QtTest;

Service service(
    const QString& id, const QString& name, std::optional<qint64> stock = {}, qint64 micros = 850'000)
{
    return {ServiceId(id), name, Money::fromMicros(micros, u"USD"_s), stock};
}

QStringList shown(const QAbstractItemModel& model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row, 0).data().toString());
    return names;
}

Order order(const QString& attempt, int minute, const QString& serviceName = u"Acme"_s)
{
    Intended intended;
    intended.purchase.attempt = AttemptId(attempt);
    intended.serviceName = serviceName;
    Order made;
    const QDateTime at(QDate(2026, 3, 1), QTime(12, minute), Qt::UTC);
    made.apply({AttemptId(attempt), at, intended});
    return made;
}

Order bought(Order present, const QString& phone)
{
    const Event event{present.attempt(), present.intendedAt(), Bought{NumberId(u"n1"_s), phone, {}, {}, {}}};
    present.apply(event);
    return present;
}

Order stopped(Order present)
{
    present.apply({present.attempt(), present.intendedAt(), StoppedTrying{}});
    return present;
}

const QDateTime moment = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

QDateTime nowFor(const Order&)
{
    return moment;
}

} // namespace

class TestListModels : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void servicesSayWhatTheyKnow()
    {
        ServiceModel model;
        const QAbstractItemModelTester tester(&model, inQtTest);
        const Service unknown{ServiceId(u"Wa"_s), QString(), std::nullopt, std::nullopt};
        model.setPrices(
            PriceList(Market(), {service(u"tg"_s, u"Télégram"_s, 0), unknown, service(u"x"_s, u"X"_s, 7)}));
        const QModelIndex out = model.index(0);
        QCOMPARE(out.data().toString(), u"Télégram"_s);
        QCOMPARE(out.data(IdRole).toString(), u"tg"_s);
        QCOMPARE(out.data(SearchRole).toString(), u"telegram tg"_s);
        QCOMPARE(out.data(PriceRole).value<Money>(), Money::fromMicros(850'000, u"USD"_s));
        QCOMPARE(out.data(StockRole), QVariant(qint64(0)));
        QCOMPARE(out.data(OutOfStockRole), QVariant(true));
        QVERIFY(out.flags().testFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable));
        QCOMPARE(model.index(1).data().toString(), u"Wa"_s);
        QCOMPARE(model.index(1).data(SearchRole).toString(), u"wa"_s);
        QVERIFY(!model.index(1).data(PriceRole).isValid());
        QVERIFY(!model.index(1).data(StockRole).isValid());
        QCOMPARE(model.index(1).data(OutOfStockRole), QVariant(false));
        QCOMPARE(model.rowOf(ServiceId(u"x"_s)), 2);
        QCOMPARE(model.rowOf(ServiceId(u"y"_s)), -1);
        QVERIFY(!model.index(-1).data().isValid());
    }

    void servicesReadAsOneSentence()
    {
        ServiceModel model;
        model.setPrices(PriceList(Market(), {service(u"a"_s, u"Acme"_s)}));
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
            words::serviceSentence(service(u"a"_s, u"Acme"_s), false));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setLeaders({ServiceId(u"a"_s)}, {});
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
            words::serviceSentence(service(u"a"_s, u"Acme"_s), true));
        QCOMPARE(changed.size(), 1);
    }

    void aRefreshKeepsTheChoiceAndAnotherMarketDoesNot()
    {
        ServiceModel model;
        const QAbstractItemModelTester tester(&model, inQtTest);
        model.setPrices(PriceList(Market(), {service(u"a"_s, u"A"_s, 1), service(u"b"_s, u"B"_s, 1)}));
        QItemSelectionModel selection(&model);
        selection.select(model.index(1), QItemSelectionModel::Select);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);

        model.setPrices(PriceList(Market(), {service(u"b"_s, u"B"_s, 0), service(u"c"_s, u"C"_s, 1)}));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
        QVERIFY(!changes[0][2].value<QList<int>>().contains(SearchRole));
        QCOMPARE(selection.selectedIndexes().value(0).data(IdRole).toString(), u"b"_s);
        QCOMPARE(model.index(0).data(OutOfStockRole), QVariant(true));

        model.setPrices(PriceList(Market(), {service(u"b"_s, u"Bee"_s, 0), service(u"c"_s, u"C"_s, 1)}));
        QCOMPARE(model.index(0).data(SearchRole).toString(), u"bee b"_s);
        QVERIFY(changes[1][2].value<QList<int>>().isEmpty());

        const Market other = Market::unitedStates(Server::Two);
        model.setPrices(PriceList(other, {service(u"b"_s, u"Bee"_s, 9)}));
        QCOMPARE(resets.size(), 1);
        QVERIFY(!selection.hasSelection());
        QCOMPARE(model.offer(ServiceId(u"b"_s))->market(), other);
        model.setPrices({});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.offer(ServiceId(u"b"_s)));
    }

    void favouritesLeadThenRecentsThenTheRest()
    {
        ServiceModel model;
        const QAbstractItemModelTester tester(&model, inQtTest);
        QList<Service> services;
        for (const QString& name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s})
            services.append(service(name, name.toUpper()));
        model.setPrices(PriceList(Market(), services));
        QItemSelectionModel selection(&model);
        selection.select(model.index(2), QItemSelectionModel::Select);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);

        // Favourites as the list of prices has them, recents as they are told, a favourite once; who isn't there is left out.
        model.setLeaders({ServiceId(u"e"_s), ServiceId(u"c"_s), ServiceId(u"gone"_s)},
            {ServiceId(u"f"_s), ServiceId(u"e"_s), ServiceId(u"away"_s), ServiceId(u"b"_s)});
        QCOMPARE(shown(model), QStringList({u"C"_s, u"E"_s, u"F"_s, u"B"_s, u"A"_s, u"D"_s}));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(selection.selectedIndexes().value(0).row(), 0);
        QCOMPARE(model.index(0).data(FavouriteRole), QVariant(true));
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
            words::serviceSentence(service(u"c"_s, u"C"_s), true));
        QCOMPARE(model.index(2).data(FavouriteRole), QVariant(false));

        // A refresh keeps them in front, and so does another market.
        services.removeAt(2);
        services.append(service(u"g"_s, u"G"_s));
        model.setPrices(PriceList(Market(), services));
        QCOMPARE(shown(model), QStringList({u"E"_s, u"F"_s, u"B"_s, u"A"_s, u"D"_s, u"G"_s}));
        QCOMPARE(resets.size(), 0);
        model.setPrices(PriceList(Market::unitedStates(Server::Two), services));
        QCOMPARE(model.index(0).data().toString(), u"E"_s);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setLeaders({}, {});
        QCOMPARE(shown(model), QStringList({u"A"_s, u"B"_s, u"D"_s, u"E"_s, u"F"_s, u"G"_s}));
        QVERIFY(!changes.isEmpty());
        QVERIFY(changes.last()[2].value<QList<int>>().contains(FavouriteRole));
    }

    void offersAreOfTheNewAnswerWhileRowsChange()
    {
        ServiceModel model;
        model.setPrices(PriceList(Market(), {service(u"a"_s, u"A"_s, 1, 1)}));
        std::optional<Offer> offered;
        connect(&model, &QAbstractItemModel::rowsInserted, this,
            [&] { offered = model.offer(ServiceId(u"a"_s)); });
        model.setPrices(PriceList(Market(), {service(u"z"_s, u"Z"_s), service(u"a"_s, u"A"_s, 1, 2)}));
        QVERIFY(offered);
        QCOMPARE(offered->service().price->micros(), 2);
    }

    void countriesByName()
    {
        CountryModel model;
        const QAbstractItemModelTester tester(&model, inQtTest);
        model.setCountries({{CountryId(u"gb"_s), QString()}, {CountryId(u"CH"_s), u"Schweiz"_s},
            {CountryId(u"zz9"_s), QString()}, {CountryId(u"de"_s), QString()},
            {CountryId(u"001"_s), QString()}});
        QCOMPARE(
            shown(model), QStringList({u"001"_s, u"Germany"_s, u"Schweiz"_s, u"United Kingdom"_s, u"ZZ9"_s}));
        QCOMPARE(model.index(2).data(SearchRole).toString(), u"schweiz switzerland ch"_s);
        QCOMPARE(model.index(3).data(SearchRole).toString(), u"united kingdom gb"_s);
        QCOMPARE(model.rowOf(CountryId(u"gb"_s)), 3);

        QItemSelectionModel selection(&model);
        selection.select(model.index(3), QItemSelectionModel::Select);
        model.setCountries({{CountryId(u"gb"_s), u"Albion"_s}, {CountryId(u"de"_s), QString()}});
        QCOMPARE(shown(model), QStringList({u"Albion"_s, u"Germany"_s}));
        QCOMPARE(selection.selectedIndexes().value(0).data(IdRole).toString(), u"gb"_s);
    }

    void anyOperatorIsAlwaysFirst()
    {
        OperatorModel model(u"Any operator"_s);
        const QAbstractItemModelTester tester(&model, inQtTest);
        QCOMPARE(shown(model), QStringList({u"Any operator"_s}));
        model.setOperators(
            {{OperatorId(u"ee"_s), u"EE"_s}, {anyOperator(), u"any"_s}, {OperatorId(u"o2"_s), {}}});
        QCOMPARE(shown(model), QStringList({u"Any operator"_s, u"EE"_s, u"o2"_s}));
        QCOMPARE(model.rowOf(anyOperator()), 0);
        QCOMPARE(model.rowOf(OperatorId(u"o2"_s)), 2);
        model.setOperators({});
        QCOMPARE(shown(model), QStringList({u"Any operator"_s}));
    }

    void profiles()
    {
        ProfileModel model;
        const QAbstractItemModelTester tester(&model, inQtTest);
        Profile work{ProfileId(u"1"_s), u"Work"_s, KeyKind::Live, u"1234"_s, {}};
        const Profile home{ProfileId(u"2"_s), u"Home"_s, KeyKind::Test, u"5678"_s, {}};
        model.setProfiles({work, home});
        QItemSelectionModel selection(&model);
        selection.select(model.index(1), QItemSelectionModel::Select);
        model.setProfiles({home});
        QCOMPARE(selection.selectedIndexes().value(0).data(ProfileRole).value<Profile>(), home);
        work.name = u"Office"_s;
        model.setProfiles({work, home});
        QCOMPARE(shown(model), QStringList({u"Office"_s, u"Home"_s}));
        QCOMPARE(selection.selectedIndexes().value(0).row(), 1);
        QCOMPARE(model.profiles().size(), 2);
    }

    void ordersNewestFirst()
    {
        OrderModel model(&nowFor);
        const QAbstractItemModelTester tester(&model, inQtTest);
        model.put(order(u"b"_s, 2));
        model.put(order(u"a"_s, 1));
        model.put(order(u"c"_s, 3));
        model.put(order(u"b2"_s, 2));
        QStringList attempts;
        for (const Order& o : model.orders())
            attempts.append(o.attempt().text());
        QCOMPARE(attempts, QStringList({u"c"_s, u"b2"_s, u"b"_s, u"a"_s}));
        QCOMPARE(model.index(3).data(Qt::AccessibleTextRole).toString(),
            words::sentence(order(u"a"_s, 1), moment));

        const QList<Order> before = model.orders();
        model.setOrders(before);
        QCOMPARE(model.orders(), before);
        model.remove(AttemptId(u"b2"_s));
        model.remove(AttemptId(u"nobody"_s));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.rowOf(AttemptId(u"a"_s)), 2);
        QCOMPARE(model.rowOf(AttemptId(u"b2"_s)), -1);
        QVERIFY(!model.order(AttemptId(u"b2"_s)));
        QCOMPARE(*model.order(AttemptId(u"a"_s)), order(u"a"_s, 1));
    }

    void aChangedOrderKeepsItsRow()
    {
        OrderModel model(&nowFor);
        const QAbstractItemModelTester tester(&model, inQtTest);
        model.setOrders({order(u"a"_s, 1), order(u"b"_s, 2)});
        QItemSelectionModel selection(&model);
        selection.select(model.index(1), QItemSelectionModel::Select);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QCOMPARE(model.index(1).data().toString(), u"Acme"_s);
        model.put(bought(order(u"a"_s, 1), u"+12025550143"_s));
        QCOMPARE(model.index(1).data().toString(), u"+12025550143"_s);
        QVERIFY(model.index(1).data(SearchRole).toString().contains(u"+12025550143"_s));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        model.put(bought(order(u"a"_s, 1), u"+12025550143"_s));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(inserted.size(), 0);
        QCOMPARE(selection.selectedIndexes().value(0).data(IdRole).toString(), u"a"_s);
    }

    void aMissingKeyIsToldWhereItChanges()
    {
        OrderModel model(&nowFor);
        const QAbstractItemModelTester tester(&model, inQtTest);
        model.setOrders({order(u"a"_s, 1), order(u"b"_s, 2)});
        QVERIFY(!model.index(0).data(MissingKeyRole).isValid());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const MissingKey removed{MissingKey::Why::Removed, u"QA"_s, u"1234"_s};
        model.setMissingKeys({{ProfileId(u"of nobody here"_s), removed}});
        QCOMPARE(changed.size(), 0);
        model.setMissingKeys({{model.orders().at(0).intent().profile, removed}});
        QCOMPARE(changed.size(), 2); // both orders are of one profile
        QCOMPARE(model.index(0).data(MissingKeyRole).value<MissingKey>(), removed);
        model.setMissingKeys({{model.orders().at(0).intent().profile, removed}});
        QCOMPARE(changed.size(), 2);
        model.setMissingKeys({});
        QCOMPARE(changed.size(), 4);
        QVERIFY(!model.index(0).data(MissingKeyRole).isValid());
    }

    void aSecondRepaintsOnlyActiveRows()
    {
        OrderModel model(&nowFor);
        model.setOrders({order(u"a"_s, 1), stopped(order(u"b"_s, 2)), order(u"c"_s, 3), order(u"d"_s, 4)});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.tick();
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed[0][0].toModelIndex().row(), 0);
        QCOMPARE(changed[0][1].toModelIndex().row(), 1);
        QCOMPARE(changed[1][0].toModelIndex().row(), 3);
        QCOMPARE(changed[1][1].toModelIndex().row(), 3);
    }
};

QTEST_GUILESS_MAIN(TestListModels)
#include "tst_listmodels.moc"
