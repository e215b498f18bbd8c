// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/wire.h"

#include <QtTest>

/// Results of the wire told in one line, so that tables of bodies can be read: "id=name", "0.85 USD",
/// "[code|text|time]".
namespace provynx::test {

using namespace Qt::StringLiterals;
using Stage = NumberState::Stage;

inline const QDateTime arrival(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);

inline Answer answerOf(const QByteArray& body)
{
    Answer answer;
    answer.status = 200;
    answer.body = body;
    answer.arrivedAt = arrival;
    return answer;
}

inline QString told(const Money& money)
{
    return money.toDecimal() + u' ' + money.currency();
}

inline QString told(const std::optional<Money>& money)
{
    return money ? told(*money) : u"?"_s;
}

inline QString told(const QDateTime& at)
{
    return at.isValid() ? at.toString(Qt::ISODateWithMs).remove(u".000"_s) : u"?"_s;
}

inline QString told(const Balance& balance)
{
    return told(balance.amount) + (balance.held ? QString(u" held " + told(*balance.held)) : QString());
}

template <class Thing>
QString told(const QList<Thing>& list)
{
    QStringList all;
    for (const Thing& thing : list)
        all.append(thing.id.text() + u'=' + thing.name);
    return all.join(u", "_s);
}

inline QString told(const PriceList& prices)
{
    QStringList all;
    for (const Service& service : prices.services()) {
        const QString stock = service.stock ? QString::number(*service.stock) : u"?"_s;
        all.append(service.id.text() + u'=' + service.name + u' ' + told(service.price) + u" x" + stock);
    }
    return all.join(u", "_s);
}

inline QString told(Stage stage)
{
    switch (stage) {
    case Stage::Waiting:
        return u"Waiting"_s;
    case Stage::Received:
        return u"Received"_s;
    case Stage::Cancelled:
        return u"Cancelled"_s;
    case Stage::Expired:
        return u"Expired"_s;
    case Stage::Finished:
        return u"Finished"_s;
    case Stage::Unfamiliar:
        return u"Unfamiliar"_s;
    }
    return {};
}

inline QString told(const NumberState& state)
{
    QString line = told(state.stage) + u" '" + state.status + u'\'';
    for (const Message& message : state.messages) {
        line += u" [" + message.code + u'|' + message.text + u'|' + told(message.receivedAt)
            + (message.id.isEmpty() ? QString() : QString(u'|' + message.id)) + u']';
    }
    return line;
}

inline QString toldPurchase(const NumberState& state)
{
    return state.number.text() + u' ' + state.phone + u' ' + told(state.price) + u" until "
        + told(state.expiresAt) + u" wallet " + told(state.balance) + u' ' + told(state);
}

inline QString told(const CancelAnswer& answer)
{
    return u"refund " + told(answer.refund) + u" wallet " + told(answer.balance);
}

inline QString told(const Push& push)
{
    return push.event + u' ' + push.number.text() + u" [" + push.message.code + u'|' + push.message.text
        + u']';
}

inline QString told(const Failure& failure)
{
    return nameOf(failure.kind) + (failure.field.isEmpty() ? QString() : QString(u' ' + failure.field));
}

template <class T>
QString told(const Result<T>& result)
{
    return result ? told(*result) : told(result.failure());
}

inline void columns()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
}

inline void row(const char* name, const QByteArray& body, const char* expected)
{
    QTest::newRow(name) << body << QString::fromUtf8(expected);
}

/// What is no answer to any question.
inline void unreadableRows()
{
    row("html", "<html><head><title>502 Bad Gateway</title></head></html>", "Unreadable");
    row("plain text", "upstream timed out", "Unreadable");
    row("cut off", "{\"id\":\"n1\",\"number\":\"+1202555", "Unreadable");
    row("two bodies", R"({"id":"n1"}{"id":"n2"})", "Unreadable");
    row("an error", R"({"error":"Temporary service failure"})", "Unreadable");
    row("an error object", R"({"error":{"code":"x","message":"No"}})", "Unreadable");
    row("success false", R"({"success":false,"message":"No"})", "Unreadable");
}

} // namespace provynx::test
