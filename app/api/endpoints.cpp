// SPDX-FileCopyrightText: 2026 The Provynx SMS Desktop authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endpoints.h"

namespace provynx::endpoints {

using namespace Qt::StringLiterals;

namespace {

/// A purchase takes the service a while, and a time-out of ours is an unknown outcome.
constexpr std::chrono::milliseconds purchaseTimeout{30'000};

/// Whatever the service calls a thing stays one segment or one query value.
QString encoded(const QString& id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

QString numberPath(Region region, const NumberId& number)
{
    return pathOf(region) + u"/numbers/" + encoded(number.text());
}

QUrlQuery serverQuery(Server server)
{
    QUrlQuery query;
    query.addQueryItem(u"server"_s, QString::number(static_cast<int>(server)));
    return query;
}

QUrlQuery marketQuery(const Market& market)
{
    QUrlQuery query = serverQuery(market.server());
    if (market.needsCountry())
        query.addQueryItem(u"country"_s, encoded(market.country().text()));
    return query;
}

Call reading(QString path, QUrlQuery query = {})
{
    Call call;
    call.path = std::move(path);
    call.query = std::move(query);
    call.mayRepeat = true;
    return call;
}

} // namespace

Call balance()
{
    return reading(u"/balance"_s);
}

Call countries(Server server)
{
    return reading(u"/global/countries"_s, serverQuery(server));
}

Call operators(const Market& market)
{
    return reading(market.path() + u"/operators", marketQuery(market));
}

Call services(const Market& market)
{
    QUrlQuery query = marketQuery(market);
    query.addQueryItem(u"operator"_s, encoded(market.op().text()));
    return reading(market.path() + u"/services", query);
}

Call buy(const SealedPurchase& purchase)
{
    Call call;
    call.verb = Verb::Post;
    call.path = pathOf(purchase.region) + u"/numbers";
    call.body = purchase.body;
    call.timeout = purchaseTimeout;
    if (purchase.placement == IdempotencyKeyPlacement::Header)
        call.idempotencyKey = purchase.attempt.text().toLatin1();
    return call;
}

Call number(Region region, const NumberId& number)
{
    return reading(numberPath(region, number));
}

Call code(Region region, const NumberId& number)
{
    Call call = reading(numberPath(region, number) + u"/code");
    call.mayRepeat = false;
    return call;
}

Call cancelUnitedStates(const NumberId& number)
{
    Call call;
    call.verb = Verb::Delete;
    call.path = numberPath(Region::UnitedStates, number);
    return call;
}

Call numbers(Region region)
{
    return reading(pathOf(region) + u"/numbers");
}

Call description()
{
    return reading(u"/openapi.json"_s);
}

QString withoutIds(const QString& path)
{
    const auto numbers = "/numbers/"_L1;
    const qsizetype at = path.indexOf(numbers);
    if (at < 0)
        return path;
    const qsizetype begin = at + numbers.size();
    const qsizetype end = path.indexOf(u'/', begin);
    return path.first(begin) + u"ID" + (end < 0 ? QString() : path.mid(end));
}

} // namespace provynx::endpoints
