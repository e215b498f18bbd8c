// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire.h"
#include "wireerrors.h"
#include "wirenames.h"
#include "wirevalues.h"

#include "domain/plaintext.h"

#include <QHash>

#include <algorithm>

namespace provynx::wire {

using namespace Qt::StringLiterals;
using json::Fields;
using json::Names;
using json::Nest;

namespace {

constexpr qsizetype mostEntries = 20'000; ///< of one list

struct Entry {
    QString id;
    QString name;
    Nest nest; ///< empty for a plain text
};

bool isLeaf(const Fields& fields)
{
    return fields.has(names::price) || fields.has(names::stock) || fields.has(names::shownName)
        || fields.has(names::serviceId);
}

bool isNumeric(const QJsonValue& value)
{
    bool isNumber = value.isDouble();
    if (value.isString())
        value.toString().toDouble(&isNumber);
    return isNumber;
}

/// A level more than a list has: country > service > operator, or country > service > price. Its members
/// would pass for what they are not.
bool isTree(const QJsonObject& keyed, bool areServices)
{
    const auto isBelow = [areServices](const QJsonValue& inside) {
        const bool isList = inside.isArray() && isLeaf(Fields(inside.toArray().first().toObject()));
        return inside.isObject() || isList || (areServices && isNumeric(inside));
    };
    return std::any_of(keyed.begin(), keyed.end(), [&isBelow](const QJsonValue& member) {
        const QJsonObject object = member.toObject();
        return !object.isEmpty() && std::all_of(object.begin(), object.end(), isBelow)
            && !isLeaf(Fields(object));
    });
}

/// {"vk_0":"76","ok_0":"64"}: so many are there, of what is not said.
bool areCounts(const QJsonObject& keyed)
{
    return !keyed.isEmpty() && std::all_of(keyed.begin(), keyed.end(), isNumeric);
}

/// {"15.00":43575}: something, but not what a list's members are.
bool isUnknown(const QJsonObject& keyed)
{
    return std::none_of(keyed.begin(), keyed.end(),
        [](const QJsonValue& member) { return member.isString() || isLeaf(Fields(member.toObject())); });
}

struct Found {
    QList<Entry> entries; ///< none where there are too many
    qsizetype count = 0;
};

qsizetype sizeOf(const QJsonValue& list)
{
    return list.isArray() ? list.toArray().size() : list.toObject().size();
}

/// The list in a body, each member with the id it has or stands under. Nothing: no list in there.
std::optional<Found> entries(const QJsonValue& root, Names ownNames, Names idNames)
{
    Nest around;
    QJsonValue list = root;
    bool named = false;
    for (int depth = 0; depth < 4 && list.isObject(); ++depth) {
        const Fields fields(list.toObject());
        const auto container = [](const QJsonValue& value) {
            return value.isArray() || value.isObject() ? std::optional(value) : std::nullopt;
        };
        auto below = fields.first(ownNames, container);
        if (!below)
            below = fields.first(names::lists, container);
        if (!below)
            break;
        around = around.with(list.toObject());
        list = *below;
        named = true;
    }

    const qsizetype count = sizeOf(list);
    if (count > mostEntries)
        return Found{{}, count};
    QList<Entry> found;
    const auto take = [&](const QString& key, const QJsonValue& member) {
        Entry entry;
        if (member.isObject()) {
            entry.nest = around.with(member.toObject());
            entry.id
                = entry.nest.inner().first(idNames, usableId).value_or(usableId(key).value_or(QString()));
            const QJsonValue attributes = entry.nest.inner().find(names::attributes);
            if (attributes.isObject()) // {"type":"services","id":…,"attributes":{…}}
                entry.nest = entry.nest.with(attributes.toObject());
            entry.name = entry.nest.inner().first(names::shownName, word).value_or(plainText(entry.id));
        } else if (key.isEmpty() || member.isString()) {
            entry.id = usableId(key.isEmpty() ? member : QJsonValue(key)).value_or(QString());
            entry.name = word(member).value_or(entry.id);
        } else {
            return;
        }
        found.append(entry);
    };
    // [{"country":"gb","services":[…]}] is a list of countries.
    const auto holdsServices = [](const QJsonValue& member) {
        return Fields(member.toObject())
            .first(Names(names::serviceLists).first(2),
                [](const QJsonValue& inside) {
                    return inside.isArray() || inside.isObject() ? std::optional(true) : std::nullopt;
                })
            .has_value();
    };
    const bool areServices = json::contains(ownNames, names::serviceLists.front());
    if (list.isArray()) {
        const QJsonArray members = list.toArray();
        if (areServices && std::any_of(members.begin(), members.end(), holdsServices))
            return std::nullopt;
        for (const QJsonValue& member : members)
            take({}, member);
        return Found{found, count};
    }
    const QJsonObject keyed = list.toObject();
    const auto isMember = [](const QJsonValue& value) { return value.isObject() || value.isString(); };
    const bool areOfServices
        = areServices && std::any_of(keyed.begin(), keyed.end(), holdsServices); // {"gb":{"services":{…}}}
    if (!list.isObject() || isTree(keyed, areServices) || areOfServices || areCounts(keyed)
        || (!named && (keyed.isEmpty() || isUnknown(keyed)))
        || !std::all_of(keyed.begin(), keyed.end(), isMember))
        return std::nullopt;
    for (auto member = keyed.begin(); member != keyed.end(); ++member) {
        const bool mayBeWords = !named || member->isString();
        if (mayBeWords && json::contains(names::envelope, json::foldedName(member.key())))
            return std::nullopt; // {"message":"…"} is no list of one
        take(member.key(), member.value());
    }
    return Found{found, count};
}

/// `again` hears of a second entry with the same id.
template <class Made, class Make, class Again>
Result<QList<Made>> readList(
    const Answer& answer, Names ownNames, Names idNames, const QString& concept_, Make make, Again again)
{
    const auto root = json::parse(answer.body);
    if (!root)
        return unreadable(answer);
    const auto found = entries(*root, ownNames, idNames);
    if (found && found->count > mostEntries)
        return tooMany(answer, found->count);
    const auto isText = [](const Entry& entry) { return entry.nest.isEmpty(); };
    if (!found || (std::all_of(found->entries.cbegin(), found->entries.cend(), isText) && saysError(*root)))
        return missing(answer, *root, concept_);
    QList<Made> list;
    QHash<QString, qsizetype> places;
    for (const Entry& entry : found->entries) {
        if (entry.id.isEmpty())
            continue;
        if (const auto known = places.constFind(entry.id); known != places.cend()) {
            again(list[*known], make(entry));
            continue;
        }
        places.insert(entry.id, list.size());
        list.append(make(entry));
    }
    if (list.isEmpty() && !found->entries.isEmpty())
        return missing(answer, *root, u"id"_s);
    return list;
}

} // namespace

Result<QList<Country>> readCountries(const Answer& answer)
{
    return readList<Country>(
        answer, names::countryLists, names::countryId, u"countries"_s,
        [](const Entry& entry) {
            // The documented query is country=gb: a word beside a mere row number is what the service wants
            // to hear.
            bool isRowNumber = false;
            entry.id.toLongLong(&isRowNumber);
            const auto said = isRowNumber && !entry.nest.isEmpty()
                ? entry.nest.inner().first(names::countryWord, usableId)
                : std::nullopt;
            return Country{CountryId(said.value_or(entry.id)), entry.name};
        },
        [](const Country&, const Country&) {});
}

Result<QList<Operator>> readOperators(const Answer& answer)
{
    auto read = readList<Operator>(
        answer, names::operatorLists, names::operatorId, u"operators"_s,
        [](const Entry& entry) {
            return Operator{OperatorId(entry.id), entry.name};
        },
        [](const Operator&, const Operator&) {});
    if (!read)
        return read;
    QList<Operator> all = *read;
    const auto isAny = [](const Operator& op) { return op.id == anyOperator(); };
    if (std::none_of(all.cbegin(), all.cend(), isAny))
        all.prepend({anyOperator(), anyOperator().text()}); // documented for every catalogue
    return all;
}

Result<PriceList> readServices(const Answer& answer, const Market& market)
{
    const auto stockOf = [](const QJsonValue& value) -> std::optional<qint64> {
        if (value.isBool())
            return value.toBool() ? std::nullopt : std::optional<qint64>(0);
        const auto count = json::whole(value);
        return count && *count >= 0 ? count : std::nullopt; // -1: not counted
    };
    // Offered several times over: which of them would be bought is not said.
    const auto again = [](Service& known, const Service& other) {
        if (known.price != other.price)
            known.price.reset();
        if (known.stock != other.stock)
            known.stock.reset();
    };
    const auto read = readList<Service>(
        answer, names::serviceLists, names::serviceId, u"services"_s,
        [&stockOf](const Entry& entry) {
            Service service{ServiceId(entry.id), entry.name, std::nullopt, std::nullopt};
            if (!entry.nest.isEmpty()) {
                service.price = ownPrice(entry.nest);
                service.stock = entry.nest.inner().first(names::stock, stockOf);
            }
            return service;
        },
        again);
    return read ? Result<PriceList>(PriceList(market, *read)) : Result<PriceList>(read.failure());
}

Result<Balance> readBalance(const Answer& answer)
{
    const auto root = json::parse(answer.body);
    if (!root)
        return unreadable(answer);
    if (saysError(*root))
        return missing(answer, *root, u"balance"_s);
    QJsonObject bare; // the whole body may be the number
    if (!root->isObject() && !root->isArray())
        bare.insert(u"balance"_s, *root);
    const Nest nest(bare.isEmpty() ? *root : QJsonValue(bare), names::wallets);
    const auto amount = money(nest, names::balance);
    if (!amount)
        return missing(answer, bare.isEmpty() ? *root : QJsonValue(bare), u"balance"_s);
    return Balance{*amount, money(nest, names::held)};
}

} // namespace provynx::wire
