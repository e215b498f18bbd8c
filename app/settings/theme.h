// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace provynx {

/// The look that a person chose.
enum class Theme { System, Light, Dark };

} // namespace provynx
