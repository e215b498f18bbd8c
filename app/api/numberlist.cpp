// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberlist.h"

#include "json.h"
#include "redaction.h"
#include "wire.h"
#include "wirecall.h"
#include "wireerrors.h"

#include "domain/plaintext.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace provynx::wire {

using namespace Qt::StringLiterals;
using json::Fields;
using json::Names;

namespace names {
// clang-format off
constexpr std::array numberLists {"numbers"_L1, "orders"_L1, "activations"_L1, "rentals"_L1, "purchases"_L1, "history"_L1,
    "data"_L1, "result"_L1, "results"_L1, "response"_L1, "payload"_L1, "items"_L1, "list"_L1};
constexpr std::array rowId {"id"_L1, "numberid"_L1, "orderid"_L1, "activationid"_L1, "requestid"_L1, "operationid"_L1, "tzid"_L1};
constexpr std::array rowService {"service"_L1, "serviceid"_L1, "servicecode"_L1, "servicename"_L1, "product"_L1};
constexpr std::array rowCountry {"country"_L1, "countryid"_L1, "countrycode"_L1, "countryname"_L1, "iso"_L1};
constexpr std::array rowServer {"server"_L1, "serverid"_L1};
constexpr std::array boughtAt {"boughtat"_L1, "purchasedat"_L1, "orderedat"_L1, "createdat"_L1, "created"_L1, "startedat"_L1, "date"_L1,
    "timestamp"_L1};
constexpr std::array shortId {"id"_L1, "code"_L1, "slug"_L1, "key"_L1, "iso"_L1, "name"_L1, "title"_L1}; // of {"service":{…}}
constexpr std::array openApi {"openapi"_L1, "swagger"_L1};
constexpr std::array paths {"paths"_L1};
// clang-format on
} // namespace names

namespace {

constexpr int deepest = 4;
constexpr qsizetype longestText = 100; ///< of what may be a request's id
constexpr qsizetype mostTexts = 64; ///< of one row
constexpr qsizetype mostRows = 5'000;

Failure missing(const Answer& answer, const QString& field)
{
    Failure failure = unreadable(answer);
    failure.kind = Failure::Kind::MissingField;
    failure.serverText.clear();
    failure.field = field;
    return failure;
}

/// What the list is in: the object itself, its wrapper, the wrapper's.
std::optional<QJsonValue> below(const QJsonValue& value)
{
    if (!value.isObject())
        return std::nullopt;
    return Fields(value.toObject()).first(names::numberLists, [](const QJsonValue& member) {
        return member.isArray() || member.isObject() ? std::optional(member) : std::nullopt;
    });
}

/// A level around the rows says so; what a row says is its own.
bool isRefused(QJsonValue value)
{
    for (int depth = 0; depth <= deepest && value.isObject(); ++depth) {
        if (callOutcome(Fields(value.toObject()), false) == CallOutcome::Failed)
            return true;
        value = below(value).value_or(QJsonValue());
    }
    return false;
}

struct Rows {
    QList<std::pair<QString, QJsonObject>>
        all; ///< each with the id it stands under, where it stands under one
    qsizetype count = 0; ///< where there are too many, `all` is empty
};

std::optional<Rows> rowsOf(QJsonValue value)
{
    bool isNamed = false;
    for (int depth = 0; depth < deepest && value.isObject(); ++depth) {
        const auto inside = below(value);
        if (!inside)
            break;
        value = *inside;
        isNamed = true;
    }
    const qsizetype count = value.isArray() ? value.toArray().size() : value.toObject().size();
    if (count > mostRows)
        return Rows{{}, count};
    Rows rows{{}, count};
    if (value.isArray()) {
        for (const QJsonValue& member : value.toArray()) {
            if (member.isObject())
                rows.all.append({QString(), member.toObject()});
        }
        return rows;
    }
    const QJsonObject keyed = value.toObject();
    const bool isKeyed = value.isObject()
        && std::all_of(
            keyed.begin(), keyed.end(), [](const QJsonValue& member) { return member.isObject(); });
    if (!isKeyed || (keyed.isEmpty() && !isNamed))
        return std::nullopt;
    for (auto member = keyed.begin(); member != keyed.end(); ++member)
        rows.all.append({member.key(), member->toObject()});
    return rows;
}

void collectTexts(const QJsonValue& value, QStringList& into, int depth = 0)
{
    if (into.size() >= mostTexts || depth > deepest)
        return;
    if (value.isString() && !value.toString().isEmpty() && value.toString().size() <= longestText)
        into.append(value.toString());
    for (const QJsonValue& member : value.toArray())
        collectTexts(member, into, depth + 1);
    for (const QJsonValue& member : value.toObject())
        collectTexts(member, into, depth + 1);
}

/// "acme", or {"id":"acme","name":"Acme"}: every word for it.
QStringList wordsFor(const Fields& row, Names wanted)
{
    QStringList words;
    const auto take = [&words](const QJsonValue& value) {
        if (const auto said = json::text(value); said && !value.isObject())
            words.append(plainText(*said, false, longestText));
    };
    for (const QLatin1StringView& name : wanted) {
        const QJsonValue value = row.find(Names(&name, 1));
        if (!value.isObject()) {
            take(value);
            continue;
        }
        for (const QLatin1StringView& inner : names::shortId)
            take(Fields(value.toObject()).find(Names(&inner, 1)));
    }
    words.removeAll(QString());
    return words;
}

std::optional<ListedNumber> listed(const QString& key, QJsonObject row, const Answer& answer, Region region)
{
    if (!key.isEmpty() && !Fields(row).has(names::rowId))
        row.insert(u"id"_s, key);
    // A row is what a purchase answers, so it is read by the same eyes.
    Answer alone = answer;
    alone.body = json::written(row);
    const Result<NumberState> state = readPurchase(alone, region);
    if (!state)
        return std::nullopt;
    const Fields fields(row);
    ListedNumber number;
    number.number = state->number;
    number.phone = state->phone;
    number.region = region;
    number.service = wordsFor(fields, names::rowService);
    number.country = wordsFor(fields, names::rowCountry);
    number.price = state->price;
    number.status = state->status;
    number.isOver = state->stage == NumberState::Stage::Cancelled
        || state->stage == NumberState::Stage::Expired || state->stage == NumberState::Stage::Finished;
    number.expiresAt = state->expiresAt;
    number.messages = state->messages;
    if (const auto server = fields.first(names::rowServer, json::whole);
        server && *server >= 1 && *server <= 3)
        number.server = static_cast<Server>(*server);
    if (const auto at = fields.first(names::boughtAt, json::moment))
        number.boughtAt = answer.onOurClock(*at);
    collectTexts(row, number.texts);
    return number;
}

} // namespace

Result<QList<ListedNumber>> readNumberList(const Answer& answer, Region region)
{
    const auto root = json::parse(answer.body);
    if (!root || isRefused(*root))
        return unreadable(answer);
    const auto rows = rowsOf(*root);
    if (!rows)
        return missing(answer, u"numbers"_s);
    if (rows->count > mostRows)
        return tooMany(answer, rows->count);
    QList<ListedNumber> numbers;
    QSet<NumberId> known;
    for (const auto& [key, row] : rows->all) {
        auto number = listed(key, row, answer, region);
        if (!number || known.contains(number->number))
            continue;
        known.insert(number->number);
        numbers.append(*std::move(number));
    }
    if (numbers.isEmpty() && !rows->all.isEmpty())
        return missing(answer, u"id"_s);
    return numbers;
}

Result<ApiDescription> readDescription(const Answer& answer)
{
    const auto root = json::parse(answer.body);
    if (!root || !root->isObject())
        return unreadable(answer);
    const Fields fields(root->toObject());
    const auto version = fields.first(names::openApi, json::text);
    if (!version)
        return missing(answer, u"openapi"_s);
    return ApiDescription{
        plainText(*version, false, longestText), fields.find(names::paths).toObject().size()};
}

} // namespace provynx::wire
