// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deliverymodel.h"
#include "models/unmatchedmodel.h"

#include <QObject>
#include <QPointer>

namespace provynx {

class InspectorDialog;
class Keys;
class PushPage;
class Reception;
class SettingsDialog;
class UnmatchedDialog;
struct Parts;

/// What the window shows of receiving codes by push: the page in the settings, the list of unmatched ones,
/// the inspector, the status line.
class Receiving : public QObject {
    Q_OBJECT

public:
    Receiving(Parts& parts, Keys& keys, Reception& reception, QObject* parent = nullptr);

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
    Reception& m_reception;
    DeliveryModel m_deliveries;
    UnmatchedModel m_unmatched;
    QPointer<PushPage> m_page;
    QPointer<UnmatchedDialog> m_list;
    QPointer<InspectorDialog> m_inspector;
};

} // namespace provynx
