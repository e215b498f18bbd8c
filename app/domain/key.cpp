// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "key.h"

#include <algorithm>
#include <utility>

namespace provynx {

namespace {
constexpr qsizetype longestKey = 512;
constexpr qsizetype shortestShown = 12;
} // namespace

Secret& Secret::operator=(const Secret& other)
{
    if (this != &other) {
        wipe();
        m_text = other.m_text;
    }
    return *this;
}

Secret& Secret::operator=(Secret&& other) noexcept
{
    std::swap(m_text, other.m_text); // the other's end wipes what was here
    return *this;
}

void Secret::wipe()
{
    if (m_text.isEmpty() || !m_text.isDetached())
        return; // others hold it still
    // Through volatile, or the optimizer leaves out what nobody reads.
    volatile char* const text = m_text.data();
    for (qsizetype i = 0; i < m_text.size(); ++i)
        text[i] = 0;
}

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
