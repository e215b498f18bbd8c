// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"
#include "support/strict.h"
#include "webhook/knock.h"
#include "webhook/signature.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray secret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

QByteArray bodyFor(const QByteArray& number)
{
    return R"({"id":"evt_1","type":"otp.received","data":{"number_id":")" + number
        + R"(","number":"","code":"482913"}})";
}

/// pushprobe, and what it said.
class Probe {
public:
    Probe(const QString& folder, const QString& stop)
    {
        m_process.start(QStringLiteral(PUSHPROBE), {folder, QString::fromLatin1(secret), stop});
    }
    ~Probe() { kill(); }

    quint16 port()
    {
        read();
        const qsizetype at = m_said.indexOf("port ");
        const qsizetype end = m_said.indexOf('\n', at);
        return at >= 0 && end > at ? m_said.mid(at + 5, end - at - 5).toUShort() : quint16(0);
    }
    /// Since it listens.
    bool hasPainted()
    {
        read();
        return m_said.mid(m_said.indexOf("port ")).contains("painted");
    }
    void kill()
    {
        m_process.kill(); // SIGKILL: nothing is asked, nothing is flushed
        m_process.waitForFinished();
    }

private:
    void read() { m_said += m_process.readAllStandardOutput(); }
    QProcess m_process;
    QByteArray m_said;
};

/// Signed as the service would, with the same id each time: a repetition of the same delivery.
void deliver(Knock& knock, const QByteArray& body)
{
    knock.post("/push/t0ken",
        webhook::sign(
            SignatureScheme::Standard, Secret(secret), "msg_1", QDateTime::currentDateTimeUtc(), body),
        body);
}

struct Kept {
    QList<Message> messages; ///< of the one order
    QList<Push> unmatched;
};

} // namespace

/// A push that was answered with success is there after the program was killed before it could show it.
class TestPushKill : public Strict {
    Q_OBJECT

private:
    Kept readJournal(const QString& folder)
    {
        Journal journal;
        std::optional<JournalOpened> opened;
        std::optional<Result<QList<Push>>> pushes;
        journal.open(
            folder + u"/journal.sqlite"_s, this, [&opened](const JournalOpened& found) { opened = found; });
        journal.pushes(this, [&pushes](const Result<QList<Push>>& found) { pushes = found; });
        if (!QTest::qWaitFor([&] { return opened && pushes; }, 20'000) || opened->orders.size() != 1
            || !*pushes)
            return {};
        return {opened->orders.constFirst().messages(), **pushes};
    }

private Q_SLOTS:
    void nothingThatWasAnsweredIsLost_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::newRow("of a number here") << QByteArray("num_1");
        QTest::newRow("of another number") << QByteArray("num_2");
    }
    void nothingThatWasAnsweredIsLost()
    {
        QFETCH(QByteArray, number);
        QTemporaryDir folder;
        {
            Probe probe(folder.path(), u"after"_s);
            QTRY_VERIFY_WITH_TIMEOUT(probe.port() != 0, 20'000);
            Knock knock(probe.port());
            deliver(knock, bodyFor(number));
            QTRY_COMPARE_WITH_TIMEOUT(knock.status(), 200, 20'000);
            QVERIFY(!probe.hasPainted());
            probe.kill();
            QVERIFY(!probe.hasPainted());
        }
        const Kept kept = readJournal(folder.path());
        QCOMPARE(kept.messages.size(), number == "num_1" ? 1 : 0);
        QCOMPARE(kept.unmatched.size(), number == "num_1" ? 0 : 1);
        QCOMPARE((number == "num_1" ? kept.messages.constFirst() : kept.unmatched.constFirst().message).code,
            u"482913"_s);
    }

    void whatWasNotAnsweredComesAgainAndIsShownOnce()
    {
        QTemporaryDir folder;
        {
            Probe probe(folder.path(), u"before"_s);
            QTRY_VERIFY_WITH_TIMEOUT(probe.port() != 0, 20'000);
            Knock knock(probe.port());
            deliver(knock, bodyFor("num_1"));
            // It stands still between the journal and the answer: then it is in the file.
            QTest::qWait(300);
            probe.kill();
            QTRY_VERIFY(knock.isOver());
            QCOMPARE(knock.status(), 0);
        }
        {
            Probe probe(folder.path(), u"never"_s);
            QTRY_VERIFY_WITH_TIMEOUT(probe.port() != 0, 20'000);
            Knock knock(probe.port());
            deliver(knock, bodyFor("num_1"));
            QTRY_COMPARE_WITH_TIMEOUT(knock.status(), 200, 20'000);
        }
        QCOMPARE(readJournal(folder.path()).messages.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestPushKill)
#include "tst_pushkill.moc"
