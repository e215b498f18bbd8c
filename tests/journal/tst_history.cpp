// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/historysql.h"
#include "journal/ordercolumns.h"
#include "journaltrial.h"
#include "support/strict.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

namespace {

/// Purchases of every outcome, with ties and gaps in every column.
QList<Event> anyPurchase(int number, QRandomGenerator& random)
{
    const QStringList services{u"acme"_s, u"Zeta"_s, u"zeta"_s, u"Été"_s, u""_s};
    Intended i = intent(number);
    i.kind = random.bounded(4) == 0 ? KeyKind::Live : KeyKind::Test;
    i.serviceName = services[random.bounded(int(services.size()))];
    i.testCase = random.bounded(3) == 0 ? QString() : u"tc-%1"_s.arg(random.bounded(5));
    i.shownPrice = random.bounded(3) == 0
        ? std::nullopt
        : std::optional(Money::fromMicros(random.bounded(4) * 1000, u"USD"_s));
    QList<OrderEventData> what{i, Sent{1}};
    const int end = random.bounded(6);
    if (end == 0)
        what << Refused{};
    if (end > 0) {
        Bought b = bought(number);
        b.price = std::nullopt;
        what << b;
    }
    if (end > 2)
        what << code(u"%1"_s.arg(100 + random.bounded(5)), u"Your code, friend number %1"_s.arg(number));
    if (end > 3)
        what << Expired{};
    if (random.bounded(2) == 0)
        what << ResultSet{static_cast<TestResult>(random.bounded(4)), u"n"_s, i.testCase};
    QList<Event> events = eventsOf(number, what);
    for (Event& event : events)
        event.at = someTime().addSecs(-(number / 3) * 3600); // three at once
    for (qsizetype k = 3; k < events.size(); ++k)
        events[k].at = events[k].at.addSecs(random.bounded(4));
    return events;
}

bool isBefore(const OrderFacts& a, const OrderFacts& b, HistoryColumn column)
{
    const auto text = [](const QString& x, const QString& y) {
        QByteArray left = x.toUtf8(), right = y.toUtf8();
        for (QByteArray* bytes : {&left, &right}) // NOCASE: of ASCII alone
            std::transform(bytes->begin(), bytes->end(), bytes->begin(),
                [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
        return left < right ? -1 : left > right ? 1 : 0;
    };
    int order = 0;
    switch (column) {
    case HistoryColumn::Bought:
        break;
    case HistoryColumn::Number:
        order = text(a.phone, b.phone);
        break;
    case HistoryColumn::Service:
        order = text(a.serviceName, b.serviceName);
        break;
    case HistoryColumn::TestCase:
        order = text(a.testCase, b.testCase);
        break;
    case HistoryColumn::Code:
        order = text(a.code, b.code);
        break;
    case HistoryColumn::Took: {
        const auto never = std::chrono::milliseconds::max();
        const auto x = a.took().value_or(never), y = b.took().value_or(never);
        order = x < y ? -1 : x > y ? 1 : 0;
        break;
    }
    case HistoryColumn::Price: {
        const auto x = a.price ? a.price->micros() : -1, y = b.price ? b.price->micros() : -1;
        order = x < y ? -1 : x > y ? 1 : 0;
        break;
    }
    case HistoryColumn::Result:
        order = text(wordFor(resultWords, a.result), wordFor(resultWords, b.result));
        break;
    }
    if (order != 0)
        return order < 0;
    return a.intendedAt < b.intendedAt;
}

} // namespace

class TestHistory : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_trial = std::make_unique<JournalTrial>(m_folder->filePath(u"journal.sqlite"_s));
        QVERIFY(m_trial->open().canWrite);
        QRandomGenerator random(11);
        QList<Event> all;
        for (int i = 0; i < purchases; ++i) {
            const QList<Event> events = anyPurchase(i, random);
            m_orders << foldOf(events);
            all += events;
        }
        QVERIFY(m_trial->append(all));
    }

    /// Every sort and filter, in slices of an odd size: all rows, once each, in the order promised, as their
    /// orders say.
    void everyQueryGivesItsRows_data()
    {
        QTest::addColumn<HistoryQuery>("query");
        for (int column = 0; column < historyColumnCount; ++column) {
            for (const bool descending : {false, true}) {
                for (int filter = 0; filter < 6; ++filter) {
                    HistoryQuery query;
                    query.kind = KeyKind::Test;
                    query.sortedBy = static_cast<HistoryColumn>(column);
                    query.descending = descending;
                    if (filter == 1 || filter == 3)
                        query.result = TestResult::Fail;
                    if (filter == 2 || filter == 3)
                        query.outcome = Outcome::Received;
                    if (filter == 4)
                        query.since = someTime().addSecs(-20 * 3600);
                    if (filter == 5)
                        query.text = u"friend 1"_s; // a piece and a short word
                    QTest::addRow("%d %s %d", column, descending ? "down" : "up", filter) << query;
                }
            }
        }
    }

    void everyQueryGivesItsRows()
    {
        QFETCH(HistoryQuery, query);
        QList<OrderFacts> expected;
        for (const Order& order : m_orders) {
            const OrderFacts facts = OrderFacts::of(order);
            const bool isFound = query.text.isEmpty()
                || (order.hasCode() && order.messages().first().text.contains(u"friend"_s)
                    && (order.phone().contains(u'1') || facts.testCase.contains(u'1')));
            if (facts.kind == query.kind && isFound && (!query.since || facts.intendedAt >= *query.since)
                && (!query.result || facts.result == *query.result)
                && (!query.outcome || facts.outcome == *query.outcome))
                expected << facts;
        }
        QVERIFY(!expected.isEmpty());
        std::stable_sort(expected.begin(), expected.end(),
            [&](const OrderFacts& a, const OrderFacts& b) { return isBefore(a, b, query.sortedBy); });
        if (query.descending)
            std::reverse(expected.begin(), expected.end());

        QList<OrderFacts> seen;
        std::optional<HistoryPlace> place;
        do {
            const auto rows = m_trial->rows(query, 37, place);
            QVERIFY2(rows, rows ? "" : qPrintable(rows.failure().detail));
            seen += rows->rows;
            place = rows->next;
        } while (place);
        QCOMPARE(seen.size(), expected.size());
        for (qsizetype i = 0; i < seen.size(); ++i)
            QVERIFY2(seen[i] == expected[i], qPrintable(QString::number(i)));
        QCOMPARE(*m_trial->count(query), expected.size());
    }

    /// No page sorts, no page looks at more than it must: each walks one index, already in order.
    void noPageSorts()
    {
        const QString file = m_folder->filePath(u"plan.sqlite"_s);
        {
            JournalTrial trial(file);
            trial.open();
        }
        Connection connection(file, Connection::Mode::ReadOnly);
        for (int column = 0; column < historyColumnCount; ++column) {
            for (int filter = 0; filter < 8; ++filter) {
                HistoryQuery query;
                query.sortedBy = static_cast<HistoryColumn>(column);
                if (filter & 1)
                    query.result = TestResult::Pass;
                if (filter & 2)
                    query.outcome = Outcome::Received;
                if (filter & 4)
                    query.since = someTime();
                for (const SearchBy how : {SearchBy::Nothing, SearchBy::Texts}) {
                    const SearchedWords words(how == SearchBy::Texts ? u"code"_s : QString());
                    const HistorySql sql
                        = historyPageSql(factColumns(), query, words, how, HistoryCursor{u"a"_s, 5, 5}, 10);
                    Statement plan(connection, u"EXPLAIN QUERY PLAN "_s + sql.sql);
                    sql.runOn(plan);
                    QStringList steps;
                    while (plan.next())
                        steps << plan.text(3);
                    QVERIFY2(!steps.join(u'\n').contains(u"TEMP B-TREE"_s), qPrintable(steps.join(u'\n')));
                    QVERIFY2(steps.first().startsWith(u"SEARCH o USING INDEX orders_"_s),
                        qPrintable(steps.join(u'\n')));
                }
            }
        }
    }

    /// Whether the index answers or the texts do: the same rows.
    void bothWaysOfSearchingAgree_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString& text : {u"friend"_s, u"acme"_s, u"102"_s, u"+1 (202) 555-0104"_s, u"0104"_s,
                 u"tc-3 friend"_s, u"ete"_s, u"FRIEND number 1"_s, u"nothing such"_s, u"10"_s})
            QTest::newRow(qPrintable(text)) << text;
    }

    void bothWaysOfSearchingAgree()
    {
        QFETCH(QString, text);
        HistoryQuery query;
        query.kind = KeyKind::Test;
        query.text = text;
        const SearchedWords words(text);
        m_trial->journal.close();
        auto connection = std::make_unique<Connection>(
            m_folder->filePath(u"journal.sqlite"_s), Connection::Mode::ReadOnly);
        const auto ids = [&](SearchBy how) {
            const HistorySql sql = historyPageSql(u"o.attempt"_s, query, words, how, {}, purchases);
            Statement rows(*connection, sql.sql);
            sql.runOn(rows);
            QList<qint64> found;
            while (rows.next())
                found << rows.number(0);
            return found;
        };
        const QList<qint64> byTexts = ids(SearchBy::Texts);
        const QList<qint64> byIndex = words.canUseIndex() ? ids(SearchBy::Index) : byTexts;
        connection.reset();
        reopen();
        QCOMPARE(byIndex, byTexts);
        QCOMPARE(byTexts.isEmpty(), text == "nothing such"_L1);
    }

    void kindsAreNeverMixed()
    {
        for (const KeyKind kind : {KeyKind::Live, KeyKind::Test, KeyKind::Sandbox}) {
            HistoryQuery query;
            query.kind = kind;
            const auto rows = m_trial->rows(query, purchases);
            QVERIFY(std::all_of(
                rows->rows.cbegin(), rows->rows.cend(), [&](const OrderFacts& f) { return f.kind == kind; }));
            QCOMPARE(rows->rows.isEmpty(), kind == KeyKind::Sandbox);
        }
    }

    void oneIsFoundWhole()
    {
        QCOMPARE(*m_trial->find(m_orders[5].attempt()), m_orders[5]);
        QVERIFY(m_trial->find(attemptId(999'999))->isEmpty());
    }

    /// Whatever happens after, the columns say what the fold says.
    void columnsFollowEveryEvent()
    {
        QRandomGenerator random(5);
        JournalTrial trial(m_folder->filePath(u"follow.sqlite"_s));
        trial.open();
        const QList<OrderEventData> pool{Sent{1}, BecameUnknown{{Failure::Kind::Dropped}}, Refused{},
            bought(1), code(u"1"_s), code({}, u"two"_s), ExpirySaid{someTime()}, CancelAsked{}, Cancelled{},
            Expired{}, Finished{u"x"_s}, StoppedTrying{},
            WalletSeen{WalletSeen::When::AfterPurchase, Money::fromMicros(5'000'000, u"USD"_s)},
            WalletSeen{WalletSeen::When::AfterCancel, Money::fromMicros(5'012'500, u"USD"_s)},
            ResultSet{TestResult::Blocked, u"n"_s, u"tc"_s}};
        for (int number = 0; number < 150; ++number) {
            QList<OrderEventData> what{intent(number)};
            for (int i = random.bounded(9); i > 0; --i)
                what << pool[random.bounded(int(pool.size()))];
            const QList<Event> events = eventsOf(number, what);
            for (const Event& event : events)
                QVERIFY(trial.append({event}, Durability::Soon));
            HistoryQuery query;
            query.kind = KeyKind::Test;
            const auto rows = trial.rows(query, 1);
            QCOMPARE(rows->rows.first(), OrderFacts::of(foldOf(events)));
        }
    }

private:
    static constexpr int purchases = 400;

    void reopen()
    {
        m_trial = std::make_unique<JournalTrial>(m_folder->filePath(u"journal.sqlite"_s));
        QVERIFY(m_trial->open().canWrite);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<JournalTrial> m_trial;
    QList<Order> m_orders;
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
