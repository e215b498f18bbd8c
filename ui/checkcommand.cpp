// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkcommand.h"

#include "settings/standardpaths.h"
#include "ui/check/checkjson.h"

#include "words/checkwords.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTextStream>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

constexpr int nothingDiffers = 0;
constexpr int somethingDiffers = 1;
constexpr int notCarriedOut = 2;

#ifdef Q_OS_UNIX
int wakingPipe[2] = {-1, -1};

/// All that may be done inside a signal.
void interrupted(int number)
{
    const char byte = 0;
    std::signal(number, SIG_DFL);
    if (::write(wakingPipe[1], &byte, 1) < 0)
        std::raise(number);
}
#endif

Desk::Setup setupFor(const Options& options, EmbeddedSandbox& sandbox)
{
    Desk::Setup setup;
    setup.base = options.base;
    setup.settingsFile = settingsFile();
    setup.openSandbox = [&sandbox] { return sandbox.open(); };
    return setup;
}

} // namespace

CheckCommand::CheckCommand(const Options& options)
    : m_options(options)
    , m_sandbox(options.disguise)
    , m_desk(setupFor(options, m_sandbox))
{
    connect(&m_desk.check, &ApiCheck::finished, this, &CheckCommand::finish);
}

CheckCommand::~CheckCommand() = default;

void CheckCommand::begin()
{
    if (m_options.sandbox) {
        if (const Result<Done> entered = m_desk.profiles.enterSandbox(); !entered) {
            refuse(tr("The sandbox could not start: %1").arg(entered.failure().detail));
            return;
        }
    } else if (!m_desk.profiles.resume()) {
        refuse(tr("There is no key for %1 yet. Add a test key in the program's window, or use --sandbox.")
                   .arg(m_options.base.name()));
        return;
    }
    stopWhenInterrupted();
    m_desk.check.start(m_desk.profiles.current()->id);
}

void CheckCommand::refuse(const QString& words)
{
    QTextStream(stderr) << words << Qt::endl;
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [] { QCoreApplication::exit(notCarriedOut); }, Qt::QueuedConnection);
}

void CheckCommand::finish()
{
    const CheckReport& report = m_desk.check.report();
    const bool isWhole = report.ending == CheckReport::Ending::Complete;
    if (!report.base.isEmbedded() && !report.facts.isEmpty()) {
        m_desk.apiFacts.learn(report.base, report.facts);
    }
    if (!isWhole)
        QTextStream(stderr) << words::checkEnding(report) << Qt::endl;
    QTextStream out(stdout);
    if (m_options.json)
        out << QString::fromUtf8(checkJson(report));
    else if (!report.rows.isEmpty())
        out << words::checkReport(report);
    out.flush();
    QCoreApplication::exit(!isWhole ? notCarriedOut : report.differs() ? somethingDiffers : nothingDiffers);
}

void CheckCommand::stopWhenInterrupted()
{
#ifdef Q_OS_UNIX
    if (::pipe(wakingPipe) != 0)
        return; // then an interruption ends the program as it always does
    auto* waking = new QSocketNotifier(wakingPipe[0], QSocketNotifier::Read, this);
    connect(waking, &QSocketNotifier::activated, this, [this, waking] {
        waking->setEnabled(false);
        m_desk.check.stop();
    });
    std::signal(SIGINT, interrupted);
    std::signal(SIGTERM, interrupted);
#endif
}

} // namespace provynx
