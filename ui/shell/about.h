// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace provynx {

/// Version and licence, in a box that closes itself away.
void showAbout(QWidget* parent);

} // namespace provynx
