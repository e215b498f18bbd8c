// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/retry.h"
#include "support/strict.h"

#include <array>

using namespace provynx;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Kind = Failure::Kind;

namespace {

constexpr qint64 nothing = -1;
constexpr qint64 dayMs = 24LL * 3600 * 1000;

qint64 countOf(const std::optional<milliseconds>& pause)
{
    return pause ? qint64(pause->count()) : nothing;
}

Failure failureOf(Kind kind, std::optional<milliseconds> retryAfter = {})
{
    Failure failure;
    failure.kind = kind;
    failure.retryAfter = retryAfter;
    return failure;
}

QDateTime utc(int year, int month, int day, int hour, int minute, int second)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second), Qt::UTC);
}

const QDateTime serverTime = utc(2026, 5, 1, 12, 0, 0);
const QDateTime ourTime = utc(2026, 5, 1, 14, 30, 0); // a computer whose clock is wrong
constexpr double most = 0.999999;

double nearlyOne()
{
    return most;
}

double zero()
{
    return 0.0;
}

} // namespace

class TestRetry : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void httpDates_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QDateTime>("expected");
        const QDateTime example = utc(1994, 11, 6, 8, 49, 37);
        QTest::newRow("fixed length") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << example;
        QTest::newRow("rfc 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << example;
        QTest::newRow("asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << example;
        QTest::newRow("asctime, two digits")
            << QByteArray("Fri May 15 00:00:01 2026") << utc(2026, 5, 15, 0, 0, 1);
        QTest::newRow("rfc 850, this century") << QByteArray("Friday, 01-May-26 12:00:00 GMT") << serverTime;
        QTest::newRow("blanks around") << QByteArray("  Fri, 01 May 2026 12:00:00 GMT\t") << serverTime;
        QTest::newRow("leap second") << QByteArray("Sat, 31 Dec 2016 23:59:60 GMT")
                                     << utc(2016, 12, 31, 23, 59, 59);
        QTest::newRow("leap day") << QByteArray("Thu, 29 Feb 2024 00:00:00 GMT") << utc(2024, 2, 29, 0, 0, 0);
        for (const char* const wrong : {"", "now", "12", "Sun, 06 Nov 1994 08:49:37", "2026-05-01T12:00:00Z",
                 "Sun, 06 Xyz 1994 08:49:37 GMT", "Sun, 31 Feb 2026 08:49:37 GMT",
                 "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:60:00 GMT",
                 "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 6 Nov 1994 08:49:37 GMT",
                 "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT"})
            QTest::addRow("no date: %s", wrong) << QByteArray(wrong) << QDateTime();
    }

    void httpDates()
    {
        QFETCH(QByteArray, header);
        QFETCH(QDateTime, expected);
        const QDateTime read = readHttpDate(header);
        QCOMPARE(read.isValid(), expected.isValid());
        if (expected.isValid()) {
            QCOMPARE(read, expected);
            QCOMPARE(read.timeSpec(), Qt::UTC);
        }
    }

    void retryAfter_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("expectedMs");
        const auto row = [](const char* header, qint64 expected) {
            QTest::addRow("%s", header) << QByteArray(header) << expected;
        };
        row("0", 0);
        row("7", 7'000);
        row(" 30 ", 30'000);
        row("007", 7'000);
        row("86400", dayMs);
        row("86401", dayMs);
        row("9223372036854775807", dayMs);
        row("9223372036854775808", dayMs);
        row("99999999999999999999999999999999", dayMs);
        row("Fri, 01 May 2026 12:00:20 GMT", 20'000);
        row("Friday, 01-May-26 12:00:20 GMT", 20'000);
        row("Fri May  1 12:00:20 2026", 20'000);
        row("Fri, 01 May 2026 12:00:00 GMT", 0);
        row("Fri, 01 May 2026 11:59:59 GMT", 0); // past
        row("Sun, 06 Nov 1994 08:49:37 GMT", 0);
        row("Wed, 01 May 2999 12:00:00 GMT", dayMs);
        for (const char* const garbage :
            {"", "  ", "-1", "-0", "+5", "1.5", "1e3", "0x10", "5s", "5, 7", "soon", "\xd9\xa3"})
            row(garbage, nothing);
    }

    void retryAfter()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, expectedMs);
        QCOMPARE(countOf(readRetryAfter(header, serverTime, ourTime)), expectedMs);
    }

    void aDateCountsFromOurClockOnlyWithoutTheServers()
    {
        const QByteArray date = "Fri, 01 May 2026 14:30:05 GMT";
        QCOMPARE(countOf(readRetryAfter(date, {}, ourTime)), 5'000);
        QCOMPARE(countOf(readRetryAfter(date, serverTime, ourTime)), (2 * 3600 + 30 * 60 + 5) * 1000);
    }

    void thePauseIsAnythingUpToADoublingCeiling()
    {
        const Failure failure = failureOf(Kind::ServiceFailure);
        const RetryPace pace{12, 400ms, 8'000ms, 60'000ms};
        const std::array<qint64, 11> ceilings{400, 800, 1600, 3200, 6400, 8000, 8000, 8000, 8000, 8000, 8000};
        for (int tries = 1; tries <= 11; ++tries) {
            const qint64 ceiling = ceilings.at(static_cast<size_t>(tries - 1));
            QCOMPARE(countOf(pauseBeforeRepeat(failure, tries, &zero, pace)), 0);
            QCOMPARE(countOf(pauseBeforeRepeat(failure, tries, &nearlyOne, pace)), ceiling - 1);
            QCOMPARE(countOf(pauseBeforeRepeat(
                         failure, tries, [] { return 0.5; }, pace)),
                ceiling / 2);
        }
        QCOMPARE(countOf(pauseBeforeRepeat(failure, 12, &zero, pace)), nothing);
    }

    void theCeilingHoldsFromTheFirstPause()
    {
        const RetryPace pace{3, 900ms, 500ms, 60'000ms};
        QCOMPARE(countOf(pauseBeforeRepeat(failureOf(Kind::Dropped), 1, &nearlyOne, pace)), 499);
    }

    void fourTriesUnlessToldOtherwise()
    {
        const Failure failure = failureOf(Kind::TimedOut);
        for (int tries = 1; tries <= 3; ++tries)
            QVERIFY(pauseBeforeRepeat(failure, tries, &zero));
        QVERIFY(!pauseBeforeRepeat(failure, 4, &zero));
        QVERIFY(!pauseBeforeRepeat(failure, 5, &zero));
        QVERIFY(!pauseBeforeRepeat(failure, 1, &zero, {1, 400ms, 8'000ms, 60'000ms}));
        // A Retry-After is no ticket for one more.
        QVERIFY(!pauseBeforeRepeat(failureOf(Kind::RateLimited, 1s), 4, &zero));
    }

    void aRetryAfterIsObeyedUpToAMinute()
    {
        for (const milliseconds asked : {milliseconds(0), milliseconds(1'000), milliseconds(60'000)}) {
            const Failure failure = failureOf(Kind::RateLimited, asked);
            QCOMPARE(countOf(pauseBeforeRepeat(failure, 1, &zero)), asked.count());
            const qint64 longest = countOf(pauseBeforeRepeat(failure, 1, &nearlyOne));
            QVERIFY(longest > asked.count()); // jitter, and never sooner than asked
            QVERIFY(longest < asked.count() + 500);
        }
        QVERIFY(!pauseBeforeRepeat(failureOf(Kind::RateLimited, 60'001ms), 1, &zero));
        QVERIFY(!pauseBeforeRepeat(failureOf(Kind::Unavailable, milliseconds(dayMs)), 1, &zero));
    }

    void onlyWhatPassesIsRepeated_data()
    {
        QTest::addColumn<Failure>("failure");
        QTest::addColumn<bool>("repeated");
        for (const Kind kind : {Kind::RateLimited, Kind::ServiceFailure, Kind::Unavailable, Kind::Dropped,
                 Kind::TimedOut, Kind::Offline})
            QTest::addRow("%s", qPrintable(nameOf(kind))) << failureOf(kind) << true;
        for (const Kind kind : {Kind::KeyRejected, Kind::BadRequest, Kind::ShortOfFunds, Kind::NotFound,
                 Kind::InProgress, Kind::Conflict, Kind::UnexpectedStatus, Kind::Redirected, Kind::TooLarge,
                 Kind::Unreadable, Kind::MissingField, Kind::Tls, Kind::PlainHttp, Kind::ForeignAddress,
                 Kind::KeyUnavailable, Kind::NotRecorded, Kind::OverCap, Kind::NotSent})
            QTest::addRow("%s", qPrintable(nameOf(kind))) << failureOf(kind) << false;
    }

    void onlyWhatPassesIsRepeated()
    {
        QFETCH(Failure, failure);
        QFETCH(bool, repeated);
        QCOMPARE(pauseBeforeRepeat(failure, 1, &zero).has_value(), repeated);
        failure.retryAfter = 1s; // which changes nothing about it
        QCOMPARE(pauseBeforeRepeat(failure, 1, &zero).has_value(), repeated);
    }
};

QTEST_GUILESS_MAIN(TestRetry)
#include "tst_retry.moc"
