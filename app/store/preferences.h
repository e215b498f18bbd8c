// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "domain/key.h"

#include <QByteArray>
#include <QList>
#include <QSettings>

namespace provynx {

enum class Theme { System, Light, Dark };

/// What was chosen last in the pickers, kept for each profile.
struct LastChoice {
    Region region = Region::UnitedStates;
    Server server = Server::One;
    CountryId country;
    OperatorId op = anyOperator();
    ServiceId service;
};

/// Typed settings in one INI file, mode 0600. Holds no key and no number. A file that was damaged or written by hand reads
/// as defaults where it makes no sense.
class Preferences
{
public:
    /// `file`: an absolute path; its folder is made when something is first written.
    explicit Preferences(const QString& file);

    QList<Profile> profiles() const; ///< in the order added; entries that make no sense are left out
    void setProfiles(const QList<Profile>& profiles);
    ProfileId currentProfile(const BaseUrl& base) const; ///< the one last used at this address; may be empty
    void setCurrentProfile(const BaseUrl& base, const ProfileId& profile);
    LastChoice lastChoice(const ProfileId& profile) const;
    void setLastChoice(const ProfileId& profile, const LastChoice& choice);
    Theme theme() const;
    void setTheme(Theme theme);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    QByteArray splitterState() const;
    void setSplitterState(const QByteArray& state);

private:
    mutable QSettings m_settings;
};

} // namespace provynx
