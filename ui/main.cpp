// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkcommand.h"
#include "ui/program/options.h"
#include "ui/program/singleinstance.h"
#include "workspace.h"

#include "ui/look/appearance.h"
#include "ui/look/translation.h"
#include "ui/program/endsignals.h"
#include "ui/program/privatememory.h"

#include "settings/standardpaths.h"

#include <QApplication>
#include <QIcon>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

void nameTheProgram()
{
    QCoreApplication::setApplicationName(u"provynx-sms"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PROVYNX_VERSION));
}

/// As typed: the options are read later, by the application that fits them.
bool isAskedFor(int argc, char* argv[], std::initializer_list<const char*> names)
{
    return std::any_of(argv + 1, argv + argc, [names](const char* argument) {
        return std::any_of(names.begin(), names.end(),
            [argument](const char* name) { return qstrcmp(argument, name) == 0; });
    });
}

bool hasNoDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return false;
#endif
}

/// What opens no window needs no display.
int runInTerminal(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    nameTheProgram();
    const provynx::Translation translation;
    const provynx::Options options = provynx::Options::read(QCoreApplication::arguments());
    if (options.exitCode)
        return *options.exitCode;
    provynx::CheckCommand command(options);
    command.begin();
    return QCoreApplication::exec();
}

int sayThereIsNoDisplay(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    nameTheProgram();
    const provynx::Translation translation;
    QTextStream(stderr) << QCoreApplication::translate(
        "main", "There is no display to open the window on. provynx-sms --help lists what works without one.")
                        << Qt::endl;
    return 1;
}

} // namespace

int main(int argc, char* argv[])
{
    provynx::keepMemoryPrivate();
    if (isAskedFor(argc, argv, {"--check-api", "--help", "-h", "--version", "-v"}))
        return runInTerminal(argc, argv);
    const bool isChosen
        = qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || isAskedFor(argc, argv, {"-platform", "--platform"});
    if (hasNoDisplay() && !isChosen) {
        // The tour leaves a picture: it needs a window, but nobody who looks at it.
        if (!isAskedFor(argc, argv, {"--tour"}))
            return sayThereIsNoDisplay(argc, argv);
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }

    QApplication application(argc, argv);
    nameTheProgram();
    QApplication::setDesktopFileName(u"com.provynx.SmsDesktop"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/com.provynx.SmsDesktop.svg"_s));

    // For what is said before the settings are read; the workspace has its own.
    std::optional<provynx::Translation> early(std::in_place);
    const provynx::Options options = provynx::Options::read(QApplication::arguments());
    if (options.exitCode)
        return *options.exitCode;

    provynx::SingleInstance single(provynx::dataFolder());
    using Claim = provynx::SingleInstance::Claim;
    const Claim claim = options.tour ? Claim::First : single.claim();
    if (claim == Claim::Raised) {
        QTextStream(stdout) << QCoreApplication::translate(
            "main", "Provynx SMS is open already; its window was asked to the front.")
                            << Qt::endl;
        return 0;
    }
    if (claim == Claim::Silent) {
        QTextStream(stderr) << QCoreApplication::translate(
            "main", "Provynx SMS is open already and does not answer. Close it first, or wait until it does.")
                            << Qt::endl;
        return 1;
    }
    early.reset();
    const provynx::EndSignals endSignals;
    // Not quit(): that asks the windows, and nobody is there to answer.
    QObject::connect(
        &endSignals, &provynx::EndSignals::endRequested, &application, [] { QApplication::exit(0); });
    provynx::Appearance appearance(&application);
    provynx::Workspace workspace(options, appearance);
    QObject::connect(
        &single, &provynx::SingleInstance::raiseRequested, &workspace, &provynx::Workspace::raise);
    workspace.open();
    return QApplication::exec();
}
