// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journaltrial.h"
#include "support/strict.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <ctime>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Money cents(qint64 cents, const QString& currency = u"USD"_s)
{
    return Money::fromMicros(cents * 10'000, currency);
}

QJsonObject jsonOf(const Figures& figures)
{
    const auto sums = [](const QList<Money>& all) {
        QJsonObject made;
        for (const Money& sum : all)
            made.insert(sum.currency(), sum.micros());
        return made;
    };
    const auto time = [](const std::optional<std::chrono::milliseconds>& of) {
        return of ? QJsonValue(qint64(of->count())) : QJsonValue();
    };
    return {{u"codes"_s, figures.codes}, {u"withoutCode"_s, figures.withoutCode},
        {u"cancelled"_s, figures.cancelled}, {u"waiting"_s, figures.waiting}, {u"unsure"_s, figures.unsure},
        {u"unpriced"_s, figures.unpriced}, {u"spent"_s, sums(figures.spent)},
        {u"refunded"_s, sums(figures.refunded)}, {u"median"_s, time(figures.median)},
        {u"within95"_s, time(figures.within95)}};
}

QJsonObject jsonOf(const Statistics& counted)
{
    QJsonObject routes, days;
    for (const RouteFigures& one : counted.routes) {
        const Market& market = one.route.market;
        const QStringList key{one.route.service.text(),
            market.region() == Region::Global ? u"global"_s : u"us"_s, market.country().text(),
            market.op().text(), QString::number(int(market.server()))};
        routes.insert(key.join(u'|'), jsonOf(one.figures));
    }
    for (const DayFigures& day : counted.days)
        days.insert(day.day.toString(Qt::ISODate), jsonOf(day.figures));
    return {{u"all"_s, jsonOf(counted.all)}, {u"routes"_s, routes}, {u"days"_s, days}};
}

/// Purchases of every kind and end, over some weeks, always the same.
QList<Event> someYear(int count)
{
    QRandomGenerator dice(4711);
    const auto one = [&dice](const auto& list) { return list[dice.bounded(int(std::size(list)))]; };
    const QList kinds{KeyKind::Live, KeyKind::Live, KeyKind::Live, KeyKind::Test};
    const QList bases{
        BaseUrl::service(), BaseUrl::service(), BaseUrl::fromName(u"https://staging.example/v1"_s)};
    const QList services{u"whatsapp"_s, u"google"_s, u"acme"_s};
    const QList operators{anyOperator(), anyOperator(), OperatorId(u"o2"_s)};
    const QList countries{CountryId(u"gb"_s), CountryId(u"de"_s)};
    QList<Event> events;
    for (int i = 0; i < count; ++i) {
        QDateTime at = someTime().addMSecs(-qint64(dice.bounded(1'000'000)) * 3000);
        const auto add = [&](const OrderEventData& what, int msecs) {
            at = at.addMSecs(msecs);
            events.append({attemptId(i), at, what});
        };
        Intended intended = intent(i);
        intended.kind = one(kinds);
        intended.base = one(bases);
        intended.service = ServiceId(one(services));
        const auto server = static_cast<Server>(1 + dice.bounded(3));
        intended.market = dice.bounded(2) == 0 ? Market::unitedStates(server, one(operators))
                                               : Market::global(server, one(countries), one(operators));
        const QString currency = dice.bounded(10) == 0 ? u"EUR"_s : u"USD"_s;
        const Money price = cents(20 + dice.bounded(100), currency);
        intended.shownPrice = dice.bounded(8) == 0 ? std::nullopt : std::optional(price);
        intended.isFound = dice.bounded(12) == 0;
        add(intended, 0);
        if (dice.bounded(3) == 0)
            add(WalletSeen{WalletSeen::When::Before, cents(5040, currency)}, 1);
        add(Sent{1}, 2);
        const int fate = dice.bounded(20);
        if (fate == 0) {
            add(Refused{{Failure::Kind::Unavailable}}, 300);
            continue;
        }
        if (fate <= 2) {
            add(BecameUnknown{{Failure::Kind::TimedOut}}, 300);
            if (fate == 2)
                add(StoppedTrying{}, 4000);
            continue;
        }
        Bought answer = bought(i);
        answer.price = dice.bounded(3) == 0 ? std::nullopt : std::optional(price);
        // Now and then the outcome was open for hours, over a midnight.
        add(answer, dice.bounded(6) == 0 ? 20'000'000 : 250 + dice.bounded(3000));
        if (dice.bounded(5) == 0)
            add(PriceLearnt{cents(77, currency)}, 50);
        add(WalletSeen{WalletSeen::When::AfterPurchase, cents(5000, currency)}, 100);
        if (fate <= 14) {
            add(code(u"123456"_s), 1000 + dice.bounded(60'000));
            if (fate == 3)
                add(code(u"654321"_s), 20'000);
        }
        if (fate == 15)
            continue; // it waits
        if (fate == 16 || fate == 17) {
            if (dice.bounded(3) != 0) // else the service cancelled it by itself
                add(CancelAsked{}, 60'000);
            // Told from the wallet; named by the answer, though another purchase has eaten it in the wallet.
            const int told = dice.bounded(3);
            add(told == 0 ? Cancelled{cents(15, currency)} : Cancelled{}, 400);
            const int after = told == 0 ? 4000 : fate == 16 ? 5000 + 35 : 9000;
            add(WalletSeen{WalletSeen::When::AfterCancel, cents(after, currency)}, 100);
            continue;
        }
        add(Expired{}, 900'000);
    }
    return events;
}

/// The purchases of a journal that is bigger than what is counted at once.
QString manyRows(int count)
{
    return u"INSERT INTO orders (attempt, intended_at, ended_at, phase, outcome, kind, base, region, server, "
           u"operator, "
           "service, bought_at, code_at, price, currency) "
           "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
           "SELECT 'many-' || i, i * 1000000, i * 1000000, 'expired', 'received', 'test', 'sandbox', 'us', 1 "
           "+ i % 3, 'any', "
           "'acme', i * 1000000, i * 1000000 + i % 100 * 1000000, 500000, 'USD' FROM n;\n"_s.arg(count);
}

StatisticsQuery sandboxQuery()
{
    StatisticsQuery query;
    query.kind = KeyKind::Test;
    query.base = BaseUrl::embedded();
    return query;
}

StatisticsTally::Purchase purchase(
    qint64 seconds, const QString& service = u"acme"_s, Server server = Server::One)
{
    StatisticsTally::Purchase made;
    made.at = 1'000'000'000'000'000;
    made.outcome = Outcome::Received;
    made.route = {ServiceId(service), Market::unitedStates(server)};
    made.took = seconds * 1'000'000;
    return made;
}

} // namespace

class TestStatistics : public Strict {
    Q_OBJECT

    Result<Statistics> count(JournalTrial& trial, const StatisticsQuery& query)
    {
        std::optional<Result<Statistics>> answer;
        trial.journal.statistics(
            query, &trial.context, [&](const Result<Statistics>& came) { answer = came; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answer, 60'000); }();
        return answer ? *answer : Result<Statistics>(Failure());
    }

    void fill()
    {
        if (QFile::exists(m_file))
            return;
        JournalTrial trial(m_file);
        QVERIFY(trial.open().canWrite);
        QVERIFY(trial.append(someYear(3000), Durability::Soon));
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Midnight is the person's, not UTC's, and there is a day of 25 hours among these weeks.
        qputenv("TZ", "EST5EDT,M3.2.0,M11.1.0");
        tzset();
    }

    void theFiguresAreThoseCountedByHand_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QDateTime>("from");
        QTest::addColumn<QDateTime>("until");
        const QString service = BaseUrl::service().name();
        QTest::newRow("live") << int(KeyKind::Live) << service << QDateTime() << QDateTime();
        QTest::newRow("test") << int(KeyKind::Test) << service << QDateTime() << QDateTime();
        QTest::newRow("another address")
            << int(KeyKind::Live) << u"https://staging.example/v1"_s << QDateTime() << QDateTime();
        QTest::newRow("a week") << int(KeyKind::Live) << service
                                << QDateTime(QDate(2026, 10, 28), QTime(4, 0), Qt::UTC)
                                << QDateTime(QDate(2026, 11, 4), QTime(5, 0), Qt::UTC);
        QTest::newRow("nothing") << int(KeyKind::Sandbox) << u"sandbox"_s << QDateTime() << QDateTime();
    }

    void theFiguresAreThoseCountedByHand()
    {
        QFETCH(int, kind);
        QFETCH(QString, base);
        QFETCH(QDateTime, from);
        QFETCH(QDateTime, until);
        fill();
        StatisticsQuery query;
        query.kind = static_cast<KeyKind>(kind);
        query.base = BaseUrl::fromName(base);
        query.from = from;
        query.until = until;
        Statistics counted;
        {
            JournalTrial trial(m_file);
            trial.open();
            const auto answer = count(trial, query);
            QVERIFY(answer);
            counted = *answer;
        }
        const QStringList words{u"sandbox"_s, u"test"_s, u"live"_s};
        QStringList arguments{QStringLiteral(COUNT_BY_HAND), m_file, words[kind], base};
        if (from.isValid())
            arguments << QString::number(from.toMSecsSinceEpoch() * 1000)
                      << QString::number(until.toMSecsSinceEpoch() * 1000);
        QProcess python;
        python.start(u"python3"_s, arguments);
        QVERIFY(python.waitForFinished(60'000));
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError());
        const QJsonObject byHand = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
        QVERIFY(!byHand.isEmpty());
        QCOMPARE(jsonOf(counted), byHand);
        if (kind == int(KeyKind::Live) && !from.isValid()) {
            // There is something of everything to be wrong about.
            QVERIFY(counted.all.codes > 50 && counted.all.withoutCode > 10 && counted.all.waiting > 5
                && counted.all.cancelled > 10 && counted.all.unsure > 5 && counted.all.unpriced > 5);
            QVERIFY(counted.all.spent.size() == 2 && !counted.all.refunded.isEmpty());
            QVERIFY(counted.routes.size() > 20 && counted.days.size() > 20);
        }
    }

    void oneServiceAlone()
    {
        fill();
        JournalTrial trial(m_file);
        trial.open();
        StatisticsQuery query;
        query.kind = KeyKind::Live;
        query.base = BaseUrl::service();
        const auto all = count(trial, query);
        query.service = ServiceId(u"google"_s);
        const auto one = count(trial, query);
        QVERIFY(all && one);
        QList<RouteFigures> expected;
        for (const RouteFigures& route : all->routes) {
            if (route.route.service == query.service)
                expected.append(route);
        }
        QVERIFY(!expected.isEmpty());
        QCOMPARE(one->routes, expected);
    }

    /// A purchase does not wait for the counting of a whole history.
    void aPurchaseGoesAhead()
    {
        const QString file = m_folder.filePath(u"many/journal.sqlite"_s);
        JournalTrial(file).open();
        constexpr int rows = 70'000;
        runSql(file, manyRows(rows));
        JournalTrial trial(file);
        trial.open();
        QStringList answers;
        trial.journal.statistics(sandboxQuery(), &trial.context, [&](const Result<Statistics>& counted) {
            answers.append(counted && counted->all.codes == rows ? u"counted"_s : u"miscounted"_s);
        });
        QObject given;
        auto* gone = new QObject;
        trial.journal.statistics(
            sandboxQuery(), gone, [&](const Result<Statistics>&) { answers.append(u"unwanted"_s); });
        trial.journal.append(eventsOf(1, {intent(1)}), Durability::Now, &given,
            [&](const Result<Done>& kept) { answers.append(kept ? u"kept"_s : u"lost"_s); });
        delete gone;
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 2, 60'000);
        QCOMPARE(answers, QStringList({u"kept"_s, u"counted"_s}));
        // Closing while it counts: it answers all the same, and once.
        trial.journal.statistics(
            sandboxQuery(), &trial.context, [&](const Result<Statistics>&) { answers.append(u"last"_s); });
        trial.journal.close();
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 3, 60'000);
        trial.journal.statistics(sandboxQuery(), &trial.context, [&](const Result<Statistics>& counted) {
            answers.append(counted ? u"too late"_s : u"closed"_s);
        });
        QTRY_COMPARE(answers.value(3), u"closed"_s);
    }

    void middleAndNinetyFifth_data()
    {
        QTest::addColumn<QList<int>>("seconds");
        QTest::addColumn<int>("median"); // ms
        QTest::addColumn<int>("within95");
        QList<int> hundred;
        for (int i = 100; i >= 1; --i)
            hundred.append(i);
        QTest::newRow("one") << QList{7} << 7000 << 7000;
        QTest::newRow("two") << QList{9, 4} << 6500 << 9000;
        QTest::newRow("three") << QList{9, 4, 5} << 5000 << 9000;
        QTest::newRow("a hundred") << hundred << 50'500 << 95'000;
        QTest::newRow("a hundred and one") << (hundred + QList{101}) << 51'000 << 96'000;
        QTest::newRow("all the same") << QList{3, 3, 3, 3} << 3000 << 3000;
        QTest::newRow("at once") << QList{0} << 0 << 0;
    }

    void middleAndNinetyFifth()
    {
        QFETCH(QList<int>, seconds);
        QFETCH(int, median);
        QFETCH(int, within95);
        StatisticsTally tally;
        for (const int one : seconds)
            tally.add(purchase(one));
        const Statistics counted = tally.take();
        QCOMPARE(counted.all.median, std::chrono::milliseconds(median));
        QCOMPARE(counted.all.within95, std::chrono::milliseconds(within95));
        QVERIFY(tally.take().all.isEmpty());
    }

    void theBestRoute()
    {
        StatisticsTally tally;
        const auto add = [&tally](Server server, int codes, int without, int seconds) {
            for (int i = 0; i < codes + without; ++i) {
                StatisticsTally::Purchase one = purchase(seconds, u"acme"_s, server);
                if (i >= codes) {
                    one.outcome = Outcome::NoMessage;
                    one.took.reset();
                }
                tally.add(one);
            }
        };
        const auto best = [&tally] { return bestRoute(tally.take().routes, ServiceId(u"acme"_s)); };
        QVERIFY(!best());
        add(Server::One, 4, 0, 1);
        QVERIFY(!best()); // four numbers prove nothing
        add(Server::One, 0, 9, 1);
        QVERIFY(!best()); // nor is there a way where nothing came
        add(Server::One, 5, 0, 1);
        add(Server::Two, 97, 3, 9);
        QCOMPARE(best()->route.market.server(), Server::Two); // five of five prove less than 97 of 100
        add(Server::One, 97, 3, 14);
        add(Server::Two, 96, 4, 9);
        add(Server::Three, 60, 40, 2);
        QCOMPARE(best()->route.market.server(), Server::Two); // as good as the best, and quicker
        add(Server::One, 97, 3, 14);
        QVERIFY(!bestRoute(tally.take().routes, ServiceId(u"other"_s)));
    }

private:
    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(u"journal.sqlite"_s);
};

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
