// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copymenu.h"

#include "domain/plaintext.h"
#include "domain/smscode.h"
#include "phone/phone.h"
#include "words/words.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace provynx::copymenu {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(copymenu)
};

/// What is copied stands in the column of the keys; "&" is no key there.
QAction* add(QMenu* menu, const QString& words, const QString& copied)
{
    QString shown = plainText(copied);
    return menu->addAction(words + u'\t' + shown.replace(u'&', "&&"_L1));
}

} // namespace

QString wordsOf(NumberFormat format)
{
    switch (format) {
    case NumberFormat::E164:
        return Words::tr("E.164");
    case NumberFormat::International:
        return Words::tr("International");
    case NumberFormat::National:
        return Words::tr("National");
    case NumberFormat::Digits:
        return Words::tr("Digits only");
    case NumberFormat::WithoutCountryCode:
        break;
    }
    return Words::tr("Without country code");
}

void addNumbers(QMenu* menu, const Order& order, const std::function<void(NumberFormat)>& copy)
{
    if (order.phone().isEmpty())
        return;
    for (const NumberFormat format : {NumberFormat::E164, NumberFormat::International, NumberFormat::National,
             NumberFormat::Digits, NumberFormat::WithoutCountryCode}) {
        QObject::connect(add(menu, wordsOf(format), phone::written(order.phone(), format)),
            &QAction::triggered, menu, [copy, format] { copy(format); });
    }
}

void addCodes(QMenu* menu, const Order& order, const std::function<void(const QString&)>& copy)
{
    const Message* message = lastWithCode(order);
    if (!message)
        return;
    QStringList known;
    const auto offer = [&](const QString& words, const QString& code) {
        if (known.contains(code))
            return;
        known.append(code);
        QObject::connect(add(menu, words, code), &QAction::triggered, menu, [copy, code] { copy(code); });
    };
    const QList<SmsCode> codes = codesOf(*message);
    const SmsCode& first = codes.constFirst();
    offer(Words::tr("Without separators"), first.code);
    offer(Words::tr("As it was sent"), first.written);
    offer(Words::tr("With separators"), words::code(first.code));
    for (const SmsCode& other : codes)
        offer(Words::tr("Or perhaps"), other.code);
}

} // namespace provynx::copymenu
