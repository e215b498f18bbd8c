// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkaccess.h"

#include "api/proxies.h"
#include "api/trust.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QUrl>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

/// A password is filed under the proxy's address, as a key is under the service's: it can go nowhere else.
BaseUrl placeOf(const ProxyChoice& proxy)
{
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(proxy.host);
    url.setPort(proxy.port);
    const auto parsed = BaseUrl::parse(url.toString());
    const auto* base = std::get_if<BaseUrl>(&parsed);
    return base ? *base : BaseUrl();
}

ProfileId ownerOf(const ProxyChoice& proxy)
{
    return ProfileId(u"proxy/"_s + proxy.user);
}

bool wantsPassword(const ProxyChoice& proxy)
{
    return proxy.kind == ProxyChoice::Kind::Manual && !proxy.user.isEmpty();
}

} // namespace

NetworkAccess::NetworkAccess(
    Preferences& preferences, KeyVault& vault, QNetworkAccessManager& network, QObject* parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_vault(vault)
    , m_network(network)
{
}

void NetworkAccess::open(std::function<void()> ready)
{
    if (const QString file = m_preferences.certificateFile(); !file.isEmpty()) {
        const auto read = readCertificates(file);
        if (const auto* flaw = std::get_if<CertificateFlaw>(&read))
            Q_EMIT certificatesOutOfUse(*flaw, file);
        else
            useAuthorities(std::get<QList<QSslCertificate>>(read));
    }
    useProxy(m_preferences.proxy(), {});
    if (!wantsPassword(m_proxy)) {
        ready();
        return;
    }
    readPassword([this, ready = std::move(ready)](bool found) {
        if (!found)
            Q_EMIT passwordOutOfReach();
        ready();
    });
}

bool NetworkAccess::choose(const ProxyChoice& proxy)
{
    if (proxy.kind == ProxyChoice::Kind::Manual && placeOf(proxy).isEmpty())
        return false;
    const ProxyChoice before = m_proxy;
    const bool isSamePlace = placeOf(before) == placeOf(proxy) && before.user == proxy.user;
    if (!isSamePlace && wantsPassword(before) && proxy.kind == ProxyChoice::Kind::Manual)
        forgetPassword(before);
    m_preferences.setProxy(proxy);
    useProxy(proxy, isSamePlace ? m_password : Secret());
    if (wantsPassword(proxy) && m_password.isEmpty())
        readPassword({});
    return true;
}

void NetworkAccess::setPassword(
    const Secret& password, QObject* context, std::function<void(const std::optional<VaultFailure>&)> then)
{
    useProxy(m_proxy, password);
    if (password.isEmpty()) {
        forgetPassword(m_proxy);
        then({});
        return;
    }
    // Written whether or not somebody still waits to hear of it.
    m_vault.write(ownerOf(m_proxy), placeOf(m_proxy), password, this,
        [context = QPointer<QObject>(context), then = std::move(then)](
            const std::optional<VaultFailure>& failure) {
            if (context)
                then(failure);
        });
}

std::optional<CertificateFlaw> NetworkAccess::trust(const QString& file)
{
    const auto read = readCertificates(file);
    if (const auto* flaw = std::get_if<CertificateFlaw>(&read))
        return *flaw;
    m_preferences.setCertificateFile(file);
    useAuthorities(std::get<QList<QSslCertificate>>(read));
    m_network.clearConnectionCache();
    return std::nullopt;
}

void NetworkAccess::trustTheSystemAlone()
{
    m_preferences.setCertificateFile({});
    useAuthorities({});
    m_network.clearConnectionCache();
}

void NetworkAccess::useAuthorities(const QList<QSslCertificate>& authorities)
{
    m_trusted = namesOf(authorities);
    trustBesideTheSystem(authorities);
    Q_EMIT changed();
}

void NetworkAccess::useProxy(const ProxyChoice& proxy, const Secret& password)
{
    m_proxy = proxy;
    m_password = password;
    m_network.setProxyFactory(new Proxies(proxy, password)); // taken over
    // What stands was made the other way.
    m_network.clearConnectionCache();
    Q_EMIT changed();
}

void NetworkAccess::readPassword(std::function<void(bool)> then)
{
    m_vault.read(ownerOf(m_proxy), placeOf(m_proxy), this,
        [this, proxy = m_proxy, then = std::move(then)](const std::variant<Secret, VaultFailure>& read) {
            const auto* password = std::get_if<Secret>(&read);
            // Another one may have been chosen meanwhile.
            if (password && proxy == m_proxy) {
                useProxy(proxy, *password);
                Q_EMIT passwordFound();
            }
            if (then)
                then(password != nullptr);
        });
}

void NetworkAccess::forgetPassword(const ProxyChoice& proxy)
{
    m_vault.remove(ownerOf(proxy), placeOf(proxy), this, [this](const std::optional<VaultFailure>& failure) {
        if (failure && failure->trouble != VaultTrouble::NotFound)
            Q_EMIT passwordLeftBehind();
    });
}

} // namespace provynx
