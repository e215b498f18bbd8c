// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smscode.h"

#include "smscandidates.h"
#include "smsreading.h"

#include <QCache>

#include <algorithm>

namespace provynx {

using smscandidates::isDigits;
using smscandidates::withoutSeparators;

QList<SmsCode> codesIn(const QString& text)
{
    // Rows are painted more often than messages come.
    static thread_local QCache<QString, QList<SmsCode>> known(300);
    if (const QList<SmsCode>* codes = known.object(text))
        return *codes;
    const QList<SmsCode> codes = smsreading::codesRead(text);
    known.insert(text, new QList<SmsCode>(codes));
    return codes;
}

QList<SmsCode> codesOf(const Message& message)
{
    QList<SmsCode> codes = codesIn(message.text);
    if (message.code.isEmpty())
        return codes;
    const QString own = withoutSeparators(smswords::even(message.code));
    // Digits are wanted without their separators; where letters are among them, only the service knows.
    const SmsCode first{isDigits(own) ? own : message.code, message.code};
    codes.removeIf([&](const SmsCode& other) { return withoutSeparators(other.code) == own; });
    codes.prepend(first);
    return codes;
}

QString codeOf(const Message& message)
{
    const QList<SmsCode> codes = codesOf(message);
    return codes.isEmpty() ? QString() : codes.constFirst().code;
}

const Message* lastWithCode(const Order& order)
{
    const auto& messages = order.messages();
    const auto last = std::find_if(messages.crbegin(), messages.crend(),
        [](const Message& message) { return !codeOf(message).isEmpty(); });
    return last == messages.crend() ? nullptr : &*last;
}

} // namespace provynx
