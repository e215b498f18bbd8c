// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace provynx {

/// On Linux Qt tells screen readers a combo box's current text in place of its name. After this call every
/// combo box made has its accessibleName for a name and its current text for a value. May be called more than
/// once.
void nameComboBoxes();

} // namespace provynx
