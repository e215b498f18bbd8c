// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/key.h"

#include <QList>

namespace provynx {

/// Takes a key that was sent out of what comes back, before anybody else reads that: its whole text, and its
/// part behind the prefix also alone or broken off, however they are written (JSON, percent and HTML escapes,
/// base64, hex, either case). A key that nobody could tell from ordinary words or digits is only masked
/// whole.
class KeyMask {
public:
    explicit KeyMask(const Secret& key);

    /// The same text with "•••" in the key's place. Its cost grows with the text's size.
    QByteArray applied(const QByteArray& text) const;

private:
    struct Spelling {
        Secret text;
        qsizetype least = 0; ///< so much of its beginning is as good as all of it
    };
    void add(const QByteArray& text, qsizetype least);

    QList<Spelling> m_spellings;
    QByteArray m_beginnings; ///< first letters, folded
};

} // namespace provynx
