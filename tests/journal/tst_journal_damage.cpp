// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journaltrial.h"
#include "support/strict.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using SetAside = JournalOpened::SetAside;

namespace {

constexpr int pageSize = 4096;
constexpr int orderCount = 60;

QList<Event> purchase(int number)
{
    return eventsOf(number,
        {intent(number), Sent{1}, bought(number),
            code(u"%1"_s.arg(number), u"sms %1 "_s.arg(number).repeated(number % orderCount * 5))});
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("can't write a file of the test");
}

QByteArray noise(qsizetype size, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char& byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

/// Appends until the disk is full, then makes room and goes on. What went wrong, or nothing.
QByteArray fillAndGoOn(const QString& file, const std::function<void()>& makeRoom)
{
    QList<int> confirmed;
    {
        JournalTrial trial(file);
        if (!trial.open().canWrite)
            return "not opened";
        const auto add = [&](int number) {
            const auto result = trial.append(purchase(number));
            if (result)
                confirmed << number;
            return result;
        };
        int number = 0;
        int refused = 0;
        for (; refused < 5; ++number) {
            if (number > 5000)
                return "never full";
            const auto result = add(number);
            refused += !result.ok();
            if (!result
                && (result.failure().kind != Failure::Kind::NotRecorded || result.failure().detail.isEmpty()))
                return "the wrong failure";
        }
        makeRoom();
        for (int end = number + 5; number < end; ++number) {
            if (const auto result = add(number); !result)
                return "no way on: " + result.failure().detail.toUtf8();
        }
    }
    JournalTrial again(file);
    const JournalOpened opened = again.open();
    if (!opened.canWrite || opened.setAside != SetAside::Nothing)
        return "not whole: " + opened.reason.toUtf8();
    if (opened.orders.size() != confirmed.size())
        return "not what was confirmed";
    for (qsizetype i = 0; i < confirmed.size(); ++i) {
        const int number = confirmed[i];
        if (opened.orders[i] != foldOf(purchase(number)))
            return "half written";
    }
    return {};
}

/// The child with a limit on the size of its files, which works for everybody.
int fillUnderLimit(const QString& file)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{400 * 1024, RLIM_INFINITY};
    setrlimit(RLIMIT_FSIZE, &limit);
    const QByteArray wrong = fillAndGoOn(file, [] {
        const rlimit none{RLIM_INFINITY, RLIM_INFINITY};
        setrlimit(RLIMIT_FSIZE, &none);
    });
    std::puts(wrong.isEmpty() ? "good" : wrong.constData());
    return 0;
}

/// The child that may not write: nobody, when the test itself may do everything.
int readWhatMayBeRead(const QString& file)
{
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
        return 1;
    JournalTrial trial(file);
    const JournalOpened opened = trial.open();
    const auto appended = trial.append(eventsOf(900, {intent(900)}));
    std::printf("orders %d write %d reason %d append %d page %d search %d forget %d\n",
        static_cast<int>(opened.orders.size()), opened.canWrite, !opened.reason.isEmpty(),
        appended.ok() || appended.failure().kind != Failure::Kind::NotRecorded,
        static_cast<int>(trial.page({}, 1000)->rows.size()),
        static_cast<int>(trial.page(u"sms 7"_s)->rows.size()), trial.forgetAll().ok());
    return 0;
}

} // namespace

class TestJournalDamage : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString file = m_model.filePath(u"journal.sqlite"_s);
        JournalTrial trial(file);
        trial.open();
        for (int i = 0; i < orderCount; ++i) {
            QVERIFY(trial.append(purchase(i), Durability::Soon));
            m_expected << foldOf(purchase(i));
        }
        trial.journal.close();
        m_bytes = bytesOf(file);
        QVERIFY(m_bytes.size() > 50 * pageSize);
        QVERIFY(!QFile::exists(file + u"-wal"_s));
    }

    void init()
    {
        Strict::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"journal.sqlite"_s);
    }

    void truncatedAnywhere()
    {
        QRandomGenerator random(7);
        QList<qsizetype> sizes{
            1, 50, 99, 100, 511, 512, pageSize - 1, pageSize, 2 * pageSize, m_bytes.size() - 1};
        for (int i = 0; i < 25; ++i)
            sizes << random.bounded(static_cast<int>(m_bytes.size())) << random.bounded(50) * pageSize;
        qint64 most = 0;
        for (const qsizetype size : sizes) {
            if (size > 0)
                most = std::max(most, openDamaged(m_bytes.left(size), size <= m_bytes.size() - pageSize));
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(most > 40);
    }

    void brokenPages()
    {
        int whole = 0;
        for (int page = 0; page < m_bytes.size() / pageSize; ++page) {
            QByteArray bytes = m_bytes;
            bytes.replace(
                page * pageSize, pageSize, page % 2 == 0 ? noise(pageSize, 5) : QByteArray(pageSize, '\0'));
            whole += openDamaged(bytes, false) == orderCount;
            if (QTest::currentTestFailed())
                return;
        }
        // Broken indexes cost nothing.
        QVERIFY(whole > 10);
    }

    void garbage()
    {
        QCOMPARE(openDamaged(noise(100'000, 1), true), 0);
        QCOMPARE(openDamaged("This is no database at all.", true), 0);
        QCOMPARE(openDamaged(m_bytes.left(100) + noise(m_bytes.size() - 100, 2), true), 0);
    }

    void anothersAndANewersFileIsLeftAlone_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<SetAside>("setAside");
        QTest::addColumn<QString>("mark");
        QTest::newRow("foreign") << u"PRAGMA application_id = 7;\n"_s << SetAside::Foreign << u"foreign"_s;
        QTest::newRow("newer") << u"PRAGMA user_version = 99;\n"_s << SetAside::Newer << u"newer"_s;
    }

    void anothersAndANewersFileIsLeftAlone()
    {
        QFETCH(QString, change);
        QFETCH(SetAside, setAside);
        QFETCH(QString, mark);
        write(m_file, m_bytes);
        runSql(m_file, change);
        const QByteArray before = bytesOf(m_file);
        JournalTrial trial(m_file);
        const JournalOpened opened = trial.open();
        QVERIFY(opened.canWrite);
        QVERIFY(opened.orders.isEmpty());
        QCOMPARE(opened.setAside, setAside);
        QCOMPARE(opened.keptAside, QString(m_file + u'.' + mark + u"-2026-11-22T14-03-05Z"_s));
        QVERIFY(bytesOf(opened.keptAside) == before);
        QVERIFY(trial.append(purchase(1)));
        QVERIFY(trial.forgetAll());
        QVERIFY(bytesOf(opened.keptAside) == before);
    }

    void twoOnOneSecondHaveTwoNames()
    {
        QStringList names;
        for (int i = 0; i < 3; ++i) {
            write(m_file, "garbage " + QByteArray::number(i));
            names << JournalTrial(m_file).open().keptAside;
        }
        QCOMPARE(names.removeDuplicates(), 0);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(bytesOf(names[i]), QByteArray("garbage " + QByteArray::number(i)));
    }

    /// The log of a program that was killed goes with the damaged file, and what is in it is salvaged.
    void theLogIsSalvagedToo()
    {
        write(m_file, m_bytes);
        QTemporaryDir target;
        {
            JournalTrial trial(m_file);
            trial.open();
            QVERIFY(trial.append(purchase(orderCount)));
            QCOMPARE(QProcess::execute(u"cp"_s, {u"-r"_s, m_folder->path() + u"/."_s, target.path()}), 0);
        }
        const QString file = target.filePath(u"journal.sqlite"_s);
        QVERIFY(QFileInfo(file + u"-wal"_s).size() > 0);
        // The root of an index: the record itself is whole.
        QByteArray bytes = bytesOf(file);
        const int root
            = sqlValue(m_file, u"SELECT rootpage FROM sqlite_master WHERE name = 'orders_newest'"_s).toInt();
        bytes.replace((root - 1) * pageSize, pageSize, noise(pageSize, 4));
        write(file, bytes);
        JournalTrial trial(file);
        const JournalOpened opened = trial.open();
        QVERIFY(opened.canWrite);
        QCOMPARE(opened.orders, m_expected + QList{foldOf(purchase(orderCount))});
    }

    void aBigFileIsCheckedLater()
    {
        {
            JournalTrial trial(m_file);
            trial.open();
            for (int i = 0; i < 60; ++i) {
                QList<Event> events = eventsOf(i,
                    {intent(i), Sent{1}, bought(i),
                        code(u"1"_s, QString::fromLatin1(noise(40'000, 9).toHex())), Expired{}});
                for (Event& event : events)
                    event.at = event.at.addDays(-100);
                QVERIFY(trial.append(events, Durability::Soon));
            }
        }
        QByteArray bytes = bytesOf(m_file);
        QVERIFY(bytes.size() > 8 * 1024 * 1024);
        bytes.replace(bytes.size() / 2 / pageSize * pageSize, pageSize, noise(pageSize, 5));
        write(m_file, bytes);
        {
            JournalTrial trial(m_file);
            QSignalSpy found(&trial.journal, &Journal::damageFound);
            QCOMPARE(trial.open().setAside, SetAside::Nothing);
            QVERIFY(found.wait(20'000));
            QVERIFY(trial.append(purchase(100)));
        }
        JournalTrial trial(m_file);
        const JournalOpened opened = trial.open();
        QCOMPARE(opened.setAside, SetAside::Damaged);
        QVERIFY(opened.salvagedEvents > 200);
        QCOMPARE(opened.orders, QList{foldOf(purchase(100))});
        QVERIFY(!QFile::exists(m_file + u"-suspect"_s));
    }

    void aBrokenIndexStopsNoPurchase()
    {
        write(m_file, m_bytes);
        runSql(m_file, u"UPDATE search_index_data SET block = x'00' WHERE id = 1;\n"_s);
        JournalTrial trial(m_file);
        QCOMPARE(trial.open().orders.size(), orderCount);
        QSignalSpy found(&trial.journal, &Journal::damageFound);
        const Event noted{attemptId(3), someTime(), ResultSet{TestResult::Pass, u"fine"_s, {}}};
        const auto appended = trial.append(purchase(orderCount) + QList{noted});
        QVERIFY2(appended, appended ? "" : qPrintable(appended.failure().detail));
        QVERIFY(found.size() == 1 || found.wait());
        QCOMPARE(trial.page(u"sms 7"_s)->rows.size(), 6);
    }

    /// SQLite would delete such a log beside a new file, with all that is in it.
    void aLogWhoseFileIsGoneIsReadAndSaid_data()
    {
        QTest::addColumn<bool>("isEmpty"); // the file is there again, with nothing in it
        QTest::newRow("gone") << false;
        QTest::newRow("empty") << true;
    }

    void aLogWhoseFileIsGoneIsReadAndSaid()
    {
        QFETCH(bool, isEmpty);
        QByteArray log;
        {
            QTemporaryDir elsewhere;
            const QString file = elsewhere.filePath(u"journal.sqlite"_s);
            JournalTrial trial(file);
            QVERIFY(trial.open().canWrite);
            for (int i = 1; i <= 5; ++i)
                QVERIFY(trial.append(purchase(i)));
            log = bytesOf(file + u"-wal"_s);
        }
        QVERIFY(log.size() > 10'000);
        QFile::remove(m_file);
        write(m_file + u"-wal"_s, log);
        if (isEmpty)
            write(m_file, {});

        JournalTrial trial(m_file);
        const JournalOpened opened = trial.open();
        QCOMPARE(opened.setAside, SetAside::LogAlone);
        QVERIFY(opened.canWrite);
        QVERIFY(opened.mayHaveLost);
        QCOMPARE(bytesOf(opened.keptAside + u"-wal"_s), log);
        QCOMPARE(trial.page()->rows.size(), 5);
        QVERIFY(trial.append(purchase(6)));
    }

    void anIndexThatWillNotOpenCostsNothing()
    {
        write(m_file, m_bytes);
        runSql(m_file, u"UPDATE search_index_data SET block = x'ffffffffffffffffff';\n"_s);
        JournalTrial trial(m_file);
        const JournalOpened opened = trial.open();
        QCOMPARE(opened.setAside, SetAside::Damaged);
        QVERIFY(!opened.mayHaveLost);
        QCOMPARE(opened.orders, m_expected);
        QCOMPARE(trial.page(u"sms 7"_s)->rows.size(), 6);
    }

    void readOnlyIsRead_data()
    {
        QTest::addColumn<bool>("withLog");
        QTest::newRow("closed well") << false;
        QTest::newRow("killed") << true;
    }

    void readOnlyIsRead()
    {
        QFETCH(bool, withLog);
        write(m_file, m_bytes);
        int expected = orderCount;
        QTemporaryDir target;
        {
            JournalTrial trial(m_file);
            trial.open();
            if (withLog) {
                QVERIFY(trial.append(purchase(expected++)));
                QCOMPARE(QProcess::execute(u"cp"_s, {u"-r"_s, m_folder->path() + u"/."_s, target.path()}), 0);
            }
        }
        if (!withLog)
            write(target.filePath(u"journal.sqlite"_s), m_bytes);
        const auto files = QDir(target.path()).entryInfoList(QDir::Files);
        QCOMPARE(files.size(), withLog ? 2 : 1);
        for (const QFileInfo& file : files) {
            QVERIFY(QFile::setPermissions(file.filePath(), QFile::ReadOwner));
            QVERIFY(geteuid() != 0 || chown(file.filePath().toLocal8Bit().constData(), 65534, 65534) == 0);
        }
        QVERIFY(QFile::setPermissions(target.path(), QFile::ReadOwner | QFile::ExeOwner));
        QVERIFY(geteuid() != 0 || chown(target.path().toLocal8Bit().constData(), 65534, 65534) == 0);

        const QByteArray said = childSays({u"--read"_s, target.filePath(u"journal.sqlite"_s)});
        QFile::setPermissions(target.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QCOMPARE(said,
            QByteArray("orders " + QByteArray::number(expected) + " write 0 reason 1 append 0 page "
                + QByteArray::number(expected) + " search 6 forget 0\n"));
        QCOMPARE(QDir(target.path()).entryList(QDir::Files).size(), files.size());
    }

    void aFullDiskIsSurvived()
    {
        QCOMPARE(childSays({u"--fill"_s, m_file}), QByteArray("good\n"));
        if (geteuid() != 0)
            return;
        const QByteArray path = m_folder->filePath(u"small"_s).toLocal8Bit();
        QVERIFY(QDir().mkpath(QString::fromLocal8Bit(path)));
        if (::mount("tmpfs", path.constData(), "tmpfs", 0, "size=1m") != 0)
            return; // a container without the right to: the limit above said as much
        const QString ballast = QString::fromLocal8Bit(path) + u"/ballast"_s;
        write(ballast, noise(400'000, 3));
        const QByteArray wrong = fillAndGoOn(
            QString::fromLocal8Bit(path) + u"/data/journal.sqlite"_s, [&ballast] { QFile::remove(ballast); });
        QCOMPARE(::umount(path.constData()), 0);
        QCOMPARE(wrong, QByteArray());
    }

private:
    /// Opens these bytes as a journal; how many orders came out of it. What is read must have been written.
    qint64 openDamaged(const QByteArray& bytes, bool mustNotice)
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"journal.sqlite"_s);
        write(file, bytes);
        JournalTrial trial(file);
        const JournalOpened opened = trial.open();
        [&] {
            QVERIFY2(opened.canWrite, qPrintable(opened.reason));
            QVERIFY2(!mustNotice || opened.setAside != SetAside::Nothing,
                qPrintable(QString::number(bytes.size())));
            QVERIFY(opened.setAside == SetAside::Nothing || bytesOf(opened.keptAside) == bytes);
            if (opened.setAside == SetAside::Nothing
                || (opened.setAside == SetAside::Damaged && !opened.mayHaveLost))
                QVERIFY(opened.orders == m_expected);
            for (const Order& order : opened.orders) {
                const int number = order.attempt().text().left(8).toInt();
                const QList<Event> written = purchase(number);
                for (const Event& event : order.events())
                    QVERIFY(written.contains(event));
            }
            QVERIFY(trial.append(purchase(777)));
            QCOMPARE(trial.page({}, 1000)->rows.size(), opened.orders.size() + 1);
        }();
        return opened.orders.size();
    }

    QByteArray childSays(const QStringList& arguments)
    {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), arguments);
        return child.waitForFinished(60'000) ? child.readAllStandardOutput() : QByteArray("hung");
    }

    QTemporaryDir m_model;
    QByteArray m_bytes;
    QList<Order> m_expected;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == "--fill"_L1)
        return fillUnderLimit(arguments.value(2));
    if (arguments.value(1) == "--read"_L1)
        return readWhatMayBeRead(arguments.value(2));
    TestJournalDamage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journal_damage.moc"
