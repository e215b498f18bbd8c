// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smscode.h"

/// Weighs what has the form of a code against what is said around it.
namespace provynx::smsreading {

/// As smscode.h's codesIn(), which remembers what this finds.
QList<SmsCode> codesRead(const QString& text);

} // namespace provynx::smsreading
