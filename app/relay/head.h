// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace provynx::relay {

/// More than this no request may say before its body.
inline constexpr qsizetype largestHead = 12 * 1024; // bytes

enum class HeadState {
    Incomplete,
    Good,
    Malformed, ///< no HTTP/1 request as it is written today, or one that two readers may read differently
    TooLong,
};

/// A look at the first bytes of a connection, before the HTTP library gets them: strict, because the library
/// answers what it can't read with a page of its own, and what is ambiguous is how requests are smuggled past
/// a check.
HeadState lookAtHead(const QByteArray& bytes);

} // namespace provynx::relay
