// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire.h"
#include "wirebody.h"
#include "wireerrors.h"
#include "wireexpiry.h"
#include "wiremessages.h"
#include "wirenames.h"
#include "wirephone.h"
#include "wirestatus.h"
#include "wirevalues.h"

#include <QRegularExpression>

#include <algorithm>

namespace provynx::wire {

using namespace Qt::StringLiterals;
using json::Fields;
using json::Names;
using Stage = NumberState::Stage;

namespace {

bool isOver(Stage stage)
{
    return stage == Stage::Cancelled || stage == Stage::Expired || stage == Stage::Finished;
}

/// The innermost word that is the number's; where one part says that it is alive and another that it is over,
/// it is alive. "success" and the like only where nothing else is said.
QString statusOf(const Body& body)
{
    QString found;
    bool isFoundOver = false;
    const QList<Part> parts = body.innermostFirst();
    for (const Part& part : parts) {
        const auto own = part.isProduct() ? std::nullopt : ownStatus(part.fields);
        if (!own)
            continue;
        const auto stage = stageOf(*own);
        const bool isAlive = stage && !isOver(*stage);
        if (found.isEmpty() || (isFoundOver && isAlive)) {
            found = *own;
            isFoundOver = stage && isOver(*stage);
        }
    }
    if (!found.isEmpty())
        return found;
    for (const Part& part : parts) {
        const auto said = part.fields.first(names::status, statusWord);
        if (said && !isRefusal(*said) && (stageOf(*said) || part.speaksOfNumber()))
            return *said;
    }
    return {};
}

std::optional<QString> idIn(const Part& part)
{
    if (part.fields.has(names::remoteCall))
        return std::nullopt;
    for (const QLatin1StringView name : names::id) {
        if (part.isEnvelope && json::contains(names::idOfCall, name))
            continue;
        const auto id = part.fields.first(Names(&name, 1), usableId);
        if (id && !json::contains(names::noId, json::foldedName(*id)))
            return id;
    }
    return std::nullopt;
}

/// Together where they stand together: what is bought, or a request, has an id of its own inside or outside.
/// Else the id of what is nearest to the number.
void takeIdAndPhone(NumberState& state, const Body& body, Region region)
{
    QList<Part> parts = body.innermostFirst();
    parts.removeIf([](const Part& part) { return part.isProduct(); });
    for (const Part& part : std::as_const(parts)) {
        const auto id = idIn(part);
        const auto phone = phoneIn(part.fields, names::phone, region);
        if (id && phone) {
            state.number = NumberId(*id);
            state.phone = *phone;
            return;
        }
        if (phone && state.phone.isEmpty())
            state.phone = *phone;
    }
    const auto rank = [](const Part& part) {
        const Names holders(names::idHolders);
        return std::find_if(holders.begin(), holders.end(), [&part](QLatin1StringView holder) {
            return part.name == holder;
        }) - holders.begin();
    };
    std::stable_sort(
        parts.begin(), parts.end(), [&rank](const Part& a, const Part& b) { return rank(a) < rank(b); });
    for (const Part& part : std::as_const(parts)) {
        if (const auto id = idIn(part)) {
            state.number = NumberId(*id);
            return;
        }
    }
}

bool isNumeric(const QString& status)
{
    return std::all_of(status.cbegin(), status.cend(), [](QChar c) { return c.isDigit(); });
}

/// Where the service says nothing of the number, its words are what can be shown.
void takeWords(NumberState& state, const Body& body)
{
    const QString prose = body.prose();
    const QString folded = json::foldedName(prose);
    const bool isOwn
        = !state.status.isEmpty() && !json::contains(names::done, json::foldedName(state.status));
    if (!state.messages.isEmpty() || prose.isEmpty() || (isOwn && !isNumeric(state.status)))
        return;
    const bool isSuccess = json::contains(names::callDone, folded) || folded.contains("success"_L1);
    if (proseOf(prose) == Prose::Waiting) {
        state.stage = Stage::Waiting;
        state.status = isNumeric(state.status) ? QString() : state.status;
    } else if (!isSuccess) {
        state.stage = Stage::Unfamiliar;
        state.status = prose;
    }
}

NumberState stateOf(const Body& body, const Answer& answer, Region region, Asked asked)
{
    NumberState state;
    takeIdAndPhone(state, body, region);
    const json::Nest nest = body.nest();
    state.price = price(nest, names::price);
    state.balance = money(nest, names::newBalance);
    state.status = statusOf(body);
    state.messages = messagesOf(body, answer.arrivedAt, asked);
    state.stage = state.status.isEmpty() ? Stage::Waiting : stageOf(state.status).value_or(Stage::Unfamiliar);
    if (isNumeric(state.status) && !state.messages.isEmpty())
        state.stage = Stage::Received; // {"status":3,"sms":"482913"}
    if (asked == Asked::Number)
        takeWords(state, body);
    if (state.stage == Stage::Waiting && !state.messages.isEmpty())
        state.stage = Stage::Received;
    state.expiresAt = expiryOf(nest, answer, !isOver(state.stage), asked == Asked::Purchase);
    return state;
}

/// {"status":"expired","message":"API key expired"}
bool isOverForAnother(const Body& body)
{
    static const QRegularExpression others(
        u"\\b(?:key|token|session|subscription|plan|licen[cs]e|account|trial|link|request)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return others.match(body.prose()).hasMatch()
        && std::none_of(body.parts().cbegin(), body.parts().cend(), [](const Part& part) {
               return part.fields.first(names::id, usableId)
                   || part.fields.first(names::phone, json::dialled);
           });
}

/// A name for a code or an SMS is there, and nothing stands under it.
bool saysNothingCame(const Body& body)
{
    return body.isEmptyHanded()
        || std::any_of(body.parts().cbegin(), body.parts().cend(), [](const Part& part) {
               const auto& members = part.fields.members();
               return std::any_of(members.begin(), members.end(), [](const auto& member) {
                   return json::contains(names::ofAnSms, member.first) && !something(member.second)
                       && member.second.toObject().isEmpty() && member.second.toArray().isEmpty();
               });
           });
}

bool saysWhetherOneCame(const Body& body)
{
    return body.isEmptyHanded() || proseOf(body.prose()) == Prose::Waiting
        || std::any_of(body.parts().cbegin(), body.parts().cend(), [](const Part& part) {
               return part.fields.has(names::code) || part.fields.has(names::anyCode)
                   || part.fields.has(names::text) || part.fields.has(names::messageList);
           });
}

} // namespace

Result<NumberState> readPurchase(const Answer& answer, Region region)
{
    const auto root = json::parse(answer.body);
    if (!root)
        return unreadable(answer);
    const Body body(*root, {});
    if (body.isEmpty() || body.outcome() == CallOutcome::Failed)
        return missing(answer, *root, u"id"_s);
    const NumberState state = stateOf(body, answer, region, Asked::Purchase);
    if (state.number.isEmpty())
        return missing(answer, *root, u"id"_s);
    if (state.phone.isEmpty())
        return missing(answer, *root, u"number"_s);
    return state;
}

Result<NumberState> readNumber(const Answer& answer, Region region, const NumberId& asked)
{
    const auto root = json::parse(answer.body);
    if (!root)
        return unreadable(answer);
    const Body body(*root, asked.text());
    const bool isWaiting = proseOf(body.prose()) == Prose::Waiting;
    const bool isRefused = body.outcome() == CallOutcome::Failed && !isWaiting;
    if ((body.isEmpty() && body.messages().isEmpty()) || body.isAnother() || isRefused)
        return missing(answer, *root, u"status"_s);
    NumberState state = stateOf(body, answer, region, Asked::Number);
    const bool isSilent = state.status.isEmpty() && state.messages.isEmpty();
    if (state.messages.isEmpty() && hasUnknownMessages(body, saysReceived(state.status)))
        return missing(answer, *root, u"code"_s);
    const bool isOnlyWords = state.messages.isEmpty() && state.status == body.prose();
    if (isOnlyWords && isComplaint(state.status) && !saysNothingCame(body))
        return unreadable(answer); // {"message":"Order not found"}
    if ((isSilent && !saysWhetherOneCame(body)) || (isOver(state.stage) && isOverForAnother(body)))
        return missing(answer, *root, u"status"_s);
    state.number = asked;
    return state;
}

} // namespace provynx::wire
