// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/checkmeaning.h"

#include "support/strict.h"

#include <QtTest>

using namespace provynx;
using namespace Qt::StringLiterals;
using Stage = NumberState::Stage;
using Kind = Failure::Kind;

namespace {

const QDateTime now(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);

NumberState state(Stage stage, const QString& status = {})
{
    NumberState made;
    made.stage = stage;
    made.status = status;
    made.isTimeTold = true;
    return made;
}

Failure failure(Kind kind, int status = 0)
{
    Failure made;
    made.kind = kind;
    made.httpStatus = status;
    return made;
}

/// One word for what becomes of the number.
QString told(const Result<NumberState>& answer, const CheckMeaning::Standing& standing)
{
    const CheckMeaning meaning(answer, standing);
    if (meaning.isAliveAfterAll())
        return u"reopened"_s;
    const auto end = meaning.end();
    if (!end)
        return meaning.leavesTheEndOpen() ? u"ask"_s : u"-"_s;
    return std::holds_alternative<Cancelled>(*end) ? u"cancelled"_s
        : std::holds_alternative<Expired>(*end)    ? u"expired"_s
                                                   : u"finished"_s;
}

} // namespace

/// Every answer at every standing of the number: what is believed, and when.
class TestCheckMeaning : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void whatBecomesOfTheNumber_data()
    {
        QTest::addColumn<int>("stage"); // below zero: a failure with that status
        QTest::addColumn<QString>("fresh"); // watched, its time is not over
        QTest::addColumn<QString>("late"); // over, but the check began before
        QTest::addColumn<QString>("over"); // over when the check began, by a clock that may be wrong
        QTest::addColumn<QString>("surelyOver");
        QTest::addColumn<QString>("ended"); // not watched any more
        const auto row = [](const char* name, int stage, const QStringList& told) {
            QTest::newRow(name) << stage << told[0] << told[1] << told[2] << told[3] << told[4];
        };
        const QString none = u"-"_s;
        const QString expired = u"expired"_s;
        row("waiting", int(Stage::Waiting), {none, none, u"ask"_s, expired, u"reopened"_s});
        row("received", int(Stage::Received), {none, none, u"ask"_s, expired, u"reopened"_s});
        row("unfamiliar", int(Stage::Unfamiliar), {none, none, u"ask"_s, expired, none});
        row("cancelled", int(Stage::Cancelled),
            {u"cancelled"_s, u"cancelled"_s, u"cancelled"_s, u"cancelled"_s, none});
        row("expired", int(Stage::Expired), {expired, expired, expired, expired, none});
        row("finished", int(Stage::Finished),
            {u"finished"_s, u"finished"_s, u"finished"_s, u"finished"_s, none});
        row("not found", -404, {none, none, expired, expired, none});
        row("gone", -410, {none, none, expired, expired, none});
        row("bad request", -400, {none, none, expired, expired, none});
        row("broken", -502, {none, none, none, none, none});
    }

    void whatBecomesOfTheNumber()
    {
        QFETCH(int, stage);
        const Kind kind = stage == -404 ? Kind::NotFound : Kind::Unavailable;
        const Result<NumberState> answer = stage < 0 ? Result<NumberState>(failure(kind, -stage))
                                                     : Result<NumberState>(state(static_cast<Stage>(stage)));
        CheckMeaning::Standing standing;
        standing.now = now;
        QTEST(told(answer, standing), "fresh");
        standing.isOver = true;
        QTEST(told(answer, standing), "late");
        standing.isAtEnd = true;
        QTEST(told(answer, standing), "over");
        standing.isSure = true;
        QTEST(told(answer, standing), "surelyOver");
        standing.isWatched = false;
        QTEST(told(answer, standing), "ended");
    }

    void anEndThatPassedIsNotReopened()
    {
        NumberState waiting = state(Stage::Waiting);
        CheckMeaning::Standing standing;
        standing.isWatched = false;
        standing.now = now;
        standing.expiresAt = now.addSecs(-60);
        QVERIFY(!CheckMeaning(waiting, standing).isAliveAfterAll());
        waiting.expiresAt = now.addSecs(60);
        QVERIFY(CheckMeaning(waiting, standing).isAliveAfterAll());
        waiting.expiresAt = now.addSecs(-60);
        waiting.isTimeTold = false; // then our clock has nothing to say against it
        QVERIFY(CheckMeaning(waiting, standing).isAliveAfterAll());
    }

    void onlyAnotherMomentMovesTheEnd()
    {
        NumberState waiting = state(Stage::Waiting);
        CheckMeaning::Standing standing;
        QVERIFY(!CheckMeaning(waiting, standing).movedEnd());
        waiting.expiresAt = now;
        QCOMPARE(CheckMeaning(waiting, standing).movedEnd()->expiresAt, now);
        standing.expiresAt = now.addMSecs(-1'999);
        QVERIFY(!CheckMeaning(waiting, standing).movedEnd());
        standing.expiresAt = now.addMSecs(-2'000);
        QVERIFY(CheckMeaning(waiting, standing).movedEnd());
    }

    void theWordsStayInSight()
    {
        const auto kept = [](const Result<NumberState>& answer) {
            return CheckMeaning(answer, CheckMeaning::Standing()).kept();
        };
        QCOMPARE(kept(state(Stage::Unfamiliar, u"WARMING_UP"_s))->status, u"WARMING_UP"_s);
        QVERIFY(kept(state(Stage::Waiting, u"waiting"_s))->status.isEmpty());
        QVERIFY(kept(failure(Kind::Unreadable, 200))->failure);
        QVERIFY(!kept(failure(Kind::Offline)));
        QVERIFY(!kept(failure(Kind::RateLimited, 429)));
    }

    void thePaceFollowsTheFailure()
    {
        using Pace = CheckMeaning::Pace;
        const auto pace
            = [](const Failure& why) { return CheckMeaning(why, CheckMeaning::Standing()).pace(); };
        QCOMPARE(pace(failure(Kind::RateLimited, 429)), Pace::SlowDown);
        QCOMPARE(pace(failure(Kind::KeyRejected, 401)), Pace::KeyRefused);
        QCOMPARE(pace(failure(Kind::KeyUnavailable)), Pace::KeyMissing);
        QCOMPARE(pace(failure(Kind::Offline)), Pace::LinkLost);
        QCOMPARE(pace(failure(Kind::NotFound, 404)), Pace::Onward);
        QCOMPARE(CheckMeaning(state(Stage::Waiting), CheckMeaning::Standing()).pace(), Pace::Onward);
    }
};

QTEST_GUILESS_MAIN(TestCheckMeaning)
#include "tst_checkmeaning.moc"
