// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxies.h"

#include <QHostAddress>
#include <QNetworkProxy>

namespace provynx {

using namespace Qt::StringLiterals;

Proxies::Proxies(ProxyChoice choice, Secret password)
    : m_choice(std::move(choice))
    , m_password(std::move(password))
{
}

QList<QNetworkProxy> Proxies::queryProxy(const QNetworkProxyQuery& query)
{
    const QString host = query.peerHostName();
    const bool isHere = host == "localhost"_L1 || QHostAddress(host).isLoopback();
    if (isHere || m_choice.kind == ProxyChoice::Kind::None)
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    if (m_choice.kind == ProxyChoice::Kind::System)
        return systemProxyForQuery(query);
    const auto type = m_choice.protocol == ProxyChoice::Protocol::Socks5 ? QNetworkProxy::Socks5Proxy
                                                                         : QNetworkProxy::HttpProxy;
    return {QNetworkProxy(
        type, m_choice.host, m_choice.port, m_choice.user, QString::fromUtf8(m_password.reveal()))};
}

} // namespace provynx
