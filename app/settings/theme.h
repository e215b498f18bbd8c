// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace provynx {

/// The look that a person chose.
enum class Theme { System, Light, Dark };

} // namespace provynx
