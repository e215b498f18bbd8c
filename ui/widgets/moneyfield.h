// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <QLineEdit>

#include <optional>

namespace provynx {

/// An amount a person may type, or leave empty: then there is none. Written as their language writes numbers;
/// what is no amount is shown as such and gives nothing away. Money is never read through a double.
class MoneyField : public QLineEdit {
    Q_OBJECT

public:
    explicit MoneyField(const QString& accessibleName, QWidget* parent = nullptr);

    /// Emits nothing. `currency` is that of what is typed from now on.
    void setAmount(const std::optional<Money>& amount, const QString& currency);
    /// Nothing when it is empty or no amount.
    std::optional<Money> amount() const;
    bool isGood() const { return m_isGood; } ///< empty, or an amount of nothing or more

Q_SIGNALS:
    void amountChanged(); ///< by the person, who has finished typing, and it is good
    void goodChanged();

private:
    std::optional<Money> read() const;
    void check();

    QString m_currency;
    QString m_before;
    bool m_isGood = true;
};

} // namespace provynx
