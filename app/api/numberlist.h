// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport.h"

#include "domain/listednumber.h"

/// Lists of one's own numbers: nothing of them is documented, not even that there are any. Read as tolerantly
/// as all else (see wire.h); a row without an id and a phone is none.
namespace provynx::wire {

/// `region`: of the list that was asked for. An empty list is a list; what does not contain one is a failure.
Result<QList<ListedNumber>> readNumberList(const Answer& answer, Region region);

/// What a machine-readable description says of itself: its version of OpenAPI, and how many paths it
/// describes.
struct ApiDescription {
    QString version;
    qint64 paths = 0;
};
Result<ApiDescription> readDescription(const Answer& answer);

} // namespace provynx::wire
