// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace provynx {

class AddKeyForm;
class MessageBar;

/// What one sees without a key: the sandbox, or a key of one's own.
class WelcomePage : public QScrollArea {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);

    AddKeyForm* form() const { return m_form; }
    /// The keychain is there and gives nothing: said above all else, since the keys are not lost. Empty: no
    /// trouble.
    void setKeychainTrouble(const QString& sentence, const QString& actionText = {});

Q_SIGNALS:
    void openSandboxRequested();
    void keychainActionRequested();

private:
    MessageBar* m_trouble;
    AddKeyForm* m_form;
};

} // namespace provynx
