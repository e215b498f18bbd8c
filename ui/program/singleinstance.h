// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QLocalServer;
class QLocalSocket;

namespace provynx {

/// One window for one person's data: a second start asks the first to come to the front, and leaves.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    /// `folder`: of the data that can't be shared.
    explicit SingleInstance(const QString& folder, QObject* parent = nullptr);
    ~SingleInstance() override;

    enum class Claim {
        First, ///< nobody else has the folder
        Raised, ///< another program has it and shows its window now
        Silent, ///< another program has it and does not answer: it may be frozen, and still holds the journal
    };
    Claim claim();

Q_SIGNALS:
    void raiseRequested();

private:
    Claim claimOrConnect(QLocalSocket& toTheOther);

    QString m_name;
    QString m_lock;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace provynx
