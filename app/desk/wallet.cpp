// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet.h"

namespace provynx {

Wallet::Wallet(Profiles& profiles, Clock clock, QObject* parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_clock(std::move(clock))
{
    connect(&m_profiles, &Profiles::removed, this, [this](const ProfileId& id) {
        finish(id, Failure{Failure::Kind::KeyUnavailable});
        m_entries.remove(id);
    });
}

Wallet::Reading Wallet::reading(const ProfileId& profile) const
{
    return m_entries.value(profile).reading;
}

std::optional<std::chrono::milliseconds> Wallet::age(const ProfileId& profile) const
{
    const auto found = m_entries.constFind(profile);
    if (found == m_entries.cend() || !found->reading.balance)
        return std::nullopt;
    return m_clock.elapsed() - found->reading.readAt;
}

std::optional<Money> Wallet::shortBy(const ProfileId& profile, const std::optional<Money>& price) const
{
    const std::optional<Money> balance = reading(profile).balance;
    if (!balance || !price || !balance->isLessThan(*price).value_or(false))
        return std::nullopt;
    return price->minus(*balance);
}

void Wallet::refresh(const ProfileId& profile, QObject* context, Then<Money> then)
{
    WalletEntry& entry = m_entries[profile];
    const Asking asking{context ? context : this, std::move(then)};
    if (entry.reading.refreshing) {
        entry.next.append(asking);
        return;
    }
    entry.asking.append(asking);
    read(profile);
}

void Wallet::read(const ProfileId& profile)
{
    m_entries[profile].reading.refreshing = true;
    Q_EMIT changed(profile);
    m_profiles.client(profile, this, [this, profile](const Result<Client*>& client) {
        if (!client) {
            finish(profile, client.failure());
            return;
        }
        (*client)->balance(this, [this, profile](const Result<Balance>& balance) {
            finish(profile, balance ? Result<Money>(balance->amount) : Result<Money>(balance.failure()));
        });
    });
}

void Wallet::finish(const ProfileId& profile, const Result<Money>& balance)
{
    const auto found = m_entries.find(profile);
    if (found == m_entries.end() || !found->reading.refreshing)
        return;
    found->reading.refreshing = false;
    if (balance) {
        found->reading.balance = *balance;
        found->reading.readAt = m_clock.elapsed();
        found->reading.problem.reset();
    } else {
        found->reading.problem = balance.failure();
    }
    const QList<Asking> answered = std::exchange(found->asking, std::exchange(found->next, {}));
    const bool again = !found->asking.isEmpty();
    Q_EMIT changed(profile);
    for (const Asking& one : answered) {
        if (one.context && one.then)
            one.then(balance);
    }
    if (again)
        read(profile);
}

void Wallet::learn(const ProfileId& profile, const Money& balance)
{
    Reading& reading = m_entries[profile].reading;
    reading.balance = balance;
    reading.readAt = m_clock.elapsed();
    reading.problem.reset();
    Q_EMIT changed(profile);
}

} // namespace provynx
