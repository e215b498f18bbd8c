// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journaltrial.h"
#include "support/strict.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;

namespace {

Push push(int i)
{
    Push made;
    made.event = u"otp.received"_s;
    made.id = u"evt_%1"_s.arg(i);
    made.number = NumberId(u"num_%1"_s.arg(i));
    made.phone = u"+44770090%1"_s.arg(i, 4, 10, QChar(u'0'));
    made.service = u"whatsapp"_s;
    made.message.code = u"77%1"_s.arg(i, 4, 10, QChar(u'0'));
    made.message.text = u"Your code, number %1"_s.arg(i);
    made.message.seenAt = QDateTime::fromSecsSinceEpoch(1'800'000'000 + i, Qt::UTC);
    made.digest = QCryptographicHash::hash(made.id.toUtf8(), QCryptographicHash::Sha256);
    return made;
}

} // namespace

class TestJournalPushes : public Strict {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Journal> m_journal;
    int m_files = 0;
    QString m_file;

    template <class T>
    Result<T> wait(const std::function<void(Then<T>)>& ask)
    {
        std::optional<Result<T>> answer;
        ask([&answer](const Result<T>& came) { answer = came; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000))
            qFatal("no answer");
        return *answer;
    }
    void open()
    {
        m_journal.reset();
        m_journal = std::make_unique<Journal>();
        bool isOpen = false;
        m_journal->open(m_file, this, [&isOpen](const JournalOpened& opened) { isOpen = opened.canWrite; });
        QTRY_VERIFY(isOpen);
    }
    bool keep(const Push& one)
    {
        return wait<Done>([&](Then<Done> then) { m_journal->keepPush(one, this, then); }).ok();
    }
    QList<Push> all()
    {
        return *wait<QList<Push>>([&](Then<QList<Push>> then) { m_journal->pushes(this, then); });
    }

private Q_SLOTS:
    void init()
    {
        Strict::init();
        m_file = m_folder.filePath(u"%1/journal.sqlite"_s.arg(++m_files));
        open();
    }

    void theyComeBackAsTheyWere()
    {
        Push odd = push(2);
        odd.phone.clear();
        odd.message.code.clear();
        odd.message.receivedAt = QDateTime::fromMSecsSinceEpoch(1'799'999'999'123, Qt::UTC);
        QVERIFY(keep(push(1)));
        QVERIFY(keep(odd));
        QVERIFY(keep(push(1)));
        open();
        QCOMPARE(all(), (QList<Push>{odd, push(1)}));
    }

    void droppedAndForgottenOnesAreGone()
    {
        for (int i = 0; i < 4; ++i)
            QVERIFY(keep(push(i)));
        QVERIFY(wait<Done>([&](Then<Done> then) { m_journal->dropPushes({push(0).digest}, this, then); }));
        const auto forgotten = wait<qint64>([&](Then<qint64> then) {
            m_journal->forgetPushes({push(1).digest, push(0).digest}, this, then);
        });
        QCOMPARE(forgotten.value(), 1);
        QCOMPARE(all(), (QList<Push>{push(3), push(2)}));
        const auto old = wait<qint64>(
            [&](Then<qint64> then) { m_journal->applyRetention(push(3).message.seenAt, this, then); });
        QCOMPARE(old.value(), 1);
        QCOMPARE(all(), (QList<Push>{push(3)}));
        QCOMPARE(wait<qint64>([&](Then<qint64> then) { m_journal->forgetAll(this, then); }).value(), 1);
        QVERIFY(all().isEmpty());
        m_journal.reset();
        // Not only from the table: from the file.
        for (const QString& name : {m_file, QString(m_file + u"-wal"_s)}) {
            QFile file(name);
            if (!file.open(QFile::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            for (int i = 1; i < 4; ++i)
                QVERIFY2(!bytes.contains(push(i).message.code.toUtf8()), qPrintable(name));
        }
    }

    void aDamagedFileGivesThemBack()
    {
        for (int i = 0; i < 3; ++i)
            QVERIFY(keep(push(i)));
        m_journal.reset();
        // The first page's free-list numbers: every reader sees that they can't be.
        QFile file(m_file);
        QVERIFY(file.open(QFile::ReadWrite));
        QVERIFY(file.seek(32));
        QCOMPARE(file.write(QByteArray::fromHex("00ffffff00ffffff")), 8);
        file.close();
        m_journal = std::make_unique<Journal>();
        std::optional<JournalOpened> found;
        m_journal->open(m_file, this, [&found](const JournalOpened& opened) { found = opened; });
        QTRY_VERIFY(found);
        QCOMPARE(found->setAside, JournalOpened::SetAside::Damaged);
        QCOMPARE(all(), (QList<Push>{push(2), push(1), push(0)}));
    }

    void aClosedJournalSaysSo()
    {
        m_journal->close();
        QVERIFY(!keep(push(1)));
        QVERIFY(!(wait<QList<Push>>([&](Then<QList<Push>> then) { m_journal->pushes(this, then); })));
    }
};

QTEST_GUILESS_MAIN(TestJournalPushes)
#include "tst_journal_pushes.moc"
