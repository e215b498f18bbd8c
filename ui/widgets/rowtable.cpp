// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowtable.h"

#include <QBoxLayout>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace provynx {

namespace {
constexpr int besideText = 24; ///< in a column
}

void setUpRows(QTableView* table)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
}

void fitColumn(QTableView* table, int column, const QString& sample)
{
    table->setColumnWidth(column, table->fontMetrics().horizontalAdvance(sample) + besideText);
}

void layOutRows(QDialog* dialog, QLabel* note, QTableView* table, const QList<QPushButton*>& buttons)
{
    auto* box = new QDialogButtonBox(QDialogButtonBox::Close);
    box->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    for (QPushButton* button : buttons) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    row->addWidget(box);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(note);
    column->addWidget(table, 1);
    column->addLayout(row);
    QObject::connect(box, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
}

} // namespace provynx
