// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "apifactsstore.h"

namespace provynx {

ApiFactsStore::ApiFactsStore(
    Preferences& preferences, Profiles& profiles, Purchases& purchases, QObject* parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_profiles(profiles)
    , m_purchases(purchases)
{
    useAll();
    connect(&m_profiles, &Profiles::offeredChanged, this, &ApiFactsStore::useAll);
    connect(&m_profiles, &Profiles::currentChanged, this, [this] {
        if (const auto current = m_profiles.current())
            use(current->base);
    });
}

/// Of every address, as numbers bought elsewhere are settled with their own keys.
void ApiFactsStore::useAll()
{
    const QList<Profile> everywhere = m_preferences.profiles() + m_profiles.offered();
    for (const Profile& profile : everywhere) {
        if (!m_used.contains(profile.base.name()))
            use(profile.base);
    }
}

void ApiFactsStore::tell(Reconciliation& reconciliation)
{
    m_reconciliation = &reconciliation;
    m_used.clear();
    useAll();
}

ApiFacts ApiFactsStore::of(const BaseUrl& base) const
{
    return base.isEmbedded() ? m_ofSandbox : m_preferences.apiFacts(base);
}

void ApiFactsStore::learn(const BaseUrl& base, const ApiFacts& facts)
{
    ApiFacts known = of(base);
    const ApiFacts before = known;
    known.take(facts);
    if (known == before)
        return;
    if (base.isEmbedded())
        m_ofSandbox = known;
    else
        m_preferences.setApiFacts(base, known);
    use(base);
    Q_EMIT changed(base);
}

void ApiFactsStore::use(const BaseUrl& base)
{
    m_used.insert(base.name());
    const ApiFacts facts = of(base);
    const ApiFacts::Keys keys = facts.keys.value_or(ApiFacts::Keys());
    m_purchases.setKeyPlacement(base, keys.placement, keys.honoured);
    m_profiles.setHasGlobalOperators(base, facts.hasGlobalOperators.value_or(true));
    if (!m_reconciliation)
        return;
    m_reconciliation->setLists(base, Region::UnitedStates, facts.listsUsNumbers.value_or(false));
    m_reconciliation->setLists(base, Region::Global, facts.listsGlobalNumbers.value_or(false));
}

} // namespace provynx
