// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/habits.h"
#include "domain/key.h"

#include <QObject>
#include <QSslCertificate>

#include <functional>

namespace provynx {

class ConnectionPage;
class KeysController;
class SettingsDialog;
struct Parts;

/// The way to the network as the person wants it: proxy, certificates, and how often codes are looked for.
/// Belongs to the desk: it stays when the window is built anew.
class ConnectionController : public QObject {
    Q_OBJECT

public:
    explicit ConnectionController(Parts& parts, QObject* parent = nullptr);

    /// Takes what the settings say; `ready` comes once nothing would go another way, at the latest when the
    /// keychain gave up.
    void open(std::function<void()> ready);
    /// Adds its pages to the settings of these keys.
    void wire(KeysController& keys);

Q_SIGNALS:
    /// Something to be told once: the certificates are gone, and the like.
    void told(const QString& words);

private:
    void fillPages(SettingsDialog* dialog);
    void fillProxy(ConnectionPage* page);
    void fillCertificates(ConnectionPage* page);
    void useAuthorities(const QList<QSslCertificate>& authorities);
    void showWay();
    void useProxy(const ProxyChoice& proxy, const Secret& password);
    void readPassword(const ProxyChoice& proxy, QObject* context, std::function<void(bool found)> then);
    void keepPassword(ConnectionPage* page, const Secret& password);
    void forgetPassword(const ProxyChoice& proxy);

    Parts& m_parts;
    ProxyChoice m_proxy;
    QString m_trusted; ///< the names of the person's own authorities
    Secret m_password; ///< of m_proxy
};

} // namespace provynx
