// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journaltrial.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

// Usage: bench_statistics [orders, 1000000]. Prints how long all of them take to be counted, and how long
// purchases that are recorded meanwhile wait.

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const int rows = argc > 1 ? app.arguments().at(1).toInt() : 1'000'000;
    QTemporaryDir folder;
    const QString file = folder.filePath(u"many/journal.sqlite"_s);
    JournalTrial(file).open();
    runSql(file,
        u"INSERT INTO orders (attempt, intended_at, ended_at, phase, outcome, kind, base, region, country, "
        u"server, operator, "
        "service, service_name, bought_at, code_at, price, currency) "
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
        "SELECT 'many-' || i, 1700000000000000 + i * 40000000, 0, 'expired', CASE WHEN i % 9 THEN 'received' "
        "ELSE "
        "'no-message' END, 'test', 'sandbox', 'global', 'c' || i % 40, 1 + i % 3, 'any', 'service-' || i % "
        "200, 'Service ' || i % "
        "200, 1700000000000000 + i * 40000000, 1700000000000000 + i * 40000000 + i * 7919 % 90000 * 1000, 500000, 'USD' FROM n;\n"_s
            .arg(rows));
    JournalTrial trial(file);
    trial.open();
    StatisticsQuery query;
    query.kind = KeyKind::Test;
    query.base = BaseUrl::embedded();
    QElapsedTimer timer;
    timer.start();
    trial.journal.statistics(query, &trial.context, [&](const Result<Statistics>& counted) {
        std::printf("%lld of %lld counted on %lld routes and %lld days in %lld ms\n",
            static_cast<long long>(counted ? counted->all.codes : -1),
            static_cast<long long>(counted ? counted->all.numbers() : -1),
            static_cast<long long>(counted ? counted->routes.size() : -1),
            static_cast<long long>(counted ? counted->days.size() : -1),
            static_cast<long long>(timer.elapsed()));
        app.quit();
    });
    qint64 longest = 0;
    int number = 0;
    std::function<void()> buy = [&] {
        auto since = std::make_shared<QElapsedTimer>();
        since->start();
        trial.journal.append(eventsOf(number, {intent(number)}), Durability::Now, &trial.context,
            [&, since](const Result<Done>&) {
                longest = std::max(longest, since->elapsed());
                ++number;
                buy();
            });
    };
    buy();
    QCoreApplication::exec();
    std::printf("%d purchases recorded meanwhile, the longest wait %lld ms\n", number,
        static_cast<long long>(longest));
}
