// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proberun.h"
#include "support/strict.h"

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using sandbox::Endpoint;
using sandbox::Fault;

namespace {

/// How the purchase stands when the fault comes.
enum class Before {
    Nothing, ///< the first delivery meets the fault
    KilledUnmade, ///< the program was killed waiting for an answer; nothing had been bought
    KilledMade, ///< the same, and the number had been bought
};

constexpr auto inProgress = "Purchase already in progress"_L1;

} // namespace

/// Every fault at every purchase, met by the first delivery and by the first one after a restart: at most one
/// debit, one key, the same bytes, and an end that the rules of purchases.h give.
class TestFaultMatrix : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void faults_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<Before>("before");
        QTest::addColumn<bool>("isBought");
        QTest::addColumn<QByteArray>("failure");
        QTest::addColumn<int>("deliveries");
        const QByteArray none;
        const auto row = [](const QByteArray& name, const Fault& fault, Before before, bool isBought,
                             const QByteArray& failure, int deliveries) {
            static constexpr std::array states{"cold", "restarted, unmade", "restarted, made"};
            QTest::addRow("%s, %s", name.constData(), states[static_cast<size_t>(before)])
                << fault << before << isBought << failure << deliveries;
        };
        /// What leaves the outcome open: repeated, by a fresh program as by a restarted one, until it is
        /// known.
        const auto open = [&](const QByteArray& name, Fault fault) {
            const int faults = *fault.times;
            row(name, fault, Before::Nothing, true, none, 1 + faults);
            row(name, fault, Before::KilledUnmade, true, none, 2 + faults);
            row(name, fault, Before::KilledMade, true, none, 2 + faults);
        };
        const auto make = [](Fault::Kind kind, bool isAfter) {
            Fault fault;
            fault.kind = kind;
            fault.isAfter = isAfter;
            fault.endpoint = Endpoint::Purchase;
            fault.times = 2;
            return fault;
        };
        const auto status = [&make](int code, bool isAfter, const QString& words = {}) {
            Fault fault = make(Fault::Kind::Status, isAfter);
            fault.status = code;
            fault.words = words;
            return fault;
        };
        for (const bool isAfter : {false, true}) {
            const QByteArray when = isAfter ? " after" : " before";
            open("drop" + when, make(Fault::Kind::Drop, isAfter));
            open("HTML" + when, make(Fault::Kind::Html, isAfter));
            Fault redirect = make(Fault::Kind::Redirect, isAfter);
            redirect.target = QUrl(u"http://127.0.0.1:1/elsewhere"_s);
            open("redirect" + when, redirect);
            Fault hang = make(Fault::Kind::Hang, isAfter);
            hang.delay = 150ms;
            open("hang, then drop" + when, hang);
            for (const int code : {500, 502, 503, 504})
                open(QByteArray::number(code) + when, status(code, isAfter));
            open("409 in progress" + when, status(409, isAfter, inProgress));
        }
        open("cut off", make(Fault::Kind::CutOff, true));
        open("truncated", make(Fault::Kind::Truncated, true));

        /// Refused at the first delivery, and nothing is repeated; a repetition so refused says nothing about
        /// the first one.
        const auto refusing = [&](const QByteArray& name, const Fault& fault, const QByteArray& failure) {
            row(name, fault, Before::Nothing, false, failure, 1);
            row(name, fault, Before::KilledUnmade, true, none, 2 + *fault.times);
            row(name, fault, Before::KilledMade, true, none, 2 + *fault.times);
        };
        refusing("429", status(429, false), "RateLimited");
        refusing("401", status(401, false), "KeyRejected");
        refusing("409 in other words", status(409, false, u"Idempotency key was used with another request"_s),
            "Conflict");
        /// Refused for good: an answer about this very key, where keys are honoured.
        for (const auto& [code, failure] :
            {std::pair{400, "BadRequest"}, {402, "ShortOfFunds"}, {404, "NotFound"}}) {
            row(QByteArray::number(code), status(code, false), Before::Nothing, false, failure, 1);
            row(QByteArray::number(code), status(code, false), Before::KilledUnmade, false, failure, 2);
        }
    }

    void faults()
    {
        QFETCH(Fault, fault);
        QFETCH(Before, before);
        QFETCH(bool, isBought);
        QFETCH(QByteArray, failure);
        QFETCH(int, deliveries);
        Trial trial;
        if (before != Before::Nothing)
            killWaiting(trial, before == Before::KilledMade);
        if (QTest::currentTestFailed())
            return;
        trial.service.addFault(fault);
        const ProbeRun run = trial.run(before == Before::Nothing ? u"buy"_s : u"resume"_s);
        judge(trial, run, isBought, failure, deliveries);
        QCOMPARE(trial.kills, before == Before::Nothing ? 0 : 1);
    }

    /// Killed again while the fault lasts, and settled by a third program.
    void killedAgainInTheFault_data()
    {
        QTest::addColumn<bool>("isMade");
        QTest::newRow("nothing was made") << false;
        QTest::newRow("it was made") << true;
    }

    void killedAgainInTheFault()
    {
        QFETCH(bool, isMade);
        Trial trial;
        killWaiting(trial, isMade);
        Fault hang;
        hang.kind = Fault::Kind::Hang;
        hang.endpoint = Endpoint::Purchase;
        hang.isAfter = isMade;
        trial.service.addFault(hang);
        QVERIFY(trial.run(u"resume"_s, 0, [&](const ProbeRun&) { return trial.purchases().size() == 2; })
                    .wasKilled);
        trial.service.clearFaults();
        judge(trial, trial.run(u"resume"_s), true, {}, 3);
        QCOMPARE(trial.kills, 2);
    }

    /// A restarted program that is told to slow down does.
    void retryAfterIsObeyed()
    {
        Trial trial;
        killWaiting(trial, true);
        Fault busy;
        busy.status = 429;
        busy.endpoint = Endpoint::Purchase;
        busy.times = 1;
        busy.retryAfter = 1s;
        trial.service.addFault(busy);
        QElapsedTimer time;
        time.start();
        judge(trial, trial.run(u"resume"_s), true, {}, 3);
        QVERIFY(time.elapsed() >= 1000);
    }

    /// The service is gone at the restart: nothing is sent, nothing is given up.
    void theServiceIsGoneAtTheRestart()
    {
        Trial trial;
        killWaiting(trial, true);
        const auto port = static_cast<quint16>(trial.url.port());
        trial.service.stop();
        const auto triedTwice
            = [](const ProbeRun& run) { return run.steps.count("purchase answer is here") >= 2; };
        QVERIFY(trial.run(u"resume"_s, 0, triedTwice).wasKilled);
        QVERIFY(trial.service.start(port));
        const ProbeRun run = trial.run(u"resume"_s);
        QVERIFY2(run.isSettled, run.complaint.constData());
        QCOMPARE(run.orders.size(), 1);
        QCOMPARE(run.orders[0].phase, "Waiting");
        QCOMPARE(trial.service.tally().debits, 1);
        QCOMPARE(trial.service.tally().replays, 1);
    }

private:
    /// A purchase that is killed while its answer does not come.
    static void killWaiting(Trial& trial, bool isMade)
    {
        Fault hang;
        hang.kind = Fault::Kind::Hang;
        hang.endpoint = Endpoint::Purchase;
        hang.isAfter = isMade;
        trial.service.addFault(hang);
        const ProbeRun killed = trial.run(u"buy"_s, 0, [&trial, isMade](const ProbeRun&) {
            return isMade ? trial.service.tally().purchases == 1 : trial.purchases().size() == 1;
        });
        QVERIFY(killed.wasKilled);
        trial.service.clearFaults();
    }

    static void judge(
        const Trial& trial, const ProbeRun& run, bool isBought, const QByteArray& failure, int deliveries)
    {
        QVERIFY2(run.isSettled && !run.wasKilled, run.complaint.constData());
        QCOMPARE(run.orders.size(), 1);
        const ToldOrder& order = run.orders[0];
        QCOMPARE(order.phase, isBought ? "Waiting" : "Refused");
        QCOMPARE(order.number.isEmpty(), !isBought);
        QCOMPARE(order.failure, failure);
        QCOMPARE(order.deliveries, deliveries);
        QCOMPARE(trial.service.tally().debits, isBought ? 1 : 0);

        const auto requests = trial.purchases();
        QCOMPARE(requests.size(), deliveries);
        for (const auto& request : requests) {
            QCOMPARE(request.header("Idempotency-Key"), order.attempt);
            QCOMPARE(request.body, requests[0].body);
            QCOMPARE(request.path, requests[0].path);
        }

        const QList<Order> kept = trial.journal();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept[0].attempt().text().toLatin1(), order.attempt);
        QCOMPARE(kept[0].phase(), isBought ? Order::Phase::Waiting : Order::Phase::Refused);
        QCOMPARE(kept[0].number().text().toLatin1(), order.number);
    }
};

QTEST_GUILESS_MAIN(TestFaultMatrix)
#include "tst_faultmatrix.moc"
