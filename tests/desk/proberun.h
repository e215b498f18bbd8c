// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"
#include "sandbox/service.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

namespace provynx::test {

using namespace std::chrono_literals;

/// What purchaseprobe said of one order when nothing was open any more.
struct ToldOrder {
    QByteArray attempt;
    QByteArray phase;
    QByteArray number; ///< empty: not bought
    int deliveries = 0;
    QByteArray failure; ///< empty: none
};

/// One run of purchaseprobe, to its end.
struct ProbeRun {
    QList<QByteArray> steps; ///< their names
    QList<ToldOrder> orders;
    bool wasKilled = false;
    bool isSettled = false;
    QByteArray complaint; ///< what it said on standard error
};

/// A service with a wallet that is debited, a journal, and the processes that buy with them. Every request
/// that bought is kept.
class Trial {
public:
    Trial()
    {
        service.setWallet(key(), *Money::fromDecimal(QStringLiteral("100000"), QStringLiteral("USD")));
        service.setRecording(true);
        // What is bought goes on waiting, however often the restarted programs check it.
        sandbox::Habits habits;
        habits.waitingPolls = 1'000'000;
        service.setHabits(habits);
    }

    static Secret key() { return Secret("nsk_live_crash0123456789"); }

    /// Ends by itself at step `dieAt` (0: not), or is killed as soon as `isTime` says so, asked again and
    /// again.
    ProbeRun run(
        const QString& action, int dieAt = 0, const std::function<bool(const ProbeRun&)>& isTime = {})
    {
        QProcess process;
        process.start(QStringLiteral(PURCHASEPROBE),
            {action, QStringLiteral("--folder"), folder.filePath(QStringLiteral("data")),
                QStringLiteral("--service"), url.toString(), QStringLiteral("--key"),
                QString::fromLatin1(key().reveal()), QStringLiteral("--die-at"), QString::number(dieAt)});
        ProbeRun run;
        const QDeadlineTimer patience(30s);
        while (process.state() != QProcess::NotRunning && !patience.hasExpired()) {
            process.waitForReadyRead(isTime ? 1 : 100);
            read(process, run);
            if (isTime && !run.isSettled && isTime(run))
                process.kill();
        }
        process.kill();
        process.waitForFinished();
        read(process, run);
        run.wasKilled = process.exitStatus() == QProcess::CrashExit;
        run.complaint = process.readAllStandardError();
        kills += run.wasKilled ? 1 : 0;
        return run;
    }

    /// The purchase requests that arrived, oldest first.
    QList<sandbox::HttpRequest> purchases() const
    {
        QList<sandbox::HttpRequest> purchases;
        for (const sandbox::HttpRequest& request : service.requests()) {
            if (request.method == "POST")
                purchases.append(request);
        }
        return purchases;
    }

    /// What the journal holds, read by a program that knows nothing else.
    QList<Order> journal() const
    {
        Journal journal;
        QObject context;
        std::optional<JournalOpened> opened;
        journal.open(folder.filePath(QStringLiteral("data/journal-sandbox.sqlite")), &context,
            [&opened](const JournalOpened& what) { opened = what; });
        [&] { QTRY_VERIFY(opened); }();
        return opened && opened->canWrite && opened->setAside == JournalOpened::SetAside::Nothing
            ? opened->orders
            : QList<Order>();
    }

    QTemporaryDir folder;
    SandboxService service;
    QUrl url = *service.start();
    int kills = 0;

private:
    static void read(QProcess& process, ProbeRun& run)
    {
        while (process.canReadLine()) {
            const QByteArray line = process.readLine().trimmed();
            const QList<QByteArray> words = line.split(' ');
            if (words[0] == "step")
                run.steps.append(words.mid(2).join(' '));
            else if (words[0] == "settled")
                run.isSettled = true;
            else if (words[0] == "order" && words.size() == 6)
                run.orders.append({words[1], words[2], words[3] == "-" ? QByteArray() : words[3],
                    words[4].toInt(), words[5] == "-" ? QByteArray() : words[5]});
        }
    }
};

} // namespace provynx::test
