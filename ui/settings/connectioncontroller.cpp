// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectioncontroller.h"

#include "connectionpage.h"
#include "pollingpage.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/shell/settingspages.h"

#include "desk/codepoller.h"
#include "desk/networkaccess.h"

#include <QDir>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

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

ConnectionController::ConnectionController(MainWindow& window, Messages& messages, SettingsPages& pages,
    NetworkAccess& access, CodePoller& poller, Preferences& preferences, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_messages(messages)
    , m_access(access)
    , m_poller(poller)
    , m_preferences(preferences)
{
    pages.add(SettingsPages::Subject::Checking, tr("Checking"), [this] { return makePolling(); });
    pages.add(SettingsPages::Subject::Connection, tr("Connection"), [this] { return makeConnection(); });
    connect(&m_access, &NetworkAccess::changed, this, &ConnectionController::showWay);
    tellTrouble();
    showWay();
}

void ConnectionController::tellTrouble()
{
    connect(&m_access, &NetworkAccess::certificatesOutOfUse, this,
        [this](CertificateFlaw flaw, const QString& file) {
            m_messages.say(
                wordsOf(flaw, file) + u' ' + tr("Only the system's certificates are trusted now."), true);
        });
    connect(&m_access, &NetworkAccess::passwordOutOfReach, this, [this] {
        m_messages.say(
            tr("The keychain did not give the proxy's password. Type it in the settings under Connection."),
            true);
    });
    connect(&m_access, &NetworkAccess::passwordLeftBehind, this, [this] {
        m_messages.say(
            tr("The keychain still has the password of the proxy used before; remove it there."), true);
    });
}

QWidget* ConnectionController::makePolling()
{
    auto* page = new PollingPage;
    page->setPacing(m_preferences.pacing());
    connect(page, &PollingPage::pacingChosen, this, [this](Pacing pacing) {
        m_preferences.setPacing(pacing);
        m_poller.setPace(paceFor(pacing));
    });
    return page;
}

QWidget* ConnectionController::makeConnection()
{
    auto* page = new ConnectionPage;
    wireProxy(page);
    wireCertificates(page);
    return page;
}

void ConnectionController::wireProxy(ConnectionPage* page)
{
    page->setProxy(m_access.proxy(), m_access.hasPassword());
    connect(page, &ConnectionPage::proxyChosen, this, [this, page](const ProxyChoice& proxy) {
        page->setProxyProblem(m_access.choose(proxy)
                ? QString()
                : tr("“%1” is no host name. The way to the network stays as it was.").arg(proxy.host));
    });
    connect(&m_access, &NetworkAccess::passwordFound, page, [page] { page->setHasPassword(true); });
    connect(page, &ConnectionPage::passwordTyped, this, [this, page](const QString& typed) {
        const Secret password(typed.toUtf8());
        m_access.setPassword(
            password, page, [page, isEmpty = password.isEmpty()](const std::optional<VaultFailure>& failure) {
                page->setHasPassword(!isEmpty && !failure);
                page->setProxyProblem(failure
                        ? tr("The keychain did not take the password; it is kept until you quit.")
                        : QString());
            });
    });
}

void ConnectionController::wireCertificates(ConnectionPage* page)
{
    page->setCertificateFile(m_preferences.certificateFile());
    connect(page, &ConnectionPage::certificateChosen, this, [this, page](const QString& file) {
        if (const auto flaw = m_access.trust(file)) {
            page->setCertificateProblem(
                wordsOf(*flaw, file) + u' ' + tr("What was trusted before still is."));
            return;
        }
        page->setCertificateProblem({});
        page->setCertificateFile(file);
    });
    connect(page, &ConnectionPage::certificateRemoved, this, [this, page] {
        m_access.trustTheSystemAlone();
        page->setCertificateProblem({});
        page->setCertificateFile({});
    });
}

/// Whoever wrote a proxy and an authority of his own into the settings file reads what a live key does: that
/// never happens unseen.
void ConnectionController::showWay()
{
    QStringList parts;
    const ProxyChoice& proxy = m_access.proxy();
    if (proxy.kind == ProxyChoice::Kind::Manual)
        parts << tr("goes through %1").arg(u"%1:%2"_s.arg(proxy.host).arg(proxy.port));
    if (!m_access.trusted().isEmpty())
        parts << tr("trusts %1").arg(m_access.trusted());
    m_window.setNetworkWay(parts.join(u" · "_s));
}

} // namespace provynx
