// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/certificateflaw.h"
#include "domain/habits.h"
#include "keychain/keyvault.h"
#include "settings/preferences.h"

#include <QObject>
#include <QSslCertificate>

class QNetworkAccessManager;

namespace provynx {

/// The way to the network as the person wants it: proxy, the proxy's password, and the authorities that are
/// trusted beside the system's.
class NetworkAccess : public QObject {
    Q_OBJECT

public:
    /// All references must outlive this.
    NetworkAccess(
        Preferences& preferences, KeyVault& vault, QNetworkAccessManager& network, QObject* parent = nullptr);

    /// Takes what the settings say; `ready` comes once nothing would go another way, at the latest when the
    /// keychain gave up.
    void open(std::function<void()> ready);

    const ProxyChoice& proxy() const { return m_proxy; }
    bool hasPassword() const { return !m_password.isEmpty(); }
    const QString& trusted() const { return m_trusted; } ///< the names of the person's own authorities

    /// Kept, and in force at once. False: that is no host name, and nothing has changed.
    bool choose(const ProxyChoice& proxy);
    /// Of the proxy in force, from now on; empty: it is forgotten. `then`: why the keychain did not take it.
    void setPassword(const Secret& password, QObject* context,
        std::function<void(const std::optional<VaultFailure>&)> then);
    /// Trusts the authorities of a file. Nothing changes where it is of no use.
    std::optional<CertificateFlaw> trust(const QString& file);
    void trustTheSystemAlone();

Q_SIGNALS:
    void changed(); ///< the way
    void passwordFound(); ///< of a proxy that was chosen: the keychain had it
    /// At the start: only the system's certificates are trusted now.
    void certificatesOutOfUse(provynx::CertificateFlaw flaw, const QString& file);
    void passwordOutOfReach(); ///< at the start: the keychain did not give it
    void passwordLeftBehind(); ///< the keychain still has the one of the proxy used before

private:
    void useAuthorities(const QList<QSslCertificate>& authorities);
    void useProxy(const ProxyChoice& proxy, const Secret& password);
    void readPassword(std::function<void(bool found)> then);
    void forgetPassword(const ProxyChoice& proxy);

    Preferences& m_preferences;
    KeyVault& m_vault;
    QNetworkAccessManager& m_network;
    ProxyChoice m_proxy;
    QString m_trusted;
    Secret m_password; ///< of m_proxy
};

} // namespace provynx
