// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingscontroller.h"

#include "appearancepage.h"
#include "settingsdialog.h"

#include "ui/shell/headerbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowcommands.h"
#include "ui/widgets/raise.h"

#include "settings/preferences.h"

namespace provynx {

SettingsController::SettingsController(
    MainWindow& window, SettingsPages& pages, Preferences& preferences, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_pages(pages)
    , m_preferences(preferences)
{
    m_pages.add(SettingsPages::Subject::Appearance, tr("Appearance"), [this] { return makeAppearance(); });
    const auto open = [this] { this->open(); };
    connect(m_window.action(WindowCommand::Settings), &QAction::triggered, this, open);
    connect(m_window.action(WindowCommand::ManageKeys), &QAction::triggered, this, open);
    connect(m_window.header(), &HeaderBar::manageProfilesRequested, this, open);
    connect(&m_pages, &SettingsPages::openRequested, this, &SettingsController::open);
}

SettingsDialog* SettingsController::open(SettingsPages::Subject subject)
{
    if (raiseOpen(m_dialog))
        return m_dialog;
    m_dialog = new SettingsDialog(&m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    for (const SettingsPages::Page& page : m_pages.pages())
        m_dialog->addPage(page.subject, page.name, page.make());
    m_dialog->showPage(subject);
    m_dialog->show();
    return m_dialog;
}

QWidget* SettingsController::makeAppearance()
{
    auto* page = new AppearancePage;
    page->setTheme(m_preferences.theme());
    page->setLanguage(m_preferences.language());
    connect(page, &AppearancePage::themeChosen, &m_window, &MainWindow::themeChosen);
    connect(page, &AppearancePage::languageChosen, &m_window, &MainWindow::languageChosen);
    return page;
}

} // namespace provynx
