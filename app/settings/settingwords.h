// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apifacts.h"
#include "domain/habits.h"
#include "domain/key.h"
#include "domain/market.h"
#include "domain/push.h"
#include "language.h"
#include "theme.h"

#include <QCryptographicHash>
#include <QString>

#include <array>
#include <optional>
#include <utility>

/// How choices are spelt in the settings file. What is written there once stays readable: words are added, never changed.
namespace provynx::settings {

inline constexpr std::array kindWords{std::pair{KeyKind::Test, u"test"}, std::pair{KeyKind::Live, u"live"}};
inline constexpr std::array themeWords{
    std::pair{Theme::System, u"system"}, std::pair{Theme::Light, u"light"}, std::pair{Theme::Dark, u"dark"}};
inline constexpr std::array placementWords{std::pair{IdempotencyKeyPlacement::Header, u"header"},
    std::pair{IdempotencyKeyPlacement::BodyField, u"body"}};
inline constexpr std::array yesAndNo{std::pair{true, u"yes"}, std::pair{false, u"no"}};
inline constexpr std::array languageWords{std::pair{Language::System, u"system"},
    std::pair{Language::English, u"en"}, std::pair{Language::German, u"de"}};
inline constexpr std::array formatWords{std::pair{NumberFormat::E164, u"e164"},
    std::pair{NumberFormat::International, u"international"}, std::pair{NumberFormat::National, u"national"},
    std::pair{NumberFormat::Digits, u"digits"},
    std::pair{NumberFormat::WithoutCountryCode, u"without-country-code"}};
inline constexpr std::array pacingWords{
    std::pair{Pacing::Normal, u"normal"}, std::pair{Pacing::Gentle, u"gentle"}};
inline constexpr std::array proxyWords{std::pair{ProxyChoice::Kind::System, u"system"},
    std::pair{ProxyChoice::Kind::None, u"none"}, std::pair{ProxyChoice::Kind::Manual, u"manual"}};
inline constexpr std::array protocolWords{
    std::pair{ProxyChoice::Protocol::Http, u"http"}, std::pair{ProxyChoice::Protocol::Socks5, u"socks5"}};
inline constexpr std::array regionWords{
    std::pair{Region::UnitedStates, u"us"}, std::pair{Region::Global, u"global"}};

inline constexpr std::array schemeWords{std::pair{SignatureScheme::Standard, u"standard"},
    std::pair{SignatureScheme::Stripe, u"stripe"}, std::pair{SignatureScheme::Plain, u"plain"}};

template <class Words, class Value>
QString wordFor(const Words& words, Value value)
{
    for (const auto& [known, word] : words) {
        if (known == value)
            return QString::fromUtf16(word);
    }
    return {};
}

template <class Words>
auto fromWord(const Words& words, const QString& wanted) -> std::optional<decltype(words.front().first)>
{
    for (const auto& [known, word] : words) {
        if (QStringView(wanted) == QStringView(word))
            return known;
    }
    return std::nullopt;
}

/// Addresses and hand-written profile ids hold slashes and capitals, which mean something in a settings key.
inline QString keyFor(QLatin1StringView group, const QString& name)
{
    const QByteArray hash
        = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).first(16).toHex();
    return group + u'/' + QString::fromLatin1(hash);
}

} // namespace provynx::settings
