// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/options.h"
#include "workspace/workspace.h"

#include "theme.h"

#include <QApplication>
#include <QIcon>

using namespace Qt::StringLiterals;

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"provynx-sms"_s);
    QApplication::setApplicationDisplayName(u"Provynx SMS"_s);
    QApplication::setApplicationVersion(QStringLiteral(PROVYNX_VERSION));
    QApplication::setDesktopFileName(u"com.provynx.SmsDesktop"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/com.provynx.SmsDesktop.svg"_s));

    const provynx::Options options = provynx::Options::read(QApplication::arguments());
    if (options.exitCode)
        return *options.exitCode;

    provynx::Look look(&application);
    provynx::Workspace workspace(options, look);
    workspace.open();
    return QApplication::exec();
}
