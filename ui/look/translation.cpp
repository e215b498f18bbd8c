// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

/// What is spoken where nothing else is.
constexpr const LanguageRow& english = rowOf(languageRows, Language::English);

/// The first of the person's languages that there are words for.
const LanguageRow& systemLanguage()
{
    for (const QString& name : QLocale::system().uiLanguages()) {
        const QLocale::Language language = QLocale(name).language();
        for (const LanguageRow& row : languageRows) {
            if (row.value != Language::System && row.language == language)
                return row;
        }
    }
    return english;
}

/// Numbers and dates stay the country's where the language was chosen by hand.
QLocale localeOf(Language chosen)
{
    const QLocale system = QLocale::system();
    const LanguageRow& wanted = chosen == Language::System ? english : rowOf(languageRows, chosen);
    // Without a language (LANG=C) Qt writes "0.85$"; the program's own language is English.
    if (system.language() == QLocale::C)
        return {wanted.language, wanted.home};
    if (chosen == Language::System || system.language() == wanted.language)
        return system;
    const QLocale here(wanted.language, system.territory());
    return here.territory() == system.territory() ? here : QLocale(wanted.language);
}

} // namespace

Translation::Translation(Language language)
{
    use(language);
}

Translation::~Translation()
{
    leave();
}

void Translation::use(Language language)
{
    leave();
    QLocale::setDefault(localeOf(language));
    const LanguageRow& row = language == Language::System ? systemLanguage() : rowOf(languageRows, language);
    m_spoken = row.value;
    const QString name = QString::fromUtf16(row.word);
    if (m_words.load(u":/translations/provynx-sms_"_s + name))
        QCoreApplication::installTranslator(&m_words);
    // English is what Qt says by itself: no file of its own comes along.
    if (m_spoken != Language::English && m_qtWords.load(u":/translations/qtbase_"_s + name))
        QCoreApplication::installTranslator(&m_qtWords);
}

void Translation::leave()
{
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
}

} // namespace provynx
