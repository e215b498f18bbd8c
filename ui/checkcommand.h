// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/program/embeddedsandbox.h"
#include "ui/program/options.h"

#include "desk/desk.h"

namespace provynx {

/// The API check without a window: prints its report and quits the application, with 0 when nothing differs,
/// 1 when something does, 2 when the check could not be carried out to its end. An interruption (Ctrl+C)
/// stops the check, which gives back what it bought; a second one ends the program.
class CheckCommand : public QObject {
    Q_OBJECT

public:
    explicit CheckCommand(const Options& options);
    ~CheckCommand() override;

    void begin();

private:
    void refuse(const QString& words);
    void finish();
    void stopWhenInterrupted();

    Options m_options;
    EmbeddedSandbox m_sandbox;
    Desk m_desk; ///< with no journal: what the check buys it gives back
};

} // namespace provynx
