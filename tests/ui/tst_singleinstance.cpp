// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/strict.h"

#include "ui/program/singleinstance.h"

#include <QDir>
#include <QLocalServer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

#include <array>
#include <barrier>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#endif

using namespace provynx;
using namespace Qt::StringLiterals;
using Claim = SingleInstance::Claim;

namespace {

/// A start of its own, as another process makes it, while this thread goes on.
Claim claimElsewhere(const QString& folder)
{
    Claim claim = Claim::First;
    QThread* other = QThread::create([&] { claim = SingleInstance(folder).claim(); });
    other->start();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(other->isFinished(), 10'000); }();
    delete other;
    return claim;
}

} // namespace

/// Two windows with one journal would both spend: the second start leaves, whatever the first is doing.
class TestSingleWindow : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_run = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_run->path().toLocal8Bit());
        QFile::setPermissions(m_run->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void theFirstIsRaised()
    {
        SingleInstance first(m_folder->path());
        QCOMPARE(first.claim(), Claim::First);
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
        QCOMPARE(claimElsewhere(m_folder->path()), Claim::Raised);
        QCOMPARE(raised.size(), 1);
        const QTemporaryDir other; // somebody else's data
        QCOMPARE(claimElsewhere(other.path()), Claim::First);
    }

    void aFrozenFirstOneStaysTheOnlyOne()
    {
        SingleInstance first(m_folder->path());
        QCOMPARE(first.claim(), Claim::First);
        // Nobody's events are handled meanwhile: the first is as good as frozen.
        SingleInstance second(m_folder->path());
        QCOMPARE(second.claim(), Claim::Silent);
        SingleInstance third(m_folder->path());
        QCOMPARE(third.claim(), Claim::Silent);
        // Awake again it is still the one.
        QCOMPARE(claimElsewhere(m_folder->path()), Claim::Raised);
    }

    /// Two that look at once, and find nobody, must not both come up.
    void ofManyThatStartAtOnceOneIsFirst()
    {
        constexpr int starts = 8;
        for (int round = 0; round < 4; ++round) {
            const QTemporaryDir folder;
            std::barrier together(starts);
            std::barrier all(starts); // nobody leaves before everybody has asked
            std::array<Claim, starts> claims{};
            std::vector<std::unique_ptr<QThread>> threads;
            for (int i = 0; i < starts; ++i) {
                threads.emplace_back(QThread::create([&, i] {
                    SingleInstance window(folder.path());
                    together.arrive_and_wait();
                    claims[static_cast<size_t>(i)] = window.claim();
                    all.arrive_and_wait();
                }));
                threads.back()->start();
            }
            for (const auto& thread : threads)
                QVERIFY(thread->wait(30'000));
            QCOMPARE(std::count(claims.cbegin(), claims.cend(), Claim::First), 1);
        }
    }

#ifdef Q_OS_UNIX
    void oneThatWasKilledIsNotWaitedFor()
    {
        QString name;
        {
            SingleInstance first(m_folder->path());
            QCOMPARE(first.claim(), Claim::First);
            const QStringList files = QDir(m_run->path()).entryList(QDir::System | QDir::Files);
            QCOMPARE(files.size(), 1);
            name = m_run->filePath(files.constFirst());
        }
        // What such a one leaves behind: a socket that nobody listens on.
        const int left = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray path = name.toLocal8Bit();
        QVERIFY(path.size() < qsizetype(sizeof address.sun_path));
        std::copy(path.cbegin(), path.cend(), address.sun_path);
        QCOMPARE(::bind(left, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
        ::close(left);
        SingleInstance next(m_folder->path());
        QCOMPARE(next.claim(), Claim::First);
        QCOMPARE(claimElsewhere(m_folder->path()), Claim::Raised);
    }
#endif

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_run;
};

QTEST_GUILESS_MAIN(TestSingleWindow)
#include "tst_singleinstance.moc"
