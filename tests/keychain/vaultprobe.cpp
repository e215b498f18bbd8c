// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A program with nothing but a KeyVault, for tests that need one beside a keychain in trouble.
// vaultprobe PATIENCE_MS; commands on stdin, a line each: "read PROFILE", "write PROFILE KEY", "remove
// PROFILE", "unlock", "pause" (the longest time in ms that the event loop stood still). Answers on stdout in
// the order they come: the command's number and a word.
#include "keychain/keyvault.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QTimer>

#include <array>
#include <cstdio>
#include <unistd.h>

using namespace provynx;
using namespace Qt::StringLiterals;

namespace {

void print(int number, const QByteArray& word)
{
    std::printf("%d %s\n", number, word.constData());
    std::fflush(stdout);
}

QByteArray wordOf(const VaultFailure& failure)
{
    constexpr std::array words{
        "Missing", "Locked", "Denied", "Unresponsive", "NotFound", "NotRemoved", "Failed"};
    return words.at(static_cast<size_t>(failure.trouble));
}

void obey(KeyVault& vault, int number, const QStringList& words, qint64 longestPause)
{
    const QString verb = words.value(0);
    const ProfileId profile(words.value(1));
    const BaseUrl base = BaseUrl::service();
    const auto finished = [number](const std::optional<VaultFailure>& failure) {
        print(number, failure ? wordOf(*failure) : QByteArray("done"));
    };
    if (verb == "read"_L1) {
        vault.read(profile, base, nullptr, [number](const std::variant<Secret, VaultFailure>& answer) {
            const auto* failure = std::get_if<VaultFailure>(&answer);
            print(number, failure ? wordOf(*failure) : std::get<Secret>(answer).reveal());
        });
    } else if (verb == "write"_L1) {
        vault.write(profile, base, Secret(words.value(2).toUtf8()), nullptr, finished);
    } else if (verb == "remove"_L1) {
        vault.remove(profile, base, nullptr, finished);
    } else if (verb == "unlock"_L1) {
        vault.unlock(nullptr, finished);
    } else if (verb == "pause"_L1) {
        print(number, QByteArray::number(longestPause));
    }
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    KeyVault vault(std::chrono::milliseconds(app.arguments().value(1).toInt()));

    qint64 longestPause = 0;
    QElapsedTimer sinceTick;
    sinceTick.start();
    QTimer tick;
    QObject::connect(
        &tick, &QTimer::timeout, &app, [&] { longestPause = std::max(longestPause, sinceTick.restart()); });
    tick.start(20);

    int number = 0;
    QByteArray unread;
    QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &app, [&] {
        std::array<char, 4096> came;
        const ssize_t count = ::read(0, came.data(), came.size());
        if (count <= 0) {
            app.quit();
            return;
        }
        unread.append(came.data(), static_cast<qsizetype>(count));
        for (qsizetype end; (end = unread.indexOf('\n')) >= 0; unread.remove(0, end + 1))
            obey(vault, ++number, QString::fromUtf8(unread.first(end)).split(u' '), longestPause);
    });
    return app.exec();
}
