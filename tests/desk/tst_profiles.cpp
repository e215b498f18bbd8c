// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "support/strict.h"

#include <QDirIterator>
#include <QProcess>
#include <QSignalSpy>

using namespace provynx;
using namespace provynx::test;
using namespace Qt::StringLiterals;
using sandbox::Endpoint;

namespace {

Profiles::Added add(Desk& desk, const QString& key, const QString& name)
{
    std::optional<Profiles::Added> result;
    desk.profiles.add(
        key, name, &desk.folderGuard, [&result](const Profiles::Added& added) { result = added; });
    [&] { QTRY_VERIFY(result); }();
    return result.value_or(Profiles::Added());
}

} // namespace

class TestProfiles : public Strict {
    Q_OBJECT

private Q_SLOTS:
    void addedAfterTheCheckAndKeptInTheKeychain()
    {
        Desk desk;
        QVERIFY(!desk.profiles.resume());
        const Profiles::Added added = add(desk, u" "_s + liveKey + u"\n"_s, u"Checkout QA"_s);
        QVERIFY(added.profile);
        QVERIFY(!added.sessionOnly);
        QCOMPARE(desk.service.deliveries(Endpoint::Balance), 1);
        QCOMPARE(added.profile->kind, KeyKind::Live);
        QCOMPARE(added.profile->lastFour, u"6789"_s);
        QCOMPARE(desk.profiles.current()->name, u"Checkout QA"_s);
        QCOMPARE(desk.preferences.profiles().size(), 1);

        // Another start of the program.
        Profiles again(desk.preferences, desk.vault, desk.network, desk.clock, desk.base, {});
        QVERIFY(again.resume());
        Client* client = nullptr;
        again.client(again.current()->id, &again,
            [&client](const Result<Client*>& got) { client = got ? *got : nullptr; });
        QTRY_VERIFY(client);
        QCOMPARE(again.keyState(again.current()->id), KeyState::Ready);

        // The key lies in no file of ours.
        QDirIterator files(desk.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains(liveKey.toLatin1()));
            ++seen;
        }
        QVERIFY(seen > 0);
    }

    void whatIsNoKeyIsNotSent()
    {
        Desk desk;
        for (const QString& bad :
            {u""_s, u"   "_s, u"hello"_s, u"sk_live_123456789"_s, u"nsk_live_"_s, u"nsk_live_a b"_s}) {
            const Profiles::Added added = add(desk, bad, {});
            QVERIFY(!added.profile);
            QCOMPARE(added.problem, Profiles::AddProblem::NotAKey);
        }
        QCOMPARE(desk.service.deliveries(), 0);
    }

    void aKeyThatIsRefusedLeavesNothing()
    {
        Desk desk;
        desk.status(401, Endpoint::Balance);
        const Profiles::Added added = add(desk, liveKey, {});
        QVERIFY(!added.profile);
        QCOMPARE(added.problem, Profiles::AddProblem::Refused);
        QCOMPARE(added.failure->kind, Failure::Kind::KeyRejected);
        QVERIFY(desk.profiles.offered().isEmpty());
        QVERIFY(desk.preferences.profiles().isEmpty());
    }

    void theSameKeyTwice()
    {
        Desk desk;
        QVERIFY(add(desk, liveKey, {}).profile);
        const Profiles::Added again = add(desk, liveKey, {});
        QVERIFY(!again.profile);
        QCOMPARE(again.problem, Profiles::AddProblem::KnownAlready);
        QCOMPARE(desk.profiles.offered().size(), 1);
    }

    void aProfileBelongsToItsAddress()
    {
        Desk desk;
        QVERIFY(add(desk, liveKey, {}).profile);
        SandboxService elsewhere;
        const BaseUrl other = std::get<BaseUrl>(BaseUrl::parse(elsewhere.start()->toString()));
        Profiles there(desk.preferences, desk.vault, desk.network, desk.clock, other, {});
        QVERIFY(!there.resume());
        QVERIFY(there.offered().isEmpty());
        // Known all the same: its numbers go on with their own key, at its own address.
        const ProfileId id = desk.profiles.current()->id;
        QVERIFY(there.find(id));
        Client* client = nullptr;
        there.client(id, &there, [&client](const Result<Client*>& got) { client = got ? *got : nullptr; });
        QTRY_VERIFY(client);
        QCOMPARE(client->base(), desk.base);
        QCOMPARE(elsewhere.deliveries(), 0);
    }

    void anAddressChangedInTheSettingsGetsNoKey()
    {
        Desk desk;
        QVERIFY(add(desk, liveKey, {}).profile);
        SandboxService elsewhere;
        const BaseUrl other = std::get<BaseUrl>(BaseUrl::parse(elsewhere.start()->toString()));
        QList<Profile> profiles = desk.preferences.profiles();
        profiles[0].base = other;
        desk.preferences.setProfiles(profiles);
        Profiles there(desk.preferences, desk.vault, desk.network, desk.clock, other, {});
        QVERIFY(there.resume());
        std::optional<Result<Client*>> got;
        there.client(there.current()->id, &there, [&got](const Result<Client*>& client) { got = client; });
        QTRY_VERIFY(got);
        QVERIFY(!got->ok());
        QCOMPARE(got->failure().kind, Failure::Kind::KeyUnavailable);
        QCOMPARE(there.trouble(there.current()->id)->trouble, VaultTrouble::NotFound);
        QCOMPARE(elsewhere.deliveries(), 0);
    }

    void removedFromTheKeychainThenFromTheSettings()
    {
        Desk desk;
        const ProfileId first = add(desk, liveKey, u"A"_s).profile->id;
        const ProfileId second = add(desk, testKey, u"B"_s).profile->id;
        QCOMPARE(desk.profiles.current()->id, second);
        QSignalSpy removed(&desk.profiles, &Profiles::removed);
        bool done = false;
        desk.profiles.remove(
            second, &desk.folderGuard, [&done](const std::optional<KeyTrouble>& t) { done = !t; });
        QTRY_VERIFY(done);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(desk.profiles.current()->id, first);
        QCOMPARE(desk.preferences.profiles().size(), 1);
        std::optional<VaultTrouble> trouble;
        desk.vault.read(
            second, desk.base, &desk.folderGuard, [&trouble](const std::variant<Secret, VaultFailure>& read) {
                if (const auto* failure = std::get_if<VaultFailure>(&read))
                    trouble = failure->trouble;
            });
        QTRY_COMPARE(trouble, VaultTrouble::NotFound);
        QVERIFY(!desk.profiles.readyClient(second));
    }

    /// What a number's row tells of the key that is gone; and the same key comes back as the profile it was.
    void aRemovedKeyIsRememberedByItsEnd()
    {
        Desk desk;
        const ProfileId id = add(desk, liveKey, u"Checkout QA"_s).profile->id;
        QVERIFY(!desk.profiles.missing(id));
        bool done = false;
        desk.profiles.remove(
            id, &desk.folderGuard, [&done](const std::optional<KeyTrouble>& t) { done = !t; });
        QTRY_VERIFY(done);
        const MissingKey removed{MissingKey::Why::Removed, u"Checkout QA"_s, u"6789"_s};
        QCOMPARE(desk.profiles.missing(id), removed);
        QVERIFY(desk.preferences.profiles().isEmpty());

        Profiles again(desk.preferences, desk.vault, desk.network, desk.clock, desk.base, {});
        QVERIFY(!again.resume());
        QCOMPARE(again.missing(id), removed);
        QCOMPARE(again.missing(ProfileId(u"never seen"_s)), MissingKey());

        QVERIFY(add(desk, testKey, u"Another"_s).profile->id != id); // of another kind
        QCOMPARE(add(desk, liveKey, u"Back"_s).profile->id, id);
        QVERIFY(!desk.profiles.missing(id));
        QVERIFY(desk.preferences.removedProfiles().isEmpty());
    }

    void renamedAndSwitched()
    {
        Desk desk;
        const ProfileId first = add(desk, liveKey, u"A"_s).profile->id;
        add(desk, testKey, u"B"_s);
        desk.profiles.rename(first, u"  New\nname  "_s);
        QCOMPARE(desk.profiles.find(first)->name, u"New name"_s);
        desk.profiles.rename(first, u"   "_s);
        QCOMPARE(desk.profiles.find(first)->name, u"New name"_s);
        desk.profiles.switchTo(first);
        Profiles again(desk.preferences, desk.vault, desk.network, desk.clock, desk.base, {});
        QVERIFY(again.resume());
        QCOMPARE(again.current()->id, first);
        QCOMPARE(again.current()->name, u"New name"_s);
    }

    /// Whatever the settings file says of it.
    void whatAKeyIsItsOwnBeginningSays()
    {
        Desk desk;
        QVERIFY(add(desk, liveKey, u"A"_s).profile);
        QList<Profile> written = desk.preferences.profiles();
        written.first().kind = KeyKind::Test;
        desk.preferences.setProfiles(written);

        Profiles again(desk.preferences, desk.vault, desk.network, desk.clock, desk.base, {});
        QVERIFY(again.resume());
        QSignalSpy changed(&again, &Profiles::currentChanged);
        bool gotClient = true;
        again.client(
            again.current()->id, &again, [&gotClient](const Result<Client*>& got) { gotClient = bool(got); });
        QTRY_COMPARE(again.keyState(again.current()->id), KeyState::Ready);
        QVERIFY(!gotClient); // who waited took it for a test key, and would have bought unasked
        QCOMPARE(again.current()->kind, KeyKind::Live);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(desk.preferences.profiles().constFirst().kind, KeyKind::Live);
        again.client(
            again.current()->id, &again, [&gotClient](const Result<Client*>& got) { gotClient = bool(got); });
        QTRY_VERIFY(gotClient);
    }

    void aLiveKeyThatTheFileCallsATestKeyBuysNothingUnasked()
    {
        Desk desk;
        QVERIFY(add(desk, liveKey, u"A"_s).profile);
        QList<Profile> written = desk.preferences.profiles();
        written.first().kind = KeyKind::Test;
        desk.preferences.setProfiles(written);

        Profiles again(desk.preferences, desk.vault, desk.network, desk.clock, desk.base, {});
        Wallet wallet(again, desk.clock);
        Catalogue catalogue(again);
        Orders orders(desk.clock);
        Purchases purchases(orders, again, wallet, desk.clock, Desk::quickTiming());
        QVERIFY(again.resume());
        catalogue.show(again.current()->id, Region::UnitedStates, Server::One, {}, anyOperator());
        QTRY_COMPARE(again.current()->kind, KeyKind::Live);
        catalogue.refresh();
        QTRY_COMPARE(catalogue.state(Catalogue::List::Services), Catalogue::State::Ready);
        QSignalSpy asked(&purchases, &Purchases::question);
        purchases.buy({*catalogue.prices().offer(ServiceId(u"whatsapp"_s)), {}, {}});
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(desk.service.deliveries(Endpoint::Purchase), 0);
    }

    void aKeyThatNobodyReadYetIsKnownAllTheSame()
    {
        Desk desk;
        const ProfileId id = add(desk, liveKey, u"A"_s).profile->id;
        Profiles again(desk.preferences, desk.vault, desk.network, desk.clock, desk.base, {});
        QVERIFY(again.resume());
        QCOMPARE(again.keyState(id), KeyState::Unread);
        std::optional<Profiles::Added> added;
        again.add(liveKey, u"B"_s, &again, [&added](const Profiles::Added& came) { added = came; });
        QTRY_VERIFY(added);
        QVERIFY(!added->profile);
        QCOMPARE(added->problem, Profiles::AddProblem::KnownAlready);
        QCOMPARE(again.offered().size(), 1);
        // Nor is one that the file calls a test key.
        QList<Profile> written = desk.preferences.profiles();
        written.first().kind = KeyKind::Test;
        desk.preferences.setProfiles(written);
        Profiles third(desk.preferences, desk.vault, desk.network, desk.clock, desk.base, {});
        added.reset();
        third.add(liveKey, u"B"_s, &third, [&added](const Profiles::Added& came) { added = came; });
        QTRY_VERIFY(added);
        QCOMPARE(added->problem, Profiles::AddProblem::KnownAlready);
        QCOMPARE(third.offered().size(), 1);
        QCOMPARE(third.offered().constFirst().kind, KeyKind::Live);
        // Another key with the same end is another key.
        added.reset();
        again.add(u"nsk_live_other456789"_s, u"B"_s, &again,
            [&added](const Profiles::Added& came) { added = came; });
        QTRY_VERIFY(added);
        QVERIFY(added->profile);
        QVERIFY(added->profile->id != id);
    }

    /// Its caps and its numbers are the profile's: a second set of them would let the key spend twice as
    /// much.
    void aKeyThatCannotBeReadComesBackAsTheProfileItIs()
    {
        Desk desk;
        const Profile first = *add(desk, liveKey, u"A"_s).profile;
        desk.preferences.setSpendLimits(first.id, {Money::fromMicros(1'000'000, u"USD"_s), {}, {}});
        bool isGone = false;
        desk.vault.remove(first.id, first.base, &desk.folderGuard, [&](const auto&) { isGone = true; });
        QTRY_VERIFY(isGone);

        Profiles again(desk.preferences, desk.vault, desk.network, desk.clock, desk.base, {});
        QVERIFY(again.resume());
        again.client(first.id, &again, [](const Result<Client*>&) {});
        QTRY_COMPARE(again.keyState(first.id), KeyState::InTrouble);
        std::optional<Profiles::Added> added;
        again.add(liveKey, {}, &again, [&added](const Profiles::Added& came) { added = came; });
        QTRY_VERIFY(added);
        QVERIFY(added->profile);
        QCOMPARE(*added->profile, first);
        QCOMPARE(again.offered().size(), 1);
        QCOMPARE(again.keyState(first.id), KeyState::Ready);
        QCOMPARE(desk.preferences.profiles(), QList<Profile>{first});
        QVERIFY(desk.preferences.spendLimits(again.current()->id).perDay);
    }

    void theSandboxIsAProfileOfItsOwnAndInNoFile()
    {
        Desk desk;
        desk.enterSandbox();
        QCOMPARE(desk.profiles.current()->kind, KeyKind::Sandbox);
        QCOMPARE(desk.profiles.current()->base.name(), u"sandbox"_s);
        QVERIFY(desk.preferences.profiles().isEmpty());
        add(desk, testKey, u"B"_s);
        QCOMPARE(desk.profiles.offered().size(), 2);
        QCOMPARE(desk.profiles.offered().constLast().id, sandboxProfileId());
        QCOMPARE(desk.preferences.profiles().size(), 1);
    }

    /// The last of all: nobody is here to unlock it again.
    void theSameKeyAddedWhileTheKeychainIsLockedIsOneProfile()
    {
        Desk desk;
        const Profile first = *add(desk, liveKey, u"A"_s).profile;
        QCOMPARE(desk.profiles.keyState(first.id), KeyState::Ready);
        QProcess lock;
        lock.start(u"gdbus"_s,
            {u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.secrets"_s, u"--object-path"_s,
                u"/org/freedesktop/secrets"_s, u"--method"_s, u"org.freedesktop.Secret.Service.Lock"_s,
                u"['/org/freedesktop/secrets/collection/login']"_s});
        QVERIFY(lock.waitForFinished() && lock.exitCode() == 0);

        Profiles again(desk.preferences, desk.vault, desk.network, desk.clock, desk.base, {});
        QVERIFY(again.resume());
        std::optional<Profiles::Added> added;
        again.add(liveKey, {}, &again, [&added](const Profiles::Added& came) { added = came; });
        QTRY_VERIFY(added);
        QCOMPARE(again.offered().size(), 1);
        QVERIFY(added->profile);
        QCOMPARE(*added->profile, first);
        QVERIFY(added->sessionOnly);
        // It is in the keychain all the same: the next start finds its profile.
        QCOMPARE(desk.preferences.profiles(), QList<Profile>{first});
        QVERIFY(desk.preferences.removedProfiles().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
