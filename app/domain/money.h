// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace provynx {

/// An exact amount: millionths of the currency's unit, so that $0.0125 fits. No floating point inside.
/// The currency is the service's word for it ("USD"), kept even where it is unfamiliar.
class Money {
public:
    Money() = default;
    static Money fromMicros(qint64 micros, QString currency);
    /// Reads "12.5", "-0.0125", "1e2"; no grouping, no symbol. Digits past the sixth decimal round half away
    /// from zero. Nothing when the text is no number or does not fit.
    static std::optional<Money> fromDecimal(QStringView text, QString currency);

    qint64 micros() const { return m_micros; }
    const QString& currency() const { return m_currency; }
    bool isNegative() const { return m_micros < 0; }
    bool isZero() const { return m_micros == 0; }
    /// "0.85", "0.0125": at least two decimals, at most six, a point whatever the locale. For files and bodies.
    QString toDecimal() const;

    /// Amounts of different currencies can't be compared or added: nothing comes back.
    std::optional<Money> plus(const Money& other) const;
    std::optional<Money> minus(const Money& other) const;
    std::optional<bool> isLessThan(const Money& other) const;

    friend bool operator==(const Money&, const Money&) = default;

private:
    qint64 m_micros = 0;
    QString m_currency;
};

} // namespace provynx

Q_DECLARE_METATYPE(provynx::Money)
