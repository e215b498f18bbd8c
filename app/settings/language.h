// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace provynx {

/// The language that a person chose for the program.
enum class Language { System, English, German };

} // namespace provynx
