// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "market.h"

namespace provynx {

/// One thing that can be ordered by typing: a service of a market.
struct QuickRow {
    QString key; ///< what makes it the same row after another search
    Market market;
    QString countryName; ///< as shown; empty in the US
    Service service; ///< as its list of prices has it; where no list of prices is at hand, id and name alone
    bool isListed = false; ///< price and stock are a catalogue's answer
    bool isGone = false; ///< its market's list of prices is at hand and has it no more
    bool isFavourite = false;
    bool isRecent = false;
    bool isRepeat = false; ///< the row "Repeat last order"

    friend bool operator==(const QuickRow&, const QuickRow&) = default;
};

} // namespace provynx
