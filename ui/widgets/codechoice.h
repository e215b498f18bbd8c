// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/smscode.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace provynx {

/// The codes that a message may hold, each a button that copies it. Hidden where there is nothing to choose:
/// the service said which it is, and the text offers no other.
class CodeChoice : public QWidget {
    Q_OBJECT

public:
    explicit CodeChoice(QWidget* parent = nullptr);

    /// The likeliest first. `isRead`: the service did not say.
    void setCodes(const QList<SmsCode>& codes, bool isRead);

Q_SIGNALS:
    void chosen(const QString& code);

private:
    QList<SmsCode> m_codes;
    bool m_isRead = false;
    QLabel* m_caption;
    QBoxLayout* m_buttons;
};

} // namespace provynx
