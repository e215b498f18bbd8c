// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enumwords.h"
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

/// How often codes are checked for, within what the service bears.
enum class Pacing { Normal, Gentle };
inline constexpr std::array pacingWords{
    EnumWord{Pacing::Normal, u"normal"},
    EnumWord{Pacing::Gentle, u"gentle"},
};
static_assert(standInOrder(pacingWords));

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
inline constexpr std::array proxyWords{
    EnumWord{ProxyChoice::Kind::System, u"system"},
    EnumWord{ProxyChoice::Kind::None, u"none"},
    EnumWord{ProxyChoice::Kind::Manual, u"manual"},
};
static_assert(standInOrder(proxyWords));
inline constexpr std::array protocolWords{
    EnumWord{ProxyChoice::Protocol::Http, u"http"},
    EnumWord{ProxyChoice::Protocol::Socks5, u"socks5"},
};
static_assert(standInOrder(protocolWords));

} // namespace provynx
