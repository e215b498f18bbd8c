// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/program/options.h"

#include "desk/apicheck.h"

#include <QNetworkAccessManager>

#include <memory>

namespace provynx {

class SandboxService;

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
    Clock m_clock;
    Preferences m_preferences;
    KeyVault m_vault;
    QNetworkAccessManager m_network;
    std::unique_ptr<SandboxService> m_sandbox;
    Profiles m_profiles;
    ApiCheck m_check;
};

} // namespace provynx
