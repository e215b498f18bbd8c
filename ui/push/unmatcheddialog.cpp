// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unmatcheddialog.h"

#include "models/unmatchedmodel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowtable.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

namespace provynx {

UnmatchedDialog::UnmatchedDialog(UnmatchedModel* pushes, QWidget* parent)
    : QDialog(parent)
    , m_pushes(pushes)
    , m_table(new QTableView)
    , m_note(wrappedLabel({}, QStringLiteral("dimmed")))
    , m_copy(new QPushButton(tr("Copy code")))
    , m_forget(new QPushButton(tr("Forget")))
    , m_forgetAll(new QPushButton(tr("Forget all…")))
{
    setWindowTitle(tr("Unmatched"));
    m_table->setAccessibleName(tr("Unmatched"));
    m_table->setModel(pushes);
    setUpRows(m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    fitColumn(m_table, UnmatchedModel::When, QStringLiteral("00/00/00 00:00 PM"));
    fitColumn(m_table, UnmatchedModel::Number, QStringLiteral("+00 0000 000000"));
    fitColumn(m_table, UnmatchedModel::Service, QStringLiteral("WhatsApp Business"));

    auto* copyAction = new QAction(tr("Copy code"), m_table);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    auto* forgetAction = new QAction(tr("Forget"), m_table);
    forgetAction->setShortcut(QKeySequence(Qt::Key_Delete));
    forgetAction->setShortcutContext(Qt::WidgetShortcut);
    m_table->addActions({copyAction, forgetAction});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);

    layOutRows(this, m_note, m_table, {m_copy, m_forget, m_forgetAll});
    resize(640, 380);

    connect(copyAction, &QAction::triggered, this, &UnmatchedDialog::copy);
    connect(forgetAction, &QAction::triggered, this, &UnmatchedDialog::forgetChosen);
    connect(m_copy, &QPushButton::clicked, this, &UnmatchedDialog::copy);
    connect(m_forget, &QPushButton::clicked, this, &UnmatchedDialog::forgetChosen);
    connect(m_forgetAll, &QPushButton::clicked, this, &UnmatchedDialog::forgetAll);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &UnmatchedDialog::showWhatCanBeDone);
    connect(pushes, &QAbstractItemModel::rowsInserted, this, &UnmatchedDialog::showWhatCanBeDone);
    connect(pushes, &QAbstractItemModel::rowsRemoved, this, &UnmatchedDialog::showWhatCanBeDone);
    setProblem({});
    if (pushes->rowCount() > 0)
        m_table->selectRow(0);
    showWhatCanBeDone();
}

void UnmatchedDialog::setProblem(const QString& words)
{
    m_note->setText(words.isEmpty() ? tr("Rightly signed codes for numbers that are not in this program: "
                                         "bought elsewhere with the same account, or long ago.")
                                    : words);
}

void UnmatchedDialog::showWhatCanBeDone()
{
    const bool hasChosen = m_table->selectionModel()->hasSelection();
    m_copy->setEnabled(hasChosen);
    m_forget->setEnabled(hasChosen);
    m_forgetAll->setEnabled(m_pushes->rowCount() > 0);
}

void UnmatchedDialog::copy()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    const Message& message = m_pushes->push(rows.constFirst().row()).message;
    Q_EMIT copyRequested(message.code.isEmpty() ? message.text : message.code);
}

void UnmatchedDialog::forgetChosen()
{
    QList<QByteArray> digests;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& index : rows)
        digests.append(m_pushes->push(index.row()).digest);
    if (!digests.isEmpty())
        Q_EMIT forgetRequested(digests);
}

void UnmatchedDialog::forgetAll()
{
    auto* question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Forget all"));
    question->setText(tr("Forget all unmatched codes?"));
    question->setInformativeText(tr("They are removed from this computer for good."));
    QPushButton* yes = question->addButton(tr("Forget all"), QMessageBox::DestructiveRole);
    QPushButton* no = question->addButton(tr("Keep them"), QMessageBox::RejectRole);
    question->setDefaultButton(no);
    question->setEscapeButton(no);
    connect(yes, &QPushButton::clicked, this, [this] {
        QList<QByteArray> digests;
        for (int row = 0; row < m_pushes->rowCount(); ++row)
            digests.append(m_pushes->push(row).digest);
        Q_EMIT forgetRequested(digests);
    });
    question->open();
}

} // namespace provynx
