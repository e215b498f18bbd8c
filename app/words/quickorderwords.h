// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quickrow.h"

#include <QString>

/// Words for quick orders.
namespace provynx::words {

QString quickName(const QuickRow& row); ///< the service's
QString quickPlace(
    const QuickRow& row); ///< "United Kingdom · any · server 1"; with the service where it is repeated
QString quickPrice(const QuickRow& row); ///< "$0.85", "price unknown", "…" while it is not read
QString quickHindrance(
    const QuickRow& row); ///< why it can't be bought: "out of stock", "not offered now"; else empty
/// For a screen reader: "WhatsApp, favourite, United Kingdom · any · server 1, $0.85".
QString quickSentence(const QuickRow& row);

} // namespace provynx::words
