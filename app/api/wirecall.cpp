// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wirecall.h"

#include "wirenames.h"
#include "wirevalues.h"

#include "domain/smscode.h"

#include <QRegularExpression>

#include <algorithm>

namespace provynx::wire {

using namespace Qt::StringLiterals;
using json::Fields;

namespace {

using Re = QRegularExpression;

constexpr qsizetype longestPlaceholder = 80;

Re words(const QString& pattern)
{
    return Re(pattern, Re::CaseInsensitiveOption | Re::UseUnicodePropertiesOption);
}

/// "STATUS_WAIT_CODE" → "STATUS WAIT CODE".
QString spaced(QString text)
{
    return text.replace(u'_', u' ').simplified();
}

CallOutcome outcomeOf(const QJsonValue& value)
{
    if (value.isBool())
        return value.toBool() ? CallOutcome::Done : CallOutcome::Failed;
    const QString said = json::foldedName(json::text(value).value_or(QString()));
    if (said == u"0"_s || json::contains(names::failed, said))
        return CallOutcome::Failed;
    return said == u"1"_s || json::contains(names::callDone, said) ? CallOutcome::Done : CallOutcome::Unsaid;
}

/// As in HTTP: 200 is well, 404 is not; below zero nothing is.
CallOutcome outcomeOfCode(const QJsonValue& value)
{
    const auto code = json::whole(value);
    if (!code)
        return CallOutcome::Unsaid;
    if (*code < 0 || (*code >= 400 && *code < 600))
        return CallOutcome::Failed;
    return *code >= 200 && *code < 300 ? CallOutcome::Done : CallOutcome::Unsaid;
}

bool saysSomething(const QJsonValue& error)
{
    if (error.isObject()) {
        const QJsonObject object = error.toObject();
        return std::any_of(
            object.begin(), object.end(), [](const QJsonValue& inside) { return saysSomething(inside); });
    }
    if (error.isArray())
        return !error.toArray().isEmpty();
    if (error.isBool())
        return error.toBool();
    if (outcomeOfCode(error) == CallOutcome::Done) // "error_code": 200
        return false;
    const auto said = json::text(error);
    return said && !json::contains(names::noError, json::foldedName(*said));
}

bool hasError(const Fields& fields)
{
    return std::any_of(fields.members().begin(), fields.members().end(), [](const auto& member) {
        return json::contains(names::error, member.first) && saysSomething(member.second);
    });
}

} // namespace

bool isRefusal(const QString& word)
{
    static const Re token(
        u"\\A(?:ERR(?:OR)?|BAD|WRONG|INVALID|NO|NOT|EARLY|FAIL(?:ED)?|DENIED|UNKNOWN)(?:_[A-Z0-9]+)+\\z"_s);
    return token.match(word).hasMatch() && proseOf(word) != Prose::Waiting;
}

CallOutcome callOutcome(const Fields& fields, bool speaksOfNumber)
{
    if (hasError(fields))
        return CallOutcome::Failed;
    QList<CallOutcome> all;
    for (const auto& [name, value] : fields.members()) {
        if (json::contains(names::success, name)) {
            all.append(outcomeOf(value));
        } else if (json::contains(names::status, name) && value.isObject()) {
            all.append(callOutcome(Fields(value.toObject()), speaksOfNumber));
        } else if (json::contains(names::status, name)) {
            const QString said = json::text(value).value_or(QString());
            const CallOutcome outcome
                = said == u"0"_s || said == u"1"_s ? CallOutcome::Unsaid : outcomeOf(value);
            all.append(isRefusal(said) ? CallOutcome::Failed : outcome);
            if (!speaksOfNumber)
                all.append(outcomeOfCode(value));
        } else if (json::contains(names::outcome, name)) {
            const QString said = json::text(value).value_or(QString());
            const CallOutcome outcome = said == u"0"_s ? CallOutcome::Unsaid : outcomeOf(value);
            all.append(isRefusal(said) ? CallOutcome::Failed : outcome);
        } else if (json::contains(names::codeOfCall, name)) {
            all.append(outcomeOfCode(value));
        } else if (json::contains(names::anyCode, name) && !speaksOfNumber) {
            const QString said = json::text(value).value_or(QString());
            all.append(isRefusal(said) ? CallOutcome::Failed : outcomeOfCode(value));
        }
    }
    if (all.contains(CallOutcome::Failed))
        return CallOutcome::Failed;
    return all.contains(CallOutcome::Done) ? CallOutcome::Done : CallOutcome::Unsaid;
}

bool isPlaceholder(const QString& text)
{
    static const Re waiting
        = words(u"\\A(?:status |tz num )?(?:still |currently |please )?(?:wait(?:ing)?|await(?:ing)?|pending)"
                "(?: for)?(?: (?:an?|the|your|new|next|incoming))*(?: "
                "(?:sms|messages?|codes?|otp|text|verification))*"
                "(?: (?:to arrive|retry|resend))?[\\s.!\u2026]*\\z"_s);
    static const Re none = words(
        u"\\A(?:there (?:is|are) )?(?:no|without)(?: new| incoming)?(?: (?:sms|messages?|codes?|otp|texts?))+"
        "(?: (?:was|were|has|have|been|received|found|available|arrived|here|yet|so far))*[\\s.!\u2026]*\\z"_s);
    static const Re not_ = words(
        u"\\A(?:the |your )?(?:sms|messages?|codes?|otp)(?: (?:is|has|was|have|were))? not"
        "(?: (?:been|yet|received|arrived|available|found|ready|here|there|come))+[\\s.!\u2026]*\\z"_s);
    static const Re late
        = words(u"\\A(?:not|none|nothing)(?: (?:yet|received|arrived|ready|available|come|here|so far))+"
                "[\\s.!\u2026]*\\z"_s);
    if (text.size() > longestPlaceholder)
        return false;
    const QString said = spaced(text);
    return waiting.match(said).hasMatch() || none.match(said).hasMatch() || not_.match(said).hasMatch()
        || late.match(said).hasMatch();
}

Prose proseOf(const QString& text)
{
    if (isPlaceholder(text))
        return Prose::Waiting;
    if (!codesIn(text).isEmpty())
        return Prose::Unclear;
    const QString said = spaced(text);
    static const Re missing
        = words(u"\\b(?:order|number|activation|operation|request|user|account|id|service|key)s?\\b"
                ".{0,20}\\bnot (?:found|exist|known)\\b"_s);
    static const Re waiting = words(
        u"\\b(?:wait(?:ing|s)?|await(?:ing|s)?|pending|queued|processing|preparing|in progress|yet)\\b"
        "|\\bno\\b.{0,20}\\b(?:sms|messages?|codes?|otps?|texts?)\\b"
        "|\\b(?:sms|messages?|codes?|otps?)\\b.{0,30}(?:\\bnot\\b|n['\u2019]t\\b)"
        "|(?:\\bnot|n['\u2019]t)\\b.{0,30}\\b(?:received|arrived|come|delivered|ready)\\b"
        "|ожида|не получ|не приш|等待|暂无|未收到"_s);
    if (!missing.match(said).hasMatch() && waiting.match(said).hasMatch())
        return Prose::Waiting;
    static const Re ofTheCall = words(
        u"\\A(?:ok(?:ay)?|success(?:ful|fully)?|done|true|found|active|created|sent|null|none|n/"
        u"?a|error|fail(?:ed|ure)?)[.!]*\\z"
        "|\\bsuccess(?:ful|fully)?\\b"
        "|\\b(?:order|number|activation|request|operation|rental|purchase|verification|data|result)s?\\b(?: "
        "(?:status|details?|info))?"
        ".{0,20}\\b(?:is|was|has "
        "been|created|completed?|received|active|activated|found|fetched|retrieved|rented|purchased|ordered|"
        "bought|"
        "cancell?ed|expired|finished|ready|updated|ok)\\b"
        "|\\A(?:the |an? |new )?(?:sms|codes?|messages?|otp|text)(?: (?:was|has been|is|successfully))*"
        " (?:received|delivered|found|retrieved|available|ready|fetched)[.!]*\\z"_s);
    return missing.match(said).hasMatch() || ofTheCall.match(said).hasMatch() ? Prose::OfTheCall
                                                                              : Prose::Unclear;
}

bool isComplaint(const QString& text)
{
    static const Re complaint = words(
        u"\\b(?:not found|no such|not "
        u"exist|invalid|error|fail(?:ed|ure)?|denied|unauthori[sz]ed|forbidden|unknown|"
        u"wrong|missing|required|exceeded|blocked|banned|insufficient|unavailable|disabled|not enough|unable|"
        u"could not|cannot)\\b|n['\u2019]t exist\\b"_s);
    return proseOf(text) != Prose::Waiting && complaint.match(spaced(text)).hasMatch();
}

bool deniesCancel(const QString& text)
{
    static const Re denial
        = words(u"\\b(?:not|cannot|can ?not|unable|fail(?:ed|ure)?|denied|error|too "
                u"(?:early|late|soon)|already(?! (?:been )?(?:cancel|refund))|only|must|later|"
                "wait|minutes?|seconds?|forbidden|impossible|refused|rejected|invalid|wrong|no|pending|"
                "requested|scheduled|"
                "queued|being|will|soon|in progress|processing|cancelling)\\b|n['\u2019]t\\b"_s);
    return denial.match(spaced(text)).hasMatch();
}

bool refusesCancel(const QString& text)
{
    static const Re refusal = words(
        u"\\b(?:cannot|can ?not|could not|unable|not (?:be(?:en)? )?(?:possible|allowed|cancell?ed|done)|"
        "failed|failure|denied|too (?:early|late|soon)|forbidden|refused|rejected|"
        "already (?:received|used|finished|completed)|wrong status)\\b|n['\u2019]t\\b"_s);
    return isRefusal(text) || refusal.match(spaced(text)).hasMatch();
}

bool affirmsCancel(const QString& text)
{
    static const Re affirmation
        = words(u"\\b(?:cancel(?:l?ed|l?ation)?|refunded|released|deleted|removed|returned)\\b"_s);
    return !deniesCancel(text) && affirmation.match(spaced(text)).hasMatch();
}

} // namespace provynx::wire
