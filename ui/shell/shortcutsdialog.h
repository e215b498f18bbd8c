// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace provynx {

/// Every key that does something, and what. Deletes itself when it closes.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    struct Row {
        QString keys; ///< as the platform writes them
        QString does;
    };

    explicit ShortcutsDialog(const QList<Row>& rows, QWidget* parent = nullptr);
};

} // namespace provynx
