// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/push.h"

#include <QWidget>

class QAbstractItemModel;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;

namespace provynx {

class MessageBar;
class ReadOnlyField;

/// Receiving codes by push: on or off, where, how it is signed, a test, and what came lately. Decides
/// nothing: it asks, and shows what became of it. The secret goes in and never comes out.
class PushPage : public QWidget {
    Q_OBJECT

public:
    explicit PushPage(QWidget* parent = nullptr);

    void setSettings(const PushSettings& settings);
    /// Whether it listens, and where; or why not. `tone`: a pill's.
    void setState(const QString& words, const QString& tone);
    /// What the service is to be told.
    void setAddress(const QString& address);
    /// What is known of the secret, in the place of its text.
    void setSecret(const QString& placeholder);
    /// Something in the way, and what can be done about it; empty: nothing.
    void setProblem(const QString& words, const QString& action = {});
    void setTesting(bool isTesting);
    void setTestResult(const QString& words, bool isBad);
    void setDeliveries(QAbstractItemModel* deliveries); ///< not owned
    void setUnmatchedCount(int count);

Q_SIGNALS:
    void settingsChanged(const provynx::PushSettings& settings);
    void secretGiven(const QString& secret);
    void copyAddressRequested();
    void newAddressRequested();
    void testRequested();
    void unmatchedRequested();
    void problemActionRequested();

private:
    QWidget* makeForm();
    void wire();
    void takeAddress();
    void takeSecret();
    void change();

    PushSettings m_settings;
    QCheckBox* m_on;
    ReadOnlyField* m_state;
    MessageBar* m_problem;
    QSpinBox* m_port;
    QLineEdit* m_public;
    QLabel* m_publicProblem;
    QLineEdit* m_address;
    QPushButton* m_copy;
    QPushButton* m_renew;
    QLineEdit* m_secret;
    QComboBox* m_scheme;
    QPushButton* m_test;
    QLabel* m_result;
    QTableView* m_deliveries;
    QPushButton* m_unmatched;
};

} // namespace provynx
