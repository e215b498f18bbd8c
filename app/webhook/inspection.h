// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signature.h"

#include "domain/schemefinding.h"

/// Why a delivery's signature does not hold: what a person pastes is tried against every scheme, and what
/// fails is tried again in the ways in which deliveries are known to go wrong.
namespace provynx::webhook {

/// One finding a scheme, in the order of SignatureScheme.
QList<SchemeFinding> inspect(
    const Secret& secret, const Headers& headers, const QByteArray& body, const QDateTime& now);

struct Pasted {
    Headers headers;
    QByteArray body; ///< what stood behind the blank line
};
/// Headers as people paste them: "Name: value" lines, also with a request line before and a body behind;
/// lines that are no header are passed over.
Pasted readPasted(const QByteArray& text);

} // namespace provynx::webhook
