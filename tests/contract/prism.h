// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>
#include <QUrl>

class QNetworkAccessManager;

namespace provynx::test {

/// What Prism saw go by, and what it found wrong about it.
struct Exchange {
    QByteArray method;
    QString path; ///< without the query
    int status = 0;
    QByteArray violations; ///< a JSON list as Prism writes it; empty: none

    QString line() const;
};

/// Prism, a stranger who knows the contract, between a client and a service: passes everything on and marks
/// each answer with what in it, or in its request, breaks the contract.
class Prism {
public:
    /// Starts it before the service at `upstream`.
    Prism(const QString& contract, const QUrl& upstream);
    ~Prism(); ///< ends it
    Prism(const Prism&) = delete;
    Prism& operator=(const Prism&) = delete;

    /// Where it listens; empty when it did not start. Waits for it.
    QUrl url();
    QByteArray said() const { return m_said; }

private:
    QProcess m_process;
    QByteArray m_said;
};

/// Keeps what went by on a network.
class Record : public QObject {
    Q_OBJECT

public:
    explicit Record(QNetworkAccessManager& network);

    const QList<Exchange>& exchanges() const { return m_exchanges; }

private:
    QList<Exchange> m_exchanges;
};

} // namespace provynx::test
