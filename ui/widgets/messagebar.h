// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace provynx {

/// One line that says what happens next and when, with at most one thing to do about it. Hidden until there
/// is something.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    enum class Tone { Info, Warn, Bad };

    explicit MessageBar(QWidget* parent = nullptr);

    /// Puts the words in the place of those before. `actionText`: of the button; without one there is none.
    void show(const QString& text, Tone tone, const QString& actionText = {});
    using QFrame::show;
    QString text() const;

Q_SIGNALS:
    void actionRequested();

private:
    QLabel* m_text;
    QPushButton* m_action;
};

} // namespace provynx
