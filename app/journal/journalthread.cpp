// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalthread.h"

namespace provynx {

using namespace Qt::StringLiterals;

namespace {
constexpr unsigned long idleBeforeChores = 3000; // ms
}

Failure notRecorded(const QString& detail)
{
    Failure failure;
    failure.kind = Failure::Kind::NotRecorded;
    failure.detail = detail;
    return failure;
}

JournalThread::~JournalThread()
{
    finish();
}

bool JournalThread::add(std::variant<Append, Work> job)
{
    const QMutexLocker lock(&m_mutex);
    if (m_finishing)
        return false;
    m_queue.push_back(std::move(job));
    m_came.wakeOne();
    return true;
}

void JournalThread::finish()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_finishing = true;
        m_came.wakeOne();
    }
    wait();
}

void JournalThread::run()
{
    for (;;) {
        std::deque<Append> batch;
        Work work;
        {
            QMutexLocker lock(&m_mutex);
            while (m_queue.empty() && !m_finishing) {
                if (m_choresDone) {
                    m_came.wait(&m_mutex);
                } else if (!m_came.wait(&m_mutex, idleBeforeChores)) {
                    break;
                }
            }
            if (m_queue.empty() && m_finishing)
                break;
            while (!m_queue.empty() && std::holds_alternative<Append>(m_queue.front())) {
                batch.push_back(std::get<Append>(std::move(m_queue.front())));
                m_queue.pop_front();
                if (batch.back().isUrgent)
                    break;
            }
            if (batch.empty() && !m_queue.empty()) {
                work = std::get<Work>(std::move(m_queue.front()));
                m_queue.pop_front();
            }
        }
        if (!batch.empty())
            append(std::move(batch));
        else if (work)
            work(*this);
        else
            doChores();
    }
    m_file = {};
}

void JournalThread::open(const QString& file, const QDateTime& now)
{
    m_path = file;
    m_file = {};
    m_file = openJournalFile(file, now);
    m_choresDone = !m_file.canWrite;
}

void JournalThread::append(std::deque<Append> batch)
{
    QList<const Append*> all;
    for (const Append& one : batch)
        all.append(&one);
    const auto together = write(all, batch.back().isUrgent);
    if (!together || batch.size() == 1) {
        for (const Append& one : batch)
            one.then(together ? Result<Done>(*together) : Result<Done>(Done{}));
        return;
    }
    // One that can't be written must not take the others with it.
    for (const Append& one : batch) {
        const auto failure = write({&one}, one.isUrgent);
        one.then(failure ? Result<Done>(*failure) : Result<Done>(Done{}));
    }
}

/// The log holds old copies of many pages; folded into the file they need less room. Throws SqlTrouble.
void JournalThread::fold()
{
    m_file.connection->run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    m_foldsFirst = false;
}

std::optional<Failure> JournalThread::write(const QList<const Append*>& appends, bool isUrgent)
{
    if (!m_file.connection || !m_file.canWrite)
        return notRecorded(m_file.reason);
    try {
        try {
            if (m_foldsFirst)
                fold(); // else the log would take the room that was made for it
            writeOnce(appends, isUrgent);
        } catch (const SqlTrouble& trouble) {
            if (trouble.isFull()) {
                m_foldsFirst = true;
                fold();
            } else if (trouble.isDamage()) {
                // A purchase is not lost to a broken search index, which can be had again from the words.
                suspect(trouble.text);
                OrderTable(*m_file.connection).rebuildIndex();
            } else {
                throw;
            }
            writeOnce(appends, isUrgent);
        }
        return std::nullopt;
    } catch (const SqlTrouble& trouble) {
        return notRecorded(trouble.text);
    } catch (const Forbidden& forbidden) {
        return notRecorded(forbidden.why);
    }
}

void JournalThread::writeOnce(const QList<const Append*>& appends, bool isUrgent)
{
    // In the log's mode NORMAL leaves out the wait for the disk at a commit, and nothing else: after a power
    // cut the newest commits may be missing, never half of one.
    m_file.connection->run(isUrgent ? u"PRAGMA synchronous = FULL"_s : u"PRAGMA synchronous = NORMAL"_s);
    Transaction transaction(*m_file.connection);
    OrderTable table(*m_file.connection);
    for (const Append* one : appends)
        table.append(one->events);
    transaction.commit();
}

void JournalThread::suspect(const QString& detail)
{
    suspectJournal(m_path);
    Q_EMIT damageFound(detail);
}

Result<Done> JournalThread::change(const std::function<void(Connection&)>& step)
{
    if (!m_file.connection || !m_file.canWrite)
        return notRecorded(m_file.reason);
    try {
        m_file.connection->run(u"PRAGMA synchronous = FULL"_s);
        Transaction transaction(*m_file.connection);
        step(*m_file.connection);
        transaction.commit();
        return Done{};
    } catch (const SqlTrouble& trouble) {
        if (trouble.isDamage())
            suspect(trouble.text);
        return notRecorded(trouble.text);
    }
}

Result<qint64> JournalThread::remove(const std::function<qint64(OrderTable&)>& step)
{
    if (!m_file.connection || !m_file.canWrite)
        return notRecorded(m_file.reason);
    try {
        m_file.connection->run(u"PRAGMA synchronous = FULL"_s);
        OrderTable table(*m_file.connection);
        qint64 touched = 0;
        {
            Transaction transaction(*m_file.connection);
            touched = step(table);
            if (touched > 0)
                table.owePurge();
            transaction.commit();
        }
        // Also what an earlier deletion owes, so that "nothing was there" can be believed.
        if (table.owesPurge())
            table.purge();
        return touched;
    } catch (const SqlTrouble& trouble) {
        m_choresDone = false;
        return notRecorded(trouble.text);
    } catch (const Forbidden& forbidden) {
        return notRecorded(forbidden.why);
    }
}

void JournalThread::doChores()
{
    m_choresDone = true;
    if (!m_file.canWrite)
        return;
    try {
        OrderTable table(*m_file.connection);
        if (table.owesPurge())
            table.purge();
        if (!m_file.wasChecked)
            checkJournal(*m_file.connection);
        m_file.wasChecked = true;
    } catch (const SqlTrouble& trouble) {
        if (!trouble.isDamage())
            return; // a full disk: the next start tries again
        suspect(trouble.text);
    }
}

} // namespace provynx
