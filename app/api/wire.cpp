// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire.h"

#include "json.h"
#include "markup.h"
#include "redaction.h"

#include "domain/plaintext.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <array>

namespace provynx::wire {

using namespace Qt::StringLiterals;
using json::Fields;
using json::Names;
using json::Nest;

namespace {

// ---- The table: every name under which a concept is understood, best first, as json::foldedName() writes it ("expires_at",
// ---- "expiresAt" and "ExpiresAt" are all "expiresat").

constexpr auto wrapperNames = std::to_array({"data"_L1, "result"_L1, "results"_L1, "response"_L1, "order"_L1, "activation"_L1,
    "rental"_L1, "number"_L1, "items"_L1, "payload"_L1, "wallet"_L1, "account"_L1, "balance"_L1});

constexpr auto numberIdNames = std::to_array({"id"_L1, "numberid"_L1, "orderid"_L1, "activationid"_L1, "requestid"_L1,
    "operationid"_L1, "tzid"_L1});
constexpr auto phoneNames
    = std::to_array({"number"_L1, "phone"_L1, "phonenumber"_L1, "msisdn"_L1, "e164"_L1});
constexpr auto priceNames = std::to_array({"price"_L1, "cost"_L1, "amount"_L1, "totalcost"_L1, "activationcost"_L1,
    "retailprice"_L1, "sum"_L1});
constexpr auto stockNames = std::to_array({"available"_L1, "count"_L1, "qty"_L1, "quantity"_L1, "stock"_L1, "numbers"_L1,
    "physicalcount"_L1});
constexpr auto currencyNames = std::to_array({"currency"_L1, "currencycode"_L1});

constexpr auto balanceNames = std::to_array({"balance"_L1, "amount"_L1, "available"_L1, "currentbalance"_L1,
    "balanceusd"_L1, "availablebalance"_L1});
constexpr auto heldNames = std::to_array({"frozenbalance"_L1, "frozen"_L1, "held"_L1, "heldbalance"_L1});
/// The wallet's new amount beside something else: only names that can't be a price.
constexpr auto newBalanceNames
    = std::to_array({"balance"_L1, "newbalance"_L1, "currentbalance"_L1, "walletbalance"_L1, "balanceusd"_L1});
constexpr auto refundNames = std::to_array({"refund"_L1, "refunded"_L1, "refundamount"_L1, "refundedamount"_L1});

constexpr auto serviceIdNames
    = std::to_array({"id"_L1, "code"_L1, "slug"_L1, "key"_L1, "service"_L1, "servicecode"_L1, "serviceid"_L1});
constexpr auto countryIdNames = std::to_array({"id"_L1, "code"_L1, "iso"_L1, "countrycode"_L1, "slug"_L1, "key"_L1,
    "country"_L1, "countryid"_L1});
constexpr auto operatorIdNames = std::to_array({"id"_L1, "code"_L1, "slug"_L1, "key"_L1, "operator"_L1, "carrier"_L1,
    "pool"_L1, "operatorid"_L1});
constexpr auto shownNames = std::to_array({"name"_L1, "title"_L1, "label"_L1, "displayname"_L1, "servicename"_L1,
    "countryname"_L1, "operatorname"_L1, "shortname"_L1});
constexpr auto serviceListNames = std::to_array({"services"_L1, "products"_L1});
constexpr auto countryListNames = std::to_array({"countries"_L1});
constexpr auto operatorListNames = std::to_array({"operators"_L1, "carriers"_L1, "pools"_L1});

constexpr auto codeNames = std::to_array(
    {"code"_L1, "otp"_L1, "otpcode"_L1, "smscode"_L1, "parsedcode"_L1, "verificationcode"_L1});
constexpr auto smsNames = std::to_array({"sms"_L1, "messages"_L1, "smslist"_L1});
constexpr auto textNames = std::to_array(
    {"message"_L1, "text"_L1, "smstext"_L1, "fullsms"_L1, "body"_L1, "smscontent"_L1, "fulltext"_L1});
constexpr auto messageIdNames = std::to_array({"smsid"_L1, "messageid"_L1});
constexpr auto receivedNames = std::to_array(
    {"receivedat"_L1, "createdat"_L1, "date"_L1, "timestamp"_L1, "time"_L1});
constexpr auto expiryNames
    = std::to_array({"expiresat"_L1, "expires"_L1, "endsat"_L1, "expireat"_L1, "expiry"_L1, "expiration"_L1});
constexpr auto timeLeftNames = std::to_array({"expiresin"_L1, "timeleft"_L1, "secondsleft"_L1, "ttl"_L1});
constexpr auto statusNames = std::to_array({"status"_L1, "state"_L1, "activationstatus"_L1});

constexpr auto waitingWords = std::to_array({"waiting"_L1, "pending"_L1, "active"_L1, "created"_L1, "statuswaitcode"_L1,
    "tznumwait"_L1, "verificationpending"_L1, "wait"_L1});
constexpr auto receivedWords = std::to_array({"received"_L1, "completed"_L1, "success"_L1, "statusok"_L1,
    "smsreceived"_L1, "ok"_L1, "done"_L1});
constexpr auto cancelledWords
    = std::to_array({"cancelled"_L1, "canceled"_L1, "refunded"_L1, "statuscancel"_L1});
constexpr auto expiredWords = std::to_array({"expired"_L1, "timeout"_L1, "timedout"_L1});
constexpr auto finishedWords = std::to_array({"finished"_L1, "banned"_L1, "closed"_L1, "ended"_L1});

/// What stands where a code would be and is none.
constexpr auto noCodes = std::to_array({"-"_L1, "0"_L1, "null"_L1, "none"_L1, "n/a"_L1, "false"_L1, "undefined"_L1});

constexpr auto errorNames = std::to_array({"error"_L1, "errors"_L1, "errormessage"_L1, "message"_L1, "detail"_L1,
    "details"_L1, "description"_L1, "reason"_L1, "title"_L1, "msg"_L1});
constexpr auto failureMarks = std::to_array({"error"_L1, "errors"_L1});
constexpr auto successNames = std::to_array({"success"_L1, "ok"_L1});

constexpr auto progressWords = std::to_array({"in progress"_L1, "in-progress"_L1, "inprogress"_L1, "in_progress"_L1,
    "being processed"_L1, "already processing"_L1, "still processing"_L1});

// ---- The one thing that is assumed about money: an amount without a currency is in the wallet's documented one.
const QString usualCurrency = u"USD"_s;

constexpr qsizetype longestId = 200;
constexpr qsizetype longestName = 200;
constexpr qsizetype longestError = 300;
constexpr qsizetype longestSms = 4096;
constexpr int deepestError = 4;
constexpr int deepestList = 5;

Failure unreadable(const Answer& answer)
{
    Failure failure;
    failure.kind = Failure::Kind::Unreadable;
    failure.httpStatus = answer.status;
    failure.serverText = readErrorText(answer.body);
    failure.redactedBody = redacted(answer.body);
    return failure;
}

Failure missing(const Answer& answer, const QString& field)
{
    Failure failure = unreadable(answer);
    failure.kind = Failure::Kind::MissingField;
    failure.field = field;
    return failure;
}

QString currencyOf(const Nest& nest)
{
    const auto said = nest.first(Names(currencyNames), json::text);
    return said ? plainText(*said, false, 8) : usualCurrency;
}

std::optional<Money> money(const QJsonValue& value, const QString& currency)
{
    if (value.isObject()) { // {"amount": 0.85, "currency": "USD"}
        const Nest inner(value, {});
        const auto amount = inner.first(Names(priceNames), json::decimal);
        const auto own = inner.first(Names(currencyNames), json::text);
        return amount ? Money::fromDecimal(*amount, own ? plainText(*own, false, 8) : currency) : std::nullopt;
    }
    const auto amount = json::decimal(value);
    return amount ? Money::fromDecimal(*amount, currency) : std::nullopt;
}

auto moneyIn(const QString& currency)
{
    return [currency](const QJsonValue& value) { return money(value, currency); };
}

/// Never negative: a price below zero is no price.
std::optional<Money> priceOf(const Nest& nest)
{
    const auto price = nest.first(Names(priceNames), moneyIn(currencyOf(nest)));
    return price && !price->isNegative() ? price : std::nullopt;
}

bool isGoodId(const QString& id)
{
    return !id.isEmpty() && id.size() <= longestId
        && std::none_of(id.cbegin(), id.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

std::optional<QString> idText(const QJsonValue& value)
{
    const auto id = json::text(value);
    return id && isGoodId(*id) ? id : std::nullopt;
}

bool isFailureInDisguise(const QJsonValue& root)
{
    if (!root.isObject())
        return false;
    const Fields fields(root.toObject());
    const QJsonValue success = fields.find(successNames);
    if (success.isBool() && !success.toBool())
        return true;
    const QJsonValue error = fields.find(failureMarks);
    return (error.isString() && !error.toString().trimmed().isEmpty()) || (error.isObject() && !error.toObject().isEmpty())
        || (error.isArray() && !error.toArray().isEmpty());
}

/// An answer's JSON; nothing for what is none, or says that it failed.
std::optional<QJsonValue> readRoot(const Answer& answer)
{
    const auto root = json::parse(answer.body);
    return root && !isFailureInDisguise(*root) ? root : std::nullopt;
}

// ---- Lists.

struct Entry {
    QString key; ///< of an object keyed by id
    QJsonValue value;
};

QList<Entry> entriesOf(const QJsonArray& list)
{
    QList<Entry> entries;
    for (const QJsonValue& value : list)
        entries.append({{}, value});
    return entries;
}

/// The rows of a list, whatever it came in; nothing when there is none to be found.
std::optional<QList<Entry>> entries(const QJsonValue& root, Names ownNames, int depth = 0)
{
    if (root.isArray())
        return entriesOf(root.toArray());
    if (!root.isObject() || depth >= deepestList)
        return std::nullopt;
    const QJsonObject object = root.toObject();
    const Fields fields(object);
    for (const Names names : {ownNames, Names(wrapperNames)}) {
        const QJsonValue below = fields.find(names);
        if (below.isArray() || below.isObject())
            return entries(below, ownNames, depth + 1);
    }
    QList<Entry> keyed;
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        // Beside the rows there may be remarks ("success": true); rows are objects or names.
        if (member->isObject())
            keyed.append({member.key(), *member});
    }
    if (!keyed.isEmpty() || (object.isEmpty() && depth > 0))
        return keyed;
    const bool allNames = depth > 0
        && std::all_of(object.constBegin(), object.constEnd(), [](const QJsonValue& value) { return value.isString(); });
    if (!allNames)
        return std::nullopt;
    for (auto member = object.constBegin(); member != object.constEnd(); ++member)
        keyed.append({member.key(), *member});
    return keyed;
}

struct Named {
    QString id;
    QString name;
    Nest fields; ///< empty for a list of plain strings
};

/// Rows with an id and a shown name; those without an id are left out, and an id that comes again is the first one's.
Result<QList<Named>> readNamed(const Answer& answer, Names ownNames, Names idNames)
{
    const auto root = readRoot(answer);
    const auto rows = root ? entries(*root, ownNames) : std::nullopt;
    if (!rows)
        return unreadable(answer);
    QList<Named> named;
    QSet<QString> seen;
    for (const Entry& row : *rows) {
        Named one;
        if (row.value.isObject()) {
            one.fields = Nest(row.value, {});
            const auto id = one.fields.first(idNames, idText);
            one.id = id ? *id : row.key;
            one.name = one.fields.first(Names(shownNames), json::text).value_or(QString());
        } else if (!row.key.isEmpty()) {
            one.id = row.key;
            one.name = row.value.toString();
        } else {
            one.id = json::text(row.value).value_or(QString());
            one.name = one.id;
        }
        if (!isGoodId(one.id) || seen.contains(one.id))
            continue;
        seen.insert(one.id);
        one.name = plainText(one.name.isEmpty() ? one.id : one.name, false, longestName).simplified();
        named.append(one);
    }
    if (named.isEmpty() && !rows->isEmpty())
        return missing(answer, u"id"_s);
    return named;
}

std::optional<qint64> stockOf(const Nest& nest)
{
    return nest.first(Names(stockNames), [](const QJsonValue& value) -> std::optional<qint64> {
        if (value.isBool())
            return value.toBool() ? std::nullopt : std::optional<qint64>(0); // "available": true tells no number
        const auto count = json::whole(value);
        return count ? std::optional(std::max<qint64>(*count, 0)) : std::nullopt;
    });
}

// ---- Numbers and their messages.

std::optional<QString> codeText(const QJsonValue& value)
{
    if (value.isBool() || value.isNull())
        return std::nullopt;
    const auto said = json::text(value);
    if (!said || json::contains(noCodes, said->toLower()))
        return std::nullopt;
    return plainText(*said, false, 64).trimmed();
}

std::optional<QString> smsText(const QJsonValue& value)
{
    const auto said = value.isString() ? json::text(value) : std::nullopt;
    if (!said || json::contains(noCodes, said->toLower()))
        return std::nullopt;
    return plainText(*said, true, longestSms).trimmed();
}

/// A text that could be nothing but a code: "123456", "G-48291".
bool looksLikeCode(const QString& text)
{
    return text.size() <= 12 && std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); })
        && std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSpace(); });
}

Message readMessage(const Fields& fields, Names idNames, const Answer& answer)
{
    Message message;
    message.id = fields.first(idNames, idText).value_or(QString());
    message.code = fields.first(Names(codeNames), codeText).value_or(QString());
    message.text = fields.first(Names(textNames), smsText).value_or(QString());
    message.receivedAt = fields.first(Names(receivedNames), json::moment).value_or(QDateTime());
    message.seenAt = answer.arrivedAt;
    return message;
}

void keep(QList<Message>& messages, const Message& message)
{
    if (message.code.isEmpty() && message.text.isEmpty())
        return;
    const bool isKnown = std::any_of(
        messages.cbegin(), messages.cend(), [&message](const Message& known) { return known.isSameAs(message); });
    if (!isKnown)
        messages.append(message);
}

QList<Message> readMessages(const Nest& nest, const Answer& answer)
{
    constexpr auto rowIdNames = std::to_array({"id"_L1, "smsid"_L1, "messageid"_L1});
    QList<Message> messages;
    for (const Fields& level : nest.levels()) {
        const QJsonValue list = level.find(smsNames);
        const QJsonArray rows = list.isArray() ? list.toArray()
            : list.isObject()                  ? QJsonArray {list}
                                               : QJsonArray();
        for (const QJsonValue& row : rows) {
            Message message;
            if (row.isObject()) {
                message = readMessage(Fields(row.toObject()), rowIdNames, answer);
                if (message.text.isEmpty())
                    message.text = Fields(row.toObject()).first(Names(smsNames), smsText).value_or(QString());
            } else if (const auto text = smsText(row)) {
                (looksLikeCode(*text) ? message.code : message.text) = *text;
                message.seenAt = answer.arrivedAt;
            }
            keep(messages, message);
        }
    }
    std::stable_sort(messages.begin(), messages.end(), [](const Message& a, const Message& b) {
        return a.receivedAt.isValid() && b.receivedAt.isValid() && a.receivedAt < b.receivedAt;
    });
    if (!messages.isEmpty())
        return messages;

    // One message, told by the fields beside the status. Its text counts only where there is a code or the status says so:
    // "message" is also what a service says about itself.
    Message single;
    single.seenAt = answer.arrivedAt;
    single.id = nest.first(Names(messageIdNames), idText).value_or(QString());
    single.code = nest.first(Names(codeNames), codeText).value_or(QString());
    single.text = nest.first(Names(textNames), smsText).value_or(QString());
    if (const auto sms = nest.first(Names(smsNames), smsText)) {
        QString& place = looksLikeCode(*sms) && single.code.isEmpty() ? single.code : single.text;
        if (place.isEmpty())
            place = *sms;
    }
    const QString status = json::foldedName(nest.first(Names(statusNames), json::text).value_or(QString()));
    if (single.code.isEmpty() && !json::contains(receivedWords, status))
        single.text.clear();
    constexpr auto singleTimes = std::to_array({"receivedat"_L1});
    single.receivedAt = nest.first(Names(singleTimes), json::moment).value_or(QDateTime());
    keep(messages, single);
    return messages;
}

NumberState::Stage stageOf(const QString& status, bool hasMessage)
{
    const QString folded = json::foldedName(status);
    if (json::contains(cancelledWords, folded))
        return NumberState::Stage::Cancelled;
    if (json::contains(expiredWords, folded))
        return NumberState::Stage::Expired;
    if (json::contains(finishedWords, folded))
        return NumberState::Stage::Finished;
    if (hasMessage)
        return NumberState::Stage::Received;
    if (folded.isEmpty() || json::contains(waitingWords, folded) || json::contains(receivedWords, folded))
        return NumberState::Stage::Waiting;
    return NumberState::Stage::Unfamiliar;
}

QDateTime expiryOf(const Nest& nest, const Answer& answer)
{
    if (const auto moment = nest.first(Names(expiryNames), json::moment))
        return answer.onOurClock(*moment);
    if (const auto left = nest.first(Names(timeLeftNames), json::whole); left && *left >= 0)
        return answer.arrivedAt.addSecs(*left);
    return {};
}

NumberState readState(const Nest& nest, const Answer& answer, Region region)
{
    NumberState state;
    state.number = NumberId(nest.first(Names(numberIdNames), idText).value_or(QString()));
    state.phone = nest.first(Names(phoneNames), [region](const QJsonValue& value) { return json::phone(value, region); })
                      .value_or(QString());
    state.price = priceOf(nest);
    state.status = plainText(nest.first(Names(statusNames), json::text).value_or(QString()), false, 80);
    state.expiresAt = expiryOf(nest, answer);
    state.messages = readMessages(nest, answer);
    state.stage = stageOf(state.status, !state.messages.isEmpty());
    state.balance = nest.first(Names(newBalanceNames), moneyIn(currencyOf(nest)));
    return state;
}

QString errorWords(const QJsonValue& value, int depth = 0)
{
    if (value.isString())
        return value.toString();
    if (depth >= deepestError)
        return {};
    if (value.isArray()) {
        QStringList all;
        for (const QJsonValue& one : value.toArray())
            all += errorWords(one, depth + 1);
        all.removeAll(QString());
        return all.join(u"; "_s);
    }
    if (!value.isObject())
        return {};
    const Fields fields(value.toObject());
    for (const QLatin1StringView& name : errorNames) {
        const QString words = errorWords(fields.find(Names(&name, 1)), depth + 1);
        if (!words.isEmpty())
            return words;
    }
    return {};
}

} // namespace

SealedPurchase seal(const Offer& offer, const AttemptId& attempt, KeyPlacement placement)
{
    const Market& market = offer.market();
    QJsonObject body {
        {u"server"_s, static_cast<int>(market.server())},
        {u"service"_s, offer.service().id.text()},
        {u"operator"_s, market.op().text()},
    };
    if (market.region() == Region::Global)
        body.insert(u"country"_s, market.country().text());
    if (placement == KeyPlacement::BodyField)
        body.insert(u"idempotency_key"_s, attempt.text());
    return {attempt, placement, market.region(), QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

Result<Balance> readBalance(const Answer& answer)
{
    const auto root = readRoot(answer);
    if (!root)
        return unreadable(answer);
    if (!root->isObject() && !root->isArray()) {
        const auto bare = money(*root, usualCurrency);
        return bare ? Result<Balance>(Balance {*bare, {}}) : Result<Balance>(unreadable(answer));
    }
    const Nest nest(*root, wrapperNames);
    if (nest.isEmpty())
        return unreadable(answer);
    const QString currency = currencyOf(nest);
    const auto amount = nest.first(Names(balanceNames), moneyIn(currency));
    if (!amount)
        return missing(answer, u"balance"_s);
    return Balance {*amount, nest.first(Names(heldNames), moneyIn(currency))};
}

Result<QList<Country>> readCountries(const Answer& answer)
{
    const auto rows = readNamed(answer, countryListNames, countryIdNames);
    if (!rows)
        return rows.failure();
    QList<Country> countries;
    for (const Named& row : *rows)
        countries.append({CountryId(row.id), row.name});
    return countries;
}

Result<QList<Operator>> readOperators(const Answer& answer)
{
    const auto rows = readNamed(answer, operatorListNames, operatorIdNames);
    if (!rows)
        return rows.failure();
    QList<Operator> operators;
    for (const Named& row : *rows)
        operators.append({OperatorId(row.id), row.name});
    return operators;
}

Result<Shelf> readServices(const Answer& answer, const Market& market)
{
    const auto rows = readNamed(answer, serviceListNames, serviceIdNames);
    if (!rows)
        return rows.failure();
    // A currency may be said once, beside the list.
    const auto root = readRoot(answer);
    const Nest around(*root, {});
    QList<Service> services;
    for (const Named& row : *rows) {
        Service service;
        service.id = ServiceId(row.id);
        service.name = row.name;
        if (!row.fields.isEmpty()) {
            const bool saysCurrency = row.fields.inner().has(currencyNames) || around.isEmpty();
            const auto price
                = row.fields.first(Names(priceNames), moneyIn(currencyOf(saysCurrency ? row.fields : around)));
            if (price && !price->isNegative())
                service.price = price;
            service.stock = stockOf(row.fields);
        }
        services.append(service);
    }
    return Shelf(market, services);
}

Result<NumberState> readPurchase(const Answer& answer, Region region)
{
    const auto root = readRoot(answer);
    if (!root)
        return unreadable(answer);
    const Nest nest(*root, wrapperNames);
    if (nest.isEmpty())
        return unreadable(answer);
    const NumberState state = readState(nest, answer, region);
    if (state.number.isEmpty())
        return missing(answer, u"id"_s);
    if (state.phone.isEmpty())
        return missing(answer, u"number"_s);
    return state;
}

Result<NumberState> readNumber(const Answer& answer, Region region, const NumberId& asked)
{
    const auto root = readRoot(answer);
    if (!root)
        return unreadable(answer);
    const Nest nest(*root, wrapperNames, [&asked](const Fields& fields) {
        return fields.first(Names(numberIdNames), idText) == asked.text();
    });
    if (nest.isEmpty())
        return unreadable(answer);
    NumberState state = readState(nest, answer, region);
    if (state.status.isEmpty() && state.messages.isEmpty())
        return missing(answer, u"status"_s);
    state.number = asked;
    return state;
}

Result<CancelAnswer> readCancel(const Answer& answer)
{
    CancelAnswer cancelled;
    if (answer.body.trimmed().isEmpty())
        return cancelled;
    const auto root = json::parse(answer.body);
    if (!root || isFailureInDisguise(*root))
        return unreadable(answer);
    const Nest nest(*root, wrapperNames);
    if (nest.isEmpty())
        return cancelled;
    // "waiting" after a cancel means that it was not carried out.
    const auto status = nest.first(Names(statusNames), json::text);
    if (status && stageOf(*status, false) != NumberState::Stage::Cancelled
        && !json::contains(receivedWords, json::foldedName(*status)))
        return unreadable(answer);
    cancelled.refund = nest.first(Names(refundNames), moneyIn(currencyOf(nest)));
    cancelled.balance = nest.first(Names(newBalanceNames), moneyIn(currencyOf(nest)));
    return cancelled;
}

QString readErrorText(const QByteArray& body)
{
    const auto root = json::parse(body);
    const bool isJson = root && !root->isDouble() && !root->isBool() && !root->isNull();
    const QString words = isJson ? errorWords(*root) : wordsOfPage(QString::fromUtf8(body.left(64 * 1024)));
    return plainText(words.simplified(), false, longestError);
}

bool saysInProgress(const QString& errorText)
{
    const QString words = errorText.toLower();
    return std::any_of(progressWords.begin(), progressWords.end(),
        [&words](QLatin1StringView progress) { return words.contains(progress); });
}

} // namespace provynx::wire
