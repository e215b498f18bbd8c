// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deliverymodel.h"
#include "models/unmatchedmodel.h"

#include <QObject>
#include <QPointer>

namespace provynx {

class InspectorDialog;
class KeysController;
class PushPage;
class PushService;
class SettingsDialog;
class UnmatchedDialog;
struct Parts;

/// What the window shows of receiving codes by push: the page in the settings, the list of unmatched ones,
/// the inspector, the status line.
class PushController : public QObject {
    Q_OBJECT

public:
    PushController(Parts& parts, KeysController& keys, PushService& reception, QObject* parent = nullptr);

private:
    void wirePage(SettingsDialog* dialog);
    void takeSecret(const QString& typed);
    void sendTest();
    void openUnmatched();
    void openInspector();
    void showState();
    void showPage();
    QString maskedSecret() const;

    Parts& m_parts;
    PushService& m_reception;
    DeliveryModel m_deliveries;
    UnmatchedModel m_unmatched;
    QPointer<PushPage> m_page;
    QPointer<UnmatchedDialog> m_list;
    QPointer<InspectorDialog> m_inspector;
};

} // namespace provynx
