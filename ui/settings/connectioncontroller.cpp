// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectioncontroller.h"

#include "keyscontroller.h"
#include "ui/workspace.h"

#include "api/proxies.h"
#include "api/trust.h"

#include "connectionpage.h"
#include "pollingpage.h"
#include "settingsdialog.h"
#include "ui/shell/mainwindow.h"

#include <QDir>
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

QString wordsOf(CertificateFlaw flaw, const QString& path)
{
    const QString file = QDir::toNativeSeparators(path);
    switch (flaw) {
    case CertificateFlaw::Unreadable:
        return ConnectionController::tr("%1 can't be read.").arg(file);
    case CertificateFlaw::NoCertificate:
        return ConnectionController::tr("There is no certificate in %1. A file in PEM or DER is needed.")
            .arg(file);
    case CertificateFlaw::OutOfDate:
        break;
    }
    return ConnectionController::tr("The certificates in %1 are not valid today.").arg(file);
}

} // namespace

ConnectionController::ConnectionController(Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
}

void ConnectionController::open(std::function<void()> ready)
{
    m_parts.watch.setPace(paceFor(m_parts.preferences.pacing()));
    if (const QString path = m_parts.preferences.certificateFile(); !path.isEmpty()) {
        const auto read = readCertificates(path);
        if (const auto* flaw = std::get_if<CertificateFlaw>(&read))
            Q_EMIT told(wordsOf(*flaw, path) + u' ' + tr("Only the system's certificates are trusted now."));
        else
            useAuthorities(std::get<QList<QSslCertificate>>(read));
    }
    m_proxy = m_parts.preferences.proxy();
    useProxy(m_proxy, {});
    if (!wantsPassword(m_proxy)) {
        ready();
        return;
    }
    readPassword(m_proxy, this, [this, ready = std::move(ready)](bool found) {
        if (!found)
            Q_EMIT told(tr(
                "The keychain did not give the proxy's password. Type it in the settings under Connection."));
        ready();
    });
}

void ConnectionController::wire(KeysController& keys)
{
    connect(&keys, &KeysController::settingsOpened, this, &ConnectionController::fillPages);
    showWay();
}

void ConnectionController::fillPages(SettingsDialog* dialog)
{
    auto* checking = new PollingPage;
    checking->setPacing(m_parts.preferences.pacing());
    connect(checking, &PollingPage::pacingChosen, this, [this](Pacing pacing) {
        m_parts.preferences.setPacing(pacing);
        m_parts.watch.setPace(paceFor(pacing));
    });
    dialog->addPage(SettingsDialog::Subject::Checking, tr("Checking"), checking);

    auto* page = new ConnectionPage;
    fillProxy(page);
    fillCertificates(page);
    dialog->addPage(SettingsDialog::Subject::Connection, tr("Connection"), page);
}

void ConnectionController::fillProxy(ConnectionPage* page)
{
    page->setProxy(m_proxy, !m_password.isEmpty());
    connect(page, &ConnectionPage::proxyChosen, this, [this, page](const ProxyChoice& proxy) {
        page->setProxyProblem({});
        if (proxy.kind == ProxyChoice::Kind::Manual && placeOf(proxy).isEmpty()) {
            page->setProxyProblem(
                tr("“%1” is no host name. The way to the network stays as it was.").arg(proxy.host));
            return;
        }
        const ProxyChoice before = std::exchange(m_proxy, proxy);
        const bool isSamePlace = placeOf(before) == placeOf(proxy) && before.user == proxy.user;
        if (!isSamePlace && wantsPassword(before) && proxy.kind == ProxyChoice::Kind::Manual)
            forgetPassword(before);
        m_parts.preferences.setProxy(proxy);
        useProxy(proxy, isSamePlace ? m_password : Secret());
        if (wantsPassword(proxy) && m_password.isEmpty())
            readPassword(proxy, page, [page](bool found) { page->setHasPassword(found); });
    });
    connect(page, &ConnectionPage::passwordTyped, this,
        [this, page](const QString& password) { keepPassword(page, Secret(password.toUtf8())); });
}

void ConnectionController::fillCertificates(ConnectionPage* page)
{
    page->setCertificateFile(m_parts.preferences.certificateFile());
    connect(page, &ConnectionPage::certificateChosen, this, [this, page](const QString& path) {
        const auto read = readCertificates(path);
        if (const auto* flaw = std::get_if<CertificateFlaw>(&read)) {
            page->setCertificateProblem(
                wordsOf(*flaw, path) + u' ' + tr("What was trusted before still is."));
            return;
        }
        page->setCertificateProblem({});
        page->setCertificateFile(path);
        m_parts.preferences.setCertificateFile(path);
        useAuthorities(std::get<QList<QSslCertificate>>(read));
        m_parts.network.clearConnectionCache();
    });
    connect(page, &ConnectionPage::certificateRemoved, this, [this, page] {
        page->setCertificateProblem({});
        page->setCertificateFile({});
        m_parts.preferences.setCertificateFile({});
        useAuthorities({});
        m_parts.network.clearConnectionCache();
    });
}

void ConnectionController::useAuthorities(const QList<QSslCertificate>& authorities)
{
    m_trusted = namesOf(authorities);
    trustBesideTheSystem(authorities);
    showWay();
}

/// Whoever wrote a proxy and an authority of his own into the settings file reads what a live key does: that
/// never happens unseen.
void ConnectionController::showWay()
{
    QStringList parts;
    if (m_proxy.kind == ProxyChoice::Kind::Manual)
        parts << tr("goes through %1").arg(u"%1:%2"_s.arg(m_proxy.host).arg(m_proxy.port));
    if (!m_trusted.isEmpty())
        parts << tr("trusts %1").arg(m_trusted);
    m_parts.window->setNetworkWay(parts.join(u" · "_s));
}

void ConnectionController::useProxy(const ProxyChoice& proxy, const Secret& password)
{
    m_password = password;
    m_parts.network.setProxyFactory(new Proxies(proxy, password)); // taken over
    // What stands was made the other way.
    m_parts.network.clearConnectionCache();
    showWay();
}

void ConnectionController::readPassword(
    const ProxyChoice& proxy, QObject* context, std::function<void(bool)> then)
{
    m_parts.vault.read(ownerOf(proxy), placeOf(proxy), context,
        [this, proxy, then = std::move(then)](const std::variant<Secret, VaultFailure>& read) {
            const auto* password = std::get_if<Secret>(&read);
            // Another one may have been chosen meanwhile.
            if (password && proxy == m_proxy)
                useProxy(proxy, *password);
            then(password != nullptr);
        });
}

void ConnectionController::keepPassword(ConnectionPage* page, const Secret& password)
{
    if (password.isEmpty()) {
        forgetPassword(m_proxy);
        useProxy(m_proxy, {});
        page->setHasPassword(false);
        return;
    }
    useProxy(m_proxy, password);
    m_parts.vault.write(ownerOf(m_proxy), placeOf(m_proxy), password, page,
        [page](const std::optional<VaultFailure>& failure) {
            page->setHasPassword(!failure);
            page->setProxyProblem(failure
                    ? tr("The keychain did not take the password; it is kept until you quit.")
                    : QString());
        });
}

void ConnectionController::forgetPassword(const ProxyChoice& proxy)
{
    m_parts.vault.remove(
        ownerOf(proxy), placeOf(proxy), this, [this](const std::optional<VaultFailure>& failure) {
            if (failure && failure->trouble != VaultTrouble::NotFound)
                Q_EMIT told(
                    tr("The keychain still has the password of the proxy used before; remove it there."));
        });
}

} // namespace provynx
