// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

#include "clipboard.h"
#include "savetext.h"
#include "supportreport.h"
#include "workspace.h"

#include "../detailsdialog.h"
#include "../mainwindow.h"

namespace provynx {

using namespace Qt::StringLiterals;

Support::Support(Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(m_parts.window.get(), &MainWindow::supportReportRequested, this, &Support::saveReport);
}

void Support::showDetails(const QString& words, const QString& details, const std::optional<Failure>& failure)
{
    auto* dialog = new DetailsDialog(words, details, m_parts.window.get());
    if (const auto exchange = failure ? m_parts.recent.of(*failure) : std::nullopt)
        dialog->setCommand(asCurl(*exchange));
    connect(dialog, &DetailsDialog::copyRequested, this, [this](const QString& text) {
        copyPlain(text);
        m_parts.window->announce(tr("Copied."));
    });
    connect(dialog, &DetailsDialog::saveReportRequested, this, &Support::saveReport);
    dialog->open();
}

void Support::saveReport()
{
    const QString name = u"provynx-sms-support-"_s
        + m_parts.clock.now().toLocalTime().toString(u"yyyyMMdd-HHmm"_s) + u".txt";
    saveText(m_parts.window.get(), tr("Save support report"), name, supportReport(m_parts),
        [this](const QString& file, const QString& trouble) {
            if (trouble.isEmpty())
                Q_EMIT said(tr("The support report is in %1.").arg(file), false);
            else
                Q_EMIT said(tr("The support report could not be saved: %1").arg(trouble), true);
        });
}

} // namespace provynx
