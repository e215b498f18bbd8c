// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace provynx::sandbox {

/// Hands out phone numbers (E.164) that can be nobody's: only from the ranges that a country's regulator
/// keeps for fiction. Sources: NANPA (+1 NPA 555-0100…0199, Canada too), Ofcom (+44 7700 900xxx),
/// Bundesnetzagentur (DE mobile numbers for film and television), ARCEP (FR 06 39 98 xx xx), PTS (SE 070-174
/// 06 05…99), ComReg (IE 020 91x xxxx), ACMA (AU 0491 570 110, 156…159). A country without such a range, and
/// one whose range is used up, gets a British one, then an American one: an invented national number could be
/// somebody's tomorrow.
///
/// The same calls give the same numbers. No number is given twice before it was put back.
class NumberPool {
public:
    /// `country` empty: the US. Nothing when every number that would do is in use.
    std::optional<QString> take(const CountryId& country);
    void putBack(const QString& number);
    qsizetype inUse() const { return m_used.size(); }

private:
    std::optional<QString> takeFrom(const QString& range);

    QSet<QString> m_used;
    QHash<QString, int> m_next; ///< range → where the search for a free number goes on
};

} // namespace provynx::sandbox
