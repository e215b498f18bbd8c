// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdio>
#include <cstdlib>

namespace provynx::fuzz {

/// What may never be, whatever came in.
inline void must(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "Broken: %s\n", what);
    std::abort();
}

inline void mustBePlain(const QString& text)
{
    for (const QChar c : text) {
        must(c.category() != QChar::Other_Control || c == u'\n' || c == u'\t', "no control characters");
        must(c < QChar(0x202a) || c > QChar(0x202e), "no bidirectional overrides");
    }
}

} // namespace provynx::fuzz
