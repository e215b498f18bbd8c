// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "about.h"

#include <QCoreApplication>
#include <QIcon>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {
struct About {
    Q_DECLARE_TR_FUNCTIONS(About)
};
} // namespace

void showAbout(QWidget* parent)
{
    auto* box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(About::tr("About Provynx SMS"));
    box->setIconPixmap(QIcon(u":/icons/com.provynx.SmsDesktop.svg"_s).pixmap(64, 64));
    box->setText(About::tr("Provynx SMS %1").arg(QStringLiteral(PROVYNX_VERSION)));
    box->setInformativeText(About::tr("Rent a number, watch its code arrive, keep the evidence.\n\n"
                                      "Licence: GPL-3.0-or-later. This program comes with no warranty."));
    box->addButton(QMessageBox::Close);
    box->open();
}

} // namespace provynx
