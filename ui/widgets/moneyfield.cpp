// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "moneyfield.h"

#include "words/words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace provynx {

namespace {

constexpr int longest = 16;

/// The number in ASCII with a point, or nothing. The locale decides whether it is one; a plain point is
/// understood anywhere.
QString plainNumber(QString text)
{
    const QLocale locale;
    bool isNumber = false;
    locale.toDouble(text, &isNumber);
    if (isNumber) {
        text.remove(locale.groupSeparator());
        text.replace(locale.decimalPoint(), u"."_s);
        for (QChar& c : text) {
            if (c.isDigit())
                c = QChar(u'0' + c.digitValue());
        }
        return text;
    }
    QLocale::c().toDouble(text, &isNumber);
    return isNumber ? text : QString();
}

} // namespace

MoneyField::MoneyField(const QString& accessibleName, QWidget* parent)
    : QLineEdit(parent)
{
    setAccessibleName(accessibleName);
    setMaxLength(longest);
    setPlaceholderText(tr("none"));
    connect(this, &QLineEdit::textChanged, this, &MoneyField::check);
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (!m_isGood || text() == m_before)
            return;
        m_before = text();
        Q_EMIT amountChanged();
    });
}

void MoneyField::setAmount(const std::optional<Money>& amount, const QString& currency)
{
    m_currency = amount ? amount->currency() : currency;
    // The number alone: which currency it is stands beside it.
    m_before = amount ? words::money(Money::fromMicros(amount->micros(), {})) : QString();
    setText(m_before);
}

std::optional<Money> MoneyField::amount() const
{
    return m_isGood ? read() : std::nullopt;
}

std::optional<Money> MoneyField::read() const
{
    const QString number = plainNumber(text().trimmed());
    const auto amount = number.isEmpty() ? std::nullopt : Money::fromDecimal(number, m_currency);
    return amount && !amount->isNegative() ? amount : std::nullopt;
}

void MoneyField::check()
{
    const bool isGood = text().trimmed().isEmpty() || read();
    if (isGood == m_isGood)
        return;
    m_isGood = isGood;
    Q_EMIT goodChanged();
}

} // namespace provynx
