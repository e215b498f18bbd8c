// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/preferences.h"
#include "support/strict.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <memory>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

const BaseUrl elsewhere = BaseUrl::fromName(u"https://staging.example/API/v1"_s);

Profile profile(const QString& id, KeyKind kind = KeyKind::Test, const BaseUrl& base = BaseUrl::service())
{
    return {ProfileId(id), u"Name, of \"%1\" = ключ;/\\"_s.arg(id), kind, u"12\";"_s, base};
}

} // namespace

class TestPreferences : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Strict::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"made/by us/settings.ini"_s);
    }

    /// QSettings would make objects of any type and size of them: of a file by hand, a crash.
    void whatIsNoWordIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const QByteArray line :
            {"theme=@Variant(\\0\\0\\0\\x9\\x7f\\xff\\xff\\xff)", "theme=\"@Variant(\\0\\0\\0\\x9)\"",
                "theme=  \"\"@Variant(\\0\\0)", "theme=\\x40Variant(\\0\\0)", "theme=\\100Variant(\\0\\0)",
                "theme=dark, @Variant(\\0\\0)", "theme=\\\n@Variant(\\0\\0)",
                "theme=@DateTime(\\0\\0\\0\\x10)", "a\"=\"theme=@Variant(\\0\\0)", "theme=@Rect(1 2 3 4)"})
            QTest::newRow(line.constData()) << line;
    }
    void whatIsNoWordIsNotRead()
    {
        QFETCH(QByteArray, line);
        QVERIFY(QDir().mkpath(QFileInfo(m_file).absolutePath()));
        QFile file(m_file);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("[window]\nlanguage=de\n" + line + "\nsplitter=@ByteArray(\\0\\x1)\n[history]\ndays=30\n");
        file.close();
        {
            Preferences preferences(m_file);
            QCOMPARE(preferences.theme(), Theme::System);
            QCOMPARE(preferences.language(), Language::German); // what stands beside it is read
            QCOMPARE(preferences.splitterState(), QByteArray("\0\x1", 2));
            QCOMPARE(preferences.historyDays(), 30);
        }
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY2(!kept.contains("theme="), kept);
    }

    void everyNameIsAWord()
    {
        const QStringList names{u"@home"_s, u"@Variant(x)"_s, u"a, @b = @c"_s, u"\"@q\""_s, u"ключ"_s,
            u"\\x40"_s, u"=@x"_s, u";"_s, u"验证, 码"_s, u"@"_s};
        QList<Profile> profiles;
        for (const QString& name : names) {
            profiles.append(profile(QString(u"id-"_s + name)));
            profiles.last().name = name;
        }
        Preferences(m_file).setProfiles(profiles);
        Preferences(m_file).setHistoryDays(7);
        const QList<Profile> read = Preferences(m_file).profiles();
        QCOMPARE(read.size(), profiles.size());
        for (qsizetype i = 0; i < read.size(); ++i) {
            QCOMPARE(read[i].name, names[i]);
            QCOMPARE(read[i].id, profiles[i].id);
        }
    }

    void aHugeFileIsMovedAside()
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_file).absolutePath()));
        QFile file(m_file);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("[window]\nlanguage=de\n" + QByteArray(5'000'000, 'x'));
        file.close();
        QCOMPARE(Preferences(m_file).language(), Language::System);
        QVERIFY(!file.exists() && QFile::exists(m_file + u".damaged"_s));
    }

    void asManyAreReadAsAnybodyHas()
    {
        constexpr int many = 1'100;
        QList<Profile> profiles;
        QList<ServiceId> favourites;
        QList<PastOrder> orders;
        for (int i = 0; i < many; ++i) {
            Profile profile;
            profile.id = ProfileId(u"p%1"_s.arg(i));
            profile.name = u"Profile"_s;
            profile.kind = KeyKind::Test;
            profile.base = BaseUrl::service();
            profiles.append(profile);
            favourites.append(ServiceId(u"s%1"_s.arg(i)));
            orders.append({Market::unitedStates(Server::One), ServiceId(u"s%1"_s.arg(i)), {}, {}});
        }
        Preferences preferences(m_file);
        preferences.setProfiles(profiles);
        preferences.setFavourites(KeyKind::Test, BaseUrl::service(), favourites);
        preferences.setPastOrders(KeyKind::Test, BaseUrl::service(), orders);
        QCOMPARE(preferences.profiles().size(), 1'000);
        QCOMPARE(preferences.favourites(KeyKind::Test, BaseUrl::service()).size(), 1'000);
        QCOMPARE(preferences.pastOrders(KeyKind::Test, BaseUrl::service()).size(), 100);
    }

    void habitsAreKept()
    {
        ProxyChoice proxy;
        proxy.kind = ProxyChoice::Kind::Manual;
        proxy.protocol = ProxyChoice::Protocol::Socks5;
        proxy.host = u"proxy.example"_s;
        proxy.port = 1080;
        proxy.user = u"sam; \"x\""_s;
        {
            Preferences preferences(m_file);
            QCOMPARE(preferences.clipboard(), ClipboardHabits());
            QCOMPARE(preferences.pacing(), Pacing::Normal);
            QCOMPARE(preferences.proxy(), ProxyChoice());
            QCOMPARE(preferences.language(), Language::System);
            preferences.setClipboard({NumberFormat::WithoutCountryCode, true, true});
            preferences.setPacing(Pacing::Gentle);
            preferences.setProxy(proxy);
            preferences.setCertificateFile(u"/a b/ü.pem"_s);
            preferences.setLanguage(Language::German);
        }
        const Preferences preferences(m_file);
        QCOMPARE(preferences.clipboard(), (ClipboardHabits{NumberFormat::WithoutCountryCode, true, true}));
        QCOMPARE(preferences.pacing(), Pacing::Gentle);
        QCOMPARE(preferences.proxy(), proxy);
        QCOMPARE(preferences.certificateFile(), u"/a b/ü.pem"_s);
        QCOMPARE(preferences.language(), Language::German);
    }

    void wordsOfChoicesStayAsTheyAre()
    {
        const auto wordsOf = [](const auto& rows) {
            QStringList words;
            for (const auto& row : rows)
                words << QString::fromUtf16(row.word);
            return words.join(u' ');
        };
        QCOMPARE(wordsOf(themeWords), u"system light dark"_s);
        QCOMPARE(wordsOf(languageRows), u"system en de"_s);
    }

    void aProxyThatMakesNoSenseIsTheSystems_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("no host") << u"proxy/host"_s << u"  "_s;
        QTest::newRow("no port") << u"proxy/port"_s << u"0"_s;
        QTest::newRow("far port") << u"proxy/port"_s << u"70000"_s;
        QTest::newRow("kind") << u"proxy/kind"_s << u"purple"_s;
    }

    void aProxyThatMakesNoSenseIsTheSystems()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        ProxyChoice proxy;
        proxy.kind = ProxyChoice::Kind::Manual;
        proxy.host = u"proxy.example"_s;
        proxy.port = 1080;
        Preferences(m_file).setProxy(proxy);
        QSettings(m_file, QSettings::IniFormat).setValue(key, value);
        QCOMPARE(Preferences(m_file).proxy().kind, ProxyChoice::Kind::System);
    }

    void startsWithDefaultsAndMakesNothingByReading()
    {
        {
            const Preferences preferences(m_file);
            QVERIFY(preferences.profiles().isEmpty());
            QVERIFY(preferences.currentProfile(BaseUrl::service()).isEmpty());
            QCOMPARE(preferences.theme(), Theme::System);
            QVERIFY(preferences.windowGeometry().isEmpty());
            QVERIFY(preferences.splitterState().isEmpty());
            QCOMPARE(preferences.lastChoice(ProfileId(u"a"_s)).op, anyOperator());
            QVERIFY(preferences.isWritable());
        }
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void shortlistsAreKeptForKindAndAddress()
    {
        const BaseUrl here = BaseUrl::service();
        const QList<ServiceId> stars{ServiceId(u"acme, \"x\""_s), ServiceId(u"ein/Dienst %"_s)};
        const QList<PastOrder> orders{
            {Market::global(Server::Three, CountryId(u"gb"_s), OperatorId(u"o/2"_s)), ServiceId(u"wa"_s),
                u"WhatsApp"_s, u"United Kingdom"_s},
            {Market::unitedStates(Server::Two), ServiceId(u"go"_s), {}, {}}};
        {
            Preferences preferences(m_file);
            QVERIFY(preferences.favourites(KeyKind::Live, here).isEmpty());
            QVERIFY(preferences.pastOrders(KeyKind::Live, here).isEmpty());
            preferences.setFavourites(KeyKind::Live, here, stars);
            preferences.setFavourites(KeyKind::Live, elsewhere, {ServiceId(u"one"_s)});
            preferences.setPastOrders(KeyKind::Live, here, orders);
            preferences.setPastOrders(KeyKind::Live, here, orders.mid(1));
            preferences.setPastOrders(KeyKind::Sandbox, BaseUrl::embedded(), orders);
        }
        const Preferences preferences(m_file);
        QCOMPARE(preferences.favourites(KeyKind::Live, here), stars);
        QCOMPARE(preferences.favourites(KeyKind::Live, elsewhere), QList<ServiceId>({ServiceId(u"one"_s)}));
        QVERIFY(preferences.favourites(KeyKind::Test, here).isEmpty());
        QCOMPARE(preferences.pastOrders(KeyKind::Live, here), orders.mid(1));
        QCOMPARE(preferences.pastOrders(KeyKind::Sandbox, BaseUrl::embedded(QUrl(u"http://127.0.0.1:9"_s))),
            orders);
        QVERIFY(preferences.pastOrders(KeyKind::Test, here).isEmpty());
    }

    void noticesAreQuietUnlessChosen()
    {
        NotificationChoices choices;
        QVERIFY(!choices.showsCode && !choices.sounds && !choices.closesToTray);
        {
            Preferences preferences(m_file);
            QCOMPARE(preferences.notificationChoices(), choices);
            choices = {false, true, true, false, true};
            preferences.setNotificationChoices(choices);
        }
        QCOMPARE(Preferences(m_file).notificationChoices(), choices);
    }

    void everythingComesBack()
    {
        const QList<Profile> profiles{
            profile(u"b/1"_s), profile(u"a"_s, KeyKind::Live, elsewhere), profile(u"A"_s, KeyKind::Live)};
        const LastChoice choice{Region::Global, Server::Three, CountryId(u"gb"_s), OperatorId(u"o/2 %"_s),
            ServiceId(u"acme, \"x\""_s)};
        const SpendLimits limits{
            Money::fromMicros(10'000'000, u"USD"_s), Money::fromMicros(12'500, u"EUR"_s), std::nullopt};
        const QByteArray bytes("\0\1\xff@\"\n", 6);
        {
            Preferences preferences(m_file);
            preferences.setProfiles(profiles);
            preferences.setCurrentProfile(BaseUrl::service(), ProfileId(u"A"_s));
            preferences.setCurrentProfile(elsewhere, ProfileId(u"a"_s));
            preferences.setCurrentProfile(BaseUrl::embedded(), sandboxProfileId());
            preferences.setLastChoice(ProfileId(u"a"_s), choice);
            preferences.setSpendLimits(ProfileId(u"A"_s), limits);
            preferences.setTheme(Theme::Dark);
            preferences.setWindowGeometry(bytes);
            preferences.setSplitterState(bytes + bytes);
            checkOnDisk(); // while the object still lives: each setter saves
        }
        const Preferences preferences(m_file);
        QCOMPARE(preferences.profiles(), profiles);
        QCOMPARE(preferences.currentProfile(BaseUrl::service()).text(), u"A"_s);
        QCOMPARE(preferences.currentProfile(elsewhere).text(), u"a"_s);
        QCOMPARE(preferences.currentProfile(BaseUrl::embedded()), sandboxProfileId());
        const LastChoice back = preferences.lastChoice(ProfileId(u"a"_s));
        QCOMPARE(back.region, choice.region);
        QCOMPARE(back.server, choice.server);
        QCOMPARE(back.country, choice.country);
        QCOMPARE(back.op, choice.op);
        QCOMPARE(back.service, choice.service);
        QCOMPARE(preferences.lastChoice(ProfileId(u"A"_s)).region, Region::UnitedStates);
        QVERIFY(preferences.spendLimits(ProfileId(u"A"_s)) == limits);
        QVERIFY(preferences.spendLimits(ProfileId(u"a"_s)) == SpendLimits());
        QCOMPARE(preferences.theme(), Theme::Dark);
        QCOMPARE(preferences.windowGeometry(), bytes);
        QCOMPARE(preferences.splitterState(), bytes + bytes);
    }

    void aCapThatMakesNoSenseIsNoFreedom_data()
    {
        QTest::addColumn<QString>("written");
        for (const QString& written :
            {u"10,00 USD"_s, u"10.00"_s, u"ten USD"_s, u"-1 USD"_s, u"USD 10"_s, u"10.0USD"_s})
            QTest::newRow(qPrintable(written)) << written;
    }

    void aCapThatMakesNoSenseIsNoFreedom()
    {
        QFETCH(QString, written);
        const ProfileId id(u"A"_s);
        {
            Preferences preferences(m_file);
            preferences.setSpendLimits(
                id, {Money::fromMicros(7'000'000, u"USD"_s), Money::fromMicros(1'000'000, u"USD"_s), {}});
            QVERIFY(!preferences.spendLimits(id).areUnreadable());
        }
        QByteArray text = contents();
        QVERIFY(text.contains("perDay=7.00 USD"));
        text.replace("perDay=7.00 USD", QByteArray("perDay=" + written.toUtf8()));
        QFile file(m_file);
        QVERIFY(file.open(QFile::WriteOnly) && file.write(text) == text.size());
        file.close();

        Preferences preferences(m_file);
        const SpendLimits limits = preferences.spendLimits(id);
        QVERIFY(limits.isDayUnreadable && !limits.perDay);
        QVERIFY(!limits.isOrderUnreadable && limits.perOrder);
        // Setting something else mends nothing; setting the cap does.
        SpendLimits set = limits;
        set.lowBalance = Money::fromMicros(5'000'000, u"USD"_s);
        preferences.setSpendLimits(id, set);
        QVERIFY(Preferences(m_file).spendLimits(id).isDayUnreadable);
        set.isDayUnreadable = false;
        preferences.setSpendLimits(id, set);
        QVERIFY(!Preferences(m_file).spendLimits(id).areUnreadable());
    }

    void fewerProfilesLeaveNoTraceOfTheOthers()
    {
        Preferences preferences(m_file);
        preferences.setProfiles({profile(u"first"_s), profile(u"second"_s)});
        preferences.setProfiles({profile(u"second"_s)});
        QCOMPARE(preferences.profiles(), QList<Profile>{profile(u"second"_s)});
        QVERIFY(!contents().contains("first"));
    }

    void onlyTheLastRemovedProfilesAreRemembered()
    {
        QList<Profile> gone;
        for (int i = 0; i < 150; ++i)
            gone.append(profile(QString::number(i)));
        {
            Preferences preferences(m_file);
            preferences.setRemovedProfiles(gone);
        }
        const Preferences preferences(m_file);
        QCOMPARE(preferences.removedProfiles(), gone.last(100));
        QVERIFY(preferences.profiles().isEmpty());
    }

    void aCurrentProfileBelongsToItsAddress()
    {
        Preferences preferences(m_file);
        preferences.setProfiles({profile(u"a"_s)});
        preferences.setCurrentProfile(elsewhere, ProfileId(u"a"_s));
        QVERIFY(preferences.currentProfile(elsewhere).isEmpty());
        preferences.setCurrentProfile(BaseUrl::service(), ProfileId(u"a"_s));
        QCOMPARE(preferences.currentProfile(BaseUrl::service()).text(), u"a"_s);
        preferences.setProfiles({});
        QVERIFY(preferences.currentProfile(BaseUrl::service()).isEmpty());
    }

    void theSandboxIsNotKept()
    {
        Preferences preferences(m_file);
        preferences.setProfiles({profile(u"x"_s, KeyKind::Sandbox), profile(u"sandbox"_s),
            profile(u"y"_s, KeyKind::Test, BaseUrl::embedded()), profile(u"z"_s)});
        QCOMPARE(preferences.profiles(), QList<Profile>{profile(u"z"_s)});
        QVERIFY(!contents().contains("sandbox"));
    }

    void noMoreThanFourCharactersOfAKey()
    {
        Profile careless = profile(u"a"_s);
        careless.lastFour = u"nsk_live_abcdefgh1234"_s;
        Preferences preferences(m_file);
        preferences.setProfiles({careless});
        QCOMPARE(preferences.profiles().constFirst().lastFour, u"1234"_s);
        QVERIFY(!contents().contains("nsk_"));
    }

    void nonsenseWrittenByHandIsLeftOut()
    {
        write(R"([General]
[profiles]
size=2000000000
1\id=good
1\name=Good
1\kind=test
1\lastFour=nsk_test_pastedwhole
1\base=https://sms.provynx.com/api/v1/sms
2\id=plainhttp
2\kind=live
2\base=http://sms.provynx.com
3\id=
3\kind=live
3\base=https://sms.provynx.com
4\id=good
4\kind=live
4\base=https://evil.example
5\id=nokind
5\base=https://sms.provynx.com
6\id=odd
6\kind=sandbox
6\base=https://sms.provynx.com
7\id=embedded
7\kind=test
7\base=sandbox
8\id=list
8\kind=live, test
8\base=https://sms.provynx.com
[window]
theme=purple
geometry=@Invalid()
[choice]
)" + choiceKey("a")
            + "\\region=mars\n" + choiceKey("a") + "\\server=4\n" + choiceKey("a") + "\\operator=\n"
            + choiceKey("a") + "\\country=gb\n");
        const Preferences preferences(m_file);
        const QList<Profile> profiles = preferences.profiles();
        QCOMPARE(profiles.size(), 1);
        QCOMPARE(profiles.constFirst().id.text(), u"good"_s);
        QCOMPARE(profiles.constFirst().base, BaseUrl::service());
        QCOMPARE(profiles.constFirst().lastFour, QString());
        QCOMPARE(preferences.theme(), Theme::System);
        QVERIFY(preferences.windowGeometry().isEmpty());
        const LastChoice choice = preferences.lastChoice(ProfileId(u"a"_s));
        QCOMPARE(choice.country.text(), u"gb"_s); // the one line of this group that makes sense
        QCOMPARE(choice.region, Region::UnitedStates);
        QCOMPARE(choice.server, Server::One);
        QCOMPARE(choice.op, anyOperator());
    }

    void aDamagedFileReadsAsDefaultsAndIsWrittenAnew_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("binary") << QByteArray("\0\xff\xfe[=]\\\n\r\0==", 13);
        QTest::newRow("no ini") << QByteArray("<html>not an ini file</html>\n[[[\nprofiles");
        QTest::newRow("cut off") << QByteArray("[profiles]\nsize=2\n1\\id=a\n1\\ki");
        QTest::newRow("endless") << QByteArray("[profiles]\nsize=-5\n[window]\ntheme=@ByteArray(");
    }

    void aDamagedFileReadsAsDefaultsAndIsWrittenAnew()
    {
        QFETCH(QByteArray, damage);
        write(damage);
        {
            Preferences preferences(m_file);
            QVERIFY(preferences.profiles().isEmpty());
            QCOMPARE(preferences.theme(), Theme::System);
            preferences.setTheme(Theme::Light);
            preferences.setProfiles({profile(u"a"_s)});
        }
        const Preferences preferences(m_file);
        QCOMPARE(preferences.theme(), Theme::Light);
        QCOMPARE(preferences.profiles(), QList<Profile>{profile(u"a"_s)});
    }

    void aFileOpenToOthersIsClosedByWriting()
    {
        write("[window]\ntheme=dark\n");
        QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        Preferences preferences(m_file);
        preferences.setSplitterState("x");
        QCOMPARE(preferences.theme(), Theme::Dark);
        checkOnDisk();
    }

    void whatCannotBeWrittenStillHoldsWhileRunning()
    {
        QFile blocker(m_folder->filePath(u"made"_s)); // a file where the folder should be
        QVERIFY(blocker.open(QFile::WriteOnly));
        Preferences preferences(m_file);
        QVERIFY(!preferences.isWritable());
        preferences.setProfiles({profile(u"a"_s)});
        preferences.setTheme(Theme::Dark);
        QCOMPARE(preferences.profiles(), QList<Profile>{profile(u"a"_s)});
        QCOMPARE(preferences.theme(), Theme::Dark);
        QVERIFY(!preferences.isWritable());
    }

    void aFolderInTheFilesPlaceIsNoFile()
    {
        QVERIFY(QDir().mkpath(m_file));
        Preferences preferences(m_file);
        QVERIFY(!preferences.isWritable());
        preferences.setTheme(Theme::Dark);
        QCOMPARE(preferences.theme(), Theme::Dark);
        QVERIFY(QFileInfo(m_file).isDir());
    }

private:
    void checkOnDisk() const
    {
        const auto mode = [](const QString& path) {
            return QFile::permissions(path)
                & (QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
                    | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
                    | QFile::ExeOther);
        };
        constexpr auto file = QFile::ReadOwner | QFile::WriteOwner;
        QCOMPARE(mode(m_file), QFile::Permissions(file));
        QCOMPARE(mode(m_folder->filePath(u"made/by us"_s)), file | QFile::ExeOwner);
        QCOMPARE(mode(m_folder->filePath(u"made"_s)), file | QFile::ExeOwner);
    }

    QByteArray contents() const
    {
        QFile file(m_file);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

    void write(const QByteArray& text) const
    {
        QDir().mkdir(m_folder->filePath(u"made"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QDir().mkdir(
            m_folder->filePath(u"made/by us"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QFile file(m_file);
        QVERIFY(file.open(QFile::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }

    static QByteArray choiceKey(const QByteArray& profile)
    {
        return QCryptographicHash::hash(profile, QCryptographicHash::Sha256).first(16).toHex();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
