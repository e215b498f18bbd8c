// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pollplan.h"
#include "support/strict.h"

using namespace provynx;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using ms = std::chrono::milliseconds;

namespace {

AttemptId nth(int i)
{
    return AttemptId(u"n%1"_s.arg(i, 4, 10, QChar(u'0')));
}

const ProfileId lane(u"lane"_s);
const ProfileId other(u"other"_s);

/// Looks at the given numbers until `end`; every look is answered at once. Returns when each was looked for.
QHash<AttemptId, QList<ms>> run(PollPlan& plan, ms from, ms end, bool isOld = false)
{
    QHash<AttemptId, QList<ms>> looks;
    ms now = from;
    for (;;) {
        const auto next = plan.nextAt(now);
        if (!next || *next >= end)
            return looks;
        now = *next;
        const QList<AttemptId> taken = plan.take(now);
        if (taken.isEmpty())
            return {}; // nextAt promised something
        for (const AttemptId& attempt : taken) {
            looks[attempt].append(now);
            plan.answered(attempt, now, isOld);
        }
    }
}

} // namespace

class TestPollPlan : public test::Strict
{
    Q_OBJECT

private Q_SLOTS:
    void gentleAsksAboutHalfAsOften()
    {
        const auto looks = [](Pacing pacing) {
            PollPlan plan(paceFor(pacing));
            plan.add(nth(1), lane, 0ms, 0ms);
            return run(plan, 0ms, 300'000ms).value(nth(1)).size();
        };
        const qsizetype normal = looks(Pacing::Normal);
        const qsizetype gentle = looks(Pacing::Gentle);
        QVERIFY2(gentle > normal * 4 / 10 && gentle < normal * 6 / 10,
            qPrintable(u"%1 of %2"_s.arg(gentle).arg(normal)));
    }

    void aNewPaceHoldsForWhatIsWatchedAlready()
    {
        PollPlan plan;
        plan.add(nth(1), lane, 0ms, 0ms);
        const ms first = run(plan, 0ms, 5'000ms).value(nth(1)).constLast();
        plan.setPace(paceFor(Pacing::Gentle));
        const QList<ms> later = run(plan, first, first + 20'000ms).value(nth(1));
        QVERIFY(later.size() >= 3);
        QCOMPARE(later.at(2) - later.at(1), paceFor(Pacing::Gentle).quick);
    }

    void startsQuickAndBacksOff()
    {
        PollPlan plan;
        plan.add(nth(1), lane, 0ms, 1000ms);
        const QList<ms> looks = run(plan, 1000ms, 400s)[nth(1)];
        QCOMPARE(looks.first(), 2500ms);
        QCOMPARE(looks[1] - looks[0], 2000ms);
        QCOMPARE(looks[2] - looks[1], 2000ms);
        QCOMPARE(looks.last() - looks[looks.size() - 2], 10'000ms);
        for (qsizetype i = 2; i < looks.size(); ++i)
            QVERIFY(looks[i] - looks[i - 1] >= looks[i - 1] - looks[i - 2]);
    }

    void whilePushesArriveItOnlyMakesSure()
    {
        PollPlan plan;
        plan.add(nth(1), lane, 0ms, 0ms);
        plan.add(nth(2), other, 0ms, 0ms);
        QVERIFY(!run(plan, 0ms, 10s).isEmpty());
        plan.pushSeen(lane, 10s);
        QVERIFY(plan.countsOnPushes(lane, 11s));
        QVERIFY(!plan.countsOnPushes(other, 11s));
        const auto looks = run(plan, 10s, 130s);
        QCOMPARE(looks[nth(1)].size(), 3);
        QCOMPARE(looks[nth(1)][1] - looks[nth(1)][0], 30'000ms);
        QVERIFY(looks[nth(2)].size() > 20);
        // Each one renews the trust, which ends ten minutes after the last.
        plan.pushSeen(lane, 130s);
        const QList<ms> later = run(plan, 130s, 760s)[nth(1)];
        QCOMPARE(later[later.size() - 3], 730s);
        QCOMPARE(later.last() - later[later.size() - 2], 10'000ms);
        QVERIFY(!plan.countsOnPushes(lane, 731s));
    }

    void aMissedPushIsLookedForAtOnce()
    {
        PollPlan plan;
        plan.add(nth(1), lane, 0ms, 0ms);
        plan.pushSeen(lane, 0ms);
        QVERIFY(!run(plan, 0ms, 40s).isEmpty());
        QVERIFY(*plan.nextAt(41s) > 45s);
        plan.pushMissed(lane, 41s);
        QCOMPARE(plan.nextAt(41s), std::optional<ms>(41s));
        QVERIFY(!plan.countsOnPushes(lane, 41s));
    }

    void aRestoredOldNumberIsLookedForAtOnce()
    {
        PollPlan plan;
        plan.add(nth(1), lane, 500s, 1000ms);
        QCOMPARE(plan.nextAt(1000ms), 1000ms);
    }

    void afterACodeItIsSlow()
    {
        PollPlan plan;
        plan.add(nth(1), lane, 0ms, 0ms);
        const QList<ms> looks = run(plan, 0ms, 100s, true)[nth(1)];
        QCOMPARE(looks[1] - looks[0], 10'000ms);
    }

    void manyNumbersShareTheLane()
    {
        PollPlan plan;
        for (int i = 0; i < 100; ++i)
            plan.add(nth(i), lane, 0ms, 0ms);
        const auto looks = run(plan, 0ms, 31s);
        QCOMPARE(looks.size(), 100);
        qsizetype all = 0;
        qsizetype least = 1000;
        qsizetype most = 0;
        for (const QList<ms>& its : looks) {
            all += its.size();
            least = std::min(least, its.size());
            most = std::max(most, its.size());
        }
        QVERIFY2(all <= 31'000 / 150 + 1, "more looks than the gap allows");
        QVERIFY2(most - least <= 1, "some number was favoured");
    }

    void onlySoManyAtOnce()
    {
        PollPlan plan;
        for (int i = 0; i < 10; ++i)
            plan.add(nth(i), lane, 10s, 0ms);
        int taken = 0;
        for (ms now = 0ms; now < 5s; now += 50ms)
            taken += static_cast<int>(plan.take(now).size());
        QCOMPARE(taken, 4);
        QVERIFY(!plan.nextAt(5s));
        plan.answered(nth(0), 5s, false);
        QVERIFY(plan.nextAt(5s));
    }

    void slowingDownIsObeyedByOneLaneOnly()
    {
        PollPlan plan;
        plan.add(nth(1), lane, 10s, 0ms);
        plan.add(nth(2), other, 10s, 0ms);
        QCOMPARE(plan.take(0ms).size(), 2);
        plan.slowDown(lane, 8s, 0ms);
        plan.answered(nth(1), 0ms, false);
        plan.answered(nth(2), 0ms, false);
        QCOMPARE(plan.quietFor(lane, 1s), 7000ms);
        QCOMPARE(plan.quietFor(other, 1s), 0ms);
        QCOMPARE(plan.take(2s), QList<AttemptId> {nth(2)});
        QVERIFY(plan.take(7999ms).isEmpty());
        QCOMPARE(plan.take(8s), QList<AttemptId> {nth(1)});
    }

    void pausesDoubleUntilServed()
    {
        PollPlan plan;
        plan.add(nth(1), lane, 10s, 0ms);
        ms now = 0ms;
        QList<ms> pauses;
        for (int i = 0; i < 6; ++i) {
            QCOMPARE(plan.take(now).size(), 1);
            plan.linkSeen(lane, now); // a 429 is an answer, too
            plan.slowDown(lane, {}, now);
            plan.answered(nth(1), now, false);
            pauses.append(plan.quietFor(lane, now));
            now += pauses.last() + 10s;
        }
        QCOMPARE(pauses, (QList<ms> {5s, 10s, 20s, 40s, 60s, 60s}));
        plan.served(lane);
        plan.slowDown(lane, {}, now);
        QCOMPARE(plan.quietFor(lane, now), 5000ms);
    }

    void aLostLinkIsProbedByOneAndResumesForAll()
    {
        PollPlan plan;
        for (int i = 0; i < 5; ++i)
            plan.add(nth(i), lane, 10s, 0ms);
        QCOMPARE(plan.take(0ms).size(), 1);
        plan.linkLost(lane, 0ms);
        plan.answered(nth(0), 0ms, false);
        QVERIFY(plan.isLinkLost(lane));
        QVERIFY(plan.take(999ms).isEmpty());
        QCOMPARE(plan.take(1000ms).size(), 1);
        QVERIFY2(plan.take(5s).isEmpty(), "one probe is enough");
        plan.linkLost(lane, 5s);
        plan.answered(nth(1), 5s, false);
        QCOMPARE(plan.quietFor(lane, 5s), 2000ms);
        QVERIFY(plan.linkSeen(lane, 6s));
        QVERIFY(!plan.linkSeen(lane, 6s));
        ms now = 6s;
        int taken = 0;
        for (; now < 6600ms; now += 50ms)
            taken += static_cast<int>(plan.take(now).size());
        QVERIFY2(taken >= 3, "all of them were due at once");
    }

    void hurryGoesFirst()
    {
        PollPlan plan;
        for (int i = 0; i < 50; ++i)
            plan.add(nth(i), lane, 10s, 0ms);
        plan.take(0ms);
        plan.hurry(nth(40), 100ms);
        QCOMPARE(plan.take(150ms), QList<AttemptId> {nth(40)});
    }

    void hurryDoesNotBreakThroughSlowDown()
    {
        PollPlan plan;
        plan.add(nth(1), lane, 10s, 0ms);
        plan.slowDown(lane, 8s, 0ms);
        plan.hurry(nth(1), 1s);
        plan.hurryAll(1s);
        QVERIFY(plan.take(7s).isEmpty());
        QCOMPARE(plan.take(8s).size(), 1);
    }

    void heldLanesAreQuiet()
    {
        PollPlan plan;
        plan.add(nth(1), lane, 10s, 0ms);
        plan.hold(lane);
        QVERIFY(!plan.nextAt(0ms));
        QVERIFY(plan.take(100s).isEmpty());
        plan.release(lane, 100s);
        QCOMPARE(plan.take(100s).size(), 1);
    }

    void removingWhileOnItsWayFreesThePlace()
    {
        PollPlan plan;
        for (int i = 0; i < 5; ++i)
            plan.add(nth(i), lane, 10s, 0ms);
        QList<AttemptId> onTheirWay;
        for (ms now = 0ms; now < 2s; now += 150ms)
            onTheirWay += plan.take(now);
        QCOMPARE(onTheirWay.size(), 4);
        plan.remove(onTheirWay.first());
        plan.answered(onTheirWay.first(), 2s, false);
        QCOMPARE(plan.take(3s).size(), 1);
        for (int i = 0; i < 5; ++i)
            plan.remove(nth(i));
        QVERIFY(plan.isEmpty());
        QVERIFY(!plan.nextAt(3s));
    }
};

QTEST_GUILESS_MAIN(TestPollPlan)
#include "tst_pollplan.moc"
