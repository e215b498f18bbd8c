// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apifacts.h"
#include "domain/habits.h"
#include "domain/key.h"
#include "domain/market.h"
#include "domain/pastorder.h"
#include "domain/push.h"
#include "domain/spendlimits.h"
#include "language.h"
#include "notificationchoices.h"
#include "theme.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QSettings>

namespace provynx {

/// What was chosen last in the pickers, kept for each profile.
struct LastChoice {
    Region region = Region::UnitedStates;
    Server server = Server::One;
    CountryId country;
    OperatorId op = anyOperator();
    ServiceId service;
};

/// Typed settings in one INI file, mode 0600. Holds no key and no number. A file that was damaged or written
/// by hand reads as defaults where it makes no sense. Each change is on the disk when its setter returns, if
/// the disk lets it; if not, it holds until the program ends. Reading makes neither file nor folder.
class Preferences {
public:
    /// `file`: an absolute path; its folder is made (0700) when something is first written.
    explicit Preferences(const QString& file);

    /// False when what is set now would be lost at the program's end. Makes nothing.
    bool isWritable() const;

    QList<Profile> profiles() const; ///< in the order added; entries that make no sense are left out
    /// The embedded sandbox is not kept: it is always there, and its key never.
    void setProfiles(const QList<Profile>& profiles);
    /// Those that are gone, the last one at the end: what is left to tell which key a number was bought with.
    /// Only the newest are kept.
    QList<Profile> removedProfiles() const;
    void setRemovedProfiles(const QList<Profile>& profiles);
    /// The one last used at this address; empty when there is none, or it is no longer a profile of this
    /// address.
    ProfileId currentProfile(const BaseUrl& base) const;
    void setCurrentProfile(const BaseUrl& base, const ProfileId& profile);
    LastChoice lastChoice(const ProfileId& profile) const;
    void setLastChoice(const ProfileId& profile, const LastChoice& choice);
    /// What the API check found out there, as it was last told; nothing for what was never found out.
    ApiFacts apiFacts(const BaseUrl& base) const;
    void setApiFacts(const BaseUrl& base, const ApiFacts& facts);
    SpendLimits spendLimits(const ProfileId& profile) const;
    /// Caps that are still unreadable stay as they are.
    void setSpendLimits(const ProfileId& profile, const SpendLimits& limits);
    /// Starred services, and what was ordered last, the newest first: for each kind of key at each address.
    QList<ServiceId> favourites(KeyKind kind, const BaseUrl& base) const;
    void setFavourites(KeyKind kind, const BaseUrl& base, const QList<ServiceId>& favourites);
    QList<PastOrder> pastOrders(KeyKind kind, const BaseUrl& base) const;
    void setPastOrders(KeyKind kind, const BaseUrl& base, const QList<PastOrder>& orders);
    NotificationChoices notificationChoices() const;
    void setNotificationChoices(const NotificationChoices& choices);
    /// The port is one that programs may have, the address a good one or none.
    PushSettings push() const;
    void setPush(const PushSettings& settings);
    Theme theme() const;
    void setTheme(Theme theme);
    ClipboardHabits clipboard() const;
    void setClipboard(const ClipboardHabits& habits);
    Pacing pacing() const;
    void setPacing(Pacing pacing);
    /// The system's where what is kept makes no sense. Its password is none of the settings.
    ProxyChoice proxy() const;
    void setProxy(const ProxyChoice& proxy);
    QString certificateFile() const; ///< of the person's own authority; empty: none
    void setCertificateFile(const QString& path);
    Language language() const;
    void setLanguage(Language language);
    /// After how many days numbers that are over are deleted; 0: never.
    int historyDays() const;
    void setHistoryDays(int days);
    /// False: codes and messages are wiped when their number is over.
    bool keepsCodes() const;
    void setKeepsCodes(bool keep);
    /// What the clock said when it was last believed (see ClockTrust); invalid: never.
    QDateTime clockSeen() const;
    void setClockSeen(const QDateTime& at);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    QByteArray splitterState() const;
    void setSplitterState(const QByteArray& state);

private:
    QList<Profile> readProfiles(QLatin1StringView array) const;
    void writeProfiles(QLatin1StringView array, const QList<Profile>& profiles);
    void set(const QString& key, const QVariant& value);
    void prepareFile() const;

    mutable QSettings m_settings; ///< mutable: reading an array moves its place
};

} // namespace provynx
