// SPDX-License-Identifier: GPL-3.0-or-later
#include "key.h"

#include <algorithm>

namespace provynx {

namespace {
constexpr qsizetype longestKey = 512;
constexpr qsizetype shortestShown = 12;
} // namespace

QString Secret::lastFour() const
{
    return m_text.size() < shortestShown ? QString() : QString::fromLatin1(m_text.right(4));
}

std::optional<KeyKind> kindOfKey(const Secret& key)
{
    const auto hasBody = [&key](const QByteArray& prefix) {
        return key.reveal().startsWith(prefix) && key.reveal().size() > prefix.size();
    };
    if (hasBody("nsk_live_"))
        return KeyKind::Live;
    if (hasBody("nsk_test_"))
        return KeyKind::Test;
    return std::nullopt;
}

Secret readKey(const QString& typed)
{
    const QString text = typed.trimmed();
    const bool sendable = text.size() <= longestKey
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
    return sendable ? Secret(text.toLatin1()) : Secret();
}

ProfileId sandboxProfileId()
{
    return ProfileId(QStringLiteral("sandbox"));
}

} // namespace provynx
