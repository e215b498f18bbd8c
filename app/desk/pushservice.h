// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journals.h"

#include "domain/schemefinding.h"
#include "pushes.h"
#include "settings/preferences.h"
#include "signingsecret.h"
#include "testpush.h"
#include "webhook/receiver.h"
#include "webhook/replaymemory.h"

namespace provynx {

/// Receiving codes by push, apart from any window: settings and secret decide whether the receiver listens;
/// what it lets in goes to the desk, and only what is kept is answered with success. Listens from the moment
/// the journal is open.
class PushService : public QObject {
    Q_OBJECT

public:
    enum class State {
        Off,
        Starting, ///< the journal or the keychain is being asked
        Listening,
        NoSecret, ///< nobody has given one
        SecretOutOfReach, ///< secret().trouble() says why
        PortRefused, ///< portTrouble() says why
    };

    /// All references must outlive this. `folder`: where it is remembered which pushes were taken; empty: nothing is
    /// kept, nothing is received.
    PushService(Preferences& preferences, KeyVault& vault, const BaseUrl& base, Orders& orders,
        CodePoller& poller, Journals& journals, Clock clock, QNetworkAccessManager& network,
        const QString& folder, QObject* parent = nullptr);

    State state() const;
    const PushSettings& settings() const { return m_settings; }
    /// Kept, and in force at once. A path is made where there is none yet.
    void change(const PushSettings& settings);
    void makePath();
    SigningSecret& secret() { return m_secret; }
    Pushes& pushes() { return m_pushes; }
    const webhook::Receiver& receiver() const { return m_receiver; }
    const std::optional<Failure>& portTrouble() const { return m_portTrouble; }
    void tryAgain(); ///< the secret or the port, whichever is in the way

    QByteArray path() const;
    QString address() const; ///< what the service is to be told

    /// Signs a push and posts it to this computer's own receiver, as the tunnel would; see postTestPush(). Only
    /// while Listening.
    using TestAnswer = provynx::TestAnswer;
    void sendTest(QObject* context, std::function<void(const TestAnswer&)> then);
    /// The secret fits the scheme in the settings; where there is none, nobody says that it does not.
    bool canVerify() const;
    /// What a pasted delivery's signature is worth under every scheme. `secret`: else the one at hand. `body`:
    /// else what stands behind the headers.
    QList<SchemeFinding> inspect(
        const std::optional<Secret>& secret, const QByteArray& headers, const QByteArray& body) const;

    /// Takes unmatched pushes off the list and out of the journal for good.
    void forget(const QList<QByteArray>& digests, QObject* context, Then<qint64> then);

Q_SIGNALS:
    void changed(); ///< state, settings or secret
    void recordsEmitted(const QList<provynx::PushRecord>& records); ///< what became of what came
    /// A push was kept, or not, and its answer is on its way.
    void answered(const provynx::webhook::Arrival& arrival, provynx::PushOutcome outcome);

private:
    Pushes::Storage storage();
    void journalOpened();
    void apply();
    void start();
    void stop();
    void take(const webhook::Arrival& arrival, const webhook::Receiver::Answer& answer);

    Preferences& m_preferences;
    Journals& m_journals;
    Clock m_clock;
    QNetworkAccessManager& m_network;
    bool m_isRehearsal;
    PushSettings m_settings;
    SigningSecret m_secret;
    Pushes m_pushes;
    ReplayMemory m_memory;
    webhook::Receiver m_receiver;
    struct Running {
        PushSettings settings;
        Secret secret;
        friend bool operator==(const Running&, const Running&) = default;
    };
    std::optional<Running> m_running;
    std::optional<Failure> m_portTrouble;
    bool m_hasJournal = false;
};

} // namespace provynx
