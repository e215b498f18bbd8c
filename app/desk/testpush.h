// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "webhook/headers.h"

#include <QString>

#include <chrono>
#include <functional>

class QNetworkAccessManager;
class QObject;

namespace provynx {

struct TestAnswer {
    int status = 0; ///< 0: none came
    std::chrono::milliseconds took{0};
    QString trouble; ///< the network stack's words where none came
};

/// Posts a push to this computer's own receiver, as the tunnel would. `then` is called once, at the latest
/// after ten seconds, unless `context` goes first.
void postTestPush(QNetworkAccessManager& network, quint16 port, const QByteArray& path,
    const webhook::Headers& headers, const QByteArray& body, QObject* context,
    std::function<void(const TestAnswer&)> then);

} // namespace provynx
