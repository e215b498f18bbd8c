// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wirestatus.h"

#include "wirecall.h"
#include "wirenames.h"
#include "wirevalues.h"

namespace provynx::wire {

using json::Fields;
using json::Names;
using Stage = NumberState::Stage;

std::optional<Stage> stageOf(const QString& status)
{
    const QString said = json::foldedName(status);
    const auto is = [&said](Names words) { return json::contains(words, said); };
    if (is(names::waiting) || is(names::received) || is(names::done) || isPlaceholder(status))
        return Stage::Waiting; // Received only with a message
    if (is(names::cancelled))
        return Stage::Cancelled;
    if (is(names::expired))
        return Stage::Expired;
    if (is(names::finished))
        return Stage::Finished;
    return std::nullopt;
}

bool saysReceived(const QString& status)
{
    return json::contains(names::received, json::foldedName(status));
}

std::optional<QString> statusWord(const QJsonValue& value)
{
    return value.isObject() ? Fields(value.toObject()).first(names::statusInside, word) : word(value);
}

std::optional<QString> ownStatus(const Fields& fields)
{
    const auto own = [](const QJsonValue& value) -> std::optional<QString> {
        const auto said = statusWord(value);
        if (!said)
            return std::nullopt;
        bool isNumber = false;
        said->toDouble(&isNumber);
        const QString folded = json::foldedName(*said);
        const bool isOfTheCall = isNumber || isRefusal(*said) || json::contains(names::done, folded)
            || json::contains(names::callDone, folded) || json::contains(names::failed, folded);
        return isOfTheCall ? std::nullopt : said;
    };
    if (const auto said = fields.first(names::status, own))
        return said;
    return fields.first(names::maybeStatus, [&own](const QJsonValue& value) {
        const auto said = own(value);
        return said && stageOf(*said) ? said : std::nullopt;
    });
}

bool isEnded(const Fields& fields)
{
    const auto stage = stageOf(ownStatus(fields).value_or(QString()));
    return stage && *stage != Stage::Waiting;
}

} // namespace provynx::wire
