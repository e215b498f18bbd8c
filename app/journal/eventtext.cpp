// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventtext.h"

#include "valuetext.h"

#include <QJsonDocument>

namespace provynx {

using namespace Qt::StringLiterals;

namespace {

namespace kind {
constexpr QLatin1StringView intended("intended");
constexpr QLatin1StringView sent("sent");
constexpr QLatin1StringView becameUnknown("unknown");
constexpr QLatin1StringView refused("refused");
constexpr QLatin1StringView bought("bought");
constexpr QLatin1StringView priceLearnt("price");
constexpr QLatin1StringView code("code");
constexpr QLatin1StringView expirySaid("expiry");
constexpr QLatin1StringView cancelAsked("cancel-asked");
constexpr QLatin1StringView cancelFailed("cancel-failed");
constexpr QLatin1StringView cancelled("cancelled");
constexpr QLatin1StringView expired("expired");
constexpr QLatin1StringView finished("finished");
constexpr QLatin1StringView reopened("reopened");
constexpr QLatin1StringView putAway("put-away");
constexpr QLatin1StringView stoppedTrying("stopped-trying");
constexpr QLatin1StringView wallet("wallet");
constexpr QLatin1StringView result("result");
} // namespace kind

EventText text(QLatin1StringView kind, const QJsonObject& data = {})
{
    return {kind, QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact))};
}

struct Writer {
    using Text = std::optional<EventText>;

    Text operator()(const Intended& i) const
    {
        QJsonObject data{
            {u"attempt"_s, i.purchase.attempt.text()},
            {u"placement"_s, wordFor(placementWords, i.purchase.placement)},
            {u"endpoint"_s, wordFor(regionRows, i.purchase.region)},
            {u"body"_s, textOf(i.purchase.body)},
            {u"profile"_s, i.profile.text()},
            {u"keyKind"_s, wordFor(keyKindWords, i.kind)},
            {u"base"_s, i.base.name()},
            {u"market"_s, textOf(i.market)},
            {u"service"_s, i.service.text()},
            {u"serviceName"_s, i.serviceName},
            {u"countryName"_s, i.countryName},
            {u"shownPrice"_s, textOf(i.shownPrice)},
            {u"priceCap"_s, textOf(i.priceCap)},
            {u"testCase"_s, i.testCase},
        };
        if (i.isFound)
            data.insert(u"found"_s, true);
        return text(kind::intended, data);
    }
    Text operator()(const Sent& s) const
    {
        QJsonObject data{{u"delivery"_s, s.delivery}};
        if (s.agreed)
            data.insert(u"agreed"_s, textOf(s.agreed));
        return text(kind::sent, data);
    }
    Text operator()(const BecameUnknown& u) const { return text(kind::becameUnknown, textOf(u.failure)); }
    Text operator()(const Refused& r) const { return text(kind::refused, textOf(r.failure)); }
    Text operator()(const Bought& b) const
    {
        return text(kind::bought,
            {
                {u"number"_s, b.number.text()},
                {u"phone"_s, b.phone},
                {u"price"_s, textOf(b.price)},
                {u"expiresAt"_s, textOf(b.expiresAt)},
                {u"status"_s, b.status},
            });
    }
    Text operator()(const PriceLearnt& p) const
    {
        return text(kind::priceLearnt, {{u"price"_s, textOf(std::optional(p.price))}});
    }
    Text operator()(const CodeCame& c) const { return text(kind::code, textOf(c.message)); }
    Text operator()(const Checked&) const { return std::nullopt; }
    Text operator()(const ExpirySaid& e) const
    {
        return text(kind::expirySaid, {{u"expiresAt"_s, textOf(e.expiresAt)}});
    }
    Text operator()(const CancelAsked&) const { return text(kind::cancelAsked); }
    Text operator()(const CancelFailed& c) const { return text(kind::cancelFailed, textOf(c.failure)); }
    Text operator()(const Cancelled& c) const
    {
        return c.refund ? text(kind::cancelled, {{u"refund"_s, textOf(c.refund)}}) : text(kind::cancelled);
    }
    Text operator()(const Expired& e) const
    {
        return e.lastCheck ? text(kind::expired, {{u"lastCheck"_s, textOf(*e.lastCheck)}})
                           : text(kind::expired);
    }
    Text operator()(const Finished& f) const { return text(kind::finished, {{u"status"_s, f.status}}); }
    Text operator()(const Reopened&) const { return text(kind::reopened); }
    Text operator()(const PutAway&) const { return text(kind::putAway); }
    Text operator()(const StoppedTrying&) const { return text(kind::stoppedTrying); }
    Text operator()(const WalletSeen& w) const
    {
        QJsonObject data{
            {u"when"_s, wordFor(walletWords, w.when)}, {u"balance"_s, textOf(std::optional(w.balance))}};
        if (w.readAt.isValid())
            data.insert(u"readAt"_s, textOf(w.readAt));
        return text(kind::wallet, data);
    }
    Text operator()(const ResultSet& r) const
    {
        return text(kind::result,
            {{u"result"_s, wordFor(resultWords, r.result)}, {u"note"_s, r.note},
                {u"testCase"_s, r.testCase}});
    }
};

std::optional<OrderEventData> readIntended(const AttemptId& attempt, const QJsonObject& o)
{
    const auto placement = fromWord(placementWords, o[u"placement"_s].toString());
    const auto endpoint = fromWord(regionRows, o[u"endpoint"_s].toString());
    const auto keyKind = fromWord(keyKindWords, o[u"keyKind"_s].toString());
    const auto market = marketFrom(o[u"market"_s].toObject());
    // A guess at any of these could send the purchase to another place than the first time.
    if (!placement || !endpoint || !keyKind || !market || o[u"attempt"_s].toString() != attempt.text())
        return std::nullopt;
    Intended i;
    i.purchase = {attempt, *placement, *endpoint, bytesFrom(o[u"body"_s])};
    i.profile = ProfileId(o[u"profile"_s].toString());
    i.kind = *keyKind;
    i.base = BaseUrl::fromName(o[u"base"_s].toString());
    i.market = *market;
    i.service = ServiceId(o[u"service"_s].toString());
    i.serviceName = o[u"serviceName"_s].toString();
    i.countryName = o[u"countryName"_s].toString();
    i.shownPrice = moneyFrom(o[u"shownPrice"_s]);
    i.priceCap = moneyFrom(o[u"priceCap"_s]);
    i.testCase = o[u"testCase"_s].toString();
    i.isFound = o[u"found"_s].toBool();
    return i;
}

std::optional<OrderEventData> readExpired(const QJsonObject& o)
{
    const QJsonValue lastCheck = o[u"lastCheck"_s];
    return Expired{lastCheck.isObject() ? std::optional(failureFrom(lastCheck.toObject())) : std::nullopt};
}

std::optional<OrderEventData> readWallet(const QJsonObject& o)
{
    const auto when = fromWord(walletWords, o[u"when"_s].toString());
    const auto balance = moneyFrom(o[u"balance"_s]);
    if (!when || !balance)
        return std::nullopt;
    return WalletSeen{*when, *balance, timeFrom(o[u"readAt"_s])};
}

std::optional<OrderEventData> readResult(const QJsonObject& o)
{
    const auto result = fromWord(resultWords, o[u"result"_s].toString());
    if (!result)
        return std::nullopt;
    return ResultSet{*result, o[u"note"_s].toString(), o[u"testCase"_s].toString()};
}

/// The mark keeps the fact that a code came: an order without one reads differently.
Message wiped(Message message)
{
    message.code = message.code.isEmpty() ? QString() : wipedMark();
    message.text = message.text.isEmpty() ? QString() : wipedMark();
    return message;
}

} // namespace

std::optional<EventText> textOf(const OrderEventData& what)
{
    return std::visit(Writer{}, what);
}

std::optional<OrderEventData> happeningFrom(const AttemptId& attempt, const EventText& text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.data.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject o = document.object();
    if (text.kind == kind::intended)
        return readIntended(attempt, o);
    if (text.kind == kind::sent)
        return Sent{o[u"delivery"_s].toInt(1), moneyFrom(o[u"agreed"_s])};
    if (text.kind == kind::becameUnknown)
        return BecameUnknown{failureFrom(o)};
    if (text.kind == kind::refused)
        return Refused{failureFrom(o)};
    if (text.kind == kind::bought)
        return Bought{NumberId(o[u"number"_s].toString()), o[u"phone"_s].toString(), moneyFrom(o[u"price"_s]),
            timeFrom(o[u"expiresAt"_s]), o[u"status"_s].toString()};
    if (text.kind == kind::priceLearnt) {
        const auto price = moneyFrom(o[u"price"_s]);
        return price ? std::optional<OrderEventData>(PriceLearnt{*price}) : std::nullopt;
    }
    if (text.kind == kind::code)
        return CodeCame{messageFrom(o)};
    if (text.kind == kind::expirySaid)
        return ExpirySaid{timeFrom(o[u"expiresAt"_s])};
    if (text.kind == kind::cancelAsked)
        return CancelAsked{};
    if (text.kind == kind::cancelFailed)
        return CancelFailed{failureFrom(o)};
    if (text.kind == kind::cancelled)
        return Cancelled{moneyFrom(o[u"refund"_s])};
    if (text.kind == kind::expired)
        return readExpired(o);
    if (text.kind == kind::finished)
        return Finished{o[u"status"_s].toString()};
    if (text.kind == kind::reopened)
        return Reopened{};
    if (text.kind == kind::putAway)
        return PutAway{};
    if (text.kind == kind::stoppedTrying)
        return StoppedTrying{};
    if (text.kind == kind::wallet)
        return readWallet(o);
    if (text.kind == kind::result)
        return readResult(o);
    return std::nullopt;
}

AttemptId attemptOf(const EventText& text)
{
    if (text.kind != kind::intended)
        return {};
    return AttemptId(QJsonDocument::fromJson(text.data.toUtf8())[u"attempt"_s].toString());
}

QString wipedMark()
{
    return u"\u2022\u2022\u2022"_s;
}

EventText wiped(const EventText& original)
{
    if (original.kind != kind::code)
        return original;
    return text(
        kind::code, textOf(wiped(messageFrom(QJsonDocument::fromJson(original.data.toUtf8()).object()))));
}

Order wiped(const Order& order)
{
    Order clean;
    for (Event event : order.events()) {
        if (auto* came = std::get_if<CodeCame>(&event.what))
            came->message = wiped(came->message);
        clean.apply(event);
    }
    return clean;
}

} // namespace provynx
