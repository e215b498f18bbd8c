// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDir>
#include <QFile>
#include <QTest>
#include <QUuid>

namespace provynx::test {

using namespace Qt::StringLiterals;

namespace {

// No service folders: what is not started by the test does not start.
const QByteArray busConfiguration
    = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

QDBusMessage serviceCall(const QString& method, const QVariantList& arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s,
        u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, method);
    call.setArguments(arguments);
    return call;
}

void end(QProcess& process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(3000)) {
        process.kill(); // one that was stopped, too
        process.waitForFinished(3000);
    }
}

} // namespace

Stage::Stage()
    : m_environment(QProcessEnvironment::systemEnvironment())
    , m_bus(QString())
{
    const QString socket = m_place.filePath(u"bus"_s);
    const QString configuration = m_place.filePath(u"bus.conf"_s);
    QFile file(configuration);
    if (!file.open(QFile::WriteOnly) || !QDir(m_place.path()).mkdir(u"home"_s)
        || !QDir().mkdir(m_place.filePath(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return;
    file.write(QString::fromLatin1(busConfiguration).arg(socket).toLatin1());
    file.close();

    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL", "XDG_CURRENT_DESKTOP",
             "DESKTOP_SESSION", "GNOME_DESKTOP_SESSION_ID", "KDE_FULL_SESSION", "KDE_SESSION_VERSION",
             "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        m_environment.remove(QString::fromLatin1(name));
    m_environment.insert(u"HOME"_s, m_place.filePath(u"home"_s));
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_place.filePath(u"run"_s));
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, QString(u"unix:path="_s + socket));

    m_daemon.setStandardErrorFile(QProcess::nullDevice());
    m_daemon.start(u"dbus-daemon"_s,
        {QString(u"--config-file="_s + configuration), u"--nofork"_s, u"--nopidfile"_s,
            u"--print-address"_s});
    if (m_daemon.waitForStarted() && m_daemon.waitForReadyRead())
        m_bus = QDBusConnection::connectToBus(
            QString(u"unix:path="_s + socket), QUuid::createUuid().toString(QUuid::WithoutBraces));
}

Stage::~Stage()
{
    end(m_keyring);
    QDBusConnection::disconnectFromBus(m_bus.name());
    end(m_daemon);
}

bool Stage::startKeyring(bool unlocked)
{
    m_keyring.setProcessEnvironment(m_environment);
    m_keyring.setStandardOutputFile(QProcess::nullDevice());
    m_keyring.setStandardErrorFile(QProcess::nullDevice());
    m_keyring.start(u"gnome-keyring-daemon"_s,
        {unlocked ? u"--unlock"_s : u"--start"_s, u"--components=secrets"_s, u"--foreground"_s});
    if (unlocked)
        m_keyring.write("ci-pass\n");
    m_keyring.closeWriteChannel();
    return QTest::qWaitFor(
        [this, unlocked] {
            const QDBusReply<QDBusObjectPath> alias = m_bus.call(serviceCall(u"ReadAlias"_s, {u"default"_s}));
            return alias.isValid() && (!unlocked || alias.value().path() != "/"_L1);
        },
        10000);
}

bool Stage::endKeyring()
{
    end(m_keyring);
    return QTest::qWaitFor(
        [this] { return !m_bus.interface()->isServiceRegistered(u"org.freedesktop.secrets"_s).value(); });
}

bool Stage::lockKeyring()
{
    const QList<QDBusObjectPath> login{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)};
    return m_bus.call(serviceCall(u"Lock"_s, {QVariant::fromValue(login)})).type()
        == QDBusMessage::ReplyMessage;
}

Probe::Probe(const QProcessEnvironment& environment, int patience)
{
    m_process.setProcessEnvironment(environment);
    m_process.start(QStringLiteral(VAULTPROBE), {QString::number(patience)});
    m_process.waitForStarted();
}

Probe::~Probe()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(5000))
        end(m_process);
}

int Probe::tell(const QByteArray& command)
{
    m_process.write(command + '\n');
    m_process.waitForBytesWritten();
    return ++m_told;
}

QByteArray Probe::answer(int number)
{
    if (!QTest::qWaitFor([this, number] { return hasAnswered(number); }, 17000))
        return "no answer";
    return m_answers.value(number).join(", and again "); // nothing is answered twice
}

bool Probe::hasAnswered(int number)
{
    listen();
    return m_answers.contains(number);
}

void Probe::listen()
{
    while (m_process.canReadLine()) {
        const QByteArray line = m_process.readLine().trimmed();
        const qsizetype blank = line.indexOf(' ');
        m_answers[line.first(blank).toInt()].append(line.sliced(blank + 1));
    }
}

} // namespace provynx::test
