// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/strict.h"

#include "keychain/keyvault.h"
#include "sandbox/service.h"
#include "settings/preferences.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

#include <csignal>

using namespace provynx;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sandbox::Endpoint;

namespace {

constexpr int patience = 60'000; // milliseconds
const QByteArray testKey = "nsk_test_outside0123456789abcd";
const QByteArray liveKey = "nsk_live_outside0123456789abcd";

/// provynx-sms --check-api, without a display.
struct Run {
    explicit Run(const QStringList& arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
            environment.remove(name);
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(PROGRAM), QStringList{u"--check-api"_s} + arguments);
    }

    void finish()
    {
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, patience);
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        out = program.readAllStandardOutput();
        err = program.readAllStandardError();
    }

    QByteArray said() const { return out + err; }
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }

    QProcess program;
    QByteArray out;
    QByteArray err;
};

QJsonObject row(const QJsonObject& report, const QString& point)
{
    for (const QJsonValue& value : report.value("rows"_L1).toArray()) {
        if (value.toObject().value("point"_L1).toString() == point)
            return value.toObject();
    }
    return {};
}

/// A key of this kind in the keychain and the settings, as the window would have put it there.
void addProfile(KeyKind kind, const QByteArray& key, const BaseUrl& base)
{
    Preferences preferences(
        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/settings.ini"_s);
    const Profile profile{ProfileId(u"outside"_s), u"Outside"_s, kind, u"abcd"_s, base};
    preferences.setProfiles({profile});
    KeyVault vault;
    QObject context;
    bool kept = false;
    std::optional<VaultFailure> failure;
    vault.write(profile.id, base, Secret(key), &context,
        [&](const std::optional<VaultFailure>& f) { failure = f, kept = true; });
    QTRY_VERIFY(kept);
    QVERIFY2(!failure, failure ? qPrintable(failure->detail) : "");
}

} // namespace

class TestCheckCommand : public test::Strict {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(u"provynx-sms"_s); }

    void cleanup()
    {
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).removeRecursively();
    }

    void theSandboxHoldsWhatIsPromised()
    {
        Run run({u"--sandbox"_s});
        run.finish();
        QVERIFY2(run.program.exitCode() == 0, run.said());
        QVERIFY2(run.out.contains("nothing differs"), run.out);
        QVERIFY(run.out.contains("live key's path stays unproved"));
        QVERIFY(run.out.contains("[documented] Buy a US number"));
        QVERIFY(run.out.contains("[assumed, held] Global operators"));
        QVERIFY(run.out.contains("POST /us/numbers"));
        for (const QByteArray secret : {"nsk_test_", "123456", "55501", "7700900"})
            QVERIFY2(!run.out.contains(secret), QByteArray(secret + " in " + run.out).constData());
        QVERIFY(run.err.isEmpty());
    }

    void everyDisguiseIsLearntRight_data()
    {
        QTest::addColumn<QString>("disguise");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("placement");
        QTest::addColumn<bool>("honoured");
        QTest::addColumn<bool>("operators");
        QTest::newRow("header-key") << u"header-key"_s << 0 << u"header"_s << true << true;
        QTest::newRow("body-key") << u"body-key"_s << 1 << u"body"_s << true << true;
        QTest::newRow("no-global-operators") << u"no-global-operators"_s << 1 << u"header"_s << true << false;
        QTest::newRow("no-key") << u"no-key"_s << 1 << u"header"_s << false << true;
        QTest::newRow("number-list") << u"number-list"_s << 0 << u"header"_s << true << true;
    }

    void everyDisguiseIsLearntRight()
    {
        QFETCH(QString, disguise);
        QFETCH(int, code);
        QFETCH(QString, placement);
        QFETCH(bool, honoured);
        QFETCH(bool, operators);
        Run run({u"--sandbox"_s, u"--json"_s, u"--disguise"_s, disguise});
        run.finish();
        QVERIFY2(run.program.exitCode() == code, run.said());
        const QJsonObject report = run.json();
        const QJsonObject learnt = report.value("learnt"_L1).toObject();
        QCOMPARE(learnt.value("keyPlacement"_L1).toString(), placement);
        QCOMPARE(learnt.value("keysHonoured"_L1).toBool(!honoured), honoured);
        QCOMPARE(learnt.value("globalOperators"_L1).toBool(!operators), operators);
        const bool isListing = disguise == "number-list"_L1;
        QCOMPARE(learnt.value("usNumbers"_L1).toBool(!isListing), isListing);
        QCOMPARE(learnt.value("globalNumbers"_L1).toBool(!isListing), isListing);
        QCOMPARE(report.value("liveKeyProved"_L1).toBool(true), false);
        QCOMPARE(report.value("ending"_L1).toString(), u"complete"_s);
        QCOMPARE(report.value("leftOver"_L1).toInt(-1), 0);
        const QJsonObject purchase = row(report, u"us-purchase"_s);
        QCOMPARE(purchase.value("verdict"_L1).toString(), u"documented"_s);
        QCOMPARE(purchase.value("status"_L1).toInt(), 201);
        QVERIFY(purchase.contains("latencyMs"_L1));
        QVERIFY(purchase.value("body"_L1).toString().contains(u"\"id\""_s));
    }

    void aTestKeysAddressIsRemembered()
    {
        SandboxService service;
        sandbox::Habits habits = sandbox::habitsOf(sandbox::Disguise::BodyKey);
        habits.hasGlobalOperators = false;
        service.setHabits(habits);
        const BaseUrl base = std::get<BaseUrl>(BaseUrl::parse(service.start()->toString()));
        addProfile(KeyKind::Test, testKey, base);
        Run run({u"--base-url"_s, service.url().toString(), u"--json"_s});
        run.finish();
        QVERIFY2(run.program.exitCode() == 1, run.said());
        QCOMPARE(run.json().value("key"_L1).toString(), u"test"_s);
        QVERIFY(!run.out.contains(testKey));
        const Preferences preferences(
            QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/settings.ini"_s);
        const ApiFacts facts = preferences.apiFacts(base);
        QVERIFY(facts.keys);
        QCOMPARE(facts.keys->placement, IdempotencyKeyPlacement::BodyField);
        QVERIFY(facts.keys->honoured);
        QCOMPARE(facts.hasGlobalOperators, false);
        QVERIFY(preferences.apiFacts(BaseUrl::service()).isEmpty());
    }

    void aLiveKeyIsRefused()
    {
        SandboxService service;
        const BaseUrl base = std::get<BaseUrl>(BaseUrl::parse(service.start()->toString()));
        addProfile(KeyKind::Live, liveKey, base);
        Run run({u"--base-url"_s, service.url().toString()});
        run.finish();
        QCOMPARE(run.program.exitCode(), 2);
        QVERIFY2(run.err.contains("live key"), run.err);
        QCOMPARE(service.deliveries(), 0);
    }

    void withoutAKeyItSaysSo()
    {
        Run run({u"--base-url"_s, u"http://127.0.0.1:9/api"_s});
        run.finish();
        QCOMPARE(run.program.exitCode(), 2);
        QVERIFY2(run.err.contains("no key"), run.err);
    }

    void nobodyThereIsSaid()
    {
        const BaseUrl base = std::get<BaseUrl>(BaseUrl::parse(u"http://127.0.0.1:9/api"_s));
        addProfile(KeyKind::Test, testKey, base);
        Run run({u"--base-url"_s, u"http://127.0.0.1:9/api"_s, u"--json"_s});
        run.finish();
        QCOMPARE(run.program.exitCode(), 2);
        QCOMPARE(run.json().value("ending"_L1).toString(), u"no-way"_s);
        QVERIFY(!run.err.isEmpty());
    }

    void wrongArgumentsAreSaid()
    {
        Run run({u"--sandbox"_s, u"--disguise"_s, u"nonsense"_s});
        run.finish();
        QCOMPARE(run.program.exitCode(), 2);
        QVERIFY2(run.err.contains("nonsense"), run.err);
    }

    void interruptedItGivesBack()
    {
        SandboxService service;
        service.setPurchaseTime(300ms);
        const BaseUrl base = std::get<BaseUrl>(BaseUrl::parse(service.start()->toString()));
        addProfile(KeyKind::Test, testKey, base);
        Run run({u"--base-url"_s, service.url().toString(), u"--json"_s});
        QTRY_VERIFY_WITH_TIMEOUT(service.deliveries(Endpoint::Purchase) > 0, patience);
        QCOMPARE(::kill(static_cast<pid_t>(run.program.processId()), SIGINT), 0);
        run.finish();
        QVERIFY2(run.program.exitCode() == 2, run.said());
        QCOMPARE(run.json().value("ending"_L1).toString(), u"stopped"_s);
        QCOMPARE(row(run.json(), u"given-back"_s).value("verdict"_L1).toString(), u"documented"_s);
        QCOMPARE(service.deliveries(Endpoint::Purchase), 1);
        QCOMPARE(service.deliveries(Endpoint::Cancel), 1);
    }
};

QTEST_GUILESS_MAIN(TestCheckCommand)
#include "tst_checkcommand.moc"
