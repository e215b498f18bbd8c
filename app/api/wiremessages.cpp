// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wiremessages.h"

#include "wirenames.h"
#include "wiresms.h"
#include "wirestatus.h"
#include "wirevalues.h"

#include "domain/smscode.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace provynx::wire {

using namespace Qt::StringLiterals;
using json::Fields;
using json::Names;

namespace {

constexpr qsizetype mostListed = 400; ///< messages of one answer

/// The messages of one answer, each once; and each text folded but once.
class Collected {
public:
    void add(const Message& message);
    bool isEmpty() const { return m_messages.isEmpty(); }
    bool isFull() const { return m_messages.size() >= mostListed; }
    const QList<Message>& all() const { return m_messages; }

private:
    QList<Message> m_messages;
    QStringList m_bare; ///< their texts
};

/// Takes it up, or into the one that it is.
void Collected::add(const Message& message)
{
    if (isFull() || (message.code.isEmpty() && message.text.isEmpty()))
        return;
    const QString code = bare(message.code);
    for (qsizetype i = 0; i < m_messages.size(); ++i) {
        Message& known = m_messages[i];
        if (known.code.isEmpty() && !code.isEmpty() && m_bare.at(i).contains(code))
            known.code = message.code;
        if (!known.isSameAs(message))
            continue;
        if (known.text.isEmpty() && !message.text.isEmpty()) {
            known.text = message.text;
            m_bare[i] = bare(message.text);
        }
        return;
    }
    m_messages.append(message);
    m_bare.append(bare(message.text));
}

/// Nobody is sent so many messages; the newest stand first or last.
template <class Members>
Members ends(const Members& all)
{
    if (all.size() <= mostListed)
        return all;
    Members some;
    for (qsizetype i = 0; i < mostListed; ++i)
        some.append(all.at(i < mostListed / 2 ? i : all.size() - mostListed + i));
    return some;
}

/// The SMS of a list, of an object keyed by ids or with a list in it, or the only one.
QJsonArray membersOf(const QJsonValue& listed)
{
    if (listed.isArray())
        return listed.toArray();
    const QJsonObject object = listed.toObject();
    const Fields fields(object);
    const auto list = fields.first(names::lists,
        [](const QJsonValue& inside) { return inside.isArray() ? std::optional(inside) : std::nullopt; });
    if (list) // {"messages":{"total":1,"items":[…]}}
        return list->toArray();
    if (saysWhatCame(fields))
        return {listed};
    QJsonArray members;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member->isObject() || (member->isString() && hasDigit(member.key())))
            members.append(*member);
    }
    return members;
}

Collected listedIn(const Fields& fields, const QDateTime& seenAt)
{
    const auto container = [](const QJsonValue& value) {
        return value.isArray() || value.isObject() ? std::optional(value) : std::nullopt;
    };
    const auto listed = fields.first(names::messageList, container);
    Collected messages;
    for (const QJsonValue& member : ends(listed ? membersOf(*listed) : QJsonArray()))
        messages.add(messageOf(member, seenAt));
    for (const auto& [name, value] : fields.members()) { // {"smsCode":["482913","482914"]}
        const bool isListed = json::contains(names::code, name) || json::contains(names::text, name);
        const QJsonArray list = isListed ? value.toArray() : QJsonArray();
        for (const QJsonValue& member : list.size() > 1 ? ends(list) : QJsonArray())
            messages.add(messageOf(member, seenAt));
    }
    return messages;
}

/// {"status":"success","data":"482913"}: in the place of the object that was asked for.
Message wrappedIn(const Fields& fields)
{
    static const QRegularExpression digits(u"\\A\\d+(?:[ -]\\d+)*\\z"_s);
    constexpr qsizetype leastText = 4;
    constexpr qsizetype leastNumber = 6;
    Message message;
    for (const QLatin1StringView name : names::envelopes) {
        const QJsonValue value = fields.find(Names(&name, 1));
        const QString said = ownCode(value).value_or(QString());
        const qsizetype least = value.isDouble() ? leastNumber : leastText;
        if (digits.match(said).hasMatch() && said.size() >= least && looksLikeCode(said))
            message.code = said;
        else if (said.contains(u' ') && !codesIn(said).isEmpty())
            message.text = said;
        else
            continue;
        break;
    }
    return message;
}

/// What stands beside the list or without one; it is the newest of the list where it is in it.
/// `isWrapped`: it may stand right under the name of an envelope.
void addFlat(Collected& messages, const Fields& fields, Place place, bool isWrapped, const QDateTime& seenAt)
{
    const QString prose = fields.first(names::prose, something).value_or(QString());
    if (place == Place::InSms && !messages.isEmpty() && proseOf(prose) == Prose::OfTheCall)
        place = Place::BesideWaiting; // what came is in the list
    Message flat = saidIn(fields, place);
    const Message bareSms
        = messageOf(fields.find(Names(names::messageList).first(1)), seenAt); // "sms":"123456"
    const bool isFlatSms = !fields.find(Names(names::messageList).first(1)).isObject();
    // {"code":1001,"sms":"482913"}: what has the name of an SMS comes before what may be the call's.
    const bool isBetter = !bareSms.code.isEmpty() && hasDigit(bareSms.code) && flat.text.isEmpty()
        && fields.first(names::code, something) == std::nullopt;
    if (isFlatSms && messages.isEmpty() && (flat.code.isEmpty() || isBetter))
        flat.code = bareSms.code;
    if (isFlatSms && messages.isEmpty() && flat.text.isEmpty())
        flat.text = bareSms.text;
    if (isWrapped && messages.isEmpty() && flat.code.isEmpty() && flat.text.isEmpty())
        flat = wrappedIn(fields);
    flat.seenAt = seenAt;
    flat.receivedAt = fields.first(names::flatReceivedAt, json::moment).value_or(QDateTime());
    for (const Message& known : messages.all()) {
        if ((!flat.code.isEmpty() && known.code == flat.code)
            || (flat.code.isEmpty() && known.text == flat.text))
            return;
    }
    messages.add(flat);
}

/// {"id":"n1","status":"active"}: it lives, and whether an SMS came, the word does not say.
bool isActive(const Part& part)
{
    const bool isTheNumber = part.fields.first(names::id, usableId).has_value()
        || part.fields.first(names::phone, json::dialled).has_value();
    return isTheNumber
        && json::contains(names::active, json::foldedName(ownStatus(part.fields).value_or(QString())));
}

/// Its sentence is about the call, and not that an SMS came.
bool speaksOfTheOrder(const Fields& fields)
{
    static const QRegularExpression sms(
        u"\\b(?:sms|codes?|otps?|messages?|texts?)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    const QString prose = fields.first(names::prose, something).value_or(QString());
    return proseOf(prose) == Prose::OfTheCall && !sms.match(prose).hasMatch();
}

Place placeOf(const Part& part, bool isReceived, bool isNumberInside, Asked asked)
{
    const bool isReceivedHere = saysReceived(ownStatus(part.fields).value_or(QString()));
    if (part.isEnvelope)
        return isReceivedHere          ? Place::BesideNumber
            : asked == Asked::CodePush ? Place::InDoubt
                                       : Place::OfTheCall;
    if (isReceivedHere)
        return Place::InSms;
    const bool isPush = asked == Asked::CodePush || asked == Asked::Push;
    if (isPush && speaksOfTheOrder(part.fields)) // {"code":1001,"message":"Order is active"}
        return Place::BesideNumber;
    if (asked == Asked::CodePush) // {"type":"otp.received","code":1001,"order":{…}}
        return isNumberInside && part.depth == 0 ? Place::BesideNumber : Place::InSms;
    if (asked == Asked::Purchase && !isReceived)
        return Place::OfTheCall;
    if (asked == Asked::Push && part.speaksOfNumber())
        return Place::InSms;
    const bool isBesideNumber
        = part.speaksOfNumber() || isNumberInside || isReceived; // {"number":{…},"code":…}
    return isBesideNumber ? Place::BesideNumber : Place::InDoubt;
}

} // namespace

bool hasUnknownMessages(const Body& body, bool isReceived)
{
    const auto isUnknown = [](const QJsonValue& member) {
        const QJsonObject object = member.toObject();
        const Fields fields(object);
        return !object.isEmpty() && !saysWhatCame(fields) && !fields.has(names::insideOfSms);
    };
    const auto holdsUnknown = [&isUnknown, isReceived](const QJsonValue& value) {
        const QJsonArray list = value.toArray();
        const bool isOne = isReceived && value.isObject() && isUnknown(value);
        return isOne || std::any_of(list.begin(), list.end(), isUnknown) ? std::optional(true) : std::nullopt;
    };
    // A status says that one came, and what has the name of one can't be read.
    const auto isUnread = [](const std::pair<QString, QJsonValue>& member) {
        const auto& [name, value] = member;
        const bool isFull = !value.toObject().isEmpty() || !value.toArray().isEmpty();
        const bool isKnown = json::contains(names::code, name) || json::contains(names::anyCode, name)
            || json::contains(names::codesInside, name) || json::contains(names::text, name)
            || json::contains(names::prose, name) || json::contains(names::messageList, name);
        const bool isNamed = name.contains("sms"_L1) || name.contains("otp"_L1) || name.contains("message"_L1)
            || name.contains("inbox"_L1);
        const auto said = ownCode(value);
        const bool isText = said && value.isString() && hasDigit(*said) && !codesIn(*said).isEmpty();
        return (isFull && (isKnown || isNamed)) || (isText && isNamed && !isKnown);
    };
    return std::any_of(
        body.parts().cbegin(), body.parts().cend(), [&holdsUnknown, &isUnread, isReceived](const Part& part) {
            const auto& members = part.fields.members();
            return part.fields.first(names::messageList, holdsUnknown).has_value()
                || (isReceived && std::any_of(members.begin(), members.end(), isUnread));
        });
}

QList<Message> messagesOf(const Body& body, const QDateTime& seenAt, Asked asked)
{
    const QList<Part> parts = body.innermostFirst();
    const bool isReceived = std::any_of(parts.cbegin(), parts.cend(),
        [](const Part& part) { return saysReceived(ownStatus(part.fields).value_or(QString())); });
    const bool isNumberInside = std::any_of(parts.cbegin(), parts.cend(),
        [](const Part& part) { return part.depth > 0 && !part.isProduct() && part.speaksOfNumber(); });
    const bool isWaiting = !isReceived && std::any_of(parts.cbegin(), parts.cend(), [](const Part& part) {
        const auto status = part.isProduct() ? std::nullopt : ownStatus(part.fields);
        return status && stageOf(*status) == NumberState::Stage::Waiting;
    });
    Collected collected;
    for (const QJsonValue& member : ends(body.messages()))
        collected.add(messageOf(member, seenAt));
    for (const Part& part : parts) {
        if (part.isProduct() || collected.isFull())
            continue;
        Place place = placeOf(part, isReceived, isNumberInside, asked);
        if (place == Place::InDoubt && body.isEmptyHanded())
            place = Place::OfTheCall;
        if (place == Place::BesideNumber && isWaiting)
            place = isActive(part) ? Place::BesideActive : Place::BesideWaiting;
        Collected here = listedIn(part.fields, seenAt);
        addFlat(here, part.fields, place, asked == Asked::Number, seenAt);
        for (const Message& message : here.all())
            collected.add(message);
    }
    QList<Message> messages = collected.all();
    const auto isTimed = [](const Message& message) { return message.receivedAt.isValid(); };
    if (std::all_of(messages.cbegin(), messages.cend(), isTimed))
        std::stable_sort(messages.begin(), messages.end(),
            [](const Message& a, const Message& b) { return a.receivedAt < b.receivedAt; });
    return messages;
}

} // namespace provynx::wire
