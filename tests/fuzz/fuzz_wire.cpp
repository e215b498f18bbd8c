// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The reader against anything. The first byte of the input chooses the call, the rest is the body. Beside
// crashes, it finds what a reader must never say, whatever it was told.
#include "api/numberlist.h"
#include "api/redaction.h"
#include "api/wire.h"
#include "api/wirecall.h"

#include <QRegularExpression>
#include <QSet>

#include <cstdio>
#include <cstdlib>

using namespace provynx;

namespace {

constexpr qsizetype mostKept = 4096;
constexpr qsizetype longestText = 300;

void must(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "The reader broke its word: %s\n", what);
    std::abort();
}

void checkMoney(const std::optional<Money>& amount)
{
    must(!amount || !amount->currency().isEmpty(), "money has a currency");
}

void checkPrice(const std::optional<Money>& amount)
{
    checkMoney(amount);
    must(!amount || !amount->isNegative(), "a price is not below zero");
}

void checkPlain(const QString& text)
{
    for (const QChar c : text) {
        must(c.category() != QChar::Other_Control || c == u'\n' || c == u'\t', "no control characters");
        must(c < QChar(0x202a) || c > QChar(0x202e), "no bidirectional overrides");
    }
}

void checkKept(const QByteArray& kept)
{
    static const QRegularExpression key(QStringLiteral("(nsk_(live|test)_|whsec_)[A-Za-z0-9]"));
    must(kept.size() <= mostKept + 64, "a kept body is short");
    must(!key.match(QString::fromUtf8(kept)).hasMatch(), "no key in a kept body");
}

void check(const Failure& failure)
{
    using Kind = Failure::Kind;
    must(failure.kind == Kind::Unreadable || failure.kind == Kind::MissingField, "a failure of reading");
    must((failure.kind == Kind::MissingField) == !failure.field.isEmpty(), "the missing field is named");
    must(failure.serverText.size() <= longestText, "the service's words are few");
    must(failure.isAmbiguousForPurchase(), "what can't be read may have been bought");
    checkPlain(failure.serverText);
    checkKept(failure.redactedBody);
}

void check(const Balance& balance)
{
    checkMoney(balance.amount);
    checkMoney(balance.held);
}

template <class Thing>
void checkListed(const QList<Thing>& list)
{
    QSet<QString> ids;
    for (const Thing& thing : list) {
        must(!thing.id.isEmpty() && !ids.contains(thing.id.text()), "each thing has an id of its own");
        ids.insert(thing.id.text());
        checkPlain(thing.name);
    }
}

void check(const QList<Country>& countries)
{
    checkListed(countries);
}

void check(const QList<Operator>& operators)
{
    checkListed(operators);
    must(!operators.isEmpty(), "any operator is there");
}

void check(const PriceList& prices)
{
    checkListed(prices.services());
    for (const Service& service : prices.services()) {
        checkPrice(service.price);
        must(service.stock.value_or(0) >= 0, "stock is not below zero");
    }
}

bool isE164(const QString& phone)
{
    static const QRegularExpression e164(QStringLiteral("\\A\\+[1-9][0-9]{6,14}\\z"));
    return e164.match(phone).hasMatch();
}

void check(const NumberState& state)
{
    must(!state.number.isEmpty(), "a number has an id");
    must(state.phone.isEmpty() || isE164(state.phone), "a phone is E.164");
    checkPrice(state.price);
    checkMoney(state.balance);
    checkPlain(state.status);
    must((state.stage == NumberState::Stage::Received) <= !state.messages.isEmpty(),
        "received with a message");
    for (const Message& message : state.messages) {
        must(!message.code.isEmpty() || !message.text.isEmpty(), "a message says something");
        must(!wire::isPlaceholder(message.code), "that nothing came is no code");
        must(!wire::isPlaceholder(message.text), "that nothing came is no SMS");
        must(!message.receivedAt.isValid() || message.receivedAt.timeSpec() == Qt::UTC, "moments are UTC");
        checkPlain(message.code);
        checkPlain(message.text);
    }
}

void check(const CancelAnswer& answer)
{
    checkPrice(answer.refund);
    checkMoney(answer.balance);
}

void check(const Push& push)
{
    must(push.phone.isEmpty() || isE164(push.phone), "a phone is E.164");
    must(!push.message.code.isEmpty() || !push.message.text.isEmpty()
            || push.event != QStringLiteral("otp.received"),
        "a received code is there");
    checkPlain(push.event);
    checkPlain(push.service);
    checkPlain(push.message.code);
    checkPlain(push.message.text);
}

void check(const QList<ListedNumber>& numbers)
{
    QSet<QString> ids;
    for (const ListedNumber& listed : numbers) {
        must(!listed.number.isEmpty() && !ids.contains(listed.number.text()),
            "each number has an id of its own");
        ids.insert(listed.number.text());
        must(isE164(listed.phone), "a listed number has a phone");
        checkPrice(listed.price);
        checkPlain(listed.status);
        for (const QString& word : listed.service + listed.country)
            checkPlain(word);
    }
}

void check(const wire::ApiDescription& description)
{
    checkPlain(description.version);
    must(description.paths >= 0, "paths are counted");
}

template <class T>
void check(const Result<T>& result)
{
    if (result)
        check(*result);
    else
        check(result.failure());
}

void checkPurchase(const Result<NumberState>& result)
{
    check(result);
    must(!result || !result->phone.isEmpty(), "a purchase has a phone");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const QDateTime arrival(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);
    static const Market market = Market::global(Server::Three, CountryId(QStringLiteral("gb")));
    static const NumberId asked(QStringLiteral("n1"));
    if (size == 0)
        return -1;
    Answer answer;
    answer.status = 200;
    answer.body = QByteArray(reinterpret_cast<const char*>(data + 1), static_cast<qsizetype>(size - 1));
    answer.arrivedAt = arrival;
    switch (data[0]) {
    case 'b':
        check(wire::readBalance(answer));
        return 0;
    case 'c':
        check(wire::readCountries(answer));
        return 0;
    case 'o':
        check(wire::readOperators(answer));
        return 0;
    case 's':
        check(wire::readServices(answer, market));
        return 0;
    case 'p':
        checkPurchase(wire::readPurchase(answer, Region::UnitedStates));
        return 0;
    case 'a':
        checkPurchase(wire::readPurchase(answer, Region::Global));
        return 0;
    case 'n':
        check(wire::readNumber(answer, Region::UnitedStates, asked));
        return 0;
    case 'g':
        check(wire::readNumber(answer, Region::Global, asked));
        return 0;
    case 'x':
        check(wire::readCancel(answer, answer.body.size() % 2 == 0 ? asked : NumberId()));
        return 0;
    case 'w': {
        const QString words = wire::readErrorText(answer.body);
        must(words.size() <= longestText, "the service's words are few");
        checkPlain(words);
        wire::saysInProgress(words);
        return 0;
    }
    case 'l':
        check(wire::readNumberList(answer, Region::UnitedStates));
        return 0;
    case 'd':
        check(wire::readDescription(answer));
        return 0;
    case 'u':
        check(wire::readPush(answer.body, arrival));
        return 0;
    case 'r':
        checkKept(redacted(answer.body));
        return 0;
    default:
        return -1; // no call: not worth keeping
    }
}
