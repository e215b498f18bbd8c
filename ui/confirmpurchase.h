// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/key.h"
#include "domain/money.h"

#include <QDialog>

#include <optional>

namespace provynx {

/// The one question before money goes. Open it with open(). It deletes itself when it closes, and answers
/// with exactly one of its signals. Only a key that was pressed here agrees: neither one that was still held
/// from the shortcut that led here nor its repetitions.
class ConfirmPurchase : public QDialog
{
    Q_OBJECT

public:
    /// In words as the pickers show them.
    struct Purchase {
        KeyKind kind = KeyKind::Live;
        QString service;
        QString country;
        QString operatorName;
        QString server;
        QString testCase; ///< may be empty
        std::optional<Money> price; ///< nothing: unknown
        std::optional<Money> wallet; ///< nothing: unknown
        bool canCancel = false;
    };

    explicit ConfirmPurchase(const Purchase& purchase, QWidget* parent = nullptr);

    void accept() override;
    void reject() override;

Q_SIGNALS:
    void agreed();
    void refused();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool isFresh(const QKeyEvent& press) const;

    std::optional<ulong> m_released; ///< when Enter was last let go
    bool m_answered = false;
};

} // namespace provynx
