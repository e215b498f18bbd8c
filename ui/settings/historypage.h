// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace provynx {

/// How long numbers are kept, whether their codes are, and the end of all of them.
class HistoryPage : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPage(QWidget* parent = nullptr);

    void setKeeping(int days, bool keepsCodes); ///< 0 days: for ever. Emits nothing
    void say(const QString& words, bool isBad); ///< what became of the deletion

Q_SIGNALS:
    void daysChosen(int days);
    void keepCodesChosen(bool keep);
    void deleteAllRequested();

private:
    QComboBox* m_days;
    QCheckBox* m_dropCodes;
    QLabel* m_said;
};

} // namespace provynx
