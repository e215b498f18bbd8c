// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journaltrial.h"

#include <QEventLoop>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTimer>

namespace provynx::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // ms

/// Without the ten milliseconds' sleep of QTest's waiting: the benchmark waits here too.
template <class T, class Call>
T awaited(Call call)
{
    std::optional<T> answer;
    QEventLoop loop;
    call([&](const T& came) {
        answer = came;
        loop.quit();
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    loop.exec();
    if (!answer)
        qFatal("the journal did not answer");
    return *answer;
}

QSqlDatabase opened(const QString& file)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"trial"_s);
    database.setDatabaseName(file);
    if (!database.open())
        qFatal("can't open the file of the test");
    return database;
}

} // namespace

QDateTime someTime()
{
    return QDateTime(QDate(2026, 11, 22), QTime(14, 3, 5), Qt::UTC);
}

AttemptId attemptId(int number)
{
    return AttemptId(u"%1-2222-4333-8444-555555555555"_s.arg(number, 8, 10, QChar(u'0')));
}

Intended intent(int number)
{
    Intended i;
    i.purchase = {attemptId(number), IdempotencyKeyPlacement::Header, Region::UnitedStates,
        "{\"server\":1,\"service\":\"acme\"}"};
    i.profile = ProfileId(u"profile-1"_s);
    i.kind = KeyKind::Test;
    i.base = BaseUrl::service();
    i.market = Market::unitedStates(Server::Two, OperatorId(u"tmobile"_s));
    i.service = ServiceId(u"acme"_s);
    i.serviceName = u"Acme Mail"_s;
    i.shownPrice = Money::fromMicros(12'500, u"USD"_s);
    i.priceCap = Money::fromMicros(2'000'000, u"USD"_s);
    i.testCase = u"TC-%1"_s.arg(number);
    return i;
}

QList<Event> eventsOf(int number, const QList<OrderEventData>& happenings)
{
    QList<Event> events;
    for (const OrderEventData& what : happenings)
        events.append({attemptId(number), someTime().addSecs(number + events.size()), what});
    return events;
}

Bought bought(int number)
{
    return {NumberId(u"num_%1"_s.arg(number)), u"+1202555%1"_s.arg(100 + number % 100, 4, 10, QChar(u'0')),
        Money::fromMicros(12'500, u"USD"_s), someTime().addSecs(1200), u"waiting"_s};
}

CodeCame code(const QString& code, const QString& text)
{
    return {{{}, code, text, someTime().addSecs(5), someTime().addSecs(6)}};
}

Order foldOf(const QList<Event>& events)
{
    Order order;
    for (const Event& event : events) {
        if (!std::holds_alternative<Checked>(event.what))
            order.apply(event);
    }
    return order;
}

JournalTrial::JournalTrial(const QString& file)
    : journal({[] { return someTime(); }, Clock::system().elapsed})
    , m_file(file)
{
}

JournalOpened JournalTrial::open()
{
    return awaited<JournalOpened>([this](auto then) { journal.open(m_file, &context, then); });
}

Result<Done> JournalTrial::append(const QList<Event>& events, Durability durability)
{
    return awaited<Result<Done>>([&](auto then) { journal.append(events, durability, &context, then); });
}

Result<HistorySlice> JournalTrial::page(
    const QString& text, int limit, const std::optional<HistoryPlace>& after, KeyKind kind)
{
    return awaited<Result<HistorySlice>>([&](auto then) {
        journal.page({kind, text}, after, limit, &context, then);
    });
}

Result<HistoryRows> JournalTrial::rows(
    const HistoryQuery& query, int limit, const std::optional<HistoryPlace>& after)
{
    return awaited<Result<HistoryRows>>(
        [&](auto then) { journal.rows(query, after, limit, &context, then); });
}

Result<qint64> JournalTrial::count(const HistoryQuery& query)
{
    return awaited<Result<qint64>>([&](auto then) { journal.count(query, &context, then); });
}

Result<Order> JournalTrial::find(const AttemptId& attempt)
{
    return awaited<Result<Order>>([&](auto then) { journal.find(attempt, &context, then); });
}

Result<qint64> JournalTrial::forgetEndedCodes()
{
    return awaited<Result<qint64>>([&](auto then) { journal.forgetEndedCodes(&context, then); });
}

Result<qint64> JournalTrial::forget(const AttemptId& attempt)
{
    return awaited<Result<qint64>>([&](auto then) { journal.forget(attempt, &context, then); });
}

Result<qint64> JournalTrial::forgetAll()
{
    return awaited<Result<qint64>>([&](auto then) { journal.forgetAll(&context, then); });
}

Result<qint64> JournalTrial::forgetCodes(const AttemptId& attempt)
{
    return awaited<Result<qint64>>([&](auto then) { journal.forgetCodes(attempt, &context, then); });
}

Result<qint64> JournalTrial::applyRetention(const QDateTime& olderThan)
{
    return awaited<Result<qint64>>([&](auto then) { journal.applyRetention(olderThan, &context, then); });
}

QByteArray allBytesIn(const QDir& folder)
{
    QByteArray bytes;
    const auto files = folder.entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        if (!file.open(QFile::ReadOnly))
            qFatal("a file of the test can't be read");
        bytes += file.readAll();
    }
    return bytes;
}

void runSql(const QString& file, const QString& script)
{
    {
        QSqlDatabase database = opened(file);
        const QStringList statements = script.split(u";\n"_s, Qt::SkipEmptyParts);
        for (const QString& statement : statements) {
            QSqlQuery query(database);
            if (!statement.trimmed().isEmpty() && !query.exec(statement))
                qFatal("%s: %s", qUtf8Printable(statement), qUtf8Printable(query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(u"trial"_s);
}

QVariant sqlValue(const QString& file, const QString& query)
{
    QVariant value;
    {
        QSqlQuery found(query, opened(file));
        if (found.next())
            value = found.value(0);
    }
    QSqlDatabase::removeDatabase(u"trial"_s);
    return value;
}

} // namespace provynx::test
