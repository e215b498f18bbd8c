// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace provynx {

class CodePoller;
class ConnectionPage;
class MainWindow;
class Messages;
class NetworkAccess;
class Preferences;
class SettingsPages;

/// The pages about the way to the network and about how often codes are checked for, and that way in the
/// window where it is not the usual one.
class ConnectionController : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    ConnectionController(MainWindow& window, Messages& messages, SettingsPages& pages, NetworkAccess& access,
        CodePoller& poller, Preferences& preferences, QObject* parent = nullptr);

private:
    QWidget* makePolling();
    QWidget* makeConnection();
    void wireProxy(ConnectionPage* page);
    void wireCertificates(ConnectionPage* page);
    void tellTrouble();
    void showWay();

    MainWindow& m_window;
    Messages& m_messages;
    NetworkAccess& m_access;
    CodePoller& m_poller;
    Preferences& m_preferences;
};

} // namespace provynx
