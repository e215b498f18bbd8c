// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journaltrial.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

// Usage: bench_journal [orders of history, 100000] [folder]. Prints what a durable append costs beside the
// floor (the same bytes written to a plain file and synced, in turns with it), and what opening, a page and a
// deletion cost with history.

namespace {

double median(QList<qint64> values)
{
    std::sort(values.begin(), values.end());
    return static_cast<double>(values[values.size() / 2]) / 1000;
}

qint64 rawWrite(int descriptor, const QByteArray& bytes)
{
    QElapsedTimer timer;
    timer.start();
    if (write(descriptor, bytes.constData(), static_cast<size_t>(bytes.size())) != bytes.size()
        || fdatasync(descriptor) != 0)
        qFatal("the floor can't be measured");
    return timer.nsecsElapsed();
}

void commitCost(const QString& folder)
{
    constexpr int rounds = 300;
    const QString file = folder + u"/cost/journal.sqlite"_s;
    JournalTrial trial(file);
    trial.open();
    const int raw = open(
        QFile::encodeName(folder + u"/raw"_s).constData(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    QList<qint64> ours;
    QList<qint64> floor;
    qint64 written = 0;
    for (int i = 0; i < rounds; ++i) {
        const qint64 before = QFileInfo(file + u"-wal"_s).size();
        QElapsedTimer timer;
        timer.start();
        if (!trial.append(eventsOf(i, {intent(i)})))
            qFatal("an append failed");
        ours << timer.nsecsElapsed();
        const qint64 grown = std::max<qint64>(4096, QFileInfo(file + u"-wal"_s).size() - before);
        written += grown;
        floor << rawWrite(raw, QByteArray(grown, 'x'));
    }
    close(raw);
    std::printf(
        "durable append: median %.0f us; floor (write + fdatasync of the same bytes): %.0f us; ratio %.2f; "
        "%.1f KiB each\n",
        median(ours), median(floor), median(ours) / median(floor),
        static_cast<double>(written) / rounds / 1024);
}

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// What a person does with a history: each sort, each way of searching, the far end.
void readHistory(JournalTrial& trial)
{
    const auto page = [&trial](const char* what, const HistoryQuery& query) {
        QElapsedTimer timer;
        timer.start();
        const auto first = trial.rows(query, 200);
        const double rows = milliseconds(timer);
        timer.start();
        const auto second = first->next ? trial.rows(query, 200, first->next) : first;
        const double more = milliseconds(timer);
        timer.start();
        const qint64 count = *trial.count(query);
        std::printf("%-28s first 200: %6.1f ms, next 200: %6.1f ms, count of %lld: %6.1f ms\n", what, rows,
            more, static_cast<long long>(count), milliseconds(timer));
    };
    HistoryQuery query;
    query.kind = KeyKind::Test;
    for (int column = 0; column < historyColumnCount; ++column) {
        query.sortedBy = static_cast<HistoryColumn>(column);
        page(qPrintable(u"sorted by column %1"_s.arg(column)), query);
    }
    query.sortedBy = HistoryColumn::Bought;
    for (const QString& text : {u"103456"_s, u"your code"_s, u"code 99"_s, u"zz"_s, u"tc-77"_s}) {
        query.text = text;
        page(qPrintable(u"search for \"%1\""_s.arg(text)), query);
    }
    query.sortedBy = HistoryColumn::Price;
    query.text = u"your code"_s;
    page("search, sorted by price", query);
    query = {};
    query.kind = KeyKind::Test;
    query.result = TestResult::Pass;
    page("a result that nothing has", query);
    query.sortedBy = HistoryColumn::Price;
    page("the same, sorted by price", query);
    query = {};
    query.kind = KeyKind::Test;
    QElapsedTimer timer;
    timer.start();
    std::optional<HistoryPlace> place;
    qsizetype rows = 0;
    int slices = 0;
    do {
        const auto slice = trial.rows(query, 5000, place);
        rows += slice->rows.size();
        place = slice->next;
        ++slices;
    } while (place);
    std::printf(
        "all %lld rows in %d slices: %.1f ms\n", static_cast<long long>(rows), slices, milliseconds(timer));
}

void withHistory(const QString& folder, int count)
{
    const QString file = folder + u"/history/journal.sqlite"_s;
    QElapsedTimer timer;
    {
        JournalTrial trial(file);
        trial.open();
        timer.start();
        QList<Event> many;
        for (int i = 0; i < count; ++i) {
            auto events = eventsOf(i,
                {intent(i), Sent{1}, bought(i), code(u"%1"_s.arg(100000 + i), u"Your code is %1"_s.arg(i)),
                    Expired{}});
            for (Event& event : events)
                event.at = event.at.addSecs(-i - 2 * 24 * 3600 - count);
            many += events;
            if (i % 1000 == 999 || i == count - 1) {
                trial.append(many, Durability::Soon);
                many.clear();
            }
        }
        trial.append(eventsOf(count, {intent(count), Sent{1}, bought(count)}));
        std::printf("%d orders written in %lld ms\n", count, static_cast<long long>(timer.elapsed()));
    }
    std::printf("file: %.1f MiB\n", static_cast<double>(QFileInfo(file).size()) / 1048576);
    JournalTrial trial(file);
    timer.start();
    const auto live = trial.open().orders.size();
    std::printf("opened with %lld live orders in %.1f ms\n", static_cast<long long>(live),
        static_cast<double>(timer.nsecsElapsed()) / 1e6);
    readHistory(trial);
    timer.start();
    trial.forget(attemptId(count / 2));
    std::printf("one forgotten in %lld ms\n", static_cast<long long>(timer.elapsed()));
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    QTemporaryDir folder(arguments.size() > 2 ? QString(arguments[2] + u"/bench-XXXXXX"_s)
                                              : QString(QDir::tempPath() + u"/bench-XXXXXX"_s));
    commitCost(folder.path());
    withHistory(folder.path(), arguments.size() > 1 ? arguments[1].toInt() : 100'000);
}
