// SPDX-License-Identifier: GPL-3.0-or-later
#include "wiremessages.h"

#include "wirenames.h"
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

/// How sure it is that a `code` or a `message` there is an SMS's.
enum class Place {
    InSms, ///< inside of an SMS, or beside a status that says that one came
    BesideNumber, ///< beside a number's id, phone or status
    BesideWaiting, ///< beside a number of which a status says that nothing came
    InDoubt, ///< beside nothing of the number
    OfTheCall, ///< certainly not
};

bool isBesideNumber(Place place)
{
    return place == Place::BesideNumber || place == Place::BesideWaiting;
}

/// Digits of any script as ASCII ones, letters in small; nothing else.
QString bare(const QString& text)
{
    QString plain;
    for (const QChar c : text) {
        if (c.digitValue() >= 0)
            plain += QChar(u'0' + static_cast<char16_t>(c.digitValue()));
        else if (c.isLetterOrNumber())
            plain += c.toLower();
    }
    return plain;
}

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

bool contains(const QString& text, const QString& code)
{
    const QString wanted = bare(code);
    return !wanted.isEmpty() && bare(text).contains(wanted);
}

bool hasDigit(const QString& text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
}

/// A word of the service's or a sentence that nothing came, where a code or a text was expected.
bool isWord(const QString& said)
{
    const QString folded = json::foldedName(said);
    const bool isToken = said.contains(u'_') && !said.contains(u' ') && !hasDigit(said);
    return isToken || isRefusal(said) || stageOf(said) || json::contains(names::callDone, folded)
        || json::contains(names::failed, folded) || proseOf(said) == Prose::Waiting;
}

std::optional<QString> ownCode(const QJsonValue& value)
{
    const auto said = something(value);
    const bool isPrefix = said && said->startsWith(u'+'); // a country's
    return said && !isPrefix && !isWord(*said) ? said : std::nullopt;
}

std::optional<QString> codeInList(const QJsonValue& value)
{
    for (const QJsonValue& member : value.toArray()) {
        const auto said = member.isObject() ? Fields(member.toObject()).first(names::codeInside, ownCode)
                                            : ownCode(member);
        if (said)
            return said;
    }
    return std::nullopt;
}

/// {"otp":"482913"}, {"otp":["482913"]}, {"otp":{"value":"482913"}}; several are a list of messages.
std::optional<QString> codeAt(const QJsonValue& value)
{
    if (value.isArray())
        return value.toArray().size() == 1 ? codeInList(value) : std::nullopt;
    return value.isObject() ? Fields(value.toObject()).first(names::codeInside, ownCode) : ownCode(value);
}

/// What stands under "code" may be the call's own: 200, -1, 1000, "WAITING_FOR_SMS". `beside`: the text or
/// the sentence that stands there, too.
std::optional<QString> codeOfSms(const QJsonValue& value, Place place, const QString& beside)
{
    static const QRegularExpression digits(u"\\A\\d+(?:[ -]\\d+)*\\z"_s);
    static const QRegularExpression round(u"\\A\\d?0+\\z"_s); // 0, 200, 20000, 000000
    static const QRegularExpression ofHttp(u"\\A[1-5]\\d\\d\\z"_s);
    constexpr qsizetype leastNumber = 4;
    constexpr qsizetype leastText = 2;
    constexpr qsizetype leastBesideWords = 6;
    const auto said = ownCode(value);
    if (!said || place == Place::OfTheCall || said->startsWith(u'-'))
        return std::nullopt;
    const bool isInText = contains(beside, *said);
    if (isInText && said->size() >= leastNumber)
        return said;
    if (!digits.match(*said).hasMatch()) // letters, perhaps with digits
        return place == Place::InSms || (isBesideNumber(place) && hasDigit(*said)) ? said : std::nullopt;
    const bool mayBeOfCall = ofHttp.match(*said).hasMatch() || round.match(*said).hasMatch();
    if (place == Place::InSms) {
        const bool isBesideRemark = !beside.isEmpty() && proseOf(beside) != Prose::Unclear;
        return mayBeOfCall && !isInText && (value.isDouble() || isBesideRemark) ? std::nullopt : said;
    }
    if (mayBeOfCall || proseOf(beside) == Prose::Waiting)
        return std::nullopt;
    const bool isBesideWords = place == Place::BesideWaiting
        || (!beside.isEmpty() && !json::contains(names::callDone, json::foldedName(beside)));
    const qsizetype least = isBesideWords ? leastBesideWords : value.isDouble() ? leastNumber : leastText;
    return said->size() >= least ? said : std::nullopt;
}

std::optional<QString> textIn(const QJsonValue& value)
{
    const auto plain = [](const QJsonValue& inside) {
        const auto said = something(inside);
        return said && !isWord(*said) ? said : std::nullopt;
    };
    const QJsonValue only = value.isArray() && value.toArray().size() == 1 ? value.toArray().first() : value;
    return only.isObject() ? Fields(only.toObject()).first(names::textInside, plain) : plain(only);
}

/// A sentence under "message": an SMS's text, or what the service says about the call.
bool isText(const QString& prose, const QString& code, Place place)
{
    constexpr qsizetype mostWordsOfRemark = 5;
    const bool isRemark = proseOf(prose) == Prose::OfTheCall && prose.count(u' ') < mostWordsOfRemark;
    if (isPlaceholder(prose) || place == Place::OfTheCall)
        return false;
    if (!code.isEmpty() && contains(prose, code))
        return true;
    if (place == Place::InSms)
        return !isRemark;
    return code.isEmpty() ? !codesIn(prose).isEmpty()
                          : isBesideNumber(place) && proseOf(prose) == Prose::Unclear;
}

/// The code and the text that one object says.
Message saidIn(const Fields& fields, Place place)
{
    Message message;
    const QString prose = fields.first(names::prose, something).value_or(QString());
    QString text = fields.first(names::text, textIn).value_or(QString());
    if (place == Place::OfTheCall && codesIn(text).isEmpty())
        text.clear();
    message.code = fields.first(names::code, codeAt).value_or(QString());
    if (message.code.isEmpty())
        message.code = fields.first(names::codesInside, codeInList).value_or(QString());
    const QString& beside = text.isEmpty() ? prose : text;
    const Place ofCode = text.isEmpty() || place == Place::OfTheCall ? place : Place::InSms;
    const auto codeHere
        = [ofCode, &beside](const QJsonValue& value) { return codeOfSms(value, ofCode, beside); };
    if (message.code.isEmpty())
        message.code = fields.first(names::anyCode, codeHere).value_or(QString());
    message.text = text;
    if (text.isEmpty() && !prose.isEmpty() && isText(prose, message.code, place))
        message.text = prose;
    if (!looksLikeCode(message.code) && message.text.isEmpty())
        message.text = std::exchange(message.code, {});
    else if (message.code.isEmpty() && looksLikeCode(message.text) && hasDigit(message.text)
        && text.isEmpty())
        message.code = std::exchange(message.text, {});
    // The text is what came. A code that is not in it, where it has one, is something else.
    if (!message.code.isEmpty() && !message.text.isEmpty() && !contains(message.text, message.code)
        && !codesIn(message.text).isEmpty())
        message.code.clear();
    return message;
}

/// {"sms":1}: so many came.
bool isCount(const QString& said)
{
    constexpr qsizetype mostDigits = 2;
    return said.size() <= mostDigits
        && std::all_of(said.cbegin(), said.cend(), [](QChar c) { return c.isDigit(); });
}

Message messageOf(const QJsonValue& value, const QDateTime& seenAt)
{
    Message message;
    if (value.isObject()) {
        const Fields fields(value.toObject());
        const auto inside = fields.first(names::insideOfSms, [](const QJsonValue& wrapped) {
            return wrapped.isObject() ? std::optional(wrapped) : std::nullopt;
        });
        if (inside) {
            message = messageOf(*inside, seenAt);
        } else {
            message = saidIn(fields, Place::InSms);
            if (message.code.isEmpty() && message.text.isEmpty()) // {"sms":[{"sms":"Your code is 482913"}]}
                message = messageOf(fields.first(names::insideOfSms, something).value_or(QString()), seenAt);
            message.receivedAt = fields.first(names::receivedAt, json::moment).value_or(QDateTime());
        }
        if (message.id.isEmpty())
            message.id = fields.first(names::messageId, word).value_or(QString());
    } else if (const auto said = something(value); said && !isWord(*said) && !isCount(*said)) {
        (looksLikeCode(*said) ? message.code : message.text) = *said;
    }
    message.seenAt = seenAt;
    return message;
}

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

bool saysWhatCame(const Fields& sms)
{
    return sms.has(names::code) || sms.has(names::anyCode) || sms.has(names::text) || sms.has(names::prose)
        || sms.has(names::codesInside);
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
void addFlat(
    Collected& messages, const Fields& fields, Place place, bool isWrapped, const QDateTime& seenAt)
{
    const QString prose = fields.first(names::prose, something).value_or(QString());
    if (place == Place::InSms && !messages.isEmpty() && proseOf(prose) == Prose::OfTheCall)
        place = Place::BesideWaiting; // what came is in the list
    Message flat = saidIn(fields, place);
    const Message bareSms
        = messageOf(fields.find(Names(names::messageList).first(1)), seenAt); // "sms":"123456"
    const bool isFlatSms = !fields.find(Names(names::messageList).first(1)).isObject();
    if (isFlatSms && messages.isEmpty() && flat.code.isEmpty())
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

Place placeOf(const Part& part, bool isReceived, bool isNumberInside, Asked asked)
{
    const bool isReceivedHere = saysReceived(ownStatus(part.fields).value_or(QString()));
    if (part.isEnvelope)
        return isReceivedHere          ? Place::BesideNumber
            : asked == Asked::CodePush ? Place::InDoubt
                                       : Place::OfTheCall;
    if (isReceivedHere || asked == Asked::CodePush)
        return Place::InSms;
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
            place = Place::BesideWaiting;
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
