// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "asking.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace provynx {

void ask(QWidget* window, const QString& question, const QString& more, const QString& yes, QObject* context,
    std::function<void()> agreed)
{
    auto* box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::Question);
    box->setText(question);
    box->setInformativeText(more);
    QPushButton* yesButton = box->addButton(yes, QMessageBox::AcceptRole);
    yesButton->setAutoRepeat(false);
    QPushButton* noButton
        = box->addButton(QCoreApplication::translate("asking", "No"), QMessageBox::RejectRole);
    box->setDefaultButton(noButton);
    box->setEscapeButton(noButton);
    QObject::connect(yesButton, &QPushButton::clicked, context, std::move(agreed));
    box->open();
}

} // namespace provynx
