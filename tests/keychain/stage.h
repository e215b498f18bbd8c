// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace provynx::test {

/// A HOME and a runtime folder of its own, a session bus of its own on which nothing starts by itself, and
/// whatever a test puts there. Everything ends with it.
class Stage {
public:
    Stage();
    ~Stage();

    /// False when the bus did not start.
    bool isReady() const { return m_bus.isConnected(); }
    /// What the test itself sees the bus through.
    QDBusConnection bus() const { return m_bus; }
    QProcessEnvironment environment() const { return m_environment; }

    /// gnome-keyring with the keyring of this HOME, unlocked or as it starts by itself. Only one at a time.
    bool startKeyring(bool unlocked);
    bool endKeyring();
    bool lockKeyring();
    qint64 keyringPid() const { return m_keyring.processId(); }

private:
    QTemporaryDir m_place;
    QProcessEnvironment m_environment;
    QProcess m_daemon;
    QProcess m_keyring;
    QDBusConnection m_bus;
};

/// A running vaultprobe.
class Probe {
public:
    Probe(const QProcessEnvironment& environment, int patience);
    ~Probe();

    /// Gives a command and does not wait for its answer. The number that its answer will have.
    int tell(const QByteArray& command);
    /// The answer to the command with this number; "no answer" after 17 s.
    QByteArray answer(int number);
    QByteArray ask(const QByteArray& command) { return answer(tell(command)); }
    bool hasAnswered(int number);
    /// What it wrote to stderr, where Qt's warnings go.
    QByteArray complaints() { return m_process.readAllStandardError(); }

private:
    void listen();

    QProcess m_process;
    QMap<int, QByteArrayList> m_answers;
    int m_told = 0;
};

} // namespace provynx::test
