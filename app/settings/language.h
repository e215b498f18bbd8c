// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumwords.h"

#include <QLocale>

namespace provynx {

/// The language that a person chose for the program.
enum class Language { System, English, German };

/// A language with words of its own in translations/, beside what is as the system has it. How many plural forms it
/// has is known to Qt.
struct LanguageRow {
    Language value;
    const char16_t* word; ///< stored; also the end of its file's name in translations/, and of Qt's own
    const char16_t* ownName; ///< to be found by who does not read the others
    QLocale::Language language;
    QLocale::Territory home; ///< whose numbers and dates it has where the system names no country
};
inline constexpr std::array languageRows{
    LanguageRow{Language::System, u"system", u"", QLocale::AnyLanguage, QLocale::AnyTerritory},
    LanguageRow{Language::English, u"en", u"English", QLocale::English, QLocale::UnitedStates},
    LanguageRow{Language::German, u"de", u"Deutsch", QLocale::German, QLocale::Germany},
};
static_assert(standInOrder(languageRows));

} // namespace provynx
