// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/program/options.h"

#include <QObject>

#include <memory>

namespace provynx {

class ActivePanel;
class Appearance;
class BuyPanel;
class Desk;
class EmbeddedSandbox;
class KeysController;
class MainWindow;
class Messages;
class SettingsController;
class SettingsPages;
class Translation;
struct WindowModels;
enum class Language;

/// The one composition root: builds the desk and the window on it, wires them, owns them.
///
/// In another language the window and all that is wired to it are built anew, while the desk goes on undisturbed:
/// numbers are watched and purchases are on their way as before. Every panel may so say its words where it is made.
/// A controller therefore shows in its constructor what is there already, and keeps nothing that the desk or the
/// preferences don't.
class Workspace : public QObject {
    Q_OBJECT

public:
    Workspace(const Options& options, Appearance& appearance);
    ~Workspace() override;

    /// Shows the window; everything that can come later does.
    void open();
    /// To the front, out of the task bar.
    void raise();

private:
    void begin();
    void resume();
    std::unique_ptr<MainWindow> makeWindow();
    void prepareWindow();
    void wire();
    void wireShell();
    void wireSettings();
    void wireBuying();
    void wireNumbers();
    void wireRecords();
    void wireTools();
    void speak(Language language);
    void rebuildWindow();
    void takeTour();

    Options m_options;
    Appearance& m_appearance;
    std::unique_ptr<EmbeddedSandbox> m_sandbox;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Translation> m_translation;
    std::unique_ptr<WindowModels> m_models; ///< what the panels show; go on from window to window
    std::unique_ptr<MainWindow> m_window;
    BuyPanel* m_buyPanel = nullptr; ///< owned by the window
    ActivePanel* m_activePanel = nullptr; ///< owned by the window

    /// Owns the controllers between the desk and the window: comes and goes with it.
    std::unique_ptr<QObject> m_wiring;
    // The controllers that others are wired to:
    Messages* m_messages = nullptr;
    SettingsPages* m_pages = nullptr;
    SettingsController* m_settings = nullptr;
    KeysController* m_keys = nullptr;
};

} // namespace provynx
