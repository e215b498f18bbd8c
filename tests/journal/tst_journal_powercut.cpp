// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journaltrial.h"
#include "recordeddisk.h"
#include "support/strict.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTemporaryDir>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using Loss = FollowedDisk::Loss;
using What = DiskStep::What;

namespace {

constexpr int purchases = 200;
/// At first the log grows until SQLite folds it into the file by itself, later the program does so by ending.
constexpr int withoutRestart = 50;
constexpr int betweenRestarts = 5;
constexpr int thoroughEvery = 97;
constexpr int reopenedEvery = 251; ///< cuts; primes, so that no step of a purchase is passed over

Money dollars(const char* amount)
{
    return *Money::fromDecimal(QString::fromLatin1(amount), u"USD"_s);
}

/// What had been reported as kept when so many steps of the disk had been made.
struct Kept {
    qsizetype steps = 0;
    int intents = 0;
    qint64 events = 0;
};

/// What the journal did to the disk over its purchases, and what it promised on the way.
class Recording {
public:
    bool make(const QString& file)
    {
        RecordedDisk disk;
        auto trial = std::make_unique<JournalTrial>(file);
        if (!trial->open().canWrite)
            return false;
        m_madeAt = disk.stepCount();
        const auto append = [&](int number, const QList<OrderEventData>& what, Durability durability) {
            const bool kept = trial->append(eventsOf(number, what), durability).ok();
            m_events += what.size();
            m_states.insert(m_events);
            if (durability == Durability::Now)
                m_kept.append({disk.stepCount(), number + 1, m_events});
            return kept;
        };
        for (int number = 0; number < purchases; ++number) {
            if (number >= withoutRestart && number % betweenRestarts == 0) {
                trial.reset();
                trial = std::make_unique<JournalTrial>(file);
                if (!trial->open().canWrite)
                    return false;
            }
            const bool kept
                = append(number, {intent(number), WalletSeen{WalletSeen::When::Before, dollars("10")}},
                      Durability::Now)
                && append(number, {Sent{1}}, Durability::Now)
                && append(number, {bought(number)}, Durability::Now)
                && append(
                    number, {WalletSeen{WalletSeen::When::AfterPurchase, dollars("9")}}, Durability::Soon)
                && append(number, {code(u"123456"_s, u"Your code is 123456"_s)}, Durability::Soon);
            if (!kept)
                return false;
        }
        trial.reset();
        m_steps = disk.steps();
        return true;
    }

    const QList<DiskStep>& steps() const { return m_steps; }
    /// From here on the journal is there, empty at first.
    qsizetype madeAt() const { return m_madeAt; }
    Kept keptAt(qsizetype steps) const
    {
        const auto after = std::upper_bound(m_kept.cbegin(), m_kept.cend(), steps,
            [](qsizetype value, const Kept& kept) { return value < kept.steps; });
        return after == m_kept.cbegin() ? Kept() : *(after - 1);
    }
    /// So many events were in the journal at some time: between them no commit was.
    bool isState(qint64 events) const { return events == 0 || m_states.contains(events); }

private:
    QList<DiskStep> m_steps;
    QList<Kept> m_kept;
    QSet<qint64> m_states;
    qint64 m_events = 0;
    qsizetype m_madeAt = 0;
};

/// What is wrong with what a cut left; empty: nothing.
QByteArray flawOf(const DiskContents& left, const Recording& recording, qsizetype cut, bool isThorough)
{
    const LookAtRemains look = lookAt(left, isThorough);
    const Kept kept = recording.keptAt(cut);
    if (!look.isReadable)
        return cut < recording.madeAt() ? QByteArray() : "unreadable: " + look.trouble;
    if (look.attempts.size() < kept.intents || look.events < kept.events)
        return "lost: " + QByteArray::number(look.attempts.size()) + " of " + QByteArray::number(kept.intents)
            + " intents, " + QByteArray::number(look.events) + " of " + QByteArray::number(kept.events)
            + " events";
    if (!recording.isState(look.events))
        return "half of a commit: " + QByteArray::number(look.events) + " events";
    for (int number = 0; number < look.attempts.size(); ++number) {
        if (look.attempts[number] != attemptId(number).text().toLatin1())
            return "another order at " + QByteArray::number(number);
    }
    return {};
}

/// The same, as the program finds it when the computer is on again.
QByteArray flawOfReopening(const DiskContents& left, const Recording& recording, qsizetype cut)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"journal.sqlite"_s);
    for (auto it = left.cbegin(); it != left.cend(); ++it) {
        QFile one(file + QString::fromLatin1(it.key()));
        if (!one.open(QFile::WriteOnly) || one.write(it.value()) != it.value().size())
            return "the test's own file can't be written";
    }
    JournalTrial trial(file);
    const JournalOpened opened = trial.open();
    if (!opened.canWrite)
        return "can't be opened: " + opened.reason.toUtf8();
    if (opened.setAside != JournalOpened::SetAside::Nothing && cut >= recording.madeAt())
        return "set aside";
    const Kept kept = recording.keptAt(cut);
    if (opened.orders.size() < kept.intents)
        return "lost: " + QByteArray::number(opened.orders.size()) + " of " + QByteArray::number(kept.intents)
            + " intents";
    for (int number = 0; number < opened.orders.size(); ++number) {
        if (opened.orders[number].intent() != intent(number))
            return "another intent at " + QByteArray::number(number);
    }
    return trial.append(eventsOf(purchases, {intent(purchases)})) ? QByteArray() : "takes nothing any more";
}

} // namespace

class TestJournalPowercut : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void anUrgentAppendWaitsForTheDisk()
    {
        QTemporaryDir folder;
        RecordedDisk disk;
        JournalTrial trial(folder.filePath(u"journal.sqlite"_s));
        QVERIFY(trial.open().canWrite);
        const auto syncsBehindTheLastWrite = [&disk](qsizetype from) {
            int syncs = 0;
            for (const DiskStep& step : disk.steps().mid(from))
                syncs = step.what == What::Write ? 0 : syncs + (step.what == What::Sync ? 1 : 0);
            return syncs;
        };
        for (int number = 0; number < 4; ++number) {
            qsizetype before = disk.stepCount();
            QVERIFY(trial.append(eventsOf(number, {intent(number)}), Durability::Now));
            QVERIFY(disk.stepCount() > before);
            QVERIFY2(syncsBehindTheLastWrite(before) > 0, "answered before it was on the disk");
            before = disk.stepCount();
            QVERIFY(trial.append(eventsOf(number, {Sent{1}}), Durability::Soon));
            QVERIFY(disk.stepCount() > before);
            QCOMPARE(syncsBehindTheLastWrite(before), 0);
        }
    }

    void nothingKeptIsLostWhereverThePowerGoes()
    {
        QElapsedTimer watch;
        watch.start();
        QTemporaryDir folder;
        Recording recording;
        QVERIFY(recording.make(folder.filePath(u"journal.sqlite"_s)));
        const qint64 recordingTook = watch.restart();

        FollowedDisk disk;
        disk.take({What::Truncate, {}, 0, {}, false}); // the program makes the file itself, empty
        disk.take({What::Sync, {}, 0, {}, false});
        qsizetype writes = 0;
        int cuts = 0;
        int reopened = 0;
        QByteArrayList flaws;
        const auto cutNow = [&](qsizetype at, Loss loss) {
            ++cuts;
            const bool isReopened = at < recording.madeAt() || cuts % reopenedEvery == 0;
            reopened += isReopened ? 1 : 0;
            disk.cut(loss, static_cast<quint32>(at), [&](const DiskContents& left) {
                QByteArray flaw = flawOf(left, recording, at, cuts % thoroughEvery == 0);
                if (flaw.isEmpty() && isReopened)
                    flaw = flawOfReopening(left, recording, at);
                if (!flaw.isEmpty())
                    flaws.append("cut before step " + QByteArray::number(at) + ", loss "
                        + QByteArray::number(static_cast<int>(loss)) + ": " + flaw);
            });
        };
        const QList<DiskStep>& steps = recording.steps();
        for (qsizetype at = 1; at <= steps.size() && flaws.size() < 5; ++at) {
            const DiskStep& step = steps[at - 1];
            disk.take(step);
            writes += step.what == What::Write ? 1 : 0;
            if (!disk.isAnythingAtRisk() || step.what == What::Sync || step.what == What::Delete)
                cutNow(at, Loss::All);
            else // every write, in turn in every way in which it may be lost
                cutNow(at, static_cast<Loss>(1 + at % (FollowedDisk::losses - 1)));
        }
        qInfo(
            "%d power cuts tried at all of %lld writes of %d purchases, %d of them reopened by the program; "
            "recorded in %lld ms, cut in %lld ms",
            cuts, static_cast<long long>(writes), purchases, reopened, recordingTook, watch.elapsed());
        QVERIFY2(flaws.isEmpty(), flaws.join('\n').constData());
        QVERIFY(writes > 10 * purchases);
        QVERIFY(cuts >= writes);
    }
};

QTEST_GUILESS_MAIN(TestJournalPowercut)
#include "tst_journal_powercut.moc"
