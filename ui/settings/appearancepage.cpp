// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearancepage.h"

#include "settings/language.h"
#include "settings/theme.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

/// A title with its radio buttons; the group around them gives the buttons their context for a screen reader.
QVBoxLayout* titled(const QString& words, QVBoxLayout* page)
{
    auto* box = new QWidget;
    box->setAccessibleName(words);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(10);
    column->addWidget(plainLabel(words, u"title"_s));
    page->addWidget(box);
    return column;
}

void add(QVBoxLayout* column, QButtonGroup* group, const QString& text, int id)
{
    auto* button = new QRadioButton(text);
    group->addButton(button, id);
    column->addWidget(button);
}

} // namespace

AppearancePage::AppearancePage(QWidget* parent)
    : QWidget(parent)
    , m_themes(new QButtonGroup(this))
    , m_languages(new QButtonGroup(this))
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(22);
    auto* themes = titled(tr("Theme"), page);
    add(themes, m_themes, tr("As the system has it"), int(Theme::System));
    add(themes, m_themes, tr("Light"), int(Theme::Light));
    add(themes, m_themes, tr("Dark"), int(Theme::Dark));
    auto* languages = titled(tr("Language"), page);
    for (const LanguageRow& row : languageRows)
        add(languages, m_languages,
            row.value == Language::System ? tr("The system's") : QString::fromUtf16(row.ownName),
            int(row.value));
    page->addStretch();
    setTheme(Theme::System);
    setLanguage(Language::System);
    connect(m_themes, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT themeChosen(Theme(id)); });
    connect(
        m_languages, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT languageChosen(Language(id)); });
}

void AppearancePage::setTheme(Theme theme)
{
    m_themes->button(int(theme))->setChecked(true);
}

void AppearancePage::setLanguage(Language language)
{
    m_languages->button(int(language))->setChecked(true);
}

} // namespace provynx
