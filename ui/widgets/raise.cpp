// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "raise.h"

#include <QWidget>

namespace provynx {

bool raiseOpen(QWidget* window)
{
    if (!window)
        return false;
    window->raise();
    window->activateWindow();
    return true;
}

} // namespace provynx
