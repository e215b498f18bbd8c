// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles.h"

#include <QHash>
#include <QPointer>

namespace provynx {

/// What the service said a wallet holds, for each profile, and when.
class Wallet : public QObject {
    Q_OBJECT

public:
    struct Reading {
        std::optional<Money> balance; ///< the last one read, kept when a later read fails
        std::chrono::milliseconds readAt{0}; ///< Clock::elapsed
        bool refreshing = false;
        std::optional<Failure> problem; ///< why the last read failed
    };

    Wallet(Profiles& profiles, Clock clock, QObject* parent = nullptr);

    Reading reading(const ProfileId& profile) const;
    /// Since the last balance; nothing when there is none.
    std::optional<std::chrono::milliseconds> age(const ProfileId& profile) const;
    /// What is missing for `price`: nothing when it is enough, or not known.
    std::optional<Money> shortBy(const ProfileId& profile, const std::optional<Money>& price) const;

    /// Reads it anew: the answer is younger than this call, even where a read was under way already.
    void refresh(const ProfileId& profile, QObject* context = nullptr, Then<Money> then = {});
    /// A balance that came along with another answer.
    void learn(const ProfileId& profile, const Money& balance);

Q_SIGNALS:
    void changed(const provynx::ProfileId& profile);

private:
    struct Asking {
        QPointer<QObject> context;
        Then<Money> then;
    };
    struct WalletEntry {
        Reading reading;
        QList<Asking> asking; ///< answered by the read that is under way
        QList<Asking> next; ///< came too late for it
    };
    void read(const ProfileId& profile);
    void finish(const ProfileId& profile, const Result<Money>& balance);

    Profiles& m_profiles;
    Clock m_clock;
    QHash<ProfileId, WalletEntry> m_entries;
};

} // namespace provynx
