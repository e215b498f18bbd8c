// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace provynx {

/// Text from outside, safe to show: no control characters (line breaks and tabs stay when `keepLines`, else become
/// blanks), no bidirectional overrides or isolates, no invisible format characters but joiners, at most `longest`
/// characters. Nothing is interpreted as markup here or anywhere else.
QString plainText(const QString& fromOutside, bool keepLines = false, qsizetype longest = 4096);

/// The same for a tool tip, in lines that fit on a screen. AppStyle has every tool tip shown as plain text.
QString plainTip(const QString& fromOutside);

/// For searching: case, accents and width are gone ("Élan" → "elan", "ﬁ" → "fi").
QString folded(const QString& text);

} // namespace provynx
