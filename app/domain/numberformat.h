// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace provynx {

/// How a telephone number is written.
enum class NumberFormat {
    E164, ///< "+447700900123"
    International, ///< "+44 7700 900123"
    National, ///< "07700 900123"
    Digits, ///< "447700900123"
    WithoutCountryCode, ///< "7700900123"
};

} // namespace provynx
