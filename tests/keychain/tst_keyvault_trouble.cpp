// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakesecretservice.h"
#include "stage.h"
#include "support/strict.h"

#include <QElapsedTimer>

#include <csignal>

using namespace provynx::test;
using namespace Qt::StringLiterals;
using Person = FakeSecretService::Person;

namespace {

constexpr int ample = 8000; ///< ms of patience where nothing should hang
constexpr int little = 1500; ///< ms of patience where something will
const QByteArray fakeKey = "nsk_test_fromTheFake";

/// Stands where gnome-keyring's prompts come from, and refuses to show any.
class Prompter : public QDBusVirtualObject {
public:
    explicit Prompter(QDBusConnection bus)
    {
        bus.registerVirtualObject(u"/org/gnome/keyring/Prompter"_s, this);
        bus.registerService(u"org.gnome.keyring.SystemPrompter"_s);
    }
    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override
    {
        ++asked;
        return bus.send(message.createErrorReply(QDBusError::Failed, u"There is no screen."_s));
    }
    int asked = 0;
};

} // namespace

/// The vault in a process of its own, on a bus of its own, beside a real gnome-keyring wherever one can be
/// brought to it.
class TestKeyVaultTrouble : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void noBus_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("none named") << QString();
        QTest::newRow("nothing there") << u"unix:path=/nonexistent/bus"_s;
        QTest::newRow("nonsense") << u"nonsense"_s;
    }

    void noBus()
    {
        QFETCH(QString, address);
        const Stage stage;
        QProcessEnvironment environment = stage.environment();
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        if (!address.isEmpty())
            environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, address);
        Probe probe(environment, ample);
        expectAll(probe, "Missing");
        QCOMPARE(probe.ask("unlock"), QByteArray("Missing"));
        QCOMPARE(probe.complaints(), QByteArray());
    }

    void aBusWithoutAKeychain()
    {
        const Stage stage;
        QVERIFY(stage.isReady());
        Probe probe(stage.environment(), ample);
        expectAll(probe, "Missing");
        QCOMPARE(probe.ask("unlock"), QByteArray("Missing"));
        QCOMPARE(probe.complaints(), QByteArray());
    }

    void aLockedKeychainIsNotPromptedFor()
    {
        Stage stage;
        Prompter prompter(stage.bus());
        QVERIFY(stage.startKeyring(true));
        Probe probe(stage.environment(), ample);
        QCOMPARE(probe.ask("write a nsk_test_abcdefgh"), QByteArray("done"));
        QCOMPARE(probe.ask("read a"), QByteArray("nsk_test_abcdefgh"));
        QVERIFY(stage.lockKeyring());
        expectAll(probe, "Locked");
        QCOMPARE(probe.ask("read never-written"), QByteArray("Locked"));
        QCOMPARE(prompter.asked, 0);
        QCOMPARE(probe.ask("unlock"), QByteArray("Denied"));
        QVERIFY(prompter.asked > 0);
        QCOMPARE(probe.ask("read a"), QByteArray("Locked"));
        QCOMPARE(probe.complaints(), QByteArray());
    }

    void aKeychainThatStartsLockedAndIsUnlockedLater()
    {
        Stage stage;
        Prompter prompter(stage.bus());
        QVERIFY(stage.startKeyring(true));
        Probe probe(stage.environment(), ample);
        QCOMPARE(probe.ask("write a nsk_test_abcdefgh"), QByteArray("done"));
        QVERIFY(stage.endKeyring());
        expectAll(probe, "Missing");
        QVERIFY(stage.startKeyring(false));
        expectAll(probe, "Locked");
        QCOMPARE(prompter.asked, 0);
        QVERIFY(stage.endKeyring());
        QVERIFY(stage.startKeyring(true));
        // libsecret keeps its session with the keychain that ended: no key until this program starts again.
        QCOMPARE(probe.ask("read a"), QByteArray("Failed"));
        Probe startedAgain(stage.environment(), ample);
        QCOMPARE(startedAgain.ask("read a"), QByteArray("nsk_test_abcdefgh"));
        QCOMPARE(startedAgain.ask("remove a"), QByteArray("done"));
        QCOMPARE(startedAgain.ask("read a"), QByteArray("NotFound"));
        QCOMPARE(probe.ask("read a"), QByteArray("NotFound"));
        QCOMPARE(probe.complaints(), QByteArray());
    }

    void aFreshSystemHasNoDefaultCollection()
    {
        Stage stage;
        Prompter prompter(stage.bus());
        QVERIFY(stage.startKeyring(false));
        Probe probe(stage.environment(), ample);
        QCOMPARE(probe.ask("read a"), QByteArray("NotFound"));
        QCOMPARE(probe.ask("remove a"), QByteArray("done"));
        QCOMPARE(probe.ask("write a nsk_test_abcdefgh"), QByteArray("Locked"));
        QCOMPARE(prompter.asked, 0);
        QCOMPARE(probe.ask("unlock"), QByteArray("Denied"));
        QVERIFY(prompter.asked > 0); // for a new password
        QCOMPARE(probe.complaints(), QByteArray());
    }

    void unlockHasTheDefaultCollectionMade()
    {
        const Stage stage;
        FakeSecretService service(stage.bus());
        service.hasEntry = false;
        service.hasDefaultCollection = false;
        Probe probe(stage.environment(), ample);
        QCOMPARE(probe.ask("write a nsk_test_abcdefgh"), QByteArray("Locked"));
        QCOMPARE(service.promptsShown(), 0);
        QCOMPARE(probe.ask("unlock"), QByteArray("done"));
        QCOMPARE(service.promptsShown(), 1);
        QVERIFY(service.hasDefaultCollection);
    }

    void aStoppedKeychainIsGivenUpAndFoundAgain()
    {
        Stage stage;
        QVERIFY(stage.startKeyring(true));
        Probe probe(stage.environment(), little);
        QCOMPARE(probe.ask("write a nsk_test_abcdefgh"), QByteArray("done"));
        QCOMPARE(::kill(static_cast<pid_t>(stage.keyringPid()), SIGSTOP), 0);
        QElapsedTimer time;
        time.start();
        const int read = probe.tell("read a");
        const int write = probe.tell("write a nsk_test_changed");
        const int remove = probe.tell("remove a");
        const int unlock = probe.tell("unlock");
        for (const int number : {read, write, remove, unlock})
            QCOMPARE(probe.answer(number), QByteArray("Unresponsive"));
        QVERIFY2(time.elapsed() >= little - 50 && time.elapsed() < 4 * little,
            qPrintable(QString::number(time.elapsed())));
        const int pause = probe.ask("pause").toInt();
        QVERIFY2(pause < little / 2, qPrintable(QString::number(pause)));
        QCOMPARE(::kill(static_cast<pid_t>(stage.keyringPid()), SIGCONT), 0);
        QCOMPARE(probe.ask("read a"), QByteArray("nsk_test_abcdefgh"));
        QCOMPARE(probe.ask("remove a"), QByteArray("done"));
        QCOMPARE(probe.complaints(), QByteArray());
    }

    void aHungJobHoldsUpNothingElse()
    {
        const Stage stage;
        FakeSecretService service(stage.bus());
        service.holdsSecretsBack = true;
        Probe probe(stage.environment(), little);
        const int hung = probe.tell("read a");
        QTRY_COMPARE(service.heldBack(), 1);
        const int waiting = probe.tell("remove a");
        QCOMPARE(probe.answer(hung), QByteArray("Unresponsive"));
        QCOMPARE(probe.answer(waiting), QByteArray("Unresponsive"));
        QElapsedTimer time;
        time.start();
        expectAll(probe, "Unresponsive");
        QVERIFY2(time.elapsed() < little, qPrintable(QString::number(time.elapsed()))); // three, none waiting
        service.isLocked = true; // what needs no job is still told
        QCOMPARE(probe.ask("read a"), QByteArray("Locked"));
        service.isLocked = false;

        service.release();
        QTRY_COMPARE(probe.ask("read a"), fakeKey);
        QCOMPARE(probe.answer(hung), QByteArray("Unresponsive")); // and nothing after it
        QCOMPARE(service.deletions(), 0); // what was given up waiting is not done later
        QVERIFY(service.hasEntry);
        QCOMPARE(probe.complaints(), QByteArray());
    }

    void aHungJobLeavesTheProgramFreeToEnd()
    {
        const Stage stage;
        FakeSecretService service(stage.bus());
        service.holdsSecretsBack = true;
        QElapsedTimer time;
        {
            Probe probe(stage.environment(), ample);
            probe.tell("read a");
            QTRY_COMPARE(service.heldBack(), 1);
            time.start();
        }
        QVERIFY(time.elapsed() < 4000);
    }

    void aRemovalIsNotBelieved()
    {
        const Stage stage;
        FakeSecretService service(stage.bus());
        service.person = Person::Refuses; // QtKeychain reports this as success
        Probe probe(stage.environment(), ample);
        QCOMPARE(probe.ask("remove a"), QByteArray("NotRemoved"));
        QCOMPARE(service.deletions(), 1);
        QCOMPARE(probe.ask("read a"), fakeKey);
        service.person = Person::Agrees;
        QCOMPARE(probe.ask("remove a"), QByteArray("done"));
        QCOMPARE(probe.ask("read a"), QByteArray("NotFound"));
        QCOMPARE(probe.complaints(), QByteArray());
    }

    void aLockThatFallsWhileReadingIsNoMissingEntry()
    {
        const Stage stage;
        FakeSecretService service(stage.bus());
        service.locksWhenRead = true;
        service.person = Person::Refuses;
        Probe probe(stage.environment(), ample);
        QCOMPARE(probe.ask("read a"), QByteArray("Locked"));
    }

    void aWriteThatReadsBackDifferentlyFailed()
    {
        const Stage stage;
        FakeSecretService service(stage.bus()); // forgets what it is given
        Probe probe(stage.environment(), ample);
        QCOMPARE(probe.ask("write a nsk_test_abcdefgh"), QByteArray("Failed"));
    }

    void unlocking_data()
    {
        QTest::addColumn<Person>("person");
        QTest::addColumn<bool>("inVain");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("afterwards");
        QTest::newRow("agreed") << Person::Agrees << false << QByteArray("done") << fakeKey;
        QTest::newRow("refused") << Person::Refuses << false << QByteArray("Denied") << QByteArray("Locked");
        QTest::newRow("in vain") << Person::Agrees << true << QByteArray("Locked") << QByteArray("Locked");
    }

    void unlocking()
    {
        QFETCH(Person, person);
        QFETCH(bool, inVain);
        QFETCH(QByteArray, answer);
        const Stage stage;
        FakeSecretService service(stage.bus());
        service.isLocked = true;
        service.unlocksInVain = inVain;
        service.person = person;
        Probe probe(stage.environment(), ample);
        QCOMPARE(probe.ask("read a"), QByteArray("Locked"));
        QCOMPARE(service.promptsShown(), 0);
        QCOMPARE(probe.ask("unlock"), answer);
        QCOMPARE(service.promptsShown(), 1);
        QTEST(probe.ask("read a"), "afterwards");
        QCOMPARE(probe.complaints(), QByteArray());
    }

    void aPersonWhoIsAwayIsWaitedForAndADeadServiceIsNot()
    {
        const Stage stage;
        auto bus = QDBusConnection::connectToBus(
            stage.environment().value(u"DBUS_SESSION_BUS_ADDRESS"_s), u"the service"_s);
        FakeSecretService service(bus);
        service.isLocked = true;
        service.person = Person::IsAway;
        Probe probe(stage.environment(), little / 3);
        const int unlock = probe.tell("unlock");
        QTRY_COMPARE(service.promptsShown(), 1);
        for (int i = 0; i < 3; ++i) // some other traffic, and more than the patience
            QCOMPARE(probe.ask("read a"), QByteArray("Locked"));
        QVERIFY(!QTest::qWaitFor([&] { return probe.hasAnswered(unlock); }, little));
        service.leaveTheBus();
        QDBusConnection::disconnectFromBus(u"the service"_s);
        bus = QDBusConnection(QString()); // the last one who held it
        QCOMPARE(probe.answer(unlock), QByteArray("Missing"));
    }

private:
    static void expectAll(Probe& probe, const QByteArray& word)
    {
        QCOMPARE(probe.ask("read a"), word);
        QCOMPARE(probe.ask("write a nsk_test_changed"), word);
        QCOMPARE(probe.ask("remove a"), word);
    }
};

QTEST_GUILESS_MAIN(TestKeyVaultTrouble)
#include "tst_keyvault_trouble.moc"
