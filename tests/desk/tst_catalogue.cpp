// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "support/strict.h"

#include "desk/servercomparison.h"

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using List = Catalogue::List;
using State = Catalogue::State;
using sandbox::Endpoint;
using sandbox::Fault;

class TestCatalogue : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void unitedStates()
    {
        Desk desk;
        desk.enterSandbox();
        desk.look(Market::unitedStates(Server::One));
        QTRY_COMPARE(desk.catalogue.state(List::Operators), State::Ready);
        QVERIFY(desk.catalogue.operators().size() > 1);
        QVERIFY(desk.catalogue.prices().services().size() > 50);
        QVERIFY(desk.catalogue.arePricesCurrent());
        QCOMPARE(desk.catalogue.state(List::Countries), State::Idle);
    }

    void globalNeedsACountryFirst()
    {
        Desk desk;
        desk.enterSandbox();
        desk.catalogue.show(sandboxProfileId(), Region::Global, Server::Three, {}, anyOperator());
        QTRY_COMPARE(desk.catalogue.state(List::Countries), State::Ready);
        QVERIFY(desk.catalogue.countries().size() > 50);
        QCOMPARE(desk.catalogue.state(List::Services), State::Idle);
        QVERIFY(!desk.catalogue.arePricesCurrent());
        desk.look(Market::global(Server::Three, CountryId(u"gb"_s)));
        QVERIFY(desk.catalogue.arePricesCurrent());
        QCOMPARE(desk.catalogue.prices().market().server(), Server::Three);
    }

    void anotherServerReloadsWhatDependsOnIt()
    {
        Desk desk;
        desk.enterSandbox();
        desk.look(Market::global(Server::One, CountryId(u"gb"_s)));
        QTRY_COMPARE(desk.catalogue.state(List::Countries), State::Ready);
        const QList<Service> first = desk.catalogue.prices().services();
        desk.catalogue.show(
            sandboxProfileId(), Region::Global, Server::Two, CountryId(u"gb"_s), anyOperator());
        QVERIFY2(!desk.catalogue.arePricesCurrent(), "the old server's prices must not be bought from");
        QVERIFY(desk.catalogue.prices().services().isEmpty());
        QTRY_COMPARE(desk.catalogue.state(List::Services), State::Ready);
        QCOMPARE(desk.catalogue.prices().market().server(), Server::Two);
        QVERIFY(desk.catalogue.prices().services() != first);
    }

    void anotherOperatorReloadsTheServicesAlone()
    {
        Desk desk;
        desk.enterSandbox();
        desk.look(Market::unitedStates(Server::One));
        QTRY_COMPARE(desk.catalogue.state(List::Operators), State::Ready);
        const int before = desk.service.deliveries(Endpoint::Catalogue);
        const OperatorId other = desk.catalogue.operators().constLast().id;
        desk.look(Market::unitedStates(Server::One, other));
        QCOMPARE(desk.catalogue.prices().market().op(), other);
        QCOMPARE(desk.service.deliveries(Endpoint::Catalogue), before + 1);
    }

    void aLateAnswerOfAnEarlierChoiceIsDropped()
    {
        Desk desk;
        desk.enterSandbox();
        sandbox::Fault slow;
        slow.kind = Fault::Kind::Slow;
        slow.endpoint = Endpoint::Catalogue;
        slow.delay = 400ms;
        slow.times = 2;
        desk.service.addFault(slow);
        desk.catalogue.show(sandboxProfileId(), Region::UnitedStates, Server::One, {}, anyOperator());
        QTRY_COMPARE(desk.service.deliveries(Endpoint::Catalogue), 2);
        desk.look(Market::unitedStates(Server::Two));
        QSignalSpy changes(&desk.catalogue, &Catalogue::changed);
        // The first choice's answers would be here by now if anybody still waited for them.
        QTRY_COMPARE(desk.catalogue.state(List::Operators), State::Ready);
        QElapsedTimer since;
        since.start();
        QTRY_VERIFY(since.elapsed() > 600);
        QCOMPARE(desk.catalogue.prices().market().server(), Server::Two);
    }

    void failureIsSaidAndRetried()
    {
        Desk desk;
        desk.enterSandbox();
        desk.fault(Fault::Kind::Html, Endpoint::Catalogue, std::nullopt);
        desk.catalogue.show(sandboxProfileId(), Region::UnitedStates, Server::One, {}, anyOperator());
        QTRY_COMPARE(desk.catalogue.state(List::Services), State::Failed);
        QCOMPARE(desk.catalogue.failure(List::Services)->kind, Failure::Kind::Unreadable);
        QVERIFY(!desk.catalogue.arePricesCurrent());
        desk.service.clearFaults();
        desk.catalogue.retry(List::Services);
        QCOMPARE(desk.catalogue.state(List::Services), State::Loading);
        QTRY_COMPARE(desk.catalogue.state(List::Services), State::Ready);
        QVERIFY(!desk.catalogue.failure(List::Services));
    }

    void aRefreshKeepsWhatIsThere()
    {
        Desk desk;
        desk.enterSandbox();
        desk.look(Market::unitedStates(Server::One));
        const qsizetype count = desk.catalogue.prices().services().size();
        desk.catalogue.refresh();
        QCOMPARE(desk.catalogue.state(List::Services), State::Loading);
        QCOMPARE(desk.catalogue.prices().services().size(), count);
        QVERIFY(desk.catalogue.arePricesCurrent());
        QTRY_COMPARE(desk.catalogue.state(List::Services), State::Ready);
    }

    void threeServersSideBySide()
    {
        Desk desk;
        desk.enterSandbox();
        const ServiceId whatsapp(u"whatsapp"_s);
        QList<std::optional<Service>> expected;
        for (const Server server : {Server::One, Server::Two, Server::Three}) {
            desk.look(Market::global(server, CountryId(u"gb"_s)));
            const auto offer = desk.catalogue.prices().offer(whatsapp);
            expected.append(offer ? std::optional(offer->service()) : std::nullopt);
        }
        const PriceList onShow = desk.catalogue.prices();
        ServerComparison comparison(desk.profiles);
        comparison.compare(sandboxProfileId(), Region::Global, CountryId(u"gb"_s), whatsapp);
        for (const ServerQuote& quote : comparison.quotes())
            QCOMPARE(quote.state, ServerQuote::State::Loading);
        for (int i = 0; i < 3; ++i) {
            QTRY_COMPARE(comparison.quotes()[i].state, ServerQuote::State::Ready);
            QCOMPARE(comparison.quotes()[i].service, expected[i]);
        }
        // Looking is all it does.
        QCOMPARE(desk.catalogue.prices().market(), onShow.market());
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 0);
        comparison.compare(sandboxProfileId(), Region::UnitedStates, {}, ServiceId(u"nobody sells this"_s));
        for (int i = 0; i < 3; ++i) {
            QTRY_COMPARE(comparison.quotes()[i].state, ServerQuote::State::Ready);
            QVERIFY(!comparison.quotes()[i].service && !comparison.quotes()[i].isOffered());
        }
    }

    void aServerThatFailsLeavesTheOthers()
    {
        Desk desk;
        desk.enterSandbox();
        desk.status(404, Endpoint::Catalogue, 1);
        ServerComparison comparison(desk.profiles);
        comparison.compare(sandboxProfileId(), Region::UnitedStates, {}, ServiceId(u"whatsapp"_s));
        const auto count = [&comparison](ServerQuote::State state) {
            const QList<ServerQuote> quotes = comparison.quotes();
            return std::count_if(quotes.cbegin(), quotes.cend(),
                [state](const ServerQuote& quote) { return quote.state == state; });
        };
        QTRY_COMPARE(count(ServerQuote::State::Ready), 2);
        QTRY_COMPARE(count(ServerQuote::State::Failed), 1);
        for (const ServerQuote& quote : comparison.quotes()) {
            if (quote.state == ServerQuote::State::Failed) {
                QCOMPARE(quote.failure->kind, Failure::Kind::NotFound);
                comparison.retry(quote.server);
            } else {
                comparison.retry(quote.server); // nothing to do
                QVERIFY(quote.isOffered());
            }
        }
        QTRY_COMPARE(count(ServerQuote::State::Ready), 3);
        QCOMPARE(desk.service.deliveries(Endpoint::Catalogue), 4);
    }

    void aComparisonIsBrokenOff()
    {
        Desk desk;
        desk.enterSandbox();
        Fault slow;
        slow.kind = Fault::Kind::Slow;
        slow.endpoint = Endpoint::Catalogue;
        slow.delay = 300ms;
        desk.service.addFault(slow);
        ServerComparison comparison(desk.profiles);
        comparison.compare(sandboxProfileId(), Region::UnitedStates, {}, ServiceId(u"whatsapp"_s));
        QTRY_COMPARE(desk.service.deliveries(Endpoint::Catalogue), 3);
        QSignalSpy changed(&comparison, &ServerComparison::changed);
        comparison.cancel();
        desk.service.clearFaults();
        desk.look(
            Market::unitedStates(Server::Two)); // a later answer is here, an earlier one can't be on its way
        QTest::qWait(400);
        QVERIFY(changed.isEmpty());
        for (const ServerQuote& quote : comparison.quotes())
            QCOMPARE(quote.state, ServerQuote::State::Idle);
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
