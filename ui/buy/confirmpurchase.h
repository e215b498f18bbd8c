// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/key.h"
#include "domain/money.h"

#include <QDialog>
#include <QTimer>

#include <chrono>
#include <optional>

class QPushButton;

namespace provynx {

/// The one question before money goes, before the same is bought a second time, and before a request goes out
/// once more that may buy. Open it with open(). It
/// deletes itself when it closes, and answers with exactly one of its signals. It agrees once it could be
/// read for a moment, and by a key only where that was pressed here: neither by one that was still held from
/// the shortcut that led here nor by its repetitions. Where something is not as the person chose it, Enter
/// refuses; where something could not be read, it does nothing.
class ConfirmPurchase : public QDialog {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds readingTime{500}; ///< from being painted first

    /// How the price stands to the one that was chosen.
    enum class Price { Same, Lower, Dearer, Unread, NotOffered };

    /// In words as the pickers show them.
    struct Purchase {
        KeyKind kind = KeyKind::Live;
        QString service;
        QString country;
        QString operatorName;
        QString server;
        QString testCase; ///< may be empty
        std::optional<Money> price; ///< nothing: unknown
        Price priceNews
            = Price::Same; ///< Dearer: risen, or unknown by now; Unread: the list could not be read again
        std::optional<Money> priceBefore;
        std::optional<Money> wallet; ///< nothing: unknown
        bool isWalletOld = false; ///< it could not be read just now
        bool isSecond = false; ///< the same is on its way, or may have been bought
        bool isAskedAgain = false; ///< it was agreed to at another price
        bool canCancel = false;
        QString repetition; ///< not a new one: an open outcome's request once more, and what is known of that
    };

    explicit ConfirmPurchase(const Purchase& purchase, QWidget* parent = nullptr);

    void accept() override;
    void reject() override;

Q_SIGNALS:
    void agreed();
    void refused();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isFresh(const QKeyEvent& press) const;
    bool swallows(const QEvent& event);
    void becomeReadable();

    Purchase m_purchase;
    QPushButton* m_get;
    QPushButton* m_refuse;
    QTimer m_reading; ///< runs while it can't have been read yet
    bool m_isReadable = false;
    std::optional<ulong> m_released; ///< when Enter was last let go
    bool m_answered = false;
};

} // namespace provynx
