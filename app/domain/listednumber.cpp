// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listednumber.h"

#include "plaintext.h"

#include <algorithm>
#include <chrono>

namespace provynx {

namespace {

/// Two clocks, even when told on one, are not one clock.
constexpr std::chrono::milliseconds clockSlack{10'000};

/// Nothing told agrees with everything.
bool agree(const QStringList& told, const QStringList& known)
{
    const auto isKnown = [&known](const QString& word) {
        return std::any_of(known.cbegin(), known.cend(),
            [&word](const QString& other) { return !other.isEmpty() && folded(other) == folded(word); });
    };
    return told.isEmpty() || std::any_of(told.cbegin(), told.cend(), isKnown);
}

} // namespace

bool ListedNumber::names(const AttemptId& request) const
{
    return !request.isEmpty() && texts.contains(request.text(), Qt::CaseInsensitive);
}

bool mayBeOf(const ListedNumber& listed, const Order& order, const QDateTime& since)
{
    const Intended& intent = order.intent();
    const Market& market = intent.market;
    if (listed.region != market.region() || (listed.server && *listed.server != market.server()))
        return false;
    if (!agree(listed.service, {intent.service.text(), intent.serviceName}))
        return false;
    if (market.needsCountry() && !agree(listed.country, {market.country().text(), intent.countryName}))
        return false;
    if (listed.price && intent.shownPrice && listed.price != intent.shownPrice
        && listed.price != order.agreedPrice())
        return false;
    return !listed.boughtAt.isValid() || listed.boughtAt.addMSecs(clockSlack.count()) >= since;
}

} // namespace provynx
