// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain/keyvault.h"
#include "support/strict.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDirIterator>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

const ProfileId profile(u"3f0c7f5e-0000-4000-8000-0123456789ab"_s);
const BaseUrl elsewhere = BaseUrl::fromName(u"https://staging.example/api"_s);
const Secret key("nsk_live_BeautifulClearText42");
const Secret otherKey("nsk_live_SecondClearText43");

/// What the vault answered, in words that a failed comparison shows.
QString wordOf(VaultTrouble trouble)
{
    constexpr std::array words{
        u"Missing", u"Locked", u"Denied", u"Unresponsive", u"NotFound", u"NotRemoved", u"Failed"};
    return QString::fromUtf16(words.at(static_cast<size_t>(trouble)));
}

} // namespace

/// Beside a real, unlocked gnome-keyring.
class TestKeyVault : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Strict::init();
        for (const BaseUrl& base : {BaseUrl::service(), elsewhere})
            QCOMPARE(remove(base), u"done"_s);
    }

    void aKeyComesBackUntilItIsRemoved()
    {
        QCOMPARE(read(BaseUrl::service()), u"NotFound"_s);
        QCOMPARE(write(BaseUrl::service(), key), u"done"_s);
        QCOMPARE(read(BaseUrl::service()), u"nsk_live_BeautifulClearText42"_s);
        QCOMPARE(entriesSeenFromOutside(BaseUrl::service()), 1);
        QCOMPARE(remove(BaseUrl::service()), u"done"_s);
        QCOMPARE(entriesSeenFromOutside(BaseUrl::service()), 0);
        QCOMPARE(read(BaseUrl::service()), u"NotFound"_s);
    }

    void theAddressIsPartOfTheEntry()
    {
        QCOMPARE(write(BaseUrl::service(), key), u"done"_s);
        QCOMPARE(read(elsewhere), u"NotFound"_s);
        QCOMPARE(write(elsewhere, otherKey), u"done"_s);
        QCOMPARE(read(BaseUrl::service()), u"nsk_live_BeautifulClearText42"_s);
        QCOMPARE(remove(elsewhere), u"done"_s);
        QCOMPARE(read(BaseUrl::service()), u"nsk_live_BeautifulClearText42"_s);
    }

    void writingAgainReplaces()
    {
        QCOMPARE(write(BaseUrl::service(), key), u"done"_s);
        QCOMPARE(write(BaseUrl::service(), otherKey), u"done"_s);
        QCOMPARE(read(BaseUrl::service()), u"nsk_live_SecondClearText43"_s);
        QCOMPARE(entriesSeenFromOutside(BaseUrl::service()), 1);
    }

    void manyReadsAtOnceAreAnsweredEachOnce()
    {
        QCOMPARE(write(BaseUrl::service(), key), u"done"_s);
        constexpr int many = 20;
        QList<int> order;
        for (int i = 0; i < many; ++i) {
            m_vault.read(profile, BaseUrl::service(), this, [&order, i](const auto& answer) {
                QCOMPARE(std::get<Secret>(answer), key);
                order.append(i);
            });
        }
        QVERIFY(order.isEmpty());
        QTRY_COMPARE(order.size(), many);
        QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
        QCOMPARE(read(BaseUrl::service()), u"nsk_live_BeautifulClearText42"_s);
        QCOMPARE(order.size(), many);
    }

    void callsAreCarriedOutInTheirOrder()
    {
        QStringList answers;
        const auto finished = [&answers](const std::optional<VaultFailure>& failure) {
            answers.append(failure ? wordOf(failure->trouble) : u"done"_s);
        };
        const auto told = [&answers](const std::variant<Secret, VaultFailure>& answer) {
            const auto* failure = std::get_if<VaultFailure>(&answer);
            answers.append(failure ? wordOf(failure->trouble) : u"key"_s);
        };
        m_vault.write(profile, BaseUrl::service(), key, this, finished);
        m_vault.read(profile, BaseUrl::service(), this, told);
        m_vault.remove(profile, BaseUrl::service(), this, finished);
        m_vault.read(profile, BaseUrl::service(), this, told);
        QVERIFY(answers.isEmpty());
        const QStringList expected{u"done"_s, u"key"_s, u"done"_s, u"NotFound"_s};
        QTRY_COMPARE(answers, expected);
    }

    void aReceiverThatWentIsNotAnswered()
    {
        bool wasAnswered = false;
        auto receiver = std::make_unique<QObject>();
        m_vault.read(profile, BaseUrl::service(), receiver.get(), [&](const auto&) { wasAnswered = true; });
        m_vault.write(
            profile, BaseUrl::service(), key, receiver.get(), [&](const auto&) { wasAnswered = true; });
        m_vault.unlock(receiver.get(), [&](const auto&) { wasAnswered = true; });
        receiver.reset();
        QCOMPARE(read(BaseUrl::service()), u"nsk_live_BeautifulClearText42"_s);
        QVERIFY(!wasAnswered);
    }

    void theVaultMayGoAtAnyTime()
    {
        QCOMPARE(write(BaseUrl::service(), key), u"done"_s);
        int answers = 0;
        auto suicidal = std::make_unique<KeyVault>();
        for (int i = 0; i < 3; ++i) {
            suicidal->read(profile, BaseUrl::service(), this, [&](const auto&) {
                ++answers;
                suicidal.reset(); // from inside its own answer
            });
        }
        QTRY_COMPARE(answers, 1);
        for (int turns = 0; turns < 40; ++turns) { // at each step of a read, and of what hangs behind it
            KeyVault brief;
            brief.read(profile, BaseUrl::service(), this, [](const auto&) {});
            for (int i = 0; i < turns; ++i)
                QCoreApplication::processEvents(QEventLoop::AllEvents);
        }
        QTRY_COMPARE(read(BaseUrl::service()), u"nsk_live_BeautifulClearText42"_s);
        QCOMPARE(answers, 1);
    }

    void whatIsNeverFiled()
    {
        for (const auto& [id, base] : {std::pair{profile, BaseUrl::embedded()}, {profile, BaseUrl()},
                 {ProfileId(), BaseUrl::service()}, {sandboxProfileId(), BaseUrl::service()}}) {
            QCOMPARE(write(base, key, id), u"Failed"_s);
            QCOMPARE(read(base, id), u"NotFound"_s);
            QCOMPARE(remove(base, id), u"done"_s);
        }
        QCOMPARE(write(BaseUrl::service(), Secret()), u"Failed"_s);
        QCOMPARE(read(BaseUrl::service()), u"NotFound"_s);
    }

    void unlockingWhatIsOpenIsDone()
    {
        QString answer;
        m_vault.unlock(
            this, [&](const auto& failure) { answer = failure ? wordOf(failure->trouble) : u"done"_s; });
        QVERIFY(answer.isEmpty());
        QTRY_COMPARE(answer, u"done"_s);
    }

    void theKeyStandsNowhereInTheClear()
    {
        QCOMPARE(write(BaseUrl::service(), key), u"done"_s);
        int files = 0;
        const QString home = qEnvironmentVariable("HOME");
        QDirIterator everything(home, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (everything.hasNext()) {
            QFile file(everything.next());
            QVERIFY(file.open(QFile::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains("ClearText"), qPrintable(file.fileName()));
            QVERIFY2(!content.contains(key.reveal().toBase64().first(20)), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files > 0); // the keyring itself, at least
    }

private:
    QString read(const BaseUrl& base, const ProfileId& id = profile)
    {
        return answerOf([&](auto then) {
            m_vault.read(id, base, this, [then](const std::variant<Secret, VaultFailure>& answer) {
                const auto* failure = std::get_if<VaultFailure>(&answer);
                then(failure ? wordOf(failure->trouble)
                             : QString::fromUtf8(std::get<Secret>(answer).reveal()));
            });
        });
    }

    QString write(const BaseUrl& base, const Secret& secret, const ProfileId& id = profile)
    {
        return answerOf([&](auto then) {
            m_vault.write(id, base, secret, this,
                [then](const auto& failure) { then(failure ? wordOf(failure->trouble) : u"done"_s); });
        });
    }

    QString remove(const BaseUrl& base, const ProfileId& id = profile)
    {
        return answerOf([&](auto then) {
            m_vault.remove(id, base, this,
                [then](const auto& failure) { then(failure ? wordOf(failure->trouble) : u"done"_s); });
        });
    }

    template <class Call>
    static QString answerOf(const Call& call)
    {
        QStringList answers;
        call([&answers](const QString& word) { answers.append(word); });
        if (!answers.isEmpty())
            return u"answered from inside the call"_s;
        if (!QTest::qWaitFor([&] { return !answers.isEmpty(); }, 20000))
            return u"no answer"_s;
        return answers.join(u", ");
    }

    static qsizetype entriesSeenFromOutside(const BaseUrl& base)
    {
        using Attributes = QMap<QString, QString>;
        qDBusRegisterMetaType<Attributes>();
        const Attributes attributes{{u"server"_s, u"com.provynx.SmsDesktop"_s},
            {u"user"_s, u"com.provynx.SmsDesktop/"_s + profile.text() + u'@' + base.name()}};
        QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s,
            u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
        call.setArguments({QVariant::fromValue(attributes)});
        const QDBusMessage reply = QDBusConnection::sessionBus().call(call);
        if (reply.signature() != u"aoao"_s)
            return -1;
        return qdbus_cast<QList<QDBusObjectPath>>(reply.arguments().at(0)).size()
            + qdbus_cast<QList<QDBusObjectPath>>(reply.arguments().at(1)).size();
    }

    KeyVault m_vault;
};

QTEST_GUILESS_MAIN(TestKeyVault)
#include "tst_keyvault.moc"
