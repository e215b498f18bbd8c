// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journaltrial.h"
#include "support/strict.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

namespace {

/// One append is these four events: all of them or none.
QList<Event> purchase(int number)
{
    return eventsOf(number,
        {intent(number), Sent{1}, bought(number), code(u"%1"_s.arg(number), u"x"_s.repeated(number % 3000))});
}

/// The child: appends without end and says each number when it is on the disk. Half of its lines are single
/// calls, half stand in the line together.
int appendForEver(const QString& file, int from)
{
    JournalTrial trial(file);
    if (!trial.open().canWrite)
        return 1;
    for (int number = from;; ++number) {
        trial.journal.append(purchase(number), number % 3 == 0 ? Durability::Now : Durability::Soon,
            &trial.context, [number](const Result<Done>& result) {
                std::printf("%s %d\n", result ? "written" : "failed", number);
                std::fflush(stdout);
            });
        if (number % 8 == 0)
            std::ignore = trial.page({}, 1);
    }
}

} // namespace

class TestJournalKill : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void nothingConfirmedIsLost()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"journal.sqlite"_s);
        QRandomGenerator random(60);
        int confirmed = 0; // numbers below are written
        int total = 0;
        for (int kill = 0; kill < 60; ++kill) {
            QProcess child;
            child.start(
                QCoreApplication::applicationFilePath(), {u"--append"_s, file, QString::number(confirmed)});
            QVERIFY(child.waitForStarted());
            // After a random number of confirmations, and a random moment on top.
            int wanted = random.bounded(12);
            const int first = confirmed;
            const auto take = [&] {
                while (child.canReadLine()) {
                    QCOMPARE(child.readLine(), QByteArray("written " + QByteArray::number(confirmed) + '\n'));
                    ++confirmed;
                }
            };
            while (confirmed - first < wanted && child.state() == QProcess::Running) {
                child.waitForReadyRead(20'000);
                take();
                if (QTest::currentTestFailed())
                    return;
            }
            child.waitForFinished(random.bounded(1, 6));
            child.kill();
            QVERIFY(child.waitForFinished());
            QCOMPARE(child.exitStatus(), QProcess::CrashExit);
            take();
            total += confirmed - first;

            JournalTrial trial(file);
            const JournalOpened opened = trial.open();
            QVERIFY2(opened.canWrite, qPrintable(opened.reason));
            QCOMPARE(opened.setAside, JournalOpened::SetAside::Nothing);
            // Nothing confirmed is missing, nothing is half there, and there is no hole in what was not
            // confirmed.
            QVERIFY(opened.orders.size() >= confirmed);
            for (int number = 0; number < opened.orders.size(); ++number)
                QVERIFY2(
                    opened.orders[number] == foldOf(purchase(number)), qPrintable(QString::number(number)));
            confirmed = static_cast<int>(opened.orders.size());
        }
        QVERIFY(total > 100);
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == "--append"_L1)
        return appendForEver(arguments.value(2), arguments.value(3).toInt());
    TestJournalKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journal_kill.moc"
