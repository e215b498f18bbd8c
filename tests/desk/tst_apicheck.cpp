// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "desk/apicheck.h"
#include "desk/apifactsstore.h"
#include "support/scriptedserver.h"
#include "support/strict.h"

#include <QSignalSpy>

using namespace provynx;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sandbox::Disguise;
using sandbox::Endpoint;
using sandbox::Fault;
using test::Desk;
using test::Reaction;
using Ending = CheckReport::Ending;
using Finding = CheckFinding;
using Point = CheckPoint;
using Verdict = CheckVerdict;

namespace {

constexpr int patience = 30'000; // milliseconds, for a machine that does other things too

CheckWalk::Timing quick()
{
    CheckWalk::Timing timing;
    timing.betweenPolls = 10ms;
    return timing;
}

/// For what has to run into its limit.
CheckWalk::Timing impatient()
{
    CheckWalk::Timing timing = quick();
    timing.call = 1s;
    timing.purchase = 1s;
    return timing;
}

CheckRow rowOf(const CheckReport& report, Point point)
{
    const auto found = std::find_if(report.rows.cbegin(), report.rows.cend(),
        [point](const CheckRow& row) { return row.point == point; });
    return found == report.rows.cend() ? CheckRow() : *found;
}

QByteArray told(const CheckRow& row)
{
    QByteArray one = nameOf(row.point).toLatin1() + ": " + nameOf(row.verdict).toLatin1() + ", "
        + nameOf(row.finding).toLatin1() + ' ' + QByteArray::number(row.httpStatus);
    if (row.failure)
        one += ' ' + nameOf(row.failure->kind).toLatin1() + ' ' + row.failure->detail.toLatin1();
    return one + ' ' + row.body + '\n';
}

QByteArray told(const CheckReport& report)
{
    QByteArray all = nameOf(report.ending).toLatin1() + '\n';
    for (const CheckRow& row : report.rows)
        all += told(row);
    return all;
}

/// A desk, its sandbox as a service with a test key, and the check.
struct CheckDesk : Desk {
    explicit CheckDesk(CheckWalk::Timing timing = quick())
        : check(profiles, clock, timing)
        , learnt(preferences, profiles, purchases)
    {
        service.setRecording(true);
    }

    void addKey(const QString& key = test::testKey)
    {
        bool added = false;
        profiles.add(
            key, u"QA"_s, &folderGuard, [&](const Profiles::Added& a) { added = a.profile.has_value(); });
        QTRY_VERIFY(added);
    }

    void run()
    {
        QSignalSpy finished(&check, &ApiCheck::finished);
        check.start(profiles.current()->id);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        QVERIFY(!check.isRunning());
        QVERIFY(check.report().endedAt.isValid());
    }

    /// Ids that a DELETE named, once each.
    QSet<QByteArray> deleted(const QByteArray& region) const
    {
        QSet<QByteArray> ids;
        for (const auto& request : service.requests()) {
            const QByteArray above = "/api/v1/sms/" + region + "/numbers/";
            if (request.method == "DELETE" && request.path.startsWith(above))
                ids.insert(request.path.mid(above.size()));
        }
        return ids;
    }

    CheckRow row(Point point) const { return rowOf(check.report(), point); }

    ApiCheck check;
    ApiFactsStore learnt;
};

#define COMPARE_ROW(desk, point, expectedVerdict, expectedFinding)                                           \
    do {                                                                                                     \
        const CheckRow seen = (desk).row(point);                                                             \
        QVERIFY2(seen.verdict == (expectedVerdict) && seen.finding == (expectedFinding),                     \
            QByteArray(told(seen) + "in\n" + told((desk).check.report())).constData());                      \
    } while (false)

} // namespace

class TestApiCheck : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void everyDisguiseIsLearntRight_data()
    {
        QTest::addColumn<Disguise>("disguise");
        QTest::addColumn<bool>("inHeader");
        QTest::addColumn<bool>("honoured");
        QTest::addColumn<bool>("hasOperators");
        QTest::addColumn<QList<Point>>("differing");
        QTest::addColumn<int>("boughtInUs");

        QTest::newRow("header-key") << Disguise::Usual << true << true << true << QList<Point>{} << 2;
        QTest::newRow("body-key") << Disguise::BodyKey << false << true << true
                                  << QList<Point>{Point::HeaderKey} << 4;
        QTest::newRow("no-global-operators") << Disguise::NoGlobalOperators << true << true << false
                                             << QList<Point>{Point::GlobalOperators} << 2;
        QTest::newRow("no-key") << Disguise::NoKey << true << false << true
                                << QList<Point>{Point::HeaderKey, Point::BodyKey} << 4;
        QTest::newRow("number-list") << Disguise::NumberList << true << true << true << QList<Point>{} << 2;
    }

    void everyDisguiseIsLearntRight()
    {
        QFETCH(Disguise, disguise);
        QFETCH(bool, inHeader);
        QFETCH(bool, honoured);
        QFETCH(bool, hasOperators);
        QFETCH(QList<Point>, differing);
        QFETCH(int, boughtInUs);
        CheckDesk desk;
        desk.service.setHabits(sandbox::habitsOf(disguise));
        desk.addKey();
        desk.run();
        const CheckReport& report = desk.check.report();
        QCOMPARE(report.ending, Ending::Complete);
        QCOMPARE(report.base, desk.base);
        QCOMPARE(report.kind, KeyKind::Test);
        for (const CheckRow& row : report.rows) {
            const bool isList = row.point == Point::UsNumbers || row.point == Point::GlobalNumbers;
            if ((isList && disguise != Disguise::NumberList) || row.point == Point::Description) {
                COMPARE_ROW(desk, row.point, Verdict::NotProvable, Finding::NotOffered);
                continue;
            }
            const bool asWished = differing.contains(row.point)
                ? row.verdict == Verdict::Differs
                : row.verdict == (isDocumented(row.point) ? Verdict::Documented : Verdict::Assumed)
                    || (row.point == Point::FreshKey && !honoured && row.verdict == Verdict::NotProvable);
            QVERIFY2(asWished, QByteArray(nameOf(row.point).toLatin1() + " in\n" + told(report)).constData());
            QVERIFY2(row.latency || row.request.isEmpty(), nameOf(row.point).toLatin1());
        }
        QCOMPARE(report.differs(), !differing.isEmpty());
        QVERIFY(report.facts.keys);
        QCOMPARE(report.facts.keys->placement,
            inHeader ? IdempotencyKeyPlacement::Header : IdempotencyKeyPlacement::BodyField);
        QCOMPARE(report.facts.keys->honoured, honoured);
        QCOMPARE(report.facts.hasGlobalOperators, hasOperators);
        QCOMPARE(report.facts.listsUsNumbers, disguise == Disguise::NumberList);
        QCOMPARE(report.facts.listsGlobalNumbers, disguise == Disguise::NumberList);
        if (disguise == Disguise::NumberList)
            QCOMPARE(desk.row(Point::UsNumbers).count, boughtInUs);
        QCOMPARE(desk.row(Point::UsCode).count, 3);
        QCOMPARE(desk.row(Point::BodyKey).verdict != Verdict::Running, differing.contains(Point::HeaderKey));

        // All that can be given back is given back: every US number but the one whose code came.
        QCOMPARE(desk.service.tally().purchases, boughtInUs + 1);
        QCOMPARE(desk.deleted("us").size(), boughtInUs - 1);
        QCOMPARE(desk.deleted("global").size(), 1);
        QCOMPARE(report.leftOver, 0);
        if (boughtInUs > 2)
            QCOMPARE(desk.row(Point::GivenBack).count, boughtInUs - 2);
    }

    void theReportHasNoSecrets()
    {
        CheckDesk desk;
        desk.addKey();
        desk.run();
        const QByteArray all = told(desk.check.report());
        QVERIFY(all.contains("\"currency\""));
        QVERIFY(all.contains("\"status\""));
        for (const CheckRow& row : desk.check.report().rows) {
            const QByteArray shown = row.body + row.request.toUtf8() + row.word.toUtf8();
            for (const QByteArray secret : {"nsk_test_", "123456", "55501", "7700900"})
                QVERIFY2(!shown.contains(secret), QByteArray(secret + " in " + shown).constData());
            QVERIFY2(!row.request.contains(u"num_"_s), qPrintable(row.request));
        }
        QCOMPARE(desk.row(Point::UsCode).request, u"GET /us/numbers/ID/code"_s);
        QCOMPARE(desk.row(Point::GlobalServices).request,
            u"GET /global/services?server=1&country=gb&operator=any"_s);
    }

    void whatIsLearntIsUsed()
    {
        CheckDesk desk;
        sandbox::Habits habits = sandbox::habitsOf(Disguise::BodyKey);
        habits.hasGlobalOperators = false;
        desk.service.setHabits(habits);
        desk.addKey();
        desk.run();
        desk.learnt.learn(desk.base, desk.check.report().facts);
        QCOMPARE(desk.preferences.apiFacts(desk.base), desk.check.report().facts);

        // The operators' list is not asked for again.
        const auto operatorQuestions = [&desk] {
            const auto all = desk.service.requests();
            return std::count_if(all.cbegin(), all.cend(), [](const sandbox::HttpRequest& request) {
                return request.path.endsWith("/global/operators");
            });
        };
        const auto before = operatorQuestions();
        desk.look(Market::global(Server::One, CountryId(u"gb"_s)));
        QTRY_COMPARE(desk.catalogue.state(Catalogue::List::Operators), Catalogue::State::Ready);
        QCOMPARE(desk.catalogue.operators().size(), 1);
        QCOMPARE(operatorQuestions(), before);

        // A purchase whose answer is lost is repeated, and is the same purchase.
        desk.look(Market::unitedStates(Server::One));
        const auto tally = desk.service.tally();
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        desk.purchases.buy(desk.wish());
        QTRY_VERIFY_WITH_TIMEOUT(desk.order().wasBought(), patience);
        QCOMPARE(desk.order().intent().purchase.placement, IdempotencyKeyPlacement::BodyField);
        QCOMPARE(desk.service.tally().purchases, tally.purchases + 1);
        QCOMPARE(desk.service.tally().replays, tally.replays + 1);
    }

    void whatIsRememberedIsUsedAfterARestart()
    {
        CheckDesk desk;
        desk.preferences.setApiFacts(
            desk.base, {ApiFacts::Keys{IdempotencyKeyPlacement::BodyField, true}, false});
        desk.service.setHabits(sandbox::habitsOf(Disguise::BodyKey));
        desk.addKey();
        desk.look(Market::unitedStates(Server::One));
        desk.purchases.buy(desk.wish());
        QTRY_VERIFY(desk.order().wasBought());
        QCOMPARE(desk.order().intent().purchase.placement, IdempotencyKeyPlacement::BodyField);
    }

    void whatStaysOpenChangesNothing()
    {
        CheckDesk desk;
        desk.learnt.learn(desk.base, {ApiFacts::Keys{IdempotencyKeyPlacement::BodyField, true}, {}});
        desk.learnt.learn(desk.base, {{}, false});
        const ApiFacts facts = desk.learnt.of(desk.base);
        QVERIFY(facts.keys && facts.keys->honoured);
        QCOMPARE(facts.hasGlobalOperators, false);
    }

    void aLiveKeyIsRefused()
    {
        CheckDesk desk;
        desk.addKey(test::liveKey);
        const int before = desk.service.deliveries();
        desk.run();
        QCOMPARE(desk.check.report().ending, Ending::LiveKey);
        QVERIFY(desk.check.report().rows.isEmpty());
        QCOMPARE(desk.service.deliveries(), before);
    }

    void aLiveKeyThatTheSettingsCallATestKeyIsRefused()
    {
        CheckDesk desk;
        const Profile forged{ProfileId(u"forged"_s), u"Forged"_s, KeyKind::Test, u"0000"_s, desk.base};
        std::optional<VaultFailure> failure;
        bool kept = false;
        desk.vault.write(forged.id, forged.base, Secret(test::liveKey.toLatin1()), &desk.folderGuard,
            [&](const std::optional<VaultFailure>& f) { failure = f, kept = true; });
        QTRY_VERIFY(kept);
        QVERIFY2(!failure, failure ? qPrintable(failure->detail) : "");
        desk.preferences.setProfiles({forged});
        Profiles profiles(desk.preferences, desk.vault, desk.network, desk.clock, desk.base, {});
        ApiCheck check(profiles, desk.clock, quick());
        QSignalSpy finished(&check, &ApiCheck::finished);
        check.start(forged.id);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        QCOMPARE(check.report().ending, Ending::LiveKey);
        QCOMPARE(desk.service.deliveries(), 0);
    }

    void aKeyThatIsNotAcceptedEndsIt()
    {
        CheckDesk desk;
        desk.addKey();
        desk.status(401, Endpoint::Balance, {});
        desk.run();
        QCOMPARE(desk.check.report().ending, Ending::NoWay);
        QCOMPARE(desk.check.report().why->kind, Failure::Kind::KeyRejected);
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 0);
    }

    void noServiceEndsIt()
    {
        CheckDesk desk;
        desk.addKey();
        desk.service.stop();
        desk.run();
        QCOMPARE(desk.check.report().ending, Ending::NoWay);
        QCOMPARE(desk.check.report().why->kind, Failure::Kind::Offline);
    }

    void slowingDownOnceIsObeyed()
    {
        CheckDesk desk;
        desk.addKey();
        desk.status(429, Endpoint::Catalogue);
        desk.status(429, Endpoint::Purchase);
        desk.run();
        QCOMPARE(desk.check.report().ending, Ending::Complete);
        QVERIFY2(!desk.check.report().differs(), told(desk.check.report()));
        QCOMPARE(desk.row(Point::WrongServer).tries, 2);
        QCOMPARE(desk.row(Point::UsPurchase).tries, 2);
        QVERIFY(desk.check.report().facts.keys->honoured);
    }

    void slowingDownForGoodIsARow()
    {
        CheckDesk desk;
        desk.addKey();
        desk.status(429, Endpoint::Catalogue, {});
        desk.run();
        QCOMPARE(desk.check.report().ending, Ending::Complete);
        COMPARE_ROW(desk, Point::UsServices, Verdict::NotProvable, Finding::NoAnswer);
        COMPARE_ROW(desk, Point::UsPurchase, Verdict::NotProvable, Finding::NothingForSale);
        COMPARE_ROW(desk, Point::FreshKey, Verdict::NotProvable, Finding::Needed);
        QVERIFY(!desk.check.report().facts.keys);
        QVERIFY(!desk.check.report().facts.hasGlobalOperators);
    }

    void oneHangIsARow()
    {
        CheckDesk desk(impatient());
        desk.addKey();
        desk.fault(Fault::Kind::Hang, Endpoint::Catalogue, 1);
        desk.run();
        QCOMPARE(desk.check.report().ending, Ending::Complete);
        COMPARE_ROW(desk, Point::WrongServer, Verdict::NotProvable, Finding::NoAnswer);
        QCOMPARE(desk.row(Point::WrongServer).failure->kind, Failure::Kind::TimedOut);
        COMPARE_ROW(desk, Point::UsServices, Verdict::Documented, Finding::AsExpected);
    }

    void aServiceThatStopsAnsweringEndsIt()
    {
        CheckDesk desk(impatient());
        desk.addKey();
        desk.fault(Fault::Kind::Hang, Endpoint::Number, {});
        desk.fault(Fault::Kind::Hang, Endpoint::Code, {});
        desk.fault(Fault::Kind::Hang, Endpoint::Cancel, {});
        desk.run();
        QCOMPARE(desk.check.report().ending, Ending::GaveUp);
        COMPARE_ROW(desk, Point::UsCode, Verdict::NotProvable, Finding::NoAnswer);
        QCOMPARE(desk.check.report().leftOver, 2);
    }

    void aPageInsteadOfAnAnswerDiffers()
    {
        CheckDesk desk;
        desk.addKey();
        desk.fault(Fault::Kind::Html, Endpoint::Number, 1);
        desk.run();
        QCOMPARE(desk.check.report().ending, Ending::Complete);
        COMPARE_ROW(desk, Point::UsNumber, Verdict::Differs, Finding::Refused);
        QCOMPARE(desk.row(Point::UsNumber).failure->kind, Failure::Kind::Unreadable);
        QVERIFY(desk.row(Point::UsNumber).body.contains("Welcome"));
        COMPARE_ROW(desk, Point::UsCode, Verdict::Documented, Finding::AsExpected);
    }

    void aPurchaseWhoseAnswerGotLostIsFoundAgain()
    {
        CheckDesk desk;
        desk.addKey();
        desk.fault(Fault::Kind::Drop, Endpoint::Purchase, 1, true);
        desk.run();
        COMPARE_ROW(desk, Point::UsPurchase, Verdict::Documented, Finding::AsExpected);
        QCOMPARE(desk.row(Point::UsPurchase).tries, 2);
        QCOMPARE(desk.service.tally().purchases, 3);
        QCOMPARE(desk.check.report().leftOver, 0);
    }

    void anotherCodeAndAnotherTimeDiffer()
    {
        CheckDesk desk;
        sandbox::Habits habits;
        habits.waitingPolls = 0;
        desk.service.setHabits(habits);
        desk.addKey();
        desk.run();
        COMPARE_ROW(desk, Point::UsCode, Verdict::Differs, Finding::OtherTime);
        QCOMPARE(desk.row(Point::UsCode).count, 1);
        habits.waitingPolls = 1000;
        desk.service.setHabits(habits);
        desk.run();
        COMPARE_ROW(desk, Point::UsCode, Verdict::Differs, Finding::NoCode);
        // No code came, so this one can be given back as well.
        QCOMPARE(desk.row(Point::GivenBack).count, 1);
        QCOMPARE(desk.check.report().leftOver, 0);
    }

    void stoppedOnTheWayItGivesBack()
    {
        CheckDesk desk;
        desk.addKey();
        connect(&desk.check, &ApiCheck::changed, &desk.check, [&desk] {
            const auto& rows = desk.check.report().rows;
            if (!rows.isEmpty() && rows.last().point == Point::UsNumber)
                desk.check.stop();
        });
        desk.run();
        QCOMPARE(desk.check.report().ending, Ending::Stopped);
        COMPARE_ROW(desk, Point::UsNumber, Verdict::NotProvable, Finding::NotTried);
        COMPARE_ROW(desk, Point::GivenBack, Verdict::Documented, Finding::AsExpected);
        QCOMPARE(desk.row(Point::GivenBack).count, 2);
        QCOMPARE(desk.deleted("us").size(), 2);
        QCOMPARE(desk.check.report().leftOver, 0);
    }

    /// A request that is given up leaves its connection closing, and the network may choose that one for the next, and then
    /// lose it.
    void aCancelThatWasNotHeardIsSentAgain()
    {
        CheckDesk desk;
        desk.addKey();
        connect(&desk.check, &ApiCheck::changed, &desk.check, [&desk] {
            const auto& rows = desk.check.report().rows;
            if (!rows.isEmpty() && rows.last().point == Point::UsNumber)
                desk.check.stop();
        });
        desk.fault(Fault::Kind::Drop, Endpoint::Cancel);
        desk.run();
        COMPARE_ROW(desk, Point::GivenBack, Verdict::Documented, Finding::AsExpected);
        QCOMPARE(desk.row(Point::GivenBack).count, 2);
        QCOMPARE(desk.service.deliveries(Endpoint::Cancel), 3);
        QCOMPARE(desk.check.report().leftOver, 0);
    }

    void stoppedDuringAPurchaseItGivesThatBack()
    {
        CheckDesk desk;
        desk.service.setPurchaseTime(400ms);
        desk.addKey();
        QSignalSpy finished(&desk.check, &ApiCheck::finished);
        desk.check.start(desk.profiles.current()->id);
        QTRY_COMPARE_WITH_TIMEOUT(desk.service.deliveries(Endpoint::Purchase), 1, patience);
        desk.check.stop();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        QCOMPARE(desk.check.report().ending, Ending::Stopped);
        COMPARE_ROW(desk, Point::UsPurchase, Verdict::NotProvable, Finding::NotTried);
        QCOMPARE(desk.row(Point::GivenBack).count, 1);
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 1);
        QCOMPARE(desk.check.report().leftOver, 0);
    }

    void aRemovedKeyEndsIt()
    {
        CheckDesk desk;
        desk.addKey();
        const ProfileId id = desk.profiles.current()->id;
        desk.fault(Fault::Kind::Hang, Endpoint::Catalogue, {});
        QSignalSpy finished(&desk.check, &ApiCheck::finished);
        desk.check.start(id);
        QTRY_VERIFY_WITH_TIMEOUT(desk.service.deliveries(Endpoint::Catalogue) > 0, patience);
        desk.profiles.remove(id, &desk.folderGuard, [](const std::optional<KeyTrouble>&) {});
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        QCOMPARE(desk.check.report().ending, Ending::Stopped);
    }

    void aKeyThatPaysBuysNoMore()
    {
        test::ScriptedServer server;
        int bought = 0;
        server.otherwise([&bought](const test::Delivery& delivery) {
            const QByteArray path = delivery.target.split('?').constFirst();
            if (!delivery.header("Authorization").contains("nsk_test_"))
                return Reaction::answer(401, R"({"error":"Missing or invalid API key"})");
            if (path.endsWith("/balance"))
                return Reaction::answer(200,
                    bought > 0 ? R"({"balance":99.15,"currency":"USD"})"
                               : R"({"balance":100.00,"currency":"USD"})");
            if (path.endsWith("/services"))
                return Reaction::answer(200,
                    R"({"services":[{"id":"acme","name":"Acme","price":0.85,"currency":"USD","available":9}]})");
            if (delivery.method == "POST") {
                ++bought;
                return Reaction::answer(201, R"({"id":"n1","number":"+12025550100","status":"waiting"})");
            }
            if (path.endsWith("/numbers/n1"))
                return Reaction::answer(200,
                    delivery.method == "DELETE" ? R"({"status":"cancelled"})" : R"({"status":"WARMING_UP"})");
            return Reaction::answer(404, R"({"error":"Not found"})");
        });
        Desk desk;
        Profiles profiles(desk.preferences, desk.vault, desk.network, desk.clock, desk.base, [&server] {
            return Result<Credential>(
                {BaseUrl::embedded(server.url(u"/api/v1/sms"_s)), Secret("nsk_test_pays0000")});
        });
        QVERIFY(profiles.enterSandbox());
        ApiCheck check(profiles, desk.clock, quick());
        QSignalSpy finished(&check, &ApiCheck::finished);
        check.start(sandboxProfileId());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        const CheckReport& report = check.report();
        QCOMPARE(rowOf(report, Point::NothingSpent).verdict, Verdict::Differs);
        QCOMPARE(rowOf(report, Point::NothingSpent).finding, Finding::OtherAmount);
        QCOMPARE(rowOf(report, Point::HeaderKey).finding, Finding::Needed);
        QCOMPARE(rowOf(report, Point::GlobalPurchase).finding, Finding::Needed);
        QCOMPARE(bought, 1);
        // What the service calls its state is kept as it said it.
        QCOMPARE(rowOf(report, Point::UsNumber).finding, Finding::OtherWord);
        QCOMPARE(rowOf(report, Point::UsNumber).word, u"WARMING_UP"_s);
        QCOMPARE(rowOf(report, Point::GivenBack).count, 1);
        QVERIFY(!report.facts.keys);
    }

    void oneNumberForEveryKeyProvesNothing()
    {
        test::ScriptedServer server;
        server.otherwise([](const test::Delivery& delivery) {
            const QByteArray path = delivery.target.split('?').constFirst();
            if (path.endsWith("/balance"))
                return Reaction::answer(200, R"({"balance":100.00,"currency":"USD"})");
            if (path.endsWith("/services"))
                return Reaction::answer(200,
                    R"({"services":[{"id":"acme","name":"Acme","price":0.85,"currency":"USD","available":9}]})");
            if (delivery.method == "POST")
                return Reaction::answer(201, R"({"id":"n1","number":"+12025550100","status":"waiting"})");
            if (path.endsWith("/numbers/n1"))
                return Reaction::answer(200, R"({"status":"cancelled"})");
            return Reaction::answer(404, R"({"error":"Not found"})");
        });
        Desk desk;
        Profiles profiles(desk.preferences, desk.vault, desk.network, desk.clock, desk.base, [&server] {
            return Result<Credential>(
                {BaseUrl::embedded(server.url(u"/api/v1/sms"_s)), Secret("nsk_test_same0000")});
        });
        QVERIFY(profiles.enterSandbox());
        ApiCheck check(profiles, desk.clock, quick());
        QSignalSpy finished(&check, &ApiCheck::finished);
        check.start(sandboxProfileId());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        QCOMPARE(rowOf(check.report(), Point::HeaderKey).verdict, Verdict::Assumed);
        QCOMPARE(rowOf(check.report(), Point::FreshKey).verdict, Verdict::NotProvable);
        QCOMPARE(rowOf(check.report(), Point::FreshKey).finding, Finding::SameNumber);
        QVERIFY(!check.report().facts.keys);
        // This service lets global numbers be cancelled, and accepts whoever comes.
        QCOMPARE(rowOf(check.report(), Point::WrongKey).finding, Finding::Accepted);
    }
};

QTEST_GUILESS_MAIN(TestApiCheck)
#include "tst_apicheck.moc"
