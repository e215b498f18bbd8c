// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "elsewheredialog.h"

#include "domain/plaintext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowtable.h"
#include "words/words.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>

namespace provynx {

namespace {

enum Column { WhenColumn, NumberColumn, ServiceColumn, PriceColumn, StatusColumn, ColumnCount };
constexpr qsizetype longestWord = 60;

QTableWidgetItem* cell(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    return item;
}

} // namespace

ElsewhereDialog::ElsewhereDialog(QWidget* parent)
    : QDialog(parent)
    , m_table(new QTableWidget(0, ColumnCount))
    , m_note(wrappedLabel({}, QStringLiteral("dimmed")))
    , m_watch(new QPushButton(tr("Watch")))
    , m_read(new QPushButton(tr("Read again")))
{
    setWindowTitle(tr("Numbers not in this program"));
    m_table->setAccessibleName(tr("Numbers not in this program"));
    m_table->setHorizontalHeaderLabels(
        {tr("Bought"), tr("Number"), tr("Service"), tr("Price"), tr("Status")});
    setUpRows(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    fitColumn(m_table, WhenColumn, QStringLiteral("00/00/00 00:00 PM"));
    fitColumn(m_table, NumberColumn, QStringLiteral("+00 0000 000000"));
    fitColumn(m_table, ServiceColumn, QStringLiteral("WhatsApp Business"));

    layOutRows(this, m_note, m_table, {m_watch, m_read});
    resize(680, 360);

    connect(m_watch, &QPushButton::clicked, this, &ElsewhereDialog::watch);
    connect(m_read, &QPushButton::clicked, this, &ElsewhereDialog::readRequested);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ElsewhereDialog::showWhatCanBeDone);
    setReading();
}

void ElsewhereDialog::say(const QString& words)
{
    m_note->setText(words);
    m_note->setAccessibleName({});
}

void ElsewhereDialog::setReading()
{
    setNumbers({});
    say(tr("Reading the list…"));
    m_read->setEnabled(false);
}

void ElsewhereDialog::setNumbers(const QList<ListedNumber>& numbers)
{
    m_numbers = numbers;
    m_table->setRowCount(static_cast<int>(numbers.size()));
    for (int row = 0; row < static_cast<int>(numbers.size()); ++row) {
        const ListedNumber& one = numbers.at(row);
        m_table->setItem(row, WhenColumn,
            cell(one.boughtAt.isValid() ? QLocale().toString(one.boughtAt.toLocalTime(), QLocale::ShortFormat)
                                        : QString()));
        m_table->setItem(row, NumberColumn, cell(words::phone(one.phone)));
        m_table->setItem(row, ServiceColumn,
            cell(one.service.isEmpty() ? QString() : plainText(one.service.constLast(), false, longestWord)));
        m_table->setItem(row, PriceColumn, cell(words::price(one.price)));
        m_table->setItem(row, StatusColumn, cell(plainText(one.status, false, longestWord)));
    }
    say(numbers.isEmpty()
            ? tr("The service lists no number that is not in this program already.")
            : tr("Bought with the same account: at another desk, on the website, or here long ago. A "
                 "number that is watched is checked for codes like any other."));
    m_read->setEnabled(true);
    if (!numbers.isEmpty())
        m_table->selectRow(0);
    showWhatCanBeDone();
}

void ElsewhereDialog::setProblem(const QString& words)
{
    setNumbers({});
    say(words);
}

void ElsewhereDialog::showWhatCanBeDone()
{
    m_watch->setEnabled(m_table->selectionModel()->hasSelection());
}

void ElsewhereDialog::watch()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (!rows.isEmpty())
        Q_EMIT watchRequested(m_numbers.at(rows.constFirst().row()));
}

} // namespace provynx
