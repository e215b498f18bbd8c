// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deliverymodel.h"
#include "models/unmatchedmodel.h"

#include <QObject>
#include <QPointer>

namespace provynx {

class InspectorDialog;
class MainWindow;
class Messages;
class PushPage;
class PushService;
class SettingsPages;
class UnmatchedDialog;

/// What the window shows of receiving codes by push: the page in the settings, the list of unmatched ones,
/// the inspector, the status line.
class PushController : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    PushController(MainWindow& window, Messages& messages, SettingsPages& pages, PushService& service,
        QObject* parent = nullptr);

private:
    QWidget* makePage();
    void takeSecret(const QString& typed);
    void sendTest();
    void openUnmatched();
    void openInspector();
    void showState();
    void showPage();
    QString maskedSecret() const;

    MainWindow& m_window;
    Messages& m_messages;
    PushService& m_service;
    DeliveryModel m_deliveries;
    UnmatchedModel m_unmatched;
    QPointer<PushPage> m_page;
    QPointer<UnmatchedDialog> m_list;
    QPointer<InspectorDialog> m_inspector;
};

} // namespace provynx
