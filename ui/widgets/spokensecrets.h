// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace provynx {

/// From now on the accessibility bus hears bullets for every letter that goes into a masked field or out of
/// it: Qt sends the letters themselves, to whoever listens in the session. Readers still say that something
/// was typed. May be called again, after another handler of such events was installed: that one is told next.
void maskSpokenSecrets();

} // namespace provynx
