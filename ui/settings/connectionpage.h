// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/habits.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace provynx {

class MessageBar;

/// The way to the network: the proxy, and an authority of one's own for certificates. What is chosen holds at
/// once; a proxy once its host and port are there.
class ConnectionPage : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionPage(QWidget* parent = nullptr);

    /// Emits nothing. `hasPassword`: one is kept for it.
    void setProxy(const ProxyChoice& proxy, bool hasPassword);
    void setHasPassword(bool hasPassword);
    void setCertificateFile(const QString& path); ///< empty: none
    /// What became of it; empty when there is nothing to say.
    void setProxyProblem(const QString& problem);
    void setCertificateProblem(const QString& problem);

Q_SIGNALS:
    void proxyChosen(const provynx::ProxyChoice& proxy);
    /// For the proxy that was chosen last; empty: it is to be forgotten.
    void passwordTyped(const QString& password);
    void certificateChosen(const QString& path);
    void certificateRemoved();

private:
    ProxyChoice shown() const;
    void chooseProxy();
    void enableFields();
    void askForFile();

    QButtonGroup* m_kinds;
    QWidget* m_fields;
    QComboBox* m_protocol;
    QLineEdit* m_host;
    QSpinBox* m_port;
    QLineEdit* m_user;
    QLineEdit* m_password;
    MessageBar* m_proxyProblem;
    QLabel* m_file;
    QPushButton* m_remove;
    MessageBar* m_fileProblem;
    ProxyChoice m_known;
    QString m_path;
};

} // namespace provynx
