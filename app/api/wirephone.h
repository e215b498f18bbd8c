// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json.h"

/// A telephone number among what a service says of the country beside it.
namespace provynx::wire {

/// E.164. A national number is completed where the object names its country: by calling code ("cc":"44",
/// "+44") or by ISO code ("GB"). Nothing where there is no number, or where it can't be told whether it is
/// complete: a wrong "+" would be somebody else's number. `region` tells how one without any country is
/// meant.
std::optional<QString> phoneIn(const json::Fields& fields, json::Names wanted, Region region);

} // namespace provynx::wire
