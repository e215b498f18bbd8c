// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/pushes.h"
#include "desk/signingsecret.h"
#include "models/deliverymodel.h"
#include "models/unmatchedmodel.h"
#include "relay/receiver.h"

#include <QPointer>

namespace provynx {

class InspectorDialog;
class Keys;
class PushPage;
class SettingsDialog;
class UnmatchedDialog;
class Watching;
struct Parts;

/// Codes by push, wired: the receiver while it is switched on, its page in the settings, the list of
/// unmatched ones, the inspector, the status line.
class Receiving : public QObject {
    Q_OBJECT

public:
    Receiving(Parts& parts, Keys& keys, Watching& watching, QObject* parent = nullptr);
    ~Receiving() override;

    const relay::Receiver& receiver() const { return m_receiver; }

Q_SIGNALS:
    /// A push was kept, or not, and its answer is on its way.
    void answered(const provynx::relay::Arrival& arrival, provynx::PushOutcome outcome);

private:
    Pushes::Shelf shelf();
    void journalOpened();
    void wirePage(SettingsDialog* dialog);
    void changeSettings(const PushSettings& settings);
    void takeSecret(const QString& typed);
    /// Starts, restarts or stops the receiver, as settings and secret say.
    void apply();
    void stop();
    void take(const relay::Arrival& arrival, const relay::Receiver::Answer& answer);
    void sendTest();
    void openUnmatched();
    void forget(const QList<QByteArray>& digests);
    void openInspector();
    void showState();
    void actOnProblem();
    QByteArray path() const;
    QString address() const;
    QString maskedSecret() const;

    Parts& m_parts;
    Watching& m_watching;
    PushSettings m_settings;
    SigningSecret m_secret;
    Pushes m_pushes;
    DeliveryModel m_deliveries;
    UnmatchedModel m_unmatched;
    relay::Receiver m_receiver;
    struct Running {
        PushSettings settings;
        Secret secret;
        friend bool operator==(const Running&, const Running&) = default;
    };
    std::optional<Running> m_running;
    std::optional<Failure> m_portTrouble;
    bool m_hasJournal = false;
    QPointer<PushPage> m_page;
    QPointer<UnmatchedDialog> m_list;
    QPointer<InspectorDialog> m_inspector;
};

} // namespace provynx
