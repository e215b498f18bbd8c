// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enumwords.h"

namespace provynx {

/// How a telephone number is written.
enum class NumberFormat {
    E164, ///< "+447700900123"
    International, ///< "+44 7700 900123"
    National, ///< "07700 900123"
    Digits, ///< "447700900123"
    WithoutCountryCode, ///< "7700900123"
};
inline constexpr std::array formatWords{
    EnumWord{NumberFormat::E164, u"e164"},
    EnumWord{NumberFormat::International, u"international"},
    EnumWord{NumberFormat::National, u"national"},
    EnumWord{NumberFormat::Digits, u"digits"},
    EnumWord{NumberFormat::WithoutCountryCode, u"without-country-code"},
};
static_assert(standInOrder(formatWords));

} // namespace provynx
