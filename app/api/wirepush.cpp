// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire.h"
#include "wireerrors.h"
#include "wiremessages.h"
#include "wirenames.h"
#include "wirephone.h"
#include "wirevalues.h"

#include <QJsonDocument>

#include <algorithm>

namespace provynx::wire {

using namespace Qt::StringLiterals;
using json::Fields;
using json::Names;
using json::Nest;

namespace {

/// "to": an SMS's receiver is the number; as a text, a list or an object.
std::optional<QString> receiverIn(const Fields& fields)
{
    const auto inside
        = fields.first(names::receiver, [](const QJsonValue& value) -> std::optional<QJsonValue> {
              const QJsonValue only = value.isArray() ? value.toArray().first() : value;
              return only.isObject() ? std::optional(only) : std::nullopt;
          });
    if (inside)
        return phoneIn(Fields(inside->toObject()), names::phone, Region::UnitedStates);
    return fields.has(names::textsOfPush) ? phoneIn(fields, names::receiver, Region::UnitedStates)
                                          : std::nullopt;
}

/// {"data":{"id":…,"to":"+1…","text":…}} is an SMS: its id is no number's.
bool isSms(const Part& part)
{
    return receiverIn(part.fields).has_value();
}

NumberId numberOf(const Body& body)
{
    const QList<Part> parts = body.innermostFirst();
    for (const Part& part : parts) {
        for (const QLatin1StringView name : names::numberOfPush) {
            if (part.isEnvelope && json::contains(names::idOfCall, name))
                continue;
            if (const auto id = part.fields.first(Names(&name, 1), usableId))
                return NumberId(*id);
        }
    }
    // An id below the envelope, or in a body without one, is the number's.
    const bool isWrapped = parts.size() > 1;
    for (const Part& part : parts) {
        if (part.isProduct() || part.isEnvelope || isSms(part) || (isWrapped && part.depth == 0))
            continue;
        if (const auto id = part.fields.first(Names(names::pushId).first(1), usableId))
            return NumberId(*id);
    }
    return {};
}

} // namespace

bool isCodeEvent(const QString& event)
{
    QString name = json::foldedName(event);
    name.remove(u'.').remove(u':').remove(u'/');
    return event.isEmpty()
        || std::any_of(names::codeEvents.begin(), names::codeEvents.end(),
            [&name](QLatin1StringView known) { return name.endsWith(known); });
}

Result<Push> readPush(const QByteArray& body, const QDateTime& arrivedAt)
{
    Answer answer;
    answer.body = body;
    const auto root = json::parse(body);
    if (!root || !root->isObject())
        return unreadable(answer);
    const Body all(*root, {});
    const QList<Part> parts = all.innermostFirst();
    const Nest nest = all.nest();
    const Fields& envelope = all.parts().first().fields;

    Push push;
    push.event = envelope.first(names::event, word).value_or(QString());
    push.id = parts.size() > 1 ? envelope.first(names::pushId, word).value_or(QString()) : QString();
    push.number = numberOf(all);
    for (const Part& part : parts) {
        const auto receiver = receiverIn(part.fields);
        const auto phone = receiver ? receiver : phoneIn(part.fields, names::phone, Region::UnitedStates);
        if (phone && push.phone.isEmpty())
            push.phone = *phone;
    }
    push.service = nest.first(names::serviceOfPush, word).value_or(QString());
    push.sentAt = nest.first(names::receivedAt, json::moment).value_or(QDateTime());
    const bool isNamed = !push.event.isEmpty() && isCodeEvent(push.event);
    if (const auto messages = messagesOf(all, arrivedAt, isNamed ? Asked::CodePush : Asked::Push);
        !messages.isEmpty()) {
        push.message = messages.last();
        if (push.message.id.isEmpty())
            push.message.id = nest.first(names::messageIdOfPush, word).value_or(QString());
        const auto sms = std::find_if(parts.cbegin(), parts.cend(), isSms);
        if (push.message.id.isEmpty() && sms != parts.cend())
            push.message.id = sms->fields.first(names::messageId, word).value_or(QString());
    }
    if (isCodeEvent(push.event) && push.message.code.isEmpty() && push.message.text.isEmpty())
        return missing(answer, *root, u"code"_s);
    return push;
}

QByteArray writeTestPush(const QString& id, const QDateTime& at)
{
    const QJsonObject data{{u"number_id"_s, u"num_test"_s}, {u"number"_s, u"+12025550100"_s},
        {u"service"_s, u"test"_s}, {u"code"_s, u"123456"_s}, {u"message"_s, u"Your code is 123456"_s}};
    return QJsonDocument(QJsonObject{{u"id"_s, id}, {u"type"_s, u"otp.received"_s},
                             {u"created_at"_s, at.toUTC().toString(Qt::ISODate)}, {u"data"_s, data}})
        .toJson(QJsonDocument::Compact);
}

} // namespace provynx::wire
