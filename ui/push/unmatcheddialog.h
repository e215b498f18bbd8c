// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace provynx {

class UnmatchedModel;

/// Codes that came by push for numbers that are not in the book: to be read, copied and forgotten.
class UnmatchedDialog : public QDialog {
    Q_OBJECT

public:
    /// The model is not owned.
    explicit UnmatchedDialog(UnmatchedModel* pushes, QWidget* parent = nullptr);

    /// Why something could not be forgotten.
    void setProblem(const QString& words);

Q_SIGNALS:
    void copyRequested(const QString& code);
    void forgetRequested(
        const QList<QByteArray>& digests); ///< after the person agreed, where it is all of them

private:
    void showWhatCanBeDone();
    void copy();
    void forgetChosen();
    void forgetAll();

    UnmatchedModel* m_pushes;
    QTableView* m_table;
    QLabel* m_note;
    QPushButton* m_copy;
    QPushButton* m_forget;
    QPushButton* m_forgetAll;
};

} // namespace provynx
