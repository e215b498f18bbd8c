// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumwords.h"

namespace provynx {

/// The look that a person chose.
enum class Theme { System, Light, Dark };
inline constexpr std::array themeWords{
    EnumWord{Theme::System, u"system"},
    EnumWord{Theme::Light, u"light"},
    EnumWord{Theme::Dark, u"dark"},
};
static_assert(standInOrder(themeWords));

} // namespace provynx
