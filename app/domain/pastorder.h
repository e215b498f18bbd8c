// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "market.h"

namespace provynx {

/// What was ordered once, as far as it takes to order it again. What it costs and whether it can be had is
/// for the market's list of prices to say, each time anew.
struct PastOrder {
    Market market;
    ServiceId service;
    QString serviceName; ///< as shown then; may be empty
    QString countryName; ///< as shown then; empty in the US

    bool isSameAs(const PastOrder& other) const { return market == other.market && service == other.service; }
    friend bool operator==(const PastOrder&, const PastOrder&) = default;
};

} // namespace provynx
