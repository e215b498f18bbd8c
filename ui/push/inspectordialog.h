// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/key.h"
#include "domain/schemefinding.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace provynx {

class ReadOnlyField;

/// A delivery under the glass: pasted headers and body, and for each signature scheme whether it fits and why
/// not. What is pasted stays in this window.
class InspectorDialog : public QDialog {
    Q_OBJECT

public:
    struct Delivery {
        QByteArray headers; ///< as pasted; may hold a body behind a blank line
        QByteArray body; ///< exact bytes where it came from a file, else the text's
        std::optional<Secret> secret; ///< nothing: the one at hand
    };

    explicit InspectorDialog(QWidget* parent = nullptr);

    /// "••••1234", or empty when there is no secret at hand.
    void setSecretAtHand(const QString& masked);
    void setFindings(const QList<SchemeFinding>& findings);

Q_SIGNALS:
    void inspectRequested(const provynx::InspectorDialog::Delivery& delivery);

private:
    void makeLayout();
    void inspect();
    void openBody();
    void bodyEdited();

    QPlainTextEdit* m_headers;
    QPlainTextEdit* m_body;
    QByteArray m_bytes; ///< of the file, while the text on screen is its
    QLabel* m_bodyNote;
    QRadioButton* m_atHand;
    QRadioButton* m_other;
    QLineEdit* m_secret;
    QPushButton* m_inspect;
    QList<ReadOnlyField*> m_verdicts;
    QList<QPlainTextEdit*> m_reasons;
};

} // namespace provynx
