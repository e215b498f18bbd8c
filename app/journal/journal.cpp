// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal.h"

#include "historyreader.h"
#include "journalthread.h"
#include "statisticsquery.h"

#include <QFile>
#include <QPointer>

#include <atomic>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 recently = 24 * 60 * 60; // seconds

JournalOpened::SetAside publicName(SetAside why)
{
    switch (why) {
    case SetAside::Damaged:
        return JournalOpened::SetAside::Damaged;
    case SetAside::LogAlone:
        return JournalOpened::SetAside::LogAlone;
    case SetAside::Foreign:
        return JournalOpened::SetAside::Foreign;
    case SetAside::Newer:
        return JournalOpened::SetAside::Newer;
    case SetAside::Nothing:
        break;
    }
    return JournalOpened::SetAside::Nothing;
}

JournalOpened openOn(JournalThread& thread, const QString& file, const QDateTime& now)
{
    thread.open(file, now);
    const auto live
        = thread.read<QList<Order>>([&now](OrderTable& table) { return table.live(now.addSecs(-recently)); });
    const JournalFile& found = thread.file();
    JournalOpened opened;
    opened.canWrite = found.canWrite;
    opened.reason = found.reason;
    opened.lockedByOther = found.lockedByOther;
    opened.lacksLocks = found.lacksLocks;
    opened.setAside = publicName(found.setAside);
    opened.keptAside = found.keptAside;
    opened.salvagedEvents = found.salvaged;
    opened.mayHaveLost = found.mayHaveLost;
    if (live)
        opened.orders = *live;
    else if (opened.reason.isEmpty())
        opened.reason = live.failure().detail;
    return opened;
}

} // namespace

Journal::Journal(Clock clock, QObject* parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_thread(std::make_unique<JournalThread>())
{
    connect(m_thread.get(), &JournalThread::damageFound, this, &Journal::damageFound, Qt::QueuedConnection);
    m_thread->setObjectName(u"journal"_s);
    m_thread->start();
}

Journal::~Journal()
{
    close();
}

void Journal::close()
{
    m_closed = true;
    m_thread->finish();
}

/// Makes of an answer one that may be called on the journal's thread. The context is checked on this one
/// only.
template <class T>
std::function<void(const T&)> Journal::bringHome(QObject* context, std::function<void(const T&)> then)
{
    return [this, asker = QPointer<QObject>(context), then = std::move(then)](const T& answer) {
        QMetaObject::invokeMethod(
            this,
            [asker, then, answer] {
                if (asker)
                    then(answer);
            },
            Qt::QueuedConnection);
    };
}

void Journal::open(const QString& file, QObject* context, std::function<void(const JournalOpened&)> then)
{
    m_file = file;
    const auto answer = bringHome<JournalOpened>(context, std::move(then));
    if (m_closed) {
        JournalOpened closed;
        closed.reason = u"the journal is closed"_s;
        answer(closed);
        return;
    }
    m_thread->add(
        [file, now = m_clock.now(), answer](JournalThread& thread) { answer(openOn(thread, file, now)); });
}

void Journal::append(const QList<Event>& events, Durability durability, QObject* context, Then<Done> then)
{
    const auto answer = bringHome<Result<Done>>(context, std::move(then));
    if (m_closed)
        answer(notRecorded(u"the journal is closed"_s));
    else
        m_thread->add(JournalThread::Append{events, durability == Durability::Now, answer});
}

std::optional<HistoryCursor> Journal::cursorOf(const std::optional<HistoryPlace>& place)
{
    return place ? std::optional(HistoryCursor{place->m_key, place->m_intendedAt, place->m_id})
                 : std::nullopt;
}

template <class T>
void Journal::read(std::function<T(OrderTable&)> step, QObject* context, Then<T> then)
{
    const auto answer = bringHome<Result<T>>(context, std::move(then));
    if (m_closed)
        answer(notRecorded(u"the journal is closed"_s));
    else
        m_thread->add(
            [step = std::move(step), answer](JournalThread& thread) { answer(thread.read<T>(step)); });
}

template <class Row, class Part>
HistoryPageOf<Row> Journal::pageOf(Part part)
{
    HistoryPageOf<Row> page{std::move(part.rows), {}};
    if (part.next) {
        page.next.emplace();
        page.next->m_key = part.next->key;
        page.next->m_intendedAt = part.next->intendedAt;
        page.next->m_id = part.next->id;
    }
    return page;
}

void Journal::rows(const HistoryQuery& query, const std::optional<HistoryPlace>& after, int limit,
    QObject* context, Then<HistoryRows> then)
{
    const auto from = cursorOf(after);
    read<HistoryRows>(
        [query, from, limit](
            OrderTable& table) { return pageOf<OrderFacts>(HistoryReader(table).facts(query, from, limit)); },
        context, std::move(then));
}

void Journal::page(const HistoryQuery& query, const std::optional<HistoryPlace>& after, int limit,
    QObject* context, Then<HistorySlice> then)
{
    const auto from = cursorOf(after);
    read<HistorySlice>(
        [query, from, limit](
            OrderTable& table) { return pageOf<Order>(HistoryReader(table).orders(query, from, limit)); },
        context, std::move(then));
}

void Journal::visit(const HistoryQuery& query, const std::optional<HistoryPlace>& after, int limit,
    std::function<QString(const QList<Order>&, bool)> visitor, QObject* context, Then<HistoryVisited> then)
{
    const auto from = cursorOf(after);
    read<HistoryVisited>(
        [query, from, limit, visitor = std::move(visitor)](OrderTable& table) {
            HistorySlice slice = pageOf<Order>(HistoryReader(table).orders(query, from, limit));
            QString trouble = visitor(slice.rows, !slice.next);
            return HistoryVisited{std::move(slice.next), std::move(trouble)};
        },
        context, std::move(then));
}

void Journal::count(const HistoryQuery& query, QObject* context, Then<qint64> then)
{
    read<qint64>(
        [query](OrderTable& table) { return HistoryReader(table).count(query); }, context, std::move(then));
}

void Journal::find(const AttemptId& attempt, QObject* context, Then<Order> then)
{
    read<Order>([attempt](OrderTable& table) { return table.find(attempt); }, context, std::move(then));
}

void Journal::known(
    const BaseUrl& base, const QList<NumberId>& numbers, QObject* context, Then<QSet<NumberId>> then)
{
    const QSet<NumberId> asked(numbers.cbegin(), numbers.cend());
    read<QSet<NumberId>>(
        [base, asked](OrderTable& table) { return table.knownOf(base, asked); }, context, std::move(then));
}

namespace {

constexpr int countedAtOnce = 20'000; // some hundredths of a second

/// One counting, from slice to slice.
struct Counting {
    StatisticsQuery query;
    StatisticsTally tally;
    std::optional<CountingPlace> place;
    Then<Statistics> answer;
    std::atomic_bool isAbandoned = false;
};

/// Counts one slice, and stands in line again for the next behind whatever came meanwhile.
void countOn(JournalThread& thread, const std::shared_ptr<Counting>& counting)
{
    if (counting->isAbandoned)
        return;
    if (!thread.file().connection) {
        counting->answer(notRecorded(thread.file().reason));
        return;
    }
    try {
        counting->place = countSlice(
            *thread.file().connection, counting->query, counting->place, countedAtOnce, counting->tally);
    } catch (const SqlTrouble& trouble) {
        counting->answer(notRecorded(trouble.text));
        return;
    }
    if (!counting->place)
        counting->answer(counting->tally.take());
    else if (!thread.add([counting](JournalThread& same) { countOn(same, counting); }))
        counting->answer(notRecorded(u"the journal is closed"_s));
}

} // namespace

void Journal::statistics(const StatisticsQuery& query, QObject* context, Then<Statistics> then)
{
    auto counting = std::make_shared<Counting>();
    counting->query = query;
    counting->answer = bringHome<Result<Statistics>>(context, std::move(then));
    if (m_closed) {
        counting->answer(notRecorded(u"the journal is closed"_s));
        return;
    }
    connect(context, &QObject::destroyed, this, [abandoned = std::weak_ptr(counting)] {
        if (const auto still = abandoned.lock())
            still->isAbandoned = true;
    });
    m_thread->add([counting](JournalThread& thread) { countOn(thread, counting); });
}

void Journal::keepPush(const Push& push, QObject* context, Then<Done> then)
{
    change([push](Connection& connection) { UnmatchedPushTable(connection).keep(push); }, context,
        std::move(then));
}

void Journal::dropPushes(const QList<QByteArray>& digests, QObject* context, Then<Done> then)
{
    change([digests](Connection& connection) { UnmatchedPushTable(connection).drop(digests); }, context,
        std::move(then));
}

void Journal::pushes(QObject* context, Then<QList<Push>> then)
{
    constexpr int most = 500;
    const auto answer = bringHome<Result<QList<Push>>>(context, std::move(then));
    if (m_closed)
        answer(notRecorded(u"the journal is closed"_s));
    else
        m_thread->add([answer](JournalThread& thread) {
            answer(thread.read<QList<Push>>([](OrderTable& table) { return table.pushes().newest(most); }));
        });
}

void Journal::forgetPushes(const QList<QByteArray>& digests, QObject* context, Then<qint64> then)
{
    remove([digests](OrderTable& table) { return table.pushes().drop(digests); }, context, std::move(then));
}

template <class Step>
void Journal::change(Step step, QObject* context, Then<Done> then)
{
    const auto answer = bringHome<Result<Done>>(context, std::move(then));
    if (m_closed)
        answer(notRecorded(u"the journal is closed"_s));
    else
        m_thread->add([step, answer](JournalThread& thread) { answer(thread.change(step)); });
}

template <class Step>
void Journal::remove(Step step, QObject* context, Then<qint64> then)
{
    const auto answer = bringHome<Result<qint64>>(context, std::move(then));
    if (m_closed)
        answer(notRecorded(u"the journal is closed"_s));
    else
        m_thread->add([step, answer](JournalThread& thread) { answer(thread.remove(step)); });
}

void Journal::forget(const AttemptId& attempt, QObject* context, Then<qint64> then)
{
    remove([attempt](OrderTable& table) { return table.forget(attempt); }, context, std::move(then));
}

void Journal::forgetAll(QObject* context, Then<qint64> then)
{
    remove(
        [file = m_file](OrderTable& table) {
            const QStringList copies = damagedCopiesOf(file);
            for (const QString& copy : copies) {
                if (!QFile::remove(copy))
                    throw SqlTrouble{0, u"a damaged file that was kept aside can't be removed"_s};
            }
            return table.forgetEnded() + table.pushes().dropBefore();
        },
        context, std::move(then));
}

void Journal::forgetCodes(const AttemptId& attempt, QObject* context, Then<qint64> then)
{
    remove([attempt](OrderTable& table) { return table.forgetCodes(attempt); }, context, std::move(then));
}

void Journal::forgetEndedCodes(QObject* context, Then<qint64> then)
{
    remove([](OrderTable& table) { return table.forgetEndedCodes(); }, context, std::move(then));
}

void Journal::applyRetention(const QDateTime& olderThan, QObject* context, Then<qint64> then)
{
    remove(
        [olderThan](OrderTable& table) {
            return table.forgetEnded(olderThan) + table.pushes().dropBefore(olderThan);
        },
        context, std::move(then));
}

} // namespace provynx
