// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "numberformat.h"

#include <QString>

namespace provynx {

/// What goes to the clipboard by itself, and how numbers are written there.
struct ClipboardHabits {
    NumberFormat format = NumberFormat::E164;
    bool numberWhenBought = false;
    bool codeWhenItComes = false;

    friend bool operator==(const ClipboardHabits&, const ClipboardHabits&) = default;
};

/// How often codes are looked for, within what the service bears.
enum class Pacing { Normal, Gentle };

/// The way to the network. The password of a proxy is in the keychain.
struct ProxyChoice {
    enum class Kind { System, None, Manual };
    enum class Protocol { Http, Socks5 };

    Kind kind = Kind::System;
    Protocol protocol = Protocol::Http;
    QString host;
    quint16 port = 0;
    QString user; ///< empty: the proxy asks nobody

    bool isComplete() const { return kind != Kind::Manual || (!host.isEmpty() && port != 0); }
    friend bool operator==(const ProxyChoice&, const ProxyChoice&) = default;
};

} // namespace provynx
