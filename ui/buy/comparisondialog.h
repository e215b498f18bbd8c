// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/comparison.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace provynx {

/// The three servers' price and stock for one service, side by side. Choosing one only asks for it: the
/// catalogue then shows that server, and what is bought is bought there. Open it with open(); it deletes
/// itself when it closes.
class ComparisonDialog : public QDialog {
    Q_OBJECT

public:
    /// In words as the pickers show them. `current`: the server on show.
    ComparisonDialog(const QString& service, const QString& place, Server current, QWidget* parent = nullptr);

    void setQuotes(const QList<ServerQuote>& quotes);

Q_SIGNALS:
    void serverChosen(provynx::Server server);
    void retryRequested(provynx::Server server);

private:
    struct Column {
        QLabel* price = nullptr;
        QLabel* stock = nullptr;
        QLabel* mark = nullptr;
        QPushButton* use = nullptr;
        ServerQuote::State state = ServerQuote::State::Idle;
    };
    QWidget* makeColumn(Server server);
    void showQuote(const ServerQuote& quote, bool isCheapest);

    Server m_current;
    QList<Column> m_columns;
};

} // namespace provynx
