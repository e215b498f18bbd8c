// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPushButton;

namespace provynx {

/// What went wrong in full: the plain sentence, the facts with the service's own (redacted) answer, and the
/// ways to pass them on. Shown without exec(); deletes itself when it closes.
class DetailsDialog : public QDialog {
    Q_OBJECT

public:
    DetailsDialog(const QString& sentence, const QString& facts, QWidget* parent = nullptr);

    /// What is copied in place of what is shown, whose words are for the person's own eyes.
    void setForOthers(const QString& text) { m_forOthers = text; }
    /// The request as a command; empty (at first): there is none to copy.
    void setCommand(const QString& curl);

Q_SIGNALS:
    void copyRequested(const QString& text); ///< what is for others, or the command
    void saveReportRequested();

private:
    QString m_forOthers;
    QString m_command;
    QPushButton* m_copyCommand;
};

} // namespace provynx
