// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apifacts.h"

#include <QByteArray>

namespace provynx {

/// A report of the API check for other programs: JSON, with stable names (domain/apicheck.h) beside the words
/// for people.
QByteArray checkJson(const CheckReport& report);

} // namespace provynx
