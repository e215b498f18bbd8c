// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace provynx {

enum class Language;
enum class Theme;

/// Light, dark, or as the system has it; and the language.
class AppearancePage : public QWidget {
    Q_OBJECT

public:
    explicit AppearancePage(QWidget* parent = nullptr);

    void setTheme(Theme theme);
    void setLanguage(Language language);

Q_SIGNALS:
    void themeChosen(Theme theme);
    void languageChosen(Language language);

private:
    QButtonGroup* m_themes;
    QButtonGroup* m_languages;
};

} // namespace provynx
