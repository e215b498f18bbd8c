// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journaltrial.h"
#include "support/strict.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

QList<AttemptId> attemptsOf(const QList<Order>& orders)
{
    QList<AttemptId> attempts;
    for (const Order& order : orders)
        attempts << order.attempt();
    return attempts;
}

} // namespace

class TestJournal : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Strict::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"data/journal.sqlite"_s);
    }

    void whatWasWrittenIsThereAgain()
    {
        const QList<Event> first
            = eventsOf(1, {intent(1), Sent{1}, bought(1), code(u"123456"_s, u"<b>123456</b>"_s)});
        QList<Event> second
            = eventsOf(2, {intent(2), Sent{1}, BecameUnknown{{Failure::Kind::TimedOut}}, Sent{2}});
        {
            JournalTrial trial(m_file);
            const JournalOpened opened = trial.open();
            QVERIFY(opened.canWrite);
            QVERIFY(opened.orders.isEmpty());
            QCOMPARE(opened.setAside, JournalOpened::SetAside::Nothing);
            QVERIFY(trial.append(first + second));
            QVERIFY(trial.append({{attemptId(2), someTime().addSecs(9), Checked{u"odd"_s}}}));
        }
        JournalTrial again(m_file);
        const QList<Order> orders = again.open().orders;
        QCOMPARE(orders, (QList{foldOf(first), foldOf(second)}));
        QCOMPARE(orders[0].intent().purchase.body, intent(1).purchase.body);
        QCOMPARE(orders[1].phase(), Order::Phase::Unknown);
    }

    void onlyItsOwnerMayRead()
    {
        JournalTrial trial(m_file);
        trial.open();
        QVERIFY(trial.append(eventsOf(1, {intent(1)})));
        const QFileInfo folder(QFileInfo(m_file).absolutePath());
        QCOMPARE(folder.permissions(), ownerOnly | QFile::ExeOwner | QFile::ExeUser);
        const auto files = QDir(folder.filePath()).entryInfoList(QDir::Files);
        QCOMPARE(files.size(), 2);
        for (const QFileInfo& file : files)
            QVERIFY2(file.permissions() == ownerOnly, qPrintable(file.fileName()));
    }

    void aKeyIsUsedOnce()
    {
        JournalTrial trial(m_file);
        trial.open();
        QVERIFY(trial.append(eventsOf(1, {intent(1), Sent{1}})));
        const auto again = trial.append(eventsOf(1, {intent(1)}));
        QVERIFY(!again);
        QCOMPARE(again.failure().kind, Failure::Kind::NotRecorded);
        QVERIFY(!trial.append(eventsOf(2, {Sent{1}})));
        QVERIFY(!trial.append(eventsOf(2, {intent(3)})));
        QVERIFY(!trial.append(eventsOf(4, {intent(4)}) + eventsOf(5, {Sent{1}})));
        QVERIFY(trial.append(eventsOf(4, {intent(4)})));
        QCOMPARE(trial.page()->rows.size(), 2);
    }

    /// A refused append in the same line does not take its neighbours with it, and answers keep the order of
    /// the calls.
    void neighboursAreTheirOwn()
    {
        JournalTrial trial(m_file);
        trial.open();
        QList<int> answered;
        QList<bool> ok;
        for (int i = 0; i < 300; ++i) {
            const auto durability = i % 50 == 49 ? Durability::Now : Durability::Soon;
            const auto events = i % 7 == 3 ? eventsOf(i, {Sent{1}}) : eventsOf(i, {intent(i), Sent{1}});
            trial.journal.append(events, durability, &trial.context, [&, i](const Result<Done>& result) {
                answered << i;
                ok << result.ok();
            });
        }
        QVERIFY(answered.isEmpty());
        QTRY_COMPARE(answered.size(), 300);
        QVERIFY(std::is_sorted(answered.cbegin(), answered.cend()));
        qsizetype expected = 0;
        for (int i = 0; i < 300; ++i) {
            QCOMPARE(ok[i], i % 7 != 3);
            expected += ok[i];
        }
        QCOMPARE(trial.page({}, 1000)->rows.size(), expected);
    }

    void theEndedStayForADay()
    {
        const qint64 day = 24 * 60 * 60;
        auto ended = [](int number, qint64 secondsAgo) {
            QList<Event> events = eventsOf(number, {intent(number), Sent{1}, bought(number), Expired{}});
            for (Event& event : events)
                event.at = someTime().addSecs(-secondsAgo);
            return events;
        };
        QList<Event> old = eventsOf(4, {intent(4), Sent{1}, bought(4)});
        for (Event& event : old)
            event.at = someTime().addSecs(-30 * day);
        {
            JournalTrial trial(m_file);
            trial.open();
            QVERIFY(trial.append(ended(1, day + 1) + ended(2, day - 1) + ended(3, 0) + old));
        }
        JournalTrial again(m_file);
        QCOMPARE(attemptsOf(again.open().orders), (QList{attemptId(4), attemptId(2), attemptId(3)}));
        QCOMPARE(again.page()->rows.size(), 4);
    }

    void aNewerVersionsEventsStay()
    {
        const QList<Event> events = eventsOf(1, {intent(1), Sent{1}});
        {
            JournalTrial trial(m_file);
            trial.open();
            QVERIFY(trial.append(events));
        }
        runSql(m_file,
            u"INSERT INTO events (order_id, at, kind, data) VALUES (1, 5, 'teleported', '{\"to\":\"mars\"}');\n"_s);
        {
            JournalTrial again(m_file);
            QCOMPARE(again.open().orders, QList{foldOf(events)});
            QVERIFY(again.append({{attemptId(1), someTime().addSecs(5), bought(1)}}));
            QCOMPARE(again.page().value().rows.first().phase(), Order::Phase::Waiting);
        }
        QCOMPARE(sqlValue(m_file, u"SELECT data FROM events WHERE kind = 'teleported'"_s).toString(),
            u"{\"to\":\"mars\"}"_s);
    }

    void theHistoryHasPages()
    {
        JournalTrial trial(m_file);
        trial.open();
        QList<Event> all;
        for (int i = 0; i < 25; ++i)
            all += eventsOf(i / 2 * 2, {})
                + QList<Event>{{attemptId(i), someTime().addSecs(i / 2), intent(i)}};
        QVERIFY(trial.append(all));
        QList<AttemptId> seen;
        std::optional<HistoryPlace> place;
        int pages = 0;
        do {
            const auto slice = trial.page({}, 5, place);
            QVERIFY(slice);
            QCOMPARE(slice->rows.size(), 5);
            seen += attemptsOf(slice->rows);
            place = slice->next;
            ++pages;
        } while (place);
        QCOMPARE(pages, 5);
        QList<AttemptId> expected;
        for (int i = 24; i >= 0; --i)
            expected << attemptId(i);
        QCOMPARE(seen, expected);
    }

    void searching_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("found");
        const auto row
            = [](const char* name, const QString& text, int found) { QTest::newRow(name) << text << found; };
        row("number", u"+12025550101"_s, 1);
        row("number as written", u"+1 (202) 555-0101"_s, 1);
        row("end of a number", u"0102"_s, 1);
        row("code", u"918273"_s, 1);
        row("code with a dash in it", u"91-82"_s, 1);
        row("SMS, case and accents", u"ELAN verif"_s, 1);
        row("SMS, in Chinese", u"验证码"_s, 2);
        row("two letters", u"zq"_s, 2);
        row("two letters and a word", u"zq 918273"_s, 1);
        row("service id", u"acme"_s, 3);
        row("service name", u"mail acm"_s, 3);
        row("test case", u"tc-3"_s, 1);
        row("note", u"blocked by captcha"_s, 2);
        row("nothing", u"nothing like it"_s, 0);
        row("quotes", u"\"' OR 1=1 --"_s, 0);
        row("index words are words", u"acme AND mail"_s, 0);
        row("stars", u"acm*"_s, 0);
        row("blank", u"  "_s, 3);
        row("NUL", QString(u"ac"_s + QChar(u'\0') + u"918273"_s), 1);
    }

    void searching()
    {
        QFETCH(QString, text);
        QFETCH(int, found);
        JournalTrial trial(m_file);
        trial.open();
        QVERIFY(trial.append(
            eventsOf(1, {intent(1), Sent{1}, bought(1), code(u"918273"_s, u"Élan vérification zq"_s)})
            + eventsOf(2,
                {intent(2), Sent{1}, bought(2), code({}, u"您的验证码是 555123"_s),
                    ResultSet{TestResult::Blocked, u"Blocked by a captcha; blocked by captcha"_s, u"TC-2"_s}})
            + eventsOf(3, {intent(3), Sent{1}, Refused{}})));
        // What comes later is found too, and what is no more is not.
        QVERIFY(trial.append(
            {{attemptId(3), someTime(), ResultSet{TestResult::Fail, u"old words"_s, u"TC-3"_s}}}));
        QVERIFY(trial.append({{attemptId(3), someTime(),
            ResultSet{TestResult::Fail, u"zq 验证码 blocked by captcha"_s, u"TC-3"_s}}}));
        const auto slice = trial.page(text);
        QVERIFY2(slice, slice ? "" : qPrintable(slice.failure().detail));
        QCOMPARE(slice->rows.size(), found);
        QCOMPARE(trial.page(u"old words"_s)->rows.size(), 0);
    }

    /// Whatever sequence is recorded, in whatever pieces: what is read back is the fold of it.
    void anySequenceComesBack()
    {
        QRandomGenerator random(20261122);
        const QList<OrderEventData> pool{Sent{1}, Sent{2}, BecameUnknown{{Failure::Kind::Dropped}}, Refused{},
            bought(1), bought(2), code(u"1"_s), code(u"2"_s, u"two"_s), Checked{}, ExpirySaid{someTime()},
            CancelAsked{}, CancelFailed{}, Cancelled{}, Expired{}, Finished{u"banned"_s}, StoppedTrying{},
            WalletSeen{WalletSeen::When::Before, Money::fromMicros(5, u"USD"_s)},
            ResultSet{TestResult::Pass, u"n"_s, {}}};
        constexpr int rounds = 2000;
        QHash<AttemptId, Order> expected;
        int answered = 0;
        {
            JournalTrial trial(m_file);
            trial.open();
            for (int round = 0; round < rounds; ++round) {
                QList<OrderEventData> what{intent(round)};
                for (int i = random.bounded(10); i > 0; --i)
                    what << pool[random.bounded(static_cast<int>(pool.size()))];
                const QList<Event> events = eventsOf(round, what);
                expected.insert(attemptId(round), foldOf(events));
                for (qsizetype from = 0; from < events.size();) {
                    const qsizetype count = 1 + random.bounded(4);
                    ++answered;
                    trial.journal.append(events.mid(from, count), Durability::Soon, &trial.context,
                        [&answered](const Result<Done>& result) { answered -= result.ok(); });
                    from += count;
                }
            }
            QTRY_COMPARE_WITH_TIMEOUT(answered, 0, 60'000);
        }
        JournalTrial again(m_file);
        const QList<Order> live = again.open().orders;
        const QList<Order> all = again.page({}, rounds + 1)->rows;
        QCOMPARE(all.size(), rounds);
        qsizetype active = 0;
        for (const Order& order : all) {
            QVERIFY(order == expected.value(order.attempt()));
            active += order.isActive();
        }
        QCOMPARE(live.size(), rounds); // all of them ended today
        QVERIFY(active > 100);
    }

    void onlyOneProgramHasIt()
    {
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, m_file});
        QVERIFY(other.waitForStarted());
        while (!other.canReadLine())
            QVERIFY(other.waitForReadyRead());
        QCOMPARE(other.readLine(), QByteArray("held\n"));
        {
            JournalTrial trial(m_file);
            const JournalOpened opened = trial.open();
            QVERIFY(opened.lockedByOther);
            QVERIFY(!opened.canWrite);
            QVERIFY(opened.keptAside.isEmpty());
            QVERIFY(!trial.append(eventsOf(2, {intent(2)})));
            QVERIFY(!trial.page());
        }
        other.kill();
        QVERIFY(other.waitForFinished());
        JournalTrial after(m_file);
        const JournalOpened opened = after.open();
        QVERIFY(opened.canWrite);
        QCOMPARE(opened.orders.size(), 1);
    }

    void answersGoToTheLivingOnly()
    {
        JournalTrial trial(m_file);
        trial.open();
        auto* asker = new QObject;
        bool called = false;
        trial.journal.append(eventsOf(1, {intent(1)}), Durability::Now, asker,
            [&called](const Result<Done>&) { called = true; });
        delete asker;
        QVERIFY(trial.append(eventsOf(2, {intent(2)})));
        QVERIFY(!called);
        QCOMPARE(trial.page()->rows.size(), 2);
    }

    void closingWritesWhatWasAsked()
    {
        {
            JournalTrial trial(m_file);
            trial.journal.open(m_file, &trial.context, [](const JournalOpened&) {});
            for (int i = 0; i < 100; ++i)
                trial.journal.append(
                    eventsOf(i, {intent(i)}), Durability::Soon, &trial.context, [](const auto&) {});
            trial.journal.close();
            QCOMPARE(trial.append(eventsOf(200, {intent(200)})).failure().kind, Failure::Kind::NotRecorded);
            QVERIFY(!trial.page());
            QVERIFY(!trial.forgetAll());
            QVERIFY(!trial.open().canWrite);
        }
        QCOMPARE(sqlValue(m_file, u"SELECT count(*) FROM orders"_s).toInt(), 100);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == "--hold"_L1) {
        JournalTrial trial(app.arguments().value(2));
        const bool held = trial.open().canWrite && trial.append(eventsOf(1, {intent(1)}));
        std::puts(held ? "held" : "failed");
        std::fflush(stdout);
        return QCoreApplication::exec();
    }
    TestJournal test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journal.moc"
