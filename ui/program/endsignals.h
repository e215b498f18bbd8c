// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace provynx {

/// The system's requests to end: a session that goes (SIGTERM), a terminal that closes (SIGHUP), Ctrl+C in
/// one (SIGINT). They come out as an ordinary signal in the event loop, so that the program ends as it always
/// does, and its journal is closed. One for the process; where there are no such signals it says nothing.
class EndSignals : public QObject {
    Q_OBJECT

public:
    explicit EndSignals(QObject* parent = nullptr);
    ~EndSignals() override;

Q_SIGNALS:
    void endRequested();
};

} // namespace provynx
