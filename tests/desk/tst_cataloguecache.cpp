// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "desk/cataloguecache.h"
#include "desk/favourites.h"
#include "support/strict.h"

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using sandbox::Endpoint;
using sandbox::Fault;

namespace {

const Market us = Market::unitedStates(Server::One);
const Market gb = Market::global(Server::One, CountryId(u"gb"_s));

Intended intended(const Market& market, const QString& service, KeyKind kind, const BaseUrl& base)
{
    Intended wish;
    wish.market = market;
    wish.service = ServiceId(service);
    wish.serviceName = service.toUpper();
    wish.kind = kind;
    wish.base = base;
    return wish;
}

QStringList services(const QList<PastOrder>& orders)
{
    QStringList texts;
    for (const PastOrder& order : orders)
        texts.append(order.service.text());
    return texts;
}

} // namespace

class TestCatalogueCache : public test::Strict {
    Q_OBJECT

    /// A desk on the sandbox, whose steady clock can be put forward.
    struct Room {
        Desk desk;
        std::chrono::milliseconds later{0};
        Clock clock{desk.clock.now, [this] { return desk.clock.elapsed() + later; }};
        CatalogueCache cache{desk.profiles, clock};
        Room() { desk.enterSandbox(); }
        int catalogues() { return desk.service.deliveries(Endpoint::Catalogue); }
    };

private Q_SLOTS:
    void eachIsLoadedOnce()
    {
        Room room;
        QSignalSpy changed(&room.cache, &CatalogueCache::changed);
        room.cache.load(gb);
        QVERIFY(room.cache.isLoading(gb));
        QVERIFY(room.cache.all().isEmpty());
        room.cache.load(gb);
        room.cache.loadCountries(Server::One);
        room.cache.loadOperators(gb);
        QTRY_COMPARE(room.cache.all().size(), 1);
        QTRY_VERIFY(!room.cache.countries(Server::One).isEmpty());
        QTRY_VERIFY(
            !room.cache.operators(Market::global(Server::One, gb.country(), OperatorId(u"x"_s))).isEmpty());
        QCOMPARE(room.cache.all().constFirst().market(), gb);
        QVERIFY(!room.cache.isLoading(gb));
        room.cache.load(gb);
        room.cache.loadCountries(Server::One);
        room.cache.loadOperators(gb);
        QVERIFY(!room.cache.isLoading(gb));
        QCOMPARE(room.catalogues(), 3);
        QVERIFY(room.cache.countries(Server::Two).isEmpty());
    }

    void nobodyBuysFromAStalePriceList()
    {
        Room room;
        QObject context;
        QList<PriceList> got;
        const auto obtain = [&] {
            room.cache.obtain(gb, &context, [&got](const Result<PriceList>& prices) { got.append(*prices); });
        };
        obtain();
        obtain(); // waits for the same answer
        QTRY_COMPARE(got.size(), 2);
        QCOMPARE(room.catalogues(), 1);
        QCOMPARE(got[0].market(), gb);
        QVERIFY(got[0].offer(ServiceId(u"whatsapp"_s)));
        obtain();
        QCOMPARE(got.size(), 3);
        QCOMPARE(room.catalogues(), 1);
        room.later = CatalogueCache::stale - 30s;
        obtain();
        QCOMPARE(got.size(), 4);
        room.later = CatalogueCache::stale + 1s;
        obtain();
        QCOMPARE(got.size(), 4);
        QTRY_COMPARE(got.size(), 5);
        QCOMPARE(room.catalogues(), 2);
        // What somebody else has just read is as good.
        room.later += CatalogueCache::stale + 1s;
        room.cache.take(PriceList(gb, {{ServiceId(u"x"_s), u"X"_s, {}, {}}}));
        obtain();
        QCOMPARE(got.size(), 6);
        QVERIFY(got[5].offer(ServiceId(u"x"_s)));
    }

    void aFailureIsToldAndTriedAgainOnlyWhenAsked()
    {
        Room room;
        room.desk.fault(Fault::Kind::Html, Endpoint::Catalogue, 1);
        room.cache.load(gb);
        QTRY_VERIFY(room.cache.failure(gb).has_value());
        room.cache.load(gb);
        QVERIFY(!room.cache.isLoading(gb));
        room.cache.forgetFailures();
        room.cache.load(gb);
        QTRY_COMPARE(room.cache.all().size(), 1);

        QObject context;
        std::optional<Failure> failed;
        room.desk.fault(Fault::Kind::Html, Endpoint::Catalogue, 1);
        room.cache.obtain(us, &context, [&failed](const Result<PriceList>& prices) {
            if (!prices)
                failed = prices.failure();
        });
        QTRY_VERIFY(failed.has_value());
        // An order asks again by itself.
        bool came = false;
        room.cache.obtain(us, &context, [&came](const Result<PriceList>& prices) { came = prices.ok(); });
        QTRY_VERIFY(came);
    }

    void anotherProfileBeginsWithNothing()
    {
        Room room;
        QObject context;
        bool came = false;
        room.cache.take(PriceList(us, {{ServiceId(u"x"_s), u"X"_s, {}, {}}}));
        room.cache.takeCountries(Server::One, {{CountryId(u"gb"_s), {}}});
        Fault slow;
        slow.kind = Fault::Kind::Slow;
        slow.endpoint = Endpoint::Catalogue;
        slow.delay = 400ms;
        slow.times = 1;
        room.desk.service.addFault(slow);
        room.cache.obtain(gb, &context, [&came](const Result<PriceList>&) { came = true; });
        QTRY_COMPARE(room.catalogues(), 1);
        room.desk.addLiveKey();
        QVERIFY(room.cache.all().isEmpty());
        QVERIFY(room.cache.countries(Server::One).isEmpty());
        room.cache.load(us);
        QTRY_COMPARE(room.cache.all().size(), 1);
        QVERIFY(!QTest::qWaitFor([&came] { return came; }, 800));
    }

    void onlyTheLastFewAreKept()
    {
        Room room;
        for (int i = 0; i < 30; ++i) {
            room.later += 1ms;
            room.cache.take(PriceList(Market::global(Server::One, CountryId(u"c%1"_s.arg(i))), {}));
        }
        const QList<PriceList> kept = room.cache.all();
        QCOMPARE(kept.size(), 16);
        QVERIFY(std::any_of(kept.cbegin(), kept.cend(),
            [](const PriceList& prices) { return prices.market().country().text() == "c29"_L1; }));
        QVERIFY(std::none_of(kept.cbegin(), kept.cend(),
            [](const PriceList& prices) { return prices.market().country().text() == "c0"_L1; }));
    }

    void theShortlistIsOfTheCurrentKindAndAddress()
    {
        Desk desk;
        Favourites list(desk.preferences, desk.profiles);
        QSignalSpy changed(&list, &Favourites::changed);
        list.setFavourite(ServiceId(u"a"_s), true);
        QVERIFY(list.favourites().isEmpty()); // whose would it be?
        desk.enterSandbox();
        changed.clear();
        list.setFavourite(ServiceId(u"a"_s), true);
        list.setFavourite(ServiceId(u"b"_s), true);
        list.setFavourite(ServiceId(u"b"_s), true);
        list.setFavourite(ServiceId(), true);
        QCOMPARE(changed.size(), 2);
        QVERIFY(list.isFavourite(ServiceId(u"a"_s)));

        const BaseUrl box = desk.profiles.current()->base;
        for (const QString& service : {u"x"_s, u"y"_s, u"x"_s})
            list.remember(intended(us, service, KeyKind::Sandbox, box));
        list.remember(intended(gb, u"x"_s, KeyKind::Sandbox, box));
        QCOMPARE(services(list.pastOrders()), QStringList({u"x"_s, u"x"_s, u"y"_s}));
        QCOMPARE(list.pastOrders().constFirst().market, gb);
        QCOMPARE(list.recents(), QList<ServiceId>({ServiceId(u"x"_s), ServiceId(u"y"_s)}));
        for (int i = 0; i < 20; ++i)
            list.remember(intended(us, QString::number(i), KeyKind::Sandbox, box));
        QCOMPARE(list.pastOrders().size(), 8);

        // An order of another kind of key is kept for that one.
        list.remember(intended(us, u"live"_s, KeyKind::Live, desk.base));
        QCOMPARE(list.pastOrders().constFirst().service.text(), u"19"_s);
        desk.addLiveKey();
        QVERIFY(list.favourites().isEmpty());
        QCOMPARE(services(list.pastOrders()), QStringList({u"live"_s}));
        list.setFavourite(ServiceId(u"c"_s), true);
        desk.profiles.switchTo(sandboxProfileId());
        QCOMPARE(list.favourites(), QList<ServiceId>({ServiceId(u"a"_s), ServiceId(u"b"_s)}));
        list.setFavourite(ServiceId(u"a"_s), false);
        QVERIFY(!list.isFavourite(ServiceId(u"a"_s)));
        const Favourites again(desk.preferences, desk.profiles);
        QCOMPARE(again.favourites(), list.favourites());
        QCOMPARE(again.pastOrders(), list.pastOrders());
    }
};

QTEST_GUILESS_MAIN(TestCatalogueCache)
#include "tst_cataloguecache.moc"
