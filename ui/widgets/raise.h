// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace provynx {

/// To the front and into the focus. False: there is no such window.
bool raiseOpen(QWidget* window);

} // namespace provynx
