// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every answer that a service, a proxy or a broken link may give, at every call behind the purchase: nothing is bought or
// cancelled twice, nothing is asked faster than the pace, no number is lost, and all goes on once the trouble is over.
#include "support/strict.h"
#include "waitingdesk.h"

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using Phase = Order::Phase;
using sandbox::Endpoint;
using sandbox::Fault;

namespace {

QList<std::pair<QByteArray, Fault>> everyAnswer(Endpoint endpoint)
{
    QList<std::pair<QByteArray, Fault>> all;
    for (const int status : {400, 401, 402, 403, 404, 409, 410, 418, 422, 429, 500, 502, 503, 504}) {
        Fault answer;
        answer.status = status;
        answer.endpoint = endpoint;
        all.append({QByteArray::number(status), answer});
    }
    for (const auto& [name, kind] :
        {std::pair("drop", Fault::Kind::Drop), {"page", Fault::Kind::Html}, {"cut off", Fault::Kind::CutOff},
            {"truncated", Fault::Kind::Truncated}, {"redirect", Fault::Kind::Redirect}}) {
        Fault fault;
        fault.kind = kind;
        fault.endpoint = endpoint;
        fault.target = QUrl(u"http://127.0.0.1:9/"_s);
        all.append({name, fault});
    }
    Fault tomorrow;
    tomorrow.status = 429;
    tomorrow.endpoint = endpoint;
    tomorrow.retryAfter = std::chrono::hours(24);
    all.append({"429 until tomorrow", tomorrow});
    return all;
}

void rows(Endpoint endpoint)
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<Key>("key");
    const QList<std::pair<const char*, Key>> keys{
        {"live, proved", Key::LiveProved}, {"live, not proved", Key::LiveNotProved}, {"test", Key::Test}};
    for (const auto& [name, fault] : everyAnswer(endpoint)) {
        for (const auto& [keyName, key] : keys)
            QTest::addRow("%s, %s", name.constData(), keyName) << fault << key;
    }
}

Pace pace()
{
    Pace pace = Desk::quickPace();
    pace.longestObeyed = 60ms;
    pace.longestPause = 60ms;
    return pace;
}

/// One number, bought with a key of its kind.
struct BoughtDesk : WaitingDesk {
    explicit BoughtDesk(Key key, const std::function<void(WaitingDesk&)>& beforeIt = {})
        : WaitingDesk(pace(), patient(), {}, key, beforeIt)
    {
    }

    int debits(Key key) const
    {
        return key == Key::Test ? service.tally().purchases : service.tally().debits;
    }
};

} // namespace

class TestCheckMatrix : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void checks_data() { rows(Endpoint::Code); }

    /// From the first check on, and then in the middle.
    void checks()
    {
        QFETCH(Fault, fault);
        QFETCH(Key, key);
        BoughtDesk desk(key, [&fault](WaitingDesk& its) { its.service.addFault(fault); });
        for (const bool isFirst : {true, false}) {
            if (!isFirst) {
                desk.service.clearFaults();
                const qsizetype before = test::checks(desk.order());
                QTRY_VERIFY(test::checks(desk.order()) > before + 2 && !desk.order().failedCheck());
                desk.service.addFault(fault);
            }
            const int before = desk.service.deliveries(Endpoint::Code);
            QElapsedTimer time;
            time.start();
            QTRY_VERIFY(desk.service.deliveries(Endpoint::Code) >= before + 4);
            const qint64 fastest = (3 * pace().quick - 15ms).count(); // four checks, three intervals
            QVERIFY2(time.elapsed() >= fastest, QByteArray::number(time.elapsed()).constData());
            QCOMPARE(desk.order().phase(), Phase::Waiting);
        }
        sandbox::Habits atOnce = patient();
        atOnce.waitingPolls = 0;
        desk.service.setHabits(atOnce);
        desk.service.clearFaults();
        QTRY_VERIFY(desk.order().hasCode());
        QCOMPARE(desk.debits(key), 1);
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 1);
    }

    void balance_data() { rows(Endpoint::Balance); }

    void balance()
    {
        QFETCH(Fault, fault);
        QFETCH(Key, key);
        BoughtDesk desk(key);
        QTRY_VERIFY(desk.order().walletAfter());
        const ProfileId profile = desk.profiles.current()->id;
        fault.times = 1;
        desk.service.addFault(fault);
        std::optional<Result<Money>> read;
        desk.wallet.refresh(
            profile, &desk.folderGuard, [&read](const Result<Money>& balance) { read = balance; });
        QTRY_VERIFY(read);
        const qsizetype before = test::checks(desk.order());
        QTRY_VERIFY(test::checks(desk.order()) > before);
        QVERIFY(desk.wallet.reading(profile).balance);
        desk.service.clearFaults();
        read.reset();
        desk.wallet.refresh(
            profile, &desk.folderGuard, [&read](const Result<Money>& balance) { read = balance; });
        QTRY_VERIFY(read);
        QVERIFY(*read);
        QCOMPARE(desk.debits(key), 1);
    }

    void cancel_data() { rows(Endpoint::Cancel); }

    void cancel()
    {
        QFETCH(Fault, fault);
        QFETCH(Key, key);
        for (const bool isAfter : {false, true}) {
            if (isAfter && !fault.isAfter && fault.kind == Fault::Kind::Status && fault.status < 500)
                continue; // who refuses has done nothing
            BoughtDesk desk(key);
            fault.isAfter = isAfter;
            desk.service.addFault(fault);
            QSignalSpy refused(&desk.cancels, &Cancels::notCancelled);
            desk.cancels.cancel(desk.order().attempt());
            QTRY_VERIFY(desk.order().phase() == Phase::Cancelled || refused.count() == 1);
            QCOMPARE(desk.service.deliveries(Endpoint::Cancel), 1);
            const bool wasDone = fault.letsItHappen();
            if (wasDone)
                QTRY_COMPARE(desk.order().phase(), Phase::Cancelled);
            else
                QCOMPARE(desk.order().phase(), Phase::Waiting);
            QCOMPARE(desk.service.tally().refunds, wasDone && key != Key::Test ? 1 : 0);
            if (wasDone)
                continue;
            // Asked again by the person, it is done.
            desk.service.clearFaults();
            QTRY_VERIFY(desk.order().canCancel());
            desk.cancels.cancel(desk.order().attempt());
            QTRY_COMPARE(desk.order().phase(), Phase::Cancelled);
            QCOMPARE(desk.debits(key), 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestCheckMatrix)
#include "tst_checkmatrix.moc"
