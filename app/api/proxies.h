// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/habits.h"
#include "domain/key.h"

#include <QNetworkProxyFactory>

namespace provynx {

/// Which way a connection takes, as the person chose it. What is on this computer (the embedded sandbox) is
/// always reached without a proxy. For QNetworkAccessManager::setProxyFactory, which takes it over.
class Proxies : public QNetworkProxyFactory {
public:
    explicit Proxies(ProxyChoice choice, Secret password = {});

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override;

private:
    ProxyChoice m_choice;
    Secret m_password;
};

} // namespace provynx
