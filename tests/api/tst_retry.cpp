// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/retry.h"
#include "support/strict.h"

#include <QDateTime>

using namespace provynx;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ms = std::chrono::milliseconds;

namespace {
const QDateTime server(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC);
} // namespace

class TestRetry : public test::Strict
{
    Q_OBJECT

private Q_SLOTS:
    void retryAfter_data()
    {
        QTest::addColumn<qint64>("milliseconds"); // -1: nothing
        QTest::newRow("0") << qint64(0);
        QTest::newRow("7") << qint64(7'000);
        QTest::newRow(" 7 ") << qint64(7'000);
        QTest::newRow("Sun, 06 Nov 1994 08:49:47 GMT") << qint64(10'000);
        QTest::newRow("Sunday, 06-Nov-94 08:49:47 GMT") << qint64(10'000);
        QTest::newRow("Sun Nov  6 08:49:47 1994") << qint64(10'000);
        QTest::newRow("Sun, 06 Nov 1994 08:00:00 GMT") << qint64(0);
        QTest::newRow("99999999") << qint64(24 * 3600 * 1000);
        QTest::newRow("") << qint64(-1);
        QTest::newRow("-5") << qint64(-1);
        QTest::newRow("soon") << qint64(-1);
        QTest::newRow("7s") << qint64(-1);
    }

    void retryAfter()
    {
        QFETCH(qint64, milliseconds);
        const auto read = readRetryAfter(QByteArray(QTest::currentDataTag()), server, server.addDays(400));
        QCOMPARE(read.has_value() ? qint64(read->count()) : qint64(-1), milliseconds);
    }

    void aDateIsToldByOurClockWithoutTheServers()
    {
        const auto read = readRetryAfter("Sun, 06 Nov 1994 08:49:47 GMT", {}, server.addSecs(4));
        QCOMPARE(read, 6'000ms);
    }

    void fullJitter()
    {
        const Failure busy {Failure::Kind::ServiceFailure};
        const auto least = [] { return 0.0; };
        const auto most = [] { return 0.999999; };
        ms ceiling = 400ms;
        for (int tries = 1; tries < 4; ++tries, ceiling *= 2) {
            QCOMPARE(pauseBeforeRepeat(busy, tries, least), 0ms);
            const ms longest = pauseBeforeRepeat(busy, tries, most).value();
            QVERIFY(longest <= ceiling && longest >= ceiling - 2ms);
        }
        QVERIFY(!pauseBeforeRepeat(busy, 4, least));
    }

    void whatWillNotPassIsNotRepeated()
    {
        using Kind = Failure::Kind;
        for (const Kind kind : {Kind::KeyRejected, Kind::BadRequest, Kind::ShortOfFunds, Kind::NotFound, Kind::Conflict,
                 Kind::Tls, Kind::Redirected, Kind::Unreadable, Kind::TooLarge})
            QVERIFY2(!pauseBeforeRepeat({kind}, 1, [] { return 0.5; }), qPrintable(nameOf(kind)));
        for (const Kind kind : {Kind::RateLimited, Kind::ServiceFailure, Kind::Unavailable, Kind::Dropped, Kind::TimedOut})
            QVERIFY2(pauseBeforeRepeat({kind}, 1, [] { return 0.5; }), qPrintable(nameOf(kind)));
    }

    void retryAfterIsObeyedUpToAMinute()
    {
        Failure busy {Failure::Kind::RateLimited};
        busy.retryAfter = 9s;
        for (const double fraction : {0.0, 0.5, 0.999}) {
            const auto pause = pauseBeforeRepeat(busy, 1, [fraction] { return fraction; });
            QVERIFY(pause && *pause >= 9s && *pause < 12s);
        }
        busy.retryAfter = 61s;
        QVERIFY(!pauseBeforeRepeat(busy, 1, [] { return 0.0; }));
    }
};

QTEST_GUILESS_MAIN(TestRetry)
#include "tst_retry.moc"
