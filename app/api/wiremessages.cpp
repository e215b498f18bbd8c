// SPDX-License-Identifier: GPL-3.0-or-later
#include "wiremessages.h"

#include "wirenames.h"
#include "wirevalues.h"

#include <algorithm>
#include <utility>

namespace provynx::wire {

using namespace Qt::StringLiterals;
using json::Fields;
using json::Names;

namespace {

Message messageOf(const QJsonValue& value, const QDateTime& seenAt)
{
    Message message;
    message.seenAt = seenAt;
    if (value.isObject()) {
        const Fields fields(value.toObject());
        message.id = fields.first(names::messageId, word).value_or(QString());
        message.code = fields.first(names::code, something).value_or(QString());
        message.text = fields.first(names::text, something)
                           .value_or(fields.first(names::prose, something).value_or(QString()));
        message.receivedAt = fields.first(names::receivedAt, json::moment).value_or(QDateTime());
    } else if (const auto said = something(value)) {
        (looksLikeCode(*said) ? message.code : message.text) = *said;
    }
    return message;
}

QList<Message> listedMessages(const Fields& fields, const QDateTime& seenAt)
{
    const auto container = [](const QJsonValue& value) {
        return value.isArray() || value.isObject() ? std::optional(value) : std::nullopt;
    };
    const auto listed = fields.first(names::messageList, container);
    if (!listed)
        return {};
    QJsonArray members = listed->isArray() ? listed->toArray() : QJsonArray{*listed};
    const auto saysWhatCame = [](const Fields& sms) {
        return sms.has(names::code) || sms.has(names::text) || sms.has(names::prose);
    };
    if (listed->isObject() && !saysWhatCame(Fields(listed->toObject()))) { // keyed by id
        members = {};
        for (const QJsonValue& member : listed->toObject())
            members.append(member);
    }
    QList<Message> messages;
    bool allTimed = true;
    for (const QJsonValue& member : members) {
        const Message message = messageOf(member, seenAt);
        const auto isSame = [&message](const Message& known) { return known.isSameAs(message); };
        if ((message.code.isEmpty() && message.text.isEmpty())
            || std::any_of(messages.cbegin(), messages.cend(), isSame))
            continue;
        allTimed = allTimed && message.receivedAt.isValid();
        messages.append(message);
    }
    const auto isOlder = [](const Message& a, const Message& b) { return a.receivedAt < b.receivedAt; };
    if (allTimed)
        std::stable_sort(messages.begin(), messages.end(), isOlder);
    return messages;
}

} // namespace

QList<Message> messagesOf(const Fields& fields, const QDateTime& seenAt, bool proseIsSms)
{
    QList<Message> messages = listedMessages(fields, seenAt);
    Message flat;
    flat.seenAt = seenAt;
    flat.code = fields.first(names::code, something).value_or(QString());
    flat.text = fields.first(names::text, something).value_or(QString());
    const Message bare = messageOf(fields.find(Names(names::messageList).first(1)), seenAt); // "sms":"123456"
    if (messages.isEmpty() && flat.code.isEmpty())
        flat.code = bare.code;
    if (messages.isEmpty() && flat.text.isEmpty())
        flat.text = bare.text;
    if (flat.text.isEmpty() && (proseIsSms || !flat.code.isEmpty()))
        flat.text = fields.first(names::prose, something).value_or(QString());
    if (!looksLikeCode(flat.code) && flat.text.isEmpty())
        flat.text = std::exchange(flat.code, {});
    flat.receivedAt = fields.first(names::flatReceivedAt, json::moment).value_or(QDateTime());
    if (flat.code.isEmpty() && flat.text.isEmpty())
        return messages;
    for (Message& known : messages) {
        if (known.code.isEmpty() && !flat.code.isEmpty() && known.text.contains(flat.code))
            known.code = flat.code;
        if (known.isSameAs(flat) || (!flat.code.isEmpty() && known.code == flat.code)
            || (flat.code.isEmpty() && known.text == flat.text))
            return messages;
    }
    messages.append(flat);
    return messages;
}

} // namespace provynx::wire
