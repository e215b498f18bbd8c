// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/clocktrust.h"
#include "support/strict.h"

#include <QSignalSpy>

using namespace provynx;
using namespace std::chrono_literals;
using ms = std::chrono::milliseconds;

namespace {

const QDateTime start(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

struct Bench {
    explicit Bench(const QDateTime& lastSeen = {}, const QDateTime& at = start)
        : wall(at)
        , trust(
              {[this] { return wall; }, [this] { return elapsed; }}, [lastSeen] { return lastSeen; },
              [this](const QDateTime& seen) { kept = seen; })
    {
    }

    void pass(ms time)
    {
        wall = wall.addMSecs(time.count());
        elapsed += time;
    }

    QDateTime wall;
    ms elapsed{0};
    QDateTime kept;
    ClockTrust trust;
};

} // namespace

class TestClockTrust : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void aPauseIsExpectedAndAJumpIsNot_data()
    {
        QTest::addColumn<qint64>("days");
        QTest::addColumn<bool>("isTrusted");
        QTest::newRow("a minute later") << qint64(0) << true;
        QTest::newRow("after a weekend") << qint64(3) << true;
        QTest::newRow("after three weeks") << qint64(21) << false;
        QTest::newRow("a hundred days ahead") << qint64(100) << false;
        QTest::newRow("back by a week") << qint64(-7) << false;
    }

    void aPauseIsExpectedAndAJumpIsNot()
    {
        QFETCH(qint64, days);
        QFETCH(bool, isTrusted);
        Bench bench(start, start.addDays(days).addSecs(60));
        QCOMPARE(bench.trust.isTrusted(), isTrusted);
        QVERIFY2(!bench.kept.isValid(), "nobody confirmed it, so it is not remembered");
        bench.trust.timeTold(bench.wall.addSecs(-60));
        QCOMPARE(bench.kept, bench.wall.addSecs(-60)); // what was told, not what the clock says
    }

    void theFirstStartWaitsForAService()
    {
        Bench bench;
        QVERIFY(!bench.trust.isTrusted());
        QSignalSpy trusted(&bench.trust, &ClockTrust::trusted);
        bench.trust.timeTold({});
        bench.trust.timeTold(start.addDays(-100));
        bench.trust.timeTold(start.addDays(100));
        QVERIFY(!bench.trust.isTrusted());
        bench.trust.timeTold(start.addSecs(-3600));
        QVERIFY(bench.trust.isTrusted());
        QCOMPARE(trusted.count(), 1);
        bench.trust.timeTold(start);
        QCOMPARE(trusted.count(), 1);
        QCOMPARE(bench.kept, start.addSecs(-3600)); // once an hour
        bench.pass(1h);
        bench.trust.timeTold(start.addSecs(3600));
        QCOMPARE(bench.kept, start.addSecs(3600));
    }

    void aJumpWhileItRunsIsNoticed()
    {
        Bench bench(start);
        bench.pass(24h * 30);
        QVERIFY2(bench.trust.isTrusted(), "time goes by");
        bench.wall = bench.wall.addDays(100);
        QVERIFY(!bench.trust.isTrusted());
        bench.trust.timeTold(start.addDays(30));
        QVERIFY(!bench.trust.isTrusted());
        bench.wall = bench.wall.addDays(-100);
        QVERIFY(bench.trust.isTrusted());
        bench.wall = bench.wall.addDays(100);
        bench.trust.timeTold(start.addDays(130)); // the service says the same
        QVERIFY(bench.trust.isTrusted());
    }
};

QTEST_GUILESS_MAIN(TestClockTrust)
#include "tst_clocktrust.moc"
