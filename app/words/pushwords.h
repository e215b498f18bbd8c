// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/push.h"
#include "domain/schemefinding.h"

/// The words about pushes; see present.h.
namespace provynx::words {

QString scheme(SignatureScheme scheme); ///< "Standard Webhooks"
QString schemeExplained(SignatureScheme scheme); ///< the headers it reads
/// Why a signature does not hold, as one sentence; `header` as it came from outside.
QString signatureFault(SignatureFault fault, const QString& header);
QString delivery(
    const PushRecord& record); ///< "Code shown", "Refused: the path is another one · 1,204 times"
QString moment(const QDateTime& at); ///< of today the time, else date and time; local
QString finding(
    const SchemeFinding& finding); ///< "Fits." or why it does not, and what else would make it fit

} // namespace provynx::words
