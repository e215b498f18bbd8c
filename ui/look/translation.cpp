// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

/// The first of the person's languages that there are words for.
Language systemLanguage()
{
    for (const QString& name : QLocale::system().uiLanguages()) {
        const QLocale::Language language = QLocale(name).language();
        if (language == QLocale::German)
            return Language::German;
        if (language == QLocale::English)
            return Language::English;
    }
    return Language::English;
}

/// Numbers and dates stay the country's where the language was chosen by hand.
QLocale localeOf(Language chosen)
{
    const QLocale system = QLocale::system();
    const QLocale::Language wanted = chosen == Language::German ? QLocale::German : QLocale::English;
    // Without a language (LANG=C) Qt writes "0.85$"; the program's own language is English.
    if (system.language() == QLocale::C)
        return chosen == Language::German ? QLocale(QLocale::German, QLocale::Germany)
                                          : QLocale(QLocale::English, QLocale::UnitedStates);
    if (chosen == Language::System || system.language() == wanted)
        return system;
    const QLocale here(wanted, system.territory());
    return here.territory() == system.territory() ? here : QLocale(wanted);
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
    m_spoken = language == Language::System ? systemLanguage() : language;
    const QString name = m_spoken == Language::German ? u"de"_s : u"en"_s;
    if (m_words.load(u":/translations/provynx-sms_"_s + name))
        QCoreApplication::installTranslator(&m_words);
    if (m_spoken == Language::German && m_qtWords.load(u":/translations/qtbase_de"_s))
        QCoreApplication::installTranslator(&m_qtWords);
}

void Translation::leave()
{
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
}

} // namespace provynx
