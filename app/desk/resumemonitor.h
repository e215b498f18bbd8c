// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace provynx {

/// Tells when the computer woke from sleep or the network came back, where the system says so.
class ResumeMonitor : public QObject {
    Q_OBJECT

public:
    explicit ResumeMonitor(QObject* parent = nullptr);

Q_SIGNALS:
    void awake();

private Q_SLOTS:
    void prepareForSleep(bool goingToSleep);
};

} // namespace provynx
