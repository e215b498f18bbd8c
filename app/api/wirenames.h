// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

/// The alias table: every name and every word of the service's JSON, best first, as json::foldedName() writes
/// it.
namespace provynx::wire::names {

using namespace Qt::Literals::StringLiterals;

// clang-format off
inline constexpr std::array wrappers {"data"_L1, "result"_L1, "response"_L1, "payload"_L1, "order"_L1, "number"_L1, "item"_L1, "items"_L1,
    "activation"_L1, "purchase"_L1, "rental"_L1, "numbers"_L1, "orders"_L1, "activations"_L1, "purchases"_L1, "rentals"_L1,
    "object"_L1, "attributes"_L1, "results"_L1, "body"_L1, "phone"_L1, "phonenumber"_L1};
// Those that hold what was asked for, and say nothing of it by their name.
inline constexpr std::array envelopes {"data"_L1, "result"_L1, "results"_L1, "response"_L1, "payload"_L1, "body"_L1, "object"_L1, "items"_L1};
// Where an id stands without its phone: the nearest to the number first.
inline constexpr std::array idHolders {"number"_L1, "numbers"_L1, "phone"_L1, "phonenumber"_L1, "activation"_L1, "activations"_L1, "rental"_L1, "rentals"_L1,
    "order"_L1, "orders"_L1, "purchase"_L1, "purchases"_L1};
// Objects with an id and a phone that are somebody's, not the number.
inline constexpr std::array people {"user"_L1, "account"_L1, "customer"_L1, "support"_L1, "contact"_L1, "seller"_L1, "owner"_L1, "agent"_L1, "provider"_L1, "sender"_L1, "from"_L1};
// What a number is rented for.
inline constexpr std::array product {"item"_L1, "items"_L1};
inline constexpr std::array wallets {"data"_L1, "result"_L1, "response"_L1, "payload"_L1, "wallet"_L1, "account"_L1, "user"_L1, "balance"_L1};
inline constexpr std::array lists {"data"_L1, "result"_L1, "results"_L1, "response"_L1, "payload"_L1, "items"_L1, "list"_L1};
inline constexpr std::array countryLists {"countries"_L1, "country"_L1};
inline constexpr std::array operatorLists {"operators"_L1, "carriers"_L1, "pools"_L1, "providers"_L1, "operator"_L1};
inline constexpr std::array serviceLists {"services"_L1, "products"_L1, "prices"_L1, "service"_L1};

inline constexpr std::array id {"numberid"_L1, "id"_L1, "orderid"_L1, "activationid"_L1, "requestid"_L1, "operationid"_L1, "tzid"_L1};
inline constexpr std::array idOfCall {"requestid"_L1, "operationid"_L1}; // the call's own where the number is wrapped
inline constexpr std::array idInList {"numberid"_L1, "orderid"_L1, "activationid"_L1, "requestid"_L1, "operationid"_L1, "tzid"_L1}; // of the number, never of an SMS
inline constexpr std::array remoteCall {"jsonrpc"_L1}; // its id is the call's
inline constexpr std::array phone {"number"_L1, "phone"_L1, "phonenumber"_L1, "msisdn"_L1, "e164"_L1};
inline constexpr std::array receiver {"to"_L1, "tonumber"_L1, "recipient"_L1, "destination"_L1, "destinationphonenumber"_L1}; // of an SMS
inline constexpr std::array callingCode {"cc"_L1, "callingcode"_L1, "dialcode"_L1, "dialingcode"_L1, "phonecode"_L1, "countrycallingcode"_L1, "countryprefix"_L1};
inline constexpr std::array numbersCountry {"countrycode"_L1, "country"_L1, "countryiso"_L1, "iso"_L1};
inline constexpr std::array countrysName {"countryname"_L1, "countryid"_L1, "countryslug"_L1};
inline constexpr std::array price {"price"_L1, "cost"_L1, "amount"_L1, "totalcost"_L1, "activationcost"_L1, "retailprice"_L1, "sum"_L1};
inline constexpr std::array currency {"currency"_L1, "currencycode"_L1, "pricecurrency"_L1, "balancecurrency"_L1, "currencyiso"_L1, "currencyname"_L1, "currencysymbol"_L1, "currencysign"_L1};
inline constexpr std::array currencyInside {"code"_L1, "id"_L1, "iso"_L1, "name"_L1}; // of {"currency":{…}}
inline constexpr std::array decimals {"decimals"_L1, "exponent"_L1, "scale"_L1, "precision"_L1, "fractiondigits"_L1, "minorunits"_L1};
inline constexpr std::array unit {"unit"_L1, "priceunit"_L1, "amountunit"_L1, "currencyunit"_L1, "priceformat"_L1, "amountformat"_L1, "balanceformat"_L1};
inline constexpr std::array cents {"cent"_L1, "cents"_L1, "minor"_L1, "pence"_L1, "subunit"_L1};
inline constexpr std::array amount {"amount"_L1, "value"_L1, "price"_L1, "balance"_L1, "available"_L1}; // inside {"price":{…}}
inline constexpr std::array stock {"available"_L1, "count"_L1, "qty"_L1, "quantity"_L1, "stock"_L1, "numbers"_L1, "physicalcount"_L1};
inline constexpr std::array balance {"balance"_L1, "amount"_L1, "available"_L1, "currentbalance"_L1, "availablebalance"_L1, "balanceusd"_L1};
inline constexpr std::array held {"frozenbalance"_L1, "heldbalance"_L1, "frozen"_L1, "held"_L1, "reserved"_L1};
inline constexpr std::array newBalance {"newbalance"_L1, "balance"_L1, "currentbalance"_L1, "balanceafter"_L1, "remainingbalance"_L1, "balanceusd"_L1};
inline constexpr std::array yesOrNo {"refunded"_L1, "refund"_L1}; // a 1 there may be a yes
inline constexpr std::array refund {"refund"_L1, "refunded"_L1, "refundamount"_L1, "refundedamount"_L1, "amountrefunded"_L1};

inline constexpr std::array attributes {"attributes"_L1};
inline constexpr std::array serviceId {"id"_L1, "code"_L1, "slug"_L1, "key"_L1, "serviceid"_L1, "servicecode"_L1, "service"_L1, "shortname"_L1};
inline constexpr std::array countryId {"id"_L1, "code"_L1, "slug"_L1, "key"_L1, "countryid"_L1, "countrycode"_L1, "iso"_L1, "shortname"_L1, "country"_L1};
inline constexpr std::array countryWord {"code"_L1, "countrycode"_L1, "iso"_L1, "slug"_L1, "shortname"_L1}; // the documented example is "gb"
inline constexpr std::array operatorId {"id"_L1, "code"_L1, "slug"_L1, "key"_L1, "operatorid"_L1, "operatorcode"_L1, "shortname"_L1, "operator"_L1, "carrier"_L1, "pool"_L1};
inline constexpr std::array shownName {"name"_L1, "title"_L1, "label"_L1, "displayname"_L1, "servicename"_L1, "countryname"_L1, "operatorname"_L1,
    "service"_L1, "country"_L1, "operator"_L1, "carrier"_L1};

inline constexpr std::array status {"status"_L1, "state"_L1, "numberstatus"_L1, "activationstatus"_L1, "orderstatus"_L1, "smsstatus"_L1};
inline constexpr std::array statusInside {"code"_L1, "name"_L1, "value"_L1, "status"_L1, "label"_L1}; // of {"status":{…}}
inline constexpr std::array maybeStatus {"response"_L1, "result"_L1}; // a status where its word is one
inline constexpr std::array code {"otp"_L1, "otpcode"_L1, "smscode"_L1, "parsedcode"_L1, "verificationcode"_L1, "confirmationcode"_L1, "onetimecode"_L1, "passcode"_L1, "lastcode"_L1, "pin"_L1};
inline constexpr std::array anyCode {"code"_L1}; // an SMS's, or the call's own
inline constexpr std::array codesInside {"codes"_L1};
inline constexpr std::array codeInside {"value"_L1, "code"_L1};
inline constexpr std::array text {"smstext"_L1, "fullsms"_L1, "fulltext"_L1, "smscontent"_L1, "lastsms"_L1, "lastmessage"_L1, "text"_L1};
inline constexpr std::array prose {"message"_L1, "body"_L1, "msg"_L1, "content"_L1}; // an SMS, or what the service has to say about the call
inline constexpr std::array textInside {"body"_L1, "text"_L1, "content"_L1, "message"_L1, "fulltext"_L1}; // of {"text":{…}}
inline constexpr std::array messageList {"sms"_L1, "messages"_L1, "message"_L1, "text"_L1, "msg"_L1, "codes"_L1, "receivedsms"_L1, "smslist"_L1, "smses"_L1, "lastsms"_L1, "lastmessage"_L1};
inline constexpr std::array ofAnSms {"code"_L1, "otp"_L1, "otpcode"_L1, "smscode"_L1, "sms"_L1, "messages"_L1, "text"_L1, "smstext"_L1, "fullsms"_L1};
inline constexpr std::array insideOfSms {"attributes"_L1, "sms"_L1};
inline constexpr std::array messageId {"id"_L1, "messageid"_L1, "smsid"_L1};
inline constexpr std::array receivedAt {"receivedat"_L1, "createdat"_L1, "date"_L1, "timestamp"_L1, "receivedate"_L1};
inline constexpr std::array flatReceivedAt {"receivedat"_L1, "date"_L1, "timestamp"_L1}; // created_at is the order's own there
inline constexpr std::array expiresAt {"expiresat"_L1, "expires"_L1, "endsat"_L1, "expireat"_L1, "expiration"_L1, "activationendtime"_L1};
inline constexpr std::array expiresIn {"expiresin"_L1, "timeleft"_L1, "expires"_L1, "orderexpirein"_L1};
inline constexpr std::array beganAt {"createdat"_L1, "activationtime"_L1, "startedat"_L1, "boughtat"_L1, "purchasedat"_L1, "timestart"_L1};

// A push: its envelope, and what it tells about the number.
inline constexpr std::array event {"type"_L1, "event"_L1, "eventtype"_L1, "eventname"_L1, "topic"_L1, "webhooktype"_L1};
inline constexpr std::array codeEvents {"otpreceived"_L1, "smsreceived"_L1, "codereceived"_L1, "messagereceived"_L1, "newsms"_L1, "newotp"_L1, "newmessage"_L1,
    "incomingsms"_L1, "smsincoming"_L1, "receivingsms"_L1};
inline constexpr std::array textsOfPush {"text"_L1, "message"_L1, "body"_L1, "code"_L1, "smscontent"_L1, "fullsms"_L1, "parsedcode"_L1};
inline constexpr std::array numberOfPush {"numberid"_L1, "orderid"_L1, "activationid"_L1, "rentalid"_L1, "requestid"_L1, "operationid"_L1, "tzid"_L1};
inline constexpr std::array pushId {"id"_L1, "eventid"_L1, "deliveryid"_L1, "webhookid"_L1};
inline constexpr std::array messageIdOfPush {"messageid"_L1, "smsid"_L1};
inline constexpr std::array serviceOfPush {"servicename"_L1, "service"_L1, "servicecode"_L1, "serviceid"_L1};

inline constexpr std::array error {"error"_L1, "errors"_L1, "errorcode"_L1, "errormsg"_L1, "errormessage"_L1, "errcode"_L1, "errno"_L1, "errmsg"_L1, "err"_L1, "fault"_L1};
inline constexpr std::array errorWords {"error"_L1, "errormsg"_L1, "errormessage"_L1, "errmsg"_L1, "message"_L1, "msg"_L1, "detail"_L1, "title"_L1, "errordescription"_L1, "reason"_L1,
    "description"_L1, "errors"_L1, "errorcode"_L1,
    "err"_L1, "fault"_L1, "faultstring"_L1, "info"_L1, "desc"_L1};
inline constexpr std::array errorTitle {"title"_L1};
inline constexpr std::array errorDetail {"detail"_L1};
inline constexpr std::array lastWords {"response"_L1, "result"_L1, "status"_L1, "code"_L1}; // where nothing else is said
inline constexpr std::array callWords {"message"_L1, "msg"_L1, "errormsg"_L1, "errormessage"_L1, "errmsg"_L1, "detail"_L1, "description"_L1, "desc"_L1, "reason"_L1, "info"_L1, "title"_L1, "error"_L1, "err"_L1, "errorcode"_L1, "code"_L1, "response"_L1};
inline constexpr std::array success {"success"_L1, "ok"_L1, "issuccess"_L1, "succeeded"_L1, "successful"_L1};
inline constexpr std::array outcome {"result"_L1, "response"_L1}; // where they hold nothing
inline constexpr std::array codeOfCall {"statuscode"_L1, "httpcode"_L1, "httpstatus"_L1, "retcode"_L1, "resultcode"_L1};
inline constexpr std::array saysCancelled {"cancelled"_L1, "canceled"_L1, "iscancelled"_L1, "iscanceled"_L1};
inline constexpr std::array saysDeleted {"deleted"_L1};
inline constexpr std::array envelope {"success"_L1, "ok"_L1, "status"_L1, "message"_L1, "error"_L1, "errors"_L1};

// Words, folded the same way.
inline constexpr std::array waiting {"waiting"_L1, "pending"_L1, "active"_L1, "created"_L1, "statuswaitcode"_L1, "tznumwait"_L1,
    "verificationpending"_L1, "waitingforsms"_L1, "processing"_L1, "waitingforcode"_L1, "statuswaitretry"_L1, "statuswaitresend"_L1, "waitsms"_L1,
    "accessready"_L1, "awaitingsms"_L1, "awaitingcode"_L1, "inprogress"_L1};
inline constexpr std::array active {"active"_L1}; // of these alone, nothing is said of an SMS
// Of the number, surely; then those that may be the call's.
inline constexpr std::array received {"received"_L1, "statusok"_L1, "smsreceived"_L1, "codereceived"_L1, "messagereceived"_L1, "tznumanswer"_L1};
inline constexpr std::array done {"completed"_L1, "success"_L1, "ok"_L1, "verificationcompleted"_L1};
inline constexpr std::array callDone {"success"_L1, "ok"_L1, "successful"_L1, "true"_L1, "done"_L1, "yes"_L1};
inline constexpr std::array cancelled {"cancelled"_L1, "canceled"_L1, "refunded"_L1, "statuscancel"_L1, "accesscancel"_L1, "verificationcanceled"_L1,
    "verificationrefunded"_L1};
inline constexpr std::array expired {"expired"_L1, "timeout"_L1, "timedout"_L1, "verificationtimedout"_L1};
inline constexpr std::array finished {"finished"_L1, "banned"_L1, "closed"_L1};
inline constexpr std::array failed {"error"_L1, "fail"_L1, "failed"_L1, "failure"_L1, "false"_L1, "no"_L1, "nok"_L1, "unsuccessful"_L1};
inline constexpr std::array noError {"0"_L1, "false"_L1, "no"_L1, "none"_L1, "null"_L1, "ok"_L1, "success"_L1, "noerror"_L1};
inline constexpr std::array noId {"0"_L1, "null"_L1, "none"_L1, "undefined"_L1, "false"_L1};
inline constexpr std::array nothing {"-"_L1, "0"_L1, "null"_L1, "none"_L1, "undefined"_L1, "n/a"_L1, "nil"_L1, "nan"_L1, "false"_L1, "empty"_L1};
// clang-format on

} // namespace provynx::wire::names
