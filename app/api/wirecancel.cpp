// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire.h"
#include "wirebody.h"
#include "wireerrors.h"
#include "wirenames.h"
#include "wirestatus.h"
#include "wirevalues.h"

#include <algorithm>

namespace provynx::wire {

using namespace Qt::StringLiterals;
using json::Names;
using json::Nest;
using Stage = NumberState::Stage;

namespace {

/// What the body says of the number, put together from its parts.
struct Said {
    bool isCancelled = false;
    bool isAnother = false; ///< a status that is not cancelled
    bool isDenied = false; ///< "cancelled": false
    bool isDeleted = false;
    bool isWhole = false; ///< the number is described
    bool isOfAnother = false; ///< other ids stand there, and not the one that was asked for
};

/// The ids in the body are others'. A call has its own: "request_id" beside an envelope, and JSON-RPC's.
bool isOfAnother(const Body& body, const QString& asked)
{
    bool isNamed = false;
    for (const Part& part : body.parts()) {
        if (asked.isEmpty() || part.isProduct() || part.fields.has(names::remoteCall))
            continue;
        for (const QLatin1StringView name : names::id) {
            if (json::contains(names::idOfCall, name))
                continue;
            const auto id = part.fields.first(Names(&name, 1), usableId);
            if (id == asked)
                return false;
            isNamed = isNamed || (id && !json::contains(names::noId, json::foldedName(*id)));
        }
    }
    return isNamed;
}

Said saidOf(const Body& body, const QString& asked)
{
    Said said;
    said.isOfAnother = isOfAnother(body, asked);
    const auto yesOrNo = [](const QJsonValue& value) -> std::optional<bool> {
        const QString word = json::foldedName(json::text(value).value_or(QString()));
        if (value.isBool() || word == u"1"_s || word == u"true"_s)
            return value.toBool(true);
        return word == u"0"_s || word == u"false"_s ? std::optional(false) : std::nullopt;
    };
    for (const Part& part : body.parts()) {
        if (part.isProduct())
            continue;
        for (const QLatin1StringView name : names::status) {
            const auto status = part.fields.first(Names(&name, 1), statusWord);
            if (!status)
                continue;
            const auto count = json::whole(*status);
            const bool isOfTheCall = json::contains(names::callDone, json::foldedName(*status))
                || (count && (*count == 1 || (*count >= 200 && *count < 300)));
            const bool isCancelled = stageOf(*status) == Stage::Cancelled;
            said.isCancelled = said.isCancelled || isCancelled;
            said.isAnother = said.isAnother || (!isCancelled && !isOfTheCall);
        }
        const auto cancelled = [](const QJsonValue& value) { // {"result":"cancelled"}
            const auto word = statusWord(value);
            return word && stageOf(*word) == Stage::Cancelled ? std::optional(true) : std::nullopt;
        };
        said.isCancelled = said.isCancelled || part.fields.first(names::maybeStatus, cancelled);
        if (const auto isCancelled = part.fields.first(names::saysCancelled, yesOrNo))
            (*isCancelled ? said.isCancelled : said.isDenied) = true;
        if (const auto isDeleted = part.fields.first(names::saysDeleted, yesOrNo))
            (*isDeleted ? said.isDeleted : said.isDenied) = true;
        said.isWhole = said.isWhole || part.fields.first(names::phone, json::dialled);
    }
    return said;
}

/// An amount; never the 1 of a "refunded": 1.
std::optional<Money> refundIn(const Nest& nest)
{
    const auto isYesOrNo = [](const QJsonValue& value) {
        const QString said = json::text(value).value_or(QString());
        return value.isBool() || said == u"0"_s || said == u"1"_s ? std::optional(true) : std::nullopt;
    };
    for (const QLatin1StringView name : names::refund) {
        const bool mayBeYes = json::contains(names::yesOrNo, name);
        if (mayBeYes && nest.first(Names(&name, 1), isYesOrNo))
            continue;
        if (const auto amount = price(nest, Names(&name, 1)))
            return amount;
    }
    return std::nullopt;
}

} // namespace

Result<CancelAnswer> readCancel(const Answer& answer, const NumberId& asked)
{
    CancelAnswer read;
    read.saysCancelled = true;
    if (answer.body.trimmed().isEmpty())
        return read;
    const auto root = json::parse(answer.body);
    if (root && root->isString() && stageOf(root->toString()) == Stage::Cancelled)
        return read;
    const bool isBody = root && (root->isObject() || root->isArray());
    const Body body(isBody ? *root : QJsonValue(), asked.text());
    const bool isEmptyList = isBody && root->toArray().isEmpty() && !root->isObject();
    if (!isBody || body.outcome() == CallOutcome::Failed || (body.isEmpty() && !isEmptyList))
        return unreadable(answer);

    const Said said = saidOf(body, asked.text());
    const QStringList sentences = body.sentences();
    const QString prose = sentences.value(0);
    read.balance = money(body.nest(), names::newBalance);
    read.saysCancelled = false;
    if (said.isOfAnother)
        return read;
    const bool isRefused = std::any_of(sentences.cbegin(), sentences.cend(), refusesCancel);
    read.refund = refundIn(body.nest());
    read.saysCancelled = said.isCancelled && !said.isAnother && !said.isDenied && !isRefused;
    if (said.isCancelled && !said.isDenied)
        return read;
    // Heard, but the number is alive, or over in another way.
    const bool isDone = body.outcome() == CallOutcome::Done || said.isDeleted || read.refund
        || affirmsCancel(prose) || json::contains(names::callDone, json::foldedName(prose));
    const bool saysNothingOfIt = !isDone && (!prose.isEmpty() || said.isWhole);
    if (said.isAnother || said.isDenied || deniesCancel(prose) || saysNothingOfIt)
        return unreadable(answer);
    return read;
}

} // namespace provynx::wire
