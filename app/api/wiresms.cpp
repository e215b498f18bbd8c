// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wiresms.h"

#include "wirecall.h"
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

bool isBesideNumber(Place place)
{
    return place == Place::BesideNumber || place == Place::BesideActive || place == Place::BesideWaiting;
}

bool contains(const QString& text, const QString& code)
{
    const QString wanted = bare(code);
    return !wanted.isEmpty() && bare(text).contains(wanted);
}

/// A word of the service's or a sentence that nothing came, where a code or a text was expected.
bool isWord(const QString& said)
{
    const QString folded = json::foldedName(said);
    const bool isToken = said.contains(u'_') && !said.contains(u' ') && !hasDigit(said);
    return isToken || isRefusal(said) || stageOf(said) || json::contains(names::callDone, folded)
        || json::contains(names::failed, folded) || proseOf(said) == Prose::Waiting;
}

} // namespace

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

bool hasDigit(const QString& text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
}

std::optional<QString> ownCode(const QJsonValue& value)
{
    const auto said = something(value);
    const bool isPrefix = said && said->startsWith(u'+'); // a country's
    return said && !isPrefix && !isWord(*said) ? said : std::nullopt;
}

namespace {

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
    constexpr qsizetype mostDigits = 8; // of what any service sends
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
    const bool isActive = place == Place::BesideActive;
    const qsizetype least = isBesideWords ? leastBesideWords
        : value.isDouble() || isActive    ? leastNumber
                                          : leastText;
    const bool isTooLong = isActive && said->size() > mostDigits;
    return said->size() >= least && !isTooLong ? said : std::nullopt;
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

/// {"sms":1}: so many came.
bool isCount(const QString& said)
{
    constexpr qsizetype mostDigits = 2;
    return said.size() <= mostDigits
        && std::all_of(said.cbegin(), said.cend(), [](QChar c) { return c.isDigit(); });
}

} // namespace

bool saysWhatCame(const Fields& sms)
{
    return sms.has(names::code) || sms.has(names::anyCode) || sms.has(names::text) || sms.has(names::prose)
        || sms.has(names::codesInside);
}

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

} // namespace provynx::wire
