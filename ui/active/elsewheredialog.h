// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listednumber.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace provynx {

/// Numbers that the service lists and no order here knows, to be watched from here.
class ElsewhereDialog : public QDialog {
    Q_OBJECT

public:
    explicit ElsewhereDialog(QWidget* parent = nullptr);

    void setReading();
    void setNumbers(const QList<ListedNumber>& numbers);
    /// Why there is nothing to show.
    void setProblem(const QString& words);

Q_SIGNALS:
    void watchRequested(const provynx::ListedNumber& number);
    void readRequested();

private:
    void showWhatCanBeDone();
    void watch();
    void say(const QString& words);

    QList<ListedNumber> m_numbers;
    QTableWidget* m_table;
    QLabel* m_note;
    QPushButton* m_watch;
    QPushButton* m_read;
};

} // namespace provynx
