// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace provynx {

/// A plain line in the place of a list or below it: loading, empty, or why it failed with a way to try again
/// and one to see what the service said.
class ListPlaceholder : public QFrame {
    Q_OBJECT

public:
    explicit ListPlaceholder(QWidget* parent = nullptr);

    void say(const QString& words, bool canRetry);

Q_SIGNALS:
    void retryRequested();
    void detailsRequested();

private:
    QLabel* m_words;
    QPushButton* m_retry;
    QPushButton* m_details;
};

} // namespace provynx
