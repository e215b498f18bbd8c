// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace provynx {

/// From now on the memory of this process, which holds keys, is written into no core dump and read by no
/// other process of the same user. First thing in main().
void keepMemoryPrivate();

} // namespace provynx
