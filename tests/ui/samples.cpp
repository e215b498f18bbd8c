// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

using namespace Qt::StringLiterals;

namespace provynx::test {

Clock stillClock()
{
    return {[] { return now; }, [] { return std::chrono::milliseconds(0); }};
}

Money usd(qint64 cents)
{
    return Money::fromMicros(cents * 10'000, u"USD"_s);
}

AttemptId attempt(int number)
{
    return AttemptId(u"6d1f%1-2222-4333-8444-5555555555e2"_s.arg(number, 4, 10, QLatin1Char('0')));
}

Market globalMarket()
{
    return Market::global(Server::One, CountryId(u"gb"_s));
}

namespace {

Order begun(
    int number, const Market& market, const QString& service, const QDateTime& at, const QString& testCase)
{
    Intended intended;
    intended.purchase.attempt = attempt(number);
    intended.market = market;
    intended.service = ServiceId(service.toLower());
    intended.serviceName = service;
    intended.countryName = market.country().text();
    intended.shownPrice = usd(85);
    intended.testCase = testCase;
    Order order;
    order.apply({attempt(number), at, intended});
    order.apply({attempt(number), at, WalletSeen{WalletSeen::When::Before, usd(10000)}});
    order.apply({attempt(number), at, Sent{1}});
    return order;
}

} // namespace

Order waiting(int number, const Market& market, const QString& service, const QString& phone, int age,
    int lasts, const QString& testCase)
{
    const QDateTime at = now.addSecs(-age);
    Order order = begun(number, market, service, at, testCase);
    const QDateTime end = lasts > 0 ? at.addSecs(lasts) : QDateTime();
    order.apply({attempt(number), at, Bought{NumberId(u"num_8c21"_s), phone, usd(85), end, u"waiting"_s}});
    order.apply({attempt(number), at, WalletSeen{WalletSeen::When::AfterPurchase, usd(9915)}});
    order.apply({attempt(number), at.addSecs(2), Checked{}});
    return order;
}

Order withCode(Order order, const QString& code, const QString& text, int after)
{
    const QDateTime at = order.boughtAt().addSecs(after);
    order.apply({order.attempt(), at, CodeCame{Message{{}, code, text, {}, at}}});
    return order;
}

Order unknownOutcome(int number, const QString& service)
{
    Order order = begun(number, globalMarket(), service, now.addSecs(-40), u"TC-9"_s);
    Failure failure;
    failure.kind = Failure::Kind::TimedOut;
    order.apply({attempt(number), now.addSecs(-10), BecameUnknown{failure}});
    order.apply({attempt(number), now.addSecs(-9), WalletSeen{WalletSeen::When::AfterPurchase, usd(9915)}});
    return order;
}

Order refused(int number, const QString& service, Failure::Kind kind)
{
    Order order = begun(number, Market::unitedStates(Server::Two), service, now.addSecs(-40), {});
    Failure failure;
    failure.kind = kind;
    order.apply({attempt(number), now.addSecs(-39), Refused{failure}});
    return order;
}

Order cancelled(Order order)
{
    order.apply({order.attempt(), now, Cancelled{}});
    return order;
}

PriceList prices(const Market& market, int rows)
{
    QList<Service> services{
        {ServiceId(u"wa"_s), u"WhatsApp"_s, usd(85), 1204},
        {ServiceId(u"wb"_s), u"WhatsApp Business"_s, usd(110), 310},
        {ServiceId(u"wn"_s), u"Whatnot"_s, usd(40), 88},
        {ServiceId(u"wp"_s), u"Wharf Pay"_s, usd(55), 0},
        {ServiceId(u"go"_s), u"Google"_s, std::nullopt, std::nullopt},
    };
    for (int i = 0; i < rows; ++i)
        services.append({ServiceId(u"s%1"_s.arg(i)), u"Service %1"_s.arg(i), usd(20 + i), i});
    return {market, services};
}

} // namespace provynx::test
