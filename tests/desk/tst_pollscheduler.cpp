// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pollscheduler.h"
#include "support/strict.h"

#include <QRandomGenerator>

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
QHash<AttemptId, QList<ms>> run(PollScheduler& plan, ms from, ms end, bool isOld = false)
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

class TestPollPlan : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void gentleAsksAboutHalfAsOften()
    {
        const auto looks = [](Pacing pacing) {
            PollScheduler plan(paceFor(pacing));
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
        PollScheduler plan;
        plan.add(nth(1), lane, 0ms, 0ms);
        const ms first = run(plan, 0ms, 5'000ms).value(nth(1)).constLast();
        plan.setPace(paceFor(Pacing::Gentle));
        const QList<ms> later = run(plan, first, first + 20'000ms).value(nth(1));
        QVERIFY(later.size() >= 3);
        QCOMPARE(later.at(2) - later.at(1), paceFor(Pacing::Gentle).quick);
    }

    void startsQuickAndBacksOff()
    {
        PollScheduler plan;
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
        PollScheduler plan;
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
        PollScheduler plan;
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
        PollScheduler plan;
        plan.add(nth(1), lane, 500s, 1000ms);
        QCOMPARE(plan.nextAt(1000ms), 1000ms);
    }

    void afterACodeItIsSlow()
    {
        PollScheduler plan;
        plan.add(nth(1), lane, 0ms, 0ms);
        const QList<ms> looks = run(plan, 0ms, 100s, true)[nth(1)];
        QCOMPARE(looks[1] - looks[0], 10'000ms);
    }

    void manyNumbersShareTheLane()
    {
        PollScheduler plan;
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
        PollScheduler plan;
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
        PollScheduler plan;
        plan.add(nth(1), lane, 10s, 0ms);
        plan.add(nth(2), other, 10s, 0ms);
        QCOMPARE(plan.take(0ms).size(), 2);
        plan.slowDown(lane, 8s, 0ms);
        plan.answered(nth(1), 0ms, false);
        plan.answered(nth(2), 0ms, false);
        QCOMPARE(plan.quietFor(lane, 1s), 7000ms);
        QCOMPARE(plan.quietFor(other, 1s), 0ms);
        QCOMPARE(plan.take(2s), QList<AttemptId>{nth(2)});
        QVERIFY(plan.take(7999ms).isEmpty());
        QCOMPARE(plan.take(8s), QList<AttemptId>{nth(1)});
    }

    void pausesDoubleUntilServed()
    {
        PollScheduler plan;
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
        QCOMPARE(pauses, (QList<ms>{5s, 10s, 20s, 40s, 60s, 60s}));
        QCOMPARE(plan.take(now).size(), 1);
        plan.served(nth(1), now);
        plan.slowDown(lane, {}, now);
        QCOMPARE(plan.quietFor(lane, now), 5000ms);
    }

    void aLostLinkIsProbedByOneAndResumesForAll()
    {
        PollScheduler plan;
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
        PollScheduler plan;
        for (int i = 0; i < 50; ++i)
            plan.add(nth(i), lane, 10s, 0ms);
        plan.take(0ms);
        plan.hurry(nth(40), 100ms);
        QCOMPARE(plan.take(150ms), QList<AttemptId>{nth(40)});
    }

    void aPersonTriesOnceInTenSecondsThoughTheServiceAskedToSlowDown()
    {
        PollScheduler plan;
        plan.add(nth(1), lane, 10s, 0ms);
        plan.slowDown(lane, 60s, 0ms);
        plan.hurryAll(1s); // the computer woke up: that is no person
        QVERIFY(plan.take(1s).isEmpty());
        QList<ms> tries;
        for (ms now = 1s; now < 40s; now += 500ms) {
            plan.hurry(nth(1), now);
            if (plan.take(now).isEmpty())
                continue;
            tries.append(now);
            plan.slowDown(lane, 60s, now);
            plan.answered(nth(1), now, false);
        }
        QCOMPARE(tries, (QList<ms>{1s, 11s, 21s, 31s}));
    }

    void aLongRetryAfterIsObeyedForTwoMinutesThenDoubles()
    {
        PollScheduler plan;
        for (int i = 0; i < 4; ++i)
            plan.add(nth(i), lane, 10s, 0ms);
        ms now = 0ms;
        QList<ms> waits;
        for (int i = 0; i < 4; ++i) {
            QVERIFY(!plan.take(now).isEmpty());
            QVERIFY2(i == 0 || !plan.nextAt(now), "more than one tries");
            plan.slowDown(lane, 24h, now);
            plan.slowDown(lane, 24h, now); // two that were on their way together
            for (int n = 0; n < 4; ++n)
                plan.answered(nth(n), now, false);
            const ms next = *plan.nextAt(now);
            waits.append(next - now);
            now = next;
        }
        QCOMPARE(waits, (QList<ms>{2min, 4min, 8min, 16min}));
        // Served at last: the others follow at once.
        const QList<AttemptId> probe = plan.take(now);
        QCOMPARE(probe.size(), 1);
        plan.served(probe[0], now + 50ms);
        plan.answered(probe[0], now + 50ms, false);
        QCOMPARE(plan.quietFor(lane, now + 50ms), 0ms);
        QVERIFY(*plan.nextAt(now + 50ms) < now + 3s);
    }

    void noPauseOutlastsANumber()
    {
        PollScheduler plan;
        plan.add(nth(1), lane, 10s, 0ms);
        plan.add(nth(2), lane, 10s, 0ms);
        plan.setEnd(nth(1), 90s);
        QCOMPARE(plan.take(0ms).size(), 1);
        plan.slowDown(lane, 24h, 0ms);
        plan.answered(nth(1), 0ms, false);
        plan.answered(nth(2), 0ms, false);
        QCOMPARE(plan.nextAt(1s), std::optional<ms>(90s));
        QCOMPARE(plan.take(90s), QList<AttemptId>{nth(1)});
        plan.slowDown(lane, 24h, 90s);
        plan.answered(nth(1), 90s, false);
        QVERIFY2(*plan.nextAt(91s) >= 120s, "the check at the end is one");
    }

    void behindItsEndANumberIsCheckedMoreAndMoreSeldom()
    {
        PollScheduler plan;
        plan.add(nth(1), lane, 0ms, 0ms);
        plan.setEnd(nth(1), 100s);
        const QList<ms> checks = run(plan, 0ms, 700s)[nth(1)];
        QVERIFY(checks.contains(100s));
        QList<ms> late;
        for (qsizetype i = checks.indexOf(100s) + 1; i < checks.size(); ++i)
            late.append(checks[i] - checks[i - 1]);
        QCOMPARE(late.first(4), (QList<ms>{5s, 10s, 20s, 40s}));
        QCOMPARE(late.last(), 60s);
        // Its time was prolonged: the usual pace again.
        plan.setEnd(nth(1), 2000s);
        QVERIFY(run(plan, 700s, 800s)[nth(1)].size() >= 10);
    }

    void aRefusedKeyIsTriedByOneNumberNowAndThen()
    {
        PollScheduler plan;
        for (int i = 0; i < 3; ++i)
            plan.add(nth(i), lane, 10s, 0ms);
        QCOMPARE(plan.take(0ms).size(), 1);
        plan.refused(lane, 0ms);
        plan.answered(nth(0), 0ms, false);
        plan.answered(nth(1), 0ms, false);
        plan.answered(nth(2), 0ms, false);
        ms now = 0ms;
        QList<ms> tries;
        for (int i = 0; i < 5; ++i) {
            now = *plan.nextAt(now);
            tries.append(now);
            QCOMPARE(plan.take(now).size(), 1);
            QVERIFY(!plan.nextAt(now));
            plan.refused(lane, now);
            for (int n = 0; n < 3; ++n)
                plan.answered(nth(n), now, false);
        }
        QCOMPARE(tries, (QList<ms>{15s, 45s, 105s, 225s, 345s}));
        QVERIFY(plan.accepted(lane, 350s));
        QVERIFY(!plan.isRefused(lane));
        QVERIFY(*plan.nextAt(350s) < 356s);
    }

    void aLostLaneThatComesBackChecksAgain()
    {
        PollScheduler plan;
        plan.add(nth(1), lane, 10s, 0ms);
        QCOMPARE(plan.take(0ms).size(), 1);
        plan.hold(lane); // the key was removed: nothing will answer
        plan.release(lane, 60s);
        QCOMPARE(plan.take(60s).size(), 1);
    }

    /// Whatever is answered, and whatever else happens but for a person, an end and a waking: no number is
    /// checked before its interval is over, and no key asks faster than its gap.
    void noAnswerLeadsToFasterChecks()
    {
        for (quint32 seed = 1; seed <= 300; ++seed) {
            QRandomGenerator dice(seed);
            const Pace pace;
            PollScheduler plan(pace);
            const int numbers = 1 + dice.bounded(5);
            QHash<AttemptId, ms> ends;
            for (int i = 0; i < numbers; ++i) {
                plan.add(nth(i), lane, ms(dice.bounded(200'000)), 0ms);
                ends[nth(i)] = ms(1'000 + dice.bounded(400'000));
                plan.setEnd(nth(i), ends[nth(i)]);
            }
            struct OnItsWay {
                AttemptId attempt;
                ms back;
            };
            QList<OnItsWay> onTheirWay;
            QHash<AttemptId, ms> last;
            ms lastStart = -1h;
            ms now = 0ms;
            int checks = 0;
            while (now < 900s) {
                for (const AttemptId& attempt : plan.take(now)) {
                    const QByteArray where
                        = QByteArray::number(seed) + " at " + QByteArray::number(now.count());
                    QVERIFY2(now - lastStart >= pace.gap, where.constData());
                    lastStart = now;
                    const bool isFirst = !last.contains(attempt);
                    const bool isEnd = !isFirst && last[attempt] < ends[attempt] && now >= ends[attempt];
                    QVERIFY2(isFirst || isEnd || now - last[attempt] >= pace.quick, where.constData());
                    last[attempt] = now;
                    onTheirWay.append({attempt, now + ms(dice.bounded(3'000))});
                    ++checks;
                }
                std::optional<ms> next = plan.nextAt(now);
                for (const OnItsWay& one : std::as_const(onTheirWay))
                    next = std::min(next.value_or(ms::max()), one.back);
                QVERIFY(next);
                now = std::max(*next, now + ms(1));
                const QList<OnItsWay> all = std::exchange(onTheirWay, {});
                for (const OnItsWay& one : all) {
                    if (one.back > now) {
                        onTheirWay.append(one);
                        continue;
                    }
                    switch (dice.bounded(9)) {
                    case 0:
                        plan.slowDown(lane, ms(dice.bounded(200'000)), now);
                        break;
                    case 1:
                        plan.slowDown(lane, {}, now);
                        break;
                    case 2:
                        plan.linkLost(lane, now);
                        break;
                    case 3:
                        plan.linkSeen(lane, now);
                        plan.refused(lane, now);
                        break;
                    case 4:
                        plan.accepted(lane, now);
                        break;
                    case 5:
                        plan.pushSeen(lane, now);
                        break;
                    case 6:
                        plan.pushMissed(lane, now);
                        break;
                    case 7:
                        plan.hold(lane);
                        onTheirWay.clear();
                        plan.release(lane, now);
                        break;
                    default:
                        plan.linkSeen(lane, now);
                        plan.served(one.attempt, now);
                        break;
                    }
                    plan.answered(one.attempt, now, dice.bounded(2) == 0);
                }
            }
            QVERIFY(checks >= numbers);
        }
    }

    void heldLanesAreQuiet()
    {
        PollScheduler plan;
        plan.add(nth(1), lane, 10s, 0ms);
        plan.hold(lane);
        QVERIFY(!plan.nextAt(0ms));
        QVERIFY(plan.take(100s).isEmpty());
        plan.release(lane, 100s);
        QCOMPARE(plan.take(100s).size(), 1);
    }

    void removingWhileOnItsWayFreesThePlace()
    {
        PollScheduler plan;
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
#include "tst_pollscheduler.moc"
