// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles.h"
#include "purchases.h"
#include "reconciliation.h"

#include "domain/apifacts.h"

namespace provynx {

/// What the API check found out about each address, remembered and put to use: where the idempotency key of a
/// purchase goes and whether it counts as proved, and whether there are global operators and lists of numbers to ask for.
///
/// The embedded sandbox begins anew with every start of the program, and may behave otherwise then: what is
/// learnt about it ends with the program.
class ApiFactsStore : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this. What is remembered for the profiles that are there is put to use at
    /// once, for later ones when they come.
    ApiFactsStore(
        Preferences& preferences, Profiles& profiles, Purchases& purchases, QObject* parent = nullptr);

    /// Who is told of the lists of numbers; must outlive this.
    void tell(Reconciliation& reconciliation);

    ApiFacts of(const BaseUrl& base) const;
    /// What `facts` leaves open stays as it was known.
    void learn(const BaseUrl& base, const ApiFacts& facts);

Q_SIGNALS:
    void changed(const provynx::BaseUrl& base);

private:
    void useAll();
    void use(const BaseUrl& base);

    Preferences& m_preferences;
    Profiles& m_profiles;
    Purchases& m_purchases;
    Reconciliation* m_reconciliation = nullptr;
    ApiFacts m_ofSandbox;
    QSet<QString> m_used; ///< by BaseUrl::name()
};

} // namespace provynx
