// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearancepage.h"

#include "domain/theme.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace provynx {

AppearancePage::AppearancePage(QWidget* parent)
    : QWidget(parent)
    , m_themes(new QButtonGroup(this))
{
    auto* title = new QLabel(tr("Theme"));
    title->setProperty("role", u"title"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(10);
    column->addWidget(title);
    const auto add = [this, column](const QString& text, Theme theme) {
        auto* button = new QRadioButton(text);
        m_themes->addButton(button, int(theme));
        column->addWidget(button);
    };
    add(tr("As the system has it"), Theme::System);
    add(tr("Light"), Theme::Light);
    add(tr("Dark"), Theme::Dark);
    column->addStretch();
    setTheme(Theme::System);
    connect(m_themes, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT themeChosen(Theme(id)); });
}

void AppearancePage::setTheme(Theme theme)
{
    m_themes->button(int(theme))->setChecked(true);
}

} // namespace provynx
