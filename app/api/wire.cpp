// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire.h"

#include "json.h"
#include "markup.h"
#include "redaction.h"

#include "domain/plaintext.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace provynx::wire
{

using namespace Qt::StringLiterals;
using json::Fields;
using json::Names;
using json::Nest;
using Kind = Failure::Kind;
using Stage = NumberState::Stage;

// ---- The alias table: every name of the service's JSON, best first, as json::foldedName() writes it ----

namespace names
{
// clang-format off
constexpr std::array wrappers {"data"_L1, "result"_L1, "response"_L1, "payload"_L1, "order"_L1, "number"_L1, "item"_L1, "items"_L1,
    "activation"_L1, "purchase"_L1, "rental"_L1, "numbers"_L1, "orders"_L1, "activations"_L1, "purchases"_L1, "rentals"_L1};
constexpr std::array wallets {"data"_L1, "result"_L1, "response"_L1, "payload"_L1, "wallet"_L1, "account"_L1, "user"_L1, "balance"_L1};
constexpr std::array lists {"data"_L1, "result"_L1, "results"_L1, "response"_L1, "payload"_L1, "items"_L1, "list"_L1};
constexpr std::array countryLists {"countries"_L1, "country"_L1};
constexpr std::array operatorLists {"operators"_L1, "carriers"_L1, "pools"_L1, "providers"_L1, "operator"_L1};
constexpr std::array serviceLists {"services"_L1, "products"_L1, "prices"_L1, "service"_L1};

constexpr std::array id {"id"_L1, "numberid"_L1, "orderid"_L1, "activationid"_L1, "requestid"_L1, "operationid"_L1, "tzid"_L1};
constexpr std::array phone {"number"_L1, "phone"_L1, "phonenumber"_L1, "msisdn"_L1, "e164"_L1};
constexpr std::array price {"price"_L1, "cost"_L1, "amount"_L1, "totalcost"_L1, "activationcost"_L1, "retailprice"_L1, "sum"_L1};
constexpr std::array currency {"currency"_L1, "currencycode"_L1};
constexpr std::array amount {"amount"_L1, "value"_L1, "price"_L1, "balance"_L1, "available"_L1}; // inside {"price":{…}}
constexpr std::array stock {"available"_L1, "count"_L1, "qty"_L1, "quantity"_L1, "stock"_L1, "numbers"_L1, "physicalcount"_L1};
constexpr std::array balance {"balance"_L1, "amount"_L1, "available"_L1, "currentbalance"_L1, "availablebalance"_L1, "balanceusd"_L1};
constexpr std::array held {"frozenbalance"_L1, "heldbalance"_L1, "frozen"_L1, "held"_L1, "reserved"_L1};
constexpr std::array newBalance {"newbalance"_L1, "balance"_L1, "currentbalance"_L1, "balanceafter"_L1, "remainingbalance"_L1, "balanceusd"_L1};
constexpr std::array refund {"refund"_L1, "refunded"_L1, "refundamount"_L1, "refundedamount"_L1, "amountrefunded"_L1};

constexpr std::array serviceId {"id"_L1, "code"_L1, "slug"_L1, "key"_L1, "serviceid"_L1, "servicecode"_L1, "service"_L1, "shortname"_L1};
constexpr std::array countryId {"id"_L1, "code"_L1, "slug"_L1, "key"_L1, "countryid"_L1, "countrycode"_L1, "iso"_L1, "shortname"_L1, "country"_L1};
constexpr std::array countryWord {"code"_L1, "countrycode"_L1, "iso"_L1, "slug"_L1, "shortname"_L1}; // the documented example is "gb"
constexpr std::array operatorId {"id"_L1, "code"_L1, "slug"_L1, "key"_L1, "operatorid"_L1, "operatorcode"_L1, "shortname"_L1, "operator"_L1, "carrier"_L1, "pool"_L1};
constexpr std::array shownName {"name"_L1, "title"_L1, "label"_L1, "displayname"_L1, "servicename"_L1, "countryname"_L1, "operatorname"_L1,
    "service"_L1, "country"_L1, "operator"_L1, "carrier"_L1};

constexpr std::array status {"status"_L1, "state"_L1};
constexpr std::array code {"code"_L1, "otp"_L1, "otpcode"_L1, "smscode"_L1, "parsedcode"_L1};
constexpr std::array text {"smstext"_L1, "fullsms"_L1, "smscontent"_L1, "text"_L1};
constexpr std::array prose {"message"_L1, "body"_L1}; // an SMS, or what the service has to say about the call
constexpr std::array messageList {"sms"_L1, "messages"_L1, "message"_L1};
constexpr std::array messageId {"id"_L1, "messageid"_L1, "smsid"_L1};
constexpr std::array receivedAt {"receivedat"_L1, "createdat"_L1, "date"_L1, "timestamp"_L1};
constexpr std::array flatReceivedAt {"receivedat"_L1, "date"_L1, "timestamp"_L1}; // created_at is the order's own there
constexpr std::array expiresAt {"expiresat"_L1, "expires"_L1, "endsat"_L1, "expireat"_L1};
constexpr std::array expiresIn {"expiresin"_L1, "timeleft"_L1, "expires"_L1};

// A push: its envelope, and what it tells about the number.
constexpr std::array event {"type"_L1, "event"_L1, "eventtype"_L1, "eventname"_L1, "topic"_L1};
constexpr std::array codeEvents {"otpreceived"_L1, "smsreceived"_L1, "codereceived"_L1};
constexpr std::array numberOfPush {"numberid"_L1, "orderid"_L1, "activationid"_L1, "rentalid"_L1, "requestid"_L1, "operationid"_L1, "tzid"_L1};
constexpr std::array pushId {"id"_L1, "eventid"_L1, "deliveryid"_L1, "webhookid"_L1};
constexpr std::array messageIdOfPush {"messageid"_L1, "smsid"_L1};
constexpr std::array serviceOfPush {"servicename"_L1, "service"_L1, "servicecode"_L1, "serviceid"_L1};

constexpr std::array error {"error"_L1, "errors"_L1};
constexpr std::array errorWords {"error"_L1, "message"_L1, "msg"_L1, "detail"_L1, "title"_L1, "errordescription"_L1, "reason"_L1,
    "description"_L1, "errors"_L1};
constexpr std::array success {"success"_L1, "ok"_L1};
constexpr std::array envelope {"success"_L1, "ok"_L1, "status"_L1, "message"_L1, "error"_L1, "errors"_L1};

// Words, folded the same way.
constexpr std::array waiting {"waiting"_L1, "pending"_L1, "active"_L1, "created"_L1, "statuswaitcode"_L1, "tznumwait"_L1,
    "verificationpending"_L1, "waitingforsms"_L1, "processing"_L1};
constexpr std::array received {"received"_L1, "completed"_L1, "success"_L1, "statusok"_L1, "smsreceived"_L1, "ok"_L1};
constexpr std::array cancelled {"cancelled"_L1, "canceled"_L1, "refunded"_L1, "statuscancel"_L1};
constexpr std::array expired {"expired"_L1, "timeout"_L1, "timedout"_L1};
constexpr std::array finished {"finished"_L1, "banned"_L1, "closed"_L1};
constexpr std::array failed {"error"_L1, "fail"_L1, "failed"_L1};
constexpr std::array nothing {"-"_L1, "0"_L1, "null"_L1, "none"_L1, "undefined"_L1};
// clang-format on
} // namespace names

namespace
{

constexpr qsizetype longestId = 200;
constexpr qsizetype longestWord = 100;
constexpr qsizetype longestErrorText = 300;
constexpr qsizetype longestCode = 16;
constexpr qsizetype mostListed = 400; ///< messages of one answer
constexpr qsizetype mostErrorBody = 64 * 1024;
constexpr qint64 longestRental = 366LL * 24 * 3600;
/// The one assumption about money: an amount without a currency is in the wallet's documented one.
const QString assumedCurrency = u"USD"_s;

// ---- Single values ----

std::optional<QString> usableId(const QJsonValue& value)
{
    const auto said = json::text(value);
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    if (!said || said->size() > longestId || *said == u"."_s || *said == u".."_s
        || std::any_of(said->cbegin(), said->cend(), isControl))
        return std::nullopt;
    return said;
}

std::optional<QString> word(const QJsonValue& value)
{
    const auto said = json::text(value);
    const QString shown = said ? plainText(*said, false, longestWord) : QString();
    return shown.isEmpty() ? std::nullopt : std::optional(shown);
}

std::optional<QString> something(const QJsonValue& value)
{
    const auto said = json::text(value);
    if (!said || json::contains(names::nothing, json::foldedName(*said)) || *said == u"-"_s)
        return std::nullopt;
    const QString shown = plainText(*said, true);
    return shown.isEmpty() ? std::nullopt : std::optional(shown);
}

bool looksLikeCode(const QString& text)
{
    static const QRegularExpression grouped(u"\\A[\\d -]+\\z"_s);
    static const QRegularExpression blank(u"\\s"_s);
    return text.size() <= longestCode && (!text.contains(blank) || grouped.match(text).hasMatch());
}

std::optional<QString> currencyOf(const QJsonValue& value)
{
    const auto said = word(value);
    return said ? std::optional(*said == u"$"_s ? assumedCurrency : said->toUpper()) : std::nullopt;
}

std::optional<Money> amountOf(const QJsonValue& value, const QString& currency)
{
    if (value.isObject()) { // its own members alone: what stands around it is another amount, or a stock
        const Fields inside(value.toObject());
        const QString own = inside.first(names::currency, currencyOf).value_or(currency);
        return inside.first(names::amount, [&own](const QJsonValue& member) {
            return member.isObject() ? std::nullopt : amountOf(member, own);
        });
    }
    const auto decimal = json::decimal(value);
    return decimal ? Money::fromDecimal(*decimal, currency) : std::nullopt;
}

std::optional<Money> money(const Nest& nest, Names wanted)
{
    const QString currency = nest.first(names::currency, currencyOf).value_or(assumedCurrency);
    return nest.first(wanted, [&currency](const QJsonValue& value) { return amountOf(value, currency); });
}

std::optional<Money> notNegative(const std::optional<Money>& amount)
{
    return amount && !amount->isNegative() ? amount : std::nullopt;
}

std::optional<Money> price(const Nest& nest, Names wanted)
{
    return notNegative(money(nest, wanted));
}

/// Of a list's member: its own, and never what the list says about the whole; only its currency may be the
/// list's.
std::optional<Money> ownPrice(const Nest& nest)
{
    const QString currency = nest.first(names::currency, currencyOf).value_or(assumedCurrency);
    return notNegative(nest.inner().first(
        names::price, [&currency](const QJsonValue& value) { return amountOf(value, currency); }));
}

// ---- Failures ----

bool saysError(const Fields& fields)
{
    const QJsonValue error = fields.find(names::error);
    const bool hasError = (error.isString() && !error.toString().trimmed().isEmpty()) || error.toBool()
        || (error.isObject() && !error.toObject().isEmpty())
        || (error.isArray() && !error.toArray().isEmpty());
    const QJsonValue success = fields.find(names::success);
    const auto status = word(fields.find(names::status));
    return hasError || (success.isBool() && !success.toBool())
        || (status && json::contains(names::failed, json::foldedName(*status)));
}

bool saysError(const QJsonValue& root)
{
    return root.isObject() && saysError(Fields(root.toObject()));
}

Failure unreadable(const Answer& answer)
{
    Failure failure;
    failure.kind = Kind::Unreadable;
    failure.httpStatus = answer.status;
    failure.serverText = readErrorText(answer.body);
    failure.redactedBody = redacted(answer.body);
    return failure;
}

/// A success that does not say what it must; where it says that it is none, that is what counts.
Failure missing(const Answer& answer, const QJsonValue& root, const QString& field)
{
    Failure failure = unreadable(answer);
    if (saysError(root) || (!root.isObject() && !root.isArray()))
        return failure;
    failure.kind = Kind::MissingField;
    failure.serverText.clear();
    failure.field = field;
    return failure;
}

QString errorTextOf(const QJsonValue& value, int depth = 0)
{
    constexpr int deepest = 4;
    if (value.isString() || depth > deepest)
        return value.toString().trimmed();
    QStringList all;
    if (value.isArray()) {
        for (const QJsonValue& member : value.toArray())
            all.append(errorTextOf(member, depth + 1));
    } else if (value.isObject()) {
        const Fields fields(value.toObject());
        const auto words = [depth](const QJsonValue& found) {
            const QString said = errorTextOf(found, depth + 1);
            return said.isEmpty() ? std::nullopt : std::optional(said);
        };
        all.append(fields.first(names::errorWords, words).value_or(QString()));
        // {"error":"insufficient_funds","message":"The wallet …"}: a bare word gets its explanation.
        if (!all.first().isEmpty() && !all.first().contains(u' ')) {
            const auto more = fields.first(Names(names::errorWords).subspan(1), words);
            if (more && *more != all.first())
                all.append(*more);
        }
        if (all.first().isEmpty()) // {"errors":{"service":["is unknown"]}}
            for (const QJsonValue& member : depth > 0 ? value.toObject() : QJsonObject())
                all.append(errorTextOf(member, depth + 1));
    }
    all.removeAll(QString());
    return all.join(": "_L1);
}

// ---- Lists ----

struct Entry {
    QString id;
    QString name;
    Nest nest; ///< empty for a plain text
};

/// The list in a body, each member with the id it has or stands under. Nothing: no list in there.
std::optional<QList<Entry>> entries(const QJsonValue& root, Names ownNames, Names idNames)
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

    QList<Entry> found;
    const auto take = [&](const QString& key, const QJsonValue& member) {
        Entry entry;
        if (member.isObject()) {
            entry.nest = around.with(member.toObject());
            entry.id
                = entry.nest.inner().first(idNames, usableId).value_or(usableId(key).value_or(QString()));
            entry.name = entry.nest.inner().first(names::shownName, word).value_or(plainText(entry.id));
        } else if (key.isEmpty() || member.isString()) {
            entry.id = usableId(key.isEmpty() ? member : QJsonValue(key)).value_or(QString());
            entry.name = word(member).value_or(entry.id);
        } else {
            return;
        }
        found.append(entry);
    };
    if (list.isArray()) {
        for (const QJsonValue& member : list.toArray())
            take({}, member);
        return found;
    }
    const QJsonObject keyed = list.toObject();
    const auto isMember = [](const QJsonValue& value) { return value.isObject() || value.isString(); };
    if (!list.isObject() || (!named && keyed.isEmpty()) || !std::all_of(keyed.begin(), keyed.end(), isMember))
        return std::nullopt;
    for (auto member = keyed.begin(); member != keyed.end(); ++member) {
        if (!named && json::contains(names::envelope, json::foldedName(member.key())))
            return std::nullopt; // {"message":"…"} is no list of one
        take(member.key(), member.value());
    }
    return found;
}

template <class Made, class Make>
Result<QList<Made>> readList(
    const Answer& answer, Names ownNames, Names idNames, const QString& concept_, Make make)
{
    const auto root = json::parse(answer.body);
    if (!root)
        return unreadable(answer);
    const auto found = entries(*root, ownNames, idNames);
    if (!found || (found->isEmpty() && saysError(*root)))
        return missing(answer, *root, concept_);
    QList<Made> list;
    QSet<QString> seen;
    for (const Entry& entry : *found) {
        if (entry.id.isEmpty() || seen.contains(entry.id))
            continue;
        seen.insert(entry.id);
        list.append(make(entry));
    }
    if (list.isEmpty() && !found->isEmpty())
        return missing(answer, *root, u"id"_s);
    return list;
}

} // namespace

Result<QList<Country>> readCountries(const Answer& answer)
{
    return readList<Country>(
        answer, names::countryLists, names::countryId, u"countries"_s, [](const Entry& entry) {
            // The documented query is country=gb: a word beside a mere row number is what the service wants
            // to hear.
            bool isRowNumber = false;
            entry.id.toLongLong(&isRowNumber);
            const auto said = isRowNumber && !entry.nest.isEmpty()
                ? entry.nest.inner().first(names::countryWord, usableId)
                : std::nullopt;
            return Country{CountryId(said.value_or(entry.id)), entry.name};
        });
}

Result<QList<Operator>> readOperators(const Answer& answer)
{
    auto read = readList<Operator>(
        answer, names::operatorLists, names::operatorId, u"operators"_s, [](const Entry& entry) {
            return Operator{OperatorId(entry.id), entry.name};
        });
    if (!read)
        return read;
    QList<Operator> all = *read;
    const auto isAny = [](const Operator& op) { return op.id == anyOperator(); };
    if (std::none_of(all.cbegin(), all.cend(), isAny))
        all.prepend({anyOperator(), anyOperator().text()}); // documented for every catalogue
    return all;
}

Result<Shelf> readServices(const Answer& answer, const Market& market)
{
    const auto stockOf = [](const QJsonValue& value) -> std::optional<qint64> {
        if (value.isBool())
            return value.toBool() ? std::nullopt : std::optional<qint64>(0);
        const auto count = json::whole(value);
        return count ? std::optional(std::max<qint64>(*count, 0)) : std::nullopt;
    };
    const auto read = readList<Service>(
        answer, names::serviceLists, names::serviceId, u"services"_s, [&stockOf](const Entry& entry) {
            Service service{ServiceId(entry.id), entry.name, std::nullopt, std::nullopt};
            if (!entry.nest.isEmpty()) {
                service.price = ownPrice(entry.nest);
                service.stock = entry.nest.inner().first(names::stock, stockOf);
            }
            return service;
        });
    return read ? Result<Shelf>(Shelf(market, *read)) : Result<Shelf>(read.failure());
}

Result<Balance> readBalance(const Answer& answer)
{
    const auto root = json::parse(answer.body);
    if (!root)
        return unreadable(answer);
    QJsonObject bare; // the whole body may be the number
    if (!root->isObject() && !root->isArray())
        bare.insert(u"balance"_s, *root);
    const Nest nest(bare.isEmpty() ? *root : QJsonValue(bare), names::wallets);
    const auto amount = money(nest, names::balance);
    if (!amount)
        return missing(answer, bare.isEmpty() ? *root : QJsonValue(bare), u"balance"_s);
    return Balance{*amount, money(nest, names::held)};
}

// ---- A rented number ----

namespace
{

std::optional<Stage> stageOf(const QString& status)
{
    const QString said = json::foldedName(status);
    if (json::contains(names::waiting, said) || json::contains(names::received, said))
        return Stage::Waiting; // Received only with a message
    if (json::contains(names::cancelled, said))
        return Stage::Cancelled;
    if (json::contains(names::expired, said))
        return Stage::Expired;
    if (json::contains(names::finished, said))
        return Stage::Finished;
    return std::nullopt;
}

/// A number that stands alone under its own id, or under a word we don't know together with its id, taken out
/// of there. `asked`: the id that is expected; empty for a purchase, whose id must then look like one: a word
/// is no id.
QJsonValue takenOut(const QJsonValue& value, const QString& asked, int depth = 0)
{
    constexpr int deepest = 4;
    static const QRegularExpression numeric(u"\\A(?:\\d+|[0-9a-fA-F]{8,}(?:-[0-9a-fA-F]+)*)\\z"_s);
    if (!value.isObject() || depth > deepest)
        return value;
    QJsonObject object = value.toObject();
    const bool isAlone = object.size() == 1 && object.begin()->isObject();
    const QString key = isAlone ? object.begin().key() : QString();
    const QString word = json::foldedName(key);
    if (isAlone && !json::contains(names::wrappers, word) && !json::contains(names::error, word)) {
        QJsonObject inner = object.begin()->toObject();
        const Fields fields(inner);
        const bool hasId = fields.first(names::id, usableId).has_value();
        const bool hasPhone = fields.has(names::phone);
        const bool isUnderId = key == asked || (asked.isEmpty() && hasPhone && numeric.match(key).hasMatch());
        if (isUnderId && !hasId)
            inner.insert(names::id.front(), key);
        if (isUnderId || (hasId && hasPhone))
            return inner;
    }
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (json::contains(names::wrappers, json::foldedName(member.key())))
            *member = takenOut(*member, asked, depth + 1);
    }
    return object;
}

/// The innermost word; a wrapper's only where it is one we know ("success" of an envelope says little).
QString statusOf(const Nest& nest)
{
    const auto own = nest.inner().first(names::status, word);
    if (own)
        return *own;
    const auto known = [](const QJsonValue& value) {
        const auto said = word(value);
        return said && stageOf(*said) ? said : std::nullopt;
    };
    return nest.first(names::status, known).value_or(QString());
}

Message messageOf(const QJsonValue& value, const QDateTime& seenAt)
{
    Message message;
    message.seenAt = seenAt;
    if (value.isObject()) {
        const Fields fields(value.toObject());
        message.id = fields.first(names::messageId, word).value_or(QString());
        message.code = fields.first(names::code, something).value_or(QString());
        message.text = fields.first(names::text, something)
                           .value_or(fields.first(names::prose, something).value_or(QString()));
        message.receivedAt = fields.first(names::receivedAt, json::moment).value_or(QDateTime());
    } else if (const auto said = something(value)) {
        (looksLikeCode(*said) ? message.code : message.text) = *said;
    }
    return message;
}

QList<Message> listedMessages(const Fields& fields, const QDateTime& seenAt)
{
    const auto container = [](const QJsonValue& value) {
        return value.isArray() || value.isObject() ? std::optional(value) : std::nullopt;
    };
    const auto listed = fields.first(names::messageList, container);
    if (!listed)
        return {};
    QJsonArray members = listed->isArray() ? listed->toArray() : QJsonArray{*listed};
    const auto saysWhatCame = [](const Fields& sms) {
        return sms.has(names::code) || sms.has(names::text) || sms.has(names::prose);
    };
    if (listed->isObject() && !saysWhatCame(Fields(listed->toObject()))) { // keyed by id
        members = {};
        for (const QJsonValue& member : listed->toObject())
            members.append(member);
    }
    if (members.size() > mostListed) { // nobody is sent so many; the newest stand first or last
        QJsonArray ends;
        for (qsizetype i = 0; i < mostListed; ++i)
            ends.append(members.at(i < mostListed / 2 ? i : members.size() - mostListed + i));
        members = ends;
    }
    QList<Message> messages;
    bool allTimed = true;
    for (const QJsonValue& member : members) {
        const Message message = messageOf(member, seenAt);
        const auto isSame = [&message](const Message& known) { return known.isSameAs(message); };
        if ((message.code.isEmpty() && message.text.isEmpty())
            || std::any_of(messages.cbegin(), messages.cend(), isSame))
            continue;
        allTimed = allTimed && message.receivedAt.isValid();
        messages.append(message);
    }
    const auto isOlder = [](const Message& a, const Message& b) { return a.receivedAt < b.receivedAt; };
    if (allTimed)
        std::stable_sort(messages.begin(), messages.end(), isOlder);
    return messages;
}

/// `proseIsSms`: a field "message" is what came, not what the service says about the call.
QList<Message> messagesOf(const Fields& fields, const QDateTime& seenAt, bool proseIsSms)
{
    QList<Message> messages = listedMessages(fields, seenAt);
    Message flat;
    flat.seenAt = seenAt;
    flat.code = fields.first(names::code, something).value_or(QString());
    flat.text = fields.first(names::text, something).value_or(QString());
    const Message bare = messageOf(fields.find(Names(names::messageList).first(1)), seenAt); // "sms":"123456"
    if (messages.isEmpty() && flat.code.isEmpty())
        flat.code = bare.code;
    if (messages.isEmpty() && flat.text.isEmpty())
        flat.text = bare.text;
    if (flat.text.isEmpty() && (proseIsSms || !flat.code.isEmpty()))
        flat.text = fields.first(names::prose, something).value_or(QString());
    if (!looksLikeCode(flat.code) && flat.text.isEmpty())
        flat.text = std::exchange(flat.code, {});
    flat.receivedAt = fields.first(names::flatReceivedAt, json::moment).value_or(QDateTime());
    if (flat.code.isEmpty() && flat.text.isEmpty())
        return messages;
    for (Message& known : messages) {
        if (known.code.isEmpty() && !flat.code.isEmpty() && known.text.contains(flat.code))
            known.code = flat.code;
        if (known.isSameAs(flat) || (!flat.code.isEmpty() && known.code == flat.code)
            || (flat.code.isEmpty() && known.text == flat.text))
            return messages;
    }
    messages.append(flat);
    return messages;
}

QDateTime expiryOf(const Nest& nest, const Answer& answer)
{
    if (const auto at = nest.first(names::expiresAt, json::moment))
        return answer.onOurClock(*at);
    const auto seconds = nest.first(names::expiresIn, [](const QJsonValue& value) {
        const auto left = json::whole(value);
        return left && *left >= 0 && *left <= longestRental ? left : std::nullopt;
    });
    return seconds ? answer.arrivedAt.addSecs(*seconds) : QDateTime();
}

NumberState stateOf(const Nest& nest, const Answer& answer, Region region, bool isPurchase)
{
    NumberState state;
    const auto phoneOf = [region](const QJsonValue& value) { return json::phone(value, region); };
    // Together where they stand together: what is bought, or a request, has an id of its own inside or
    // outside.
    for (auto level = nest.levels().crbegin(); level != nest.levels().crend() && state.phone.isEmpty();
         ++level) {
        const auto id = level->first(names::id, usableId);
        const auto phone = level->first(names::phone, phoneOf);
        if (id && phone) {
            state.number = NumberId(*id);
            state.phone = *phone;
        }
    }
    if (state.phone.isEmpty()) {
        state.number = NumberId(nest.first(names::id, usableId).value_or(QString()));
        state.phone = nest.first(names::phone, phoneOf).value_or(QString());
    }
    state.price = price(nest, names::price);
    state.expiresAt = expiryOf(nest, answer);
    state.balance = money(nest, names::newBalance);
    state.status = statusOf(nest);
    const bool saysReceived = json::contains(names::received, json::foldedName(state.status));
    state.messages
        = messagesOf(nest.inner(), answer.arrivedAt, !isPurchase && (saysReceived || state.status.isEmpty()));
    state.stage = state.status.isEmpty() ? Stage::Waiting : stageOf(state.status).value_or(Stage::Unfamiliar);
    if (state.stage == Stage::Waiting && !state.messages.isEmpty())
        state.stage = Stage::Received;
    return state;
}

} // namespace

Result<NumberState> readPurchase(const Answer& answer, Region region)
{
    const auto root = json::parse(answer.body);
    if (!root)
        return unreadable(answer);
    const Nest nest(takenOut(*root, {}), names::wrappers);
    if (nest.isEmpty())
        return missing(answer, *root, u"id"_s);
    const NumberState state = stateOf(nest, answer, region, true);
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
    const auto isAsked = [&asked](const Fields& fields) {
        return fields.first(names::id, usableId).value_or(QString()) == asked.text();
    };
    const Nest nest(takenOut(*root, asked.text()), names::wrappers, isAsked);
    if (nest.isEmpty() || saysError(nest.levels().first()))
        return missing(answer, *root, u"status"_s);
    NumberState state = stateOf(nest, answer, region, false);
    const Fields& inner = nest.inner();
    const bool saysNothingCame
        = inner.has(names::code) || inner.has(names::text) || inner.has(names::messageList);
    if (state.status.isEmpty() && state.messages.isEmpty() && !saysNothingCame)
        return missing(answer, *root, u"status"_s);
    state.number = asked;
    return state;
}

Result<CancelAnswer> readCancel(const Answer& answer)
{
    if (answer.body.trimmed().isEmpty())
        return CancelAnswer();
    const auto root = json::parse(answer.body);
    if (!root || saysError(*root))
        return unreadable(answer);
    const Nest nest(*root, names::wrappers);
    if (nest.isEmpty())
        return CancelAnswer();
    // "pending", "active": heard, but the number is alive. Whoever asked looks at the number again.
    const auto status = nest.inner().first(names::status, word);
    if (status && json::contains(names::waiting, json::foldedName(*status)))
        return unreadable(answer);
    return CancelAnswer{price(nest, names::refund), money(nest, names::newBalance)};
}

// ---- A push ----

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
    push.sentAt = nest.first(names::receivedAt, json::moment).value_or(QDateTime());
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
    for (auto level = nest.levels().crbegin(); level != nest.levels().crend() && push.number.isEmpty(); ++level) {
        if (!isWrapped || level + 1 != nest.levels().crend())
            push.number = NumberId(level->first(Names(names::pushId).first(1), usableId).value_or(QString()));
    }
    if (isCodeEvent(push.event) && push.message.code.isEmpty() && push.message.text.isEmpty())
        return missing(answer, *root, u"code"_s);
    return push;
}

QByteArray writeTestPush(const QString& id, const QDateTime& at)
{
    const QJsonObject data {{u"number_id"_s, u"num_test"_s}, {u"number"_s, u"+12025550100"_s}, {u"service"_s, u"test"_s},
        {u"code"_s, u"123456"_s}, {u"message"_s, u"Your code is 123456"_s}};
    return QJsonDocument(QJsonObject {{u"id"_s, id}, {u"type"_s, u"otp.received"_s},
                             {u"created_at"_s, at.toUTC().toString(Qt::ISODate)}, {u"data"_s, data}})
        .toJson(QJsonDocument::Compact);
}

// ---- Errors and requests ----

QString readErrorText(const QByteArray& body)
{
    const QByteArray start = body.left(mostErrorBody);
    auto root = json::parse(start);
    for (int depth = 0; root && root->isObject() && depth < 4; ++depth) {
        const Fields fields(root->toObject());
        const auto inside = fields.first(names::lists, [](const QJsonValue& value) {
            return value.isObject() ? std::optional(value) : std::nullopt;
        });
        if (!inside || fields.has(names::errorWords))
            break;
        root = inside; // {"data":{"error":"…"}}
    }
    // The words are shown, journaled and reported: what they quote of a key, a number or a code is not.
    const QString words = root ? errorTextOf(*root) : wordsOfPage(QString::fromUtf8(start));
    return plainText(withoutSecrets(words.left(4 * longestErrorText)), false, longestErrorText);
}

bool saysInProgress(const QString& errorText)
{
    static const QRegularExpression words(
        u"(?<![a-z])in[ _-]progress(?![a-z])|\\bbeing processed\\b|\\b(already|still) processing\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(errorText).hasMatch();
}

SealedPurchase seal(const Offer& offer, const AttemptId& attempt, KeyPlacement placement)
{
    const auto quoted = [](const QString& text) {
        const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        return list.mid(1, list.size() - 2);
    };
    const Market& market = offer.market();
    // Written by hand, for the order of the members: the same offer is the same bytes.
    QByteArray body = "{\"server\":" + QByteArray::number(static_cast<int>(market.server()));
    if (market.region() == Region::Global)
        body += ",\"country\":" + quoted(market.country().text());
    body += ",\"service\":" + quoted(offer.service().id.text());
    body += ",\"operator\":" + quoted(market.op().text());
    if (placement == KeyPlacement::BodyField)
        body += ",\"idempotency_key\":" + quoted(attempt.text());
    body += '}';
    return {attempt, placement, market.region(), body};
}

} // namespace provynx::wire
