// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAbstractItemModel;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace provynx {

class MessageBar;

/// The API check as a window: what it is for and with whom, its rows as they come, and the answer of the
/// chosen row. It checks nothing itself. Closing it while a check runs asks for the check to be stopped.
class ApiCheckDialog : public QDialog {
    Q_OBJECT

public:
    /// The model (see CheckModel) is not owned and outlives the dialog.
    explicit ApiCheckDialog(QAbstractItemModel* model, QWidget* parent = nullptr);

    /// Whom it would be done with; `refusal`: why it can't be, or empty.
    void setSubject(const QString& subject, const QString& refusal);
    /// `usual`: how many rows there will be when nothing is in the way.
    void setRunning(bool running, int usual);
    /// How it ended and what was learnt.
    void setOutcome(const QString& words, bool isGood);

Q_SIGNALS:
    void startRequested();
    void stopRequested();
    void copyRequested(); ///< the report
    void saveRequested(); ///< the report

protected:
    void done(int result) override;

private:
    void build();
    void showRow();
    void showProgress();
    void enable();

    QAbstractItemModel* m_model;
    QLabel* m_subject;
    MessageBar* m_message;
    QTableView* m_table;
    QLabel* m_found;
    QPlainTextEdit* m_answer;
    QProgressBar* m_progress;
    QPushButton* m_start;
    QPushButton* m_stop;
    QPushButton* m_copy;
    QPushButton* m_save;
    QString m_refusal;
    bool m_running = false;
};

} // namespace provynx
