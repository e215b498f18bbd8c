// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences.h"

#include "settingwords.h"

#include "domain/plaintext.h"

#include <QSet>

namespace provynx {

using namespace Qt::StringLiterals;
using namespace settings;

namespace {

constexpr int mostProfiles = 1000; // whatever number the file claims
constexpr qsizetype mostRemoved = 100; // the newest; who comes back after a hundred others is a stranger
constexpr qsizetype longestLastFour = 4; // a whole key pasted into the file by hand is not shown either

constexpr auto kept = "profiles"_L1;
constexpr auto removed = "removedProfiles"_L1;

bool isKept(const Profile& profile)
{
    return !profile.id.isEmpty() && profile.id != sandboxProfileId() && !profile.base.isEmpty()
        && !profile.base.isEmbedded() && profile.kind != KeyKind::Sandbox;
}

} // namespace

QList<Profile> Preferences::profiles() const
{
    return readProfiles(kept);
}

void Preferences::setProfiles(const QList<Profile>& profiles)
{
    writeProfiles(kept, profiles);
}

QList<Profile> Preferences::removedProfiles() const
{
    return readProfiles(removed);
}

void Preferences::setRemovedProfiles(const QList<Profile>& profiles)
{
    writeProfiles(removed, profiles.last(qMin(profiles.size(), mostRemoved)));
}

QList<Profile> Preferences::readProfiles(QLatin1StringView array) const
{
    QList<Profile> read;
    QSet<ProfileId> known;
    const int count = qMin(m_settings.beginReadArray(array), mostProfiles);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        const auto text = [this](QLatin1StringView key) { return m_settings.value(key).toString(); };
        const auto kind = fromWord(keyKindWords, text("kind"_L1));
        if (!kind || *kind == KeyKind::Sandbox)
            continue;
        Profile profile{ProfileId(text("id"_L1)), plainText(text("name"_L1)), *kind,
            plainText(text("lastFour"_L1)), BaseUrl::fromName(text("base"_L1))};
        if (profile.lastFour.size() > longestLastFour)
            profile.lastFour.clear();
        if (!isKept(profile) || known.contains(profile.id))
            continue;
        known.insert(profile.id);
        read.append(profile);
    }
    m_settings.endArray();
    return read;
}

void Preferences::writeProfiles(QLatin1StringView array, const QList<Profile>& profiles)
{
    prepareFile();
    m_settings.remove(array);
    m_settings.beginWriteArray(array);
    int row = 0;
    for (const Profile& profile : profiles) {
        if (!isKept(profile))
            continue;
        m_settings.setArrayIndex(row++);
        m_settings.setValue("id"_L1, profile.id.text());
        m_settings.setValue("name"_L1, profile.name);
        m_settings.setValue("kind"_L1, wordFor(keyKindWords, profile.kind));
        m_settings.setValue("lastFour"_L1, profile.lastFour.right(longestLastFour));
        m_settings.setValue("base"_L1, profile.base.name());
    }
    m_settings.endArray();
    m_settings.sync();
}

ProfileId Preferences::currentProfile(const BaseUrl& base) const
{
    const ProfileId stored(m_settings.value(keyFor("current"_L1, base.name())).toString());
    if (base.isEmbedded() && stored == sandboxProfileId())
        return stored;
    for (const Profile& profile : profiles()) {
        if (profile.id == stored && profile.base == base)
            return stored;
    }
    return {};
}

void Preferences::setCurrentProfile(const BaseUrl& base, const ProfileId& profile)
{
    set(keyFor("current"_L1, base.name()), profile.text());
}

} // namespace provynx
