// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace provynx::webhook {

/// The same JSON as programs are known to write it anew: close together, with Python's blanks, indented;
/// slashes and letters beyond ASCII escaped or not. Order and numbers stay. Nothing for what is no JSON
/// object or list, or nested deeper or longer than any delivery. Knows JSON's punctuation and nothing of what
/// it says.
QList<QByteArray> rewritings(const QByteArray& json);

} // namespace provynx::webhook
