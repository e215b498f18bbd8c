// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailsdialog.h"

#include "ui/look/appearance.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace provynx {

DetailsDialog::DetailsDialog(const QString& sentence, const QString& facts, QWidget* parent)
    : QDialog(parent)
    , m_forOthers(sentence + u'\n' + facts)
    , m_copyCommand(new QPushButton(tr("Copy as c&url")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Details"));
    QLabel* words = wrappedLabel(sentence);
    auto* text = new QPlainTextEdit(facts);
    text->setReadOnly(true);
    text->setAccessibleName(tr("Details"));
    text->setFont(Appearance::codeFont(0.95));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    buttons->addButton(m_copyCommand, QDialogButtonBox::ActionRole);
    auto* save = buttons->addButton(tr("&Save support report…"), QDialogButtonBox::ActionRole);
    copy->setAccessibleName(tr("Copy details"));
    copy->setToolTip(tr("Copies what is shown here."));
    m_copyCommand->setToolTip(tr("Copies the request as a command for a terminal, with the key masked."));
    save->setToolTip(
        tr("Saves the last requests and answers, redacted, with the versions and settings of this program."));
    m_copyCommand->setEnabled(false);
    connect(copy, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(m_forOthers); });
    connect(m_copyCommand, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(m_command); });
    connect(save, &QPushButton::clicked, this, &DetailsDialog::saveReportRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(words);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    resize(620, 360);
}

void DetailsDialog::setCommand(const QString& curl)
{
    m_command = curl;
    m_copyCommand->setEnabled(!curl.isEmpty());
}

} // namespace provynx
