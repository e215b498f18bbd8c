// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proberun.h"
#include "support/strict.h"

#include <QRandomGenerator>

#include <cstdio>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using sandbox::Endpoint;
using sandbox::Fault;

namespace {

bool hasTaken(const ProbeRun& run, const QByteArray& step)
{
    return run.steps.contains(step);
}

/// True `delay` after `condition` was true for the first time.
std::function<bool(const ProbeRun&)> after(
    std::chrono::microseconds delay, std::function<bool(const ProbeRun&)> condition)
{
    return [delay, condition = std::move(condition), since = QElapsedTimer()](const ProbeRun& run) mutable {
        if (!since.isValid() && condition(run))
            since.start();
        return since.isValid() && std::chrono::nanoseconds(since.nsecsElapsed()) >= delay;
    };
}

} // namespace

/// The program is killed at every step of a purchase and of its recovery. Whatever the moment: nothing is
/// bought twice, what was debited is found again with its number, and what was never sent is off.
class TestPurchaseKill : public Strict {
    Q_OBJECT

private:
    /// Begins purchases with `begin`, then restarts the program, killed again at the given steps, until all
    /// is settled.
    void settle(Trial& trial, const QList<int>& deaths)
    {
        for (const int death : deaths)
            trial.run(u"resume"_s, death);
        const ProbeRun last = trial.run(u"resume"_s);
        QVERIFY2(last.isSettled && !last.wasKilled, last.complaint.constData());
        QVERIFY2(last.complaint.isEmpty(), last.complaint.constData());
        judge(trial, last);
    }

    void judge(Trial& trial, const ProbeRun& last)
    {
        QHash<QByteArray, QByteArray> bodies;
        QHash<QByteArray, int> arrived;
        for (const auto& request : trial.purchases()) {
            const QByteArray key = request.header("Idempotency-Key");
            QVERIFY(!key.isEmpty());
            QVERIFY2(bodies.value(key, request.body) == request.body, "another body under the same key");
            bodies.insert(key, request.body);
            ++arrived[key];
        }
        int bought = 0;
        QSet<QByteArray> attempts;
        QSet<QByteArray> numbers;
        for (const ToldOrder& order : last.orders) {
            attempts.insert(order.attempt);
            if (order.deliveries == 0) {
                QCOMPARE(order.phase, "Refused");
                QCOMPARE(order.failure, "NotSent");
                QVERIFY2(!arrived.contains(order.attempt), "it was sent, and the journal does not know");
                continue;
            }
            QCOMPARE(order.phase, "Waiting");
            QVERIFY(!order.number.isEmpty());
            QVERIFY2(
                arrived.value(order.attempt) <= order.deliveries, "sent more often than was written down");
            numbers.insert(order.number);
            ++bought;
        }
        for (auto key = arrived.keyBegin(); key != arrived.keyEnd(); ++key)
            QVERIFY2(attempts.contains(*key), "a key that no order has");
        QVERIFY2(attempts.size() - m_attempts <= 1, "one wish became several orders");
        m_attempts = static_cast<int>(attempts.size());
        QCOMPARE(numbers.size(), bought);
        QCOMPARE(trial.service.tally().debits, bought);
    }

    /// What was told is what another program finds in the journal.
    void finish(Trial& trial)
    {
        int waiting = 0;
        QSet<QString> numbers;
        for (const Order& order : trial.journal()) {
            if (!order.wasBought())
                continue;
            QCOMPARE(order.phase(), Order::Phase::Waiting);
            numbers.insert(order.number().text());
            ++waiting;
        }
        QVERIFY(waiting > 0);
        QCOMPARE(waiting, trial.service.tally().debits);
        QCOMPARE(numbers.size(), waiting);
        m_kills += trial.kills;
        m_purchases += m_attempts;
        m_debits += trial.service.tally().debits;
        m_replays += trial.service.tally().replays;
    }

    /// A step at which a restarted program dies; some of them it never reaches.
    int someStep() { return static_cast<int>(m_random.bounded(1, 20)); }

private Q_SLOTS:
    void init()
    {
        Strict::init();
        m_attempts = 0;
    }

    void atEveryStepOfAPurchase()
    {
        Trial trial;
        const ProbeRun whole = trial.run(u"buy"_s);
        QVERIFY2(whole.isSettled, whole.complaint.constData());
        for (const char* step : {"Intended before the journal", "Intended kept", "Sent before the journal",
                 "Sent kept", "purchase before the network", "purchase given to the network",
                 "purchase written out", "purchase answer begins", "purchase answer is here",
                 "Bought before the journal", "Bought kept"})
            QVERIFY2(hasTaken(whole, step), step);
        judge(trial, whole);
        for (int step = 1; step <= whole.steps.size(); ++step) {
            for (int restarts = 0; restarts < 3; ++restarts) {
                const qsizetype sent = trial.purchases().size();
                const ProbeRun begun = trial.run(u"buy"_s, step);
                QVERIFY(begun.wasKilled);
                QList<int> deaths;
                for (int n = 0; n < restarts; ++n)
                    deaths.append(someStep());
                settle(trial, deaths);
                if (!hasTaken(begun, "Sent given to the journal"))
                    QCOMPARE(trial.purchases().size(), sent); // off, not taken up again
                if (QTest::currentTestFailed()) {
                    qInfo("killed at step %d, %s", step, begun.steps.constLast().constData());
                    return;
                }
            }
        }
        finish(trial);
    }

    void atEveryStepOfARestart()
    {
        Trial trial;
        for (int step = 1; step < 40; ++step) {
            Fault hang;
            hang.kind = Fault::Kind::Hang;
            hang.endpoint = Endpoint::Purchase;
            hang.times = 1;
            hang.isAfter = step % 2 == 0;
            trial.service.addFault(hang);
            const int before = trial.service.deliveries(Endpoint::Purchase);
            const auto arrived
                = [&](const ProbeRun&) { return trial.service.deliveries(Endpoint::Purchase) > before; };
            QVERIFY(trial.run(u"buy"_s, 0, arrived).wasKilled);
            const bool wasKilled = trial.run(u"resume"_s, step).wasKilled;
            settle(trial, {});
            if (QTest::currentTestFailed()) {
                qInfo("restart killed at step %d", step);
                return;
            }
            if (!wasKilled) {
                QVERIFY2(step > 15, "the restart has fewer steps than it should");
                break;
            }
        }
        finish(trial);
    }

    /// The moments that the program itself can't see.
    void fromOutside_data()
    {
        QTest::addColumn<int>("purchaseTime");
        QTest::addColumn<int>("answerTime");
        QTest::addColumn<bool>("untilDone");
        QTest::newRow("the request has arrived") << 0 << 0 << false;
        QTest::newRow("while the purchase is made") << 60 << 0 << false;
        QTest::newRow("bought, and not answered") << 0 << 300 << true;
    }

    void fromOutside()
    {
        QFETCH(int, purchaseTime);
        QFETCH(int, answerTime);
        QFETCH(bool, untilDone);
        Trial trial;
        trial.service.setPurchaseTime(std::chrono::milliseconds(purchaseTime));
        for (int round = 0; round < 16; ++round) {
            if (answerTime > 0) {
                Fault slow;
                slow.kind = Fault::Kind::Slow;
                slow.endpoint = Endpoint::Purchase;
                slow.times = 1;
                slow.delay = std::chrono::milliseconds(answerTime);
                trial.service.addFault(slow);
            }
            const int arrivals = trial.service.deliveries(Endpoint::Purchase);
            const int bought = trial.service.tally().purchases;
            trial.run(u"buy"_s, 0,
                after(std::chrono::microseconds(m_random.bounded(1 + purchaseTime * 500)),
                    [&](const ProbeRun&) {
                        return untilDone ? trial.service.tally().purchases > bought
                                         : trial.service.deliveries(Endpoint::Purchase) > arrivals;
                    }));
            settle(trial, round % 2 == 0 ? QList<int>{} : QList<int>{someStep()});
            if (QTest::currentTestFailed())
                return;
        }
        finish(trial);
    }

    void atAnyMoment()
    {
        Trial trial;
        trial.service.setPurchaseTime(10ms);
        for (int round = 0; round < 50; ++round) {
            const auto anyTime = [this] {
                return after(std::chrono::microseconds(m_random.bounded(50'000)),
                    [](const ProbeRun& run) { return hasTaken(run, "journal open"); });
            };
            const qsizetype sent = trial.purchases().size();
            const ProbeRun begun = trial.run(u"buy"_s, 0, anyTime());
            for (int n = m_random.bounded(3); n > 0; --n)
                trial.run(u"resume"_s, 0, anyTime());
            settle(trial, {});
            if (!hasTaken(begun, "Sent before the journal"))
                QCOMPARE(trial.purchases().size(), sent);
            if (QTest::currentTestFailed())
                return;
        }
        finish(trial);
    }

    void cleanupTestCase()
    {
        std::printf("killed %d times: %d purchases begun, %d debited, %d repetitions answered with the first "
                    "number\n",
            m_kills, m_purchases, m_debits, m_replays);
        if (!QTest::currentTestFailed() && m_isWhole)
            QVERIFY(m_kills >= 200);
    }

private:
    QRandomGenerator m_random{20};
    int m_attempts = 0; ///< of this function's trial
    int m_kills = 0;
    int m_purchases = 0;
    int m_debits = 0;
    int m_replays = 0;

public:
    bool m_isWhole = true; ///< all functions run
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    TestPurchaseKill test;
    test.m_isWhole = argc == 1;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_purchasekill.moc"
