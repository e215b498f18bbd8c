// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace provynx
{

/// On Unix Qt names a combo box after its value. After this call a PickerCombo is heard by its accessible
/// name, with the chosen text as its value; its text field is its child, with the same name. Calling it again
/// does nothing.
void installPickerAccess();

} // namespace provynx
