// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace provynx::webhook {

/// More than this no request may say before its body.
inline constexpr qsizetype largestHead = 12 * 1024; // bytes

enum class HeadState {
    Incomplete,
    Good,
    Malformed, ///< no HTTP/1 request as it is written today, or one that two readers may read differently
    TooLong,
};

/// A check of the first bytes of a connection, before the HTTP library gets them: strict, because the library
/// answers what it can't read with a page of its own, and what is ambiguous is how requests are smuggled past
/// a check.
[[nodiscard]] HeadState checkHead(const QByteArray& bytes);

enum class ChunkState {
    None, ///< the body does not come in chunks
    Incomplete,
    Whole,
    Malformed,
    TooLong, ///< more than `largest` bytes, or far more around them
};

/// So much of a request in chunks is checked, its head included.
qsizetype mostChunked(qsizetype largest);

/// The same check of a body in chunks, behind a good head. They are as strict as the head, and without
/// trailers.
[[nodiscard]] ChunkState checkChunks(const QByteArray& bytes, qsizetype largest);

} // namespace provynx::webhook
