// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace provynx {

class AddKeyForm;

/// What one sees without a key: the sandbox, or a key of one's own.
class WelcomePage : public QScrollArea {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);

    AddKeyForm* form() const { return m_form; }

Q_SIGNALS:
    void openSandboxRequested();

private:
    AddKeyForm* m_form;
};

} // namespace provynx
