// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace provynx {

class Desk;

/// What a developer would ask for first, as plain text: versions, settings, how many orders are in which
/// state, the last requests and answers. No key, no name of one, no number, no code, no message.
QString supportReport(const Desk& desk);

} // namespace provynx
