// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journalfile.h"
#include "ordertable.h"

#include "domain/result.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <functional>
#include <variant>

namespace provynx {

/// The thread that owns the journal's file. Jobs are done in the order they came; appends that stand in line
/// together share one commit. Answers are called on this thread: whoever asks brings them home.
class JournalThread : public QThread {
    Q_OBJECT

public:
    struct Append {
        QList<Event> events;
        bool isUrgent
            = false; ///< on the disk before it is answered, and nothing behind it in line is done with it
        Then<Done> then;
    };
    /// Any other work; it gets the file as it is, opened or not.
    using Work = std::function<void(JournalThread&)>;

    ~JournalThread() override;

    /// False: it is too late, the thread is about to end.
    bool add(std::variant<Append, Work> job);
    /// Does what is in line, closes the file and ends. Jobs added later are dropped. Waits for it.
    void finish();

    // For work, on this thread.
    void open(const QString& file, const QDateTime& now);
    const JournalFile& file() const { return m_file; }
    /// Runs `step` on the order table and answers what it gives; what it throws becomes a NotRecorded failure.
    template <class T>
    Result<T> read(const std::function<T(OrderTable&)>& step);
    /// Runs `step` in a transaction that is on the disk when this answers.
    Result<Done> change(const std::function<void(Connection&)>& step);
    /// The same for a deletion: in a transaction, and when it touched an order the file is written anew.
    Result<qint64> remove(const std::function<qint64(OrderTable&)>& step);

Q_SIGNALS:
    /// Found after opening, in a file too big to be checked at the start. The next opening sets it aside and
    /// salvages it.
    void damageFound(const QString& detail);

protected:
    void run() override;

private:
    void append(std::deque<Append> batch);
    [[nodiscard]] std::optional<Failure> write(const QList<const Append*>& appends, bool isUrgent);
    void writeOnce(const QList<const Append*>& appends, bool isUrgent); ///< throws SqlTrouble, Forbidden
    void fold();
    void suspect(const QString& detail);
    void doChores();

    QMutex m_mutex;
    QWaitCondition m_came;
    std::deque<std::variant<Append, Work>> m_queue; // guarded by m_mutex
    bool m_finishing = false; // guarded by m_mutex
    QString m_path;
    JournalFile m_file;
    bool m_choresDone = true;
    bool m_foldsFirst = false; ///< the disk was full
};

/// The Failure a person hears of; `detail` is for "Details".
Failure notRecorded(const QString& detail);

template <class T>
Result<T> JournalThread::read(const std::function<T(OrderTable&)>& step)
{
    if (!m_file.connection)
        return notRecorded(m_file.reason);
    try {
        OrderTable table(*m_file.connection);
        return step(table);
    } catch (const SqlTrouble& trouble) {
        return notRecorded(trouble.text);
    }
}

} // namespace provynx
