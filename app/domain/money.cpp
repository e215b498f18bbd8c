// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "money.h"

#include <QtCore/qnumeric.h>

#include <limits>

namespace provynx {

namespace {
constexpr int decimals = 6;
constexpr int mostDigits = 40;
} // namespace

Money Money::fromMicros(qint64 micros, QString currency)
{
    Money money;
    money.m_micros = micros;
    money.m_currency = std::move(currency);
    return money;
}

std::optional<Money> Money::fromDecimal(QStringView text, QString currency)
{
    text = text.trimmed();
    bool negative = false;
    if (!text.isEmpty() && (text.front() == u'-' || text.front() == u'+')) {
        negative = text.front() == u'-';
        text = text.mid(1);
    }
    int exponent = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'e' || text[i] == u'E') {
            bool read = false;
            exponent = text.mid(i + 1).toInt(&read);
            if (!read || exponent < -mostDigits || exponent > mostDigits)
                return std::nullopt;
            text = text.left(i);
            break;
        }
    }
    QString digits;
    qsizetype pointAt = -1;
    for (const QChar c : text) {
        if (c == u'.' && pointAt < 0)
            pointAt = digits.size();
        else if (c >= u'0' && c <= u'9')
            digits += c;
        else
            return std::nullopt;
    }
    if (digits.isEmpty() || digits.size() > mostDigits)
        return std::nullopt;
    if (pointAt < 0)
        pointAt = digits.size();

    // How many of the digits make whole millionths; the one after them decides the rounding.
    const qsizetype kept = pointAt + exponent + decimals;
    qint64 micros = 0;
    for (qsizetype i = 0; i < kept; ++i) {
        const int digit = i < digits.size() ? digits[i].unicode() - u'0' : 0;
        if (micros > (std::numeric_limits<qint64>::max() - 10) / 10)
            return std::nullopt;
        micros = micros * 10 + digit;
    }
    if (kept >= 0 && kept < digits.size() && digits[kept] >= u'5')
        ++micros;
    return fromMicros(negative ? -micros : micros, std::move(currency));
}

QString Money::toDecimal() const
{
    const quint64 size = m_micros < 0 ? ~static_cast<quint64>(m_micros) + 1 : static_cast<quint64>(m_micros);
    QString fraction = QString::number(size % 1'000'000).rightJustified(decimals, u'0');
    while (fraction.size() > 2 && fraction.endsWith(u'0'))
        fraction.chop(1);
    return (m_micros < 0 ? QStringLiteral("-") : QString()) + QString::number(size / 1'000'000) + u'.'
        + fraction;
}

std::optional<Money> Money::plus(const Money& other) const
{
    qint64 sum = 0;
    if (m_currency != other.m_currency || qAddOverflow(m_micros, other.m_micros, &sum))
        return std::nullopt;
    return fromMicros(sum, m_currency);
}

std::optional<Money> Money::minus(const Money& other) const
{
    qint64 difference = 0;
    if (m_currency != other.m_currency || qSubOverflow(m_micros, other.m_micros, &difference))
        return std::nullopt;
    return fromMicros(difference, m_currency);
}

std::optional<bool> Money::isLessThan(const Money& other) const
{
    if (m_currency != other.m_currency)
        return std::nullopt;
    return m_micros < other.m_micros;
}

} // namespace provynx
