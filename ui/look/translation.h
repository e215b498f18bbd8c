// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/language.h"

#include <QTranslator>

namespace provynx {

/// The words in force, and with them how numbers, money and dates are written (QLocale's default). What was
/// put into a widget before stays as it was: whoever shows something builds it anew.
class Translation {
public:
    explicit Translation(Language language = Language::System);
    ~Translation();
    Translation(const Translation&) = delete;
    Translation& operator=(const Translation&) = delete;

    void use(Language language);
    /// One that has words: what System comes to on this computer.
    Language spoken() const { return m_spoken; }

private:
    void leave();

    Language m_spoken = Language::English;
    QTranslator m_words;
    QTranslator m_qtWords; ///< "Close", "Select All"
};

} // namespace provynx
