// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire.h"
#include "wireerrors.h"
#include "wiremessages.h"
#include "wirenames.h"
#include "wirevalues.h"

#include <QJsonDocument>

namespace provynx::wire {

using namespace Qt::StringLiterals;
using json::Fields;
using json::Names;
using json::Nest;

bool isCodeEvent(const QString& event)
{
    QString name = json::foldedName(event);
    return event.isEmpty() || json::contains(names::codeEvents, name.remove(u'.').remove(u':').remove(u'/'));
}

Result<Push> readPush(const QByteArray& body, const QDateTime& arrivedAt)
{
    Answer answer;
    answer.body = body;
    const auto root = json::parse(body);
    if (!root || !root->isObject())
        return unreadable(answer);
    const Nest nest(*root, names::wrappers);
    const Fields& envelope = nest.levels().first();
    const bool isWrapped = nest.levels().size() > 1;

    Push push;
    push.event = envelope.first(names::event, word).value_or(QString());
    push.id = isWrapped ? envelope.first(names::pushId, word).value_or(QString()) : QString();
    push.number = NumberId(nest.first(names::numberOfPush, usableId).value_or(QString()));
    const auto phoneOf = [](const QJsonValue& value) { return json::phone(value, Region::UnitedStates); };
    push.phone = nest.first(names::phone, phoneOf).value_or(QString());
    push.service = nest.first(names::serviceOfPush, word).value_or(QString());
    for (auto level = nest.levels().crbegin(); level != nest.levels().crend(); ++level) {
        const QList<Message> messages = messagesOf(*level, arrivedAt, true);
        if (messages.isEmpty())
            continue;
        push.message = messages.last();
        if (push.message.id.isEmpty())
            push.message.id = level->first(names::messageIdOfPush, word).value_or(QString());
        break;
    }
    // An id below the envelope, or in a body without one, is the number's.
    for (auto level = nest.levels().crbegin(); level != nest.levels().crend() && push.number.isEmpty();
         ++level) {
        if (!isWrapped || level + 1 != nest.levels().crend())
            push.number = NumberId(level->first(Names(names::pushId).first(1), usableId).value_or(QString()));
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
