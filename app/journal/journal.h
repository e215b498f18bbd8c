// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/history.h"
#include "domain/push.h"
#include "domain/result.h"
#include "domain/statistics.h"

#include <QObject>
#include <QSet>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

namespace provynx {

class JournalThread;
struct HistoryCursor;
class OrderTable;

/// What opening the journal found.
struct JournalOpened {
    enum class SetAside {
        Nothing,
        Damaged, ///< salvaged as far as it could be read
        LogAlone, ///< the file was gone and its log was left: salvaged as far as the log goes
        Foreign, ///< another program's database: untouched, under another name
        Newer, ///< a newer version's journal: untouched, under another name
    };

    QList<Order> orders; ///< active, or ended within the last 24 hours; oldest first
    bool canWrite = false; ///< false: appends and deletions fail with NotRecorded
    QString reason; ///< why not, in the system's words
    bool lockedByOther = false; ///< another running program has this journal; nothing could be read
    bool lacksLocks = false; ///< its file system has no locks, so it is only read
    SetAside setAside = SetAside::Nothing;
    QString keptAside; ///< the path where the file that was found is now
    qint64 salvagedEvents = 0;
    bool mayHaveLost = false; ///< some of what was recorded could not be salvaged
};

enum class Durability {
    Now, ///< answered when it is on the disk; a power cut can't take it back
    Soon, ///< answered when a crash of this program can't take it back; a power cut may
};

/// A place in the history; opaque.
class HistoryPlace {
public:
    HistoryPlace() = default;

private:
    friend class Journal;
    QVariant m_key;
    qint64 m_intendedAt = 0;
    qint64 m_id = 0;
};

template <class Row>
struct HistoryPageOf {
    QList<Row> rows; ///< in the query's order
    std::optional<HistoryPlace> next; ///< where the next page begins; nothing: this was the last
};
using HistoryRows = HistoryPageOf<OrderFacts>;
using HistorySlice = HistoryPageOf<Order>;

struct HistoryVisited {
    std::optional<HistoryPlace> next;
    QString trouble; ///< as the visitor told it
};

/// The append-only record of every purchase, in one SQLite file that only its owner can read. An order is a
/// fold over its events. Holds no API key. Checked events are not stored.
///
/// All work is done on a thread of its own, in the order asked; every call answers exactly once on the thread
/// of this object, never from inside the call, unless `context` or this object goes first. After close()
/// nothing more is taken: calls answer NotRecorded. Failures are of kind NotRecorded, with SQLite's words in
/// `detail`, and leave nothing half-written; a later call may work again.
class Journal : public QObject {
    Q_OBJECT

public:
    explicit Journal(Clock clock = Clock::system(), QObject* parent = nullptr);
    ~Journal() override; ///< as close()

    /// `file`: one for each kind of base ("journal.sqlite", "journal-sandbox.sqlite"), in a folder of the
    /// program's own, which becomes 0700. No other code of this process may open the file while it is held.
    /// Once per object, first.
    void open(const QString& file, QObject* context, std::function<void(const JournalOpened&)> then);

    /// All of the events or none. An attempt's first event is its Intended, and there is only one: an intent
    /// whose key the journal knows is refused.
    void append(const QList<Event>& events, Durability durability, QObject* context, Then<Done> then);

    /// At most `limit` rows, ended and active, behind `after`: what a line shows.
    void rows(const HistoryQuery& query, const std::optional<HistoryPlace>& after, int limit,
        QObject* context, Then<HistoryRows> then);
    /// The same with everything that is known of each, folded from its events.
    void page(const HistoryQuery& query, const std::optional<HistoryPlace>& after, int limit,
        QObject* context, Then<HistorySlice> then);

    /// Counts every purchase of the query, all figures exact. However many there are, what is asked for
    /// meanwhile, a purchase above all, waits for a small part of the counting only; what is written
    /// meanwhile may be counted or not.
    void statistics(const StatisticsQuery& query, QObject* context, Then<Statistics> then);

    // Pushes that mean no number of the book. `digest` tells them apart.
    /// On the disk when it is answered; the same bytes a second time are fine and nothing.
    void keepPush(const Push& push, QObject* context, Then<Done> then);
    /// The newest, at most 500.
    void pushes(QObject* context, Then<QList<Push>> then);
    /// They have become events of an order.
    void dropPushes(const QList<QByteArray>& digests, QObject* context, Then<Done> then);
    /// Gives such a page to `visitor` on the journal's own thread, and whether it is the last. It answers
    /// with what went wrong, or with nothing.
    void visit(const HistoryQuery& query, const std::optional<HistoryPlace>& after, int limit,
        std::function<QString(const QList<Order>&, bool)> visitor, QObject* context,
        Then<HistoryVisited> then);
    void count(const HistoryQuery& query, QObject* context, Then<qint64> then);
    void find(const AttemptId& attempt, QObject* context, Then<Order> then); ///< an empty order: not there
    /// Which of these numbers an order here bought, or found, at the address.
    void known(
        const BaseUrl& base, const QList<NumberId>& numbers, QObject* context, Then<QSet<NumberId>> then);

    // Deleting: answered when the bytes are gone from every file of the journal, with the number of orders
    // touched. An active order is never deleted, money may hang on it: forget() and forgetCodes() refuse it,
    // the others leave it.
    void forget(const AttemptId& attempt, QObject* context, Then<qint64> then);
    /// Also removes damaged files that were kept aside.
    void forgetAll(QObject* context, Then<qint64> then);
    /// Codes and SMS texts become wipedMark() (eventtext.h): that a code came is still known.
    void forgetCodes(const AttemptId& attempt, QObject* context, Then<qint64> then);
    /// Answers the number of pushes. Those below forget all pushes, or all older ones, too, and count them.
    void forgetPushes(const QList<QByteArray>& digests, QObject* context, Then<qint64> then);
    /// The same for every order that ended.
    void forgetEndedCodes(QObject* context, Then<qint64> then);
    /// Orders that ended before.
    void applyRetention(const QDateTime& olderThan, QObject* context, Then<qint64> then);

    /// Writes what was asked for, closes the file and waits for that. Answers still come through the event
    /// loop.
    void close();

Q_SIGNALS:
    /// A big file is checked after it was opened; this one has broken pages. It goes on being used, and the
    /// next opening keeps it aside and salvages it.
    void damageFound(const QString& detail);

private:
    template <class T>
    std::function<void(const T&)> bringHome(QObject* context, std::function<void(const T&)> then);
    template <class T>
    void read(std::function<T(OrderTable&)> step, QObject* context, Then<T> then);
    static std::optional<HistoryCursor> cursorOf(const std::optional<HistoryPlace>& place);
    template <class Row, class Part>
    static HistoryPageOf<Row> pageOf(Part part);
    template <class Step>
    void change(Step step, QObject* context, Then<Done> then);
    template <class Step>
    void remove(Step step, QObject* context, Then<qint64> then);

    Clock m_clock;
    std::unique_ptr<JournalThread> m_thread;
    QString m_file;
    bool m_closed = false;
};

} // namespace provynx
