// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings against a file that was damaged or written by hand.
#include "must.h"

#include "settings/preferences.h"

#include <QFile>
#include <QTemporaryDir>

using namespace provynx;
using fuzz::must;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const QTemporaryDir folder;
    static const QString path = folder.filePath(QStringLiteral("settings.ini"));
    QFile::remove(path);
    QFile file(path);
    must(file.open(QFile::WriteOnly), "a file to read from");
    file.write(reinterpret_cast<const char*>(data), static_cast<qint64>(size));
    file.close();

    const Preferences preferences(path);
    for (const QList<Profile>& profiles : {preferences.profiles(), preferences.removedProfiles()}) {
        for (const Profile& profile : profiles) {
            must(!profile.id.isEmpty() && !profile.base.isEmpty(), "a profile has an id and an address");
            must(profile.kind != KeyKind::Sandbox, "the sandbox is not kept");
            fuzz::mustBePlain(profile.name);
            const SpendLimits limits = preferences.spendLimits(profile.id);
            must(!limits.perDay || !limits.perDay->isNegative(), "a cap is not below zero");
            const LastChoice choice = preferences.lastChoice(profile.id);
            must(!choice.op.isEmpty(), "an operator is chosen");
            preferences.currentProfile(profile.base);
            preferences.apiFacts(profile.base);
            preferences.favourites(profile.kind, profile.base);
            preferences.pastOrders(profile.kind, profile.base);
        }
    }
    const PushSettings push = preferences.push();
    must(push.port >= 1024, "a port that programs may have");
    must(push.token.isEmpty() || push.token.size() == 32, "a path that nobody guesses");
    must(!push.isOn || !push.token.isEmpty(), "on with a path alone");
    const ProxyChoice proxy = preferences.proxy();
    must(proxy.isComplete(), "a proxy that can be used");
    fuzz::mustBePlain(proxy.host);
    must(preferences.historyDays() >= 0, "days are counted from none");
    preferences.notificationChoices();
    preferences.clipboard();
    preferences.pacing();
    preferences.certificateFile();
    preferences.language();
    preferences.theme();
    preferences.keepsCodes();
    preferences.windowGeometry();
    preferences.splitterState();
    return 0;
}
