// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quickordermodel.h"
#include "models/quicksearch.h"
#include "models/roles.h"
#include "support/strict.h"
#include "words/quickorderwords.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

const CountryId gb(u"gb"_s);
const CountryId de(u"de"_s);

Service service(const QString& id, const QString& name, qint64 stock = 5)
{
    return {ServiceId(id), name, Money::fromMicros(850'000, u"USD"_s), stock};
}

const QList<Service>& goods()
{
    static const QList<Service> all{
        service(u"wb"_s, u"WhatsApp Business"_s),
        service(u"wa"_s, u"WhatsApp"_s),
        service(u"wn"_s, u"Whatnot"_s),
        service(u"wp"_s, u"Wharf Pay"_s, 0),
        service(u"ap"_s, u"Acme Pay"_s),
        service(u"go"_s, u"Google"_s),
        service(u"gv"_s, u"Google Voice"_s),
        service(u"cb"_s, u"Café Crème"_s),
        service(u"fo"_s, u"Focus"_s),
        service(u"gs"_s, u"2GIS"_s),
    };
    return all;
}

QuickPriceList prices(const Market& market, const QString& countryName = {}, const QString& operatorName = {})
{
    return {PriceList(market, goods()), countryName, countryName.toLower(), operatorName};
}

/// "wa@gb1", "wa@us2", "wa@gb1/o2", and "repeat" for the row that repeats.
QString shown(const QuickRow& row)
{
    if (row.isRepeat)
        return u"repeat"_s;
    const QString place = row.market.region() == Region::UnitedStates ? u"us"_s : row.market.country().text();
    const QString op = row.market.op() == anyOperator() ? QString() : u'/' + row.market.op().text();
    return row.service.id.text() + u'@' + place + QString::number(int(row.market.server())) + op;
}

QString shown(const QList<QuickRow>& rows)
{
    QStringList all;
    for (const QuickRow& row : rows)
        all.append(shown(row));
    return all.join(u' ');
}

QString shown(const std::optional<Market>& market)
{
    if (!market)
        return u"none"_s;
    QuickRow row;
    row.market = *market;
    return shown(row);
}

const Market us1 = Market::unitedStates(Server::One);
const Market us2 = Market::unitedStates(Server::Two);
const Market gb1 = Market::global(Server::One, gb);
const Market gb1o2 = Market::global(Server::One, gb, OperatorId(u"o2"_s));
const Market de1 = Market::global(Server::One, de);

} // namespace

class TestQuickSearch : public test::Strict {
    Q_OBJECT

    static QuickSearch sample()
    {
        QuickSearch search;
        search.setHere(gb1);
        search.setLists({prices(us1), prices(us2), prices(gb1, u"United Kingdom"_s),
            prices(gb1o2, u"United Kingdom"_s, u"O2 Britain"_s)});
        return search;
    }

private Q_SLOTS:
    void ranking_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first"); ///< the first rows, in this order
        QTest::newRow("as drawn") << u"gb whats"_s << u"wb@gb1 wa@gb1 wb@gb1/o2 wa@gb1/o2"_s;
        QTest::newRow("in any order") << u"whats gb"_s << u"wb@gb1 wa@gb1 wb@gb1/o2 wa@gb1/o2"_s;
        QTest::newRow("a whole name before its beginning")
            << u"whatsapp gb"_s << u"wa@gb1 wa@gb1/o2 wb@gb1"_s;
        QTest::newRow("whole words before beginnings") << u"google"_s << u"go@gb1"_s;
        QTest::newRow("two words of a name") << u"business whatsapp"_s << u"wb@gb1"_s;
        QTest::newRow("a name as typed before one in another order")
            << u"pay acme us"_s << u"ap@us1 ap@us2"_s;
        QTest::newRow("case and accents") << u"CAFE creme"_s << u"cb@gb1"_s;
        QTest::newRow("accents typed") << u"càfé"_s << u"cb@gb1"_s;
        QTest::newRow("a server") << u"s2 goog"_s << u"go@us2 gv@us2"_s;
        QTest::newRow("a server by its word") << u"server 2 voice"_s << u"gv@us2"_s;
        QTest::newRow("a server in one word") << u"server2 voice"_s << u"gv@us2"_s;
        QTest::newRow("a country by its name") << u"king whatsapp"_s << u"wa@gb1"_s;
        QTest::newRow("an operator by its id") << u"o2 whatsapp"_s << u"wa@gb1/o2"_s;
        QTest::newRow("an operator by its name") << u"brit whatsapp"_s << u"wa@gb1/o2"_s;
        QTest::newRow("what is near first") << u"acme"_s << u"ap@gb1 ap@gb1/o2 ap@us1 ap@us2"_s;
        QTest::newRow("us is the country before a part of Focus") << u"us focus"_s << u"fo@us1 fo@us2"_s;
        QTest::newRow("out of stock is found, behind what begins alike")
            << u"wha"_s << u"wb@gb1 wa@gb1 wn@gb1 wb@gb1/o2 wa@gb1/o2 wn@gb1/o2"_s;
        QTest::newRow("out of stock is found by its name") << u"wharf gb any"_s << u"wp@gb1"_s;
        QTest::newRow("a number in a name") << u"2gis gb"_s << u"gs@gb1"_s;
        QTest::newRow("inside a word, at last") << u"ogle gb1"_s << QString();
        QTest::newRow("inside a word") << u"ogle gb"_s << u"go@gb1"_s;
        QTest::newRow("by the service's id") << u"wn gb"_s << u"wn@gb1"_s;
        QTest::newRow("nothing") << u"gb nothing"_s << QString();
        QTest::newRow("no such country") << u"fr whats"_s << QString();
    }

    void ranking()
    {
        QFETCH(QString, typed);
        QFETCH(QString, first);
        const QString found = shown(sample().find(typed, 20));
        if (first.isEmpty())
            QCOMPARE(found, QString());
        else
            QVERIFY2(found == first || found.startsWith(first + u' '), qPrintable(found));
    }

    void favouritesThenRecents()
    {
        QuickSearch search = sample();
        search.setPastOrders({{gb1, ServiceId(u"wn"_s), u"Whatnot"_s, u"United Kingdom"_s}});
        search.setFavourites({ServiceId(u"wa"_s)});
        QVERIFY2(shown(search.find(u"wha gb"_s, 4)).startsWith(u"wa@gb1 wa@gb1/o2 wn@gb1 wb@gb1"_s),
            qPrintable(shown(search.find(u"wha gb"_s, 4))));
        // But what was typed whole comes first.
        search.setFavourites({ServiceId(u"wb"_s)});
        QVERIFY(shown(search.find(u"whatsapp"_s, 4)).startsWith(u"wa@gb1 "_s));
    }

    void withoutWordsWhatIsLikely()
    {
        QuickSearch search = sample();
        QCOMPARE(shown(search.find({}, 6)), QString());
        search.setFavourites({ServiceId(u"wp"_s), ServiceId(u"go"_s), ServiceId(u"none"_s)});
        search.setPastOrders({{us1, ServiceId(u"wa"_s), u"WhatsApp"_s, {}}, {gb1, ServiceId(u"go"_s), {}, {}},
            {de1, ServiceId(u"wa"_s), u"WhatsApp"_s, u"Germany"_s},
            {us2, ServiceId(u"old"_s), u"Old"_s, {}}});
        const QList<QuickRow> rows = search.find(u"  "_s, 6);
        QCOMPARE(shown(rows), u"go@gb1 wp@gb1 wa@de1 old@us2 repeat"_s);
        QVERIFY(rows[0].isFavourite && rows[0].isRecent && rows[0].isListed);
        // No list of prices is at hand: what it costs isn't known, and nothing is made up.
        QVERIFY(!rows[2].isListed && !rows[2].isGone && !rows[2].service.price && !rows[2].service.stock);
        QCOMPARE(rows[2].countryName, u"Germany"_s);
        QVERIFY(rows[3].isGone);
        QVERIFY(rows[4].isRepeat);
        QCOMPARE(rows[4].service.name, u"WhatsApp"_s);
        QVERIFY(rows[4].service.price.has_value());
    }

    void recentOrdersAreFoundWithoutTheirPrices()
    {
        QuickSearch search = sample();
        search.setPastOrders({{us1, ServiceId(u"wa"_s), u"WhatsApp"_s, {}},
            {de1, ServiceId(u"wa"_s), u"WhatsApp"_s, u"Deutschland"_s}});
        QCOMPARE(shown(search.find(u"deutsch what"_s, 6)), u"wa@de1 repeat"_s);
        QCOMPARE(shown(search.find(u"de what"_s, 6)), u"wa@de1 repeat"_s);
        // With it, once and with its price.
        search.setLists({prices(de1, u"Deutschland"_s)});
        const QList<QuickRow> rows = search.find(u"de whatsapp"_s, 6);
        QCOMPARE(shown(rows), u"wa@de1 wb@de1 repeat"_s);
        QVERIFY(rows[0].isListed && rows[0].isRecent);
    }

    void moreIsCounted()
    {
        int more = -1;
        const QList<QuickRow> rows = sample().find(u"gb"_s, 6, &more);
        QCOMPARE(rows.size(), 6);
        QCOMPARE(more, 14);
        sample().find(u"gb whatsapp business"_s, 6, &more);
        QCOMPARE(more, 0);
    }

    void aMarketIsNamed_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("market");
        QTest::newRow("nothing") << QString() << u"none"_s;
        QTest::newRow("a service alone") << u"whatsapp"_s << u"none"_s;
        QTest::newRow("an id") << u"de whats"_s << u"@de1"_s;
        QTest::newRow("an id's beginning is none") << u"d whats"_s << u"none"_s;
        QTest::newRow("a name") << u"whats germany"_s << u"@de1"_s;
        QTest::newRow("a beginning") << u"germ whats"_s << u"@de1"_s;
        QTest::newRow("an accent") << u"cote"_s << u"@ci1"_s;
        QTest::newRow("several alike") << u"united whats"_s << u"none"_s;
        QTest::newRow("one of them") << u"united king"_s << u"@gb1/o2"_s;
        QTest::newRow("the other one") << u"united states"_s << u"@us1"_s;
        QTest::newRow("us") << u"us whats"_s << u"@us1"_s;
        QTest::newRow("an id before a word in a name") << u"in whats"_s << u"@in1"_s;
        QTest::newRow("a server") << u"s2 whats"_s << u"@gb2"_s;
        QTest::newRow("the server in use, named") << u"s1 whats"_s << u"@gb1/o2"_s;
        QTest::newRow("both") << u"de s3"_s << u"@de3"_s;
        QTest::newRow("two words for a server") << u"server 3 de"_s << u"@de3"_s;
        QTest::newRow("the country in use keeps its operator") << u"gb whats"_s << u"@gb1/o2"_s;
        QTest::newRow("another server has none") << u"gb s2"_s << u"@gb2"_s;
        QTest::newRow("an operator") << u"vodafone whats"_s << u"@gb1/vf"_s;
        QTest::newRow("no such server") << u"s4 whats"_s << u"none"_s;
    }

    void aMarketIsNamed()
    {
        QFETCH(QString, typed);
        QFETCH(QString, market);
        QuickPlaces places;
        places.here = gb1o2;
        places.countries
            = {{gb, {}}, {de, {}}, {CountryId(u"ae"_s), {}}, {CountryId(u"ci"_s), u"Côte d’Ivoire"_s},
                {CountryId(u"in"_s), {}}, {CountryId(u"xx"_s), u"Somewhere in the sea"_s}};
        places.operators = {{anyOperator(), u"Any"_s}, {OperatorId(u"vf"_s), u"Vodafone"_s}};
        QCOMPARE(shown(marketNamed(typed, places)), market);
    }

    void aMarketIsNamedWithoutOneInUse()
    {
        QuickPlaces places;
        places.server = Server::Two;
        places.countries = {{de, {}}};
        QCOMPARE(shown(marketNamed(u"whats"_s, places)), u"none"_s);
        QCOMPARE(shown(marketNamed(u"de"_s, places)), u"@de2"_s);
        QCOMPARE(shown(marketNamed(u"s3"_s, places)), u"@us3"_s);
    }

    void theModelKeepsTheChosenRow()
    {
        QuickOrderModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QuickSearch search = sample();
        search.setPastOrders({{us1, ServiceId(u"wa"_s), u"WhatsApp"_s, {}}});
        model.setRows(search.find(u"gb wha"_s, 6));
        QItemSelectionModel selection(&model);
        selection.select(model.index(1), QItemSelectionModel::Select);
        const QString chosen = model.index(1).data(IdRole).toString();
        QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(),
            words::quickSentence(model.found().at(1)));
        QVERIFY(model.index(1).data(PriceRole).isValid());
        search.setFavourites({ServiceId(u"wn"_s), ServiceId(u"wa"_s)});
        model.setRows(search.find(u"gb wha"_s, 6));
        QCOMPARE(selection.selectedIndexes().value(0).data(IdRole).toString(), chosen);
        QVERIFY(selection.selectedIndexes().value(0).data(FavouriteRole).toBool());
        QVERIFY(model.index(model.rowCount() - 1).data(QuickRowRole).value<QuickRow>().isRepeat);
        // The order repeated and the same service among what was found are two rows.
        model.setRows(search.find(u"us whatsapp"_s, 6));
        QCOMPARE(shown(model.found().constFirst()), u"wa@us1"_s);
        QVERIFY(model.found().constLast().isRepeat);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void manyAreSearchedWithinAFrame()
    {
        QList<QuickPriceList> lists;
        for (int s = 0; s < 16; ++s) {
            QList<Service> services;
            for (int i = 0; i < 2000; ++i)
                services.append(service(QString::number(i), u"Some service or other %1"_s.arg(i)));
            lists.append(
                {PriceList(Market::global(Server::One, CountryId(u"c%1"_s.arg(s))), services), {}, {}, {}});
        }
        QuickSearch search;
        search.setLists(lists);
        QBENCHMARK_ONCE
        {
            QCOMPARE(search.find(u"serv other 19"_s, 6).size(), 6);
        }
    }
};

QTEST_GUILESS_MAIN(TestQuickSearch)
#include "tst_quicksearch.moc"
