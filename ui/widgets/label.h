// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;

namespace provynx {

/// Labels that show their text as it is: it may be the service's, and markup in it stays text. `role` is one of the style
/// sheet's, see Appearance.
QLabel* plainLabel(const QString& text = {}, const QString& role = {});
QLabel* wrappedLabel(const QString& text = {}, const QString& role = {}); ///< over as many lines as it takes

} // namespace provynx
