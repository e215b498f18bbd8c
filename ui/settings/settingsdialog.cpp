// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsdialog.h"

#include "ui/widgets/widgetstate.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace provynx {

SettingsDialog::SettingsDialog(QWidget* parent)
    : QDialog(parent)
    , m_names(new QListWidget)
    , m_pages(new QStackedWidget)
{
    setWindowTitle(tr("Settings"));
    m_names->setAccessibleName(tr("Settings pages"));
    m_names->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_names, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);

    auto* close = new QDialogButtonBox(QDialogButtonBox::Close);
    // Enter in a field submits the field's form and must not close the window.
    close->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_names);
    row->addWidget(m_pages, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(row, 1);
    column->addWidget(close);
    resize(720, 480);
}

void SettingsDialog::addPage(Subject subject, const QString& name, QWidget* page)
{
    int row = 0;
    while (row < m_names->count() && m_names->item(row)->data(Qt::UserRole).toInt() <= int(subject))
        ++row;
    page->setProperty(WidgetState::none, subject != Subject::Profiles);
    // At 200 % or with long words a page may be higher than the window.
    auto* area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    page->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    m_pages->insertWidget(row, area);
    auto* item = new QListWidgetItem(name);
    item->setData(Qt::UserRole, int(subject));
    const int line = m_names->fontMetrics().height();
    item->setSizeHint({m_names->fontMetrics().horizontalAdvance(name) + 32, line + 14});
    m_names->insertItem(row, item);
    m_names->setFixedWidth(qMax(150, m_names->sizeHintForColumn(0) + 24));
}

void SettingsDialog::showPage(Subject subject)
{
    for (int row = 0; row < m_names->count(); ++row) {
        if (m_names->item(row)->data(Qt::UserRole).toInt() == int(subject))
            m_names->setCurrentRow(row);
    }
}

} // namespace provynx
