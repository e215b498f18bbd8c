// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollingpage.h"

#include "domain/habits.h"
#include "ui/widgets/settingslayout.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

namespace provynx {

PollingPage::PollingPage(QWidget* parent)
    : QWidget(parent)
    , m_paces(new QButtonGroup(this))
{
    auto* column = settings::column(this);
    settings::title(column, tr("How often codes are looked for"));
    const auto add = [this, column](const QString& words, const QString& about, Pacing pacing) {
        auto* button = new QRadioButton(words);
        button->setAccessibleDescription(about);
        m_paces->addButton(button, int(pacing));
        column->addWidget(button);
        settings::note(column, about);
    };
    add(tr("Normal"), tr("Every two seconds at first, later every four to ten."), Pacing::Normal);
    add(tr("Gentle"), tr("Half as often, for a busy service or a slow network."), Pacing::Gentle);
    settings::gap(column);
    settings::note(column,
        tr("The service's own requests to slow down are always kept. Nothing is asked while no number "
           "waits."));
    column->addStretch();
    setPacing(Pacing::Normal);
    connect(m_paces, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT pacingChosen(Pacing(id)); });
}

void PollingPage::setPacing(Pacing pacing)
{
    m_paces->button(int(pacing))->setChecked(true);
}

} // namespace provynx
