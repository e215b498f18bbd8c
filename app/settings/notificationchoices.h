// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace provynx {

/// How a person wants to be told of a code. The code itself stays out of notifications unless it is asked
/// for: a desktop keeps them in a list, shows them over the lock screen and in shared screens, and may send
/// them on to a phone, while *Copy code* needs nobody to read it.
struct NotificationChoices {
    bool notifies = true;
    bool showsCode = false;
    bool sounds = false;
    bool hasTrayIcon = true;
    bool closesToTray = false; ///< holds only while there is a tray icon

    friend bool operator==(const NotificationChoices&, const NotificationChoices&) = default;
};

} // namespace provynx
