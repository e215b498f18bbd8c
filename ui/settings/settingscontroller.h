// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/settingspages.h"

#include <QObject>
#include <QPointer>

namespace provynx {

class MainWindow;
class Preferences;
class SettingsDialog;

/// Opens the settings with the pages that the features left, and adds the page about how the window looks.
class SettingsController : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    SettingsController(
        MainWindow& window, SettingsPages& pages, Preferences& preferences, QObject* parent = nullptr);

    /// Raises it where it is open. The window owns it.
    SettingsDialog* open(SettingsPages::Subject subject = SettingsPages::Subject::Profiles);

private:
    QWidget* makeAppearance();

    MainWindow& m_window;
    SettingsPages& m_pages;
    Preferences& m_preferences;
    QPointer<SettingsDialog> m_dialog;
};

} // namespace provynx
